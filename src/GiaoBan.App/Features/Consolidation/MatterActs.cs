using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Conferences;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Xác nhận nhóm: the lines ticked are one matter; those of the proposal that were not ticked are remembered as another.</summary>
internal sealed class ConfirmMatter(GiaoBanDb db, MatterBook book, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public SectionKind Section { get; init; }
        [StringLength(MatterGroup.LongestTitle)] public string? Title { get; init; }

        /// <summary>The lines ticked.</summary>
        public List<Guid> Items { get; init; } = [];

        /// <summary>All lines of the proposal that the person was shown.</summary>
        public List<Guid> All { get; init; } = [];
    }

    public async Task<Result> RunAsync(ReportingPeriod period, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Title ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var (items, shown) = (MatterBook.Ids(input.Items), MatterBook.Ids(input.All));
        if (!await book.AreFiledAsync(period.Id, input.Section, [.. items, .. shown], ct)) return ConsolidationRefusals.LineNotThere;
        if (await db.Set<MatterLine>().AnyAsync(l => items.Contains(l.ItemId), ct)) return ConsolidationRefusals.LineInAnotherGroup;

        var confirmed = MatterGroup.Confirm(period.OrganiserId, period.LineId, period.Id, input.Section, input.Title, items, acting.Who.Name, businessDay.Today);
        if (confirmed.Value is not { } group) return confirmed.Refusal!;

        db.MatterGroups.Add(group);
        db.MatterPartings.RemoveRange(await db.MatterPartings.Where(p => items.Contains(p.FirstId) && items.Contains(p.SecondId)).ToListAsync(ct));
        db.MatterPartings.AddRange(MatterParting.Between(period.OrganiserId, period.LineId, items, [.. shown.Except(items)], await book.PartedAsync(shown, ct)));
        await db.CommitAsync(acting.Does("matter.confirm", "matter", group.Id.Value, group.Title), ct);
        live.Announce("matters");
        return Result.Ok;
    }
}

/// <summary>Khác nhau: these lines are about different matters, and are not proposed together again.</summary>
internal sealed class PartMatter(GiaoBanDb db, MatterBook book, Acting acting, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(ReportingPeriod period, SectionKind section, IReadOnlyList<Guid> lines, MatterGroupId? from, CancellationToken ct)
    {
        var items = MatterBook.Ids(lines);
        if (!await book.AreFiledAsync(period.Id, section, items, ct)) return ConsolidationRefusals.LineNotThere;

        // Lines proposed for a group are different from its lines; lines proposed together, from each other.
        var group = from is { } id ? await db.MatterGroups.Include(g => g.Lines).FirstOrDefaultAsync(g => g.Id == id && g.PeriodId == period.Id && g.State == MatterState.Confirmed, ct) : null;
        if (from is not null && group is null) return ConsolidationRefusals.MatterNotThere;
        List<ReportItemId> others = group is null ? items : [.. group.Lines.Select(l => l.ItemId)];
        if (items.Count == 0 || (group is null && items.Count < 2)) return ConsolidationRefusals.NotOneMatter;

        var parted = MatterParting.Between(period.OrganiserId, period.LineId, items, others, await book.PartedAsync([.. items, .. others], ct));
        db.MatterPartings.AddRange(parted);
        await db.CommitAsync(acting.Does("matter.part", "period", period.Id.Value), ct);
        live.Announce("matters");
        return Result.Ok;
    }
}

/// <summary>Sửa nhóm: another title, a line out, lines in, two groups into one, or which earlier group it goes on with.</summary>
internal sealed class ChangeMatter(GiaoBanDb db, MatterBook book, Acting acting, TextGuard guard, LiveFeed live) : IUseCase
{
    public Task<Result> RenameAsync(MatterGroup group, string? title, CancellationToken ct) =>
        guard.FindPersonalData(title ?? "") is { } what ? Task.FromResult<Result>(ReportRefusals.PersonalData(what)) : DoneAsync(group, group.Rename(title), "matter.rename", ct);

    public async Task<Result> TakeOutAsync(MatterGroup group, Guid item, CancellationToken ct)
    {
        var taken = new ReportItemId(item);
        List<ReportItemId> rest = [.. group.Lines.Select(l => l.ItemId).Where(i => i != taken)];
        var result = group.TakeOut(taken);
        if (result.IsOk) db.MatterPartings.AddRange(MatterParting.Between(group.OrganiserId, group.LineId, [taken], rest, await book.PartedAsync([taken, .. rest], ct)));
        return await DoneAsync(group, result, "matter.take-out", ct);
    }

