using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>Two versions of a notice side by side, only where they differ.</summary>
[Asks(Right.SeeNotice)]
internal sealed class NoticeDifferencePage(GiaoBanDb db) : PageModel
{
    public int From { get; private set; }
    public int To { get; private set; }
    public string? Why { get; private set; }
    public IReadOnlyList<ParagraphChange> Changes { get; private set; } = [];
    public int Kept => Changes.Count(c => c.Fate is ParagraphFate.Kept);

    public async Task<IActionResult> OnGetAsync(Guid conference, int? tu, int? den, CancellationToken ct)
    {
        var notice = await db.ConclusionNotices.AsNoTracking().Include(n => n.Versions).Include(n => n.Paragraphs).AsSplitQuery().FirstOrDefaultAsync(n => n.ConferenceId == new ConferenceId(conference), ct);
        if (notice is null) return NotFound();

        (To, From) = (den ?? notice.Latest.Ordinal, tu ?? Math.Max(1, (den ?? notice.Latest.Ordinal) - 1));
        if (notice.Versions.FirstOrDefault(v => v.Ordinal == To) is not { } later || notice.Versions.All(v => v.Ordinal != From)) return NotFound();

        (Why, Changes) = (later.Why, NoticeDifference.Between(notice.TextOf(From), notice.TextOf(To)));
        return Page();
    }
}
