using CsCheck;
using GiaoBan.Domain.Conclusions;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class DirectiveTests
{
    private static readonly DateOnly Held = Day("2019-04-03");
    private static readonly DateOnly Due = Day("2019-06-15");

    [Fact]
    public void It_keeps_addressees_as_printed_once_each()
    {
        var directive = Read(" Rà soát ", ["Sở Nội vụ", " Sở Nội vụ ", "", "Ban Dân tộc"], ["MTTQ"]);
        Assert.Equal("Rà soát", directive.Action);
        Assert.Equal(["Sở Nội vụ", "Ban Dân tộc"], directive.LeadPhrases);
        Assert.Equal("Sở Nội vụ\nBan Dân tộc", directive.Leads);
        Assert.Equal(["MTTQ"], directive.CoordinatorPhrases);
        Assert.False(directive.LacksLead);
        Assert.Equal((Organiser, Line, "CD-2019-Q1-04", 4, DirectiveState.Draft), (directive.OrganiserId, directive.LineId, directive.Code, directive.Ordinal, directive.State));
        Assert.True(Read("Rà soát", [" "], []).LacksLead);
        Assert.Empty(Read("Rà soát", [], []).CoordinatorPhrases);
        directive.KnownOutsideAs("kl-1");
        Assert.Equal("kl-1", directive.ExternalId);
    }

    [Fact]
    public void What_the_reader_found_is_not_missing()
    {
        Assert.True(Read().LacksDue);
        Assert.False(new Directive(Organiser, Line, ConferenceId.New(), ConclusionId.New(), "CD", 1, new("Làm", [], [], "trước 15/6", Due)).LacksDue);
        var monthly = new Directive(Organiser, Line, ConferenceId.New(), ConclusionId.New(), "CD", 1, new("Làm", [], [], "hằng tháng", null, Recurrence.Monthly));
        Assert.False(monthly.LacksDue);
        Assert.Equal(("hằng tháng", Recurrence.Monthly), (monthly.DeadlineText, monthly.Recurrence));
    }

    [Fact]
    public void It_is_never_issued_without_a_lead_a_due_day_and_a_confirmation()
    {
        var directive = Read();
        directive.Issue(1).IsRefused(ConclusionRefusals.NotConfirmed);
        directive.Confirm().IsDone();
        directive.Issue(0).IsRefused(ConclusionRefusals.NeedsLead);
        directive.Issue(1).IsRefused(ConclusionRefusals.NeedsDue);
        Assert.Equal(DirectiveState.Confirmed, directive.State);
        directive.FallsDue(Due, false, "“giữa tháng 6”", Held).IsDone();
        Assert.Equal("“giữa tháng 6”", directive.DueRule);
        directive.Issue(1).IsDone();
        Assert.Equal(DirectiveState.Issued, directive.State);
        directive.Issue(1).IsRefused(ConclusionRefusals.AlreadyIssued);
    }

    [Fact]
    public void A_standing_order_may_be_issued_without_a_day()
    {
        var directive = Read();
        directive.Confirm().IsDone();
        directive.FallsDue(null, true, null, Held).IsDone();
        Assert.Equal((true, false), (directive.IsStanding, directive.LacksDue));
        directive.Issue(3).IsDone();
    }

    [Fact]
    public void A_due_day_is_a_day_from_the_sitting_on()
    {
        var directive = Read();
        directive.FallsDue(null, false, null, Held).IsRefused(ConclusionRefusals.NeedsDue);
        directive.FallsDue(Held.AddDays(-1), false, null, Held).IsRefused(ConclusionRefusals.DueBeforeMeeting(Held));
        directive.FallsDue(Held.AddDays(-1), true, null, Held).IsRefused(ConclusionRefusals.DueBeforeMeeting(Held));
        Assert.Null(directive.Due);
        directive.FallsDue(Held, false, null, Held).IsDone();
        Assert.Equal(Held, directive.Due);
    }

    [Fact]
    public void It_is_amended_while_it_is_open()
    {
        var directive = Read();
        directive.Amend(" ", [], []).IsRefused(ConclusionRefusals.NeedsAction);
        directive.Amend(" Rà soát lại ", ["Sở Y tế"], ["SNV", "SNV"]).IsDone();
        Assert.Equal("Rà soát lại", directive.Action);
        Assert.Equal((["Sở Y tế"], ["SNV"]), (directive.LeadPhrases, directive.CoordinatorPhrases), Same);
        directive.Confirm().IsDone();
        directive.Amend("Rà soát nữa", ["Sở Y tế"], []).IsDone();
    }

    [Fact]
    public void What_is_no_order_is_rejected_with_a_reason()
    {
        var directive = Read();
        directive.Reject(" ").IsRefused(ConclusionRefusals.RejectNeedsReason);
        Assert.Equal(DirectiveState.Draft, directive.State);
        directive.Reject(" Chỉ là ghi nhận ").IsDone();
        Assert.Equal((DirectiveState.Rejected, "Chỉ là ghi nhận"), (directive.State, directive.RejectReason));
        directive.Confirm().IsDone(); // confirming the rest of the paper leaves it as it is
        Assert.Equal(DirectiveState.Rejected, directive.State);
        Assert.True(Confirmed().Reject("Trùng").IsOk);
    }

    [Fact]
    public void That_nothing_comes_of_it_is_said_outright()
    {
        var directive = Read();
        directive.MakesNoAssignment("Đã giao ở văn bản khác").IsRefused(ConclusionRefusals.NotConfirmed);
        directive.Confirm().IsDone();
        directive.MakesNoAssignment("").IsRefused(ConclusionRefusals.NoAssignmentNeedsReason);
        directive.MakesNoAssignment(" Đã giao ở văn bản khác ").IsDone();
        Assert.Equal((DirectiveState.NoAssignment, "Đã giao ở văn bản khác"), (directive.State, directive.RejectReason));
        directive.Confirm().IsDone();
        Assert.Equal(DirectiveState.NoAssignment, directive.State);
        directive.Issue(1).IsRefused(ConclusionRefusals.NotConfirmed);
    }

    [Fact]
    public void It_is_confirmed_once() => Confirmed().Confirm().IsRefused(ConclusionRefusals.NoLongerOpen);

    public static TheoryData<DirectiveState> Closed => [DirectiveState.Issued, DirectiveState.NoAssignment, DirectiveState.Rejected];

    [Theory, MemberData(nameof(Closed))]
    public void What_is_settled_stays_as_it_is(DirectiveState state)
    {
        var directive = In(state);
        directive.Amend("Khác", [], []).IsRefused(ConclusionRefusals.NoLongerOpen);
        directive.FallsDue(Due, false, null, Held).IsRefused(ConclusionRefusals.NoLongerOpen);
        directive.Reject("Khác").IsRefused(ConclusionRefusals.NoLongerOpen);
        directive.MakesNoAssignment("Khác").IsRefused(ConclusionRefusals.NotConfirmed);
        Assert.Equal(state, directive.State);
        if (state is DirectiveState.Issued) directive.Confirm().IsRefused(ConclusionRefusals.NoLongerOpen);
    }

    [Fact]
    public void Whatever_is_done_to_it_nothing_is_issued_unclear() =>
        Gen.Int[0, 6].Array[1, 15].Sample(acts =>
        {
            var directive = Read();
            var wasConfirmed = false;
            foreach (var act in acts)
            {
                var before = directive.State;
                _ = act switch
                {
                    0 => directive.Confirm(),
                    1 => directive.FallsDue(Due, false, null, Held),
                    2 => directive.FallsDue(null, true, null, Held),
                    3 => directive.Reject("vì"),
                    4 => directive.MakesNoAssignment("vì"),
                    5 => directive.Issue(0),
                    _ => directive.Issue(1),
                };
                wasConfirmed |= directive.State is DirectiveState.Confirmed;
                if (directive.State is DirectiveState.Issued && (directive.LacksDue || !wasConfirmed)) return false;
                if (before is DirectiveState.Issued or DirectiveState.Rejected or DirectiveState.NoAssignment && directive.State != before) return false;
            }
            return true;
        });

    private static bool Same((IReadOnlyList<string> A, IReadOnlyList<string> B) x, (IReadOnlyList<string> A, IReadOnlyList<string> B) y) => x.A.SequenceEqual(y.A) && x.B.SequenceEqual(y.B);

    private static Directive In(DirectiveState state)
    {
        var directive = Confirmed();
        directive.FallsDue(Due, false, null, Held).IsDone();
        if (state is DirectiveState.Issued) directive.Issue(1).IsDone();
        if (state is DirectiveState.Rejected) directive.Reject("Không phải").IsDone();
        if (state is DirectiveState.NoAssignment) directive.MakesNoAssignment("Không phát sinh").IsDone();
        return directive;
    }

    private static Directive Confirmed()
    {
        var directive = Read();
        directive.Confirm().IsDone();
        return directive;
    }

    private static Directive Read(string action = "Rà soát", IReadOnlyList<string>? leads = null, IReadOnlyList<string>? coordinators = null) =>
        new(Organiser, Line, ConferenceId.New(), ConclusionId.New(), "CD-2019-Q1-04", 4, new(action, leads ?? ["Sở Nội vụ"], coordinators ?? []));
}
