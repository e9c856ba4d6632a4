using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>The exemplars of the body: by field, level and whether they live; and those that are like a problem told in one's own words.</summary>
[Asks(Right.SeeMission)]
internal sealed class ExemplarsPage(GiaoBanDb db, ExemplarBook book, BusinessDay businessDay) : PageModel
{
    private const int PageSize = 30;

    public sealed record Row(Guid Id, string Code, string Name, ExemplarField Field, string Place, string Unit, DateOnly StartedOn, string What, string? Outcome, ExemplarState State, RecognitionLevel? Level, int Children, int Missed, string? Parent);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int All { get; private set; }
    public int Living { get; private set; }
    public int Missed { get; private set; }
    public int Found { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages => (Found + PageSize - 1) / PageSize;
    public string Problem { get; private set; } = "";
    public ExemplarField? Field { get; private set; }
    public RecognitionLevel? Level { get; private set; }
    public string Only { get; private set; } = "";

    public string Headline => All == 0 ? T("Chưa có mô hình nào.") : Tf($"{Say.Count(Living)} trong {Say.Count(All)} mô hình đang duy trì{(Missed > 0 ? Tf($", {Say.Count(Missed)} quá mốc mà chưa ai kiểm tra") : "")}.");

    public async Task OnGetAsync(string? van, ExemplarField? linhVuc, RecognitionLevel? cap, string? con, int trang, CancellationToken ct)
    {
        (Problem, Field, Level, Only, PageNumber) = ((van ?? "").Trim(), linhVuc, cap, con is "con" or "dung" or "qua-moc" or "cho" ? con : "", Math.Max(1, trang));
        var all = await RowsAsync(ct);
        (All, Living, Missed) = (all.Count, all.Count(r => r.State is ExemplarState.Running), all.Count(r => r.Missed > 0));
        var shown = all.Where(r => (Field is null || r.Field == Field) && (Level is null || r.Level == Level) && Only switch
        {
            "con" => r.State is ExemplarState.Running,
            "dung" => r.State is ExemplarState.Ended,
            "qua-moc" => r.Missed > 0,
            "cho" => r.State is ExemplarState.Registered or ExemplarState.Returned,
            _ => true,
        }).ToList();
        if (Problem.Length > 0)
        {
            var place = ExemplarLikeness.Like(Problem, [.. shown.Select(r => new ComparedExemplar(new ExemplarId(r.Id), r.Name, r.Place, $"{r.What} {r.Outcome}"))]).Select((c, i) => (c.Id.Value, i)).ToDictionary(p => p.Value, p => p.i);
            shown = [.. shown.Where(r => place.ContainsKey(r.Id)).OrderBy(r => place[r.Id])];
        }
        Found = shown.Count;
        Rows = [.. shown.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    public string Address(string? only = null, int page = 1) =>
        $"/mo-hinh?van={Uri.EscapeDataString(Problem)}&linhVuc={Field}&cap={Level}&con={only ?? Only}{(page > 1 ? $"&trang={page}" : "")}";

    private async Task<List<Row>> RowsAsync(CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().Select(u => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var all = await book.Ours().AsNoTracking().Include(e => e.Recognitions).Include(e => e.Checks).AsSplitQuery().Where(e => e.State != ExemplarState.Doubled).OrderByDescending(e => e.Year).ThenByDescending(e => e.Number).ToListAsync(ct);
        var (names, children) = (all.ToDictionary(e => e.Id, e => e.Name), all.Where(e => e.ParentId is not null).CountBy(e => e.ParentId!.Value).ToDictionary());
        return [.. all.Select(e => new Row(e.Id.Value, e.Code, e.Name, e.Field, e.Place, units[e.UnitId], e.StartedOn, e.What, e.Outcome, e.State, e.Highest, children.GetValueOrDefault(e.Id),
            e.State is ExemplarState.Running ? e.SurvivalOn(businessDay.Today).Count(s => s.Kind is SurvivalKind.Missed) : 0, e.ParentId is { } parent ? names.GetValueOrDefault(parent) : null))];
    }
}
