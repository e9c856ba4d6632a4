using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>The way of a report: through the head of its unit, to the desk, and back again.</summary>
public class ReportWayTests
{
    private static readonly DateTime Now = new(2019, 3, 19, 2, 30, 0, DateTimeKind.Utc);
    private static readonly ItemText Line = new(SectionKind.Outcomes, 1, "Tổ chức 12 buổi đối thoại.");
    private static readonly Hand Head = new("Chu Thị Liên", Now.AddHours(2));
    private static readonly Hand Focal = new("Hà Thị Nhung", Now);

    [Fact]
    public void With_the_head_it_is_closed_and_nothing_of_it_is_stored()
    {
        var report = Report();
        report.AskHead([Line], Focal).IsDone();

        Assert.Equal((ReportState.WithHead, true), (report.State, report.IsWithUnit));
        Assert.Equal(ReportRefusals.WithHead, report.Closed);
        Assert.Empty(report.Items);
        Assert.Null(report.SubmittedAtUtc);
        report.AskHead([Line], Focal).IsRefused(ReportRefusals.WithHead);
    }

    [Fact]
    public void An_empty_report_is_not_laid_before_anybody()
    {
        var report = Report();
        report.AskHead([Line with { Text = "  " }], Focal).IsRefused(ReportRefusals.NothingWritten);
        Assert.Equal(ReportState.Drafting, report.State);
        Assert.Empty(report.Steps);
    }

    [Fact]
    public void The_heads_yes_sends_it_up_and_every_step_says_who_and_when()
    {
        var report = Report();
        report.AskHead([Line], Focal).IsDone();
        report.Submit([Line], null, new Sender(Head, HeadApproval.Given)).IsDone();
        report.Accept(Desk).IsDone();

        Assert.Equal([(1, ReportStepKind.ToHead, Focal.Name, Focal.AtUtc), (2, ReportStepKind.Sent, Head.Name, Head.AtUtc), (3, ReportStepKind.Accepted, Desk.Name, Desk.AtUtc)], report.Steps.Select(s => (s.Ordinal, s.Kind, s.By, s.AtUtc)));
        Assert.Equal([null, HeadApproval.Given, null], report.Steps.Select(s => s.Head));
        Assert.Equal((Head.AtUtc, Desk.AtUtc), (report.FirstSentAtUtc, report.AcceptedAtUtc));
    }

    [Fact]
    public void The_head_gives_it_back_only_with_a_reason_and_only_while_it_waits()
    {
        var report = Report();
        report.GiveBack("Thiếu số", Head).IsRefused(ReportRefusals.NotWithHead);
        report.AskHead([Line], Focal).IsDone();
        report.GiveBack(" ", Head).IsRefused(ReportRefusals.ReturnNeedsReason);
        report.GiveBack(" Thiếu số ", Head).IsDone();

        Assert.Equal((ReportState.Drafting, "Thiếu số"), (report.State, report.Steps[^1].Words));
        Assert.Null(report.Closed);
        Assert.Equal(0, report.TimesReturned); // a return is the desk's
    }

    [Fact]
    public void What_the_desk_returned_is_still_returned_after_the_head_gave_it_back()
    {
        var report = Report();
        report.Submit([Line], null, By(Now)).IsDone();
        report.Return("Lệch số", Desk).IsDone();
        report.AskHead([Line], Focal).IsDone();
        Assert.Equal("Lệch số", report.ReturnReason);
        report.Withdraw(Focal).IsDone();

        Assert.Equal((ReportState.Returned, "Lệch số"), (report.State, report.ReturnReason));
        report.Withdraw(Focal).IsRefused(ReportRefusals.NotWithHead);
    }

    [Fact]
    public void The_first_sending_stays_when_it_is_sent_again_and_acceptance_falls_with_a_return()
    {
        var report = Report();
        report.Submit([Line], null, By(Now)).IsDone();
        report.Accept(Desk).IsDone();
        report.Return("Lệch số", Desk).IsDone();
        Assert.Null(report.AcceptedAtUtc);
        report.Submit([Line], null, By(Now.AddDays(3))).IsDone();

        Assert.Equal((Now, Now.AddDays(3), 1), (report.FirstSentAtUtc, report.SubmittedAtUtc, report.TimesReturned));
    }
}

/// <summary>Later figures and the signed paper.</summary>
public class AfterSendingTests
{
    private static readonly DateTime Now = new(2019, 4, 9, 2, 30, 0, DateTimeKind.Utc);
    private static readonly Hand Focal = new("Hà Thị Nhung", Now);

