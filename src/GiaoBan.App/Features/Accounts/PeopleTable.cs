using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;

namespace GiaoBan.App.Features.Accounts;

/// <summary>
/// The table of people as it goes out and comes in: tabs between cells, one person a line, so that it can be copied from
/// Excel and pasted. Reads every row on its own; a bad one says why and does not stop the others.
/// </summary>
internal static class PeopleTable
{
    public const int MostRows = 20_000;

    private static readonly string[] Columns = ["Họ và tên", "Chức danh", "Tên đăng nhập", "Thư điện tử", "Vai trò", "Mã đơn vị"];

    public static string Header => string.Join('\t', Columns);

    /// <summary>One line of the table, as read. <see cref="Problem"/> null: it can be taken in.</summary>
    public sealed record Row(int Number, string Name, string UserName, string Role, string UnitCode, AddAccount.Input? Input, string? Problem);

    public static string Write(string name, string? title, string user, string? email, Role role, string unit) =>
        string.Join('\t', new[] { name, title, user, email, Say.Called(role), unit }.Select(Cell));

    public static Result<IReadOnlyList<Row>> Read(string? pasted, IReadOnlyDictionary<string, UnitId> units, IReadOnlySet<string> taken)
    {
        List<(int Number, string Text)> lines = [.. (pasted ?? "").TrimStart('\ufeff').Split('\n').Select((line, n) => (n + 1, line.TrimEnd('\r').Normalize())).Where(l => l.Item2.Trim().Length > 0)];
        if (lines.Count > 0 && lines[0].Text.StartsWith(Columns[0], StringComparison.OrdinalIgnoreCase)) lines.RemoveAt(0);
        if (lines.Count == 0) return AccountRefusals.NothingPasted;
        if (lines.Count > MostRows) return AccountRefusals.TooManyRows;

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return lines.Select(l => ReadOne(l.Number, l.Text, units, taken, seen)).ToList();
    }

    private static Row ReadOne(int number, string line, IReadOnlyDictionary<string, UnitId> units, IReadOnlySet<string> taken, Dictionary<string, int> seen)
    {
        var cells = line.Split('\t').Select(Plain).ToList();
        if (cells.Count < Columns.Length && cells.Count > 0) cells.AddRange(Enumerable.Repeat("", Columns.Length - cells.Count));
        var row = new Row(number, cells[0], cells[2], cells[4], cells[5], null, null);
        if (!line.Contains('\t', StringComparison.Ordinal)) return row with { Problem = "Dòng này không có dấu tab giữa các ô. Chép thẳng từ Excel, đừng qua Word hay thư." };
        if (cells.Skip(Columns.Length).Any(c => c.Length > 0)) return row with { Problem = $"Dòng này có {cells.Count} ô, bảng chỉ có {Columns.Length} cột: {string.Join(", ", Columns)}." };
        if (RoleOf(cells[4]) is not { } role) return row with { Problem = cells[4].Length == 0 ? "Thiếu vai trò." : $"Không có vai trò “{cells[4]}”. Ghi một trong: {string.Join(", ", Enum.GetValues<Role>().Select(Say.Called))}." };
        if (!units.TryGetValue(cells[5], out var unit)) return row with { Problem = cells[5].Length == 0 ? "Thiếu mã đơn vị." : $"Không có đơn vị mã “{cells[5]}”. Xem mã ở trang Đơn vị." };

        var input = new AddAccount.Input { DisplayName = cells[0], Title = cells[1].Length == 0 ? null : cells[1], UserName = cells[2], Email = cells[3].Length == 0 ? null : cells[3], Role = role, UnitId = unit.Value };
        List<ValidationResult> wrong = [];
        if (!Validator.TryValidateObject(input, new ValidationContext(input), wrong, validateAllProperties: true)) return row with { Problem = string.Join(' ', wrong.Select(w => w.ErrorMessage)) };
        if (HasControl(line)) return row with { Problem = "Dòng này có ký tự không in được. Gõ lại ô ấy trong Excel." };
        if (taken.Contains(input.UserName.ToUpperInvariant())) return row with { Problem = AccountRefusals.UserNameTaken(input.UserName).Message };
        if (!seen.TryAdd(input.UserName, number)) return row with { Problem = $"Tên đăng nhập {input.UserName} đã có ở dòng {seen[input.UserName]}." };
        return row with { Input = input };
    }

    private static Role? RoleOf(string words) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => Say.Called(r!.Value).Equals(words, StringComparison.OrdinalIgnoreCase));

    // Excel puts quotes around a cell that holds quotes or breaks; a leading apostrophe is our own mark against formulas.
    private static string Plain(string cell)
    {
        var text = cell.Trim();
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"') text = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        return text.Length > 1 && text[0] == '\'' && "=+-@".Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Cell(string? text) => text is { Length: > 0 } && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text ?? "";

    private static bool HasControl(string line) => line.Any(c => c != '\t' && char.IsControl(c));
}
