using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using GiaoBan.Text.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Lexicons;

/// <summary>Thêm hoặc sửa một mục từ điển riêng; what would make the reader misread every other sentence is refused.</summary>
internal sealed class KeepWords(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Input
    {
        public Guid? Id { get; init; }
        public int Version { get; init; }
        public LexiconKind Kind { get; init; }
        [Required(ErrorMessage = "Ghi những chữ cần nhớ, đúng như văn bản in.")] public string Words { get; init; } = "";
        [ModelBinder(typeof(PickedUnit))] public Guid? UnitId { get; init; }
        public DateOnly? Since { get; init; }
        public DateOnly? Until { get; init; }

        public LexiconText Text => new(Kind, Words, UnitId is { } unit ? new UnitId(unit) : null, Since, Until);
    }

    public async Task<Result> RunAsync(Input input, UnitId organiser, LineId line, CancellationToken ct)
    {
        if (input.UnitId is { } id && !await db.Units.AnyAsync(u => u.Id == new UnitId(id), ct)) return ConclusionRefusals.AliasNeedsUnit;

        var others = await db.LexiconEntries.Where(e => e.OrganiserId == organiser).ToListAsync(ct);
        var (entry, refusal) = input.Id is { } known ? Change(others, known, input) : Add(others, input, organiser, line);
        if (refusal is not null) return refusal;

        await db.CommitAsync(acting.Does(input.Id is null ? "lexicon.add" : "lexicon.change", "lexicon", entry!.Id.Value, entry.Words), ct);
        return Result.Ok;
    }

    /// <summary>A new entry put beside the others, for whoever commits it together with something else.</summary>
    public Result<LexiconEntry> Remember(IReadOnlyList<LexiconEntry> others, LexiconText text, UnitId organiser, LineId line)
    {
        if (Clash(text) is { } clash) return clash;
        var made = LexiconEntry.Add(organiser, line, text, isFromCorrection: true, others);
        if (made.Value is { } entry) db.LexiconEntries.Add(entry);
        return made;
    }

    private (LexiconEntry?, Refusal?) Add(List<LexiconEntry> others, Input input, UnitId organiser, LineId line)
    {
        if (Clash(input.Text) is { } clash) return (null, clash);
        var made = LexiconEntry.Add(organiser, line, input.Text, isFromCorrection: false, others);
        if (made.Value is { } entry) db.LexiconEntries.Add(entry);
        return (made.Value, made.Refusal);
    }

    private static (LexiconEntry?, Refusal?) Change(List<LexiconEntry> others, Guid id, Input input)
    {
        if (others.Find(e => e.Id.Value == id) is not { } entry) return (null, ConclusionRefusals.NoSuchEntry);
        if (entry.Version != input.Version) return (null, ConclusionRefusals.ChangedMeanwhile(input.Words, entry.Words, entry.Version));
        return Clash(input.Text) is { } clash ? (null, clash) : (entry, entry.Change(input.Text, others).Refusal);
    }

    private static Refusal? Clash(LexiconText text)
    {
        var words = text.Words ?? "";
        var what = text.Kind switch
        {
            LexiconKind.Alias or LexiconKind.BodyName => LexiconAdditions.ClashOfName(words),
            LexiconKind.Position => LexiconAdditions.ClashOfPosition(words),
            LexiconKind.Verb => LexiconAdditions.ClashOfVerb(words),
            _ => LexiconAdditions.ClashOfFrame(words),
        };
        return what is null ? null : ConclusionRefusals.MeansSomethingElse(words.Trim(), what);
    }
}

/// <summary>Bỏ một mục từ điển riêng: the next reading no longer knows it; what was read with it stays as it is.</summary>
internal sealed class ForgetWords(GiaoBanDb db, Acting acting) : IUseCase
{
    public async Task<Result> RunAsync(Guid id, UnitId organiser, CancellationToken ct)
    {
        if (await db.LexiconEntries.FirstOrDefaultAsync(e => e.Id == new LexiconEntryId(id) && e.OrganiserId == organiser, ct) is not { } entry) return ConclusionRefusals.NoSuchEntry;

        db.LexiconEntries.Remove(entry);
        await db.CommitAsync(acting.Does("lexicon.remove", "lexicon", entry.Id.Value, entry.Words), ct);
        return Result.Ok;
    }
}
