using GiaoBan.App.Demo;
using GiaoBan.App.Web;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What to send to the pages of the door and of the record, where success needs a password, a code or a link.</summary>
internal static class DoorRecipes
{
    private const string Chosen = "kiểm tra quyền bằng bốn từ";

    public static List<KeyValuePair<string, string>>? Fields(string route, string handler, AccessStage stage, string? user) => (route, handler) switch
    {
        (_, "GET") => null,
        ("/dang-nhap" or "/dang-nhap/ma", _) => [],
        ("/loi-moi/{token}", _) => F(("chosen", Chosen), ("again", Chosen)),
        ("/quan-tri/tai-khoan", "POST Demand") => F(("password", PasswordOf(user))),
        ("/hoi-nghi/{conference:guid}/khach", "POST") => F(("Form.Guest", "Khách thử"), ("Form.LastDay", Say.Iso(stage.Period.Due.AddDays(30)))),
        ("/hoi-nghi/{conference:guid}/khach", "POST Revoke") => F(("link", Guid.NewGuid().ToString())),
        ("/cua-toi", "POST Mail") => F(("mail", ""), ("password", PasswordOf(user))),
        ("/cua-toi", "POST Link" or "POST Unlink") => F(("password", PasswordOf(user))),
        ("/cua-toi/ma-thu-hai", "POST On") => F(("code", stage.CodeOf(user)), ("password", PasswordOf(user))),
        ("/cua-toi/khoa-truy-cap" or "/cua-toi/ma-thu-hai", _) => F(("password", PasswordOf(user))),
        ("/cua-toi/mat-khau", _) => F(("now", PasswordOf(user)), ("chosen", Chosen), ("again", Chosen)),
        ("/cua-toi/phien", "POST Everywhere") => F(("password", Chosen)), // the password was changed before
        ("/cua-toi/phien", _) => F(("session", Guid.NewGuid().ToString()), ("password", PasswordOf(user))),
        ("/quan-tri/tai-khoan/nhap", _) => F(("pasted", $"Người Thử\tChuyên viên\tnhap-{Guid.NewGuid():N}"[..40] + "\t\tĐầu mối đơn vị\tSNV")),
        ("/quan-tri/tai-khoan/{account:guid}", _) => F(("why", "Kiểm tra quyền")),
        ("/quan-tri/thu", _) => F(("letter", Guid.NewGuid().ToString())),
        ("/quan-tri/nhat-ky/{entry:long}/xoa", _) => F(("chosen", stage.Purgeable), ("why", "Kiểm tra quyền trên dữ liệu mẫu")),
        _ => null,
    };

    private static string PasswordOf(string? user) => DemoAccounts.Last.FirstOrDefault(a => a.User == user)?.Password ?? "";
}
