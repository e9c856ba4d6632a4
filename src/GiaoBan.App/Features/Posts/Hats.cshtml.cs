using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Posts;

/// <summary>The roles one may act in, the switch between them, and who stands in for oneself.</summary>
[Asks(Right.SeeHome)]
internal sealed class HatsPage(GiaoBanDb db, CurrentOfficer current, AppointStandIn appoint, Acting acting, BusinessDay businessDay) : PageModel
{
    public sealed record Given(Guid Id, string Who, StandInKind Kind, Scope Scope, DateOnly From, DateOnly Until);

    [BindProperty] public AppointStandIn.Input Form { get; set; } = new();
    public IReadOnlyList<Hat> Hats { get; private set; } = [];
    public IReadOnlyList<Given> StandIns { get; private set; } = [];
    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();
    public DateOnly Today => businessDay.Today;

    public bool Wears(Hat hat) => acting.Who == hat.Officer;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>Only this browser remembers it; the rights themselves are asked anew with every request.</summary>
    public async Task<IActionResult> OnPostChooseAsync(Guid hat, CancellationToken ct)
    {
        if ((await current.HatsAsync(acting.Who.AccountId.Value, ct)).Any(h => h.Id == hat))
            Response.Cookies.Append(CurrentOfficer.Cookie, hat.ToString(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true });
        return Redirect("/");
    }

    [Asks(Right.AppointStandIn)]
    public async Task<IActionResult> OnPostAppointAsync(CancellationToken ct)
    {
        var made = ModelState.IsValid ? await appoint.RunAsync(Form, ct) : default;
        if (made.Value is not null) return Redirect("/lam-thay");

        await LoadAsync(ct);
        return made.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    [Asks(Right.AppointStandIn)]
    public async Task<IActionResult> OnPostEndAsync(Guid standIn, CancellationToken ct)
    {
        await appoint.EndAsync(standIn, ct);
        return Redirect("/lam-thay");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (me, today) = (acting.Who.AccountId.Value, businessDay.Today);
        Hats = await current.HatsAsync(me, ct);
        var ids = Hats.Select(h => h.Officer.UnitId).ToList();
        Units = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        StandIns = await (from stand in db.StandIns join grant in db.Grants on stand.GrantId equals grant.Id join who in db.Users on stand.AccountId equals who.Id
                          where grant.AccountId == me && stand.Until >= today orderby stand.From
                          select new Given(stand.Id, who.DisplayName, stand.Kind, stand.Scope, stand.From, stand.Until)).AsNoTracking().ToListAsync(ct);
    }
}
