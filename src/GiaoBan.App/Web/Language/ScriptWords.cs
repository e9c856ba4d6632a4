using System.Text.Json;

namespace GiaoBan.App.Web.Language;

/// <summary>What the scripts in wwwroot/js say: a page in English brings the English along, for words.js to find.</summary>
internal static class ScriptWords
{
    public static readonly IReadOnlyList<string> All =
    [
        "Đang lưu…", "Chưa gửi được, sẽ tự thử lại. Chữ vẫn còn ở đây.", "Đã lấy bản đang lưu",
        "Chữ gõ lúc {0} ở máy này chưa kịp gửi, còn bản đang lưu đã khác: ", "Lấy chữ đã gõ", "Giữ bản đang lưu", "Đã lấy lại chữ ở {0} ô gõ lúc {1} chưa kịp gửi.",
        "Chưa bắt đầu được. Tải lại trang rồi thử lại.", "Máy chưa xác nhận. Bấm lại khi đã sẵn sàng, hoặc dùng mật khẩu.",
    ];

    public static string InEnglish => JsonSerializer.Serialize(All.ToDictionary(p => p, p => English.Find(p) ?? p));
}
