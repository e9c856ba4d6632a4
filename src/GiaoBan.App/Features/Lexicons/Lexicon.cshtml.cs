using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Lexicons;

/// <summary>The organisation's own words: listed, put right, taken out.</summary>
[Asks(Right.ManageLexicon)]
internal sealed class LexiconPage(GiaoBanDb db, KeepWords keep, ForgetWords forget, Acting acting) : PageModel
{
    [BindProperty] public KeepWords.Input Form { get; set; } = new();
    public IReadOnlyList<LexiconEntry> Entries { get; private set; } = [];
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public Conflict? Conflict { get; private set; }

    public string Headline => Entries.Count == 0 ? T("Chưa có tên gọi riêng nào.") : Tf($"{Entries.Count} tên gọi riêng của cơ quan.");

    public string? NameOf(UnitId? id) => id is { } known ? Units.FirstOrDefault(u => u.Id == known)?.Name : null;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) =>
        await AnswerAsync(ModelState.IsValid ? await keep.RunAsync(Form, acting.Who.OrganiserId, acting.Who.LineId, ct) : default, ct);

    public async Task<IActionResult> OnPostForgetAsync(Guid entry, CancellationToken ct)
    {
        ModelState.Clear(); // only the entry's id was sent
        return await AnswerAsync(await forget.RunAsync(entry, acting.Who.OrganiserId, ct), ct);
    }

    private async Task<IActionResult> AnswerAsync(Result result, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect("/quan-tri/tu-dien");

        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        Conflict = result.Refusal as Conflict;
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId;
        Entries = await db.LexiconEntries.AsNoTracking().Where(e => e.OrganiserId == organiser).OrderBy(e => e.Kind).ThenBy(e => e.Key).ToListAsync(ct);
        Units = await db.Units.AsNoTracking().OrderBy(u => u.No).ToListAsync(ct);
    }
}
