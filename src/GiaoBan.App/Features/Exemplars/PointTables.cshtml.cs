using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>The point tables by place and year, and a new one pasted as it stands in its decision.</summary>
[Asks(Right.SeeMission)]
internal sealed class PointTablesPage(GiaoBanDb db, PublishTable publish, Acting acting) : PageModel
{
    public IReadOnlyList<PointTable> Tables { get; private set; } = [];
    public PublishTable.Input Typed { get; private set; } = new();

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnPostAsync(PublishTable.Input input, CancellationToken ct)
    {
        var published = ModelState.IsValid ? await publish.RunAsync(input, ct) : default;
        if (published.IsOk && ModelState.IsValid) return Redirect("/mo-hinh/bang-diem");

        Typed = input;
        await LoadAsync(ct);
        return published.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct) => Tables = await db.PointTables.AsNoTracking().Whole().Of(acting.Who).NewestFirst().ToListAsync(ct);
}
