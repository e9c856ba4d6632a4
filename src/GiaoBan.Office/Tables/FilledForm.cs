using GiaoBan.Office.Reading;

namespace GiaoBan.Office.Tables;

/// <summary>A form that came back: what stands in each blank, by the name of its field.</summary>
/// <param name="Mark">Which form of whom; null where the file is none of ours, or the cell was taken out.</param>
/// <param name="Twice">Fields that stand in more than one row with different words: the first is taken.</param>
public sealed record FilledForm(string? Mark, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Twice)
{
    private const int MostFields = 5_000;

    /// <summary>Finds the columns by their heads and the rows by the names of their fields, wherever they now stand.</summary>
    public static FilledForm Read(IEnumerable<FileTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        string? mark = null;
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        HashSet<string> twice = new(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            Heads? heads = null;
            foreach (var row in table.Rows)
            {
                mark ??= row.Where(c => c.StartsWith(FillableForm.MarkHead, StringComparison.Ordinal)).Select(c => c[FillableForm.MarkHead.Length..].Trim()).FirstOrDefault();
                if (Heads.Of(row) is { } found) heads = found;
                else if (heads is { } at) Take(row, at);
            }
        }
        return new FilledForm(mark, values, [.. twice.Order(StringComparer.Ordinal)]);

        void Take(IReadOnlyList<string> row, Heads at)
        {
            var names = Cell(row, at.Field).Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries);
            foreach (var (name, column) in names.Zip([at.Blank, at.More]))
            {
                var value = Cell(row, column);
                if (!name.Contains('.', StringComparison.Ordinal) || values.Count >= MostFields) continue;
                if (!values.TryAdd(name, value) && values[name] != value) twice.Add(name);
            }
        }
    }

    private static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column].Trim() : "";

    private sealed record Heads(int Field, int Blank, int More)
    {
        public static Heads? Of(IReadOnlyList<string> row)
        {
            var (field, blank) = (Find(row, FillableForm.FieldHead), Find(row, FillableForm.BlankHead.Trim()));
            return field < 0 || blank < 0 ? null : new Heads(field, blank, Find(row, FillableForm.MoreHead.Trim()));
        }

        private static int Find(IReadOnlyList<string> row, string head)
        {
            for (var i = 0; i < row.Count; i++)
                if (row[i].StartsWith(head, StringComparison.OrdinalIgnoreCase)) return i;
            return -1;
        }
    }
}
