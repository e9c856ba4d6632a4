using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Tests;

/// <summary>Every document of the corpus, typed, wrapped or sent otherwise: the same tasks, leads, deadlines, days and chairs.</summary>
public partial class WholeCorpusSameReadingTests
{
    public static TheoryData<string> Ways => [.. Otherwise.Keys];

    private static readonly Dictionary<string, Func<string, string>> Otherwise = new(StringComparer.Ordinal)
    {
        ["decomposed letters"] = text => text.Normalize(NormalizationForm.FormD),
        ["composed letters"] = text => text.Normalize(NormalizationForm.FormC),
        ["lines of Windows and a byte order mark"] = text => "\uFEFF" + text.TrimStart('\uFEFF').ReplaceLineEndings("\r\n"),
        ["en dashes"] = text => SpacedDash().Replace(text, "–"),
        ["em dashes"] = text => SpacedDash().Replace(text, "—"),
        ["doubled spaces"] = text => LoneSpace().Replace(text, "  "),
        ["hard spaces"] = text => LoneSpace().Replace(text, "\u00A0"),
        ["spaces at the ends of lines"] = text => LineEnd().Replace(text, "  $0"),
        ["hard wraps at 80"] = text => Wrapped(text, 80),
        ["hard wraps at 96"] = text => Wrapped(text, 96),
        ["another bullet"] = text => Bullet().Replace(text, "$1+ "),
        ["numbers with a bracket"] = text => LoneNumber().Replace(text, "$1$2) "),
        ["old places of the tone"] = text => text.Replace("ủy", "uỷ", StringComparison.Ordinal).Replace("hòa", "hoà", StringComparison.Ordinal).Replace("hóa", "hoá", StringComparison.Ordinal),
    };

    [Theory, MemberData(nameof(Ways))]
    public void A_document_reads_the_same_with(string way)
    {
        var different = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", "docs"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path)))
            .Select(document => (document.Name, Was: Gist(document.Text), Now: Gist(Otherwise[way](document.Text))))
            .Where(document => document.Was != document.Now).ToList();
        Assert.True(different.Count == 0, string.Join("\n\n", different.Select(document => $"{document.Name}\n{Difference(document.Was, document.Now)}")));
    }

    // What somebody has wrapped already and is wrapped again comes out in rags; that is no document.
    private static string Wrapped(string text, int width) => text.Split('\n').Any(line => line.Length > 200) ? SameReadingTests.Wrapped(text.ReplaceLineEndings("\n"), width) : text;

    private static string Difference(string was, string now)
    {
        var (before, after) = (was.Split('\n'), now.Split('\n'));
        return string.Join('\n', before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
    }

    private static string Gist(string text)
    {
        var reading = DocumentReader.Read(text);
        var gist = new StringBuilder();
        gist.Append(CultureInfo.InvariantCulture, $"{reading.Document.Date?.Date:O} {reading.Meeting.Date?.Date:O} {string.Join('/', reading.Meeting.Chairs.Select(chair => chair.Name))}\n");
        foreach (var task in reading.Tasks)
            gist.Append(CultureInfo.InvariantCulture, $"{string.Join(';', task.Leads.Select(lead => lead.Text))} | {task.Text} | {task.Deadline?.Date:O} {task.Deadline?.Recurrence}\n");
        return Letters().Replace(gist.ToString().Normalize().Replace("uỷ", "ủy", StringComparison.Ordinal).Replace("hoà", "hòa", StringComparison.Ordinal).Replace("hoá", "hóa", StringComparison.Ordinal), "-");
    }

    [GeneratedRegex("(?<= )[-–—](?= )|(?<=^[ \\t]*)[-–—](?= )", RegexOptions.Multiline)]
    private static partial Regex SpacedDash();

    [GeneratedRegex("(?<=\\S) (?=\\S)")]
    private static partial Regex LoneSpace();

    [GeneratedRegex("(?=\\r?$)(?<=\\S)", RegexOptions.Multiline)]
    private static partial Regex LineEnd();

    [GeneratedRegex("^([ \\t]*)[-–] (?=\\p{L})", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex("^([ \\t]*)(\\d{1,2})\\.[ \\u00A0](?=\\p{Lu})", RegexOptions.Multiline)]
    private static partial Regex LoneNumber();

    [GeneratedRegex("[–—]")]
    private static partial Regex Letters();
}
