using GiaoBan.Domain.Rights;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class RightsTableTests
{
    private static readonly Right[] Content =
    [
        Right.SeePeriods, Right.SeeReport, Right.SeeConsolidation, Right.SeeConference, Right.SeeConclusions, Right.ReadDocument,
        Right.SeeAssignments, Right.SeeThread, Right.SeeFiles, Right.ReadText, Right.SeeChanges, Right.SeeLedgers, Right.SeeNotice, Right.AnswerNotice,
    ];

    // The table a second time, by hand: a slip in either shows. A, D, F, H, L; o the organiser's, u the own unit's, l what it leads, n what one was named for, - nothing.
    [Theory]
    [InlineData(Right.SeeHome, "ooooo")]
    [InlineData(Right.SeePeriods, "-oooo")]
    [InlineData(Right.OpenPeriod, "-o---")]
    [InlineData(Right.SeeReport, "-ouuo")]
    [InlineData(Right.FillReport, "--uu-")]
    [InlineData(Right.SubmitReport, "--uu-")]
    [InlineData(Right.ApproveReport, "---u-")]
    [InlineData(Right.JudgeReport, "-o---")]
    [InlineData(Right.SeeConsolidation, "-o--o")]
    [InlineData(Right.SeeConference, "-oooo")]
    [InlineData(Right.RunConference, "-o---")]
    [InlineData(Right.SeeConclusions, "-oooo")]
    [InlineData(Right.ReadDocument, "-o---")]
    [InlineData(Right.ConfirmConclusions, "-o---")]
    [InlineData(Right.IssueAssignments, "-o---")]
    [InlineData(Right.SeeAssignments, "-ouuo")]
    [InlineData(Right.ReportProgress, "--ll-")]
    [InlineData(Right.VerifyAssignment, "-o---")]
    [InlineData(Right.SeeThread, "-ouuo")]
    [InlineData(Right.SeeFiles, "-ouuo")]
    [InlineData(Right.SeeLedgers, "-ouuo")]
    [InlineData(Right.SettleProposal, "-o---")]
    [InlineData(Right.WriteBulletin, "-o---")]
    [InlineData(Right.SeeUnits, "oo---")]
    [InlineData(Right.ManageUnits, "o----")]
    [InlineData(Right.Reorganise, "-o---")]
    [InlineData(Right.ManageAccounts, "o----")]
    [InlineData(Right.SeeAudit, "oo---")]
    [InlineData(Right.KeepOwnAccount, "ooooo")]
    [InlineData(Right.SeeChanges, "-o---")]
    [InlineData(Right.PurgeContent, "o----")]
    [InlineData(Right.SeeLive, "ooooo")]
    [InlineData(Right.ReadText, "-o---")]
    [InlineData(Right.ManageLexicon, "oo---")]
    [InlineData(Right.AppointStandIn, "ooooo")]
    [InlineData(Right.SeeNotice, "-onno")]
    [InlineData(Right.WriteNotice, "-o---")]
    [InlineData(Right.AnswerNotice, "-nnnn")]
    [InlineData(Right.SeeForms, "-o--o")]
    [InlineData(Right.ManageForms, "-o---")]
    [InlineData(Right.RegisterExemplar, "--uu-")]
    [InlineData(Right.GiveScores, "-nnnn")]
    public void A_right_reaches_so_far(Right right, string reaches)
    {
        Role[] order = [Role.Administrator, Role.DeskOfficer, Role.FocalPerson, Role.UnitHead, Role.Leader];
        Assert.Equal(reaches, string.Concat(order.Select(role => RightsTable.ReachOf(role, right) switch { Reach.Organiser => 'o', Reach.OwnUnit => 'u', Reach.OwnLead => 'l', Reach.Named => 'n', _ => '-' })));
    }

    [Fact]
    public void A_guest_reads_the_one_conference_and_may_nothing_else()
    {
        var (mine, other) = (ConferenceId.New(), ConferenceId.New());
        var guest = new Guest(mine, "Khách");

        Assert.Equal([Right.SeeConference, Right.SeeConclusions], Enum.GetValues<Right>().Where(right => RightsTable.May(guest, right, mine)));
        Assert.DoesNotContain(Enum.GetValues<Right>(), right => RightsTable.May(guest, right, other));
    }

    [Fact]
    public void A_role_in_one_line_of_work_is_none_in_another()
    {
        var (organiser, unit, line) = (UnitId.New(), UnitId.New(), LineId.New());
        Subject mine = new(organiser, new HashSet<UnitId> { unit }, unit, line, new HashSet<AccountId> { default }), other = mine with { LineId = LineId.New() };

        Assert.All(from role in Enum.GetValues<Role>() from right in Enum.GetValues<Right>() select (role, right), cell =>
        {
            var officer = new Officer(default, "Người thử", null, cell.role, unit, organiser, line);
            Assert.Equal(RightsTable.ReachOf(cell.role, cell.right) is not Reach.None, RightsTable.May(officer, cell.right, mine));
            Assert.False(RightsTable.May(officer, cell.right, other));
        });
    }

    [Fact]
    public void What_one_was_named_for_is_nobody_elses_but_whoever_stands_in()
    {
        AccountId named = new(Guid.NewGuid()), colleague = new(Guid.NewGuid());
        var (organiser, unit, line) = (UnitId.New(), UnitId.New(), LineId.New());
        var asked = new Subject(organiser, null, LineId: line, People: new HashSet<AccountId> { named });
        Officer Focal(AccountId account) => new(account, "Người thử", null, Role.FocalPerson, unit, organiser, line);

        Assert.True(RightsTable.May(Focal(named), Right.AnswerNotice, asked));
        Assert.False(RightsTable.May(Focal(colleague), Right.AnswerNotice, asked));
        Assert.False(RightsTable.May(Focal(named), Right.AnswerNotice, asked with { People = null }));
        Assert.True(RightsTable.May(Focal(colleague) with { InPlaceOf = "Người được hỏi", InPlaceOfId = named }, Right.AnswerNotice, asked));
        Assert.True(RightsTable.May(Focal(colleague) with { InPlaceOf = "Người được hỏi", InPlaceOfId = named, Scope = Scope.Conferences }, Right.SeeNotice, asked));
        Assert.False(RightsTable.May(Focal(colleague) with { InPlaceOf = "Người được hỏi", InPlaceOfId = named, Scope = Scope.Reports }, Right.AnswerNotice, asked));
    }

    [Fact]
    public void Every_right_has_a_row_for_every_role() =>
        Assert.All(from right in Enum.GetValues<Right>() from role in Enum.GetValues<Role>() select (right, role), cell => Assert.True(Enum.IsDefined(RightsTable.ReachOf(cell.role, cell.right))));

    [Fact]
    public void Every_right_is_somebodys() =>
        Assert.All(Enum.GetValues<Right>(), right => Assert.Contains(Enum.GetValues<Role>(), role => RightsTable.ReachOf(role, right) is not Reach.None));

    [Fact]
    public void An_unknown_role_may_nothing() =>
        Assert.All(Enum.GetValues<Right>(), right => Assert.Equal(Reach.None, RightsTable.ReachOf((Role)99, right)));

    [Fact]
    public void An_administrator_reads_no_content() =>
        Assert.All(Content, right => Assert.Equal(Reach.None, RightsTable.ReachOf(Role.Administrator, right)));

    [Fact]
    public void Nobody_fills_or_sends_for_another_unit()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.NotEqual(Reach.Organiser, RightsTable.ReachOf(role, Right.FillReport));
            Assert.NotEqual(Reach.Organiser, RightsTable.ReachOf(role, Right.SubmitReport));
            Assert.NotEqual(Reach.Organiser, RightsTable.ReachOf(role, Right.ReportProgress));
        }
    }

    [Fact]
    public void Entering_and_judging_are_never_one_persons() =>
        Assert.All(Enum.GetValues<Role>(), role =>
        {
            Assert.True(RightsTable.ReachOf(role, Right.SubmitReport) is Reach.None || RightsTable.ReachOf(role, Right.JudgeReport) is Reach.None);
            Assert.True(RightsTable.ReachOf(role, Right.ReportProgress) is Reach.None || RightsTable.ReachOf(role, Right.VerifyAssignment) is Reach.None);
        });

    [Fact]
    public void A_unit_sees_its_own_and_no_other()
    {
        var focal = Officer(Role.FocalPerson);
        Assert.True(RightsTable.May(focal, Right.SeeReport, new(Organiser, Set(Lead))));
        Assert.True(RightsTable.May(focal, Right.SeeReport, new(Organiser, Set(UnitId.New(), Lead))));
        Assert.False(RightsTable.May(focal, Right.SeeReport, new(Organiser, Set(UnitId.New()))));
        Assert.False(RightsTable.May(focal, Right.SeeReport, new(Organiser, Set())));
        Assert.True(RightsTable.May(focal, Right.SeeReport, new(Organiser, null))); // a list shows each only what is theirs
        Assert.True(RightsTable.May(focal, Right.FillReport, Subject.Everything));
        Assert.True(RightsTable.May(focal, Right.FillReport, new(null, Set(Lead))));
        Assert.False(RightsTable.May(focal, Right.FillReport, new(null, Set(UnitId.New()))));
    }

    [Fact]
    public void A_coordinator_reads_what_only_the_lead_reports_on()
    {
        var (focal, other) = (Officer(Role.FocalPerson), UnitId.New());
        var helped = new Subject(Organiser, Set(other, Lead), Lead: other);
        Assert.True(RightsTable.May(focal, Right.SeeAssignments, helped));
        Assert.False(RightsTable.May(focal, Right.ReportProgress, helped));
        Assert.True(RightsTable.May(focal, Right.ReportProgress, helped with { Lead = Lead }));
        Assert.False(RightsTable.May(focal, Right.ReportProgress, new(UnitId.New(), Set(Lead), Lead)));
        Assert.False(RightsTable.May(focal, Right.ReportProgress, Subject.Everything));
    }

    [Fact]
    public void Another_organisers_things_are_closed()
    {
        var elsewhere = UnitId.New();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var right in Enum.GetValues<Right>())
            {
                Assert.False(RightsTable.May(Officer(role), right, new(elsewhere, null)));
                Assert.False(RightsTable.May(Officer(role), right, new(elsewhere, Set(Lead))));
            }
        }
    }

    [Fact]
    public void The_desk_reaches_every_unit_of_its_organiser()
    {
        var desk = Officer(Role.DeskOfficer);
        Assert.True(RightsTable.May(desk, Right.JudgeReport, new(Organiser, Set(UnitId.New()))));
        Assert.True(RightsTable.May(desk, Right.JudgeReport, Subject.Everything));
        Assert.False(RightsTable.May(desk, Right.FillReport, new(Organiser, Set(Lead))));
    }

    private static Officer Officer(Role role) => new(new AccountId(Guid.NewGuid()), "Hà", null, role, Lead, Organiser, Line);

    private static HashSet<UnitId> Set(params UnitId[] units) => [.. units];
}
