using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>
/// Thực hiện sắp xếp: what the dry run showed, reckoned once more and done in one transaction. Each row that moves is noted
/// with where it was, so that it can be taken back for a day.
/// </summary>
internal sealed class CarryOutReorganisation(GiaoBanDb db, UnitHoldings holdings, WeighReorganisation weigh, MoveHoldings move, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Reorganisation reorganisation, CancellationToken ct)
    {
        if (reorganisation.MayCarryOut(businessDay.Today) is { Refusal: { } notNow }) return notNow;

        var ending = reorganisation.Ending.Select(e => e.UnitId).ToList();
        var held = await holdings.OfAsync(ending, reorganisation.On, ct);
        if (held.Any(h => ending.Contains(h.Holding.Unit) && h.OrganiserId is { } whose && whose != acting.Who.OrganiserId)) return OrganizationRefusals.HoldsForAnother;
        var reckoned = await weigh.ReckonAsync(reorganisation, held, ct);
        if (reckoned.Value is not { } rehoming) return reckoned.Refusal!;
        if (rehoming.Complete() is { Refusal: { } incomplete }) return incomplete;

        var units = await move.UnitsAsync(reorganisation, rehoming.Moves, ct);
        if (StillFits(reorganisation, units) is { } no) return no;

        if (reorganisation.CarryOut(rehoming.Moves, businessDay.Today, acting.NowUtc) is { Refusal: { } refused }) return refused;
        var change = new MapChange(reorganisation, units);
        db.Units.AddRange(change.Carry(await db.Units.MaxAsync(u => u.No, ct), rehoming.Moves));
        db.UnitSuccessions.AddRange(change.Steps());
        await move.ApplyAsync(rehoming.Moves, reorganisation.On, back: false, ct);
        await TellAsync(reorganisation, rehoming, units, ct);
        await db.CommitAsync(acting.Does("unit.reorganise", "reorganisation", reorganisation.Id.Value, $"{Say.Kind(reorganisation.Kind)}, {rehoming.Moves.Count} dòng chuyển"), ct);
        live.Announce("assignments");
        return Result.Ok;
    }

    // The plan may have waited for weeks: the bodies it names must still be as it found them.
    private static Refusal? StillFits(Reorganisation reorganisation, Dictionary<UnitId, Unit> units)
    {
        foreach (var named in reorganisation.Units.Where(u => u.Part is not UnitPart.Begins))
        {
            if (!units.TryGetValue(named.UnitId, out var unit)) return OrganizationRefusals.UnknownUnit;
            if (unit.ValidTo is { } ended) return OrganizationRefusals.AlreadyEnded(unit.Name, ended);
        }
        return null;
    }

    // The map is one for every line the body runs, the work is not: each line's people hear how much of theirs comes.
    private async Task TellAsync(Reorganisation reorganisation, Rehoming rehoming, Dictionary<UnitId, Unit> units, CancellationToken ct)
    {
        var organiser = reorganisation.OrganiserId;
        var leads = rehoming.Moves.Where(m => m.Kind is HoldingKind.Lead).ToList();
        List<AssignmentId> moved = [.. leads.Select(m => new AssignmentId(m.Row))];
        var lineOf = await db.Assignments.Where(a => moved.Contains(a.Id)).Select(a => new { a.Id, a.LineId }).ToDictionaryAsync(a => a.Id.Value, a => a.LineId, ct);
        var lines = await db.Grants.Where(g => g.OrganiserId == organiser).Select(g => g.LineId).Distinct().ToListAsync(ct);
        var before = string.Join(", ", reorganisation.Ending.Select(e => units[e.UnitId].Name));
        foreach (var heir in reorganisation.Heirs)
        {
            foreach (var line in lines)
            {
                var count = leads.Count(m => m.To == heir.UnitId && lineOf[m.Row] == line);
                db.Outbox.Add(TellUnit.Message(heir.UnitId, $"Từ {Say.Day(reorganisation.On)}, {heir.Name ?? units[heir.UnitId].Name} tiếp nhận từ {before}: {count} nhiệm vụ chủ trì.", "/nhiem-vu", acting.NowUtc, organiser, line));
            }
        }
    }
}

/// <summary>Hoàn tác: within a day, everything goes back to where it was, unless somebody has built on it meanwhile.</summary>
internal sealed class UndoReorganisation(GiaoBanDb db, MoveHoldings move, WhatBeganSince since, Acting acting, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Reorganisation reorganisation, CancellationToken ct)
    {
        if (reorganisation.MayUndo(acting.NowUtc) is { Refusal: { } late }) return late;

        var moves = reorganisation.Moves.OrderByDescending(m => m.Ordinal).Select(m => m.AsMove()).ToList();
        if (await since.BuiltOnAsync(reorganisation, moves, ct) is { } what) return OrganizationRefusals.ChangedSince(what);

        if (new MapChange(reorganisation, await move.UnitsAsync(reorganisation, moves, ct)).Undo() is { Refusal: { } changed }) return changed;

        await move.ApplyAsync(moves, reorganisation.On, back: true, ct);
        db.UnitSuccessions.RemoveRange(await db.UnitSuccessions.Where(s => s.ReorganisationId == reorganisation.Id).ToListAsync(ct));
        var born = reorganisation.Heirs.Where(h => h.Part is UnitPart.Begins).Select(h => h.UnitId).ToList();
        db.Units.RemoveRange(await db.Units.Include(u => u.Edges).Include(u => u.Aliases).Include(u => u.Contacts).Include(u => u.Unnamed).AsSplitQuery().Where(u => born.Contains(u.Id)).ToListAsync(ct));
        if (reorganisation.Undo(acting.NowUtc) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("unit.reorganise.undo", "reorganisation", reorganisation.Id.Value, $"{moves.Count} dòng trở lại"), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}
