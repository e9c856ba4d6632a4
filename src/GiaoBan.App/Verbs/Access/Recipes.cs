using GiaoBan.App.Web;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What to send to a handler so that whoever is allowed succeeds: the address, and the fields of the form.</summary>
internal sealed record Recipe(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>A recipe for each route and handler, with the ids of the unit asked about.</summary>
internal static class Recipes
{
    /// <param name="route">As in access.tsv.</param>
    /// <param name="handler">As in access.tsv.</param>
    /// <param name="unit">Code of the unit whose thing is asked for.</param>
    /// <param name="user">Who asks; null: nobody signed in.</param>
    public static Recipe? For(string route, string handler, AccessStage stage, string unit, string? user)
    {
        var own = stage.ByUnit[unit];
        var address = route
            .Replace("{period:guid}", stage.Period.Id.Value.ToString(), StringComparison.Ordinal)
            .Replace("{unit:guid}", handler is "POST Judge" || (handler is "POST Ask" && route.EndsWith("/hoi", StringComparison.Ordinal)) ? stage.ReportToJudge.ToString() : stage.Units[unit].Id.Value.ToString(), StringComparison.Ordinal)
            .Replace("{edition:int}", "1", StringComparison.Ordinal)
            .Replace("{form:guid}", stage.Forms.For(handler).ToString(), StringComparison.Ordinal)
            .Replace("{exemplar:guid}", stage.Exemplars.For(handler, unit).ToString(), StringComparison.Ordinal)
            .Replace("{indicator:guid}", stage.Indicator.ToString(), StringComparison.Ordinal)
            .Replace("{conference:guid}", Conference(route, handler, stage, unit, user).ToString(), StringComparison.Ordinal)
            .Replace("{document:guid}", stage.Document.ToString(), StringComparison.Ordinal)
            .Replace("{assignment:guid}", Assignment(handler, stage, unit).ToString(), StringComparison.Ordinal)
            .Replace("{file:guid}", own.File.ToString(), StringComparison.Ordinal)
            .Replace("{kind}/{knot:guid}", $"Assignment/{own.Fresh}", StringComparison.Ordinal)
            .Replace("{item:guid}", stage.PublishedBulletin.ToString(), StringComparison.Ordinal)
            .Replace("{table}", "units", StringComparison.Ordinal)
            .Replace("{group:guid}", stage.Register.Group.ToString(), StringComparison.Ordinal)
            .Replace("{reorganisation:guid}", stage.Register.PlanFor(handler).ToString(), StringComparison.Ordinal)
            .Replace("{account:guid}", stage.SpareAccount.ToString(), StringComparison.Ordinal)
            .Replace("{entry:long}", stage.Entry.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{year:int?}", route.Contains("{year", StringComparison.Ordinal) ? stage.Mission.Year(handler) : "", StringComparison.Ordinal)
            .Replace("{situation:guid?}", !route.Contains("{situation", StringComparison.Ordinal) || handler is "POST Raise" or "POST Take" ? "" : stage.Mission.Situation(handler, unit).ToString(), StringComparison.Ordinal)
            .Replace("{score:guid?}", !route.Contains("{score", StringComparison.Ordinal) || handler is "POST Reckon" or "POST Propose" or "POST Decide" or "POST Decline" ? "" : stage.Mission.Score(handler, unit).ToString(), StringComparison.Ordinal)
            .Replace("{congress:guid}", stage.Mission.Congress.ToString(), StringComparison.Ordinal)
            .Replace("{pilot:guid}", stage.Mission.Pilot.ToString(), StringComparison.Ordinal)
            .Replace("{token}", route switch { "/loi-moi/{token}" => stage.NextInvitation(), "/khach/{token}" => stage.GuestToken, _ => "" }, StringComparison.Ordinal)
            .Replace("{code:int}", "404", StringComparison.Ordinal);
        var name = handler.Split(' ') is [_, var given] ? given : null;
        var query = name is null ? "" : $"?handler={name}{(name switch { "Field" => "&field=contact.name&seen=0", "Scan" => "&ordinal=1", _ => "" })}";
        return (DoorRecipes.Fields(route, handler, stage, user) ?? NoticeRecipes.Fields(route, handler, stage, unit, user) ?? ConsolidationRecipes.Fields(route, handler, stage, unit) ?? ReportRecipes.Fields(route, handler, stage, unit) ?? stage.Forms.Fields(route, handler) ?? stage.Mission.Fields(route, handler, user) ?? stage.Exemplars.Fields(route, handler, unit) ?? Fields(route, handler, stage)) is { } fields ? new Recipe(address + query, fields) : null;
    }

    private static Guid Assignment(string handler, AccessStage stage, string unit) => handler switch
    {
        "POST Verify" => stage.ReportedAssignment,
        "POST Settle" => stage.Asked.Dequeue(),
        "POST Stop" => stage.Repeating,
        "POST Duty" => stage.Helped[unit],
        _ => stage.ByUnit[unit].Fresh,
    };

    private static Guid Conference(string route, string handler, AccessStage stage, string unit, string? user) =>
        NoticeRecipes.IsOne(route) ? NoticeRecipes.Conference(route, handler, stage, unit, user)
        : route.EndsWith("/giao-viec", StringComparison.Ordinal) ? stage.IssueConference
        : route.EndsWith("/ban-tin", StringComparison.Ordinal) ? stage.BulletinConference
        : handler == "POST Ground" ? stage.PapersConference
        : stage.OpenConference;

    private static List<KeyValuePair<string, string>>? Fields(string route, string handler, AccessStage stage) => (route, handler) switch
    {
        (_, "GET" or "GET Csv" or "GET Options" or "GET Json" or "GET Table" or "GET Xlsx" or "GET Docx" or "GET Paper" or "GET Letter") => [],
        ("/ky/{period:guid}/bao-cao/{unit:guid}/tep", "POST Take") => F(("Changes[0].Field", "Solutions.9"), ("Changes[0].Value", "Làm theo tệp"), ("Changes[0].Seen", "0"), ("Changes[0].Take", "true")),
        ("/ky/{period:guid}/bao-cao/{unit:guid}/tep", _) => [],
        ("/kien-nghi", "POST Settle") => F(("Item", stage.Proposal.ToString()), ("Fate", "Declined"), ("Reason", "Ngoài thẩm quyền")),
        ("/nhiem-vu/nhap-bang", "POST Look") => F(("pasted", "STT\tNội dung\tChủ trì\tThời hạn\n1\tRà soát\tSở Nội vụ\tThường xuyên")),
        ("/nhiem-vu/nhap-bang", _) => F(("Rows[0].Sheet", "Bảng"), ("Rows[0].Row", "2"), ("Rows[0].Action", $"Rà soát {Guid.NewGuid():N}"), ("Rows[0].Lead", "Sở Nội vụ"), ("Rows[0].Standing", "true")),
        ("/nhiem-vu/giao", _) => F(("Form.By", "Bí thư"), ("Form.On", Say.Iso(stage.Period.DataFrom)), ("Form.Words", "Sở Nội vụ rà soát lại"), ("Form.Lead", "SNV"), ("Form.Standing", "true")),
        ("/dang-nhap" or "/dang-xuat" or "/loi/{code:int}" or "/cua-toi", _) => [],
        ("/quan-tri/tai-khoan", _) => F(("Form.UserName", $"thu-{Guid.NewGuid():N}"[..20]), ("Form.DisplayName", "Người thử"), ("Form.Role", "FocalPerson"), ("Form.UnitId", stage.Units["SNV"].Id.Value.ToString())),
        (_, "POST Choose" or "POST End") => [],
        (_, "POST Appoint") => F(("Form.User", "binhgia"), ("Form.Until", Say.Iso(stage.Period.Due.AddDays(30)))),
        ("/quan-tri/ban-giao", _) => F(("Form.Leaver", "mttq"), ("Form.Colleague", "binhgia")),
        ("/quan-tri/don-vi", _) => F(("name", $"Cây {Guid.NewGuid():N}"[..20])),
        (_, "POST Describe") => F(("AgencyCode", "H37.12"), ("Phone", "0205 3812 345")),
        (_, "POST Contact") => F(("Ordinal", "1"), ("Name", "Người thử")),
        (_, "POST Place") => F(("Tree", RegisterStage.FreeTree), ("Parent", "TU")),
        (_, "POST EndPlace") => F(("edge", stage.Register.Edge.ToString())),
        ("/quan-tri/nhom" or "/quan-tri/nhom/{group:guid}", "POST" or "POST Save") => F(("Form.Name", "Nhóm thử"), ("Form.Phrases", "các đơn vị thử"), ("Form.Plus", "SNV")),
        (_, "POST Retire") => F(("retired", "false")),
        ("/quan-tri/sap-xep", _) => F(("Form.Kind", "Rename"), ("Form.On", Say.Iso(stage.Period.Due)), ("Form.Ending", "HKH"), ("Form.Heirs[0].Name", "Hội thử"), ("Form.Heirs[0].Code", "HKH")),
        ("/quan-tri/sap-xep/{reorganisation:guid}", _) => [],
        ("/ky/mo", _) => F(("Form.Name", "Kỳ thử"), ("Form.Year", "2030"), ("Form.Quarter", "1"), ("Form.DataFrom", "2030-01-01"), ("Form.DataTo", "2030-03-14"), ("Form.Due", "2030-03-20"), ("Form.DaysAreMeant", "true")),
        (_, "POST Field") => F(("contact.name", "Nguyễn Thử")),
        (_, "POST Save") => F(("Outcomes.1", "Đã làm một việc")),
        (_, "POST Submit") => F(("Outcomes.1", "Đã làm một việc")),
        (_, "POST Judge") => F(("accept", "false"), ("reason", "Bổ sung số liệu")),
        ("/ky/{period:guid}/giao-ban", _) => F(("Form.Name", "Hội nghị thử"), ("Form.Day", Say.Iso(stage.Period.Due))),
        (_, "POST Agenda") => F(("Title", "Một mục"), ("Minutes", "10")),
        (_, "POST Hear") => F(("UnitId", stage.Units["SNV"].Id.Value.ToString()), ("Type", "Difficulty"), ("Text", "Một ý kiến")),
        (_, "POST Ground") => F(("ConclusionId", stage.PapersConclusion.ToString()), ("ReportItemIds", stage.PapersLine.ToString())),
        (_, "POST Invite") => F(("Name", "Lãnh đạo các sở")),
        ("/hoi-nghi/{conference:guid}/doc", _) => F(("text", Demo.DemoData.Article)),
        (_, "POST Correct") => F(("directive", stage.Drafts[0].Id.Value.ToString()), ("Version", stage.Drafts[0].Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Action", "Việc đã sửa"), ("Leads", "Sở Nội vụ")),
        (_, "POST Drop") => F(("directive", stage.Drafts[1].Id.Value.ToString()), ("reason", "Chỉ là khẩu hiệu")),
        (_, "POST Restore") => F(("directive", stage.Drafts[1].Id.Value.ToString())),
        (_, "POST Accept") => F(("directive", stage.Ready[0].Id.Value.ToString()), ("version", Version(stage.Ready[0]))),
        (_, "POST Ready") => F(("Seen[0].Id", stage.Ready[1].Id.Value.ToString()), ("Seen[0].Version", Version(stage.Ready[1]))),
        (_, "POST Split") => F(("directive", stage.Drafts[2].Id.Value.ToString()), ("version", Version(stage.Drafts[2])), ("parts", "Việc một\nViệc hai")),
        (_, "POST Merge") => F(("directive", stage.Drafts[3].Id.Value.ToString()), ("Version", Version(stage.Drafts[3])), ("With", stage.Drafts[4].Id.Value.ToString()), ("WithVersion", Version(stage.Drafts[4]))),
        (_, "POST Mark") => F(("Sentence", stage.Unmarked)),
        (_, "POST Retype") => F(("conclusion", stage.Finding.ToString()), ("kind", "Difficulty")),
        (_, "POST Answer") => F(("Rows[0].Directive", stage.Drafts[5].Id.Value.ToString()), ("Rows[0].Version", Version(stage.Drafts[5])), ("Rows[0].Lead", "Sở Nội vụ")),
        ("/quan-tri/tu-dien", "POST Keep") => F(("Form.Kind", "BodyName"), ("Form.Words", $"Cơ quan thử {Guid.NewGuid():N}")),
        ("/quan-tri/tu-dien", "POST Forget") => F(("entry", stage.Entries.Dequeue().ToString())),
        (_, "POST Confirm") => F(("Version", stage.DocumentVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("MeetingDay", Say.Iso(stage.Period.Due))),
        ("/hoi-nghi/{conference:guid}/giao-viec", _) => F(("Chosen[0].Directive", stage.ToIssue.Id.Value.ToString()), ("Chosen[0].Version", stage.ToIssue.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Chosen[0].Include", "true"), ("Chosen[0].Leads", stage.Units["SNV"].Id.Value.ToString()), ("Chosen[0].Standing", "true")),
        ("/nhiem-vu/{assignment:guid}/tach", _) => F(("Form.Leads", stage.Units[AccessStage.Subordinate].Id.Value.ToString()), ("Form.Action", "Phần việc thử")),
        ("/nhiem-vu/don-doc", _) => F(("Form.Units", stage.Units[stage.ByUnit.Keys.First()].Id.Value.ToString()), ("Form.All", "true"), ("Form.Family", "Party")),
        (_, "POST Plan") => F(("Name", "Đại hội thử")),
        (_, "POST Move") => F(("Milestone", stage.Milestone.ToString()), ("Version", "0"), ("Day", Say.Iso(stage.Period.Due.AddDays(90)))),
        ("/quan-tri/thang-nhac", _) => F(("AgendaAfter", "3"), ("Version", "0"), ("Steps[0].Track", "Due"), ("Steps[0].Offset", "1"), ("Steps[0].TellsLead", "true"), ("Steps[0].Words", "{mã} quá hạn: {việc}")),
        (_, "POST Stop") => [],
        (_, "POST Write") => [],
        (_, "POST Publish") => F(("bulletin", stage.DraftBulletin.ToString())),
        (_, "POST Receive") => [],
        (_, "POST Progress") => F(("State", "OnTrack"), ("Text", "Đang làm")),
        (_, "POST Evidence") => F(("Title", "Biên bản")),
        (_, "POST Ask") => F(("Kind", "Question"), ("Text", "Gửi báo cáo về đâu?")),
        (_, "POST Settle") => F(("Grant", "false"), ("Answer", "Gửi về Văn phòng Tỉnh ủy.")),
        (_, "POST Duty") => F(("Text", "Đã gửi số liệu")),
        (_, "POST Verify") => F(("accept", "true")),
        (_, "POST Extend") => F(("NewDue", Say.Iso(stage.Period.Due.AddDays(60))), ("Reason", "Chờ số liệu"), ("DayOffIsMeant", "true")),
        ("/api/v1/extract", _) => F(("text", Demo.DemoData.Article)),
        _ => null,
    };

    private static string Version(Domain.Conclusions.Directive directive) => directive.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
