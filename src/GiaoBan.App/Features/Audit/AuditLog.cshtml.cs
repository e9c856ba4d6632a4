using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

[Asks(Right.SeeAudit)]
internal sealed class AuditLogPage(GiaoBanDb db) : PageModel
{
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    public int Total { get; private set; }
    public int Sealed { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Total, Sealed) = (await db.AuditEntries.CountAsync(ct), await db.AuditSeals.CountAsync(ct));
        Entries = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Seq).Take(200).ToListAsync(ct);
    }
}
