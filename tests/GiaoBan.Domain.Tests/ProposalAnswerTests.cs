using GiaoBan.Domain.Cycle;

namespace GiaoBan.Domain.Tests;

public class ProposalAnswerTests
{
    private static readonly DateOnly Today = new(2019, 6, 28);
    private static readonly ReportItemId Proposal = ReportItemId.New();

    [Fact]
    public void Each_of_the_four_ends_asks_for_what_it_rests_on()
    {
        Assert.Equal(CycleRefusals.WhichAssignment, Answer(new(ProposalFate.Assigned)).Refusal);
        Assert.Equal(CycleRefusals.WhichProposal, Answer(new(ProposalFate.Merged)).Refusal);
        Assert.Equal(CycleRefusals.NotIntoItself, Answer(new(ProposalFate.Merged, MergedInto: Proposal)).Refusal);
        Assert.Equal(CycleRefusals.WhichLetter, Answer(new(ProposalFate.SentUp, Letter: "Công văn 15")).Refusal);
        Assert.Equal(CycleRefusals.WhyDeclined, Answer(new(ProposalFate.Declined, Reason: " ")).Refusal);
    }

    [Fact]
    public void An_answer_put_right_keeps_nothing_of_the_end_it_had_before()
    {
        var answer = Answer(new(ProposalFate.SentUp, Letter: "Công văn 15-CV/TU gửi Ban Dân vận Trung ương", LetterDate: Today)).Value!;

        Assert.True(answer.Settle(new(ProposalFate.Assigned, AssignmentId.New()), "Lộc Thị Hà", Today).IsOk);
        Assert.Equal((ProposalFate.Assigned, null, null), (answer.Fate, answer.Letter, answer.LetterDate));
        Assert.NotNull(answer.AssignmentId);
    }

    private static Result<ProposalAnswer> Answer(AnswerText said) => ProposalAnswer.To(UnitId.New(), LineId.New(), Proposal, said, "Lộc Thị Hà", Today);
}
