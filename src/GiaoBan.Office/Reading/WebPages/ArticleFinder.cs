using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GiaoBan.Office.Reading.WebPages;

/// <summary>Finds the article by where the running text is: paragraphs vote for the elements that hold them.</summary>
internal static partial class ArticleFinder
{
    private const int ShortestVote = 40; // letters; menus and captions are shorter

    public static IElement Find(IDocument document)
    {
        var marked = document.QuerySelector("[itemprop=articleBody]");
        if (marked is not null && HtmlBlocks.Plain(marked).Length > 200) return marked;

        Dictionary<IElement, double> votes = [];
        foreach (var block in document.QuerySelectorAll("p, div, td, li, section, blockquote"))
        {
            if (HtmlBlocks.IsFurniture(block) || block.Ancestors<IElement>().Any(HtmlBlocks.IsFurniture)) continue;
            var own = OwnText(block);
            if (own.Length < ShortestVote) continue;

            var worth = own.Length * (1 - LinkShare(block));
            // Text that stands in the element itself, between line breaks, votes for it; a paragraph votes for its holder.
            if (block.LocalName is not ("p" or "li" or "blockquote")) Vote(block, worth);
            Vote(block.ParentElement, worth);
            Vote(block.ParentElement?.ParentElement, worth / 2);
        }
        return votes.Count > 0 ? votes.MaxBy(vote => vote.Value).Key : document.Body ?? document.DocumentElement;

        void Vote(IElement? element, double worth)
        {
            if (element is not null) votes[element] = votes.GetValueOrDefault(element) + worth;
        }
    }

    /// <summary>The heading that stands nearest before the article, or in it.</summary>
    public static IElement? Headline(IDocument document, IElement article) =>
        document.QuerySelectorAll("h1").LastOrDefault(h => Stands(h, article))
            ?? document.QuerySelectorAll("h2, .title, [class*=tieude], [class*=headline]").LastOrDefault(h => Stands(h, article) && HtmlBlocks.Plain(h).Length is > 15 and < 250);

    /// <summary>The line with the day of publication between headline and article, which the reader needs for "ngày mai".</summary>
    public static string? DateLine(IDocument document, IElement? title, IElement article)
    {
        var candidates = document.All.Where(e => e.ChildElementCount <= 3 && !e.Contains(article) && e != title
            && (title is null || Follows(e, title)) && Follows(article, e) && !article.Contains(e));
        return candidates.Select(HtmlBlocks.Plain).FirstOrDefault(text => text.Length is > 7 and < 80 && Day().IsMatch(text));
    }

    private static bool Stands(IElement heading, IElement article) =>
        HtmlBlocks.Plain(heading).Length > 5 && (article.Contains(heading) || Follows(article, heading)) && !HtmlBlocks.IsFurniture(heading);

    private static bool Follows(IElement later, IElement earlier) =>
        (earlier.CompareDocumentPosition(later) & DocumentPositions.Following) != 0;

    private static string OwnText(IElement element) => string.Concat(element.ChildNodes
        .Where(node => node is IText || node is IElement { LocalName: "b" or "strong" or "i" or "em" or "span" or "a" or "font" or "u" })
        .Select(node => node.TextContent)).Trim();

    private static double LinkShare(IElement element)
    {
        var all = element.TextContent.Length;
        return all == 0 ? 0 : (double)element.QuerySelectorAll("a").Sum(a => a.TextContent.Length) / all;
    }

    [GeneratedRegex(@"\b\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
