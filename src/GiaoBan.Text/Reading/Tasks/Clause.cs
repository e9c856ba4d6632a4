using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>One ordered action as found: who (null when the clause names nobody), with whom, and the action's tokens.</summary>
internal sealed record Clause(IReadOnlyList<Named>? Leads, IReadOnlyList<Named> Coordinators, Stretch Action, string Rule);

/// <summary>Leads and coordinators that govern until somebody else is named.</summary>
internal sealed record Duty(IReadOnlyList<Named> Leads, IReadOnlyList<Named> Coordinators, bool FromHeading)
{
    public static Duty Nobody { get; } = new([], [], false);
}
