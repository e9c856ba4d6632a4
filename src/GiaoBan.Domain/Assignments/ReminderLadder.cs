namespace GiaoBan.Domain.Assignments;

/// <summary>What a reminder answers to: the due day, silence (which is not lateness), or an official letter.</summary>
public enum ReminderTrack { Due, Silence, Letter }

/// <summary>One step as a person writes it.</summary>
/// <param name="Track">Working days from the due day, or calendar days of silence.</param>
/// <param name="Offset">Days: before the due day when negative.</param>
/// <param name="Every">Comes again each so many days; null: once.</param>
/// <param name="TellsLead">The unit that leads.</param>
/// <param name="TellsDesk">Those who consolidate.</param>
/// <param name="TellsChair">Those who chair.</param>
/// <param name="Words">With {mã}, {việc}, {hạn}, {ngày}, {lần} to be filled in.</param>
public sealed record StepText(ReminderTrack Track, int Offset, int? Every, bool TellsLead, bool TellsDesk, bool TellsChair, string Words);

/// <summary>
/// When whom is told what about unfinished work (thang nhắc việc, đôn đốc): data that the body edits. Where it has none of its
/// own, the one that real rules suggest (domain.md §0.6, §5.1).
/// </summary>
public sealed class ReminderLadder : IAudited, IVersioned, IOrganised
{
    /// <summary>Reminders after the due day until it goes before the next conference, as provincial rules have it.</summary>
    public const int UsualAgendaAfter = 3;

    private static readonly StepText[] Usual =
    [
        new(ReminderTrack.Due, -5, null, true, false, false, "{mã} còn {ngày} ngày làm việc: {việc}. Hạn {hạn}."),
        new(ReminderTrack.Due, -1, null, true, false, false, "{mã} còn {ngày} ngày làm việc: {việc}. Hạn {hạn}. Báo xong, hoặc xin gia hạn trước hạn."),
        new(ReminderTrack.Due, 1, null, true, true, false, "{mã} đã quá hạn {hạn}, nhắc lần {lần}: {việc}."),
        new(ReminderTrack.Due, 6, 5, true, true, false, "{mã} trễ {ngày} ngày làm việc, nhắc lần {lần}: {việc}. Hạn {hạn}."),
        new(ReminderTrack.Silence, 20, 10, true, false, false, "{mã} chưa có tin {ngày} ngày: {việc}. Có thể đã làm mà chưa báo, mời cập nhật một dòng."),
        new(ReminderTrack.Silence, 40, 10, true, true, false, "{mã} chưa có tin {ngày} ngày: {việc}. Bộ phận tổng hợp cũng nhận tin này để hỏi thăm."),
    ];

    private readonly List<LadderStep> _steps = [];

    private ReminderLadder() { }

    private ReminderLadder(UnitId organiser, LineId line) => (OrganiserId, LineId) = (organiser, line);

    public ReminderLadderId Id { get; private set; } = ReminderLadderId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public int AgendaAfter { get; private set; } = UsualAgendaAfter;
    public int Version { get; private set; }
    public IReadOnlyList<LadderStep> Steps => _steps;

    /// <summary>Not saved until somebody changes it.</summary>
    public static ReminderLadder UsualFor(UnitId organiser, LineId line)
    {
        var ladder = new ReminderLadder(organiser, line);
        ladder.Put(Usual);
        return ladder;
    }

    public Result Change(IReadOnlyList<StepText> steps, int agendaAfter)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0) return AssignmentRefusals.LadderNeedsSteps;
        if (agendaAfter is < 1 or > 20) return AssignmentRefusals.AgendaAfter;
        if (steps.Any(s => string.IsNullOrWhiteSpace(s.Words) || !s.Words.Contains("{mã}", StringComparison.Ordinal))) return AssignmentRefusals.StepNeedsWords;
        if (steps.Any(s => !s.TellsLead && !s.TellsDesk && !s.TellsChair)) return AssignmentRefusals.StepNeedsAudience;
        if (steps.Any(s => s.Every is < 1 or > 250 || s.Offset is < -60 or > 250 || (s.Every is not null && s.Offset < 0))) return AssignmentRefusals.StepDays;
        if (steps.Any(s => s.Track is ReminderTrack.Silence && s.Offset < AssignmentStatus.SilentDays)) return AssignmentRefusals.SilenceStep(AssignmentStatus.SilentDays);
        if (steps.GroupBy(s => (s.Track, s.Offset)).Any(g => g.Count() > 1)) return AssignmentRefusals.StepTwice;

        _steps.Clear();
        Put(steps);
        AgendaAfter = agendaAfter;
        return Result.Ok;
    }

    private void Put(IEnumerable<StepText> steps)
    {
        foreach (var (i, step) in steps.OrderBy(s => s.Track).ThenBy(s => s.Offset).Index()) _steps.Add(new LadderStep(Id, i + 1, step));
    }
}

/// <summary>One rung: from when, again how often, whom it tells, in which words.</summary>
public sealed class LadderStep : IAudited
{
    private LadderStep() { }

    internal LadderStep(ReminderLadderId ladder, int ordinal, StepText text) =>
        (LadderId, Ordinal, Track, Offset, Every, TellsLead, TellsDesk, TellsChair, Words) =
        (ladder, ordinal, text.Track, text.Offset, text.Every, text.TellsLead, text.TellsDesk, text.TellsChair, text.Words.Trim());

    public LadderStepId Id { get; private set; } = LadderStepId.New();
    public ReminderLadderId LadderId { get; private set; }
    public int Ordinal { get; private set; }
    public ReminderTrack Track { get; private set; }
    public int Offset { get; private set; }
    public int? Every { get; private set; }
    public bool TellsLead { get; private set; }
    public bool TellsDesk { get; private set; }
    public bool TellsChair { get; private set; }
    public string Words { get; private set; } = "";
}

/// <summary>A reminder that was given (lần nhắc), once for its assignment, kind and day; it stays on the story for ever.</summary>
public sealed class Reminder : IAudited
{
    private Reminder() { }

    public Reminder(AssignmentId assignment, ReminderTrack track, DateOnly slotOn, DateOnly? due, int ordinal, bool wantsAgenda, string words, DateOnly on) =>
        (AssignmentId, Track, SlotOn, Due, Ordinal, WantsAgenda, Words, On) = (assignment, track, slotOn, due, ordinal, wantsAgenda, words, on);

    public ReminderId Id { get; private set; } = ReminderId.New();
    public AssignmentId AssignmentId { get; private set; }
    public ReminderTrack Track { get; private set; }

    /// <summary>The day the ladder named; two machines that find the same one give it once.</summary>
    public DateOnly SlotOn { get; private set; }

    /// <summary>The due day it was about: after an extension the count begins anew.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Which reminder after the due day it is; 0 for what only points ahead, and for silence.</summary>
    public int Ordinal { get; private set; }

    /// <summary>It goes before the next conference; see <see cref="AgendaItemId"/>.</summary>
    public bool WantsAgenda { get; private set; }
    public AgendaItemId? AgendaItemId { get; private set; }
    public string Words { get; private set; } = "";
    public DateOnly On { get; private set; }

    public void IsRaisedAs(AgendaItemId item) => AgendaItemId = item;
}
