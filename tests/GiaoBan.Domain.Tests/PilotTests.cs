using GiaoBan.Domain.Programmes;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class PilotTests
{
    private const string List = "4 xin: xin chào; xin lỗi; xin cảm ơn; xin phép\n5 không: một; hai; ba; bốn; năm";

    private static PilotText Said(string list = List) => new("Chính quyền thân thiện", "Nếu chào trước thì bớt chờ", null, Day("2019-09-30"), list);

    private static Pilot Planned() => Pilot.Plan(Organiser, Line, Said()).Made();

    private static PilotReading Content(int? before = 109, int? of = 120, int? after = 62, int? afterOf = 64) => new("Người dân hài lòng", null, true, before, of, after, afterOf);

    [Fact]
    public void The_list_is_read_by_groups_and_a_group_holds_what_its_number_says()
    {
        var checks = Planned().Checks;
        Assert.Equal((9, "4 xin", "xin phép", "5 không"), (checks.Count, checks[3].Group, checks[3].Text, checks[4].Group));

        PilotChecklist.Read("4 xin: xin chào; xin lỗi").IsRefused(ProgrammeRefusals.ChecklistCount("4 xin", 2));
        PilotChecklist.Read("chào hỏi trước").IsRefused(ProgrammeRefusals.ChecklistLine("chào hỏi trước"));
        PilotChecklist.Read(" \n").IsRefused(ProgrammeRefusals.ChecklistEmpty);
        Pilot.Plan(Organiser, Line, Said() with { Hypothesis = " " }).IsRefused(ProgrammeRefusals.PilotNeedsHypothesis);
        Pilot.Plan(Organiser, Line, Said() with { EvaluateOn = null }).IsRefused(ProgrammeRefusals.PilotNeedsDay);
    }

    [Fact]
    public void Nothing_is_measured_without_a_before_and_its_sample()
    {
        var pilot = Planned();
        var site = pilot.AddSite(Lead, "phường Hoàng Văn Thụ", Day("2019-05-15"), null).Made().Id;
        pilot.Measure(site, Content(before: null)).IsRefused(ProgrammeRefusals.MeasureNeedsBefore);
        pilot.Measure(site, Content(of: 0)).IsRefused(ProgrammeRefusals.MeasureNeedsSample);
        pilot.Measure(site, Content(afterOf: null)).IsRefused(ProgrammeRefusals.MeasureNeedsSample);
        pilot.Measure(site, Content(after: 65)).IsRefused(ProgrammeRefusals.MeasureMoreThanSample);
        pilot.Measure(site, Content(before: -1)).IsRefused(ProgrammeRefusals.MeasureNegative);
        pilot.Measure(PilotSiteId.New(), Content()).IsRefused(ProgrammeRefusals.NoSuchSite);
        Assert.Empty(pilot.Measures);

        pilot.Measure(site, Content(after: null, afterOf: null)).IsDone();
        pilot.Measure(site, Content(afterOf: 29, after: 28) with { Name = "người dân  hài lòng" }).IsDone();
        Assert.True(Assert.Single(pilot.Measures).IsSmall); // the same measure, and 29 answers say little
    }

    [Fact]
    public void It_is_decided_on_what_was_measured_and_what_was_stopped_stays_stopped()
    {
        var pilot = Planned();
        var site = pilot.AddSite(Lead, "phường Hoàng Văn Thụ", Day("2019-05-15"), null).Made();
        pilot.AddSite(Lead, "Phường Hoàng Văn Thụ", Day("2019-05-15"), null).IsRefused(ProgrammeRefusals.SiteTwice("Phường Hoàng Văn Thụ"));
        pilot.AddSite(Lead, "xã khác", Day("2019-10-01"), null).IsRefused(ProgrammeRefusals.SiteAfterEvaluation(Day("2019-09-30")));
        pilot.Measure(site.Id, Content(after: null, afterOf: null)).IsDone();
        pilot.Decide(PilotFate.Extend, "Được", null, "Hà", Day("2019-09-30")).IsRefused(ProgrammeRefusals.NothingMeasured);
        pilot.Measure(site.Id, Content()).IsDone();
        pilot.Decide(PilotFate.Extend, " ", null, "Hà", Day("2019-09-30")).IsRefused(ProgrammeRefusals.DecisionNeedsEvaluation);

        pilot.Keep(site.Id, [pilot.Checks[0].Id, pilot.Checks[1].Id], [], Day("2019-06-01")).IsDone();
        pilot.Keep(site.Id, [pilot.Checks[1].Id], [pilot.Checks[0].Id, pilot.Checks[1].Id], Day("2019-07-01")).IsDone();
        Assert.Equal(1, pilot.KeptAt(site.Id));
        pilot.Decide(PilotFate.Fix, "Chờ còn lâu", null, "Hà", Day("2019-09-30")).IsDone();
        Assert.IsType<Conflict>(pilot.Decide(PilotFate.Stop, "Không đổi", null, "Lan", Day("2019-10-01")).Refusal); // decided since the form was opened
        pilot.Decide(PilotFate.Stop, "Không đổi", Day("2019-09-30"), "Hà", Day("2019-10-30")).IsDone();
        pilot.Decide(PilotFate.Extend, "Thử lại", Day("2019-10-30"), "Hà", Day("2019-10-31")).IsRefused(ProgrammeRefusals.PilotStopped);
        pilot.Measure(site.Id, Content()).IsRefused(ProgrammeRefusals.PilotStopped);
    }

    [Fact]
    public void Two_who_tick_at_once_keep_what_both_ticked()
    {
        var pilot = Planned();
        var site = pilot.AddSite(Lead, "phường Hoàng Văn Thụ", Day("2019-05-15"), null).Made().Id;
        pilot.Keep(site, [pilot.Checks[0].Id], [], Day("2019-06-01")).IsDone();
        pilot.Keep(site, [pilot.Checks[1].Id], [], Day("2019-06-01")).IsDone(); // from a form opened before

        Assert.Equal(2, pilot.KeptAt(site));
    }
}
