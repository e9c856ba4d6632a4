using GiaoBan.App.Features.Exemplars;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>
/// The sample's exemplars: twelve that the office had on paper before it had this program, with their looks, their ends and whom they
/// learnt from; one that grew out of an assignment of the quarter; three that are being scored.
/// </summary>
internal static class DemoMissionExemplars
{
    private const string Desk = "BDVTU", Grower = "HU-BACSON", GrownBy = "C4";

    /// <summary>Where reports of the first quarter tell of them.</summary>
    private static readonly (string Exemplar, string Line)[] Told =
    [
        ("EX01", "Q1-2019.HU-TPLANGSON.R5"), ("EX02", "Q1-2019.HU-TPLANGSON.R5"), ("EX03", "Q1-2019.HU-CAOLOC.R5"), ("EX04", "Q1-2019.HU-CHILANG.R4"), ("EX06", "Q1-2019.HU-TRANGDINH.R5"),
        ("EX07", "Q1-2019.HU-BACSON.N3"), ("EX08", "Q1-2019.HU-HUULUNG.R5"), ("EX09", "Q1-2019.HU-VANLANG.R5"), ("EX10", "Q1-2019.HU-TRANGDINH.R5"),
    ];

    private static readonly PublishTable.Input Points = new()
    {
        Name = "Bảng điểm mô hình “Dân vận khéo”", Place = "tỉnh Lạng Sơn",
        Criteria = """
            1 | Tổ chức thực hiện | 30
            1.1 | Có tên, có địa chỉ, đã đăng ký | 5 | minh chứng
            1.2 | Gắn với lãnh đạo của cấp ủy, chính quyền | 10 | minh chứng
            1.3 | Nhiều lực lượng cùng tham gia | 15
            2 | Kết quả | 50
            2.1 | Giải quyết việc bức xúc, việc khó ở địa bàn | 20
            2.2 | Kết quả kiểm chứng được | 20 | minh chứng
            2.3 | Nhân dân đồng tình, tự nguyện tham gia | 10
            3 | Sức sống | 20
            3.1 | Duy trì được, có người giữ tiếp | 10
            3.2 | Nơi khác học và làm theo | 10
            """,
        Deductions = "T1 | Trùng với phong trào của đoàn thể | 10 | 1\nT2 | Chậm báo cáo kết quả | 2 | 3 | 1",
        Classes = "Xuất sắc | 90\nTốt | 80\nĐạt | 65",
    };

    private static readonly string[] Leaves = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"];

    public static async Task LiveAsync(Dictionary<string, Unit> units, Func<DateOnly, DateOnly> shifted, DateOnly today, DemoFollowUp.ActAs asAsync, CancellationToken ct)
    {
        await asAsync(DemoAccounts.DeskOfficerName, Role.DeskOfficer, Desk, async (s, db) =>
        {
            var who = s.GetRequiredService<Acting>();
            var made = Found(who.Who, units, shifted);
            db.Exemplars.AddRange(made.Values);
            await TieAsync(db, made, ct);
            var table = PointTable.Publish(who.Who.OrganiserId, who.Who.LineId, PublishTable.Read(Points with { Year = today.Year }).Value!, 1, DemoAccounts.DeskOfficerName, today.AddDays(-90)).Value!;
            db.PointTables.Add(table);
            db.Appraisals.AddRange(await ScoredAsync(db, table, made, today, ct));
            await db.CommitAsync(who.Does("demo.history", "exemplar", Guid.Empty, DemoQuarter.MarkedAsScript), ct);
            return true;
        });
        await GrowAsync(units, shifted, asAsync, ct);
    }

    private static Dictionary<string, Exemplar> Found(Officer desk, Dictionary<string, Unit> units, Func<DateOnly, DateOnly> shifted)
    {
        Dictionary<string, Exemplar> made = [];
        Dictionary<int, int> numbers = [];
        foreach (var row in DemoData.Exemplars.OrderBy(r => r.Started, StringComparer.Ordinal))
        {
            var (start, unit) = (shifted(DemoData.Day(row.Started + "-01")), units[row.RegisteredBy]);
            var registered = start.AddDays(20);
            numbers[registered.Year] = numbers.GetValueOrDefault(registered.Year) + 1;
            var card = new ExemplarCard(row.Name, FieldOf(row.Field), row.Place, start, row.What, row.Result);
            var one = made[row.Id] = Must(Exemplar.Register(desk.OrganiserId, desk.LineId, unit.Id, numbers[registered.Year], card, [], $"Đầu mối {unit.ShortName}", registered));
            Must(one.Admit());
            if (row.Parent is { } parent) Must(one.TakeOver(made[parent], [made[parent].Id], row.What));
            // An article of a later year moves some of them beyond the end of the districts.
            var hasDistricts = Exemplar.HasDistricts(start.AddMonths(6));
            var level = LevelOf(row.RecognisedLevel) is RecognitionLevel.District && !hasDistricts ? RecognitionLevel.Grassroots : LevelOf(row.RecognisedLevel);
            var body = level switch { RecognitionLevel.Province => "Ban Chỉ đạo phong trào “Dân vận khéo” tỉnh", RecognitionLevel.District => unit.Name, _ => hasDistricts ? "Ban Dân vận Huyện ủy" : "Đảng ủy xã" };
            Must(one.Recognise(new RecognitionText(level, $"{10 + made.Count}-QĐ/DVK", body, start.AddMonths(5)), start.AddMonths(6)));
            foreach (var look in row.Survival) Must(one.Check(look.Months, look.State == "alive", look.State == "alive" ? $"Đến xem sau {look.Months} tháng: vẫn làm đều." : row.Result, DemoAccounts.DeskOfficerName, one.CheckDay(look.Months)));
        }
        return made;
    }

