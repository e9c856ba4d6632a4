using GiaoBan.App.Features.Forms;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Office.Tables;
using GiaoBan.Text;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// Biểu điền ngoài mạng: a report's blanks as a file, with what has been typed so far, and the same blanks read back. The
/// fields are those of the page, so nothing can stand in the file that the page would not take.
/// </summary>
internal sealed class OfflineForm(FiguresAsked asked) : IUseCase
{
    private const int SpareParagraphs = 5;
    private static readonly FollowUpState[] Answers = [FollowUpState.Done, FollowUpState.InProgress, FollowUpState.NotDone];

    public async Task<FillableForm> OfAsync(UnitReport report, ReportingPeriod period, Unit unit, IReadOnlyDictionary<string, DraftField> drafts, CancellationToken ct)
    {
        var outline = await asked.FormAsync(report);
        var typed = drafts.ToDictionary(d => d.Key, d => d.Value.Value);
        (string, string) Blank(string field) => (field, typed.GetValueOrDefault(field, ""));

        List<FillablePart> parts = [];
        if (report.FollowUps.Count > 0)
            parts.Add(new("Điều còn nợ từ kỳ trước", "Đến nay", "Một câu cho người đọc", [.. report.FollowUps.OrderBy(f => f.Ordinal).Select(f => new FillableRow(
                f.Promised, f.Age > 0 ? Say.Age(f.Age) : "", (ReportFields.AnswerState(f.Id.Value), StateSaid(typed.GetValueOrDefault(ReportFields.AnswerState(f.Id.Value)))), Blank(ReportFields.AnswerText(f.Id.Value))))], [.. Answers.Select(Say.Answer)]));
        var figures = await asked.OfAsync(report, outline, period, unit, ct);
        if (figures.Count > 0)
            parts.Add(new("Số liệu", "Kỳ này", "Lý do, nếu không có số hoặc số khác thường", [.. figures.Select(f => new FillableRow(
                $"{f.Indicator.Name} ({f.Indicator.UnitOfMeasure})", Beside(f), Blank(ReportFields.Figure(f.Indicator.Code)), Blank(ReportFields.Reason(f.Indicator.Code))))]));
        parts.AddRange(outline.SectionsFor(unit.Kind).Select(section => new FillablePart(FormWords.Title(outline, section), "Mỗi dòng một ý", section is SectionKind.Proposals ? "Kiến nghị với cơ quan nào" : null,
            [.. Enumerable.Range(1, ParagraphsOf(outline, section, typed)).Select(n => new FillableRow($"{FormWords.Title(outline, section)}, đoạn {n}", "", Blank(ReportFields.Paragraph(section, n)), section is SectionKind.Proposals ? Blank(ReportFields.Addressee(n)) : null))])));
        parts.Add(new("Đầu mối trả lời", "Cán bộ của cơ quan", null, [new("Họ và tên", "", Blank(ReportFields.ContactName)), new("Chức vụ", "", Blank(ReportFields.ContactPost))]));
        var due = period.DueOf(unit.Id, unit.Level);
        return new FillableForm(MarkOf(report, period, unit), $"Báo cáo {Say.Lower(period.Name)}", $"{unit.Name}. Số liệu tính đến {Say.Day(period.DataTo)}, hạn nộp {Say.Day(due.Due)}{(due.Leave is { } leave ? $", được lùi đến {Say.Day(leave.NewDue)}" : "")}. Chỉ điền vào các ô ở cột “Điền” và “Ghi thêm”; giữ nguyên cột “{FillableForm.FieldHead}”.", parts);
    }

    /// <summary>Names unit and period for people too: whoever takes the wrong file is told whose it is.</summary>
    public static string MarkOf(UnitReport report, ReportingPeriod period, Unit unit) => $"{report.Id.Value:N} · {unit.Name} · {period.Name}";

    /// <summary>An answer as it stands in the file, as the page stores it; other fields are what they are.</summary>
    public static string Stored(string field, string value) => !field.StartsWith("answer.", StringComparison.Ordinal) || !field.EndsWith(".state", StringComparison.Ordinal)
        ? value
        : Answers.Where(a => Say.Answer(a).Folded() == value.Folded()).Select(a => a.ToString()).FirstOrDefault() ?? value;

    /// <summary>The other way: a stored answer as a person reads it.</summary>
    public static string Shown(string field, string value) => field.EndsWith(".state", StringComparison.Ordinal) ? StateSaid(value) : value;

    private static string StateSaid(string? stored) => Enum.TryParse<FollowUpState>(stored, out var state) && Answers.Contains(state) ? Say.Answer(state) : stored ?? "";

    private static string Beside(FigureRow row)
    {
        List<string> known = [];
        if (row.LastPeriod is { } before) known.Add($"Kỳ trước {VietnameseNumber.Write(before)}");
        if (row.LastYear is { } year) known.Add($"cùng kỳ {VietnameseNumber.Write(year)}");
        return string.Join(", ", known);
    }

    private static int ParagraphsOf(ReportForm outline, SectionKind section, Dictionary<string, string> typed) =>
        Math.Min(outline.MostParagraphsOf(section), SpareParagraphs + Enumerable.Range(1, ReportFields.ParagraphsAtMost).LastOrDefault(n => typed.GetValueOrDefault(ReportFields.Paragraph(section, n), "").Length > 0));
}
