using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading;

/// <summary>
/// Words of one office beside the shipped lexicons: its units by every name they go by, positions, verbs, and frames that
/// hand work over ("kính chuyển"). Made once, read from many times; reading stays pure.
/// </summary>
public sealed class LexiconAdditions
{
    public static LexiconAdditions None { get; } = new([], [], [], []);

    private static readonly (PhraseClass Class, string Called)[] Clashes =
    [
        (PhraseClass.Action, "một việc phải làm"), (PhraseClass.Adverb, "chữ chỉ cách làm"), (PhraseClass.Modal, "chữ “phải làm”"), (PhraseClass.Noun, "một danh từ"), (PhraseClass.Request, "câu giao việc"),
        (PhraseClass.Body, "tên cơ quan"), (PhraseClass.PlainBody, "tên chung của cơ quan"), (PhraseClass.UnitName, "tên cơ quan"), (PhraseClass.Scope, "phạm vi của một cơ quan"), (PhraseClass.Quantifier, "chữ chỉ số nhiều"),
        (PhraseClass.Title, "chức vụ"), (PhraseClass.Honorific, "cách xưng hô"), (PhraseClass.Past, "việc đã làm"), (PhraseClass.Praise, "lời biểu dương"), (PhraseClass.Trouble, "khó khăn, hạn chế"),
    ];

    private static readonly (PhraseClass Class, PhraseClass[] Same)[] SameUse =
    [
        (PhraseClass.UnitName, [PhraseClass.UnitName, PhraseClass.Body, PhraseClass.FieldName]), (PhraseClass.Title, [PhraseClass.Title]),
        (PhraseClass.Action, [PhraseClass.Action, PhraseClass.Adverb]), (PhraseClass.Request, [PhraseClass.Request, PhraseClass.Action]),
    ];

    private readonly Lazy<PhraseBook> _phrases;

    public LexiconAdditions(IEnumerable<string> unitNames, IEnumerable<string> positions, IEnumerable<string> verbs, IEnumerable<string> frames)
    {
        Phrase[] own = [.. Of(unitNames, PhraseClass.UnitName), .. Of(positions, PhraseClass.Title), .. Of(verbs, PhraseClass.Action), .. Of(frames, PhraseClass.Request)];
        _phrases = new(() => own.Length == 0 ? Lexicons.Phrases : new PhraseBook([.. Lexicons.All(), .. own], own.Where(IsAbbreviation).Select(p => p.Key)));
    }

    internal PhraseBook Phrases => _phrases.Value;

    /// <summary>What else the reader takes these very words for, in Vietnamese; null when they are free for this use.</summary>
    public static string? ClashOfName(string words) => ClashOf(words, PhraseClass.UnitName);

    public static string? ClashOfPosition(string words) => ClashOf(words, PhraseClass.Title);

    public static string? ClashOfVerb(string words) => ClashOf(words, PhraseClass.Action);

    public static string? ClashOfFrame(string words) => ClashOf(words, PhraseClass.Request);

    private static string? ClashOf(string words, PhraseClass use)
    {
        var key = KeyForm.Of(words);
        var same = SameUse.First(s => s.Class == use).Same;
        return Clashes.Where(c => !same.Contains(c.Class) && Lexicons.Phrases.Holds(key, c.Class)).Select(c => c.Called).FirstOrDefault();
    }

    private static IEnumerable<Phrase> Of(IEnumerable<string> words, PhraseClass use) => words.Select(w => new Phrase(KeyForm.Of(w.Normalize().Trim()), use)).Where(p => p.Key.Length > 0);

    // A name of one word: trusted only in capitals. What the shipped lexicon already takes for a name stays as it is there.
    private static bool IsAbbreviation(Phrase phrase) =>
        phrase.Class is PhraseClass.UnitName && !phrase.Key.Contains(' ', StringComparison.Ordinal) && !Lexicons.Phrases.Holds(phrase.Key, PhraseClass.UnitName);
}
