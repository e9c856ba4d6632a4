using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

[Asks(Right.ReadDocument)]
internal sealed class ReadDocumentPage(GiaoBanDb db, ReadDocument read) : PageModel
{
    public Conference Conference { get; private set; } = null!;
    public string Typed { get; private set; } = "";

    public async Task OnGetAsync(Guid conference, CancellationToken ct) => await LoadAsync(conference, ct);

    public async Task<IActionResult> OnPostAsync(Guid conference, string? text, IFormFile? file, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        Typed = text ?? "";
        var (words, name) = (Typed, "Văn bản dán vào");
        if (file is not null)
        {
            await using var stream = file.OpenReadStream();
            var opened = SourceFiles.Read(file.FileName, stream);
            if (opened.Refusal is { } unreadable) return this.Refuse(unreadable);
            (words, name) = (opened.Value!, Path.GetFileName(file.FileName.Replace('\\', '/')));
        }

        var result = await read.RunAsync(Conference, name, words, ct);
        return result.Value is { } document ? Redirect($"/van-ban/{document.Id.Value}") : this.Refuse(result.Refusal!);
    }

    private async Task LoadAsync(Guid conference, CancellationToken ct) =>
        Conference = await db.Conferences.FirstAsync(c => c.Id == new ConferenceId(conference), ct);
}
