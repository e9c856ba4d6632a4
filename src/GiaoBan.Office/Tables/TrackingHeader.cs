using GiaoBan.Text;
using GiaoBan.Text.Reading.Tasks;

namespace GiaoBan.Office.Tables;

/// <summary>The header of a tracking table: which column says what. Columns that are missing are -1.</summary>
internal sealed record TrackingHeader(int LastRow, int Number, int Action, int Lead, int With, int When, int Result, int Code, int Origin)
{
    private const int FarthestDown = 40, FewestCells = 3;

    public TrackedColumns Letters => new(SheetGrid.Letters(Action), SheetGrid.Letters(Lead), SheetGrid.Letters(With), SheetGrid.Letters(When), SheetGrid.Letters(Result));

    /// <summary>Title rows stand above; the first row that names the work and who or when is the header.</summary>
    public static TrackingHeader? Find(SheetGrid grid, int from)
    {
        for (var i = from; i < Math.Min(grid.Count, from + FarthestDown); i++)
            if (At(grid, i) is { } header) return header;
        return null;
    }

    public static TrackingHeader? At(SheetGrid grid, int row)
    {
        if (grid.Cells(row).Count(c => c.Length > 0) < FewestCells) return null;

        // Of two rows ("Đơn vị thực hiện" over "Chủ trì" and "Phối hợp") the lower one says more; of one row it is the row itself.
        var two = row + 1 < grid.Count ? Named(grid, row, row + 1) : null;
        var one = Named(grid, row, row);
        return two is not null && IsSecondRow(grid, row + 1) ? two : one;
    }

    private static bool IsSecondRow(SheetGrid grid, int row)
    {
        var own = grid.Cells(row).Where(c => c.Length > 0).ToList();
        if (own.Count is 0 or > 8 || own.Exists(c => c.Length > 40)) return false;

        var known = own.Count(c => TableHeader.Of(c) is not TableColumn.Other);
        return known == own.Count || known > 0 && grid.IsDrawnOver(row - 1, row);
    }

    private static TrackingHeader? Named(SheetGrid grid, int upper, int lower)
    {
        var names = new List<(TableColumn Column, string Said)>();
        for (var c = 0; c < Math.Max(grid.Width(upper), grid.Width(lower)); c++)
        {
            var (over, under) = (grid.Of(upper, c), grid.Of(lower, c));
            var of = under.Length > 0 && TableHeader.Of(under) is not TableColumn.Other and var below ? below : TableHeader.Of(over);
            names.Add((of, (under.Length > 0 ? under : over).Folded()));
        }
        // A second column of time that speaks of progress tells how far the work is, not until when.
        if (names.Count(n => n.Column is TableColumn.When) > 1)
            for (var c = 0; c < names.Count; c++)
                if (names[c].Column is TableColumn.When && names[c].Said.StartsWith("tien do", StringComparison.Ordinal)) names[c] = (TableColumn.Result, names[c].Said);

        var action = First(TableColumn.Task);
        var leads = Enumerable.Range(0, names.Count).Where(c => names[c].Column is TableColumn.Lead).ToList();
        var lead = leads.Count == 0 ? -1 : leads.Find(c => names[c].Said.Contains("chu tri", StringComparison.Ordinal)) is var led && names[led].Said.Contains("chu tri", StringComparison.Ordinal) ? led : leads[0];
        if (action < 0 || lead < 0 && First(TableColumn.When) < 0) return null;
        return new TrackingHeader(lower, First(TableColumn.Number), action, lead, First(TableColumn.With), First(TableColumn.When), First(TableColumn.Result), First(TableColumn.Code), First(TableColumn.Origin));

        int First(TableColumn column) => names.FindIndex(n => n.Column == column);
    }
}
