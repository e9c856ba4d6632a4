using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>The ladder asks the right thing on the right day, each rung once, whoever was off in between.</summary>
public class ReminderTests
{
    private static readonly DateOnly Due = Day("2019-06-14"); // a Friday
    private static readonly ReminderLadder Usual = ReminderLadder.UsualFor(Organiser, Line);

    [Theory]
    [InlineData("2019-06-06", null, 0)]
    [InlineData("2019-06-07", -5, 0)]
    [InlineData("2019-06-13", -1, 0)]
    [InlineData("2019-06-14", -1, 0)]
    [InlineData("2019-06-15", null, 0)] // over, and no rung names a Saturday
    [InlineData("2019-06-17", 1, 1)]
    [InlineData("2019-06-24", 6, 1)]
    [InlineData("2019-07-01", 6, 1)]
    public void Each_day_asks_for_the_last_rung_that_it_has_reached(string today, int? offset, int ordinal)
    {
        var wanted = Ask(Day(today), []).SingleOrDefault();
        Assert.Equal(offset, wanted?.Step.Offset);
        if (wanted is not null) Assert.Equal(ordinal, wanted.Ordinal);
    }

    [Fact]
    public void Lived_day_by_day_every_rung_comes_once_and_the_third_after_the_day_goes_before_the_conference()
    {
        List<Reminder> given = [];
        for (var day = Day("2019-06-01"); day <= Day("2019-07-12"); day = day.AddDays(1))
        {
            foreach (var wanted in Ask(day, given)) given.Add(Given(wanted, day));
            Assert.Empty(Ask(day, given)); // asked again on the same day: nothing
        }

        Assert.Equal([Day("2019-06-07"), Day("2019-06-13"), Day("2019-06-17"), Day("2019-06-24"), Day("2019-07-01"), Day("2019-07-08")], given.Select(r => r.SlotOn));
        Assert.Equal([0, 0, 1, 2, 3, 4], given.Select(r => r.Ordinal));
        Assert.Equal(Day("2019-07-01"), Assert.Single(given, r => r.WantsAgenda).SlotOn);
    }

    [Fact]
    public void A_machine_that_was_off_gives_what_still_holds_and_not_what_has_passed()
    {
        Assert.Equal(Day("2019-06-17"), Assert.Single(Ask(Day("2019-06-20"), [])).SlotOn);
        Assert.Equal(Day("2019-07-08"), Assert.Single(Ask(Day("2019-07-10"), [])).SlotOn);
    }

    [Fact]
    public void After_an_extension_the_count_begins_anew()
    {
        List<Reminder> given = [new(AssignmentId.New(), ReminderTrack.Due, Day("2019-06-17"), Due, 1, false, "", Day("2019-06-17")), new(AssignmentId.New(), ReminderTrack.Letter, Day("2019-06-18"), Due, 2, false, "", Day("2019-06-18"))];
        var wanted = Assert.Single(Reminding.Today(Usual, Facts(Day("2019-07-12")), given, Day("2019-07-15"), Calendar));
        Assert.Equal((1, false), (wanted.Ordinal, wanted.WantsAgenda));
        Assert.Equal(3, Assert.Single(Ask(Day("2019-06-24"), given)).Ordinal); // a letter counts
    }

    [Theory]
    [InlineData(AssignmentState.Reported)]
    [InlineData(AssignmentState.Verified)]
    public void Whoever_has_said_done_is_not_reminded(AssignmentState state) => Assert.Empty(Reminding.Today(Usual, Facts(Due) with { State = state }, [], Day("2019-07-01"), Calendar));

    [Fact]
    public void Silence_has_a_ladder_of_its_own_with_other_words()
    {
        var quiet = new Reminding.Facts(AssignmentState.Received, Day("2019-12-31"), Issued, Day("2019-05-02"), null);
        Assert.Empty(Reminding.Today(Usual, quiet, [], Day("2019-05-21"), Calendar));
        var wanted = Assert.Single(Reminding.Today(Usual, quiet, [], Day("2019-05-22"), Calendar));
        Assert.Equal((ReminderTrack.Silence, 20, 20, 0), (wanted.Step.Track, wanted.Step.Offset, wanted.Days, wanted.Ordinal));
        Assert.Contains("chưa có tin 20 ngày", Reminding.Fill(wanted.Step.Words, "NV-1", "Rà soát", null, wanted.Days, wanted.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Usual.Steps.Where(s => s.Track is ReminderTrack.Silence), s => s.Words.Contains("hạn", StringComparison.Ordinal));
        Assert.Empty(Reminding.Today(Usual, quiet with { State = AssignmentState.Received, HeardOn = Day("2019-05-20") }, [], Day("2019-05-22"), Calendar)); // it spoke
    }

    [Fact]
    public void What_was_issued_yesterday_is_not_reminded_of_rungs_before_that() =>
        Assert.Empty(Reminding.Today(Usual, Facts(Due) with { IssuedOn = Day("2019-06-10") }, [], Day("2019-06-11"), Calendar));

    [Fact]
    public void A_ladder_that_could_not_work_is_refused_and_says_why()
    {
        var ladder = ReminderLadder.UsualFor(Organiser, Line);
        var good = new StepText(ReminderTrack.Due, 1, null, true, false, false, "{mã} quá hạn");
        ladder.Change([], 3).IsRefused(AssignmentRefusals.LadderNeedsSteps);
        ladder.Change([good with { Words = "Quá hạn" }], 3).IsRefused(AssignmentRefusals.StepNeedsWords);
        ladder.Change([good with { TellsLead = false }], 3).IsRefused(AssignmentRefusals.StepNeedsAudience);
        ladder.Change([good with { Every = 0 }], 3).IsRefused(AssignmentRefusals.StepDays);
        ladder.Change([good with { Offset = -5, Every = 2 }], 3).IsRefused(AssignmentRefusals.StepDays);
        ladder.Change([good with { Track = ReminderTrack.Silence, Offset = 5 }], 3).IsRefused(AssignmentRefusals.SilenceStep(AssignmentStatus.SilentDays));
        ladder.Change([good, good], 3).IsRefused(AssignmentRefusals.StepTwice);
        ladder.Change([good], 0).IsRefused(AssignmentRefusals.AgendaAfter);
        Assert.Equal(6, ladder.Steps.Count); // nothing was half changed
        ladder.Change([good], 2).IsDone();
        Assert.Equal((1, 2), (ladder.Steps.Count, ladder.AgendaAfter));
    }

    private static IEnumerable<Reminding.Wanted> Ask(DateOnly today, IReadOnlyCollection<Reminder> given) => [.. Reminding.Today(Usual, Facts(Due), given, today, Calendar)];

    private static Reminding.Facts Facts(DateOnly due) => new(AssignmentState.Received, due, Day("2019-05-20"), Day("2019-06-12"), null);

    private static Reminder Given(Reminding.Wanted wanted, DateOnly on) => new(AssignmentId.New(), wanted.Step.Track, wanted.SlotOn, Due, wanted.Ordinal, wanted.WantsAgenda, "", on);
}
