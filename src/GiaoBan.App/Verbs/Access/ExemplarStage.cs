using System.Globalization;
using GiaoBan.App.Features.Exemplars;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>An exemplar of each unit, one for each thing only the desk does, and scorings of named people; with what to send to their pages.</summary>
internal sealed class ExemplarStage(IServiceProvider services)
{
    private const string OnePage = "/mo-hinh/{exemplar:guid}", ScorePage = OnePage + "/cham-diem";

    /// <summary>Which of a unit's visitors are asked by name, as on the stage of the notices.</summary>
    private static readonly Dictionary<string, string[]> AskedOf = new() { ["BDT"] = ["vanphong", "bandantoc", "lanhdao"], ["HU-VANQUAN"] = ["vanquan", "tonghop"] };
    private static readonly string[] DeskActs = ["POST Admit", "POST Return", "POST Double", "POST Check", "POST Recognise", "POST Begin", "POST Open", "POST Agree", "GET Paper", "GET Letter"];

    private readonly Dictionary<(string Handler, string Unit), Guid> _made = [];
    private readonly Dictionary<string, Guid> _lines = [];
    private Guid _table;
    private string _code = "";

    public Guid For(string handler, string unit) => _made.TryGetValue((handler, unit), out var own) ? own : _made.TryGetValue((handler, ""), out var desks) ? desks : _made[("", unit)];

    public async Task SetAsync(Officer desk, IReadOnlyDictionary<string, Unit> units, IReadOnlyList<string> unitCodes, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(desk);
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var table = await db.PointTables.Whole().FirstAsync(ct);
        var accounts = await db.Users.AsNoTracking().Select(u => new { u.UserName, Scorer = new Scorer(new AccountId(u.Id), u.DisplayName) }).ToDictionaryAsync(u => u.UserName!, u => u.Scorer, ct);
        (_table, _code) = (table.Id.Value, (await db.Exemplars.AsNoTracking().OrderBy(e => e.Year).ThenBy(e => e.Number).FirstAsync(ct)).Code);
        var number = 800;
        foreach (var code in unitCodes)
        {
            var one = Add("", code, units[code].Id);
            Score(one, [accounts["tonghop"], accounts["mttq"]]);
            Score(Add("POST HandIn", code, units["MTTQ"].Id), [.. AskedOf.GetValueOrDefault(code, ["mttq", "tonghop"]).Select(u => accounts[u])]);
            _lines[code] = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id where r.UnitId == units[code].Id && r.SubmittedAtUtc != null && !i.IsWithdrawn select i.Id.Value).FirstOrDefaultAsync(ct);
        }
        foreach (var act in DeskActs)
        {
            var one = Add(act, "", units["MTTQ"].Id);
            if (act is "POST Check" or "POST Recognise" or "GET Letter") one.Admit();
            if (act is "GET Letter") one.Recognise(new(RecognitionLevel.Province, "1-QĐ/TU", "Tỉnh ủy", table.PublishedOn, null), table.PublishedOn);
            if (act is not ("POST Open" or "POST Agree" or "GET Paper")) continue;

            List<Scorer> scorers = [accounts["tonghop"], accounts["vanphong"]];
            var scored = Score(one, scorers);
            foreach (var scorer in scorers) scored.HandIn(table, scorer.Account, Given(table), table.PublishedOn);
            if (act is "POST Agree" or "GET Paper") scored.OpenSheets();
            if (act is "GET Paper") scored.Agree(table, Given(table), desk.Name, table.PublishedOn);
        }
        await db.CommitAsync(scope.ServiceProvider.GetRequiredService<Acting>().Does("access.stage", "point-table", _table), ct);

