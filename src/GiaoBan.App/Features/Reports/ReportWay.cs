using GiaoBan.App.Web;
using GiaoBan.Domain.Reports;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// Đường đi của một báo cáo: who had it and when, then what is still to come. The same line for whoever wrote it, the head,
/// and the desk.
/// </summary>
/// <param name="Heads">Names of those who approve in the unit; empty: the post is vacant.</param>
internal sealed record ReportWay(UnitReport Report, IReadOnlyList<string> Heads)
{
    public sealed record Stop(string Words, string Detail, string? Said, bool IsHere);

    public IReadOnlyList<Stop> Walked => [.. Report.Steps.OrderBy(s => s.Ordinal).Select(s => new Stop(Told(s), $"{s.By}, {Say.Moment(s.AtUtc)}", s.Words, false))];

    /// <summary>What is awaited now, and what comes after it; the first is where the report lies.</summary>
    public IReadOnlyList<Stop> Ahead => Report.State switch
    {
        ReportState.Accepted => [],
        ReportState.Submitted => [new(T("Chờ cơ quan tổng hợp tiếp nhận"), "", null, true)],
        ReportState.WithHead => [new(T("Chờ người đứng đầu duyệt"), string.Join(", ", Heads), null, true), Received],
        ReportState.Returned => [new(T("Đơn vị đang sửa để gửi lại"), "", null, true), .. ByHead, Received],
        _ => [new(T("Đơn vị đang viết"), "", null, true), .. ByHead, Received],
    };

    private static Stop Received => new(T("Cơ quan tổng hợp tiếp nhận"), "", null, false);

    private IEnumerable<Stop> ByHead => Heads.Count == 0 ? [] : [new(T("Người đứng đầu duyệt"), string.Join(", ", Heads), null, false)];

    public static (string Kind, string Words) Now(ReportState state) => state switch
    {
        ReportState.WithHead => ("ask", T("Chờ người đứng đầu duyệt")),
        ReportState.Submitted => ("said", T("Đã gửi, chờ tiếp nhận")),
        ReportState.Accepted => ("done", T("Đã tiếp nhận")),
        ReportState.Returned => ("back", T("Bị trả lại")),
        _ => ("doing", T("Đang viết")),
    };

    private static string Told(ReportStep step) => step.Kind switch
    {
        ReportStepKind.ToHead => T("Trình người đứng đầu"),
        ReportStepKind.GivenBack => T("Người đứng đầu trả lại"),
        ReportStepKind.Withdrawn => T("Rút về sửa"),
        ReportStepKind.Accepted => T("Cơ quan tổng hợp tiếp nhận"),
        ReportStepKind.Returned => T("Cơ quan tổng hợp trả lại"),
        ReportStepKind.Supplemented => T("Nộp phụ lục số liệu bổ sung"),
        ReportStepKind.Scanned => T("Gắn bản ký"),
        ReportStepKind.Chased => T("Công văn đôn đốc"),
        _ => step.Head switch
        {
            HeadApproval.Given => T("Người đứng đầu duyệt, gửi lên"),
            HeadApproval.SamePerson => T("Gửi lên, không qua bước duyệt: cùng một người"),
            _ => T("Gửi lên, không qua bước duyệt: đơn vị chưa khai người đứng đầu"),
        },
    };
}
