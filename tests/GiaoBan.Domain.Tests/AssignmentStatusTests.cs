using CsCheck;
using GiaoBan.Domain.Assignments;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class AssignmentStatusTests
{
    // Issued on Wednesday 10 April 2019. Due days are Fridays unless the row says otherwise.
    [Theory]
    [InlineData(AssignmentState.Verified, "2019-04-12", null, "2019-06-30", StatusKind.Done, 0)]      // done is done, however late
    [InlineData(AssignmentState.Reported, "2019-04-12", null, "2019-06-30", StatusKind.Said, 0)]      // it is the checker's turn
    [InlineData(AssignmentState.Received, "2019-05-24", "2019-05-20", "2019-05-24", StatusKind.Soon, 0)] // the due day itself is not late
    [InlineData(AssignmentState.Received, "2019-05-24", "2019-05-20", "2019-05-25", StatusKind.Late, 0)] // Saturday: no working day lost yet
    [InlineData(AssignmentState.Received, "2019-05-24", "2019-05-20", "2019-05-27", StatusKind.Late, 1)]
    [InlineData(AssignmentState.Received, "2019-04-26", "2019-04-25", "2019-05-03", StatusKind.Late, 2)] // 29 and 30 April, 1 May off
    [InlineData(AssignmentState.Issued, "2019-04-12", null, "2019-04-15", StatusKind.Late, 0)]        // Hùng kings' day
    [InlineData(AssignmentState.Issued, "2019-04-12", null, "2019-05-30", StatusKind.Late, 31)]       // late goes before silent
    [InlineData(AssignmentState.Returned, "2019-05-24", "2019-05-20", "2019-05-27", StatusKind.Late, 1)] // … and before returned
    [InlineData(AssignmentState.Returned, "2019-05-24", "2019-05-20", "2019-05-24", StatusKind.Returned, 0)]
    [InlineData(AssignmentState.Returned, null, "2019-04-20", "2019-06-30", StatusKind.Returned, 0)]  // returned goes before silent
    [InlineData(AssignmentState.Received, null, "2019-05-01", "2019-05-20", StatusKind.Doing, 0)]     // 19 days silent
    [InlineData(AssignmentState.Received, null, "2019-05-01", "2019-05-21", StatusKind.Stale, 20)]
    [InlineData(AssignmentState.Issued, null, null, "2019-04-29", StatusKind.Fresh, 8)]               // silence counts from the day of issue
    [InlineData(AssignmentState.Issued, null, null, "2019-04-30", StatusKind.Stale, 20)]
    [InlineData(AssignmentState.Received, "2019-05-24", "2019-05-01", "2019-05-21", StatusKind.Stale, 20)] // silent goes before near
    [InlineData(AssignmentState.Issued, "2019-04-12", null, "2019-04-11", StatusKind.Fresh, 0)]       // unread goes before near
    [InlineData(AssignmentState.Received, "2019-05-24", "2019-05-16", "2019-05-17", StatusKind.Soon, 5)]
    [InlineData(AssignmentState.Received, "2019-05-24", "2019-05-16", "2019-05-16", StatusKind.Doing, 0)] // six working days left
    [InlineData(AssignmentState.Received, "2019-05-24", "2019-05-16", "2019-05-23", StatusKind.Soon, 1)]
    [InlineData(AssignmentState.Received, null, "2019-05-16", "2019-05-17", StatusKind.Doing, 0)]
    [InlineData(AssignmentState.Issued, null, null, "2019-04-16", StatusKind.Fresh, 0)]               // three working days to receive, ask or argue
    [InlineData(AssignmentState.Issued, null, null, "2019-04-17", StatusKind.Fresh, 1)]               // … and the silence shows
    public void It_looks_so_on_that_day(AssignmentState state, string? due, string? heard, string today, StatusKind kind, int days) =>
        Assert.Equal(new(kind, days), AssignmentStatus.Of(state, due is null ? null : Day(due), Issued, heard is null ? null : Day(heard), null, Day(today), Calendar));

    [Fact]
    public void Late_and_silent_are_two_things()
    {
        var (due, today) = (Day("2019-05-24"), Day("2019-05-27"));
        Assert.Equal(StatusKind.Late, Of(AssignmentState.Received, due, today, today).Kind);             // late, and heard of today
        Assert.Equal(StatusKind.Stale, Of(AssignmentState.Received, today.AddDays(60), Issued, today).Kind); // in time, and nobody knows
    }

    [Theory]
    [InlineData(AssignmentState.Issued, "2019-06-28", StatusKind.Asked, 3)]
    [InlineData(AssignmentState.Received, null, StatusKind.Asked, 3)]
    [InlineData(AssignmentState.Received, "2019-05-02", StatusKind.Late, 12)] // late goes before a question
    [InlineData(AssignmentState.Reported, "2019-06-28", StatusKind.Said, 0)]
    [InlineData(AssignmentState.Verified, "2019-06-28", StatusKind.Done, 0)]
    public void A_question_that_waits_is_not_silence(AssignmentState state, string? due, StatusKind kind, int days) =>
        Assert.Equal(new(kind, days), AssignmentStatus.Of(state, due is null ? null : Day(due), Issued, Day("2019-04-12"), Day("2019-05-14"), Day("2019-05-17"), Calendar));

    [Fact]
    public void There_is_one_status_and_the_checked_is_always_done() =>
        Gen.Select(Gen.Enum<AssignmentState>(), Gen.Int[-40, 120], Gen.Int[-1, 90], Gen.Int[0, 120]).Sample((state, due, heard, now) =>
        {
            var today = Issued.AddDays(now);
            var dueDay = due > 100 ? (DateOnly?)null : Issued.AddDays(due);
            var heardOn = heard < 0 ? (DateOnly?)null : Issued.AddDays(Math.Min(heard, now));
            var status = Of(state, dueDay, heardOn, today);
            var isWithUnit = state is AssignmentState.Issued or AssignmentState.Received or AssignmentState.Returned;
            return Enum.IsDefined(status.Kind) && status.Days >= 0
                && state is AssignmentState.Verified == (status.Kind is StatusKind.Done)
                && state is AssignmentState.Reported == (status.Kind is StatusKind.Said)
                && (isWithUnit && dueDay < today) == (status.Kind is StatusKind.Late)
                && (status.Kind is not StatusKind.Stale || status.Days >= AssignmentStatus.SilentDays)
                && (status.Kind is not StatusKind.Soon || status.Days <= AssignmentStatus.NearWorkdays);
        });

    private static AssignmentStatus Of(AssignmentState state, DateOnly? due, DateOnly? heard, DateOnly today) => AssignmentStatus.Of(state, due, Issued, heard, null, today, Calendar);
}
