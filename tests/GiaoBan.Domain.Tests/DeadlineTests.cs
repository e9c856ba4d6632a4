using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>Days off, days before the paper, events without a day, and work that comes again.</summary>
public class DeadlineTests
{
    private static readonly DateOnly Today = Day("2019-05-06");

    [Fact]
    public void A_day_off_is_pointed_out_with_the_working_days_beside_it()
    {
        Assert.Equal(new DueDoubt(DueDoubtKind.DayOff, Day("2019-06-30"), Day("2019-06-28"), Day("2019-07-01")), DueDoubt.About(Day("2019-06-30"), null, Today, Calendar));
        Assert.Equal(new DueDoubt(DueDoubtKind.DayOff, Day("2019-05-01"), Day("2019-04-26"), Day("2019-05-02")), DueDoubt.About(Day("2019-05-01"), null, Day("2019-04-02"), Calendar));
        Assert.Null(DueDoubt.About(Day("2019-06-28"), null, Today, Calendar));
        Assert.Null(DueDoubt.About(null, null, Today, Calendar));
        Assert.Null(DueDoubt.About(Day("2019-05-11"), null, Day("2019-05-11"), Calendar)!.Earlier); // yesterday is not offered
    }

    [Fact]
    public void A_day_before_the_paper_that_sets_it_is_asked_about_first() =>
        Assert.Equal(DueDoubtKind.BeforeNotice, DueDoubt.About(Day("2019-03-24"), Day("2019-03-28"), Today, Calendar)!.Kind);

    [Theory]
    [InlineData(Recurrence.Weekly, "2019-04-12", 3, "2019-04-26")]
    [InlineData(Recurrence.Monthly, "2019-01-31", 2, "2019-02-28")]
    [InlineData(Recurrence.Monthly, "2019-02-28", 2, "2019-03-31")]
    [InlineData(Recurrence.Monthly, "2019-01-25", 3, "2019-03-25")]
    [InlineData(Recurrence.Quarterly, "2019-03-31", 2, "2019-06-30")]
    [InlineData(Recurrence.Yearly, "2020-02-29", 2, "2021-02-28")]
    public void The_days_of_a_series_count_from_its_first(Recurrence each, string from, int occurrence, string day) => Assert.Equal(Day(day), Series.Slot(each, Day(from), occurrence));

    [Theory]
    [InlineData(Recurrence.Weekly, "2019-05-10")]
    [InlineData(Recurrence.Monthly, "2019-05-31")]
    [InlineData(Recurrence.Quarterly, "2019-06-28")]
    [InlineData(Recurrence.Yearly, "2019-12-31")]
    public void Without_a_named_day_a_series_begins_with_the_last_working_day_of_its_span(Recurrence each, string day) => Assert.Equal(Day(day), Series.FirstDay(each, Today, Calendar));

    [Fact]
    public void The_next_of_a_series_begins_when_the_day_has_passed_and_a_missed_one_stays_open()
    {
        var may = Monthly("2019-05-31");
        Assert.Null(may.Next(2, Day("2019-05-31"), Calendar));

        var june = may.Next(2, Day("2019-06-01"), Calendar)!;

        Assert.Equal((Day("2019-07-01"), 2, may.Id, AssignmentState.Issued, FirstQuarter.Next), (june.Due, june.Occurrence, june.SeriesId, june.State, june.IssuedIn)); // 30/6 is a Sunday
        Assert.True(may.IsOpen); // nobody did it, so it is still owed
        Assert.Equal(StatusKind.Late, AssignmentStatus.Of(may.State, may.Due, may.IssuedOn, may.HeardOn, null, Day("2019-06-03"), Calendar).Kind);
        Assert.Null(may.Next(3, Day("2019-06-01"), Calendar)); // one only
        Assert.Equal(Lead, june.LeadUnitId);
    }

