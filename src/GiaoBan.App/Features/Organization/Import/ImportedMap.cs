using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;

namespace GiaoBan.App.Features.Organization.Import;

/// <summary>The register with the rows of a file laid over it: who is new, who stands where, who became whom, and what does not fit.</summary>
internal sealed class ImportedMap(IReadOnlyList<Unit> existing, IReadOnlyList<UnitSuccession> steps, IReadOnlyList<Hierarchy> hierarchies, List<RowProblem> problems)
{
    private readonly Dictionary<string, List<Unit>> _lives = existing.GroupBy(u => u.Code).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    private readonly Dictionary<string, string> _agencyCodes = existing.Where(u => u.AgencyCode is not null).GroupBy(u => u.AgencyCode!).ToDictionary(g => g.Key, g => g.First().Code, StringComparer.Ordinal);
    private readonly Dictionary<string, Hierarchy> _hierarchies = hierarchies.ToDictionary(h => h.Code, StringComparer.Ordinal);
    private readonly UnitTree _tree = UnitTree.Of(existing);
    private readonly HashSet<(UnitId, UnitId)> _steps = [.. steps.Select(s => (s.PredecessorId, s.SuccessorId))];
    private readonly HashSet<Unit> _added = [];
    private int _no = existing.Select(u => u.No).DefaultIfEmpty().Max();

    public List<Unit> Added { get; } = [];
    public List<Hierarchy> NewHierarchies { get; } = [];
    public List<UnitSuccession> NewSteps { get; } = [];

    public void Take(IReadOnlyList<UnitDraft> drafts)
    {
        List<(UnitDraft Draft, Unit Unit, bool IsNew)> taken = [];
        foreach (var draft in drafts)
        {
            if (Life(draft) is { } unit) taken.Add((draft, unit, _added.Contains(unit)));
        }
        if (problems.Count > 0) return; // places and heirs of rows that fell out would only be told a second time

        foreach (var (draft, unit, _) in taken) Describe(draft, unit);
        foreach (var (draft, unit, isNew) in taken) Place(draft, unit, isNew);
        foreach (var (draft, unit, _) in taken) Succeed(draft, unit);
    }

    private void No(UnitDraft draft, string column, string message) => problems.Add(new(draft.Row.Line, column, message));

    private Unit? Life(UnitDraft draft)
    {
        var lives = _lives.TryGetValue(draft.Code, out var known) ? known : _lives[draft.Code] = [];
        if (lives.FirstOrDefault(u => u.ValidFrom == draft.From) is { } same)
        {
            if (_added.Contains(same)) No(draft, "code", $"Mã {draft.Code} từ ngày {Say.Day(draft.From)} có hai dòng trong tệp.");
            else if (same.Name != draft.Name) No(draft, "name", $"Mã {draft.Code} đã có với tên “{same.Name}”. Đổi tên bằng Sắp xếp đơn vị, không bằng nhập lại.");
            else if (same.Kind != draft.Kind || same.Level != draft.Level) No(draft, "kind", $"{draft.Code} đã có là {Say.Lower(Say.Kind(same.Kind))} cấp {Say.Level(same.Level)}. Sửa lại dòng cho đúng.");
            else if (draft.To is { } to && same.ValidTo != to) No(draft, "valid_to", $"{draft.Code} đang {(same.ValidTo is { } end ? $"kết thúc ngày {Say.Day(end)}" : "hoạt động")}. Kết thúc đơn vị bằng Sắp xếp để việc đang mở có nơi nhận.");
            else return same;
            return null;
        }
        if (lives.FirstOrDefault(u => u.ValidFrom <= (draft.To ?? DateOnly.MaxValue) && draft.From <= (u.ValidTo ?? DateOnly.MaxValue)) is { } other)
        {
            No(draft, "valid_from", $"Mã {draft.Code} đã có đơn vị khác dùng từ {Say.Day(other.ValidFrom)} đến {(other.ValidTo is { } until ? Say.Day(until) : "nay")}.");
            return null;
        }
        var unit = new Unit(++_no, draft.Code, draft.Name, draft.Row["short_name"], draft.Kind, draft.Level, null, draft.From);
        if (draft.To is { } last) unit.End(last);
        lives.Add(unit);
        Added.Add(unit);
        _added.Add(unit);
        return unit;
    }

