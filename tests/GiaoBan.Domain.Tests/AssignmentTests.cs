using CsCheck;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Text;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class AssignmentTests
{
    private static readonly DateOnly Today = Day("2019-05-06");
    private static readonly DateOnly Due = Day("2019-06-28");

    [Fact]
    public void It_is_born_with_its_six_clarities_and_a_short_code()
    {
        var assignment = Samples.Assignment(Due);
        Assert.Equal(("NV-2019-Q1-014", Lead, "Rà soát các kiến nghị còn tồn", Due, Due), (assignment.Code, assignment.LeadUnitId, assignment.Action, assignment.Due, assignment.FirstDue));
        Assert.Equal(("Trưởng ban", "Thường trực", "Báo cáo"), (assignment.Accountable, assignment.Authority, assignment.Deliverable));
        Assert.Equal((AssignmentState.Issued, true, false, Issued, null), (assignment.State, assignment.IsOpen, assignment.IsStanding, assignment.IssuedOn, assignment.HeardOn));
        Assert.Contains("ra soat cac kien nghi", assignment.SearchText, StringComparison.Ordinal);
        Assert.StartsWith(assignment.Code.Folded(), assignment.SearchText, StringComparison.Ordinal);
        Assert.True(new Assignment(Organiser, Line, PeriodId.New(), FirstQuarter, DirectiveId.New(), 1, Clear(standing: true), Issued).IsStanding);
        Assert.Throws<ArgumentException>(() => new Assignment(Organiser, Line, PeriodId.New(), FirstQuarter, DirectiveId.New(), 1, Clear() with { Action = " " }, Issued));
        Assert.Equal("Rà soát", new Assignment(Organiser, Line, PeriodId.New(), FirstQuarter, DirectiveId.New(), 1, Clear() with { Action = " Rà soát " }, Issued).Action);
        assignment.KnownOutsideAs("nv-1");
        Assert.Equal("nv-1", assignment.ExternalId);
    }

    [Fact]
    public void A_life_from_issue_to_verified()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Receive(Today).IsDone();
        Assert.Equal((AssignmentState.Received, Today), (assignment.State, assignment.HeardOn));
        assignment.Report(ProgressState.AtRisk, " Thiếu số liệu của hai huyện. ", "Hà", Today.AddDays(3), "pn-1").Made();
        Assert.Equal((AssignmentState.Received, Today.AddDays(3)), (assignment.State, assignment.HeardOn));
        assignment.Report(ProgressState.Done, "Đã xong.", "Hà", Today.AddDays(9)).Made();
        Assert.Equal(AssignmentState.Reported, assignment.State);
        assignment.Return(Organiser, " Chưa kèm văn bản ", "Lan", Today.AddDays(10)).Made();
        Assert.Equal(AssignmentState.Returned, assignment.State);
        assignment.Report(ProgressState.Done, "Đã kèm.", "Hà", Today.AddDays(11)).Made();
        assignment.Prove(new(" Báo cáo 15-BC/BDV ", Day("2019-05-16"), StoredFileId.New()), Today.AddDays(12)).Made();
        Assert.Equal(Today.AddDays(12), assignment.HeardOn);
        Assert.True(assignment.IsOpen);
        assignment.Verify(Organiser, "Lan", Today.AddDays(14)).Made();

        Assert.Equal((AssignmentState.Verified, false, Today.AddDays(14)), (assignment.State, assignment.IsOpen, assignment.ClosedOn));
        Assert.Equal([1, 2, 3], assignment.Notes.Select(n => n.Ordinal));
        Assert.Equal(("Thiếu số liệu của hai huyện.", ProgressState.AtRisk, "Hà", "pn-1"), (assignment.Notes[0].Text, assignment.Notes[0].State, assignment.Notes[0].By, assignment.Notes[0].ExternalId));
        Assert.Equal([(1, VerificationOutcome.Returned, "Chưa kèm văn bản"), (2, VerificationOutcome.Accepted, null)], assignment.Verifications.Select(v => (v.Ordinal, v.Outcome, v.Reason)));
        var evidence = Assert.Single(assignment.Evidence);
        Assert.Equal((1, "Báo cáo 15-BC/BDV", Day("2019-05-16"), Today.AddDays(12)), (evidence.Ordinal, evidence.Title, evidence.PaperDate, evidence.On));
        Assert.NotNull(evidence.FileId);
    }

    [Fact]
    public void The_first_word_from_the_unit_also_receives_it()
    {
        var assignment = Samples.Assignment();
        assignment.Report(ProgressState.OnTrack, "Đang làm.", "Hà", Today).Made();
        Assert.Equal(AssignmentState.Received, assignment.State);
        assignment.Receive(Today).IsRefused(AssignmentRefusals.AlreadyReceived);
    }

    [Fact]
    public void It_is_received_once()
    {
        var assignment = Samples.Assignment();
        assignment.Receive(Today).IsDone();
        assignment.Receive(Today.AddDays(1)).IsRefused(AssignmentRefusals.AlreadyReceived);
        Assert.Equal(Today, assignment.HeardOn);
    }

    [Fact]
    public void A_note_needs_words_and_evidence_a_name()
    {
        var assignment = Samples.Assignment();
        assignment.Report(ProgressState.Done, " ", "Hà", Today).IsRefused(AssignmentRefusals.NoteNeedsText);
        assignment.Prove(new(" "), Today).IsRefused(AssignmentRefusals.EvidenceNeedsTitle);
        Assert.Equal((AssignmentState.Issued, null, 0, 0), (assignment.State, assignment.HeardOn, assignment.Notes.Count, assignment.Evidence.Count));
    }

    [Theory]
    [InlineData(AssignmentState.Issued)]
    [InlineData(AssignmentState.Received)]
    [InlineData(AssignmentState.Returned)]
    [InlineData(AssignmentState.Verified)]
    public void Only_what_was_reported_done_is_checked(AssignmentState state)
    {
        var assignment = Samples.Assignment().In(state);
        assignment.Verify(Organiser, "Lan", Today).IsRefused(state is AssignmentState.Verified ? AssignmentRefusals.ClosedAlready("Lan", Issued) : AssignmentRefusals.NotReportedDone);
        assignment.Return(Organiser, "Thiếu", "Lan", Today).IsRefused(AssignmentRefusals.NotReportedDone);
        Assert.Equal(state, assignment.State);
    }

    [Fact]
    public void The_checker_is_never_the_doer()
    {
        var assignment = Samples.Assignment().In(AssignmentState.Reported);
        assignment.Prove(new("Báo cáo"), Today).Made();
        assignment.Verify(Lead, "Hà", Today).IsRefused(AssignmentRefusals.CheckerIsDoer);
        assignment.Return(Lead, "Thiếu", "Hà", Today).IsRefused(AssignmentRefusals.CheckerIsDoer);
        Assert.Equal((AssignmentState.Reported, 0), (assignment.State, assignment.Verifications.Count));
    }

    [Fact]
    public void Without_evidence_there_is_nothing_to_verify()
    {
        var assignment = Samples.Assignment().In(AssignmentState.Reported);
        assignment.Verify(Organiser, "Lan", Today).IsRefused(AssignmentRefusals.NoEvidence);
        Assert.Null(assignment.ClosedOn);
        assignment.Return(Organiser, " ", "Lan", Today).IsRefused(AssignmentRefusals.ReturnNeedsReason);
        assignment.Return(Organiser, "Thiếu minh chứng", "Lan", Today).Made(); // going back needs none
    }

    [Fact]
    public void Closed_is_closed()
    {
        var assignment = Samples.Assignment(Due).In(AssignmentState.Verified);
        assignment.Report(ProgressState.OnTrack, "Làm tiếp", "Hà", Today).IsRefused(AssignmentRefusals.AlreadyClosed);
        assignment.Prove(new("Ảnh"), Today).IsRefused(AssignmentRefusals.AlreadyClosed);
        assignment.Extend(Due.AddDays(1), "Chậm", Today).IsRefused(AssignmentRefusals.AlreadyClosed);
        assignment.Receive(Today).IsRefused(AssignmentRefusals.AlreadyReceived);
        Assert.Equal((AssignmentState.Verified, Due), (assignment.State, assignment.Due));
    }

    [Fact]
    public void An_extension_keeps_the_first_due_day()
    {
        var assignment = Samples.Assignment(Due);
        assignment.Extend(Due, "Chậm", Today).IsRefused(AssignmentRefusals.MustBeLaterThan(Due));
        assignment.Extend(Due.AddDays(-1), "Chậm", Today).IsRefused(AssignmentRefusals.MustBeLaterThan(Due));
        assignment.Extend(Due.AddDays(1), " ", Today).IsRefused(AssignmentRefusals.ExtensionNeedsReason);
        Assert.Empty(assignment.Extensions);

        assignment.Extend(Due.AddDays(1), " Chờ số liệu ", Today).IsDone();
        assignment.Extend(Due.AddDays(30), "Chờ nữa", Today.AddDays(1)).IsDone();
        Assert.Equal((Due.AddDays(30), Due), (assignment.Due, assignment.FirstDue));
        Assert.Equal([(1, Due, Due.AddDays(1), "Chờ số liệu", Today), (2, Due.AddDays(1), Due.AddDays(30), "Chờ nữa", Today.AddDays(1))],
            assignment.Extensions.Select(e => (e.Ordinal, e.From, e.To, e.Reason, e.On)));
    }

    [Fact]
    public void What_has_no_due_day_is_not_extended() =>
        Samples.Assignment(due: null).Extend(Due, "Chậm", Today).IsRefused(AssignmentRefusals.NothingToExtend);

    [Fact]
    public void A_unit_that_helps_is_named_once_with_its_own_duty_and_day()
    {
        var (assignment, helper) = (Samples.Assignment(Due), UnitId.New());
        var named = assignment.CoordinateWith(helper, "Cử cán bộ", Due.AddDays(-7));
        Assert.Same(named, assignment.CoordinateWith(helper, "Khác", null));
        Assert.Equal((helper, "Cử cán bộ", Due.AddDays(-7)), (named.UnitId, named.Duty, named.Due));
        Assert.Equal(Due, assignment.CoordinateWith(UnitId.New(), null, null).Due);
        Assert.Equal(2, assignment.Coordinators.Count);
    }

    [Theory]
    [InlineData(2019, 1, 0)]
    [InlineData(2019, 2, 1)]
    [InlineData(2020, 1, 4)]
    public void Its_age_is_counted_in_quarters(int year, int number, int age)
    {
        Assert.Equal(age, Samples.Assignment().AgeInQuarters(new Quarter(year, number)));
        Assert.Equal(FirstQuarter, Samples.Assignment().IssuedIn);
    }

    [Fact]
    public void Whatever_is_done_to_it_it_closes_only_by_another_with_evidence() =>
        Gen.Int[0, 8].Array[1, 20].Sample(acts =>
        {
            var assignment = Samples.Assignment(Due);
            foreach (var act in acts)
            {
                var (open, notes) = (assignment.IsOpen, assignment.Notes.Count + assignment.Evidence.Count + assignment.Extensions.Count);
                var ok = act switch
                {
                    0 => assignment.Receive(Today).IsOk,
                    1 => assignment.Report(ProgressState.OnTrack, "Đang làm", "Hà", Today).IsOk,
                    2 => assignment.Report(ProgressState.Done, "Xong", "Hà", Today).IsOk,
                    3 => assignment.Prove(new("Báo cáo"), Today).IsOk,
                    4 => assignment.Verify(Organiser, "Lan", Today).IsOk,
                    5 => assignment.Verify(Lead, "Hà", Today).IsOk,
                    6 => assignment.Return(Organiser, "Thiếu", "Lan", Today).IsOk,
                    7 => assignment.Return(Lead, "Thiếu", "Hà", Today).IsOk,
                    _ => assignment.Extend(assignment.Due!.Value.AddDays(1), "Chậm", Today).IsOk,
                };
                if (act is 5 or 7 && ok) return false;
                if (!open && (ok || assignment.IsOpen || notes != assignment.Notes.Count + assignment.Evidence.Count + assignment.Extensions.Count)) return false;
                if (open && !assignment.IsOpen && (act != 4 || assignment.Evidence.Count == 0)) return false;
                if (assignment.FirstDue != Due || assignment.Due < Due) return false;
            }
            return true;
        });
}
