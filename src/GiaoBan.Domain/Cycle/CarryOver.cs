using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Cycle;

/// <summary>
/// What closes the loop (chuyển kỳ): opening a period puts every assignment a unit still owes, and every promise it made,
/// into its new report. A unit that owes something gets a report even if it is not one of those that report regularly, so
/// that nothing unfinished can vanish.
/// </summary>
public static class CarryOver
{
    /// <summary>A line the new report opens with, and for how many quarters it has been carried over.</summary>
    public sealed record Debt(Knot Source, string Words, int Age = 0);

    /// <summary>Units that must get a report: the regular reporters and everyone who owes something.</summary>
    public static IReadOnlySet<UnitId> Reporters(IEnumerable<UnitId> regular, IEnumerable<Assignment> assignments) =>
        regular.Concat(assignments.Where(a => a.IsOpen).Select(a => a.LeadUnitId)).ToHashSet();

    /// <summary>Open assignments first, in the order of their codes, then the promises of the last report.</summary>
    public static IReadOnlyList<Debt> Of(UnitId unit, IEnumerable<Assignment> assignments, UnitReport? last, Quarter? opened = null) =>
    [
        .. assignments.Where(a => a.IsOpen && a.LeadUnitId == unit).OrderBy(a => a.Code, StringComparer.Ordinal)
            .Select(a => new Debt(new Knot(KnotKind.Assignment, a.Id.Value), a.Action, opened is { } quarter ? Math.Max(0, a.AgeInQuarters(quarter)) : 0)),
        .. PromisesOf(last),
    ];

    /// <summary>What a report promised. A unit also answers for the promises of those it came from.</summary>
    public static IEnumerable<Debt> PromisesOf(UnitReport? last) => (last?.Items ?? []).Where(i => i.Section is SectionKind.NextTasks && !i.IsWithdrawn).OrderBy(i => i.Ordinal)
        .Select(i => new Debt(new Knot(KnotKind.ReportLine, i.Id.Value), i.Text));
}
