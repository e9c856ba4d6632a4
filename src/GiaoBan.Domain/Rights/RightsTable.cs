namespace GiaoBan.Domain.Rights;

public enum Role { Administrator, DeskOfficer, FocalPerson, UnitHead, Leader }

/// <summary>
/// Whose things a right reaches. A unit that only coordinates reads an assignment (<see cref="OwnUnit"/>); reporting on it is
/// the lead's alone (<see cref="OwnLead"/>). What one was asked by name is nobody else's, not even a colleague's (<see cref="Named"/>).
/// </summary>
public enum Reach { None, Named, OwnLead, OwnUnit, Organiser }

/// <summary>Everything one may ask to do. A page that asks for nothing is closed to all.</summary>
public enum Right
{
    SeeHome, SeePeriods, OpenPeriod, SeeReport, FillReport, SubmitReport, ApproveReport, JudgeReport, SeeConsolidation,
    SeeConference, RunConference, SeeConclusions, ReadDocument, ConfirmConclusions, IssueAssignments,
    SeeAssignments, ReportProgress, AskBack, TellOwnDuty, SettleRequest, VerifyAssignment, SeeThread, SeeFiles, WriteBulletin, SeeUnits, ManageUnits, Reorganise, ManageAccounts, SeeAudit, SeeLive, ReadText, ManageLexicon,
    KeepOwnAccount, AppointStandIn, SeeChanges, PurgeContent, SeeLedgers, SettleProposal,
    HandOnPart, ChaseUnits, ManageMilestones, ManageLadder,
    SeeNotice, WriteNotice, AnswerNotice,
    Consolidate,
    SeeForms, ManageForms,
    SeeMission, ManageMission, TieToTheme,
    SeeSituations, RaiseSituation, AnswerSituation, EnrolInCourse,
    RegisterExemplar, GiveScores,
    SeeEmulation, ContestScore,
}

/// <summary>
/// Who may do what to whose things: the whole answer, in one table. Entering, approving and consolidating are separate
/// (product.md F5), and an administrator cannot read content by being administrator.
/// </summary>
public static class RightsTable
{
    private static readonly Dictionary<Right, (Reach Administrator, Reach Desk, Reach Focal, Reach Head, Reach Leader)> Table = new()
    {
        //                               Administrator     DeskOfficer       FocalPerson       UnitHead          Leader
        [Right.SeeHome] =            (Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser),
        [Right.SeePeriods] =         (Reach.None,      Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser),
        [Right.OpenPeriod] =         (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeReport] =          (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.Organiser),
        [Right.FillReport] =         (Reach.None,      Reach.None,      Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.SubmitReport] =       (Reach.None,      Reach.None,      Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.ApproveReport] =      (Reach.None,      Reach.None,      Reach.None,      Reach.OwnUnit,   Reach.None),
        [Right.JudgeReport] =        (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeConsolidation] =   (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.Organiser),
        [Right.Consolidate] =        (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeConference] =      (Reach.None,      Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser),
        [Right.RunConference] =      (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeConclusions] =     (Reach.None,      Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser),
        [Right.ReadDocument] =       (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.ConfirmConclusions] = (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.IssueAssignments] =   (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeAssignments] =     (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.Organiser),
        [Right.ReportProgress] =     (Reach.None,      Reach.None,      Reach.OwnLead,   Reach.OwnLead,   Reach.None),
        [Right.AskBack] =            (Reach.None,      Reach.None,      Reach.OwnLead,   Reach.OwnLead,   Reach.None),
        [Right.TellOwnDuty] =        (Reach.None,      Reach.None,      Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.SettleRequest] =      (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.Organiser),
        [Right.VerifyAssignment] =   (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeThread] =          (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.Organiser),
        [Right.SeeFiles] =           (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.Organiser),
        [Right.WriteBulletin] =      (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeUnits] =           (Reach.Organiser, Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.ManageUnits] =        (Reach.Organiser, Reach.None,      Reach.None,      Reach.None,      Reach.None),
        [Right.Reorganise] =         (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.ManageAccounts] =     (Reach.Organiser, Reach.None,      Reach.None,      Reach.None,      Reach.None),
        [Right.SeeAudit] =           (Reach.Organiser, Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeLive] =            (Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser),
        [Right.ReadText] =           (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.ManageLexicon] =      (Reach.Organiser, Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.KeepOwnAccount] =     (Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser),
        [Right.SeeChanges] =         (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None), // what an act changed is content; that it happened is not
        [Right.PurgeContent] =       (Reach.Organiser, Reach.None,      Reach.None,      Reach.None,      Reach.None),
        [Right.HandOnPart] =         (Reach.None,      Reach.None,      Reach.OwnLead,   Reach.OwnLead,   Reach.None),
        [Right.ChaseUnits] =         (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.ManageMilestones] =   (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.ManageLadder] =       (Reach.Organiser, Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeLedgers] =         (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.Organiser),
        [Right.SettleProposal] =     (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeNotice] =          (Reach.None,      Reach.Organiser, Reach.Named,     Reach.Named,     Reach.Organiser), // until it is issued; then it is a conclusion like any other
        [Right.WriteNotice] =        (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.AnswerNotice] =       (Reach.None,      Reach.Named,     Reach.Named,     Reach.Named,     Reach.Named),
        [Right.SeeForms] =           (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.Organiser),
        [Right.ManageForms] =        (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.SeeMission] =         (Reach.None,      Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser), // themes, exemplars, pilots, congresses, classes: every unit's own work, seen by all
        [Right.ManageMission] =      (Reach.None,      Reach.Organiser, Reach.None,      Reach.None,      Reach.None),
        [Right.TieToTheme] =         (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.SeeSituations] =      (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.Organiser),
        [Right.RaiseSituation] =     (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.AnswerSituation] =    (Reach.None,      Reach.Organiser, Reach.OwnLead,   Reach.OwnLead,   Reach.None),
        [Right.EnrolInCourse] =      (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.RegisterExemplar] =   (Reach.None,      Reach.None,      Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.GiveScores] =         (Reach.None,      Reach.Named,     Reach.Named,     Reach.Named,     Reach.Named), // whoever was asked to score, nobody else
        [Right.SeeEmulation] =       (Reach.None,      Reach.Organiser, Reach.OwnUnit,   Reach.OwnUnit,   Reach.Organiser), // a unit's points are its own to see, and the leaders'
        [Right.ContestScore] =       (Reach.None,      Reach.None,      Reach.OwnUnit,   Reach.OwnUnit,   Reach.None),
        [Right.AppointStandIn] =     (Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser, Reach.Organiser),
    };