    [Fact]
    public void Later_figures_wait_for_the_conference_and_for_the_desk()
    {
        var report = Sent();
        report.Supplement([new(7, 100, 200)], isOver: true, "Rà lại", Focal).IsRefused(ReportRefusals.NotYetSupplemented);
        report.Accept(Desk).IsDone();
        report.Supplement([new(7, 100, 200)], isOver: false, "Rà lại", Focal).IsRefused(ReportRefusals.NotYetSupplemented);
        report.Supplement([new(7, 100, 200)], isOver: true, " ", Focal).IsRefused(ReportRefusals.AddendumNeedsReason);
        report.Supplement([new(7, 100, 200), new(8, null, 5)], isOver: true, " Rà lại ", Focal).IsDone();

        Assert.Equal([(7, 100L, 200L), (8, (long?)null, 5L)], report.Addenda.Select(a => (a.IndicatorNo, a.First, a.Value)));
        Assert.Equal(("Rà lại", ReportStepKind.Supplemented), (report.Addenda[0].Reason, report.Steps[^1].Kind));
    }

    [Fact]
    public void What_says_the_same_as_the_last_is_no_change_and_going_back_to_the_first_is_one()
    {
        var report = Sent();
        report.Accept(Desk).IsDone();
        report.Supplement([new(7, 100, 100)], isOver: true, "Rà lại", Focal).IsRefused(ReportRefusals.AddendumChangesNothing);
        report.Supplement([new(7, 100, 200)], isOver: true, "Rà lại", Focal).IsDone();
        report.Supplement([new(7, 100, 200)], isOver: true, "Rà lại", Focal).IsRefused(ReportRefusals.AddendumChangesNothing);
        report.Supplement([new(7, 100, 100)], isOver: true, "Số đầu đúng", Focal).IsDone();
        Assert.Equal([200L, 100L], report.Addenda.Select(a => a.Value));
    }

    [Fact]
    public void A_later_figure_of_an_earlier_sending_no_longer_counts()
    {
        var report = Sent();
        report.Accept(Desk).IsDone();
        report.Supplement([new(7, 100, 120)], isOver: true, "Rà lại", Focal).IsDone();
        Assert.Equal(120, report.CountedOf(7)?.Value);
        report.Return("Lệch số", Desk).IsDone();
        report.Submit([new(SectionKind.Outcomes, 1, "Đã làm.")], null, By(Now)).IsDone(); // the figure itself is 120 now
        report.Accept(Desk).IsDone();

        Assert.Null(report.CountedOf(7));
        report.Supplement([new(7, 120, 120)], isOver: true, "Rà lại", Focal).IsRefused(ReportRefusals.AddendumChangesNothing);
        report.Supplement([new(7, 120, 130)], isOver: true, "Rà lại", Focal).IsDone();
        Assert.Equal((130L, 2), (report.CountedOf(7)!.Value, report.Addenda.Count));
    }

    [Fact]
    public void A_signed_paper_belongs_to_one_sending_and_is_taken_once()
    {
        var report = Report();
        var file = StoredFileId.New();
        report.Attach(file, "aa", "c1", Focal).IsRefused(ReportRefusals.ScanOfNothingSent);
        report.Submit([new(SectionKind.Outcomes, 1, "Đã làm.")], null, By(Now)).IsDone();
        Assert.Equal(1, report.Attach(file, "aa", "c1", Focal).Made().OfSending);
        report.Attach(file, "aa", "c1", Focal).IsRefused(ReportRefusals.ScanKnown);
        report.Return("Thiếu", Desk).IsDone();
        report.Submit([new(SectionKind.Outcomes, 1, "Đã làm thêm.")], null, By(Now)).IsDone();
        Assert.Equal((2, 2), (report.Sendings, report.Attach(file, "aa", "c2", Focal).Made().OfSending)); // the same paper may have been signed of both
    }

    [Fact]
    public void What_concludes_on_papers_has_no_room()
    {
        var conference = new Domain.Conferences.Conference(Organiser, Line, PeriodId.New(), "Kết luận quý I", Day("2019-03-28"), null, null);
        conference.OnPapers();

        conference.AddToAgenda("Một mục", 10, null).IsRefused(Domain.Conferences.ConferenceRefusals.OnPapers);
        conference.Invite("Sở Nội vụ", null, null).IsRefused(Domain.Conferences.ConferenceRefusals.OnPapers);
        conference.Hear(new(Lead, Domain.Conferences.ContributionType.Difficulty, "Khó", null, null, null, Now)).IsRefused(Domain.Conferences.ConferenceRefusals.OnPapers);
        conference.Conclude().IsDone();
    }

    private static UnitReport Sent()
    {
        var report = Report();
        report.Submit([new(SectionKind.Outcomes, 1, "Đã làm.")], null, By(Now)).IsDone();
        return report;
    }
}
