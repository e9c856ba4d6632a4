using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Web.Language;

/// <summary>A page whose own words are in the reader's language. What an expression writes is data and passes untouched.</summary>
public abstract class PageInWords : Page
{
    public override void WriteLiteral(string? value) => base.WriteLiteral(Markup.InWords(value));
}

/// <summary>The same for a part of a page.</summary>
public abstract class ViewInWords<TModel> : RazorPage<TModel>
{
    public override void WriteLiteral(string? value) => base.WriteLiteral(Markup.InWords(value));
}

/// <summary>A piece of a page as the compiler cut it: tags with words between them and in their attributes.</summary>
internal static partial class Markup
{
    // As many as there are pieces in the pages: each is worked out once.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string? InWords(string? piece) => piece is null || !Words.AreEnglish ? piece : Known.GetOrAdd(piece, static p => Run.Replace(p, m => English.Find(m.Value) ?? m.Value));

    /// <summary>The runs of words in it: whatever stands between tags or quotes, without the space around. What a form sends is no word of ours to change.</summary>
    public static IEnumerable<string> RunsOf(string piece) => Run.Matches(piece).Select(m => m.Value);

    [GeneratedRegex(@"(?<!\bvalue=""[^<>""]*)[^\s<>""](?:[^<>""]*[^\s<>""])?")]
    private static partial Regex Run { get; }
}
