using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>A body that is to begin: what it will be called, and whom it will stand under.</summary>
public sealed record NewUnit(string Code, string Name, string? ShortName, UnitKind Kind, UnitLevel Level, UnitId? Parent);

/// <summary>One that takes over: a body that exists, or one that begins.</summary>
public sealed record Heir(Unit? Existing, NewUnit? New, bool IsMain = false);

/// <summary>What a person wants to change, before anything is kept.</summary>
/// <param name="TakenCodes">Codes of the bodies living on the day.</param>
/// <param name="Conveners">Bodies that run a cycle here: their rows carry that for ever, so they are not reorganised.</param>
public sealed record ReorganisationPlan(
    ReorganisationKind Kind, DateOnly On, string? Basis, IReadOnlyList<Unit> Ending, IReadOnlyList<Heir> Heirs, IReadOnlySet<string> TakenCodes, IReadOnlySet<UnitId> Conveners)
{
    /// <summary>Why it cannot be; null when it can.</summary>
    internal Refusal? Refused() => WrongShape() ?? Ending.Select(WrongEnding).FirstOrDefault(no => no is not null) ?? Heirs.Select(WrongHeir).FirstOrDefault(no => no is not null) ?? NamedTwice();

    private Refusal? WrongShape() => Kind switch
    {
        ReorganisationKind.Merge when Heirs.Count != 1 => OrganizationRefusals.MergeIntoOne,
        ReorganisationKind.Merge when Ending.Count + (Heirs[0].Existing is null ? 0 : 1) < 2 => OrganizationRefusals.MergeNeedsTwo,
        ReorganisationKind.Split when Ending.Count != 1 => OrganizationRefusals.SplitOne,
        ReorganisationKind.Split when Heirs.Count < 2 => OrganizationRefusals.SplitNeedsTwo,
        ReorganisationKind.Split when Heirs.Count(h => h.IsMain) != 1 => OrganizationRefusals.SplitNeedsMain,
        ReorganisationKind.Rename when Ending.Count != 1 => OrganizationRefusals.RenameOne,
        ReorganisationKind.Rename when Heirs is not [{ New: not null }] => OrganizationRefusals.RenameNeedsNew,
        ReorganisationKind.Rename when Heirs[0].New!.Name.Trim() == Ending[0].Name => OrganizationRefusals.RenameSame,
        ReorganisationKind.Dissolve when Ending.Count != 1 => OrganizationRefusals.DissolveOne,
        ReorganisationKind.Dissolve when Heirs.Count > 1 || Heirs.Any(h => h.New is not null) => OrganizationRefusals.DissolveIntoExisting,
        _ => null,
    };

    private Refusal? WrongEnding(Unit unit)
    {
        if (unit.ValidTo is { } ended) return OrganizationRefusals.AlreadyEnded(unit.Name, ended);
        if (On <= unit.ValidFrom) return OrganizationRefusals.BeforeItExists(unit.Name, unit.ValidFrom);
        return Conveners.Contains(unit.Id) ? OrganizationRefusals.Convenes(unit.Name) : null;
    }

    private Refusal? WrongHeir(Heir heir)
    {
        if (heir.Existing is { } unit)
        {
            if (Ending.Any(e => e.Id == unit.Id)) return OrganizationRefusals.MergeIntoItself(unit.Name);
            if (unit.ValidTo is { } ended) return OrganizationRefusals.AlreadyEnded(unit.Name, ended);
            return unit.ExistsOn(On) ? null : OrganizationRefusals.NotThereYet(unit.Name, On);
        }
        var born = heir.New!;
        if (string.IsNullOrWhiteSpace(born.Name)) return OrganizationRefusals.UnitNeedsName;
        if (born.Name.Trim().Length > 200) return OrganizationRefusals.NameTooLong;
        if (string.IsNullOrWhiteSpace(born.Code) || born.Code.Length > 40 || born.Code.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-' and not '.')) return OrganizationRefusals.UnitNeedsCode;
        if (Ending.FirstOrDefault(e => e.Id == born.Parent) is { } above) return OrganizationRefusals.AlreadyEnded(above.Name, On.AddDays(-1));
        // A body that ends gives its code free on that day: a renamed one keeps it.
        return TakenCodes.Contains(born.Code) && Ending.All(e => e.Code != born.Code) ? OrganizationRefusals.CodeTaken(born.Code) : null;
    }

    private Refusal? NamedTwice()
    {
        if (Ending.GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1) is { } twice) return OrganizationRefusals.NamedTwice(twice.First().Name);
        if (Heirs.Where(h => h.Existing is not null).GroupBy(h => h.Existing!.Id).FirstOrDefault(g => g.Count() > 1) is { } same) return OrganizationRefusals.NamedTwice(same.First().Existing!.Name);
        if (Heirs.Where(h => h.New is not null).GroupBy(h => h.New!.Code).FirstOrDefault(g => g.Count() > 1) is { } code) return OrganizationRefusals.CodeTaken(code.Key);
        return Heirs.Where(h => h.New is not null).GroupBy(h => h.New!.Name.Folded()).FirstOrDefault(g => g.Count() > 1) is { } name ? OrganizationRefusals.NamedTwice(name.First().New!.Name) : null;
    }
}
