using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Chữ của kỳ trước: what the same unit wrote last time, so that a paragraph that was only copied is seen as one.</summary>
internal sealed class LastWords(GiaoBanDb db, UnitLines lines, Outlines outlines) : IUseCase
{
    /// <summary>The last period's paragraphs of the unit and of those it came from; each <see cref="VietnameseText.Collapsed"/>: spaces and line breaks do not make a new one.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(UnitReport report, CancellationToken ct)
    {
        if ((await outlines.OfAsync(report)).Before is not [var last, ..]) return new HashSet<string>();

        var family = await lines.WithForebearsAsync(report.UnitId, ct);
        var texts = await db.Reports.Where(r => r.PeriodId == last.Id && family.Contains(r.UnitId)).SelectMany(r => r.Items).Where(i => !i.IsWithdrawn).Select(i => i.Text).ToListAsync(ct);
        return texts.Select(t => t.Collapsed()).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>
/// How much of a report the program knew before a word was typed: what the unit owes, and the figures to compare with. The
/// figure of the quarter is never among it.
/// </summary>
/// <param name="Asked">Blanks that only the unit can fill: answers, this quarter's figures, a paragraph for each section at least.</param>
internal sealed record AlreadyKnown(int Debts, int Comparisons, int Asked)
{
    public static AlreadyKnown Of(UnitReport report, IReadOnlyList<FigureRow> figures, int paragraphs) => new(
        report.FollowUps.Count, figures.Sum(f => (f.LastYear is null ? 0 : 1) + (f.LastPeriod is null ? 0 : 1)), report.FollowUps.Count + figures.Count + paragraphs);

    public int Known => Debts + Comparisons;
    public int Percent => Say.Percent(Known, Known + Asked);
    public string Sentence => Tf($"Máy đã biết {Percent} % báo cáo này: {Debts} điều còn nợ, {Comparisons} số để đối chiếu. Số của kỳ này không điền sẵn.");
}
