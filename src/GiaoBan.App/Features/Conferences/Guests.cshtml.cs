using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

/// <summary>Who outside may read this conference, until when, and the way to take it back.</summary>
[Asks(Right.RunConference)]
internal sealed class GuestsPage(GiaoBanDb db, Guests guests, BusinessDay businessDay) : PageModel
{
    [BindProperty] public Guests.Input Form { get; set; } = new();
    public Conference Conference { get; private set; } = null!;
    public IReadOnlyList<GuestLink> Links { get; private set; } = [];
    public DateOnly Today => businessDay.Today;
    public string? Link { get; private set; }

    public Task OnGetAsync(Guid conference, CancellationToken ct) => LoadAsync(conference, ct);

    // No redirect on purpose: the link is shown in this one answer and kept nowhere.
    public async Task<IActionResult> OnPostAsync(Guid conference, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        if (!ModelState.IsValid) return this.AskAgain();
        var made = await guests.InviteAsync(Conference, Form, ct);
        if (made.Refusal is { } no) return this.Refuse(no);

        (Link, Form) = ($"{Request.Scheme}://{Request.Host}{Request.PathBase}/khach/{made.Value}", new());
        ModelState.Clear();
        await LoadAsync(conference, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid conference, Guid link, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        await guests.RevokeAsync(Conference, link, ct);
        return RedirectToPage(new { conference });
    }

    private async Task LoadAsync(Guid conference, CancellationToken ct)
    {
        Conference = await db.Conferences.AsNoTracking().FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        Links = await db.GuestLinks.AsNoTracking().Where(g => g.ConferenceId == Conference.Id).OrderByDescending(g => g.MadeAtUtc).ToListAsync(ct);
    }
}
