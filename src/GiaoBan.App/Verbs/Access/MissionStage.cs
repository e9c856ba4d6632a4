using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Situations;
using GiaoBan.Storage;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of the programmes need, and what to send to them: a theme with lines to tie, a pilot, notes from below.</summary>
internal sealed class MissionStage(IServiceProvider services)
{
    private const int Staged = 2031, Ties = 24;

    private readonly Queue<Guid> _lines = [];
    private int _year = Staged;
    private Guid _site;

    public Guid Pilot { get; private set; }

    // By unit code: notes it raised and deals with; whoever answers or takes one uses it up.
    private readonly Dictionary<string, Queue<Guid>> _situations = [];

    public Guid Situation(string handler, string unit) => handler is "GET" ? _situations[unit].Peek() : _situations[unit].Dequeue();

    public async Task SetAsync(Officer desk, IReadOnlyDictionary<string, Domain.Organization.Unit> units, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(desk);
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var theme = YearTheme.Plan(desk.OrganiserId, desk.LineId, Staged, "phép thử", "Kỷ cương").Value!;
        for (var n = 0; n < Ties; n++) _lines.Enqueue(theme.AddLine(new ThemeLineText("Kỷ cương", $"Dòng thử {n}", null, new DateOnly(Staged, 12, 31))).Value!.Id.Value);
        db.YearThemes.Add(theme);
        var pilot = Domain.Programmes.Pilot.Plan(desk.OrganiserId, desk.LineId, new PilotText("Việc làm điểm thử", "Nếu thử thì biết", null, new DateOnly(Staged, 6, 30), "1 điều: chào hỏi")).Value!;
        (Pilot, _site) = (pilot.Id.Value, pilot.AddSite(desk.UnitId, "xã thử", new DateOnly(Staged, 1, 2), null).Value!.Id.Value);
        pilot.Measure(new PilotSiteId(_site), new PilotReading("Hài lòng", null, true, 10, 40, 30, 40));
        db.Pilots.Add(pilot);
        foreach (var code in codes)
        {
            _situations[code] = [];
            for (var n = 0; n < Ties; n++)
            {
                var note = SituationNote.Raise(desk.OrganiserId, desk.LineId, units[code].Id, new SituationText(SituationTopic.Other, SituationWeight.Watch, "xã thử", $"Tình hình thử {n}", null, new DateOnly(2019, 1, 2)), new DateOnly(2019, 1, 3)).Value!;
                note.HandTo(units[code].Id);
                db.Situations.Add(note);
                _situations[code].Enqueue(note.Id.Value);
            }
        }
        await db.CommitAsync(scope.ServiceProvider.GetRequiredService<Acting>().Does("access.stage", "theme", theme.Id.Value), ct);
    }

    /// <summary>Each visitor plans a year that nobody has planned.</summary>
    public string Year(string handler) => (handler == "POST Plan" ? ++_year : Staged).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public List<KeyValuePair<string, string>>? Fields(string route, string handler, string? user) => (route, handler) switch
    {
        ("/mach/{kind}/{knot:guid}", "POST Tie") => F(("line", _lines.Dequeue().ToString())),
        ("/chu-de/{year:int?}", "POST Plan") => F(("Words", "Kỷ cương, hành động"), ("Field", "phép thử")),
        ("/chu-de/{year:int?}", "POST Line") => F(("Word", "Kỷ cương"), ("Text", "Một dòng nữa"), ("Due", $"{Staged}-06-30")),
        ("/chu-de/{year:int?}", "POST Tie") => F(("line", _lines.Dequeue().ToString()), ("code", Code)),
        ("/thi-diem", "POST Plan") => F(("Form.Name", "Việc thử"), ("Form.Hypothesis", "Nếu thử thì biết"), ("Form.EvaluateOn", "2031-06-30"), ("Form.Checklist", "1 điều: chào hỏi")),
        ("/thi-diem/{pilot:guid}", "POST Site") => F(("Unit", "SNV"), ("Place", $"xã thử {Guid.NewGuid():N}"), ("StartedOn", "2031-01-05")),
        ("/thi-diem/{pilot:guid}", "POST Check") => F(("site", _site.ToString())),
        ("/thi-diem/{pilot:guid}", "POST Measure") => F(("SiteId", _site.ToString()), ("Name", "Hài lòng"), ("IsShare", "true"), ("Before", "10"), ("BeforeOf", "40"), ("After", "30"), ("AfterOf", "40")),
        ("/thi-diem/{pilot:guid}", "POST Decide") => F(("fate", "Fix"), ("evaluation", "Cần thử thêm")),
        ("/tinh-hinh/{situation:guid?}", "POST Raise") => F(("Topic", "Other"), ("Place", "xã thử"), ("Summary", "Một tình hình thử"), ("SeenOn", "2019-01-02")),
        ("/tinh-hinh/{situation:guid?}", "POST Hand") => F(("Unit", "SNV")),
        ("/tinh-hinh/{situation:guid?}", "POST Reply") => F(("answer", "Đã xem xét")),
        ("/tinh-hinh/{situation:guid?}", "POST Take") => F(("chosen", Situation(handler, user == "vanquan" ? "HU-VANQUAN" : "BDT").ToString())),
        _ => null,
    };

    /// <summary>Of an assignment there is.</summary>
    public string Code { get; set; } = "";

    private static List<KeyValuePair<string, string>> F(params (string Name, string Value)[] fields) => [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];
}
