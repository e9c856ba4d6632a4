using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text;
using GiaoBan.Text.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments.Import;

/// <summary>
/// Holds each row against units, days and what is here already: taken, asked or refused, with the cell it hangs on. Saves
/// nothing, guesses nothing: two leads are a question, "cuối tháng" a suggestion with its rule.
/// </summary>
internal sealed class JudgeRows(GiaoBanDb db, Expansions expansions, Acting acting, TextGuard guard, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    private const int Work = 0, Lead = 1, With = 2, When = 3, Outcome = 4;

    public async Task<IReadOnlyList<JudgedRow>> RunAsync(IReadOnlyList<TableForm> rows, DateOnly asOf, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var names = rows.SelectMany(r => Names(r.Lead).Concat(Names(r.With))).Distinct(StringComparer.Ordinal).ToList();
        var opened = (await expansions.OpenAsync(names, organiser, businessDay.Today, ct)).ToDictionary(o => o.Phrase, StringComparer.Ordinal);
        var byCode = (await expansions.UnitsAsync(organiser, businessDay.Today, ct)).ToLookup(u => u.Code, StringComparer.OrdinalIgnoreCase);
        var open = await db.Assignments.AsNoTracking().Where(a => a.OrganiserId == organiser && a.LineId == line).Select(a => new { a.Code, a.SearchText, a.LeadUnitId }).ToListAsync(ct);
        var here = open.ToLookup(a => (a.SearchText[(a.Code.Folded().Length + 1)..], a.LeadUnitId), a => a.Code);
        var codes = open.Select(a => a.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);

        List<JudgedRow> judged = [];
        Dictionary<(string, UnitId), TableForm> before = [];
        foreach (var row in rows) judged.Add(Judge(row, asOf, Opened, here, codes, before));
        return judged;

        IReadOnlyList<(string Name, IReadOnlyList<Unit> Units)> Opened(string? cell) =>
            [.. Names(cell).Select(n => (n, byCode[CodeIn(n)].ToList() is { Count: > 0 } coded ? coded : opened.TryGetValue(n, out var o) ? o.Units : []))];
    }

    private JudgedRow Judge(TableForm row, DateOnly asOf, Func<string?, IReadOnlyList<(string Name, IReadOnlyList<Unit> Units)>> units, ILookup<(string, UnitId), string> here, HashSet<string> codes, Dictionary<(string, UnitId), TableForm> before)
    {
        List<RowRemark> remarks = [];
        var action = (row.Action ?? "").Trim();
        if (Refusal(row, action, codes) is { } no) return new JudgedRow(row, RowVerdict.Refused, [no], [], [], null, false, null);

        var (leads, helpers, many) = Who(row, units, remarks);
        var (due, standing, rule, suggested) = DueOf(row, action, asOf, remarks);
        string? like = null;
        foreach (var lead in leads)
        {
            var key = (action.Folded(), lead.Id);
            like ??= here[key].FirstOrDefault() ?? (before.TryGetValue(key, out var twin) ? $"dòng {twin.Row}" : null);
            before.TryAdd(key, row);
        }
        if (like is not null && !row.Again) remarks.Add(new(row.Cell(Work), $"Giống việc {like}: cùng nội dung, cùng chủ trì. Đánh dấu “vẫn nhận” nếu là việc khác, hoặc bỏ dòng này.", true));

        return new JudgedRow(row, remarks.Exists(r => r.Stops) ? RowVerdict.Asked : RowVerdict.Taken, remarks, leads, helpers, due, standing, rule) { HasManyLeads = many, Like = like, Suggested = suggested };
    }

    private RowRemark? Refusal(TableForm row, string action, HashSet<string> codes)
    {
        if (action.Length == 0) return new(row.Cell(Work), "Ô nội dung trống nên không có việc để giao. Ghi việc phải làm, hoặc bỏ dòng này.", true);
        if (!string.IsNullOrEmpty(row.Code) && codes.Contains(row.Code.Trim())) return new(row.Cell(Work), $"{row.Code.Trim()} đã có trong hệ thống. Cập nhật ở trang nhiệm vụ ấy.", true);
        if (guard.FindPersonalData($"{action}\n{row.Lead}\n{row.With}") is { } what) return new(row.Cell(Work), ReportRefusals.PersonalData(what).Message, true);
        return guard.FindPersonalData(row.Result ?? "") is { } inResult ? new(row.Cell(Outcome), ReportRefusals.PersonalData(inResult).Message, true) : null;
    }

    private static (IReadOnlyList<Unit> Leads, IReadOnlyList<Unit> Helpers, bool Many) Who(TableForm row, Func<string?, IReadOnlyList<(string Name, IReadOnlyList<Unit> Units)>> units, List<RowRemark> remarks)
    {
        var named = units(row.Lead);
        var leads = named.SelectMany(n => n.Units).DistinctBy(u => u.Id).ToList();
        if (named.Count == 0) remarks.Add(new(row.Cell(Lead), "Ô chủ trì trống. Chọn một đơn vị.", true));
        foreach (var (name, found) in named.Where(n => n.Units.Count == 0)) remarks.Add(new(row.Cell(Lead), $"Không rõ “{name}” là đơn vị nào. Ghi tên đủ hoặc mã, như trong danh bạ.", true));

        var helpers = units(row.With).SelectMany(n => n.Units).DistinctBy(u => u.Id).ToList();
        foreach (var (name, _) in units(row.With).Where(n => n.Units.Count == 0)) remarks.Add(new(row.Cell(With), $"Chưa rõ “{name}” là đơn vị nào nên chưa ghi vào phần phối hợp; chữ vẫn giữ ở nguồn.", false));

        var many = leads.Count > 1;
        if (many && row.Many is null) remarks.Add(new(row.Cell(Lead), $"Ô này có {leads.Count} đơn vị mà một việc chỉ một chủ trì. Chọn {leads[0].ShortName} chủ trì và các đơn vị kia phối hợp, hoặc giao riêng cho từng đơn vị.", true));
        if (many && row.Many is ManyLeads.First) (leads, helpers) = ([leads[0]], [.. leads.Skip(1).Concat(helpers).DistinctBy(u => u.Id)]);
        return (leads, [.. helpers.Where(h => leads.TrueForAll(l => l.Id != h.Id))], many);
    }

    private (DateOnly? Due, bool Standing, string? Rule, (DateOnly? Day, string Rule)? Suggested) DueOf(TableForm row, string action, DateOnly asOf, List<RowRemark> remarks)
    {
        if (row.Due is { } given) return Far(given) ? Asked($"{Say.Day(given)} xa quá. Xem lại năm.") : (given, false, null, null);
        if (row.Standing) return (null, true, null, null);

        var written = (row.When ?? "").Trim();
        var read = WrittenDue.Read(written, action, asOf, calendar);
        if (read.Day is { } day) return Far(day) ? Asked($"“{written}” thành {Say.Day(day)}, xa quá. Xem lại năm rồi ghi ngày.") : (day, false, null, null);
        if (read.IsStanding) return (null, true, null, null);
        if (written.Length == 0) return Asked("Ô thời hạn trống. Đặt một ngày, hoặc chọn thường xuyên.");
        if (read.Suggested is not { Day: { } suggested } rule) return Asked($"Không tính được ngày từ “{written}”. Đặt một ngày, hoặc chọn thường xuyên.");
        if (row.UseRule) return (suggested, false, rule.Rule, (suggested, rule.Rule));

        remarks.Add(new(row.Cell(When), $"“{written}” không phải một ngày. Máy gợi ý {Say.Day(suggested)} ({rule.Rule}).", true));
        return (null, false, null, (suggested, rule.Rule));

        (DateOnly?, bool, string?, (DateOnly?, string)?) Asked(string question)
        {
            remarks.Add(new(row.Cell(When), question, true));
            return (null, false, null, null);
        }
    }

    private bool Far(DateOnly day) => day.Year < 2000 || day > businessDay.Today.AddYears(15);

    private static IEnumerable<string> Names(string? cell)
    {
        foreach (var piece in (cell ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var split = CodeIn(piece).Length > 0 ? [] : AddresseeList.Split(piece);
            if (split.Count == 0) yield return piece;
            else foreach (var name in split) yield return name;
        }
    }

    // A line of the picker's own list reads "Sở Nội vụ (SNV)"; in a cell the code may stand alone.
    private static string CodeIn(string name) =>
        name is [.., ')'] && name.LastIndexOf('(') is > 0 and var at ? name[(at + 1)..^1] : name.Length <= 12 && !name.Contains(' ', StringComparison.Ordinal) ? name : "";
}
