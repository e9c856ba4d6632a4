using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Office.Reading.WordFiles;

/// <summary>
/// Counts Word's automatic numbers along the text, so that "2. Nhiệm vụ" is read as it is seen although the 2 is nowhere in the file.
/// </summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<int, int> _definitionOf = [];
    private readonly Dictionary<(int Definition, int Level), Level> _levels = [];
    private readonly Dictionary<(int Number, int Level), int> _restarts = [];
    private readonly Dictionary<(int Definition, int Level), int> _counters = [];

    public DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            foreach (var level in definition.Elements<Level>())
            {
                if (definition.AbstractNumberId?.Value is { } id && level.LevelIndex?.Value is { } index) _levels[(id, index)] = level;
            }
        }
        foreach (var number in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (number.NumberID?.Value is not { } id || number.AbstractNumId?.Val?.Value is not { } definition) continue;
            _definitionOf[id] = definition;
            foreach (var over in number.Elements<LevelOverride>())
            {
                if (over.LevelIndex?.Value is { } level && over.StartOverrideNumberingValue?.Val?.Value is { } start) _restarts[(id, level)] = start;
            }
        }
    }

    /// <summary>The printed number of the next paragraph in this list, a space after it; empty if it has none.</summary>
    public string Next(int number, int level)
    {
        if (!_definitionOf.TryGetValue(number, out var definition) || !_levels.TryGetValue((definition, level), out var look)) return "";

        Count(number, definition, level);
        var format = look.NumberingFormat?.Val?.InnerText ?? "decimal";
        if (format is "none") return "";
        if (format is "bullet") return Bullet(look.LevelText?.Val?.Value) + " ";

        var text = new StringBuilder(look.LevelText?.Val?.Value ?? "%1.");
        for (var i = 0; i <= level; i++)
        {
            if (!_levels.TryGetValue((definition, i), out var part)) continue;
            var shown = look.IsLegalNumberingStyle is not null ? "decimal" : part.NumberingFormat?.Val?.InnerText ?? "decimal";
            text.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), Shown(_counters.GetValueOrDefault((definition, i), Start(definition, i)), shown));
        }
        return text.Append(' ').ToString();
    }

    private void Count(int number, int definition, int level)
    {
        // A list that starts again does so once, at its first paragraph.
        if (_restarts.Remove((number, level), out var restart)) _counters[(definition, level)] = restart;
        else _counters[(definition, level)] = _counters.TryGetValue((definition, level), out var last) ? last + 1 : Start(definition, level);

        foreach (var deeper in _counters.Keys.Where(key => key.Definition == definition && key.Level > level).ToList()) _counters.Remove(deeper);
    }

    private int Start(int definition, int level) =>
        _levels.TryGetValue((definition, level), out var look) ? look.StartNumberingValue?.Val?.Value ?? 1 : 1;

    // Bullets of symbol fonts are private characters that mean nothing outside their font.
    private static string Bullet(string? text) => text is [var c] && c is '-' or '–' or '+' or '*' or '•' ? text! : "-";

    private static string Shown(int value, string format) => format switch
    {
        "upperRoman" => Roman(value),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperLetter" => Letter(value).ToUpperInvariant(),
        "lowerLetter" => Letter(value),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int value) => value < 1 ? "" : new string((char)('a' + (value - 1) % 26), (value - 1) / 26 % 8 + 1);

    private static string Roman(int value)
    {
        if (value is < 1 or > 3999) return value.ToString(CultureInfo.InvariantCulture);
        (int, string)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = new StringBuilder();
        foreach (var (worth, sign) in signs)
        {
            for (; value >= worth; value -= worth) roman.Append(sign);
        }
        return roman.ToString();
    }
}
