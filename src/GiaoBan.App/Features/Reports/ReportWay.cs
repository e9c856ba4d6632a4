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
        ReportState.Submitted => [new("Chờ cơ quan tổng hợp tiếp nhận", "", null, true)],
        ReportState.WithHead => [new("Chờ người đứng đầu duyệt", string.Join(", ", Heads), null, true), Received],
        ReportState.Returned => [new("Đơn vị đang sửa để gửi lại", "", null, true), .. ByHead, Received],
        _ => [new("Đơn vị đang viết", "", null, true), .. ByHead, Received],
    };

    private static Stop Received => new("Cơ quan tổng hợp tiếp nhận", "", null, false);

    private IEnumerable<Stop> ByHead => Heads.Count == 0 ? [] : [new("Người đứng đầu duyệt", string.Join(", ", Heads), null, false)];

    public static (string Kind, string Words) Now(ReportState state) => state switch
    {
        ReportState.WithHead => ("ask", "Chờ người đứng đầu duyệt"),
        ReportState.Submitted => ("said", "Đã gửi, chờ tiếp nhận"),
        ReportState.Accepted => ("done", "Đã tiếp nhận"),
        ReportState.Returned => ("back", "Bị trả lại"),
        _ => ("doing", "Đang viết"),
    };

    private static string Told(ReportStep step) => step.Kind switch
    {
        ReportStepKind.ToHead => "Trình người đứng đầu",
        ReportStepKind.GivenBack => "Người đứng đầu trả lại",
        ReportStepKind.Withdrawn => "Rút về sửa",
        ReportStepKind.Accepted => "Cơ quan tổng hợp tiếp nhận",
        ReportStepKind.Returned => "Cơ quan tổng hợp trả lại",
        ReportStepKind.Supplemented => "Nộp phụ lục số liệu bổ sung",
        ReportStepKind.Scanned => "Gắn bản ký",
        ReportStepKind.Chased => "Công văn đôn đốc",
        _ => step.Head switch
        {
            HeadApproval.Given => "Người đứng đầu duyệt, gửi lên",
            HeadApproval.SamePerson => "Gửi lên, không qua bước duyệt: cùng một người",
            _ => "Gửi lên, không qua bước duyệt: đơn vị chưa khai người đứng đầu",
        },
    };
}
