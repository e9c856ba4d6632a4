using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Situations;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Nêu tình hình: a matter and a place; whatever would lead to one household is refused.</summary>
internal sealed class RaiseSituation(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        public SituationTopic Topic { get; init; }
        public SituationWeight Weight { get; init; }
        [StringLength(200)] public string? Place { get; init; }
        [StringLength(1000)] public string? Summary { get; init; }
        public int? Households { get; init; }
        public DateOnly? SeenOn { get; init; }
    }

    public async Task<Result> RunAsync(Input input, CancellationToken ct)
    {
        if (guard.FindHousehold($"{input.Place}\n{input.Summary}") is { } what) return SituationRefusals.LeadsToHousehold(what);
        var raised = SituationNote.Raise(acting.Who.OrganiserId, acting.Who.LineId, acting.Who.UnitId, new SituationText(input.Topic, input.Weight, input.Place ?? "", input.Summary ?? "", input.Households, input.SeenOn), businessDay.Today);
        if (raised.Value is not { } note) return raised.Refusal!;

        db.Situations.Add(note);
        await db.CommitAsync(acting.Does("situation.raise", "situation", note.Id.Value, note.Summary), ct);
        return Result.Ok;
    }
}

/// <summary>Giao đơn vị xử lý, trả lời: the unit that deals with it, and the unit that raised it, are told.</summary>
internal sealed class SettleSituation(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Owner
    {
        [ModelBinder(typeof(PickedUnit))] public Guid? Unit { get; init; }
    }

    public async Task<Result> HandAsync(SituationNote note, Guid? owner, CancellationToken ct)
    {
        if (owner is not { } id || !await db.Units.AnyAsync(u => u.Id == new UnitId(id), ct)) return Domain.Organization.OrganizationRefusals.ChooseUnit;
        if (note.HandTo(new UnitId(id)) is { Refusal: { } no }) return no;

        Tell(new UnitId(id), $"Được giao xử lý tình hình cơ sở: {note.Summary}", note);
        await db.CommitAsync(acting.Does("situation.hand", "situation", note.Id.Value, note.Summary), ct);
        return Result.Ok;
    }

    public async Task<Result> ReplyAsync(SituationNote note, string? answer, CancellationToken ct)
    {
        if (guard.FindHousehold(answer ?? "") is { } what) return SituationRefusals.LeadsToHousehold(what);
        if (note.Reply(answer, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        Tell(note.RaisedBy, $"Tình hình đơn vị nêu đã được trả lời: {note.Summary.TrimEnd('.')}. Trả lời: {note.Answer}", note);
        await db.CommitAsync(acting.Does("situation.answer", "situation", note.Id.Value, note.Answer), ct);
        return Result.Ok;
    }

    private void Tell(UnitId unit, string text, SituationNote note) => db.Outbox.Add(TellUnit.Message(unit, text, $"/tinh-hinh/{note.Id.Value}", acting.NowUtc, note.OrganiserId, note.LineId));
}

/// <summary>
/// Lấy vào báo cáo: the chosen notes become paragraphs of the unit's own draft, one for each topic, without being typed again.
/// Which note went where is kept, and tied to the thread when the report is sent.
/// </summary>
internal sealed class TakeSituations(GiaoBanDb db, UnitLines lines, Acting acting) : IUseCase
{
    /// <summary>The report its unit is writing now; null where there is none.</summary>
    public async Task<UnitReport?> OpenReportAsync(CancellationToken ct)
    {
        var unit = acting.Who.UnitId;
        return await (from r in db.Reports.Of(acting.Who) join p in db.Periods on r.PeriodId equals p.Id
                      where r.UnitId == unit && (r.State == ReportState.Drafting || r.State == ReportState.Returned)
                      orderby p.DataTo descending select r).FirstOrDefaultAsync(ct);
    }

    public async Task<Result<UnitReport>> RunAsync(IReadOnlyList<Guid> chosen, CancellationToken ct)
    {
        List<SituationId> ids = [.. chosen.Distinct().Select(c => new SituationId(c))];
        if (ids.Count == 0) return SituationRefusals.NothingChosen;
        if (await OpenReportAsync(ct) is not { } report) return SituationRefusals.NoOpenReport;
        var own = (await lines.WithForebearsAsync(acting.Who.UnitId, ct)).ToList();
        var notes = await db.Situations.Include(s => s.Takings).Of(acting.Who).Where(s => ids.Contains(s.Id) && own.Contains(s.RaisedBy)).ToListAsync(ct);
        if (notes.Count < ids.Count) return SituationRefusals.NotOwn;
        var free = await FreeAsync(report, ct);
        var topics = notes.GroupBy(n => n.Topic).OrderBy(g => g.Key).ToList();
        if (free.Count < topics.Count) return SituationRefusals.NoRoom;

        // First into the notes, which may refuse; nothing is stored before every paragraph is written.
        foreach (var (n, topic) in topics.Index())
            foreach (var note in topic)
                if (note.TakeInto(report.Id, SectionKind.Outcomes, free[n].Ordinal) is { Refusal: { } no }) return no;
        foreach (var (n, topic) in topics.Index())
        {
            var (words, draft) = (SituationDigest.Of(topic.Key, [.. topic]), free[n].Draft ?? new DraftField(report.Id, ReportFields.Paragraph(SectionKind.Outcomes, free[n].Ordinal)));
            if (words.Length > SaveField.LongestText) return SituationRefusals.NoRoom;
            int? over = free[n].Draft?.Version;
            if (!draft.Save(words, over ?? 0, acting.Who.Name, acting.NowUtc).IsOk) return SituationRefusals.NoRoom;
            db.Put(draft, over); // with the takings, in the one commit
        }
        await db.CommitAsync(acting.Does("situation.take", "report", report.Id.Value), ct);
        return report;
    }

    // The empty paragraphs behind the last one that is written in, with what is stored of each.
    private async Task<IReadOnlyList<(int Ordinal, DraftField? Draft)>> FreeAsync(UnitReport report, CancellationToken ct)
    {
        var most = (await db.ReportForms.AsNoTracking().Include(f => f.Parts).FirstAsync(f => f.Id == report.FormId, ct)).MostParagraphsOf(SectionKind.Outcomes);
        var drafts = (await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToListAsync(ct)).Where(d => ReportFields.ParagraphOf(d.Field) is { Section: SectionKind.Outcomes }).ToDictionary(d => ReportFields.ParagraphOf(d.Field)!.Value.Ordinal);
        var last = drafts.Values.Where(d => !string.IsNullOrWhiteSpace(d.Value)).Select(d => ReportFields.ParagraphOf(d.Field)!.Value.Ordinal).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(last + 1, Math.Max(0, most - last)).Select(n => (n, drafts.GetValueOrDefault(n)))];
    }
}

/// <summary>The words of several notes on one topic as one paragraph of a report: matter, place, about how many, where it stands. No person, no small number.</summary>
internal static class SituationDigest
{
    public static string Of(SituationTopic topic, IReadOnlyList<SituationNote> notes) =>
        $"{Say.Topic(topic)}: {string.Join(" ", notes.OrderByDescending(n => n.Weight).ThenBy(n => n.SeenOn).Select(One))}";

    private static string One(SituationNote note) => $"{note.Summary.TrimEnd('.')} ({note.Place}{(note.Households is { } count ? $", khoảng {Say.Count(count)} hộ" : "")}; {Standing(note)}).";

    private static string Standing(SituationNote note) => note.State is SituationState.Answered ? $"đã trả lời: {Say.Lower(note.Answer!.TrimEnd('.'))}" : Say.Lower(Say.State(note.State));
}

internal static class SituationTies
{
    /// <summary>The thread from each note to the line of the report that its words went into; for the commit that sends the report.</summary>
    public static async Task TieSituationsAsync(this GiaoBanDb db, UnitReport report, CancellationToken ct)
    {
        var taken = await db.Set<SituationTaking>().AsNoTracking().Where(t => t.ReportId == report.Id).ToListAsync(ct);
        if (taken.Count == 0) return;

        var ids = taken.Select(t => t.SituationId.Value).ToList();
        var tied = (await db.ThreadLinks.Where(l => l.FromKind == KnotKind.Situation && ids.Contains(l.FromId) && l.ToKind == KnotKind.ReportLine).Select(l => new { l.FromId, l.ToId }).ToListAsync(ct)).ToHashSet();
        foreach (var one in taken)
            if (report.Items.FirstOrDefault(i => i.Section == one.Section && i.Ordinal == one.Ordinal && !i.IsWithdrawn) is { } item && !tied.Contains(new { FromId = one.SituationId.Value, ToId = item.Id.Value }))
                db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Situation, one.SituationId.Value), Relation.ReportedBy, new Knot(KnotKind.ReportLine, item.Id.Value)));
    }
}
