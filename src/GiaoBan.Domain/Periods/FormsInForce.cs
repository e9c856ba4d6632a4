using GiaoBan.Domain.Organization;

namespace GiaoBan.Domain.Periods;

/// <summary>
/// Which version of which outline a period that is opened on a day works by: of each outline the newest published one, unless
/// its sunset has passed. An older version does not come back because the newer has run out.
/// </summary>
public sealed class FormsInForce
{
    private readonly List<ReportForm> _newestFirst;

    public FormsInForce(IEnumerable<ReportForm> forms, PeriodKind period, DateOnly day)
    {
        var newest = forms.Where(f => !f.IsDraft && !(f.ValidFrom > day) && (f.ForPeriods.Count == 0 || f.ForPeriods.Contains(period)))
            .OrderByDescending(f => f.ValidFrom ?? DateOnly.MinValue).ThenByDescending(f => f.Edition).ThenByDescending(f => f.Code, StringComparer.Ordinal)
            .DistinctBy(f => f.FamilyCode).ToList();
        _newestFirst = [.. newest.Where(f => !(f.SunsetOn < day))];
        Expired = newest.FirstOrDefault(f => f.SunsetOn < day);
    }

    public IReadOnlyList<ReportForm> All => _newestFirst;

    /// <summary>The newest of those that have run out, to be named where nothing else is left.</summary>
    public ReportForm? Expired { get; }

    /// <summary>Why no period can be opened; null when one can.</summary>
    public Refusal? Lack => _newestFirst.Count > 0 ? null : Expired is { } old ? PeriodRefusals.FormExpired(old.Title, old.SunsetOn!.Value) : PeriodRefusals.NoForm;

    /// <summary>The outline for a unit: the newest that names its kind, else the newest for everybody, else the newest there is.</summary>
    public ReportForm For(UnitKind unit) =>
        _newestFirst.Find(f => f.ForUnits.Contains(unit)) ?? _newestFirst.Find(f => f.ForUnits.Count == 0) ?? _newestFirst[0];
}
