using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GiaoBan.Text;

namespace GiaoBan.Office.Reading.WebPages;

/// <summary>Writes an element as blocks of text: one for each paragraph, heading, list entry and table row.</summary>
internal static partial class HtmlBlocks
{
    private static readonly HashSet<string> Dropped =
        ["script", "style", "noscript", "nav", "aside", "footer", "form", "button", "iframe", "svg", "template", "select", "figcaption", "head"];

    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "o:p", "st1:place"];

    public static bool IsFurniture(IElement element) =>
        Dropped.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false)
        || (element.LocalName is not ("body" or "html" or "article" or "main") && Furniture().IsMatch($"{element.ClassName} {element.Id}"));

    public static string Plain(IElement element) => element.TextContent.Collapsed();

    public static void Write(IElement root, TextGatherer gatherer)
    {
        var line = new StringBuilder();
        Write(root, gatherer, line);
        Flush(gatherer, line);
    }

    private static void Write(INode parent, TextGatherer gatherer, StringBuilder line)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    line.Append(text.Data);
                    break;
                case IElement element when IsFurniture(element) || IsLinkList(element):
                    break;
                case IElement { LocalName: "br" }:
                    Flush(gatherer, line);
                    break;
                case IElement { LocalName: "tr" } row:
                    Flush(gatherer, line);
                    Row(row, gatherer);
                    break;
                case IElement { LocalName: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" } heading:
                    Flush(gatherer, line);
                    gatherer.Add(TextBlockKind.Heading, Plain(heading), heading.LocalName[1] - '0');
                    break;
                case IElement element when Inline.Contains(element.LocalName):
                    Write(element, gatherer, line);
                    break;
                case IElement element:
                    Flush(gatherer, line);
                    if (element.LocalName is "li") line.Append("- ");
                    Write(element, gatherer, line);
                    Flush(gatherer, line);
                    break;
            }
        }
    }

    // Old pages are laid out with tables: a row that holds blocks is layout, a row of short cells is data.
    private static void Row(IElement row, TextGatherer gatherer)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
        if (cells.Count == 1 || cells.Any(cell => cell.QuerySelector("table, div > p + p, p + p + p") is not null))
        {
            foreach (var cell in cells) Write(cell, gatherer);
            return;
        }
        gatherer.Add(TextBlockKind.TableRow, string.Join(" | ", cells.Select(Plain)).Trim(' ', '|'));
    }

    // "Related news": a list in which nearly every letter is a link.
    private static bool IsLinkList(IElement element)
    {
        if (element.LocalName is not ("ul" or "ol" or "div" or "section" or "table")) return false;
        var links = element.QuerySelectorAll("a");
        return links.Length >= 2 && links.Sum(a => Plain(a).Length) > 0.7 * Plain(element).Length;
    }

    private static void Flush(TextGatherer gatherer, StringBuilder line)
    {
        var text = line.ToString().Collapsed();
        line.Clear();
        if (text is not "-") gatherer.Add(TextBlockKind.Paragraph, text);
    }

    [GeneratedRegex(@"(^|[\s_-])(menu\w*|nav|navbar|navigation|sidebar|related|relate|comments?|share|social|breadcrumbs?|tags?|footer|advert\w*|ads?|banner|toolbar|pagination|tinlienquan|lienquan|tin-lien-quan|binhluan|binh-luan|tinkhac|newsother|other-news|copyright|login|search)($|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();
}
