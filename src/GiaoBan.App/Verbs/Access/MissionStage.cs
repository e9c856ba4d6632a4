using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Situations;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of the programmes need, and what to send to them: a theme with lines to tie, a pilot, notes from below, a congress, a class.</summary>
internal sealed class MissionStage(IServiceProvider services)
{
    private const int Staged = 2031, Ties = 24;

    private readonly Queue<Guid> _lines = [];
    private int _year = Staged;
    private readonly Queue<string> _unheld = [];
    private Guid _site, _place, _step, _course, _seat, _table, _praise;

    public Guid Congress { get; private set; }

    /// <summary>Of a report that was sent.</summary>
    public Guid Line { get; set; }

    public Guid Pilot { get; private set; }

    // By unit code: notes it raised and deals with; whoever answers or takes one uses it up.
    private readonly Dictionary<string, Queue<Guid>> _situations = [];

    public Guid Situation(string handler, string unit) => handler is "GET" ? _situations[unit].Peek() : _situations[unit].Dequeue();

    // By unit code: a year's points each, one line contested and one not; whoever contests or answers uses one up.
    private readonly Dictionary<string, Queue<Guid>> _scores = [];
    private readonly Queue<Guid> _proposals = [];

    public Guid Score(string handler, string unit) => handler is "GET" ? _scores[unit].Peek() : _scores[unit].Dequeue();

