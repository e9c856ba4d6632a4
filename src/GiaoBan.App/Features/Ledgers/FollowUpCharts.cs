using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Ledgers;

/// <summary>One picture with the table behind it: what is drawn, what is printed and what is exported are the same rows.</summary>
internal sealed record Chart(string Key, string Finding, string Note, BarChart Drawn, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object>> Rows);

/// <summary>Biểu đồ nhiệm vụ: progress by unit, age of what is open, share on time by quarter.</summary>
internal sealed class FollowUpCharts(GiaoBanDb db, AssignmentFilters filters, BusinessDay businessDay) : IUseCase
{
    private const int Units = 12, Quarters = 8, Oldest = 4;

    public async Task<IReadOnlyList<Chart>> RunAsync(CancellationToken ct) => [await ByUnitAsync(ct), await AgesAsync(ct), await OnTimeAsync(ct)];

    private async Task<Chart> ByUnitAsync(CancellationToken ct)
    {
        var today = businessDay.Today;
        var counted = await filters.Mine().GroupBy(a => a.LeadUnitId).Select(g => new { g.Key, All = g.Count(), Done = g.Count(a => a.State == AssignmentState.Verified), Late = g.Count(a => a.State != AssignmentState.Verified && a.State != AssignmentState.Reported && a.SortDay < today) }).ToListAsync(ct);
        List<UnitId> ids = [.. counted.Select(c => c.Key)];
        var names = await db.Units.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.ShortName, u.No }).ToDictionaryAsync(u => u.Id, ct);
        var rows = counted.OrderBy(c => (double)c.Done / c.All).ThenByDescending(c => c.All).ThenBy(c => names[c.Key].No).ToList();
        var (all, done) = (rows.Sum(r => r.All), rows.Sum(r => r.Done));
        return new Chart("don-vi", all == 0 ? T("Chưa có nhiệm vụ nào được giao") : Tf($"Xong {Say.Count(done)} trong {Say.Count(all)} nhiệm vụ"), rows.Count > Units ? Tf($"{Units} đơn vị còn nhiều việc nhất; bảng dưới có đủ") : T("đơn vị còn nhiều việc ở trên"),
            new BarChart("c-unit", T("Phần đã xong có minh chứng của từng đơn vị"), [.. rows.Take(Units).Select(r => new Bar(Cut(names[r.Key].ShortName), (double)r.Done / r.All, $"{r.Done}/{r.All}"))], 1, IsLying: true),
            [T("Đơn vị"), T("Được giao"), T("Đã xong"), T("Quá hạn")], [.. rows.Select(r => (IReadOnlyList<object>)[names[r.Key].ShortName, r.All, r.Done, r.Late])]);
    }

    private async Task<Chart> AgesAsync(CancellationToken ct)
    {
        var now = Quarter.Of(businessDay.Today);
        var counted = await filters.Mine().Where(a => a.State != AssignmentState.Verified).GroupBy(a => new { a.IssuedYear, a.IssuedQuarter }).Select(g => new { g.Key.IssuedYear, g.Key.IssuedQuarter, Count = g.Count() }).ToListAsync(ct);
        var ages = new int[Oldest + 1];
        foreach (var one in counted) ages[Math.Clamp(now.Since(new Quarter(one.IssuedYear, one.IssuedQuarter)), 0, Oldest)] += one.Count;
        string[] labels = [T("quý này"), T("1 quý"), T("2 quý"), T("3 quý"), T("từ 4 quý")];
        var old = ages.Skip(1).Sum();
        return new Chart("tuoi", ages.Sum() == 0 ? T("Không còn việc nào mở") : Tf($"{Say.Count(old)} trong {Say.Count(ages.Sum())} việc đang mở đã chuyển quý"), T("số việc đang mở, theo số quý đã chuyển"),
            new BarChart("c-age", T("Số việc đang mở theo số quý đã chuyển"), [.. ages.Select((count, i) => new Bar(labels[i], count, Say.Count(count), i == Oldest && count > 0))], Math.Max(1, ages.Max()), IsLying: true),
            [T("Đã chuyển"), T("Số việc đang mở")], [.. ages.Select((count, i) => (IReadOnlyList<object>)[labels[i], count])]);
    }

    // On time: said to be done by the day in force, whoever checked it later; a day that is still to come is not counted.
    private async Task<Chart> OnTimeAsync(CancellationToken ct)
    {
        var today = businessDay.Today;
        var now = Quarter.Of(today);
        var counted = await filters.Mine().Where(a => a.Due != null && a.Due < today)
            .Select(a => new { Due = a.Due!.Value, IsOnTime = a.Notes.Any(n => n.State == ProgressState.Done && n.On <= a.Due) })
            .GroupBy(a => a.Due).Select(g => new { Due = g.Key, All = g.Count(), OnTime = g.Count(a => a.IsOnTime) }).ToListAsync(ct);
        List<(Quarter Quarter, int All, int OnTime)> quarters = [];
        for (var (quarter, n) = (now, 0); n < Quarters; n++, quarter = quarter.Previous)
        {
            var of = counted.Where(c => Quarter.Of(c.Due) == quarter).ToList();
            quarters.Insert(0, (quarter, of.Sum(c => c.All), of.Sum(c => c.OnTime)));
        }
        var shown = quarters.SkipWhile(q => q.All == 0).ToList();
        var last = shown.LastOrDefault(q => q.All > 0);
        return new Chart("dung-han", shown.Count == 0 ? T("Chưa có việc nào đến hạn") : Tf($"Đúng hạn {Say.Percent(last.OnTime, last.All)}% trong {last.Quarter}"), T("việc báo xong trong hạn, trên số việc đến hạn trong quý"),
            new BarChart("c-time", T("Tỷ lệ việc báo xong đúng hạn theo quý"), [.. shown.Select(q => new Bar(q.Quarter.Code[2..], Say.Percent(q.OnTime, q.All), q.All == 0 ? "–" : $"{Say.Percent(q.OnTime, q.All)}%", q == last))], 100, IsLying: false),
            [T("Quý"), T("Đến hạn"), T("Đúng hạn"), T("Phần trăm")], [.. shown.Select(q => (IReadOnlyList<object>)[q.Quarter.Code, q.All, q.OnTime, Say.Percent(q.OnTime, q.All)])]);
    }

    private static string Cut(string name) => name.Length <= 26 ? name : name[..25].TrimEnd() + "…";
}
