using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Text;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class CongressTests
{
    private const string Steps = "45: Kế hoạch; kế hoạch\n30: Dự thảo báo cáo\n7: Hội nghị trù bị\n0: Đại hội\n-5: Báo cáo kết quả";

    private static Congress Planned(string steps = Steps) => Congress.Plan(Organiser, Line, "Đại hội Mặt trận các cấp", null,
        [new(UnitLevel.Commune, Day("2019-05-31"), steps), new(UnitLevel.District, Day("2019-06-30"), Steps), new(UnitLevel.Province, Day("2019-07-31"), Steps)]).Made();

    private static CongressNode On(Congress congress, CongressPlace place, string step, string today) =>
        CongressSchedule.Of(congress, Day(today), Calendar).Single(n => n.Place == place.Id && n.Step.Name == step);

    private static CongressStep Step(Congress congress, CongressPlace place, string name) => congress.Steps.Single(s => s.Level == place.Level && s.Name == name);

    [Fact]
    public void Steps_are_counted_back_from_the_day_to_working_days()
    {
        var congress = Planned();
        var place = congress.AddPlace(Lead, UnitLevel.District, 1, Day("2019-06-11"), null, Calendar).Made();

        // 12 May 2019 is a Sunday, 4 June a Tuesday; five days after is a Sunday, so the Monday.
        Assert.Equal(Day("2019-05-10"), On(congress, place, "Dự thảo báo cáo", "2019-04-01").Planned);
        Assert.Equal(Day("2019-06-04"), On(congress, place, "Hội nghị trù bị", "2019-04-01").Planned);
        Assert.Equal(Day("2019-06-17"), On(congress, place, "Báo cáo kết quả", "2019-04-01").Planned);
        congress.MoveTo(place.Id, Day("2019-06-12"), Calendar).IsDone();
        Assert.Equal(Day("2019-06-05"), On(congress, place, "Hội nghị trù bị", "2019-04-01").Planned);
    }

    [Fact]
    public void A_late_step_moves_what_hangs_on_it_up_to_the_congress_above()
    {
        var congress = Planned();
        var district = congress.AddPlace(Lead, UnitLevel.District, 1, Day("2019-06-11"), null, Calendar).Made();
        var commune = congress.AddPlace(Organiser, UnitLevel.Commune, 20, Day("2019-05-28"), district.Id, Calendar).Made();
        foreach (var name in new[] { "Kế hoạch", "Dự thảo báo cáo" }) congress.Finish(district.Id, Step(congress, district, name).Id, Day("2019-05-01"), Day("2019-06-03")).IsDone();
        congress.Finish(commune.Id, Step(congress, commune, "Kế hoạch").Id, Day("2019-04-12"), Day("2019-06-03")).IsDone();

        // The draft was due on 26 April (28 is a Sunday); found undone on 3 June, the congress keeps its distance to it.
        var draft = On(congress, commune, "Dự thảo báo cáo", "2019-06-03");
        Assert.True(draft.IsLate);
        Assert.Equal((Day("2019-04-26"), Day("2019-06-03")), (draft.Planned, draft.Expected));
        var below = On(congress, commune, "Đại hội", "2019-06-03");
        Assert.Equal(Calendar.AddWorkdays(Day("2019-05-28"), Calendar.WorkdaysBetween(Day("2019-04-26"), Day("2019-06-03"))), below.Expected);
        var above = On(congress, district, "Đại hội", "2019-06-03");
        Assert.Equal((Day("2019-06-11"), Calendar.OrNextWorkday(below.Expected.AddDays(1))), (above.Planned, above.Expected));
        Assert.True(above.IsMoved && !above.IsLate);
        Assert.True(On(congress, district, "Báo cáo kết quả", "2019-06-03").Expected > Day("2019-06-17"));

        congress.Hold(commune.Id, 20, Day("2019-05-28"), Day("2019-06-03")).IsDone();
        Assert.Equal(Day("2019-06-11"), On(congress, district, "Đại hội", "2019-06-03").Expected);
    }

    [Fact]
    public void What_prepares_a_congress_is_not_after_it_and_nothing_is_after_the_last_day()
    {
        var congress = Planned();
        var place = congress.AddPlace(Lead, UnitLevel.District, 1, Day("2019-06-11"), null, Calendar).Made();
        var (meeting, report) = (Step(congress, place, "Hội nghị trù bị"), Step(congress, place, "Báo cáo kết quả"));
        congress.PutOn(place.Id, meeting.Id, Day("2019-06-12")).IsRefused(ProgrammeRefusals.StepAfterCongress("Hội nghị trù bị", Day("2019-06-11")));
        congress.Finish(place.Id, meeting.Id, Day("2019-06-12"), Day("2019-06-14")).IsRefused(ProgrammeRefusals.StepAfterCongress("Hội nghị trù bị", Day("2019-06-11")));
        congress.PutOn(place.Id, report.Id, Day("2019-06-20")).IsDone(); // that one comes after
        congress.PutOn(place.Id, meeting.Id, Day("2019-06-10")).IsDone();
        congress.MoveTo(place.Id, Day("2019-06-07"), Calendar).IsRefused(ProgrammeRefusals.StepAfterCongress("Hội nghị trù bị", Day("2019-06-07")));
        congress.MoveTo(place.Id, Day("2019-07-01"), Calendar).IsRefused(ProgrammeRefusals.CongressAfterDeadline(Day("2019-06-30")));
        congress.Finish(place.Id, meeting.Id, Day("2019-06-05"), Day("2019-06-04")).IsRefused(ProgrammeRefusals.DoneInFuture);
        congress.PutOn(place.Id, Step(congress, place, "Đại hội").Id, Day("2019-06-10")).IsRefused(ProgrammeRefusals.CongressIsHeld);
        congress.AddPlace(Lead, UnitLevel.District, 1, null, null, Calendar).IsRefused(ProgrammeRefusals.PlaceTwice);
    }

    [Fact]
    public void A_level_is_told_as_so_many_of_so_many()
    {
        var congress = Planned();
        var (one, two) = (congress.AddPlace(Lead, UnitLevel.Commune, 100, null, null, Calendar).Made(), congress.AddPlace(Organiser, UnitLevel.Commune, 52, null, null, Calendar).Made());
        congress.Hold(one.Id, 101, Day("2019-05-01"), Day("2019-06-01")).IsRefused(ProgrammeRefusals.MoreHeldThanThere(100));
        congress.Hold(one.Id, 100, Day("2019-05-01"), Day("2019-06-01")).IsDone();
        congress.Hold(two.Id, 11, Day("2019-05-01"), Day("2019-06-01")).IsDone();
        Assert.Equal([new CongressTally(UnitLevel.Commune, 111, 152)], CongressTally.Of(congress));
        Assert.Null(two.HeldOn);
    }

    [Fact]
    public void The_steps_are_read_from_their_text_or_asked_for_again()
    {
        Assert.Equal([45, 30, 7, 0, -5], CongressTemplate.Read("0: Đại hội\n-5: Báo cáo kết quả\n45: Kế hoạch\n30: Dự thảo\n7: Trù bị").Made().Select(s => s.DaysBefore));
        CongressTemplate.Read("45: Kế hoạch").IsRefused(ProgrammeRefusals.StepsNeedCongress);
        CongressTemplate.Read("0: Đại hội\nsớm: Kế hoạch").IsRefused(ProgrammeRefusals.StepLine("sớm: Kế hoạch"));
        Congress.Plan(Organiser, Line, "x", null, [new(UnitLevel.Commune, null, Steps)]).IsRefused(ProgrammeRefusals.RoundNeedsDeadline);
        Congress.Plan(Organiser, Line, "x", null, []).IsRefused(ProgrammeRefusals.CongressNeedsSteps);
    }

    [Theory]
    [InlineData("30: Trình phương án nhân sự Ban Thường trực", true)]
    [InlineData("Danh sách ứng cử khóa mới", true)]
    [InlineData("20: Giới thiệu đồng chí Nguyễn Văn An", true)]
    [InlineData("30: Dự thảo báo cáo gửi lấy ý kiến ban công tác Mặt trận", false)]
    [InlineData("Đại hội đại biểu Mặt trận Tổ quốc Việt Nam các cấp, nhiệm kỳ 2019 – 2024", false)]
    public void Words_about_whom_to_elect_are_seen(string words, bool seen) => Assert.Equal(seen, PersonnelPlan.IsIn(words));
}
