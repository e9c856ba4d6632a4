using System.Globalization;
using GiaoBan.App.Web;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What to send to the pages of a notice; its version is asked of the database, because every act raises it.</summary>
internal static class NoticeRecipes
{
    public static bool IsOne(string route) => route.StartsWith("/hoi-nghi/{conference:guid}/thong-bao", StringComparison.Ordinal);

    public static Guid Conference(string route, string handler, AccessStage stage, string unit, string? user) => stage.NoticeFor(
        (route, handler) switch { (var r, "GET") when r.EndsWith("/tep", StringComparison.Ordinal) => "GET file", (var r, "GET") when r.EndsWith("/soan", StringComparison.Ordinal) => "GET text", _ => handler }, unit, user);

    public static List<KeyValuePair<string, string>>? Fields(string route, string handler, AccessStage stage, string unit, string? user)
    {
        if (!IsOne(route)) return null;
        var (version, step, opinion) = stage.NoticeNow(Conference(route, handler, stage, unit, user), user);
        var seen = version.ToString(CultureInfo.InvariantCulture);
        return handler switch
        {
            "POST" => F(("Form.Version", seen), ("Form.Lines[0].Kind", "Subject"), ("Form.Lines[0].Text", "kết luận thử"), ("Form.Lines[1].Kind", "Item"), ("Form.Lines[1].Text", "Rà soát"), ("Form.Lines[2].Kind", "Closing"), ("Form.Lines[2].Text", "Văn phòng theo dõi")),
            "POST Draft" or "POST Signed" => [],
            "POST Nothing" or "POST Withdraw" or "POST Skip" => F(("reason", "Kiểm tra quyền")),
            "POST Submit" => F(("version", seen), ("steps[0].Title", "Chánh Văn phòng"), ("steps[0].User", "vanphong")),
            "POST Approve" or "POST Return" => F(("version", seen), ("words", "Kiểm tra quyền")),
            "POST Reassign" => F(("step", step.ToString()), ("user", "lanhdao"), ("title", "Thường trực")),
            "POST Ask" => F(("People", "lanhdao"), ("Due", Say.Iso(stage.Period.Due.AddYears(1)))),
            "POST Answer" => F(("opinion", opinion.ToString()), ("words", "Thống nhất")),
            "POST Issue" => F(("version", seen), ("Number", "901"), ("On", Say.Iso(stage.Period.Due)), ("Signer", "Người Ký")),
            _ => [],
        };
    }
}
