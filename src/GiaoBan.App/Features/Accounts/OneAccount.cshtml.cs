using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>What an administrator may do for one person at the door; nothing of what they wrote is here.</summary>
[Asks(Right.ManageAccounts)]
internal sealed class OneAccountPage(GiaoBanDb db, InviteAgain invite, CloseAccount close, SecondFactor second, EndSessions end, Acting acting) : PageModel
{
    public Account Account { get; private set; } = null!;
    public string Roles { get; private set; } = "";
    public int Passkeys { get; private set; }
    public int OpenSessions { get; private set; }
    public DateTime? LastIn { get; private set; }
    public bool IsLocked => Account.LockoutEnd > acting.NowUtc;
    public IReadOnlyList<AccountEvent> Events { get; private set; } = [];
    public string? Link { get; private set; }

    public Task OnGetAsync(Guid account, CancellationToken ct) => LoadAsync(account, ct);

    // No redirect on purpose: the link is shown in this one answer and kept nowhere.
    public async Task<IActionResult> OnPostInviteAsync(Guid account, CancellationToken ct)
    {
        await LoadAsync(account, ct);
        var made = await invite.RunAsync(Account, ct);
        if (made.Refusal is { } no) return this.Refuse(no);

        Link = InvitedPage.LinkOf(Request, made.Value!);
        await LoadAsync(account, ct);
        return Page();
    }

    public Task<IActionResult> OnPostCloseAsync(Guid account, string? why, CancellationToken ct) => DoAsync(account, () => close.CloseAsync(Account, why, ct), ct);

    public Task<IActionResult> OnPostReopenAsync(Guid account, CancellationToken ct) => DoAsync(account, () => close.ReopenAsync(Account, ct), ct);

    public Task<IActionResult> OnPostUnlockAsync(Guid account, CancellationToken ct) => DoAsync(account, () => close.UnlockAsync(Account, ct), ct);

    public Task<IActionResult> OnPostTakeOffAsync(Guid account, string? why, CancellationToken ct) => DoAsync(account, () => second.TakeOffAsync(Account, why, ct), ct);

    public Task<IActionResult> OnPostEndSessionsAsync(Guid account, CancellationToken ct) => DoAsync(account, async () =>
    {
        await end.AllButAsync(account, stays: null, ct);
        return Result.Ok;
    }, ct);

    private async Task<IActionResult> DoAsync(Guid account, Func<Task<Result>> act, CancellationToken ct)
    {
        await LoadAsync(account, ct);
        return this.Answer(await act(), () => RedirectToPage(new { account }));
    }

    private async Task LoadAsync(Guid account, CancellationToken ct)
    {
        Account = await db.Users.FirstAsync(a => a.Id == account, ct);
        var organiser = acting.Who.OrganiserId;
        var roles = await (from grant in db.Grants join unit in db.Units on grant.UnitId equals unit.Id where grant.AccountId == account && grant.OrganiserId == organiser orderby unit.No select new { grant.Role, unit.Name }).ToListAsync(ct);
        Roles = string.Join("; ", roles.Select(r => $"{Say.Called(r.Role)}, {r.Name}"));
        var (idle, begun) = (acting.NowUtc - SessionCheck.Idle, acting.NowUtc - SessionCheck.Longest);
        OpenSessions = await db.Sessions.CountAsync(s => s.AccountId == account && s.EndedAtUtc == null && s.LastSeenAtUtc > idle && s.StartedAtUtc > begun, ct);
        Passkeys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(k => k.UserId == account, ct);
        LastIn = await db.Sessions.Where(s => s.AccountId == account).MaxAsync(s => (DateTime?)s.StartedAtUtc, ct);
        Events = await db.AccountEvents.AsNoTracking().Where(e => e.AccountId == account).OrderByDescending(e => e.AtUtc).Take(50).ToListAsync(ct);
    }
}
