using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

/// <summary>The outlines of this body and line with all their versions: which is used, which waits, which has run out.</summary>
[Asks(Right.SeeForms)]
internal sealed class FormsPage(GiaoBanDb db, DraftForm draft, Acting acting, BusinessDay businessDay) : PageModel
{
    public sealed record Row(ReportForm Form, (string Kind, string Words) State, int Sections, int Figures);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string? Name { get; private set; }
    public string Headline => Rows.Count == 0 ? T("Chưa có đề cương nào.") : Tf($"{Rows.Select(r => r.Form.FamilyCode).Distinct().Count()} đề cương, {(Rows.Count(r => r.Form.IsDraft) is var n and > 0 ? Tf($"{n} bản đang soạn") : T("không có bản nào đang soạn"))}.");

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [Asks(Right.ManageForms)]
    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken ct)
    {
        var drafted = await draft.RunAsync(name ?? "", ct);
        if (drafted.Value is { } form) return Redirect($"/de-cuong/{form.Id.Value}");

        Name = name;
        await LoadAsync(ct);
        return this.Refuse(drafted.Refusal!);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var forms = await db.ReportForms.AsNoTracking().Whole().Where(f => f.OrganiserId == organiser && f.LineId == line).ToListAsync(ct);
        var dictionary = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == organiser && i.LineId == line && i.ValidTo == null).ToListAsync(ct);
        Rows = [.. forms.OrderBy(f => f.Title).ThenByDescending(f => f.Edition).ThenByDescending(f => f.Code, StringComparer.Ordinal)
            .Select(f => new Row(f, StateOf(f, forms, businessDay.Today), f.SectionOrder.Count, f.Asked(dictionary).Count()))];
    }

    public static (string Kind, string Words) StateOf(ReportForm form, IEnumerable<ReportForm> all, DateOnly today)
    {
        if (form.IsDraft) return ("doing", T("Đang soạn"));
        if (form.ValidFrom > today) return ("soon", T("Chưa đến ngày dùng"));
        if (form.SunsetOn < today) return ("none", T("Hết hiệu lực"));

        var inForce = Enum.GetValues<PeriodKind>().SelectMany(kind => new FormsInForce(all, kind, today).All).Any(f => f.Id == form.Id);
        return inForce ? ("done", T("Đang dùng cho kỳ mở mới")) : ("fresh", T("Đã có bản thay"));
    }
}