    public async Task SetAsync(Officer desk, IReadOnlyDictionary<string, Domain.Organization.Unit> units, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(desk);
        var calendar = scope.ServiceProvider.GetRequiredService<WorkingCalendar>();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var theme = YearTheme.Plan(desk.OrganiserId, desk.LineId, Staged, "phép thử", "Kỷ cương").Value!;
        for (var n = 0; n < Ties; n++) _lines.Enqueue(theme.AddLine(new ThemeLineText("Kỷ cương", $"Dòng thử {n}", null, new DateOnly(Staged, 12, 31))).Value!.Id.Value);
        db.YearThemes.Add(theme);
        var pilot = Domain.Programmes.Pilot.Plan(desk.OrganiserId, desk.LineId, new PilotText("Việc làm điểm thử", "Nếu thử thì biết", null, new DateOnly(Staged, 6, 30), "1 điều: chào hỏi")).Value!;
        (Pilot, _site) = (pilot.Id.Value, pilot.AddSite(desk.UnitId, "xã thử", new DateOnly(Staged, 1, 2), null).Value!.Id.Value);
        pilot.Measure(new PilotSiteId(_site), new PilotReading("Hài lòng", null, true, 10, 40, 30, 40));
        db.Pilots.Add(pilot);
        var congress = Domain.Programmes.Congress.Plan(desk.OrganiserId, desk.LineId, "Đại hội để thử", null, [new RoundText(UnitLevel.District, new DateOnly(2020, 6, 30), "30: Kế hoạch\n0: Đại hội")]).Value!;
        var place = congress.AddPlace(desk.UnitId, UnitLevel.District, 30, new DateOnly(2020, 6, 10), null, calendar).Value!;
        (Congress, _place, _step) = (congress.Id.Value, place.Id.Value, congress.Steps[0].Id.Value);
        foreach (var one in units.Values.Where(u => u.Id != desk.UnitId).OrderBy(u => u.No).Take(Ties)) _unheld.Enqueue(one.Id.Value.ToString());
        db.Congresses.Add(congress);
        var course = TrainingCourse.Plan(desk.OrganiserId, desk.LineId, new CourseText("Lớp để thử", desk.UnitId, new DateOnly(2019, 1, 2), new DateOnly(2019, 12, 31), null)).Value!;
        course.Enrol(desk.UnitId, "Chức danh có sẵn", 3);
        (_course, _seat) = (course.Id.Value, course.Seats[0].Id.Value);
        db.TrainingCourses.Add(course);
        var table = PointTable.Publish(desk.OrganiserId, desk.LineId, new("Bảng điểm thử", "nơi thử", Staged, [new("BC", "Báo cáo", 100), new("NV", "Nhiệm vụ", 100)], [], [new("Đạt", 0)]), 1, desk.Name, new DateOnly(2019, 1, 2)).Value!;
        _table = table.Id.Value;
        db.PointTables.Add(table);
        var praised = new Domain.Conclusions.Conclusion(await db.Conferences.Where(c => c.OrganiserId == desk.OrganiserId && c.LineId == desk.LineId).Select(c => c.Id).FirstAsync(ct), await db.SourceDocuments.Select(d => d.Id).FirstAsync(ct), 999, Domain.Conclusions.ConclusionKind.Praise, "Biểu dương các đơn vị để thử.", null, null, 1);
        _praise = praised.Id.Value;
        db.Conclusions.Add(praised);
        for (var n = 0; n < Ties; n++)
        {
            var proposed = Commendation.Propose(desk.OrganiserId, desk.LineId, desk.UnitId, $"Thành tích thử {n}", 1, desk.Name, new DateOnly(2019, 1, 3)).Value!;
            db.Commendations.Add(proposed);
            _proposals.Enqueue(proposed.Id.Value);
        }
        foreach (var code in codes)
        {
            _scores[code] = [];
            for (var n = 0; n < Ties; n++)
            {
                var score = YearScore.Reckon(table, units[code].Id, Staged + n, new Dictionary<YearMeasure, IReadOnlyList<FactText>>(), new DateOnly(Staged, 12, 31), desk.Name, new DateOnly(2019, 1, 3)).Value!;
                score.Contest("BC", "Ý kiến thử", desk.Name, new DateOnly(2019, 1, 4));
                db.YearScores.Add(score);
                _scores[code].Enqueue(score.Id.Value);
            }
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
        ("/dai-hoi", "POST Plan") => F(("Form.Name", "Đại hội thử"), ("Form.District", "30: Kế hoạch\n0: Đại hội"), ("Form.DistrictBy", "2020-06-30")),
        ("/dai-hoi/{congress:guid}", "POST Place") => F(("Unit", _unheld.Dequeue()), ("Level", "District"), ("Count", "1"), ("Day", "2020-06-10")),
        ("/dai-hoi/{congress:guid}", "POST Move") => F(("place", _place.ToString()), ("day", "2020-06-11")),
        ("/dai-hoi/{congress:guid}", "POST Hold") => F(("place", _place.ToString()), ("held", "1"), ("on", "2019-01-02")),
        ("/dai-hoi/{congress:guid}", "POST Step") => F(("PlaceId", _place.ToString()), ("StepId", _step.ToString()), ("On", "2019-01-02"), ("IsDone", "true")),
        ("/thi-dua/{score:guid?}", "POST Reckon") => F(("Year", "2019"), ("Table", _table.ToString()), ("ContestUntil", "2031-12-31")),
        ("/thi-dua/{score:guid?}", "POST Propose") => F(("Unit", "SNV"), ("Grounds", "Thành tích thử"), ("Praise", _praise.ToString())),
        ("/thi-dua/{score:guid?}", "POST Decide") => F(("commendation", _proposals.Dequeue().ToString()), ("words", "Quyết định thử")),
        ("/thi-dua/{score:guid?}", "POST Decline") => F(("commendation", _proposals.Dequeue().ToString()), ("words", "Lý do thử")),
        ("/thi-dua/{score:guid?}", "POST Contest") => F(("code", "NV"), ("words", "Ý kiến thử")),
        ("/thi-dua/{score:guid?}", "POST Answer") => F(("code", "BC"), ("words", "Trả lời thử")),
        ("/tap-huan", "POST Need") => F(("topic", "Nhu cầu thử"), ("lines", Line.ToString())),
        ("/tap-huan", "POST Plan") => F(("Name", "Lớp thử"), ("HeldBy", "SNV"), ("Starts", "2019-03-04"), ("Ends", "2019-03-05")),
        ("/tap-huan", "POST Enrol") => F(("Course", _course.ToString()), ("Unit", "SNV"), ("Post", "Chức danh thử"), ("Posts", "3")),
        ("/tap-huan", "POST Attend") => F(("course", _course.ToString()), ("seat", _seat.ToString()), ("came", "2")),
        _ => null,
    };

    /// <summary>Of an assignment there is.</summary>
    public string Code { get; set; } = "";
}
