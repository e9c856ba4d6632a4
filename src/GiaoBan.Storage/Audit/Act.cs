namespace GiaoBan.Storage.Audit;

/// <summary>What somebody does, in the words of the audit: who, what, to which thing, why.</summary>
/// <param name="Name">A verb phrase that stays, such as "report.submit".</param>
/// <param name="Actor">The officer's name as it was then, or "giaoban" for the program itself.</param>
/// <param name="RequestId">The form post that this act answers, if any: a second one with the same id is turned away.</param>
public sealed record Act(string Name, string Actor, Guid? AccountId, string SubjectKind, Guid SubjectId, string? Why, DateTime AtUtc, Guid? RequestId = null)
{
    /// <summary>Under whose roof; null for the program itself.</summary>
    public Guid? OrganiserId { get; init; }

    /// <summary>The act in the words of the page that lists it, for the search.</summary>
    public string Words { get; init; } = Name;
}
