using GiaoBan.Domain.Conclusions;

namespace GiaoBan.App.Features.Lexicons;

/// <summary>What the word lists and their columns are called on the page.</summary>
internal static class LexiconWords
{
    public static IReadOnlyList<(string Name, string Title, string About)> Tables =>
    [
        ("units", T("Cơ quan, đơn vị"), T("tên, tên khác, dùng từ ngày nào đến ngày nào, cơ quan kế tục")),
        ("positions", T("Chức vụ"), T("tên và cách viết tắt")),
        ("action-verbs", T("Động từ của nhiệm vụ"), T("chữ mở đầu một việc phải làm")),
        ("frames", T("Khung câu giao việc"), T("chữ đứng quanh nơi nhận và việc")),
        ("deadlines", T("Thời hạn"), T("mỗi cách nói một ví dụ, và ngày máy hiểu")),
        ("cues", T("Chữ báo hiệu"), T("chữ cho biết câu là kết quả, khó khăn, biểu dương hay chỉ đạo")),
    ];

    public static string Kind(LexiconKind kind) => T(kind switch
    {
        LexiconKind.Alias => "Tên gọi khác của một đơn vị",
        LexiconKind.BodyName => "Tên cơ quan không có trong danh sách đơn vị",
        LexiconKind.Position => "Chức vụ",
        LexiconKind.Verb => "Động từ mở đầu một việc",
        _ => "Khung câu giao việc",
    });

    public static string Column(string column) => column switch
    {
        "name" or "title" => T("Tên"),
        "variants" => T("Cách viết khác"),
        "kind" or "class" => T("Loại"),
        "since" => T("Từ"),
        "until" => T("Đến"),
        "successor" => T("Kế tục"),
        "action" => T("Động từ"),
        "example" => T("Ví dụ"),
        "frame" => T("Khung"),
        "pattern" => T("Mẫu câu"),
        "form" => T("Cách nói"),
        "base_date" => T("Ngày văn bản"),
        "date" => T("Ngày hiểu ra"),
        "recurrence" => T("Định kỳ"),
        "phrases" => T("Những chữ"),
        _ => T("Ghi chú"),
    };
}
