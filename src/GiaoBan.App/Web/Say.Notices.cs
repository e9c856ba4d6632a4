using GiaoBan.Domain.Conclusions;

namespace GiaoBan.App.Web;

internal static partial class Say
{
    public static string Paragraph(ParagraphKind kind) => T(kind switch
    {
        ParagraphKind.Subject => "Trích yếu",
        ParagraphKind.Opening => "Mở đầu",
        ParagraphKind.Heading => "Tiêu đề phần",
        ParagraphKind.Subheading => "Đơn vị được giao",
        ParagraphKind.Item => "Nhiệm vụ",
        ParagraphKind.Closing => "Đoạn kết",
        _ => "Đoạn",
    });

    public static (string Kind, string Words) Fate(ParagraphFate fate) => fate switch
    {
        ParagraphFate.Added => ("fresh", T("Thêm")),
        ParagraphFate.Removed => ("none", T("Bỏ")),
        ParagraphFate.Changed => ("back", T("Sửa")),
        _ => ("done", T("Giữ nguyên")),
    };
}