    [Fact]
    public void An_extension_of_one_does_not_shift_the_next()
    {
        var may = Monthly("2019-05-31");
        may.Extend(Day("2019-06-20"), "Mưa lũ", Day("2019-05-25")).IsDone();
        var june = may.Next(2, Day("2019-06-03"), Calendar)!;
        Assert.Equal(Day("2019-07-01"), june.Due);
        Assert.Null(june.Next(3, Day("2019-07-01"), Calendar)); // due that day itself
        Assert.Equal(Day("2019-07-31"), june.Next(3, Day("2019-07-02"), Calendar)!.Due);
    }

    [Fact]
    public void A_stopped_series_makes_no_more_and_what_does_not_repeat_cannot_be_stopped()
    {
        var may = Monthly("2019-05-31");
        may.Stop(Today).IsDone();
        Assert.Null(may.Next(2, Day("2019-06-01"), Calendar));
        may.Stop(Today).IsRefused(AssignmentRefusals.DoesNotRepeat);
        Samples.Assignment(Today).Stop(Today).IsRefused(AssignmentRefusals.DoesNotRepeat);
    }

    [Fact]
    public void An_event_without_a_day_leaves_the_due_day_open_and_every_move_is_told_in_the_story()
    {
        var congress = Milestone.Plan(Organiser, Line, " Đại hội Đảng bộ tỉnh ", null).Made();
        var assignment = Samples.Assignment();
        assignment.HangOn(congress, 3, Calendar);
        Assert.Equal((null, null, false), (assignment.Due, assignment.FirstDue, assignment.IsStanding));

        congress.MoveTo(Day("2019-09-09"));
        Assert.True(assignment.Follow(congress, Today, Calendar));
        Assert.Equal((Day("2019-09-04"), Day("2019-09-04")), (assignment.Due, assignment.FirstDue));
        congress.MoveTo(Day("2019-10-14"));
        Assert.True(assignment.Follow(congress, Today, Calendar));
        Assert.False(assignment.Follow(congress, Today, Calendar)); // twice is once

        Assert.Equal((Day("2019-10-09"), Day("2019-09-04"), 0), (assignment.Due, assignment.FirstDue, assignment.Extensions.Count)); // no extension was used up
        Assert.Equal([(null, Day("2019-09-04")), (Day("2019-09-04"), Day("2019-10-09"))], assignment.DueChanges.Select(c => (c.From, c.To!.Value)));
        Assert.Equal("Đại hội Đảng bộ tỉnh", assignment.DueChanges[0].Milestone);
        congress.MoveTo(null);
        Assert.True(assignment.Follow(congress, Today, Calendar));
        Assert.Null(assignment.Due);
    }

    [Fact]
    public void What_the_chair_extended_keeps_its_day_and_a_closed_one_does_not_follow()
    {
        var congress = Milestone.Plan(Organiser, Line, "Đại hội", Day("2019-09-10")).Made();
        var (extended, closed, other) = (Samples.Assignment(), Samples.Assignment(), Samples.Assignment(Today));
        foreach (var one in new[] { extended, closed }) one.HangOn(congress, 1, Calendar);
        extended.Extend(Day("2019-09-20"), "Theo lịch mới", Today).IsDone();
        closed.In(AssignmentState.Verified);
        congress.MoveTo(Day("2019-11-11"));

        Assert.True(extended.Follow(congress, Today, Calendar));
        Assert.False(closed.Follow(congress, Today, Calendar));
        Assert.False(other.Follow(congress, Today, Calendar));
        Assert.Equal(Day("2019-09-20"), extended.Due);
        Assert.True(Assert.Single(extended.DueChanges).KeptItsDay);
        Milestone.Plan(Organiser, Line, "  ", null).IsRefused(AssignmentRefusals.MilestoneNeedsName);
    }

    private static Assignment Monthly(string first)
    {
        var assignment = Samples.Assignment(Day(first));
        assignment.Repeat(Recurrence.Monthly, Day(first));
        return assignment;
    }
}
