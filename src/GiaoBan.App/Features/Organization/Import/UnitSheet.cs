using System.Globalization;
using System.Text;
using GiaoBan.App.Web;

namespace GiaoBan.App.Features.Organization.Import;

/// <summary>One row of the table of units, its cells by column.</summary>
internal sealed record SheetRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Why one row cannot be taken, told at its line and column.</summary>
internal sealed record RowProblem(int Line, string Column, string Message);

/// <summary>
/// The table of units as text: a header, a row a line, tabs between cells; the same columns go out as come in. Lists within a
/// cell are parted by semicolons, days are written 2025-07-01, a span of days A..B with B left out where there is none.
/// </summary>
internal static class UnitSheet
{
    public const int RowsAtMost = 20_000;

    public static readonly string[] Columns =
        ["code", "name", "short_name", "kind", "level", "parent", "valid_from", "valid_to", "agency_code", "aliases", "phone", "contacts", "communes", "places", "became"];

    private static readonly string[] Needed = ["code", "name", "kind", "level", "valid_from"];

    public static (IReadOnlyList<SheetRow> Rows, IReadOnlyList<RowProblem> Problems) Read(byte[] bytes)
    {
        if (Decode(bytes) is not { } text) return ([], [new(0, "", "Tệp không phải UTF-8. Lưu lại dạng “Văn bản Unicode (UTF-8)”.")]);

        var lines = text.Normalize(NormalizationForm.FormC).TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var header = lines[0].Split('\t').Select(c => c.Trim()).ToArray();
        if (HeaderProblem(header) is { } slip) return ([], [new(1, "", slip)]);

        List<SheetRow> rows = [];
        List<RowProblem> problems = [];
        for (var n = 1; n < lines.Count; n++)
        {
            if (string.IsNullOrWhiteSpace(lines[n]) || lines[n].StartsWith('#')) continue;

            var cells = lines[n].Split('\t');
            if (cells.Length > header.Length) problems.Add(new(n + 1, "", $"Dòng có {cells.Length} ô, bảng chỉ có {header.Length} cột. Xem lại dấu tab thừa."));
            else if (cells.Any(c => c.Any(char.IsControl))) problems.Add(new(n + 1, "", "Dòng có ký tự điều khiển không đọc được. Gõ lại dòng này."));
            else rows.Add(new SheetRow(n + 1, header.Zip(cells.Select(c => c.Trim())).ToDictionary(c => c.First, c => c.Second)));
        }
        if (rows.Count + problems.Count == 0) problems.Add(new(1, "", "Bảng chỉ có dòng tiêu đề, chưa có đơn vị nào."));
        if (rows.Count > RowsAtMost) problems.Add(new(0, "", $"Bảng có {rows.Count} dòng, mỗi lần nhận không quá {RowsAtMost}. Chia làm nhiều tệp."));
        return (rows, problems);
    }

    public static string Write(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        string.Join('\n', rows.Select(row => string.Join('\t', Columns.Select(c => row.GetValueOrDefault(c, ""))).TrimEnd('\t')).Prepend(string.Join('\t', Columns)).Append(""));

    /// <summary>A day as written; null where it is none.</summary>
    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"2019-01-01..2019-12-31", "2019-01-01.." or one first day; null where it cannot be read.</summary>
    public static (DateOnly From, DateOnly? To)? Span(string text)
    {
        var (from, to) = text.Split("..") switch { [var one] => (Day(one), null), [var first, ""] => (Day(first), null), [var first, var last] => (Day(first), Day(last)), _ => ((DateOnly?)null, (DateOnly?)null) };
        return from is not { } start || (text.Split("..") is [_, { Length: > 0 }] && to is null) ? null : (start, to);
    }

    public static string Span(DateOnly from, DateOnly? to) => $"{Say.Iso(from)}..{(to is { } last ? Say.Iso(last) : "")}";

    public static string[] List(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"party-committee" ↔ PartyCommittee.</summary>
    public static T? Named<T>(string kebab) where T : struct, Enum => Enum.TryParse<T>(kebab.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(kebab, out _) ? value : null;

    public static string Kebab<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select((c, n) => char.IsUpper(c) && n > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    public static string Choices<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Kebab));

    private static string? HeaderProblem(string[] header)
    {
        if (header is [""] or []) return "Tệp trống. Dòng đầu phải là tên các cột: code, name, kind, level, valid_from…";
        if (header.FirstOrDefault(c => !Columns.Contains(c)) is { } stranger) return $"Không có cột “{stranger}”. Các cột nhận được: {string.Join(", ", Columns)}.";
        if (header.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice) return $"Cột “{twice.Key}” có hai lần. Bỏ bớt một.";
        return Needed.Except(header).ToList() is { Count: > 0 } missing ? $"Thiếu cột {string.Join(", ", missing)}." : null;
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