    /// <param name="all">Every line that the person was shown for the group: one not ticked is remembered as another matter.</param>
    public async Task<Result> AddAsync(MatterGroup group, IReadOnlyList<Guid> lines, IReadOnlyList<Guid> all, CancellationToken ct)
    {
        var (items, shown) = (MatterBook.Ids(lines), MatterBook.Ids(all));
        if (!await book.AreFiledAsync(group.PeriodId, group.Section, [.. items, .. shown], ct)) return ConsolidationRefusals.LineNotThere;
        if (await db.Set<MatterLine>().AnyAsync(l => items.Contains(l.ItemId) && l.GroupId != group.Id, ct)) return ConsolidationRefusals.LineInAnotherGroup;

        var result = group.Add(items);
        if (result.IsOk)
        {
            await SettledAsync(group, ct);
            List<ReportItemId> own = [.. group.Lines.Select(l => l.ItemId)];
            db.MatterPartings.AddRange(MatterParting.Between(group.OrganiserId, group.LineId, own, [.. shown.Except(own)], await book.PartedAsync([.. own, .. shown], ct)));
        }
        return await DoneAsync(group, result, "matter.add", ct);
    }

    public async Task<Result> JoinAsync(MatterGroup group, Guid other, CancellationToken ct)
    {
        if (await db.MatterGroups.Include(g => g.Lines).FirstOrDefaultAsync(g => g.Id == new MatterGroupId(other) && g.PeriodId == group.PeriodId, ct) is not { } joined) return ConsolidationRefusals.MatterNotThere;

        var result = group.Absorb(joined);
        if (result.IsOk) await SettledAsync(group, ct);
        return await DoneAsync(group, result, "matter.join", ct);
    }

    /// <param name="earlier">A group of the period before; null: this matter is new.</param>
    public async Task<Result> FollowAsync(ReportingPeriod period, MatterGroup group, Guid? earlier, CancellationToken ct)
    {
        MatterGroup? before = null;
        if (earlier is { } id)
        {
            var last = await book.BeforeAsync(period, ct);
            before = await db.MatterGroups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == new MatterGroupId(id), ct);
            if (last is null || before?.PeriodId != last.Id) return ConsolidationRefusals.NotAnEarlierMatter;
        }
        return await DoneAsync(group, group.Follow(before), "matter.follow", ct);
    }

    // What a person has put together no earlier word keeps apart; and where the group is on an agenda, its new lines are too.
    private async Task SettledAsync(MatterGroup group, CancellationToken ct)
    {
        List<ReportItemId> items = [.. group.Lines.Select(l => l.ItemId)];
        db.MatterPartings.RemoveRange(await db.MatterPartings.Where(p => items.Contains(p.FirstId) && items.Contains(p.SecondId)).ToListAsync(ct));
        if (group.AgendaItemId is { } raised) await db.TieAsync(items, Relation.RaisedAs, new Knot(KnotKind.AgendaItem, raised.Value), ct);
    }

    private async Task<Result> DoneAsync(MatterGroup group, Result result, string act, CancellationToken ct)
    {
        if (!result.IsOk) return result;

        await db.CommitAsync(acting.Does(act, "matter", group.Id.Value, group.Title), ct);
        live.Announce("matters");
        return result;
    }
}

/// <summary>Đưa vào chương trình: the matter becomes an item of the next conference, tied in the thread to every line of it.</summary>
internal sealed class RaiseMatter(GiaoBanDb db, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    private const int Minutes = 10;

    public async Task<Result> RunAsync(MatterGroup group, CancellationToken ct)
    {
        if (group.AgendaItemId is not null) return ConsolidationRefusals.AlreadyOnAgenda;
        if (await db.NextConferenceAsync(group.OrganiserId, group.LineId, group.PeriodId, businessDay.Today, ct) is not { } next) return ConsolidationRefusals.NoConferencePlanned;

        var conference = await db.Conferences.Include(c => c.Agenda).FirstAsync(c => c.Id == next, ct);
        var added = conference.AddToAgenda(group.Title, Minutes, null);
        if (added.Value is not { } item) return added.Refusal!;
        if (group.RaisedAs(item.Id) is { Refusal: { } no }) return no;

        await db.TieAsync([.. group.Lines.Select(l => l.ItemId)], Relation.RaisedAs, new Knot(KnotKind.AgendaItem, item.Id.Value), ct);
        await db.CommitAsync(acting.Does("matter.raise", "conference", conference.Id.Value, item.Title), ct);
        live.Announce("conference");
        return Result.Ok;
    }
}

internal static class NextConferences
{
    extension(GiaoBanDb db)
    {
        /// <summary>The conference being prepared for the period; else the next one of the same body and line.</summary>
        public async Task<ConferenceId?> NextConferenceAsync(UnitId organiser, LineId line, PeriodId period, DateOnly today, CancellationToken ct) =>
            await db.Conferences.Where(c => c.OrganiserId == organiser && c.LineId == line && c.State == ConferenceState.Planned && (c.PeriodId == period || c.Day >= today))
                .OrderBy(c => c.PeriodId == period ? 0 : 1).ThenBy(c => c.Day).Select(c => (ConferenceId?)c.Id).FirstOrDefaultAsync(ct);
    }
}
