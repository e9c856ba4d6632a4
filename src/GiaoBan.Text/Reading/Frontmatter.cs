namespace GiaoBan.Text.Reading;

/// <summary>What stands around the body: kind, title, number, issuer, date, and which lines are body.</summary>
internal sealed record Frontmatter(DocumentFacts Facts, IReadOnlyList<Line> Body, Stretch TitleTokens);

/// <summary>Reads the header block of an official paper, or the page around a news article.</summary>
internal static class FrontmatterReader
{
    public static Frontmatter Read(Script script, List<Line> lines) =>
        OfficialHeader.Read(script, lines) ?? NewsPage.Read(script, lines);
}
