using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

[Asks(Right.SeeHome)]
internal sealed class MinePage(GiaoBanDb db, Acting acting) : PageModel
{
    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public string UnitName { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = acting.Who;
        UnitName = await db.Units.Where(u => u.Id == me.UnitId).Select(u => u.Name).FirstAsync(ct);
        Notices = await db.Notices.AsNoTracking().Where(n => n.AccountId == me.AccountId.Value).OrderByDescending(n => n.AtUtc).Take(100).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (account, now) = (acting.Who.AccountId.Value, acting.NowUtc);
        await db.Notices.Where(n => n.AccountId == account && n.ReadAtUtc == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAtUtc, now), ct);
        return RedirectToPage();
    }
}