    private static async Task TieAsync(GiaoBanDb db, Dictionary<string, Exemplar> made, CancellationToken ct)
    {
        var wanted = Told.Select(t => t.Line).ToList();
        var lines = await db.ReportItems.AsNoTracking().Where(i => wanted.Contains(i.ExternalId!) && !i.IsWithdrawn).Select(i => new { i.ExternalId, i.Id }).ToListAsync(ct);
        foreach (var (exemplar, line) in Told)
            if (lines.Find(l => l.ExternalId == line) is { } at) db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.ReportLine, at.Id.Value), Relation.TellsOf, new Knot(KnotKind.Exemplar, made[exemplar].Id.Value)));
    }

    // One scored and agreed, one whose sheets lie open and far apart, one that still waits for two sheets.
    private static async Task<IReadOnlyList<Appraisal>> ScoredAsync(GiaoBanDb db, PointTable table, Dictionary<string, Exemplar> made, DateOnly today, CancellationToken ct)
    {
        List<string> users = ["tonghop", "vanphong", "mttq"];
        var scorers = await db.Users.AsNoTracking().Where(u => users.Contains(u.UserName!)).OrderBy(u => u.UserName).Select(u => new Scorer(new AccountId(u.Id), u.DisplayName)).ToListAsync(ct);
        var agreed = Begin("EX10", -20);
        var apart = Begin("EX09", -12);
        var waiting = Begin("EX05", -3);
        foreach (var (n, scorer) in scorers.Index()) Must(agreed.HandIn(table, scorer.Account, Given(5, 8, 12 + n, 17, 16, 9, 8, 5), today.AddDays(-15)));
        Must(agreed.OpenSheets());
        Must(agreed.Agree(table, Given(5, 8, 13, 17, 16, 9, 8, 5), DemoAccounts.DeskOfficerName, today.AddDays(-14)));
        foreach (var (n, scorer) in scorers.Index()) Must(apart.HandIn(table, scorer.Account, Given(5, 9, 13, 18, n == 1 ? 10 : 17, 8, 9, n == 2 ? 3 : 7), today.AddDays(-6)));
        Must(apart.OpenSheets());
        Must(waiting.HandIn(table, scorers[^1].Account, Given(5, 9, 12, 15, 15, 9, 9, 8), today.AddDays(-1)));
        return [agreed, apart, waiting];

        Appraisal Begin(string exemplar, int days) => Must(Appraisal.Begin(table, made[exemplar].Id.Value, "xét công nhận cấp tỉnh", scorers, DemoAccounts.DeskOfficerName, today.AddDays(days)));
    }

    // What the conference asked for: a good way of doing it, taken over by two communes more. The unit registers it on its page.
    private static async Task GrowAsync(Dictionary<string, Unit> units, Func<DateOnly, DateOnly> shifted, DemoFollowUp.ActAs asAsync, CancellationToken ct)
    {
        await asAsync("Dương Công Hải", Role.FocalPerson, Grower, async (s, db) =>
        {
            var one = Must(await s.GetRequiredService<RegisterExemplar>().RunAsync(new CardInput
            {
                Name = "Thôn tự quản rừng hồi ở Nhất Tiến", Field = ExemplarField.Economy, Place = "xã Nhất Tiến, huyện Bắc Sơn", StartedOn = shifted(new DateOnly(2019, 5, 6)),
                What = "Thôn họp bàn, ký quy ước giữ rừng hồi như ở Chiến Thắng; hai thôn liền rừng tuần chung một tổ.",
            }, [], ct));
            var parent = await db.Exemplars.AsNoTracking().FirstAsync(e => e.UnitId == units[Grower].Id && e.Id != one.Id, ct);
            Must(await s.GetRequiredService<TakeOverExemplar>().RunAsync(await db.Exemplars.Whole().FirstAsync(e => e.Id == one.Id, ct), parent.Code, "hai thôn tuần chung một tổ, có sổ trực", ct));
            var assignment = await db.Assignments.AsNoTracking().Where(a => a.LeadUnitId == units[Grower].Id && db.Directives.Any(d => d.Id == a.DirectiveId && d.ExternalId == GrownBy)).Select(a => (AssignmentId?)a.Id).FirstOrDefaultAsync(ct);
            if (assignment is not { } from) return true;

            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Assignment, from.Value), Relation.LedTo, new Knot(KnotKind.Exemplar, one.Id.Value)));
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("exemplar.tie", "exemplar", one.Id.Value, DemoQuarter.MarkedAsScript), ct);
            return true;
        });
    }

    private static GivenPoints Given(params int[] points) => new(
        Leaves.Zip(points).ToDictionary(p => p.First, p => p.Second * 100L), new Dictionary<string, int>(), new Dictionary<string, string> { ["1.1"] = "Phiếu đăng ký", ["1.2"] = "Nghị quyết chi bộ", ["2.2"] = "Biên bản kiểm tra tại chỗ" });

    private static ExemplarField FieldOf(string field) => field switch
    {
        "kinh-te" => ExemplarField.Economy,
        "van-hoa-xa-hoi" => ExemplarField.CultureAndSociety,
        "quoc-phong-an-ninh" => ExemplarField.DefenceAndSecurity,
        _ => ExemplarField.PoliticalSystem,
    };

    private static RecognitionLevel LevelOf(string level) => level switch { "tỉnh" => RecognitionLevel.Province, "huyện" => RecognitionLevel.District, _ => RecognitionLevel.Grassroots };
}
