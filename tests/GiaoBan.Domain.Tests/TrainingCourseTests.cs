using GiaoBan.Domain.Programmes;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class TrainingCourseTests
{
    private static readonly DateOnly Starts = Day("2019-05-21");

    private static TrainingCourse Planned() => TrainingCourse.Plan(Organiser, Line, new("Nghiệp vụ dân vận", Organiser, Starts, Starts.AddDays(1), null)).Made();

    [Fact]
    public void Not_more_came_than_were_enrolled_and_a_post_is_put_right_not_doubled()
    {
        var course = Planned();
        course.Enrol(Lead, "Trưởng khối dân vận cấp xã", 20).IsDone();
        var seat = course.Seats[0].Id;
        course.Attend(seat, 21, Starts).IsRefused(ProgrammeRefusals.MoreCameThanPosts(21, 20));
        course.Attend(seat, 19, Starts.AddDays(-1)).IsRefused(ProgrammeRefusals.CourseNotBegun(Starts));
        course.Attend(seat, -1, Starts).IsRefused(ProgrammeRefusals.CameNegative);
        Assert.Null(course.Came);
        course.Attend(seat, 19, Starts).IsDone();
        course.Enrol(Lead, "trưởng khối  dân vận cấp xã", 18).IsRefused(ProgrammeRefusals.MoreCameThanPosts(19, 18));
        course.Enrol(Lead, "trưởng khối  dân vận cấp xã", 22).IsDone();
        Assert.Equal((1, 22, 19), (course.Seats.Count, course.Posts, course.Came!.Value));
    }

    [Fact]
    public void What_is_missing_is_asked_for()
    {
        TrainingCourse.Plan(Organiser, Line, new(" ", Organiser, Starts, Starts, null)).IsRefused(ProgrammeRefusals.CourseNeedsName);
        TrainingCourse.Plan(Organiser, Line, new("x", Organiser, null, Starts, null)).IsRefused(ProgrammeRefusals.CourseNeedsDays);
        TrainingCourse.Plan(Organiser, Line, new("x", Organiser, Starts, Starts.AddDays(-1), null)).IsRefused(ProgrammeRefusals.CourseDaysReversed);
        TrainingNeed.Gather(Organiser, Line, " ").IsRefused(ProgrammeRefusals.NeedNeedsTopic);
        Planned().Enrol(Lead, " ", 1).IsRefused(ProgrammeRefusals.SeatNeedsPost);
        Planned().Enrol(Lead, "x", 0).IsRefused(ProgrammeRefusals.SeatNeedsCount);
        Planned().Attend(CourseSeatId.New(), 1, Starts).IsRefused(ProgrammeRefusals.NoSuchSeat);
    }

    [Fact]
    public void Coverage_is_by_unit_over_all_classes_the_least_first()
    {
        TrainingCourse one = Planned(), two = Planned();
        one.Enrol(Lead, "a", 10).IsDone();
        one.Enrol(Organiser, "a", 4).IsDone();
        two.Enrol(Lead, "b", 10).IsDone();
        one.Attend(one.Seats[0].Id, 8, Starts).IsDone();
        one.Attend(one.Seats[1].Id, 4, Starts).IsDone();
        Assert.Equal([new TrainingCoverage(Lead, 20, 8), new TrainingCoverage(Organiser, 4, 4)], TrainingCoverage.Of([one, two], Starts));
        Assert.Empty(TrainingCoverage.Of([one, two], Starts.AddDays(-1)));
    }
}