        Exemplar Add(string handler, string unit, UnitId owner)
        {
            var card = new ExemplarCard($"Mô hình thử {handler} {unit}", ExemplarField.Economy, "xã Thử Nghiệm", table.PublishedOn.AddYears(-1), "Thử quyền");
            var one = Exemplar.Register(desk.OrganiserId, desk.LineId, owner, ++number, card, [], desk.Name, table.PublishedOn).Value!;
            db.Exemplars.Add(one);
            _made[(handler, unit)] = one.Id.Value;
            return one;
        }

        Appraisal Score(Exemplar one, IReadOnlyList<Scorer> scorers)
        {
            var begun = Appraisal.Begin(table, one.Id.Value, "thử quyền", scorers, desk.Name, table.PublishedOn).Value!;
            db.Appraisals.Add(begun);
            return begun;
        }
    }

    public List<KeyValuePair<string, string>>? Fields(string route, string handler, string unit) => (route, handler) switch
    {
        ("/mo-hinh/dang-ky", "POST") => F(("Form.Name", $"{Guid.NewGuid():N}"), ("Form.Place", $"xã M{Guid.NewGuid():N}"), ("Form.StartedOn", "2019-01-02"), ("Form.What", $"{Guid.NewGuid():N}")) /* like no other */,
        ("/mo-hinh/bang-diem", "POST") => F(("Name", "Bảng thử"), ("Place", "nơi thử"), ("Year", "2030"), ("Criteria", "1 | Một | 10"), ("Classes", "Đạt | 5")),
        (OnePage, "POST Card") => F(("Form.Version", Version(handler, unit)), ("Form.Name", "Mô hình thử"), ("Form.Place", "xã Thử Nghiệm"), ("Form.StartedOn", "2018-01-02"), ("Form.What", "Thử quyền")),
        (OnePage, "POST Dossier") => F(("version", Version(handler, unit)), ("parts[0].Content", nameof(DossierContent.Goals)), ("parts[0].Text", "Thử quyền")),
        (OnePage, "POST Admit") => [],
        (OnePage, "POST Return" or "POST End") => F(("reason", "Thử quyền")),
        (OnePage, "POST Double") => F(("other", _code)),
        (OnePage, "POST TakeOver") => F(("parent", _code), ("changed", "Thử quyền")),
        (OnePage, "POST Check") => F(("months", "6"), ("alive", "true"), ("seen", "Thử quyền")),
        (OnePage, "POST Recognise") => F(("Level", nameof(RecognitionLevel.Grassroots)), ("Number", "1"), ("Body", "Thử"), ("On", "2019-03-20")),
        (OnePage, "POST Tie") => F(("line", _lines.GetValueOrDefault(unit).ToString())),
        (ScorePage, "POST Begin") => F(("Table", _table.ToString()), ("Purpose", "thử quyền"), ("People", "vanphong; tonghop")),
        (ScorePage, "POST Own" or "POST HandIn" or "POST Agree") => Sheet(),
        (ScorePage, "POST Open") => [],
        _ => null,
    };

    private List<KeyValuePair<string, string>> Sheet()
    {
        using var scope = services.CreateScope();
        var table = scope.ServiceProvider.GetRequiredService<GiaoBanDb>().PointTables.AsNoTracking().Whole().First(t => t.Id == new PointTableId(_table));
        return [.. Given(table).Points.SelectMany((p, i) => F(($"rows[{i}].Code", p.Key), ($"rows[{i}].Points", Say.Points(p.Value)), ($"rows[{i}].Evidence", "thử quyền")))];
    }

    private string Version(string handler, string unit)
    {
        using var scope = services.CreateScope();
        var id = new ExemplarId(For(handler, unit));
        return scope.ServiceProvider.GetRequiredService<GiaoBanDb>().Exemplars.Where(e => e.Id == id).Select(e => e.Version).First().ToString(CultureInfo.InvariantCulture);
    }

    private static GivenPoints Given(PointTable table) => new(
        table.Criteria.Where(table.IsScored).ToDictionary(c => c.Code, c => c.Most), new Dictionary<string, int>(), table.Criteria.ToDictionary(c => c.Code, _ => "thử quyền"));
}
