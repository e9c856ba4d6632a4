using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Programmes;

/// <summary>One step at one place: the day it was to be ready, the day it is now expected, and whether it is behind.</summary>
/// <param name="Planned">Counted back from the congress, or its own day.</param>
/// <param name="Expected">Where what it hangs on is late, that moves it; once done, the day it was done.</param>
public sealed record CongressNode(CongressPlaceId Place, CongressStep Step, DateOnly Planned, DateOnly Expected, DateOnly? DoneOn, bool IsLate)
{
    public bool IsMoved => DoneOn is null && Expected > Planned;
}

/// <summary>
/// Lịch chuẩn bị đại hội: days counted back from each congress to working days, then forward again with what is late. A step
/// waits for the one before it and keeps its distance; a congress waits for those below it.
/// </summary>
public static class CongressSchedule
{
    /// <summary>Every step of every place that has a day, from below to above. Nothing is stored: the same data give the same days.</summary>
    public static IReadOnlyList<CongressNode> Of(Congress congress, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(congress);
        ArgumentNullException.ThrowIfNull(calendar);
        var steps = congress.Steps.GroupBy(s => s.Level).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.DaysBefore).ThenBy(s => s.Ordinal).ToList());
        var marks = congress.Marks.ToDictionary(m => (m.PlaceId, m.StepId));
        Dictionary<CongressPlaceId, DateOnly> waits = []; // for the last congress below
        List<CongressNode> nodes = [];
        foreach (var place in congress.Places.Where(p => p.Day is not null).OrderByDescending(p => p.Level))
        {
            var (shift, day) = (0, place.Day!.Value);
            foreach (var step in steps[place.Level])
            {
                var mark = marks.GetValueOrDefault((place.Id, step.Id));
                var node = Node(place, step, mark, day, shift, step.IsCongress && waits.TryGetValue(place.Id, out var last) ? last : null, today, calendar);
                nodes.Add(node);
                shift = Math.Max(0, node.Expected > node.Planned ? calendar.WorkdaysBetween(node.Planned, node.Expected) : 0);
                if (step.IsCongress && place.AboveId is { } above && (!waits.TryGetValue(above, out var known) || known < node.Expected)) waits[above] = node.Expected;
            }
        }
        return nodes;
    }

    /// <summary>So many days before the congress, on the last working day by then; after it, on the first from then.</summary>
    public static DateOnly Back(DateOnly congress, int daysBefore, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return daysBefore switch { 0 => congress, > 0 => calendar.OrPreviousWorkday(congress.AddDays(-daysBefore)), _ => calendar.OrNextWorkday(congress.AddDays(-daysBefore)) };
    }

    private static CongressNode Node(CongressPlace place, CongressStep step, CongressMark? mark, DateOnly day, int shift, DateOnly? below, DateOnly today, WorkingCalendar calendar)
    {
        var planned = mark?.Day ?? Back(day, step.DaysBefore, calendar);
        if ((step.IsCongress ? place.HeldOn : mark?.DoneOn) is { } done) return new(place.Id, step, planned, done, done, false);

        var expected = shift > 0 ? calendar.AddWorkdays(planned, shift) : planned;
        // The congress above meets on the working day after the last one below, at the earliest.
        if (below is { } last && expected <= last) expected = calendar.OrNextWorkday(last.AddDays(1));
        if (expected < today) expected = calendar.OrNextWorkday(today);
        return new(place.Id, step, planned, expected, null, planned < today);
    }
}

/// <summary>How far one level has come: "111 trên 152 đã tổ chức".</summary>
public readonly record struct CongressTally(UnitLevel Level, int Held, int Count)
{
    public static IReadOnlyList<CongressTally> Of(Congress congress)
    {
        ArgumentNullException.ThrowIfNull(congress);
        return [.. congress.Places.GroupBy(p => p.Level).OrderByDescending(g => g.Key).Select(g => new CongressTally(g.Key, g.Sum(p => p.Held), g.Sum(p => p.Count)))];
    }
}
