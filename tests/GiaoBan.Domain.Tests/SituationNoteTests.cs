using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Situations;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class SituationNoteTests
{
    private static readonly DateOnly Today = Day("2019-06-14");

    private static SituationText Said(int? households = 12, string seen = "2019-01-01") => new(SituationTopic.Land, SituationWeight.Pressing, "các xã có cao tốc đi qua", "Nhà dân bị nứt khi nổ mìn", households, Day(seen));

    private static SituationNote Raised(int? households = 12) => SituationNote.Raise(Organiser, Line, Lead, Said(households), Today).Made();

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    [InlineData(null, null)]
    public void So_few_households_that_a_number_would_name_them_leave_no_number(int? said, int? kept) => Assert.Equal(kept, Raised(said).Households);

    [Fact]
    public void What_is_missing_is_asked_for()
    {
        void Refused(SituationText said, Refusal why) => SituationNote.Raise(Organiser, Line, Lead, said, Today).IsRefused(why);
        Refused(Said() with { Summary = " " }, SituationRefusals.NeedsSummary);
        Refused(Said() with { Place = "" }, SituationRefusals.NeedsPlace);
        Refused(Said() with { SeenOn = null }, SituationRefusals.NeedsDay);
        Refused(Said(seen: "2019-06-15"), SituationRefusals.SeenInFuture);
        Refused(Said(-1), SituationRefusals.HouseholdsNegative);
    }

    [Fact]
    public void It_is_handed_on_answered_once_and_taken_once_into_each_report()
    {
        var (note, report) = (Raised(), ReportId.New());
        note.HandTo(Organiser).IsDone();
        note.Reply(" ", "Hà", Today).IsRefused(SituationRefusals.NeedsAnswer);
        note.TakeInto(report, SectionKind.Outcomes, 3).IsDone();
        note.TakeInto(report, SectionKind.Outcomes, 4).IsRefused(SituationRefusals.AlreadyTaken);
        note.TakeInto(ReportId.New(), SectionKind.Outcomes, 1).IsDone();
        note.Reply("Đã giám định, đền bù trong tháng 7", "Hà", Today).IsDone();
        Assert.Equal((SituationState.Answered, Today), (note.State, note.AnsweredOn));
        note.Reply("Lần nữa", "Hà", Today).IsRefused(SituationRefusals.AlreadyAnswered);
        note.HandTo(Lead).IsRefused(SituationRefusals.AlreadyAnswered);
    }
}
