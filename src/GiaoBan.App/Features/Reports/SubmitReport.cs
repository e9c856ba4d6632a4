using GiaoBan.App.Features.Forms;
using GiaoBan.App.Features.Mission;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Why one field keeps a report from being sent.</summary>
internal sealed record FieldProblem(string Field, string Message);

/// <summary>
/// Gửi báo cáo: the drafts become items, figures and answers in one transaction. Everything that stands in the way is told
/// at once, each at its field; nothing is stored until all is well.
/// </summary>
internal sealed class SubmitReport(GiaoBanDb db, FiguresAsked asked, CheckFigures checks, Acting acting, BusinessDay businessDay, TextGuard guard, AskHead head, LiveFeed live) : IUseCase
{
    public List<FieldProblem> Problems { get; } = [];

    public async Task<Result> RunAsync(UnitReport report, CancellationToken ct)
    {
        Problems.Clear();
        var (form, period, unit) = (await asked.FormAsync(report), await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct), await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct));
        if (period.State is PeriodState.Closed) return PeriodRefusals.ClosedToReports(period.Name);
        var drafts = await db.DraftFields.Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, d => d.Value, ct);
        var figures = await ReadFiguresAsync(report, form, await asked.OfAsync(report, form, period, unit, ct), drafts, ct);
        foreach (var (field, text) in drafts.Where(d => !d.Key.StartsWith("figure.", StringComparison.Ordinal) || d.Key.EndsWith(".reason", StringComparison.Ordinal)))
        {
            if (guard.FindPersonalData(text) is { } what) Problems.Add(new(field, ReportRefusals.PersonalData(what).Message));
        }
        ReadAnswers(report, drafts);
        AskForSections(form, unit, drafts);
        if (Problems.Count > 0) return ReportRefusals.HasProblems(Problems.Count);

        var contact = drafts.GetValueOrDefault(ReportFields.ContactName) is { Length: > 0 } name ? new ContactPerson(name, drafts.GetValueOrDefault(ReportFields.ContactPost, "")) : null;
        var items = await ReadItemsAsync(report, drafts, ct);
        if (await head.SenderOfAsync(report, ct) is not { } sender) return await head.RunAsync(report, items, ct); // the head stands between: nothing is stored before the head has said yes
        var sent = report.Submit(items, contact, sender);
        if (!sent.IsOk) return sent;

        await StoreFiguresAsync(report, figures, ct);
        await db.TieSituationsAsync(report, ct);
        if (await db.CommitWhileOpenAsync(report.PeriodId, acting.Does("report.submit", "report", report.Id.Value), ct) is { } closed) return closed;
        live.Announce("reports");
        return Result.Ok;
    }

    private async Task<List<ItemText>> ReadItemsAsync(UnitReport report, Dictionary<string, string> drafts, CancellationToken ct)
    {
        var names = new UnitNames(await db.Units.AsNoTracking().Include(u => u.Aliases).ToListAsync(ct), businessDay.Today);
        List<ItemText> items = [];
        foreach (var (field, text) in drafts)
        {
            if (ReportFields.ParagraphOf(field) is not { } place || string.IsNullOrWhiteSpace(text)) continue;

            var to = place.Section is SectionKind.Proposals ? drafts.GetValueOrDefault(ReportFields.Addressee(place.Ordinal)) : null;
            var external = report.ExternalId is null ? null : $"{report.ExternalId}.{Letter(place.Section)}{place.Ordinal}";
            items.Add(new ItemText(place.Section, place.Ordinal, text, null, to is { Length: > 0 } ? names.Find(to)?.Id : null, to, external));
        }
        return items;
    }

    private async Task<List<(Indicator Indicator, long? Value, string? Reason)>> ReadFiguresAsync(UnitReport report, ReportForm form, IReadOnlyList<FigureRow> rows, Dictionary<string, string> drafts, CancellationToken ct)
    {
        List<(Indicator, long?, string?)> figures = [];
        foreach (var indicator in rows.Select(r => r.Indicator))
        {
            var typed = VietnameseNumber.Read(drafts.GetValueOrDefault(ReportFields.Figure(indicator.Code)));
            if (typed.Refusal is { } no) Problems.Add(new(ReportFields.Figure(indicator.Code), no.Message));
            else if (typed.Value < 0) Problems.Add(new(ReportFields.Figure(indicator.Code), ReportRefusals.Negative(indicator.Name).Message));
            figures.Add((indicator, typed.Value, drafts.GetValueOrDefault(ReportFields.Reason(indicator.Code))));
        }
        await CheckPartsAsync(report, figures, ct);
        Problems.AddRange((await checks.AllAsync(report, form, rows, drafts, ct)).Select(r => new FieldProblem(ReportFields.Figure(r.Code), r.Message)));
        return figures;
    }

    // The numerator of a rate is a part of its denominator: 640 answered of 612 raised is a slip of the pen.
    private async Task CheckPartsAsync(UnitReport report, List<(Indicator Indicator, long? Value, string? Reason)> figures, CancellationToken ct)
    {
        var byCode = figures.ToDictionary(f => f.Indicator.Code);
        foreach (var rate in await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == report.OrganiserId && i.LineId == report.LineId && i.Kind == IndicatorKind.Rate).ToListAsync(ct))
        {
            if (!byCode.TryGetValue(rate.Numerator ?? "", out var part) || !byCode.TryGetValue(rate.Denominator ?? "", out var whole) || !(part.Value > whole.Value)) continue;

            Problems.Add(new(ReportFields.Figure(part.Indicator.Code), ReportRefusals.MoreThan(
                part.Indicator.Name, VietnameseNumber.Write(part.Value), whole.Indicator.Name, VietnameseNumber.Write(whole.Value)).Message));
        }
    }

    private void AskForSections(ReportForm form, Unit unit, Dictionary<string, string> drafts)
    {
        var written = drafts.Where(d => !string.IsNullOrWhiteSpace(d.Value)).Select(d => ReportFields.ParagraphOf(d.Key)?.Section).OfType<SectionKind>().ToHashSet();
        if (written.Count == 0) return; // nothing at all is one thing to say, not one for each section
        foreach (var part in form.Parts.Where(p => p.IsRequired && p.IsFor(unit.Kind) && !written.Contains(p.Section)).OrderBy(p => p.Section))
            Problems.Add(new(ReportFields.Paragraph(part.Section, 1), $"{FormWords.Required(form, part.Section)}."));
    }

    private void ReadAnswers(UnitReport report, Dictionary<string, string> drafts)
    {
        foreach (var line in report.FollowUps)
        {
            if (!Enum.TryParse<FollowUpState>(drafts.GetValueOrDefault(ReportFields.AnswerState(line.Id.Value)), out var state)) continue;
            if (line.Answer(state, drafts.GetValueOrDefault(ReportFields.AnswerText(line.Id.Value))) is { Refusal: { } no }) Problems.Add(new(ReportFields.AnswerText(line.Id.Value), no.Message));
        }
    }

    private async Task StoreFiguresAsync(UnitReport report, List<(Indicator Indicator, long? Value, string? Reason)> figures, CancellationToken ct)
    {
        var stored = await db.Figures.Where(f => f.PeriodNo == report.PeriodNo && f.UnitNo == report.UnitNo).ToDictionaryAsync(f => f.IndicatorNo, ct);
        foreach (var (indicator, value, reason) in figures)
        {
            if (!stored.TryGetValue(indicator.No, out var figure)) db.Figures.Add(figure = new Figure(report.PeriodNo, report.UnitNo, indicator.No));
            figure.Set(value, reason);
        }
    }

    private static char Letter(SectionKind section) => section switch
    {
        SectionKind.Outcomes => 'R',
        SectionKind.Advantages => 'A',
        SectionKind.Difficulties => 'D',
        SectionKind.Causes => 'C',
        SectionKind.Solutions => 'S',
        SectionKind.Proposals => 'P',
        _ => 'N',
    };
}
