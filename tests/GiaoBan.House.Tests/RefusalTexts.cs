using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GiaoBan.House.Tests;

/// <summary>The sentences a user reads when a rule says no, as they stand in the source.</summary>
internal static partial class RefusalTexts
{
    private static readonly string[] Unwanted = ["vui lòng", "thành công", "xin lỗi", "lỗi hệ thống", "!"];

    public static IEnumerable<string> BreaksOf(SourceFile file) => Of(file).Select(said => said.Text).SelectMany(text => Flaws(text).Select(flaw => $"«{text}» {flaw}"));

    public static IEnumerable<(string Text, bool HasHoles)> Of(SourceFile file) => (file.Path.Contains("Refusal", StringComparison.Ordinal) ? Literal() : Made()).Matches(file.Text).Select(match => (match.Groups["text"].Value, match.Groups["holes"].Length > 0));

    /// <summary>With numbers for holes: what the English is looked up by.</summary>
    public static string KeyOf(string text)
    {
        var hole = 0;
        return Hole().Replace(text, _ => $"{{{hole++}}}");
    }

    public static IEnumerable<string> Flaws(string text)
    {
        if (Hole().Replace(text, "").Trim(' ', ':', '.') is "") yield break; // only holes: another sentence is passed on

        if (!text.EndsWith('.')) yield return "is no full sentence";
        if (!text.Normalize(NormalizationForm.FormD).Any(c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is 'đ' or 'Đ')) yield return "is not Vietnamese";
        foreach (var word in Unwanted.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return $"says “{word}”";
    }

    // In a file of refusals every sentence counts; elsewhere those handed to a Refusal.
    [GeneratedRegex("""new(?:\s+\w+)?\((?:[\w.]+,\s*)?(?<holes>\$?)"(?<text>(?:[^"{}\\]|\{[^{}]*\})*)"[,)]""")]
    private static partial Regex Literal();

    [GeneratedRegex("""new (?:Refusal|Conflict)\((?<holes>\$?)"(?<text>(?:[^"{}\\]|\{[^{}]*\})*)"[,)]|Refusal \w+ = new\("(?<text>[^"]*)"\)""")]
    private static partial Regex Made();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
