using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Notices;

/// <summary>What went out, what waits and what the mail server said; never what a letter was about.</summary>
[Asks(Right.ManageAccounts)]
internal sealed class LettersPage(GiaoBanDb db, MailSettings mail, Acting acting) : PageModel
{
    public sealed record Row(Letter Letter, string Name, string? Email);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string Headline { get; private set; } = "";
    public bool MailIsOn => mail.IsOn;
    public string At => mail.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await (from letter in Mine() join account in db.Users on letter.AccountId equals account.Id orderby letter.Day descending, account.UserName select new Row(letter, account.DisplayName, account.Email)).AsNoTracking().Take(200).ToListAsync(ct);
        var counts = await Mine().GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        int Of(LetterState state) => counts.GetValueOrDefault(state);
        Headline = counts.Count == 0 ? T("Chưa có thư nào.") : Tf($"{Say.Count(Of(LetterState.Sent))} thư đã gửi, {Say.Count(Of(LetterState.Waiting))} đang chờ, {Say.Count(Of(LetterState.GivenUp))} không gửi được.");
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid letter, CancellationToken ct)
    {
        if (await Mine().FirstOrDefaultAsync(l => l.Id == letter && l.State == LetterState.GivenUp, ct) is { } held)
        {
            held.TryAgain();
            db.Outbox.Add(LetterPost.Message(held, acting.NowUtc));
            await db.CommitAsync(acting.Does("letter.again", "letter", held.Id), ct);
        }
        return RedirectToPage();
    }

    private IQueryable<Letter> Mine()
    {
        var organiser = acting.Who.OrganiserId;
        return db.Letters.Where(l => db.Grants.Any(g => g.AccountId == l.AccountId && g.OrganiserId == organiser));
    }
}
