using GiaoBan.Domain.Organization;
using GiaoBan.Text;

namespace GiaoBan.Domain.Programmes;

/// <summary>One level of a congress (đợt đại hội một cấp) and the last day for it.</summary>
public sealed class CongressRound : IAudited
{
    private CongressRound() { }

    internal CongressRound(CongressId congress, UnitLevel level, DateOnly deadline) => (CongressId, Level, Deadline) = (congress, level, deadline);

    public CongressRoundId Id { get; private set; } = CongressRoundId.New();
    public CongressId CongressId { get; private set; }
    public UnitLevel Level { get; private set; }
    public DateOnly Deadline { get; private set; }
}

/// <summary>Something to be ready so many days before the congress of its level (mốc chuẩn bị); 0 is the congress, below 0 comes after it.</summary>
public sealed class CongressStep : IAudited
{
    private CongressStep() { }

    internal CongressStep(CongressId congress, UnitLevel level, int ordinal, int daysBefore, string name, string? output) =>
        (CongressId, Level, Ordinal, DaysBefore, Name, Output) = (congress, level, ordinal, daysBefore, name, output);

    public CongressStepId Id { get; private set; } = CongressStepId.New();
    public CongressId CongressId { get; private set; }
    public UnitLevel Level { get; private set; }
    public int Ordinal { get; private set; }
    public int DaysBefore { get; private set; }
    public string Name { get; private set; } = "";
    public string? Output { get; private set; }

    public bool IsCongress => DaysBefore == 0;
}

/// <summary>One congress of a level, or so many that are held below one body (nơi đại hội).</summary>
public sealed class CongressPlace : IAudited
{
    private CongressPlace() { }

    internal CongressPlace(CongressId congress, int ordinal, UnitId unit, UnitLevel level, int count, DateOnly? day, CongressPlaceId? above) =>
        (CongressId, Ordinal, UnitId, Level, Count, Day, AboveId) = (congress, ordinal, unit, level, count, day, above);

    public CongressPlaceId Id { get; private set; } = CongressPlaceId.New();
    public CongressId CongressId { get; private set; }
    public int Ordinal { get; private set; }
    public UnitId UnitId { get; private set; }
    public UnitLevel Level { get; private set; }
    public int Count { get; private set; }

    /// <summary>The day it is to be held; of several, the last one's.</summary>
    public DateOnly? Day { get; private set; }
    public int Held { get; private set; }

    /// <summary>The day the last of them was held, once all are.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The congress that waits for this one.</summary>
    public CongressPlaceId? AboveId { get; private set; }

    public bool IsHeld => Held == Count;

    internal void MoveTo(DateOnly day) => Day = day;

    internal void Hold(int held, DateOnly on) => (Held, HeldOn) = (held, held == Count ? on : null);
}

/// <summary>What is known of one step at one place: a day of its own, and when it was done.</summary>
public sealed class CongressMark : IAudited
{
    private CongressMark() { }

    internal CongressMark(CongressId congress, CongressPlaceId place, CongressStepId step) => (CongressId, PlaceId, StepId) = (congress, place, step);

    public CongressMarkId Id { get; private set; } = CongressMarkId.New();
    public CongressId CongressId { get; private set; }
    public CongressPlaceId PlaceId { get; private set; }
    public CongressStepId StepId { get; private set; }
    public DateOnly? Day { get; private set; }
    public DateOnly? DoneOn { get; private set; }

    internal void PutOn(DateOnly day) => Day = day;

    internal void Finish(DateOnly on) => DoneOn = on;
}

/// <summary>The steps of a level out of their text: "45: Kế hoạch được thông qua; kế hoạch", one to a line, exactly one "0:" for the congress.</summary>
public static class CongressTemplate
{
    private const int MostDays = 730;

    public static Result<IReadOnlyList<(int DaysBefore, string Name, string? Output)>> Read(string? text)
    {
        List<(int DaysBefore, string Name, string? Output)> all = [];
        foreach (var line in (text ?? "").Normalize().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 2) is not [var days, var rest] || !int.TryParse(days, out var before) || before is < -MostDays or > MostDays || rest.Split(';', 2)[0].Collapsed() is not { Length: > 0 } name) return ProgrammeRefusals.StepLine(line);

            all.Add((before, name, rest.Split(';', 2) is [_, var output] && !string.IsNullOrWhiteSpace(output) ? output.Collapsed() : null));
        }
        if (all.Count(s => s.DaysBefore == 0) != 1) return ProgrammeRefusals.StepsNeedCongress;

        all.Sort((a, b) => b.DaysBefore.CompareTo(a.DaysBefore));
        return all;
    }
}
