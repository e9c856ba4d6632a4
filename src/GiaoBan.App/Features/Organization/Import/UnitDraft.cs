using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Text;

namespace GiaoBan.App.Features.Organization.Import;

/// <summary>One row read and checked by itself: what it says without looking at any other row.</summary>
internal sealed record UnitDraft(SheetRow Row, UnitKind Kind, UnitLevel Level, DateOnly From, DateOnly? To, IReadOnlyList<DraftPlace> Places, IReadOnlyList<DraftHeir> Heirs, IReadOnlyList<DraftCount> Counts, IReadOnlyList<DraftContact> Contacts)
{
    public string Code => Row["code"];
    public string Name => Row["name"];

    public bool LivesOn(DateOnly day) => From <= day && (To is null || day <= To);

    public static UnitDraft? Read(SheetRow row, TextGuard guard, List<RowProblem> problems)
    {
        var before = problems.Count;
        void No(string column, string message) => problems.Add(new(row.Line, column, message));

        if (row["code"].Length == 0) No("code", "Thiếu mã đơn vị.");
        else if (row["code"].Length > 40) No("code", "Mã dài quá 40 ký tự.");
        else if (row["code"].Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-' and not '.')) No("code", $"Mã “{row["code"]}” chỉ được có chữ không dấu, số, gạch ngang và dấu chấm.");
        if (row["name"].Length == 0) No("name", "Thiếu tên đơn vị.");
        else if (row["name"].Length > 200) No("name", "Tên dài quá 200 chữ.");
        else if (!row["name"].Any(char.IsLetter)) No("name", $"Tên “{row["name"]}” không có chữ nào.");
        if (row["short_name"].Length > 200) No("short_name", "Tên ngắn dài quá 200 chữ.");
        var (kind, level) = (UnitSheet.Named<UnitKind>(row["kind"]), UnitSheet.Named<UnitLevel>(row["level"]));
        if (kind is null) No("kind", $"Không có loại “{row["kind"]}”. Dùng một trong: {UnitSheet.Choices<UnitKind>()}.");
        if (level is null) No("level", $"Không có cấp “{row["level"]}”. Dùng một trong: {UnitSheet.Choices<UnitLevel>()}.");
        var (from, to) = (UnitSheet.Day(row["valid_from"]), UnitSheet.Day(row["valid_to"]));
        if (row["valid_from"].Length == 0) No("valid_from", "Thiếu ngày bắt đầu.");
        else if (from is null) No("valid_from", $"“{row["valid_from"]}” không phải ngày. Ghi như 2025-07-01.");
        if (row["valid_to"].Length > 0 && to is null) No("valid_to", $"“{row["valid_to"]}” không phải ngày. Ghi như 2025-06-30.");
        if (to < from) No("valid_to", $"Ngày cuối {Say.Day(to)} sớm hơn ngày đầu {Say.Day(from)}.");
        if (row["phone"].Length > 0) CheckPhone(row["phone"], "phone", guard, No);
        var aliases = UnitSheet.List(row["aliases"]);
        if (aliases.FirstOrDefault(a => a.Length > 200) is not null) No("aliases", "Tên gọi khác dài quá 200 chữ.");
        if (aliases.GroupBy(a => a.Folded()).FirstOrDefault(g => g.Count() > 1) is { } twice) No("aliases", $"Tên gọi “{twice.First()}” có hai lần.");

        var places = Each(row, "places", DraftPlace.Read, "cây=MÃ@ngày..ngày, như Cụm thi đua=CUM2@2019-01-01..", No);
        var heirs = Each(row, "became", DraftHeir.Read, "MÃ@ngày, thêm * sau mã của nơi kế thừa chính", No);
        var counts = Each(row, "communes", DraftCount.Read, "số, hoặc số@ngày..ngày (ghi chú), thêm ~ trước số ước chừng", No);
        var contacts = Each(row, "contacts", DraftContact.Read, "Họ tên|Chức vụ|Điện thoại cơ quan", No);
        if (contacts.Count > Unit.ContactsAtMost) No("contacts", $"Có {contacts.Count} người liên hệ, mỗi đơn vị hai người.");
        foreach (var contact in contacts) CheckPhone($"{contact.Name} {contact.Post} {contact.Phone}", "contacts", guard, No);
        if (row["parent"].Length > 0 && places.Any(p => p.Tree is null)) No("parent", "Đã ghi trực thuộc ở cột parent thì không ghi lại ở cột places.");
        if (heirs.Count > 0 && to is null && row["valid_to"].Length == 0) No("became", "Có đơn vị kế thừa thì phải có ngày cuối ở cột valid_to.");
        if (heirs.Count > 1 && heirs.Count(h => h.IsMain) != 1) No("became", "Nhiều nơi kế thừa thì đánh dấu * cho đúng một nơi kế thừa chính.");
        if (heirs.FirstOrDefault(h => h.On is { } on && to is { } last && on != last.AddDays(1)) is { } early) No("became", $"Nơi kế thừa {early.Code} phải bắt đầu ngay sau ngày cuối {Say.Day(to)}.");

        return problems.Count > before ? null : new UnitDraft(row, kind!.Value, level!.Value, from!.Value, to, places, heirs, counts, contacts);
    }

    private static List<T> Each<T>(SheetRow row, string column, Func<string, T?> read, string form, Action<string, string> no) where T : class
    {
        List<T> all = [];
        foreach (var part in UnitSheet.List(row[column]))
        {
            if (read(part) is { } one) all.Add(one);
            else no(column, $"Không đọc được “{part}”. Ghi theo dạng: {form}.");
        }
        return all;
    }

    private static void CheckPhone(string text, string column, TextGuard guard, Action<string, string> no)
    {
        if (guard.FindPersonalData(text) is { } what) no(column, $"Có {what}. Chỉ ghi điện thoại cơ quan.");
        else if (column == "phone" && text.Any(c => !char.IsDigit(c) && c is not ' ' and not '.' and not '-' and not '(' and not ')' and not '+' and not '/' and not ',')) no(column, $"Số điện thoại “{text}” có chữ lạ. Ghi như 0205 3812 345.");
    }
}

/// <summary>"Cụm thi đua=CUM2@2019-01-01..2019-12-31": the hierarchy by its name, null for the main one.</summary>
internal sealed record DraftPlace(string? Tree, string Parent, DateOnly? From, DateOnly? To)
{
    public static DraftPlace? Read(string text)
    {
        if (text.Split('=', 2) is not [var tree, var rest] || Hierarchy.CodeOf(tree) is not { Length: > 0 and <= 40 } code) return null;
        var (parent, span) = rest.Split('@', 2) is [var left, var right] ? (left.Trim(), UnitSheet.Span(right.Trim())) : (rest.Trim(), ((DateOnly, DateOnly?)?)null);
        if (parent.Length == 0 || (rest.Contains('@', StringComparison.Ordinal) && span is null)) return null;

        return new(code == Hierarchy.Main ? null : tree.Trim(), parent, span?.Item1, span?.Item2);
    }
}

internal sealed record DraftHeir(string Code, bool IsMain, DateOnly? On)
{
    public static DraftHeir? Read(string text)
    {
        var (code, day) = text.Split('@', 2) is [var left, var right] ? (left.Trim(), UnitSheet.Day(right.Trim())) : (text, null);
        return code.TrimEnd('*').Length == 0 || (text.Contains('@', StringComparison.Ordinal) && day is null) ? null : new(code.TrimEnd('*'), code.EndsWith('*'), day);
    }
}

/// <summary>"~194@2025-01-01..2025-06-30 (nguồn)".</summary>
internal sealed record DraftCount(int Count, bool IsApproximate, DateOnly? From, DateOnly? To, string? Note)
{
    public static DraftCount? Read(string text)
    {
        var note = text.EndsWith(')') && text.IndexOf('(') is > 0 and var open ? text[(open + 1)..^1].Trim() : null;
        var plain = note is null ? text : text[..text.IndexOf('(')].Trim();
        var (number, span) = plain.Split('@', 2) is [var left, var right] ? (left.Trim(), UnitSheet.Span(right.Trim())) : (plain, ((DateOnly, DateOnly?)?)null);
        if (plain.Contains('@', StringComparison.Ordinal) && span is null) return null;

        return int.TryParse(number.TrimStart('~'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0
            ? new(count, number.StartsWith('~'), span?.Item1, span?.Item2, note) : null;
    }
}

internal sealed record DraftContact(string Name, string? Post, string? Phone)
{
    public static DraftContact? Read(string text) => text.Split('|') is { Length: <= 3 } parts && parts[0].Trim().Length > 0 ? new(parts[0].Trim(), Blank(parts, 1), Blank(parts, 2)) : null;

    private static string? Blank(string[] parts, int n) => parts.ElementAtOrDefault(n)?.Trim() is { Length: > 0 } text ? text : null;
}
