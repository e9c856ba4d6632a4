using GiaoBan.Domain.Conclusions;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class ReviewedDirectiveTests
{
    private static readonly DateOnly Held = Day("2019-04-03");
    private static readonly DateOnly Due = Day("2019-06-15");

    [Fact]
    public void It_is_accepted_only_when_nothing_is_missing_and_only_as_a_draft()
    {
        var directive = Read("Rà soát", [], null);
        directive.Accept().IsRefused(ConclusionRefusals.StillLacking);
        directive.Amend("Rà soát", ["Sở Nội vụ"], []).IsDone();
        directive.Accept().IsRefused(ConclusionRefusals.StillLacking);
        directive.FallsDue(Due, false, null, Held).IsDone();
        directive.Accept().IsDone();
        directive.Amend("Rà soát lại", ["Sở Y tế"], []).IsDone();
        Assert.True(directive.IsAccepted);
        directive.Amend("Rà soát lại", [], []).IsDone();
        Assert.False(directive.IsAccepted); // who is to do it went away: it waits for a look again
        directive.Confirm().IsDone();
        directive.Accept().IsRefused(ConclusionRefusals.NoLongerOpen);
    }

    [Fact]
    public void Split_the_first_part_stays_and_each_other_gets_a_directive_of_the_same_sentence()
    {
        var directive = Read("Rà soát mô hình; nhân rộng mô hình; báo cáo", ["Sở Nội vụ"], Due);
        directive.Accept().IsDone();
        var next = 7;

        var parts = directive.Split(["Rà soát mô hình;", " nhân rộng mô hình ", "", "báo cáo"], () => $"CD-{++next}").Value!;

        Assert.Equal("Rà soát mô hình", directive.Action);
        Assert.Equal(["nhân rộng mô hình", "báo cáo"], parts.Select(p => p.Action));
        Assert.Equal(["CD-8", "CD-9"], parts.Select(p => p.Code));
        Assert.All(parts, p => Assert.Equal((directive.ConclusionId, "Sở Nội vụ", Due, directive.Ordinal, DirectiveState.Draft), (p.ConclusionId, p.Leads, p.Due!.Value, p.Ordinal, p.State)));
        Assert.False(directive.IsAccepted);
        Assert.All(parts, p => Assert.False(p.IsAccepted));
    }

    [Fact]
    public void One_line_is_no_split_and_what_is_issued_is_not_split()
    {
        Assert.Equal(ConclusionRefusals.NeedsTwoParts, Read("Rà soát", [], null).Split(["Rà soát", " ; "], () => "CD").Refusal);
        Assert.Equal(ConclusionRefusals.NoLongerOpen, Issued().Split(["a", "b"], () => "CD").Refusal);
    }

    [Fact]
    public void Parts_of_a_confirmed_directive_are_confirmed_and_keep_the_accepted_rule()
    {
        var directive = Read("a; b", ["Sở Nội vụ"], null);
        directive.FallsDue(null, true, "việc làm thường xuyên", Held).IsDone();
        directive.Confirm().IsDone();
        var part = directive.Split(["a", "b"], () => "CD-2").Value![0];
        Assert.Equal((DirectiveState.Confirmed, true, "việc làm thường xuyên"), (part.State, part.IsStanding, part.DueRule));
    }

    [Fact]
    public void Merged_the_first_goes_on_for_both()
    {
        Directive first = Read("Rà soát mô hình;", ["Sở Nội vụ"], null), second = Read("báo cáo kết quả", ["Ban Dân vận Tỉnh ủy", "Sở Nội vụ"], Due);

        first.Absorb(second).IsDone();

        Assert.Equal("Rà soát mô hình; báo cáo kết quả", first.Action);
        Assert.Equal(["Sở Nội vụ", "Ban Dân vận Tỉnh ủy"], first.LeadPhrases);
        Assert.Equal(Due, first.Due);
        Assert.Equal((DirectiveState.Merged, first.Id), (second.State, second.MergedInto!.Value));
        second.Confirm().IsDone();
        Assert.Equal(DirectiveState.Merged, second.State);
    }

    [Fact]
    public void Two_days_are_a_question_and_nobody_merges_with_himself()
    {
        Directive first = Read("a", [], Due), second = Read("b", [], Due.AddDays(1));
        first.Absorb(second).IsRefused(ConclusionRefusals.TwoDueDays(Due, Due.AddDays(1)));
        Assert.Equal(("a", DirectiveState.Draft), (first.Action, second.State));
        first.Absorb(first).IsRefused(ConclusionRefusals.NoLongerOpen);
        first.Absorb(Issued()).IsRefused(ConclusionRefusals.NoLongerOpen);
    }

    [Fact]
    public void A_rejection_can_be_taken_back_and_nothing_else()
    {
        var directive = Read("a", [], Due);
        directive.Restore().IsRefused(ConclusionRefusals.NotRejected);
        directive.Reject("khẩu hiệu").IsDone();
        directive.Restore().IsDone();
        Assert.Equal((DirectiveState.Draft, null), (directive.State, directive.RejectReason));
    }

    [Fact]
    public void A_printed_name_is_written_out_as_lead_and_as_coordinator()
    {
        var directive = new Directive(Organiser, Line, ConferenceId.New(), ConclusionId.New(), "CD", 1, new("Làm", ["BDV", "Sở Y tế"], ["BDV"]));
        directive.Rename("BDV", "Ban Dân vận Tỉnh ủy").IsDone();
        Assert.Equal(["Ban Dân vận Tỉnh ủy", "Sở Y tế"], directive.LeadPhrases);
        Assert.Equal(["Ban Dân vận Tỉnh ủy"], directive.CoordinatorPhrases);
    }

    [Fact]
    public void A_finding_changes_its_kind_until_it_orders_something()
    {
        var finding = new Conclusion(ConferenceId.New(), SourceDocumentId.New(), 1, ConclusionKind.Praise, "đánh giá cao", 0, 12, 0.8);
        finding.Retype(ConclusionKind.LeftOut).IsDone();
        finding.Retype(ConclusionKind.Order).IsDone();
        finding.Retype(ConclusionKind.Praise).IsRefused(ConclusionRefusals.OrdersStayOrders);
        Assert.Equal(ConclusionKind.Order, finding.Kind);
    }

    private static Directive Read(string action, string[] leads, DateOnly? due) =>
        new(Organiser, Line, ConferenceId.New(), ConclusionId.New(), "CD-1", 4, new(action, leads, [], null, due));

    private static Directive Issued()
    {
        var directive = Read("a; b", ["Sở Nội vụ"], Due);
        directive.Confirm().IsDone();
        directive.Issue(1).IsDone();
        return directive;
    }
}
