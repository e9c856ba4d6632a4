using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// Khách xem hội nghị: what stands behind a guest's link. The link is looked up by its hash, so that an altered one is no
/// link; then the rights are asked as of everybody else.
/// </summary>
internal sealed class GuestView(GiaoBanDb db, BusinessDay businessDay) : IUseCase
{
    public sealed record Sentence(ConclusionKind Kind, string Text);
    public sealed record Seen(Guest Guest, DateOnly LastDay, string Organiser, Conference Conference, IReadOnlyList<string> Documents, IReadOnlyList<Sentence> Sentences, bool HasNotice);

    public async Task<Result<Seen>> OpenAsync(string token, CancellationToken ct)
    {
        var hash = Storage.Accounts.Invitation.HashOf(token);
        if (await db.GuestLinks.AsNoTracking().FirstOrDefaultAsync(g => g.TokenHash == hash, ct) is not { } link) return ConferenceRefusals.GuestLinkUnknown;
        if (link.RevokedAtUtc is not null) return ConferenceRefusals.GuestLinkRevoked;
        if (link.LastDay < businessDay.Today) return ConferenceRefusals.GuestLinkExpired(link.LastDay);

        var guest = new Guest(link.ConferenceId, link.Guest);
        var conference = await db.Conferences.AsNoTracking().Include(c => c.Agenda).Include(c => c.Delegates).FirstAsync(c => c.Id == guest.Conference, ct);
        if (!RightsTable.May(guest, Right.SeeConference, conference.Id) || !RightsTable.May(guest, Right.SeeConclusions, conference.Id)) return ConferenceRefusals.GuestLinkUnknown;

        var confirmed = await db.SourceDocuments.AsNoTracking().Where(d => d.ConferenceId == conference.Id && d.State == DocumentState.Confirmed).Select(d => new { d.Id, Name = d.Title ?? d.FileName }).ToListAsync(ct);
        var ids = confirmed.Select(d => d.Id).ToList();
        var rows = await (from c in db.Conclusions join d in db.Directives on c.Id equals d.ConclusionId into directives from d in directives.DefaultIfEmpty()
                          where ids.Contains(c.SourceDocumentId) && c.Kind != ConclusionKind.LeftOut orderby c.Ordinal select new { c.Id, c.Kind, c.Text, State = (DirectiveState?)d.State }).ToListAsync(ct);
        var sentences = rows.Where(r => r.State is not (DirectiveState.Rejected or DirectiveState.Merged)).DistinctBy(r => r.Id).Select(r => new Sentence(r.Kind, r.Text)).ToList();
        var hasNotice = await db.ConclusionNotices.AnyAsync(n => n.ConferenceId == conference.Id && n.PaperId != null, ct); // a draft is nobody's but the office's
        return new Seen(guest, link.LastDay, await db.Units.Where(u => u.Id == conference.OrganiserId).Select(u => u.Name).FirstAsync(ct), conference, [.. confirmed.Select(d => d.Name)], sentences, hasNotice);
    }
}