    private void Describe(UnitDraft draft, Unit unit)
    {
        if (draft.Row["agency_code"] is { Length: > 0 } agency)
        {
            if (_agencyCodes.TryGetValue(agency, out var owner) && owner != unit.Code) No(draft, "agency_code", $"Mã định danh {agency} đã ghi cho {owner}.");
            else if (unit.Identify(agency) is { Refusal: { } no }) No(draft, "agency_code", no.Message);
            _agencyCodes[agency] = unit.Code;
        }
        if (draft.Row["phone"] is { Length: > 0 } phone) unit.CallAt(phone);
        foreach (var alias in UnitSheet.List(draft.Row["aliases"])) unit.AlsoCalled(alias); // one already known is no news
        for (var n = 0; n < draft.Contacts.Count; n++)
            if (unit.Contacts.All(c => c.Ordinal != n + 1 || c.Name != draft.Contacts[n].Name)) unit.AskThere(n + 1, draft.Contacts[n].Name, draft.Contacts[n].Post, draft.Contacts[n].Phone);
        foreach (var count in draft.Counts.Where(c => unit.Unnamed.All(u => u.From != (c.From ?? draft.From) || u.Count != c.Count)))
            if (unit.CountBelow(count.Count, count.IsApproximate, count.From ?? draft.From, count.From is null ? draft.To : count.To, count.Note) is { Refusal: { } no }) No(draft, "communes", no.Message);
    }

    private void Place(UnitDraft draft, Unit unit, bool isNew)
    {
        if (isNew && draft.Row["parent"] is { Length: > 0 } parent) Stand(draft, unit, "parent", Hierarchy.Main, parent, draft.From, draft.To);
        foreach (var place in draft.Places)
            Stand(draft, unit, "places", place.Tree is { } tree ? HierarchyOf(tree) : Hierarchy.Main, place.Parent, place.From ?? draft.From, place.From is null ? draft.To : place.To);
    }

    private string HierarchyOf(string name)
    {
        var code = Hierarchy.CodeOf(name);
        if (!_hierarchies.ContainsKey(code)) NewHierarchies.Add(_hierarchies[code] = new Hierarchy(code, name));
        return code;
    }

    // The code above may have had several lives meanwhile: one place for each, end to end.
    private void Stand(UnitDraft draft, Unit unit, string column, string hierarchy, string parent, DateOnly from, DateOnly? to)
    {
        if (parent == unit.Code) { No(draft, column, $"{unit.Code} không thể trực thuộc chính mình."); return; }
        if (!_lives.TryGetValue(parent, out var lives)) { No(draft, column, $"Không có đơn vị {parent} trong tệp hay trong hệ thống."); return; }

        var above = lives.Where(u => u.ValidFrom <= (to ?? DateOnly.MaxValue) && from <= (u.ValidTo ?? DateOnly.MaxValue)).OrderBy(u => u.ValidFrom).ToList();
        if (above.Count == 0 || above[0].ValidFrom > from) { No(draft, column, $"{parent} chưa có hoặc không còn ngày {Say.Day(from)}."); return; }

        for (var n = 0; n < above.Count; n++)
        {
            var (start, end) = (n == 0 ? from : above[n].ValidFrom, n == above.Count - 1 ? to : above[n].ValidTo);
            if (unit.Edges.Any(e => e.Hierarchy == hierarchy && e.ParentId == above[n].Id && e.From == start)) continue;

            var stood = unit.StandUnder(hierarchy, above[n], start, end, _tree);
            if (stood.Value is { } edge) _tree.Add(edge);
            else No(draft, column, stood.Refusal!.Message);
        }
    }

    private void Succeed(UnitDraft draft, Unit unit)
    {
        foreach (var heir in draft.Heirs)
        {
            var on = heir.On ?? draft.To!.Value.AddDays(1);
            var next = _lives.GetValueOrDefault(heir.Code)?.FirstOrDefault(u => u.ExistsOn(on) && u != unit);
            if (next is null) No(draft, "became", _lives.ContainsKey(heir.Code) ? $"{heir.Code} không tồn tại ngày {Say.Day(on)} nên không kế thừa được." : $"Không có đơn vị kế thừa {heir.Code} trong tệp hay trong hệ thống.");
            else if (_steps.Add((unit.Id, next.Id))) NewSteps.Add(new UnitSuccession(unit.Id, next.Id, on, heir.IsMain || draft.Heirs.Count == 1, null));
        }
    }
}
