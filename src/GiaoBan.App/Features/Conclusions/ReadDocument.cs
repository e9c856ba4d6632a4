using GiaoBan.App.Features.Lexicons;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;
using GiaoBan.Text;
using GiaoBan.Text.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// Đọc văn bản kết luận: the machine proposes facts, findings and directives with their spans; nothing is assigned before
/// a person confirms. A secret paper is refused before anything of it is kept, a citizen's data are masked.
/// </summary>
internal sealed class ReadDocument(GiaoBanDb db, Acting acting, DirectiveCodes codes, OwnLexicon lexicon) : IUseCase
{
    public const int LongestText = 2_000_000;

    public async Task<Result<SourceDocument>> RunAsync(Conference conference, string fileName, string text, CancellationToken ct)
    {
        if (text.Length > LongestText) return ConclusionRefusals.TooLarge;
        if (string.IsNullOrWhiteSpace(text)) return ConclusionRefusals.NothingRead;

        var additions = await lexicon.AdditionsAsync(conference.OrganiserId, conference.Day, ct);
        var reading = DocumentReader.Read(text, additions);
        if (reading.Secrecy is { } stamp) return ConclusionRefusals.Secret(stamp.Line);
        if (!Language.IsVietnamese(reading.Text.Value)) return ConclusionRefusals.NotVietnamese;
        // A citizen's number or address never leaves this method: what is kept, and what the desk sees, is read from the masked text.
        if (PersonalData.Find(reading.Text.Value).Count > 0) reading = DocumentReader.Read(PersonalData.Mask(reading.Text.Value), additions);

        var document = new SourceDocument(conference.OrganiserId, conference.LineId, conference.Id, fileName, reading.Text.Value, Facts(reading));
        db.SourceDocuments.Add(document);
        await AddConclusionsAsync(conference, document, reading, ct);
        await db.CommitAsync(acting.Does("document.read", "document", document.Id.Value, fileName), ct);
        return document;
    }

    private async Task AddConclusionsAsync(Conference conference, SourceDocument document, DocumentReading reading, CancellationToken ct)
    {
        var ordinal = 0;
        foreach (var finding in reading.Findings)
            db.Conclusions.Add(new Conclusion(conference.Id, document.Id, ++ordinal, KindOf(finding.Type), finding.Text, finding.Origin.Span?.Start, finding.Origin.Span?.End, finding.Origin.Confidence));

        var names = await lexicon.NamesAsync(conference.OrganiserId, conference.Day, ct);
        var next = await codes.NextAsync(conference, ct);
        foreach (var task in reading.Tasks)
        {
            var conclusion = new Conclusion(conference.Id, document.Id, ++ordinal, ConclusionKind.Order, task.Text, task.Origin.Span?.Start, task.Origin.Span?.End, task.Origin.Confidence);
            var directive = new Directive(conference.OrganiserId, conference.LineId, conference.Id, conclusion.Id, next(), ordinal, TextOf(task, names));
            db.Conclusions.Add(conclusion);
            db.Directives.Add(directive);
            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Conclusion, conclusion.Id.Value), Relation.Orders, new Knot(KnotKind.Directive, directive.Id.Value), conclusion.SpanStart, conclusion.SpanEnd));
        }
    }

    // "BDV" that somebody once wrote out is written out by itself the next time.
    private static DirectiveText TextOf(ReadTask task, RememberedNames names) => new(
        task.Text, [.. task.Leads.Select(l => names.Find(l.Text)?.Name ?? l.Text)], [.. task.Coordinators.Select(c => names.Find(c.Text)?.Name ?? c.Text)], task.Deadline?.Text, task.Deadline?.Date,
        task.Deadline?.Recurrence is { } each ? Enum.Parse<Domain.Conclusions.Recurrence>(each.ToString()) : null);

    private static Domain.Conclusions.DocumentFacts Facts(DocumentReading reading)
    {
        var (document, meeting) = (reading.Document, reading.Meeting);
        return new(
            document.Kind.ToString(), document.Title?.Text, document.Number?.Text, document.Issuer?.Text, document.Date?.Date, meeting.Date?.Date, meeting.PartOfDay?.ToString(), meeting.Place?.Text,
            Joined(meeting.Chairs.Select(c => c.Name)), Joined(meeting.Chairs.SelectMany(c => c.Positions)),
            string.Join('\n', meeting.Attendees.Select(a => a.Name is null ? a.Group : a.Positions.Count == 0 ? a.Name : $"{a.Name} – {string.Join(", ", a.Positions)}")),
            Joined(reading.Periods.Reviewed), Joined(reading.Periods.Planned));
    }

    private static string? Joined(IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } text ? text : null;

    private static ConclusionKind KindOf(FindingType type) => type switch
    {
        FindingType.Result => ConclusionKind.Outcome,
        FindingType.Difficulty => ConclusionKind.Difficulty,
        FindingType.Cause => ConclusionKind.Cause,
        FindingType.Proposal => ConclusionKind.Proposal,
        _ => ConclusionKind.Praise,
    };
}
