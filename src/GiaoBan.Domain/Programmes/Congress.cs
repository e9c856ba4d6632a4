using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;
using GiaoBan.Text;

namespace GiaoBan.Domain.Programmes;

/// <summary>
/// A congress that is held at several levels, from below to above (đại hội các cấp): what is prepared so many days before it
/// at each level, where it is held when, and how far each place has come. Only steps and days; never whom it will elect.
/// </summary>
public sealed class Congress : IAudited, IVersioned, IOrganised
{
    private readonly List<CongressRound> _rounds = [];
    private readonly List<CongressStep> _steps = [];
    private readonly List<CongressPlace> _places = [];
    private readonly List<CongressMark> _marks = [];

    private Congress() { }

    private Congress(UnitId organiser, LineId line, string name, UnitId? lead) => (OrganiserId, LineId, Name, LeadUnitId) = (organiser, line, name, lead);

    public CongressId Id { get; private set; } = CongressId.New();
    /// <summary>Bodies below one, told as one row: no district ever had more.</summary>
    public const int MostBelow = 10_000;

    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Name { get; private set; } = "";
    public UnitId? LeadUnitId { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<CongressRound> Rounds => _rounds;
    public IReadOnlyList<CongressStep> Steps => _steps;
    public IReadOnlyList<CongressPlace> Places => _places;
    public IReadOnlyList<CongressMark> Marks => _marks;

    public static Result<Congress> Plan(UnitId organiser, LineId line, string? name, UnitId? lead, IReadOnlyList<RoundText> rounds)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        if (string.IsNullOrWhiteSpace(name)) return ProgrammeRefusals.CongressNeedsName;
        var congress = new Congress(organiser, line, name.Normalize().Collapsed(), lead);
        foreach (var round in rounds.Where(r => !string.IsNullOrWhiteSpace(r.Steps)))
        {
            if (round.Deadline is not { } last) return ProgrammeRefusals.RoundNeedsDeadline;
            var read = CongressTemplate.Read(round.Steps);
            if (read.Value is not { } steps) return read.Refusal!;

            congress._rounds.Add(new CongressRound(congress.Id, round.Level, last));
            congress._steps.AddRange(steps.Select((s, i) => new CongressStep(congress.Id, round.Level, i + 1, s.DaysBefore, s.Name, s.Output)));
        }
        return congress._rounds.Count == 0 ? ProgrammeRefusals.CongressNeedsSteps : congress;
    }

    /// <summary>Where it is held: one body, or so many below one that are not told apart here.</summary>
    public Result<CongressPlace> AddPlace(UnitId unit, UnitLevel level, int count, DateOnly? day, CongressPlaceId? above, WorkingCalendar calendar)
    {
        if (_rounds.All(r => r.Level != level)) return ProgrammeRefusals.NoStepsOfLevel;
        if (count < 1) return ProgrammeRefusals.PlaceCountBelowOne;
        if (count > MostBelow) return ProgrammeRefusals.PlaceCountTooMany(MostBelow);
        if (_places.Any(p => p.UnitId == unit && p.Level == level)) return ProgrammeRefusals.PlaceTwice;
        if (day is { } on && DayFlaw(level, on, calendar) is { } no) return no;

        var place = new CongressPlace(Id, _places.Count + 1, unit, level, count, day, above);
        _places.Add(place);
        return place;
    }

    /// <summary>Sets or moves the day of a congress: everything that is counted back from it moves along.</summary>
    public Result MoveTo(CongressPlaceId id, DateOnly day, WorkingCalendar calendar)
    {
        if (_places.FirstOrDefault(p => p.Id == id) is not { } place) return ProgrammeRefusals.NoSuchPlace;
        if (place.IsHeld) return ProgrammeRefusals.AlreadyHeld;
        if (DayFlaw(place.Level, day, calendar) is { } no) return no;
        if (_marks.Find(m => m.PlaceId == id && m.DoneOn is null && m.Day > day && IsBefore(m.StepId)) is { } own) return ProgrammeRefusals.StepAfterCongress(_steps.First(s => s.Id == own.StepId).Name, day);

        place.MoveTo(day);
        return Result.Ok;
    }

    /// <summary>So many of it have been held by a day.</summary>
    public Result Hold(CongressPlaceId id, int held, DateOnly on, DateOnly today)
    {
        if (_places.FirstOrDefault(p => p.Id == id) is not { } place) return ProgrammeRefusals.NoSuchPlace;
        if (held < 0 || held > place.Count) return ProgrammeRefusals.MoreHeldThanThere(place.Count);
        if (on > today) return ProgrammeRefusals.HeldInFuture;

        place.Hold(held, on);
        return Result.Ok;
    }

    /// <summary>A step gets a day of its own at one place, in the place of the one counted back. What prepares a congress is not after it.</summary>
    public Result PutOn(CongressPlaceId place, CongressStepId step, DateOnly day) => Mark(place, step, day, m => m.PutOn(day));

    public Result Finish(CongressPlaceId place, CongressStepId step, DateOnly on, DateOnly today) => on > today ? ProgrammeRefusals.DoneInFuture : Mark(place, step, on, m => m.Finish(on));

    private Result Mark(CongressPlaceId id, CongressStepId stepId, DateOnly day, Action<CongressMark> say)
    {
        if (_places.FirstOrDefault(p => p.Id == id) is not { } place) return ProgrammeRefusals.NoSuchPlace;
        if (_steps.FirstOrDefault(s => s.Id == stepId && s.Level == place.Level) is not { } step) return ProgrammeRefusals.NoSuchStep;
        if (step.IsCongress) return ProgrammeRefusals.CongressIsHeld;
        if (step.DaysBefore > 0 && day > (place.HeldOn ?? place.Day)) return ProgrammeRefusals.StepAfterCongress(step.Name, (place.HeldOn ?? place.Day)!.Value);

        if (_marks.Find(m => m.PlaceId == id && m.StepId == stepId) is not { } mark) _marks.Add(mark = new CongressMark(Id, id, stepId));
        say(mark);
        return Result.Ok;
    }

    private Refusal? DayFlaw(UnitLevel level, DateOnly day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var last = _rounds.First(r => r.Level == level).Deadline;
        return day > last ? ProgrammeRefusals.CongressAfterDeadline(last) : !calendar.Covers(day.Year) ? ProgrammeRefusals.CalendarEnds(day.Year) : null;
    }

    private bool IsBefore(CongressStepId step) => _steps.Any(s => s.Id == step && s.DaysBefore > 0);
}

/// <summary>What the desk writes of one level: the last day for it, and its steps, one to a line: "45: Kế hoạch được thông qua; kế hoạch".</summary>
public sealed record RoundText(UnitLevel Level, DateOnly? Deadline, string? Steps);
