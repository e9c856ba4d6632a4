using GiaoBan.Domain.Conclusions;

namespace GiaoBan.App.Features.Lexicons;

/// <summary>What the word lists and their columns are called on the page.</summary>
internal static class LexiconWords
{
    public static readonly IReadOnlyList<(string Name, string Title, string About)> Tables =
    [
        ("units", "Cơ quan, đơn vị", "tên, tên khác, dùng từ ngày nào đến ngày nào, cơ quan kế tục"),
        ("positions", "Chức vụ", "tên và cách viết tắt"),
        ("action-verbs", "Động từ của nhiệm vụ", "chữ mở đầu một việc phải làm"),
        ("frames", "Khung câu giao việc", "chữ đứng quanh nơi nhận và việc"),
        ("deadlines", "Thời hạn", "mỗi cách nói một ví dụ, và ngày máy hiểu"),
        ("cues", "Chữ báo hiệu", "chữ cho biết câu là kết quả, khó khăn, biểu dương hay chỉ đạo"),
    ];

    public static string Kind(LexiconKind kind) => kind switch
    {
        LexiconKind.Alias => "Tên gọi khác của một đơn vị",
        LexiconKind.BodyName => "Tên cơ quan không có trong danh sách đơn vị",
        LexiconKind.Position => "Chức vụ",
        LexiconKind.Verb => "Động từ mở đầu một việc",
        _ => "Khung câu giao việc",
    };

    public static string Column(string column) => column switch
    {
        "name" or "title" => "Tên",
        "variants" => "Cách viết khác",
        "kind" or "class" => "Loại",
        "since" => "Từ",
        "until" => "Đến",
        "successor" => "Kế tục",
        "action" => "Động từ",
        "example" => "Ví dụ",
        "frame" => "Khung",
        "pattern" => "Mẫu câu",
        "form" => "Cách nói",
        "base_date" => "Ngày văn bản",
        "date" => "Ngày hiểu ra",
        "recurrence" => "Định kỳ",
        "phrases" => "Những chữ",
        _ => "Ghi chú",
    };
}
