using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>What is to be said beside a field that was just kept.</summary>
internal sealed record FieldRemark(string Message, bool AsksReason);

/// <summary>Tự lưu một ô: what is being typed, field by field, into the unit's own draft. Not audited, shown to nobody else.</summary>
internal sealed class SaveField(GiaoBanDb db, DraftWriter writer, Outlines outlines, CheckFigures checks, LastWords last, Acting acting) : IUseCase
{
    public const int LongestText = 20_000;
    private const int LooksAtMost = 5;

    public const string Repeated = "Giống hệt một đoạn của kỳ trước.";

    /// <summary>What the outline's rules, or last quarter's words, say of a field that was just kept: it is kept all the same, and asked about when the report is sent.</summary>
    public async Task<FieldRemark?> RemarkAsync(UnitReport report, string field, string value, CancellationToken ct)
    {
        if (ReportFields.CodeOf(field) is { } code) return await checks.AtCellAsync(report, code, ct) is { } remark ? new FieldRemark(remark.Message, !remark.Blocks) : null;
        if (ReportFields.ParagraphOf(field) is null || string.IsNullOrWhiteSpace(value)) return null;

        return (await last.OfAsync(report, ct)).Contains(value.Normalize().Collapsed()) ? new FieldRemark(Repeated, AsksReason: false) : null;
    }

    public async Task<Result<DraftField>> RunAsync(UnitReport report, string field, string value, int seenVersion, CancellationToken ct)
    {
        if (report.Closed is { } closed) return closed;
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
        if (field is ReportFields.ContactName or ReportFields.ContactPost) return true;
        var outline = await outlines.OfAsync(report);
        bool IsParagraph(string name) => ReportFields.ParagraphOf(name) is var (section, ordinal) && outline.Form.SectionOrder.Contains(section) && ordinal <= outline.Form.MostParagraphsOf(section);
        return field.Split('.') switch
        {
            [nameof(SectionKind.Proposals), var n, "to"] => IsParagraph($"{nameof(SectionKind.Proposals)}.{n}"),
            ["answer", var id, "state" or "text"] => Guid.TryParse(id, out var line) && await db.FollowUps.AnyAsync(f => f.ReportId == report.Id && f.Id == new FollowUpId(line), ct),
            ["figure", ..] => ReportFields.CodeOf(field) is { } code && outline.Asks(code),
            _ => IsParagraph(field),
        };
    }
}
