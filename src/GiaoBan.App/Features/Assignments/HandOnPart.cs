using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Tách việc: the unit that leads hands parts to units below it; source and due day are inherited, the whole stays its own.</summary>
internal sealed class HandOnPart(GiaoBanDb db, Acting acting, AssignmentNumbers numbers, Cascade cascade, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public List<Guid> Leads { get; init; } = [];
        [StringLength(1000)] public string? Action { get; init; }
        public DateOnly? Due { get; init; }
    }

    public async Task<Result> RunAsync(Assignment whole, Input input, CancellationToken ct)
    {
        if (input.Leads.Count == 0) return AssignmentRefusals.NothingSplit;
        if (input.Action is { } words && guard.FindPersonalData(words) is { } what) return ReportRefusals.PersonalData(what);

        var (above, below) = (await cascade.LeadsAboveAsync(whole, ct), (await cascade.BelowAsync(whole.LeadUnitId, ct)).Select(u => u.Id).ToHashSet());
        var quarter = Quarter.Of(businessDay.Today) is var now && now > whole.IssuedIn ? now : whole.IssuedIn;
        var number = await numbers.LastAsync(whole.OrganiserId, whole.LineId, quarter, ct);
        foreach (var lead in input.Leads.Distinct().Select(l => new UnitId(l)))
        {
            var handed = whole.HandOn(new PartOfWork(lead, input.Action, input.Due), ++number, businessDay.Today, above);
            if (handed.Value is not { } part) return new Result(handed.Refusal);
            if (!below.Contains(lead)) return AssignmentRefusals.NotBelow;

            db.Assignments.Add(part);
            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Assignment, whole.Id.Value), Relation.SplitInto, new Knot(KnotKind.Assignment, part.Id.Value)));
            db.Outbox.Add(TellUnit.Message(lead, $"Được giao {part.Code}, tách từ {whole.Code}: {part.Action}", $"/nhiem-vu/{part.Id.Value}", acting.NowUtc, whole.OrganiserId, whole.LineId));
        }
        await db.CommitAsync(acting.Does("assignment.hand-on", "assignment", whole.Id.Value, $"{input.Leads.Count} đơn vị"), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>Việc lớn, việc tách: what an assignment is a part of, what its parts are, and which units stand below one.</summary>
internal sealed class Cascade(GiaoBanDb db, BusinessDay businessDay) : IUseCase
{
    private const int Deepest = 12;

    /// <summary>From the nearest whole to the topmost.</summary>
    public async Task<IReadOnlyList<Assignment>> WholesAsync(Assignment part, CancellationToken ct)
    {
        List<Assignment> wholes = [];
        for (var next = part.ParentId; next is { } id && wholes.Count < Deepest; next = wholes[^1].ParentId)
        {
            if (await db.Assignments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } whole) break;
            wholes.Add(whole);
        }
        return wholes;
    }

    public async Task<IReadOnlyList<Assignment>> PartsAsync(AssignmentId whole, CancellationToken ct) =>
        await db.Assignments.AsNoTracking().Where(a => a.ParentId == whole).OrderBy(a => a.Code).ToListAsync(ct);

    public Task<int> OpenPartsAsync(AssignmentId whole, CancellationToken ct) => db.Assignments.CountAsync(a => a.ParentId == whole && a.State != AssignmentState.Verified, ct);

    public async Task<IReadOnlyCollection<UnitId>> LeadsAboveAsync(Assignment part, CancellationToken ct) => [part.LeadUnitId, .. (await WholesAsync(part, ct)).Select(w => w.LeadUnitId)];

    /// <summary>Every living unit below this one today, in whichever hierarchy.</summary>
    public async Task<IReadOnlyList<Unit>> BelowAsync(UnitId unit, CancellationToken ct)
    {
        var today = businessDay.Today;
        var edges = (await db.UnitEdges.AsNoTracking().Where(e => e.From <= today && (e.To == null || e.To >= today)).Select(e => new { e.UnitId, e.ParentId }).ToListAsync(ct)).ToLookup(e => e.ParentId, e => e.UnitId);
        HashSet<UnitId> below = [];
        for (List<UnitId> layer = [unit]; layer.Count > 0;) layer = [.. layer.SelectMany(u => edges[u]).Where(u => u != unit && below.Add(u))];
        var ids = below.ToList();
        return await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id) && (u.ValidTo == null || u.ValidTo >= today)).OrderBy(u => u.No).ToListAsync(ct);
    }
}
