using GiaoBan.Domain.Assignments;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class UnitRequestTests
{
    private static readonly DateOnly Due = Day("2019-06-28");
    private static readonly DateOnly Today = Day("2019-04-12"); // two working days after it was issued
    private static readonly UnitId Other = UnitId.New();

    private static readonly RequestText Question = new(RequestKind.Question, " Gửi báo cáo về đâu? ");
    private static readonly RequestText Change = new(RequestKind.ChangeOfLead, "Việc này của Sở Tài chính.", ProposedLead: Other);
    private static readonly RequestText MoreTime = new(RequestKind.Extension, "Chờ số liệu của hai huyện.", ProposedDue: Due.AddDays(14));

    [Fact]
    public void A_question_waits_until_it_is_answered_and_stays_on_the_story()
    {
        var assignment = Samples.Assignment(Due);
        var asked = assignment.Ask(Question, "Hà", Today, Calendar).Made();

        Assert.Equal(("Gửi báo cáo về đâu?", "Hà", Today, Lead, true, 1), (asked.Text, asked.By, asked.On, asked.UnitId, asked.IsOpen, asked.Ordinal));
        Assert.Equal((Today, Today, AssignmentState.Issued), (assignment.AskedOn, assignment.HeardOn, assignment.State));
        assignment.Ask(Question, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.AlreadyAsked);

        assignment.Settle(new(false, " Gửi về Văn phòng. "), "Lan", Today.AddDays(3)).IsDone();

        Assert.Equal((RequestOutcome.Answered, "Gửi về Văn phòng.", "Lan", Today.AddDays(3), false), (asked.Outcome, asked.Answer, asked.AnsweredBy, asked.AnsweredOn, asked.IsOpen));
        Assert.Null(assignment.AskedOn);
        assignment.Settle(new(false, "Lần nữa"), "Lan", Today).IsRefused(AssignmentRefusals.NothingAsked);
        Assert.Equal(2, assignment.Ask(Question, "Hà", Today, Calendar).Made().Ordinal);
    }

    [Fact]
    public void A_request_needs_words_and_so_does_its_answer()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Ask(Question with { Text = " " }, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.RequestNeedsText);
        assignment.Ask(Question, "Hà", Today, Calendar).Made();
        assignment.Settle(new(true, " "), "Lan", Today).IsRefused(AssignmentRefusals.AnswerNeedsText);
        Assert.NotNull(assignment.OpenRequest);
    }

    [Fact]
    public void A_granted_change_hands_it_to_one_new_lead_who_has_not_received_it_yet()
    {
        var assignment = Samples.Assignment(Due);
        assignment.CoordinateWith(Other, "Cung cấp số liệu", null);
        assignment.Receive(Today).IsDone();
        assignment.Ask(Change, "Hà", Today, Calendar).Made();

        assignment.Settle(new(true, "Đồng ý."), "Lan", Today.AddDays(1)).IsDone();

        Assert.Equal((Other, AssignmentState.Issued, Today.AddDays(1)), (assignment.LeadUnitId, assignment.State, assignment.HeardOn));
        Assert.True(Assert.Single(assignment.Coordinators).IsFolded); // one lead, and it no longer merely helps; its duty stays as history
        Assert.Equal((Lead, RequestOutcome.Granted), (assignment.Requests[0].UnitId, assignment.Requests[0].Outcome));
    }

    [Fact]
    public void What_is_closed_stays_closed_whatever_still_waits_on_it()
    {
        var assignment = Samples.Assignment(Due).In(AssignmentState.Received);
        assignment.Ask(Change, "Hà", Today, Calendar).Made();
        assignment.In(AssignmentState.Verified);

        assignment.Settle(new(true, "Đồng ý."), "Lan", Today).IsRefused(AssignmentRefusals.AlreadyClosed);
        Assert.Equal((AssignmentState.Verified, Lead), (assignment.State, assignment.LeadUnitId));
        assignment.Settle(new(false, "Việc đã xong."), "Lan", Today).IsDone();
    }

    [Fact]
    public void An_answer_is_to_the_request_that_was_on_the_page()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Ask(Question, "Hà", Today, Calendar).Made();
        assignment.Settle(new(false, "Gửi về Văn phòng."), "Thái", Today).IsDone();
        assignment.Ask(Change, "Hà", Today, Calendar).Made();

        assignment.Settle(new(true, "Đồng ý.", Ordinal: 1), "Lan", Today).IsRefused(AssignmentRefusals.AnotherRequest);
        Assert.Equal(Lead, assignment.LeadUnitId);
        assignment.Settle(new(true, "Đồng ý.", Ordinal: 2), "Lan", Today).IsDone();
    }

    [Fact]
    public void A_declined_change_leaves_the_lead_where_it_was()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Ask(Change, "Hà", Today, Calendar).Made();
        assignment.Settle(new(false, "Đây đúng là việc của ban."), "Lan", Today).IsDone();
        Assert.Equal((Lead, RequestOutcome.Declined), (assignment.LeadUnitId, assignment.Requests[0].Outcome));
    }

    [Fact]
    public void The_chair_chooses_the_new_lead_where_none_was_proposed_and_never_the_same()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Ask(Change with { ProposedLead = Lead }, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.SameLead);
        assignment.Ask(Change with { ProposedLead = null }, "Hà", Today, Calendar).Made();
        assignment.Settle(new(true, "Đồng ý."), "Lan", Today).IsRefused(AssignmentRefusals.NewLeadMissing);
        assignment.Settle(new(true, "Đồng ý.", NewLead: Lead), "Lan", Today).IsRefused(AssignmentRefusals.SameLead);
        Assert.NotNull(assignment.OpenRequest);
        assignment.Settle(new(true, "Đồng ý.", NewLead: Other), "Lan", Today).IsDone();
        Assert.Equal(Other, assignment.LeadUnitId);
    }

    [Theory]
    [InlineData("2019-04-18", true)] // five working days after 10 April: the 15th is a holiday, so that is the 18th
    [InlineData("2019-04-19", false)]
    public void Another_lead_may_be_proposed_for_five_working_days(string day, bool allowed)
    {
        var asked = Samples.Assignment(Due).Ask(Change, "Hà", Day(day), Calendar);
        if (allowed) asked.Made();
        else asked.IsRefused(AssignmentRefusals.TooLateToDispute(Domain.Assignments.Assignment.DisputeWorkdays));
    }

    [Fact]
    public void What_was_reported_done_is_no_longer_argued_about()
    {
        Samples.Assignment(Due).In(AssignmentState.Reported).Ask(Change, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.TooLateToDispute(5));
        Samples.Assignment(Due).In(AssignmentState.Verified).Ask(Question, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.AlreadyClosed);
    }

    [Fact]
    public void More_time_needs_a_later_day_and_a_day_to_move()
    {
        Samples.Assignment().Ask(MoreTime, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.NothingToExtend);
        var assignment = Samples.Assignment(Due);
        assignment.Ask(MoreTime with { ProposedDue = null }, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.ExtensionNeedsDay);
        assignment.Ask(MoreTime with { ProposedDue = Due }, "Hà", Today, Calendar).IsRefused(AssignmentRefusals.MustBeLaterThan(Due));
        Assert.Null(assignment.AskedOn);
    }

    [Fact]
    public void A_granted_extension_keeps_the_first_day_and_the_units_reason()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Ask(MoreTime, "Hà", Today, Calendar).Made();
        assignment.Settle(new(true, "Đồng ý, lần cuối.", NewDue: Due.AddDays(7), ExtensionLimit: 1), "Lan", Today).IsDone();
        Assert.Equal((Due.AddDays(7), Due, "Chờ số liệu của hai huyện."), (assignment.Due, assignment.FirstDue, assignment.Extensions[0].Reason));
    }

    [Fact]
    public void Beyond_the_limit_only_the_chair_moves_the_day()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Extend(Due.AddDays(7), "Mưa lũ", Today, 1).IsDone();
        assignment.Extend(Due.AddDays(9), "Mưa lũ", Today, 1).IsRefused(AssignmentRefusals.ExtensionLimit(1));
        assignment.Ask(MoreTime, "Hà", Today, Calendar).Made();
        assignment.Settle(new(true, "Đồng ý.", ExtensionLimit: 1), "Lan", Today).IsRefused(AssignmentRefusals.ExtensionLimit(1));
        Assert.NotNull(assignment.OpenRequest); // refused is not settled
        assignment.Settle(new(true, "Đồng ý."), "Thái", Today).IsDone();
        Assert.Equal((Due.AddDays(14), 2), (assignment.Due, assignment.Extensions.Count));
    }

    [Fact]
    public void A_helping_unit_tells_of_its_own_duty_and_its_silence_shows()
    {
        var assignment = Samples.Assignment(Due);
        var helper = assignment.CoordinateWith(Other, "Cung cấp số liệu", Day("2019-05-31"));
        assignment.Contribute(Lead, "Đã gửi.", true, Today).IsRefused(AssignmentRefusals.NotCoordinator);
        assignment.Contribute(Other, " ", true, Today).IsRefused(AssignmentRefusals.NoteNeedsText);
        Assert.Equal(StatusKind.Stale, helper.StatusOn(Issued, Issued.AddDays(AssignmentStatus.SilentDays), Calendar).Kind);
        Assert.Equal(StatusKind.Late, helper.StatusOn(Issued, Day("2019-06-03"), Calendar).Kind);

        assignment.Contribute(Other, " Đã gửi 3 trên 5 huyện. ", false, Today).IsDone();
        Assert.Equal(("Đã gửi 3 trên 5 huyện.", Today, StatusKind.Doing), (helper.Note, helper.HeardOn, helper.StatusOn(Issued, Today, Calendar).Kind));
        assignment.Contribute(Other, "Đã gửi đủ.", true, Today.AddDays(4)).IsDone();
        Assert.Equal((Today.AddDays(4), StatusKind.Done), (helper.DoneOn, helper.StatusOn(Issued, Today.AddDays(90), Calendar).Kind));
        Assert.Equal(AssignmentState.Issued, assignment.State); // the lead is as silent as before
    }
}
