using GiaoBan.Domain.Organization;
using GiaoBan.Text;

namespace GiaoBan.Domain.Conclusions;

/// <summary>What words of the organisation's own are to the reader: another name of a unit, a body that is no unit here, a position, a verb, a frame that hands work over.</summary>
public enum LexiconKind { Alias, BodyName, Position, Verb, Frame }

/// <summary>What a person says about some words.</summary>
/// <param name="Unit">The unit an alias means; other kinds have none.</param>
public sealed record LexiconText(LexiconKind Kind, string Words, UnitId? Unit = null, DateOnly? Since = null, DateOnly? Until = null);

/// <summary>
/// Words this organisation's papers use and the shipped lexicon does not know, such as "BDV" for its own Ban Dân vận Tỉnh
/// ủy: remembered from a correction or typed by an administrator, used by the next reading, never sent anywhere.
/// </summary>
public sealed class LexiconEntry : IAudited, IVersioned, IOrganised
{
    private const int Longest = 120;

    private LexiconEntry() { }

    public LexiconEntryId Id { get; private set; } = LexiconEntryId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public LexiconKind Kind { get; private set; }
    public string Words { get; private set; } = "";

    /// <summary>The words folded: the same words are remembered once for each kind.</summary>
    public string Key { get; private set; } = "";
    public UnitId? UnitId { get; private set; }
    public DateOnly? Since { get; private set; }
    public DateOnly? Until { get; private set; }

    /// <summary>It came from a correction on a review page, not from the lexicon page.</summary>
    public bool IsFromCorrection { get; private set; }
    public int Version { get; private set; }

    public bool IsUsedOn(DateOnly day) => (Since is null || Since <= day) && (Until is null || day <= Until);

    public static Result<LexiconEntry> Add(UnitId organiser, LineId line, LexiconText text, bool isFromCorrection, IEnumerable<LexiconEntry> others)
    {
        var entry = new LexiconEntry { OrganiserId = organiser, LineId = line, IsFromCorrection = isFromCorrection };
        return entry.Change(text, others) is { Refusal: { } no } ? no : entry;
    }

    public Result Change(LexiconText text, IEnumerable<LexiconEntry> others)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(others);
        var words = (text.Words ?? "").Normalize().Collapsed();
        if (Flaw(text.Kind, words) is { } no) return no;
        if (text.Kind is LexiconKind.Alias && text.Unit is null) return ConclusionRefusals.AliasNeedsUnit;
        if (text.Until < text.Since) return ConclusionRefusals.UsedUntilBeforeSince;
        var key = KeyOf(words);
        if (others.Any(o => o.Id != Id && o.Kind == text.Kind && o.Key == key)) return ConclusionRefusals.AlreadyInLexicon(words);

        (Kind, Words, Key, UnitId) = (text.Kind, words, key, text.Kind is LexiconKind.Alias ? text.Unit : null);
        (Since, Until) = (text.Since, text.Until);
        return Result.Ok;
    }

    public static string KeyOf(string words) => words.Folded().Replace('–', '-').Trim(' ', '.', ';', ',', ':');

    private static Refusal? Flaw(LexiconKind kind, string words)
    {
        if (words.Length == 0) return ConclusionRefusals.LexiconNeedsWords;
        if (words.Length > Longest) return ConclusionRefusals.LexiconWordsTooLong;
        if (words.Any(c => c is ';' or ':' or '{' or '}' or '|' or '"' or '“' or '”') || !words.Any(char.IsLetter)) return ConclusionRefusals.LexiconOneNameOnly;

        // "tu" is in every text; "TU" is a name. The reader takes a single word for a name only when it is written like one.
        var isShort = !words.Contains(' ', StringComparison.Ordinal);
        return kind is LexiconKind.Alias or LexiconKind.BodyName && isShort && (words.Length < 2 || words.Any(char.IsLower)) ? ConclusionRefusals.ShortNameInCapitals(words) : null;
    }
}

/// <summary>The units that remembered words mean on a day.</summary>
public sealed class RememberedNames
{
    private readonly Dictionary<string, Unit> _byKey = new(StringComparer.Ordinal);

    public RememberedNames(IEnumerable<LexiconEntry> entries, IEnumerable<Unit> units, DateOnly asOf)
    {
        var living = units.Where(u => u.ExistsOn(asOf)).ToDictionary(u => u.Id);
        foreach (var entry in entries.Where(e => e.Kind is LexiconKind.Alias && e.IsUsedOn(asOf)))
            if (entry.UnitId is { } id && living.TryGetValue(id, out var unit)) _byKey[entry.Key] = unit;
    }

    public Unit? Find(string printed) => _byKey.GetValueOrDefault(LexiconEntry.KeyOf(printed));
}
