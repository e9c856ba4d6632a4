using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

[Asks(Right.SeeUnits)]
internal sealed class UnitsPage(GiaoBanDb db, BusinessDay businessDay) : PageModel
{
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Each commune is counted once: under its district committee.</summary>
    public int Communes => Units.Where(u => u.Kind is UnitKind.PartyCommittee).Sum(u => u.Communes);

    public string? NameOf(UnitId id) => Units.FirstOrDefault(u => u.Id == id)?.ShortName;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = businessDay.Today;
        Units = await db.Units.AsNoTracking().Where(u => u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today)).OrderBy(u => u.No).ToListAsync(ct);
    }
}