    /// <summary>A guest holds a link and no account: reads the one conference it was made for, changes nothing, and reaches nothing else.</summary>
    public static bool May(Guest guest, Right right, ConferenceId conference)
    {
        ArgumentNullException.ThrowIfNull(guest);
        return right is Right.SeeConference or Right.SeeConclusions && guest.Conference == conference;
    }

    public static Reach ReachOf(Role role, Right right)
    {
        var row = Table[right];
        return role switch
        {
            Role.Administrator => row.Administrator,
            Role.DeskOfficer => row.Desk,
            Role.FocalPerson => row.Focal,
            Role.UnitHead => row.Head,
            Role.Leader => row.Leader,
            _ => Reach.None,
        };
    }

    /// <summary>May this officer do this to that? A thing that belongs to no unit is the organiser's own.</summary>
    public static bool May(Officer officer, Right right, Subject subject) => Scopes.Covers(officer, right) && IsOfTheirWork(officer, subject) && ReachOf(officer.Role, right) switch
    {
        Reach.Organiser => true,
        Reach.OwnUnit => subject.Units is null || subject.Units.Contains(officer.UnitId),
        Reach.OwnLead => subject.OrganiserId is not null && (subject.Lead == officer.UnitId || subject.LeadHeirs?.Contains(officer.UnitId) is true),
        Reach.Named => subject.People?.Contains(officer.ActsFor) is true,
        _ => false,
    };

    // A role is held under one body and for one line of work: the desk of mass mobilisation has no business in the reports of
    // another line, though the same body runs both and the same units write them.
    private static bool IsOfTheirWork(Officer officer, Subject subject) =>
        (subject.OrganiserId is null || subject.OrganiserId == officer.OrganiserId) && (subject.LineId is null || subject.LineId == officer.LineId);
}

/// <summary>Somebody without an account who holds an open link to one conference.</summary>
public sealed record Guest(ConferenceId Conference, string Name);

/// <summary>Who acts: an account in a role for a unit, under the body that runs the cycle.</summary>
public sealed record Officer(AccountId AccountId, string Name, string? Title, Role Role, UnitId UnitId, UnitId OrganiserId, LineId LineId)
{
    /// <summary>The holder of the role, where this officer stands in for one; null for one's own role.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>The holder's account, beside <see cref="InPlaceOf"/>.</summary>
    public AccountId? InPlaceOfId { get; init; }

    /// <summary>Whose steps and questions are this officer's now: one's own, or the holder's.</summary>
    public AccountId ActsFor => InPlaceOfId ?? AccountId;
    public Scope Scope { get; init; }
}

/// <summary>What is asked about. <see cref="Units"/> null: it is a list, which shows each officer only what is theirs.</summary>
/// <param name="Lead">The one unit that answers for it, where there is one.</param>
/// <param name="LineId">Its line of work; null for what serves every line, as units and accounts do.</param>
/// <param name="People">Whom it asks by name; null where it asks nobody.</param>
/// <param name="LeadHeirs">Who came in the place of the lead, where it ended and what it led was not handed on one by one.</param>
public sealed record Subject(UnitId? OrganiserId, IReadOnlySet<UnitId>? Units, UnitId? Lead = null, LineId? LineId = null, IReadOnlySet<AccountId>? People = null, IReadOnlySet<UnitId>? LeadHeirs = null)
{
    public static readonly Subject Everything = new(null, null);
}
