using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

/// <summary>One act with everything it changed, field by field. Content: for those who may read content.</summary>
[Asks(Right.SeeChanges)]
internal sealed class EntryPage(GiaoBanDb db, ChangeWords words, Acting acting) : PageModel
{
    public AuditEntry Entry { get; private set; } = null!;
    public IReadOnlyList<ThingChange> Changes { get; private set; } = [];
    public bool IsBlind { get; private set; }
    public bool IsRedacted => Entry.Payload is { Json: null };

    public async Task<IActionResult> OnGetAsync(long entry, CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId.Value;
        if (await db.AuditEntries.AsNoTracking().Include(e => e.Payload).FirstOrDefaultAsync(e => e.Seq == entry && (e.OrganiserId == organiser || e.OrganiserId == null), ct) is not { } found) return NotFound();

        Entry = found;
        // Blind is blind: until the sheets are opened only whoever filled one in reads what is on it.
        IsBlind = found.SubjectKind == "appraisal" && found.AccountId != acting.Who.AccountId.Value && await db.Appraisals.AnyAsync(a => a.Id == new AppraisalId(found.SubjectId) && a.State == AppraisalState.Blind, ct);
        if (!IsBlind) Changes = await words.ReadAsync(found.Payload, ct);
        return Page();
    }
}
