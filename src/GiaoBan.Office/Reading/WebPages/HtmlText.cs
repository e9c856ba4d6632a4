using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GiaoBan.Office.Reading.WebPages;

/// <summary>The article of a web page: headline, date line and body, without what the site puts round them.</summary>
internal static class HtmlText
{
    private const int DeepestTree = 400; // AngleSharp and we walk trees by recursion; real pages stay below 60

    public static FileText Read(Stream content, ReadLimits limits)
    {
        if (content.Length > limits.MaxPageBytes) throw new FileRefusedException(FileRefusals.TooLarge(limits.MaxPageBytes));
        if (TooDeep(content)) throw new FileRefusedException(FileRefusals.TooDeep);

        // No scripting, no loading of anything the page points to: the default context does neither.
        var document = new HtmlParser(default, BrowsingContext.New(Configuration.Default)).ParseDocument(content);
        var article = ArticleFinder.Find(document);
        var title = ArticleFinder.Headline(document, article);

        var gatherer = new TextGatherer(limits);
        if (title is not null && !Contains(article, title)) gatherer.Add(TextBlockKind.Heading, HtmlBlocks.Plain(title), 1);
        if (ArticleFinder.DateLine(document, title, article) is { } date) gatherer.Add(TextBlockKind.Paragraph, date);
        HtmlBlocks.Write(article, gatherer);

        return gatherer.Finish(FileKind.Html) with { Title = title is null ? document.Title : HtmlBlocks.Plain(title) };
    }

    private static bool Contains(IElement article, IElement title) => title.Ancestors().Contains(article) || title == article;

    // Counted on the raw bytes, before there is a tree. Elements that never close would only make the count too high.
    private static bool TooDeep(Stream content)
    {
        int depth = 0, before = 0;
        for (int now; (now = content.ReadByte()) >= 0; before = now)
        {
            if (before is not '<') continue;
            if (now is '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter((char)now)) depth++;
            if (depth > DeepestTree * 25) break;
        }
        content.Position = 0;
        return depth > DeepestTree * 25;
    }
}
