using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Tự lưu một ô: what is being typed, field by field, into the unit's own draft. Not audited, shown to nobody else.</summary>
internal sealed class SaveField(GiaoBanDb db, DraftWriter writer, Acting acting) : IUseCase
{
    public const int LongestText = 20_000;
    private const int LooksAtMost = 5;

    public async Task<Result<DraftField>> RunAsync(UnitReport report, string field, string value, int seenVersion, CancellationToken ct)
    {
        if (!report.IsWithUnit) return ReportRefusals.AlreadySent;
        if (!await IsFieldAsync(report, field, ct)) return ReportRefusals.UnknownField;
        if (value.Length > LongestText) return ReportRefusals.TooLong(LongestText);

        for (var look = 1; ; look++)
        {
            var draft = await db.DraftFields.AsNoTracking().FirstOrDefaultAsync(d => d.ReportId == report.Id && d.Field == field, ct);
            var over = draft?.Version;
            draft ??= new DraftField(report.Id, field);
            if (draft.Save(value.Normalize(), seenVersion, acting.Who.Name, acting.NowUtc) is { Refusal: { } no }) return no;
            if (over == draft.Version || await writer.WriteAsync(draft, over)) return draft;

            // Another hand was in this field at the same moment: looked at anew, it is an ordinary conflict.
            if (look == LooksAtMost) throw new InvalidOperationException($"The field {field} could not be written in {look} looks.");
        }
    }

    // A field that the outline does not know would be stored and never shown again: refused rather than lost.
    private async Task<bool> IsFieldAsync(UnitReport report, string field, CancellationToken ct)
    {
        if (ReportFields.ParagraphOf(field) is not null || field is ReportFields.ContactName or ReportFields.ContactPost) return true;

        var parts = field.Split('.');
        return parts switch
        {
            ["Proposals", var n, "to"] => ReportFields.ParagraphOf($"Proposals.{n}") is not null,
            ["answer", var id, "state" or "text"] => Guid.TryParse(id, out var line) && await db.FollowUps.AnyAsync(f => f.ReportId == report.Id && f.Id == new FollowUpId(line), ct),
            ["figure", ..] => await db.Indicators.AnyAsync(i => i.OrganiserId == report.OrganiserId && (field == "figure." + i.Code || field == "figure." + i.Code + ".reason"), ct),
            _ => false,
        };
    }
}
