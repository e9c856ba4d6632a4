using GiaoBan.App.Demo;

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
        ("/cua-toi", "POST Mail") => F(("mail", "")),
        ("/cua-toi/ma-thu-hai", "POST On") => F(("code", stage.CodeOf(user))),
        ("/cua-toi/ma-thu-hai", _) => F(("password", PasswordOf(user))),
        ("/cua-toi/mat-khau", _) => F(("now", PasswordOf(user)), ("chosen", Chosen), ("again", Chosen)),
        ("/cua-toi/phien", _) => F(("session", Guid.NewGuid().ToString())),
        ("/quan-tri/tai-khoan/nhap", _) => F(("pasted", $"Người Thử\tChuyên viên\tnhap-{Guid.NewGuid():N}"[..40] + "\t\tĐầu mối đơn vị\tSNV")),
        ("/quan-tri/tai-khoan/{account:guid}", _) => F(("why", "Kiểm tra quyền")),
        ("/quan-tri/thu", _) => F(("letter", Guid.NewGuid().ToString())),
        ("/quan-tri/nhat-ky/{entry:long}/xoa", _) => F(("chosen", stage.Purgeable), ("why", "Kiểm tra quyền trên dữ liệu mẫu")),
        _ => null,
    };

    private static string PasswordOf(string? user) => DemoAccounts.Last.FirstOrDefault(a => a.User == user)?.Password ?? "";

    private static List<KeyValuePair<string, string>> F(params (string Name, string Value)[] fields) => [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];
}
