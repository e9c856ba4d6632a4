using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Tự lưu một ô: what is being typed, field by field, into the unit's own draft. Not audited, shown to nobody else.</summary>
internal sealed class SaveField(GiaoBanDb db, Acting acting) : IUseCase
{
    public const int LongestText = 20_000;

    public async Task<Result<DraftField>> RunAsync(UnitReport report, string field, string value, int seenVersion, CancellationToken ct)
    {
        if (report.Closed is { } closed) return closed;
        if (!await IsFieldAsync(report, field, ct)) return ReportRefusals.UnknownField;
        if (value.Length > LongestText) return ReportRefusals.TooLong(LongestText);

        var draft = await db.DraftFields.FindAsync([report.Id, field], ct);
        if (draft is null) db.DraftFields.Add(draft = new DraftField(report.Id, field));
        if (draft.Save(value.Normalize(), seenVersion, acting.Who.Name, acting.NowUtc) is { Refusal: { } no }) return no;

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another hand was in this field at the same moment: looked at anew, it is an ordinary conflict.
            db.ChangeTracker.Clear();
            if (await db.DraftFields.FindAsync([report.Id, field], ct) is not { } theirs) throw;
            if (theirs.Save(value.Normalize(), seenVersion, acting.Who.Name, acting.NowUtc) is { Refusal: { } both }) return both;

            await db.SaveChangesAsync(ct);
            return theirs;
        }
        return draft;
    }

    // A field that the outline does not know would be stored and never shown again: refused rather than lost.
    private async Task<bool> IsFieldAsync(UnitReport report, string field, CancellationToken ct)
    {
        if (ReportFields.ParagraphOf(field) is not null || field is ReportFields.ContactName or ReportFields.ContactPost) return true;

        var parts = field.Split('.');
        return parts switch
        {
            ["Proposals", var n, "to"] => ReportFields.ParagraphOf($"Proposals.{n}") is not null,
            ["answer", var id, "state" or "text"] => Guid.TryParse(id, out var line) && report.FollowUps.Any(f => f.Id.Value == line),
            ["figure", ..] => await db.Indicators.AnyAsync(i => i.OrganiserId == report.OrganiserId && (field == "figure." + i.Code || field == "figure." + i.Code + ".reason"), ct),
            _ => false,
        };
    }
}
