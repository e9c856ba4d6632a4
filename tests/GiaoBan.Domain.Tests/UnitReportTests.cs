using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Text;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class UnitReportTests
{
    private static readonly DateTime Now = new(2019, 3, 19, 2, 30, 0, DateTimeKind.Utc);
    private static readonly ItemText First = new(SectionKind.Outcomes, 1, " Tổ chức 12 buổi đối thoại. ", "L1");
    private static readonly ItemText Second = new(SectionKind.Proposals, 1, "Đề nghị bố trí kinh phí.", null, Organiser, "Sở Tài chính");

    [Fact]
    public void A_new_report_belongs_to_its_period_and_is_with_its_unit()
    {
        var period = Period();
        var report = new UnitReport(period, Lead, 7, ReportFormId.New(), isRegular: true, "bc-1");
        Assert.Equal((period.Id, 1, Organiser, Line, Lead, 7), (report.PeriodId, report.PeriodNo, report.OrganiserId, report.LineId, report.UnitId, report.UnitNo));
        Assert.Equal((ReportState.Drafting, true, "bc-1"), (report.State, report.IsRegular, report.ExternalId));
        Assert.True(report.IsWithUnit);
    }

    [Fact]
    public void Submitting_makes_items_of_what_was_written()
    {
        var report = Report();
        report.Submit([First, Second, new(SectionKind.Causes, 1, "  ")], new("Hoàng Lan", "Chuyên viên"), By(Now)).IsDone();

        Assert.Equal((ReportState.Submitted, Now, "Hoàng Lan", "Chuyên viên"), (report.State, report.SubmittedAtUtc, report.ContactName, report.ContactPost));
        Assert.False(report.IsWithUnit);
        Assert.Equal(2, report.Items.Count);
        var item = report.Items[0];
        Assert.Equal(("Tổ chức 12 buổi đối thoại.", "Tổ chức 12 buổi đối thoại.".Folded(), "L1", report.Id), (item.Text, item.SearchText, item.ThemeLine, item.ReportId));
        Assert.Equal((Organiser, "Sở Tài chính"), (report.Items[1].AddresseeId, report.Items[1].AddresseeName));
    }

    [Fact]
    public void An_empty_report_is_not_sent()
    {
        var report = Report();
        report.Submit([], null, By(Now)).IsRefused(ReportRefusals.NothingWritten);
        report.Submit([First with { Text = " \n" }], null, By(Now)).IsRefused(ReportRefusals.NothingWritten);
        Assert.Equal(ReportState.Drafting, report.State);
    }

    [Fact]
    public void A_sent_report_is_not_sent_again()
    {
        var report = Sent();
        report.Submit([First], null, By(Now)).IsRefused(ReportRefusals.AlreadySent);
        report.Accept(Desk).IsDone();
        report.Submit([First], null, By(Now)).IsRefused(ReportRefusals.AlreadySent);
        Assert.False(report.IsWithUnit);
    }

    [Fact]
    public void Sent_again_it_keeps_the_ids_of_lines_that_stayed_and_withdraws_the_gone()
    {
        var report = Sent();
        var ids = report.Items.Select(i => i.Id).ToList();
        report.Return("Thiếu số liệu", Desk).IsDone();
        report.Submit([First with { Text = "Tổ chức 14 buổi đối thoại." }, new(SectionKind.Outcomes, 2, "Mới.")], null, By(Now.AddDays(1))).IsDone();

        Assert.Equal(ids, report.Items.Take(2).Select(i => i.Id));
        Assert.Equal(["Tổ chức 14 buổi đối thoại.", "Đề nghị bố trí kinh phí.", "Mới."], report.Items.Select(i => i.Text));
        Assert.Equal([false, true, false], report.Items.Select(i => i.IsWithdrawn));
        Assert.Null(report.ReturnReason);
        Assert.Equal(Now.AddDays(1), report.SubmittedAtUtc);
        Assert.Equal(("Hoàng Lan", "Chuyên viên"), (report.ContactName, report.ContactPost)); // nobody new was named

        report.Return("Xem lại", Desk).IsDone();
        report.Submit([Second], null, By(Now.AddDays(2))).IsDone();
        Assert.Equal([true, false, true], report.Items.Select(i => i.IsWithdrawn)); // a line may come back
    }

    [Fact]
    public void A_line_is_the_same_by_section_and_number()
    {
        var report = Sent();
        report.Return("Xem lại", Desk).IsDone();
        report.Submit([First with { Ordinal = 2 }, Second with { Section = SectionKind.Solutions }], null, By(Now)).IsDone();
        Assert.Equal([true, true, false, false], report.Items.Select(i => i.IsWithdrawn));
    }

    [Fact]
    public void Only_a_sent_report_is_accepted()
    {
        var report = Report();
        report.Accept(Desk).IsRefused(ReportRefusals.NotSubmitted);
        report.Submit([First], null, By(Now)).IsDone();
        report.Accept(Desk).IsDone();
        Assert.Equal(ReportState.Accepted, report.State);
        report.Accept(Desk).IsRefused(ReportRefusals.NotSubmitted);
    }

    [Fact]
    public void It_goes_back_only_with_a_reason()
    {
        var report = Report();
        report.Return("Thiếu", Desk).IsRefused(ReportRefusals.NotSubmitted);
        report.Submit([First], null, By(Now)).IsDone();
        report.Return(" ", Desk).IsRefused(ReportRefusals.ReturnNeedsReason);
        Assert.Equal((ReportState.Submitted, 0), (report.State, report.TimesReturned));

        report.Return(" Thiếu số liệu ", Desk).IsDone();
        Assert.Equal((ReportState.Returned, "Thiếu số liệu", 1), (report.State, report.ReturnReason, report.TimesReturned));
        Assert.True(report.IsWithUnit);
        report.Return("Lần nữa", Desk).IsRefused(ReportRefusals.NotSubmitted);
        report.Accept(Desk).IsRefused(ReportRefusals.NotSubmitted);
    }

    [Fact]
    public void An_accepted_report_may_still_go_back()
    {
        var report = Sent();
        report.Accept(Desk).IsDone();
        report.Return("Số liệu lệch", Desk).IsDone();
        Assert.Equal(ReportState.Returned, report.State);
    }

    [Fact]
    public void What_is_owed_stands_in_the_report_once()
    {
        var report = Report();
        var debt = new Knot(KnotKind.Assignment, Guid.NewGuid());
        var line = report.Owe(debt, "Rà soát kiến nghị");
        Assert.Same(line, report.Owe(debt, "Rà soát kiến nghị"));
        var promise = report.Owe(new(KnotKind.ReportLine, debt.Id), "Cùng số, khác loại");
        var other = report.Owe(new(KnotKind.Assignment, Guid.NewGuid()), "Việc khác");

        Assert.Equal([line, promise, other], report.FollowUps);
        Assert.Equal([1, 2, 3], report.FollowUps.Select(f => f.Ordinal));
        Assert.Equal((debt, "Rà soát kiến nghị", FollowUpState.Unanswered, report.Id), (line.Source, line.Promised, line.State, line.ReportId));
    }

    [Fact]
    public void An_unanswered_debt_does_not_hold_the_report_back()
    {
        var report = Report();
        var line = report.Owe(new(KnotKind.Assignment, Guid.NewGuid()), "Rà soát kiến nghị");
        report.Submit([First], null, By(Now)).IsDone();
        Assert.Equal(FollowUpState.Unanswered, line.State);
    }

    [Fact]
    public void Not_done_needs_a_reason_and_nothing_else_does()
    {
        var line = Report().Owe(new(KnotKind.Assignment, Guid.NewGuid()), "Rà soát kiến nghị");
        line.Answer(FollowUpState.NotDone, " ").IsRefused(ReportRefusals.NotDoneNeedsReason);
        line.Answer(FollowUpState.NotDone, null).IsRefused(ReportRefusals.NotDoneNeedsReason);
        Assert.Equal(FollowUpState.Unanswered, line.State);

        line.Answer(FollowUpState.NotDone, " Chưa có kinh phí ", "x-1").IsDone();
        Assert.Equal((FollowUpState.NotDone, "Chưa có kinh phí", "x-1"), (line.State, line.Text, line.ExternalId));
        line.Answer(FollowUpState.Done, " ").IsDone();
        Assert.Equal((FollowUpState.Done, null, "x-1"), (line.State, line.Text, line.ExternalId));
        line.Answer(FollowUpState.InProgress, null).IsDone();
        line.Answer(FollowUpState.Unanswered, null).IsDone();
    }

    [Fact]
    public void A_figure_keeps_its_value_its_reason_and_last_years()
    {
        var figure = new Figure(1, 7, 9);
        Assert.Null(figure.Value);
        figure.Set(124_000, " Tăng do mở rộng ");
        figure.CompareWith(91_000);
        Assert.Equal((1, 7, 9, 124_000L, 91_000L, "Tăng do mở rộng"), (figure.PeriodNo, figure.UnitNo, figure.IndicatorNo, figure.Value, figure.Previous, figure.Reason));
        figure.Set(null, " ");
        Assert.Equal((null, null), (figure.Value, figure.Reason));
    }

    private static UnitReport Sent()
    {
        var report = Report();
        report.Submit([First, Second], new("Hoàng Lan", "Chuyên viên"), By(Now)).IsDone();
        return report;
    }
}
