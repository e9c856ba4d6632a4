using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>One paragraph in which the paper that came back from Word says something else than the text here.</summary>
internal sealed class ReturnedChange
{
    public LineFate Fate { get; set; }

    /// <summary>The sentence changed or taken out; for a new one the sentence it stands behind.</summary>
    public Guid Sentence { get; set; }
    public string? Text { get; set; }

    /// <summary>The version of the sentence it was held against: whoever writes meanwhile is not overwritten.</summary>
    public int Seen { get; set; }
    public bool Take { get; set; }

    /// <summary>What stands here now; shown, never sent back.</summary>
    public string? Here { get; set; }

    /// <summary>Somebody wrote in the sentence after the file was held against it; shown, never sent back.</summary>
    public bool HasNews { get; set; }
}

/// <summary>
/// Nhận bản sửa trong Word: a paper that went out as an edition comes back, is held by its hidden paragraph ids against what went out, and
/// what a person accepts of it goes into the text. Sources stay with their sentences; a new paragraph is the desk's own.
/// </summary>
internal sealed class TakeReturned(GiaoBanDb db, EditionPaper paper, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    /// <summary>The paragraphs that can be taken, how many others differ that the program writes itself, and how many only stand elsewhere.</summary>
    public sealed record Compared(List<ReturnedChange> Changes, int Frame, int Moved);

    public async Task<Result<Compared>> LookAsync(FrozenEdition edition, byte[] file, CancellationToken ct)
    {
        var sent = await paper.WriteAsync(edition, null, ct);
        if (sent.Value is not { } bytes) return sent.Refusal!;
        var compared = ReturnedPaper.Compare(bytes, new MemoryStream(file));
        if (!compared.IsOk) return new Refusal(compared.Refusal);
        if (compared.Value.All(c => c.Fate is LineFate.Added or LineFate.Removed)) return ConsolidationRefusals.NotOurPaper;

        var here = await db.ConsolidatedSentences.AsNoTracking().Where(s => s.PeriodId == edition.PeriodId && !s.IsDropped).ToDictionaryAsync(s => s.Id.Value, ct);
        List<ReturnedChange> changes = [];
        var (frame, moved) = (0, compared.Value.Count(c => c.HasMoved));
        foreach (var change in compared.Value.Where(c => c.Fate is not LineFate.Kept))
        {
            var at = change.Fate is LineFate.Added ? change.AfterId : change.Id;
            if (at is not null && Guid.TryParseExact(at, "N", out var id) && here.TryGetValue(id, out var sentence))
                changes.Add(new() { Fate = change.Fate, Sentence = id, Text = change.After, Seen = sentence.Version, Take = true, Here = change.Fate is LineFate.Added ? null : sentence.Text });
            else frame++;
        }
        return new Compared(changes, frame, moved);
    }

    /// <summary>The same paragraphs after a refusal, beside what stands here now.</summary>
    /// <param name="again">The person is told that another wrote: a second "take" is meant.</param>
    public async Task ShowAgainAsync(FrozenEdition edition, IReadOnlyList<ReturnedChange> changes, bool again, CancellationToken ct)
    {
        var here = await db.ConsolidatedSentences.AsNoTracking().Where(s => s.PeriodId == edition.PeriodId).ToDictionaryAsync(s => s.Id.Value, ct);
        foreach (var change in changes.Where(c => c.Fate is not LineFate.Added))
        {
            if (!here.TryGetValue(change.Sentence, out var sentence)) continue;
            (change.Here, change.HasNews) = (sentence.Text, change.Seen != sentence.Version);
            if (again) change.Seen = sentence.Version;
        }
    }

    /// <summary>All that was accepted in one act, or nothing of it.</summary>
    public async Task<Result> RunAsync(FrozenEdition edition, IReadOnlyList<ReturnedChange> changes, CancellationToken ct)
    {
        var taken = changes.Where(c => c.Take).ToList();
        if (taken.Count == 0) return ConsolidationRefusals.NothingPicked;
        if (guard.FindPersonalData(string.Join('\n', taken.Select(c => c.Text))) is { } what) return ReportRefusals.PersonalData(what);

        var here = await db.ConsolidatedSentences.Where(s => s.PeriodId == edition.PeriodId).ToDictionaryAsync(s => s.Id.Value, ct);
        Dictionary<Guid, ConsolidatedSentence> last = [];
        foreach (var change in taken)
        {
            if (!here.TryGetValue(change.Sentence, out var sentence)) return ConsolidationRefusals.SentenceNotThere;
            if (change.Fate is LineFate.Added)
            {
                var added = Added(edition, last.GetValueOrDefault(change.Sentence, sentence), here.Values, change.Text);
                if (added.Value is not { } fresh) return added.Refusal!;
                here[fresh.Id.Value] = last[change.Sentence] = fresh;
                continue;
            }
            var done = change.Fate is LineFate.Changed ? sentence.Rewrite(change.Text, change.Seen, acting.Who.Name, businessDay.NowUtc) : Dropped(sentence);
            if (done.Refusal is { } no) return no;
        }
        await db.CommitAsync(acting.Does("sentence.return", "edition", edition.Id.Value, $"Bản số {edition.Ordinal}"), ct);
        live.Announce("consolidated");
        return Result.Ok;
    }

    private static Result Dropped(ConsolidatedSentence sentence)
    {
        sentence.Drop();
        return Result.Ok;
    }

    // Behind the paragraph it stood behind in Word, and behind those added there before it; what follows moves down by one.
    private Result<ConsolidatedSentence> Added(FrozenEdition edition, ConsolidatedSentence before, IEnumerable<ConsolidatedSentence> here, string? text)
    {
        var written = ConsolidatedSentence.Write(edition.OrganiserId, edition.LineId, edition.PeriodId, before.Section, before.Ordinal + 1, text, [], acting.Who.Name, businessDay.NowUtc);
        if (written.Value is not { } sentence) return written;

        foreach (var later in here.Where(s => s.Section == before.Section && s.Ordinal > before.Ordinal)) later.StandAt(later.Ordinal + 1);
        db.ConsolidatedSentences.Add(sentence);
        return sentence;
    }
}
