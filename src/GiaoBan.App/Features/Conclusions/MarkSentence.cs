using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Lexicons;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;
using GiaoBan.Text.Reading;
using GiaoBan.Text.Reading.Times;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Đánh dấu câu máy bỏ sót: the sentence is found in the stored text, and the reader proposes what it can for it alone.</summary>
internal sealed class MarkSentence(GiaoBanDb db, Acting acting, DirectiveCodes codes, OwnLexicon lexicon, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Bôi đen hoặc dán câu cần đánh dấu."), StringLength(4000)] public string Sentence { get; init; } = "";

        /// <summary>Where it was selected, in code points: tells two equal sentences apart.</summary>
        public int? Near { get; init; }
    }

    public async Task<Result<Directive>> RunAsync(SourceDocument document, Input input, CancellationToken ct)
    {
        if (document.Find(input.Sentence, input.Near) is not { } place) return ConclusionRefusals.SentenceNotThere;

        var there = await db.Conclusions.Where(c => c.SourceDocumentId == document.Id && c.SpanStart == place.Start && c.SpanEnd == place.End && c.Kind == ConclusionKind.Order).Select(c => c.Id).ToListAsync(ct);
        if (await db.Directives.Where(d => there.Contains(d.ConclusionId)).OrderBy(d => d.Code).Select(d => d.Code).FirstOrDefaultAsync(ct) is { } code) return ConclusionRefusals.AlreadyMarked(code);

        var ordinal = await db.Conclusions.Where(c => c.SourceDocumentId == document.Id).MaxAsync(c => (int?)c.Ordinal, ct) ?? 0;
        var conclusion = new Conclusion(document.ConferenceId, document.Id, ordinal + 1, ConclusionKind.Order, place.Words, place.Start, place.End, confidence: 1);
        db.Conclusions.Add(conclusion);
        var directive = await OrderAsync(document, conclusion, ct);
        await db.CommitAsync(acting.Does("conclusion.mark", "document", document.Id.Value, directive.Code), ct);
        live.Announce("directives");
        return directive;
    }

    /// <summary>A directive for one sentence, with whatever the reader makes of the sentence standing alone.</summary>
    public async Task<Directive> OrderAsync(SourceDocument document, Conclusion conclusion, CancellationToken ct)
    {
        var conference = await db.Conferences.FirstAsync(c => c.Id == document.ConferenceId, ct);
        var directive = new Directive(conference.OrganiserId, conference.LineId, conference.Id, conclusion.Id, (await codes.NextAsync(conference, ct))(), conclusion.Ordinal, await ProposeAsync(document, conference, conclusion.Text, ct));
        if (document.State is DocumentState.Confirmed) directive.Confirm();
        db.Directives.Add(directive);
        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Conclusion, conclusion.Id.Value), Relation.Orders, new Knot(KnotKind.Directive, directive.Id.Value), conclusion.SpanStart, conclusion.SpanEnd));
        return directive;
    }

    private async Task<DirectiveText> ProposeAsync(SourceDocument document, Conference conference, string sentence, CancellationToken ct)
    {
        var words = sentence.Replace('\n', ' ');
        var reading = DocumentReader.Read(words, await lexicon.AdditionsAsync(conference.OrganiserId, conference.Day, ct));
        if (reading.Tasks is not [var task]) return new DirectiveText(words, [], []);

        var names = await lexicon.NamesAsync(conference.OrganiserId, conference.Day, ct);
        var due = task.Deadline is { } printed ? DeadlinePhrase.Read(printed.Text, new TimeBase(document.IssuedOn, document.MeetingDay ?? conference.Day)) ?? printed : null;
        return new DirectiveText(
            task.Text, [.. task.Leads.Select(l => names.Find(l.Text)?.Name ?? l.Text)], [.. task.Coordinators.Select(c => names.Find(c.Text)?.Name ?? c.Text)],
            due?.Text, due?.Date, due?.Recurrence is { } each ? Enum.Parse<Domain.Conclusions.Recurrence>(each.ToString()) : null);
    }
}

/// <summary>Đổi loại một câu đánh giá, bỏ nó, hoặc coi nó là việc phải làm.</summary>
internal sealed class RetypeFinding(GiaoBanDb db, Acting acting, MarkSentence mark, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(SourceDocument document, Conclusion conclusion, ConclusionKind kind, CancellationToken ct)
    {
        if (conclusion.Retype(kind) is { Refusal: { } no }) return no;

        if (kind is ConclusionKind.Order) await mark.OrderAsync(document, conclusion, ct);
        await db.CommitAsync(acting.Does("conclusion.retype", "document", document.Id.Value, Say.Kind(kind)), ct);
        live.Announce("directives");
        return Result.Ok;
    }
}
