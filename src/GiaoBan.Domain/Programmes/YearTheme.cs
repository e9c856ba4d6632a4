using GiaoBan.Domain.Time;
using GiaoBan.Text;

namespace GiaoBan.Domain.Programmes;

/// <summary>
/// The theme a body sets itself for a year (chủ đề năm): a few words, and under each word the lines of its plan. What is
/// done for a line hangs on it by links of the thread, so that the theme can be followed through the quarters.
/// </summary>
public sealed class YearTheme : IAudited, IVersioned, IOrganised
{
    private const int MostWords = 12, MostLines = 60;

    private readonly List<ThemeLine> _lines = [];

    private YearTheme() { }

    private YearTheme(UnitId organiser, LineId line, int year) => (OrganiserId, LineId, Year) = (organiser, line, year);

    public YearThemeId Id { get; private set; } = YearThemeId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public int Year { get; private set; }

    /// <summary>What it is the theme of, such as "dân vận chính quyền".</summary>
    public string Field { get; private set; } = "";

    /// <summary>The words, one to a line of this text.</summary>
    public string Words { get; private set; } = "";
    public int Version { get; private set; }
    public IReadOnlyList<ThemeLine> Lines => _lines;

    public IReadOnlyList<string> WordsOf() => Words.Split('\n');

    /// <param name="organiser">Whose theme.</param>
    /// <param name="line">Of which line of work.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="field">What it is the theme of.</param>
    /// <param name="words">Its words with commas between, as they are printed.</param>
    public static Result<YearTheme> Plan(UnitId organiser, LineId line, int year, string? field, string? words)
    {
        List<string> all = [.. (words ?? "").Normalize().Split(',', '\n').Select(w => w.Collapsed()).Where(w => w.Length > 0)];
        if (all.Count == 0) return ProgrammeRefusals.ThemeNeedsWords;
        if (all.Count > MostWords) return ProgrammeRefusals.TooManyWords(MostWords);
        if (all.Select(w => w.Folded()).Distinct().Count() < all.Count) return ProgrammeRefusals.WordTwice;
        if (string.IsNullOrWhiteSpace(field)) return ProgrammeRefusals.ThemeNeedsField;

        return new YearTheme(organiser, line, year) { Field = field.Normalize().Collapsed(), Words = string.Join('\n', all) };
    }

    public Result<ThemeLine> AddLine(ThemeLineText said)
    {
        if (_lines.Count >= MostLines) return ProgrammeRefusals.TooManyLines(MostLines);
        if (Flaw(said) is { } no) return no;

        var line = new ThemeLine(Id, _lines.Count + 1, said);
        _lines.Add(line);
        return line;
    }

    public Result ChangeLine(ThemeLineId id, ThemeLineText said)
    {
        if (_lines.FirstOrDefault(l => l.Id == id) is not { } line) return ProgrammeRefusals.NoSuchLine;
        if (Flaw(said) is { } no) return no;

        line.Say(said);
        return Result.Ok;
    }

    private Refusal? Flaw(ThemeLineText said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (!WordsOf().Contains(said.Word)) return ProgrammeRefusals.WordNotOfTheme;
        if (string.IsNullOrWhiteSpace(said.Text)) return ProgrammeRefusals.LineNeedsText;
        if (said.Due is not { } due) return ProgrammeRefusals.LineNeedsDue;
        return due.Year != Year ? ProgrammeRefusals.LineDueOutside(Year) : null;
    }
}

/// <summary>What a person writes of one line of the plan.</summary>
/// <param name="Word">The word of the theme it stands under.</param>
/// <param name="Indicators">Codes of the measures it is judged by, with commas between.</param>
public sealed record ThemeLineText(string Word, string Text, UnitId? Lead, DateOnly? Due, string? Product = null, string? Indicators = null);

/// <summary>One line of the year's plan (dòng chủ đề): who leads, until when, what comes of it, which measures show it.</summary>
public sealed class ThemeLine : IAudited
{
    private ThemeLine() { }

    internal ThemeLine(YearThemeId theme, int ordinal, ThemeLineText said)
    {
        (ThemeId, Ordinal) = (theme, ordinal);
        Say(said);
    }

    public ThemeLineId Id { get; private set; } = ThemeLineId.New();
    public YearThemeId ThemeId { get; private set; }

    /// <summary>Its number in the plan, by which people call it: "dòng 4".</summary>
    public int Ordinal { get; private set; }
    public string Word { get; private set; } = "";
    public string Text { get; private set; } = "";
    public UnitId? LeadUnitId { get; private set; }
    public DateOnly Due { get; private set; }
    public string? Product { get; private set; }
    public string? Indicators { get; private set; }

    internal void Say(ThemeLineText said)
    {
        (Word, Text, LeadUnitId, Due) = (said.Word, said.Text.Normalize().Collapsed(), said.Lead, said.Due!.Value);
        Product = string.IsNullOrWhiteSpace(said.Product) ? null : said.Product.Normalize().Collapsed();
        Indicators = string.IsNullOrWhiteSpace(said.Indicators) ? null : string.Join(", ", said.Indicators.ToUpperInvariant().Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}

/// <summary>Something done for a line: from the quarter it began in to the one it was finished in, or still going on.</summary>
public sealed record LineService(ThemeLineId Line, Quarter From, Quarter? Until)
{
    public bool IsIn(Quarter quarter) => From <= quarter && (Until is not { } until || quarter <= until);
}

/// <summary>Which lines of a theme have work in a quarter (độ phủ của chủ đề).</summary>
public static class ThemeCoverage
{
    /// <summary>The lines for which nothing is going on in that quarter, in their order.</summary>
    public static IReadOnlyList<ThemeLine> Uncovered(IEnumerable<ThemeLine> lines, IEnumerable<LineService> work, Quarter quarter)
    {
        var served = work.Where(w => w.IsIn(quarter)).Select(w => w.Line).ToHashSet();
        return [.. lines.Where(l => !served.Contains(l.Id)).OrderBy(l => l.Ordinal)];
    }
}
