using System.Globalization;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What to send to the pages of a report on its way: each asks for a report in the state it is meant for.</summary>
internal static class ReportRecipes
{
    private const string One = "/ky/{period:guid}/bao-cao/{unit:guid}";

    public static List<KeyValuePair<string, string>>? Fields(string route, string handler, AccessStage stage, string unit) => (route, handler) switch
    {
        (One, "POST Approve") => F(("seen", Seen(stage.LaidBeforeHead(unit)))),
        (One, "POST GiveBack") => F(("seen", Seen(stage.LaidBeforeHead(unit))), ("reason", "Kiểm tra quyền")),
        (One, "POST Withdraw") => F(("seen", Seen(stage.LaidBeforeHead(unit)))),
        ("/ky/{period:guid}/lui-han", "POST Allow") => F(("Form.Unit", "SNV"), ("Form.NewDue", Web.Say.Iso(stage.LaterDay)), ("Form.Reason", "Kiểm tra quyền")),
        ("/ky/{period:guid}/lui-han", "POST Withdraw") => F(("leave", stage.Leave().ToString())),
        ("/ky/{period:guid}/dong", "POST") => stage.NothingWaits(),
        ("/ky/{period:guid}/dong", "POST Reopen") => stage.ClosedPeriod(),
        ("/ky/{period:guid}/don-doc", "POST") => F(("Form.Units", stage.Missing().ToString()), ("Form.Family", "Party")),
        (One + "/phu-luc", "POST") => F(($"figures[{stage.Supplementable(unit)}]", "7"), ("reason", "Kiểm tra quyền")),
        (One + "/cap-duoi", "POST") => stage.Gathered(unit),
        (One, "GET Scan") => stage.Scanned(unit),
        (One, "POST Scan") => stage.SentUp(unit),
        _ => null,
    };

    private static string Seen(int version) => version.ToString(CultureInfo.InvariantCulture);
}
