using System.Globalization;
using static GiaoBan.Office.Tables.WordTable;

namespace GiaoBan.Office.Tables;

/// <summary>The annex as a Word paper lying on its side: "Phụ lục", its name, the table with a header on every page.</summary>
internal sealed class AnnexPaper(TrackingAnnex annex)
{
    public byte[] Build() => Pack([
        Line("Phụ lục", 28, bold: true), Line(annex.Title.ToUpperInvariant(), 28, bold: true), Line(annex.Issuer, 26, bold: true), Line(annex.Caption, 26, italic: true),
        Table([.. TrackingAnnex.Columns.Select(c => c.Width)], [[.. TrackingAnnex.Columns.Select(c => c.Name)], .. annex.Rows.Select(Cells)], centred: [0, 4]),
    ]);

    private static IReadOnlyList<string> Cells(AnnexRow row, int i) =>
        [(i + 1).ToString(CultureInfo.InvariantCulture), row.Action, row.Lead, string.Join('\n', row.With), row.Due?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? TrackingAnnex.Standing, row.Result, row.Code];
}
