using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>The groups that collective addressees open to, how many each holds on a day, and the form that writes another.</summary>
[Asks(Right.SeeUnits)]
internal sealed class GroupsPage(GiaoBanDb db, Expansions expansions, WriteGroup write, Acting acting, BusinessDay businessDay) : PageModel
{
    public sealed record Row(UnitGroup Group, bool IsOurs, int Members, int Unnamed);

    [BindProperty] public WriteGroup.Input Form { get; set; } = new();
    [BindProperty(SupportsGet = true, Name = "ngay")] public DateOnly? Day { get; set; }
    [BindProperty(SupportsGet = true, Name = "mau")] public string? Pattern { get; set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public DateOnly AsOf => Day ?? businessDay.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (CollectiveAddressee.Usual.FirstOrDefault(g => g.Name == Pattern) is { } usual) Form = WriteGroup.Input.Of(usual);
    }

    [Asks(Right.ManageUnits)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var written = ModelState.IsValid ? await write.RunAsync(null, Form, ct) : default;
        if (written.Value is { } group) return Redirect($"/quan-tri/nhom/{group.Id.Value}");

        await LoadAsync(ct);
        return written.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var ours = await db.UnitGroups.AsNoTracking().OrderBy(g => g.Name).ToListAsync(ct);
        List<Row> rows = [];
        foreach (var group in ours.Concat(CollectiveAddressee.Usual))
        {
            var opened = group.IsRetired ? null : await expansions.OpenAsync(group, acting.Who.OrganiserId, AsOf, ct);
            rows.Add(new Row(group, ours.Contains(group), opened?.Units.Count ?? 0, opened?.NotLoaded ?? 0));
        }
        Rows = rows;
    }
}
