using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Tách một việc thành nhiều: each line becomes a directive of its own, and each still hangs on the sentence it came from.</summary>
internal sealed class SplitDirective(GiaoBanDb db, Acting acting, DirectiveCodes codes, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Directive directive, int version, string? parts, CancellationToken ct)
    {
        var lines = (parts ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (version != directive.Version) return ConclusionRefusals.ChangedMeanwhile(string.Join("\n", lines), directive.Action, directive.Version);
        var conference = await db.Conferences.FirstAsync(c => c.Id == directive.ConferenceId, ct);
        var split = directive.Split(lines, await codes.NextAsync(conference, ct));
        if (split.Refusal is { } no) return no;

        var sentence = await db.Conclusions.AsNoTracking().FirstAsync(c => c.Id == directive.ConclusionId, ct);
        foreach (var part in split.Value!)
        {
            var (start, end) = PlaceOf(part.Action, sentence);
            db.Directives.Add(part);
            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Conclusion, sentence.Id.Value), Relation.Orders, new Knot(KnotKind.Directive, part.Id.Value), start, end));
        }
        await db.CommitAsync(acting.Does("directive.split", "directive", directive.Id.Value, $"{split.Value!.Count + 1} việc"), ct);
        live.Announce("directives");
        return Result.Ok;
    }

    /// <summary>The part's own letters in its sentence, in code points of the source; the whole sentence when it was reworded.</summary>
    public static (int? Start, int? End) PlaceOf(string words, Conclusion sentence)
    {
        var at = sentence.Text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0 || sentence.SpanStart is not { } from) return (sentence.SpanStart, sentence.SpanEnd);

        var start = from + sentence.Text[..at].EnumerateRunes().Count();
        return (start, start + words.EnumerateRunes().Count());
    }
}
