using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>One ordered action as found: who (null when the clause names nobody), with whom, and the action's tokens.</summary>
internal sealed record Clause(IReadOnlyList<Named>? Leads, IReadOnlyList<Named> Coordinators, Stretch Action, string Rule, bool HelpersStay = false);

/// <summary>Leads and coordinators that govern until somebody else is named.</summary>
internal sealed record Duty(IReadOnlyList<Named> Leads, IReadOnlyList<Named> Coordinators, bool FromHeading, bool HelpersStay = false)
{
    public static Duty Nobody { get; } = new([], [], false);
}
