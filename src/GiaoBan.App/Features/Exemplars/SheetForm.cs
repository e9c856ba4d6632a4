using GiaoBan.Domain.Scoring;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>A sheet as a form: whose it is is said by what its cells hold.</summary>
/// <param name="Reason">What the last column asks: evidence, or why.</param>
internal sealed record SheetForm(PointTable Table, string Caption, string Reason, Func<string, SheetRow> Cell, IReadOnlyList<SpreadLine> Spread)
{
    public SpreadLine? SpreadOf(string code) => Spread.FirstOrDefault(l => l.Criterion.Code == code);
}
