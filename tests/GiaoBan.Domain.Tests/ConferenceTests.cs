using GiaoBan.Domain.Conferences;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class ConferenceTests
{
    private static readonly ContributionText Spoken = new(Lead, ContributionType.Difficulty, " Thiếu cán bộ. ", "Hà", "Phó trưởng ban", null, new DateTime(2019, 4, 3, 2, 0, 0, DateTimeKind.Utc), "x-1");

    [Fact]
    public void It_is_planned_with_a_name_and_a_day()
    {
        var conference = Planned();
        Assert.Equal(("Hội nghị giao ban quý I", Day("2019-04-03"), PartOfDay.Morning, "Phòng họp số 1", ConferenceState.Planned), (conference.Name, conference.Day, conference.PartOfDay, conference.Place, conference.State));
        Assert.Equal((Organiser, Line), (conference.OrganiserId, conference.LineId));
        Assert.Throws<ArgumentException>(() => new Conference(Organiser, Line, PeriodId.New(), " ", Day("2019-04-03"), null, null));
    }

    [Fact]
    public void What_the_minutes_say_of_the_sitting_corrects_the_plan()
    {
        var conference = Planned();
        conference.ChairedBy("Nguyễn Văn A", "Phó Bí thư");
        conference.HeldOn(Day("2019-04-04"), PartOfDay.Afternoon, null);
        Assert.Equal(("Nguyễn Văn A", "Phó Bí thư", Day("2019-04-04"), PartOfDay.Afternoon, "Phòng họp số 1"), (conference.ChairName, conference.ChairPosition, conference.Day, conference.PartOfDay, conference.Place));
        conference.HeldOn(Day("2019-04-04"), null, "Hội trường");
        Assert.Equal("Hội trường", conference.Place);
    }

    [Fact]
    public void The_agenda_grows_in_order()
    {
        var conference = Planned();
        var first = conference.AddToAgenda(" Báo cáo ", 20, Lead).Made();
        var second = conference.AddToAgenda("Thảo luận", 60, null).Made();
        Assert.Equal([first, second], conference.Agenda);
        Assert.Equal(("Báo cáo", 20, Lead, 1), (first.Title, first.Minutes, first.PresenterId, first.Ordinal));
        Assert.Equal(2, second.Ordinal);
        conference.AddToAgenda(" ", 20, null).IsRefused(ConferenceRefusals.AgendaNeedsTitle);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(240, true)]
    [InlineData(241, false)]
    public void A_point_takes_one_minute_to_four_hours(int minutes, bool goes)
    {
        var added = Planned().AddToAgenda("Thảo luận", minutes, null);
        if (goes) added.Made();
        else added.IsRefused(ConferenceRefusals.AgendaMinutes);
    }

    [Fact]
    public void Delegates_are_named_persons_or_groups()
    {
        var conference = Planned();
        var one = conference.Invite(" Lãnh đạo các sở ", " Khách mời ", null).Made();
        Assert.Equal(("Lãnh đạo các sở", "Khách mời", 1), (one.Name, one.Position, one.Ordinal));
        Assert.Equal((Lead, 2), (conference.Invite("Hà", null, Lead).Made().UnitId, conference.Delegates.Count));
        conference.Invite("\t", null, null).IsRefused(ConferenceRefusals.DelegateNeedsName);
    }

    [Fact]
    public void What_is_said_is_kept_with_who_said_it()
    {
        var conference = Planned();
        var said = conference.Hear(Spoken).Made();
        Assert.Equal((1, Lead, ContributionType.Difficulty, "Thiếu cán bộ.", "Hà", "Phó trưởng ban", "x-1"), (said.Seq, said.UnitId, said.Type, said.Text, said.SpeakerName, said.SpeakerPost, said.ExternalId));
        Assert.Equal(2, conference.Hear(Spoken).Made().Seq);
        conference.Hear(Spoken with { Text = "  " }).IsRefused(ConferenceRefusals.ContributionNeedsText);
        Assert.Equal(2, conference.Contributions.Count);
    }

    [Fact]
    public void A_concluded_sitting_hears_nothing_more_but_its_attendance_is_still_completed()
    {
        var conference = Planned();
        conference.Conclude().IsDone();
        Assert.Equal(ConferenceState.Concluded, conference.State);
        conference.Conclude().IsRefused(ConferenceRefusals.AlreadyConcluded);
        conference.AddToAgenda("Thêm", 10, null).IsRefused(ConferenceRefusals.AlreadyConcluded);
        conference.Hear(Spoken).IsRefused(ConferenceRefusals.AlreadyConcluded);
        conference.Invite("Hà", null, null).Made();
    }

    private static Conference Planned() => new(Organiser, Line, PeriodId.New(), " Hội nghị giao ban quý I ", Day("2019-04-03"), PartOfDay.Morning, "Phòng họp số 1");
}
