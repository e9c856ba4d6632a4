using GiaoBan.Domain.Conclusions;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class ConclusionNoticeTests
{
    private static readonly DateOnly Day = new(2019, 3, 28);
    private static readonly AccountId Head = new(Guid.NewGuid()), Chief = new(Guid.NewGuid()), Chair = new(Guid.NewGuid());
    private static readonly NoticeText[] Words = [new("s", ParagraphKind.Subject, "kết luận"), new("h", ParagraphKind.Heading, "Nhiệm vụ"), new("a", ParagraphKind.Item, "Rà soát"), new("b", ParagraphKind.Item, "Báo cáo"), new("c", ParagraphKind.Closing, "Văn phòng theo dõi")];
    private static readonly StepHolder[] Holders = [new(Head, "Trưởng Phòng", "Trưởng phòng"), new(Chief, "Chánh Văn", "Chánh Văn phòng"), new(Chair, "Thường Trực", "Thường trực")];
    private static readonly NoticeIssue Issue = new(15, "TB/TU", "2015-2020", "15-TB/TU", Day.AddDays(1), "Người Ký", new string('a', 64), StoredFileId.New(), new string('b', 64));

    [Fact]
    public void A_notice_goes_from_step_to_step_and_only_then_gets_its_number()
    {
        var notice = Drafted();
        Assert.Equal(ConclusionRefusals.RouteNotBegun, notice.Issue(Issue, 1, Day).Refusal);
        Assert.True(notice.Submit(Holders, "Soạn", Day).IsOk);

        Assert.Equal(ConclusionRefusals.RouteNotThrough("Trưởng Phòng"), notice.Issue(Issue, 1, Day).Refusal);
        Assert.Equal(ConclusionRefusals.NotYourStep("Trưởng Phòng"), notice.Approve(Chair, "Thường Trực", null, Day).Refusal);
        foreach (var (who, n) in new[] { (Head, 0), (Chief, 1), (Chair, 2) })
        {
            Assert.Equal((NoticeState.Submitted, n), (notice.State, notice.Route!.Steps.ToList().IndexOf(notice.Route.Current!)));
            Assert.True(notice.Approve(who, Holders[n].Name, n == 1 ? " Đồng ý " : null, Day).IsOk);
        }
        Assert.Equal((NoticeState.Approved, "Đồng ý", Day), (notice.State, notice.Route!.Steps[1].Comment, notice.Route.Steps[1].On!.Value));
        Assert.True(notice.Issue(Issue, 1, Day).IsOk);
        Assert.Equal((NoticeState.Issued, "15-TB/TU", 1), (notice.State, notice.NumberText, notice.IssuedVersion!.Value));
        Assert.Equal(ConclusionRefusals.NoticeAlreadyIssued, notice.Issue(Issue, 1, Day).Refusal);
        Assert.Equal(ConclusionRefusals.NoticeAlreadyIssued, notice.Withdraw("Sửa", "Soạn", Day).Refusal);
    }

    [Fact]
    public void A_return_begins_a_new_version_and_the_submitted_one_stays_as_it_was()
    {
        var notice = Drafted();
        Assert.Equal(ConclusionRefusals.NothingToApprove, notice.Approve(Head, "Trưởng Phòng", null, Day).Refusal);
        notice.Submit(Holders, "Soạn", Day);
        notice.Approve(Head, "Trưởng Phòng", null, Day);
        Assert.Equal(ConclusionRefusals.NoticeNotBeingDrafted, notice.Rewrite(Words).Refusal);
        Assert.Equal(ConclusionRefusals.ReturnNeedsReason, notice.Return(Chief, "Chánh Văn", " ", Day).Refusal);

        Assert.True(notice.Return(Chief, "Chánh Văn", "Thiếu hạn", Day).IsOk);

        Assert.Equal([StepState.Approved, StepState.Returned, StepState.Dropped], notice.Route!.Steps.Select(s => s.State));
        Assert.Equal((NoticeState.Drafting, 2, "Thiếu hạn"), (notice.State, notice.Latest.Ordinal, notice.Latest.Why));
        Assert.True(notice.Rewrite([Words[0], Words[1], Words[2] with { Text = "Rà soát trước 30/6" }, new("d", ParagraphKind.Item, "Tổng kết"), Words[4]]).IsOk);
        Assert.Equal(Words, notice.TextOf(1));
        Assert.Equal(
            [(ParagraphFate.Kept, null), (ParagraphFate.Kept, null), (ParagraphFate.Changed, "Rà soát trước 30/6"), (ParagraphFate.Removed, null), (ParagraphFate.Added, "Tổng kết"), (ParagraphFate.Kept, null)],
            NoticeDifference.Between(notice.TextOf(1), notice.TextOf(2)).Select(c => (c.Fate, c.Fate is ParagraphFate.Kept ? null : c.After)));
        Assert.True(notice.Submit(Holders, "Soạn", Day).IsOk);
        Assert.Equal((2, 2, StepState.Waiting), (notice.Route!.Steps[0].Round, notice.Route.Steps[0].InVersion, notice.Route.Steps[0].State));
    }

    [Fact]
    public void The_route_is_left_out_only_with_a_reason_and_a_withdrawal_takes_that_back()
    {
        var notice = Drafted();
        Assert.Equal(ConclusionRefusals.SkipNeedsReason, notice.Skip(null, "Soạn", Day).Refusal);
        Assert.True(notice.Skip("Lãnh đạo đã ký bản giấy", "Soạn", Day).IsOk);
        Assert.Equal(("Lãnh đạo đã ký bản giấy", NoticeState.Approved), (notice.SkipReason, notice.State));

        Assert.Equal(ConclusionRefusals.WithdrawNeedsReason, notice.Withdraw("", "Soạn", Day).Refusal);
        Assert.True(notice.Withdraw("Sửa số liệu", "Soạn", Day).IsOk);
        Assert.Equal((null, NoticeState.Drafting, 2), (notice.SkipReason, notice.State, notice.Latest.Ordinal));
    }

    [Fact]
    public void A_step_whose_holder_is_away_goes_to_another_who_has_none()
    {
        var notice = Drafted();
        notice.Submit(Holders[..2], "Soạn", Day);
        var step = notice.Route!.Steps[0];

        Assert.Equal(ConclusionRefusals.HoldsTwoSteps("Chánh Văn"), notice.Reassign(step.Id, Holders[1]).Refusal);
        Assert.True(notice.Reassign(step.Id, Holders[2]).IsOk);
        Assert.True(notice.Approve(Chair, "Thường Trực", null, Day).IsOk);
        Assert.Equal(ConclusionRefusals.StepNotWaiting, notice.Reassign(step.Id, Holders[0]).Refusal);
    }

    [Fact]
    public void An_opinion_is_asked_of_one_until_a_day_answered_once_and_kept()
    {
        var notice = Drafted();
        Assert.Equal(ConclusionRefusals.OpinionDuePast(Day), notice.AskOpinion(Chief, "Chánh Văn", null, Day.AddDays(-1), "Soạn", Day).Refusal);
        var asked = notice.AskOpinion(Chief, "Chánh Văn", "Hạn có kịp không?", Day.AddDays(2), "Soạn", Day).Value!;
        Assert.Equal(ConclusionRefusals.OpinionAlreadyAsked("Chánh Văn"), notice.AskOpinion(Chief, "Chánh Văn", null, Day.AddDays(2), "Soạn", Day).Refusal);

        Assert.Equal(ConclusionRefusals.OpinionNotAsked, notice.Answer(asked.Id, Head, "Kịp", "Trưởng Phòng", Day).Refusal);
        Assert.Equal(ConclusionRefusals.OpinionNeedsText, notice.Answer(asked.Id, Chief, " ", "Chánh Văn", Day).Refusal);
        Assert.True(notice.Answer(asked.Id, Chief, "Kịp", "Chánh Văn", Day.AddDays(1)).IsOk);
        Assert.Equal(ConclusionRefusals.OpinionAnswered, notice.Answer(asked.Id, Chief, "Không kịp", "Chánh Văn", Day).Refusal);
        Assert.Equal(("Kịp", Day.AddDays(1), NoticeState.Drafting), (asked.Answer, asked.AnsweredOn!.Value, notice.State));
    }

    [Fact]
    public void A_conference_that_orders_nothing_says_so_and_why()
    {
        var notice = Drafted();
        notice.Skip("Gấp", "Soạn", Day);
        Assert.Equal(ConclusionRefusals.NothingOrderedUnsaid, notice.Issue(Issue, 0, Day).Refusal);
        Assert.Equal(ConclusionRefusals.NoticeOrdersSomething(2), notice.OrdersNothing("Chỉ trao đổi", 2).Refusal);
        Assert.Equal(ConclusionRefusals.NothingOrderedNeedsReason, notice.OrdersNothing(" ", 0).Refusal);

        Assert.True(notice.OrdersNothing("Chỉ trao đổi", 0).IsOk);
        Assert.True(notice.Issue(Issue, 0, Day).IsOk);
    }

    [Fact]
    public void A_number_a_day_or_a_signer_that_cannot_be_is_refused()
    {
        var notice = Drafted();
        notice.Skip("Gấp", "Soạn", Day);
        Assert.Equal(ConclusionRefusals.NumberTooSmall, notice.Issue(Issue with { Number = 0 }, 1, Day).Refusal);
        Assert.Equal(ConclusionRefusals.IssuedBeforeMeeting(Day.AddDays(5)), notice.Issue(Issue, 1, Day.AddDays(5)).Refusal);
        Assert.Equal(ConclusionRefusals.NoticeNeedsSigner, notice.Issue(Issue with { Signer = " " }, 1, Day).Refusal);
        Assert.Equal(ConclusionRefusals.NotIssuedYet, notice.Attach(new(StoredFileId.New(), "x", null, 1, null), "Soạn", Day).Refusal);
    }

    [Fact]
    public void A_signed_copy_belongs_to_the_issued_version_and_comes_once()
    {
        var notice = Drafted();
        notice.Skip("Gấp", "Soạn", Day);
        notice.Withdraw("Sửa", "Soạn", Day);
        notice.Skip("Gấp", "Soạn", Day);
        notice.Issue(Issue, 1, Day);
        var paper = new SignedPaper(StoredFileId.New(), "cc", 5, 5, true);

        Assert.Equal(2, notice.Attach(paper, "Soạn", Day).Value!.OfVersion);
        Assert.Equal(ConclusionRefusals.SameSignedCopy, notice.Attach(paper, "Soạn", Day).Refusal);
    }

    [Fact]
    public void Words_that_make_no_notice_are_refused()
    {
        Assert.Equal(ConclusionRefusals.NoticeNeedsSubject, Try([.. Words.Skip(1)]));
        Assert.Equal(ConclusionRefusals.NoticeNeedsClosing, Try([.. Words.SkipLast(1)]));
        Assert.Equal(ConclusionRefusals.NoticeHasNoWords, Try([Words[0], Words[4]]));
        Assert.Equal(ConclusionRefusals.NoticeParagraphTooLong(ConclusionNotice.LongestParagraph), Try([Words[0], Words[2] with { Text = new string('x', ConclusionNotice.LongestParagraph + 1) }, Words[4]]));
        var notice = Drafted();
        Assert.Equal(ConclusionRefusals.RouteNeedsSteps, notice.Submit([], "Soạn", Day).Refusal);
        Assert.Equal(ConclusionRefusals.StepNeedsTitle, notice.Submit([Holders[0] with { Title = " " }], "Soạn", Day).Refusal);
        Assert.Equal(ConclusionRefusals.HoldsTwoSteps("Trưởng Phòng"), notice.Submit([Holders[0], Holders[0]], "Soạn", Day).Refusal);
    }

    private static Refusal? Try(NoticeText[] words) => ConclusionNotice.Draft(Organiser, Line, ConferenceId.New(), words, "Soạn", Day).Refusal;

    private static ConclusionNotice Drafted() => ConclusionNotice.Draft(Organiser, Line, ConferenceId.New(), Words, "Soạn", Day).Value!;
}
