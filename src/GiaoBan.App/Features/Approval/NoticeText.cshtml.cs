using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>The draft, paragraph by paragraph, to write on.</summary>
[Asks(Right.WriteNotice)]
internal sealed class NoticeTextPage(GiaoBanDb db, RewriteNotice rewrite) : PageModel
{
    public sealed record Input
    {
        public int Version { get; init; }
        public List<RewriteNotice.Line> Lines { get; init; } = [];
    }

    [BindProperty] public Input Form { get; set; } = new();
    public string Conference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid conference, CancellationToken ct)
    {
        if (await LoadAsync(conference, ct) is not { State: NoticeState.Drafting } notice) return Redirect($"/hoi-nghi/{conference}/thong-bao");

        Form = new() { Version = notice.Version, Lines = [.. notice.TextOf(notice.Latest.Ordinal).Select(t => new RewriteNotice.Line { Mark = t.Mark, Kind = t.Kind, Text = t.Text })] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid conference, CancellationToken ct)
    {
        var notice = await LoadAsync(conference, ct);
        var result = notice is null ? ConclusionRefusals.NoticeNotThere : ModelState.IsValid ? await rewrite.RunAsync(notice, Form.Version, Form.Lines, ct) : default;
        if (ModelState.IsValid && result.IsOk) return Redirect($"/hoi-nghi/{conference}/thong-bao");

        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task<ConclusionNotice?> LoadAsync(Guid conference, CancellationToken ct)
    {
        var id = new ConferenceId(conference);
        Conference = await db.Conferences.Where(c => c.Id == id).Select(c => c.Name).FirstAsync(ct);
        return await db.ConclusionNotices.Whole().FirstOrDefaultAsync(n => n.ConferenceId == id, ct);
    }
}
