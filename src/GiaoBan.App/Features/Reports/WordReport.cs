using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Office.Reading;
using GiaoBan.Text;
using GiaoBan.Text.Reading;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// Báo cáo Word không theo biểu: read into the outline's sections and figures, each beside what is being written. Nothing is
/// taken until the person ticks it, and what belongs nowhere is shown too.
/// </summary>
internal sealed class WordReport(FiguresAsked asked) : IUseCase
{
    /// <param name="Where">The sentence a figure was read from; null for a paragraph.</param>
    public sealed record Found(string Field, string Value, string? Where);

    public sealed record Reading(IReadOnlyList<Found> Found, IReadOnlyList<string> Left)
    {
        public int Figures => Found.Count(f => f.Where is not null);
    }

    public async Task<Reading> OfAsync(UnitReport report, ReportingPeriod period, Unit unit, FileText file, IReadOnlyDictionary<string, DraftField> drafts, CancellationToken ct)
    {
        var form = await asked.FormAsync(report);
        var measures = await asked.MeasuresAsync(report, form, period.Code, unit, ct);
        var read = ReportReader.Read(file.Text, [.. measures.Select(m => (m.Code, m.Name))], file.Tables.Select(t => t.Rows));
        string Typed(string field) => drafts.GetValueOrDefault(field)?.Value ?? "";

        List<Found> found = [.. read.Numbers.Where(n => Typed(ReportFields.Figure(n.Code)) != n.Number).Select(n => new Found(ReportFields.Figure(n.Code), n.Number, n.Where))];
        var left = read.Left.ToList();
        foreach (var section in read.Paragraphs.GroupBy(p => Enum.Parse<SectionKind>(p.Part!.Value.ToString())))
        {
            // Written paragraphs stay where they are: what comes from the file goes into the free ones.
            var places = Enumerable.Range(1, form.MostParagraphsOf(section.Key)).Select(n => ReportFields.Paragraph(section.Key, n)).ToList();
            var there = places.Select(Typed).Where(t => t.Length > 0).Select(t => t.Collapsed()).ToHashSet(StringComparer.Ordinal);
            var free = new Queue<string>(form.SectionsFor(unit.Kind).Contains(section.Key) ? places.Where(p => Typed(p).Length == 0) : []);
            foreach (var paragraph in section.Where(p => there.Add(p.Text.Collapsed())))
            {
                if (free.TryDequeue(out var field)) found.Add(new(field, paragraph.Text, null));
                else left.Add(paragraph.Text);
            }
        }
        return new(found, left);
    }
}
