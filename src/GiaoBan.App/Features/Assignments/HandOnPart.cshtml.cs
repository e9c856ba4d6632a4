using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Which units below take a part, of which work, by when.</summary>
[Asks(Right.HandOnPart)]
internal sealed class HandOnPartPage(GiaoBanDb db, HandOnPart handOn, Cascade cascade) : PageModel
{
    [BindProperty] public HandOnPart.Input Form { get; set; } = new();
    public Assignment Whole { get; private set; } = null!;
    public IReadOnlyList<Unit> Below { get; private set; } = [];
    public string Headline => Below.Count == 0 ? T("Đơn vị chưa có đơn vị trực thuộc trong danh bạ.") : Tf($"Tách {Whole.Code} cho đơn vị trực thuộc.");

    public Task OnGetAsync(Guid assignment, CancellationToken ct) => LoadAsync(assignment, ct);

    public async Task<IActionResult> OnPostAsync(Guid assignment, CancellationToken ct)
    {
        var result = ModelState.IsValid ? await handOn.RunAsync(await db.Assignments.Whole().FirstAsync(a => a.Id == new AssignmentId(assignment), ct), Form, ct) : default;
        if (ModelState.IsValid && result.IsOk) return Redirect($"/nhiem-vu/{assignment}");

        db.ChangeTracker.Clear();
        await LoadAsync(assignment, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(Guid assignment, CancellationToken ct)
    {
        Whole = await db.Assignments.AsNoTracking().FirstAsync(a => a.Id == new AssignmentId(assignment), ct);
        Below = await cascade.BelowAsync(Whole.LeadUnitId, ct);
    }
}
