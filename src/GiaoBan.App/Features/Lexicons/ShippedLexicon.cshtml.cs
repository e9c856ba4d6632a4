using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Text;
using GiaoBan.Text.Lexicon;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Lexicons;

/// <summary>One shipped word list, searched with or without marks: what the reader knows, since when, until when, and what came after.</summary>
[Asks(Right.ManageLexicon)]
internal sealed class ShippedLexiconPage : PageModel
{
    public const int Shown = 200;

    public LexiconTable Table { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public string Asked { get; private set; } = "";
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; private set; } = [];
    public int Found { get; private set; }

    public string Headline => Asked.Length == 0 ? $"{Title}: {Say.Count(Found)} dòng." : Found == 0 ? $"Không có dòng nào chứa “{Asked}”." : $"{Say.Count(Found)} dòng chứa “{Asked}”.";

    public IActionResult OnGet(string table, string? q)
    {
        if (LexiconTables.Read(table) is not { } read) return NotFound();

        (Table, Title, Asked) = (read, LexiconWords.Tables.First(t => t.Name == table).Title, (q ?? "").Trim());
        var sought = Asked.Folded();
        var rows = sought.Length == 0 ? read.Rows : [.. read.Rows.Where(r => r.Any(cell => cell.Folded().Contains(sought, StringComparison.Ordinal)))];
        (Found, Rows) = (rows.Count, [.. rows.Take(Shown)]);
        return Page();
    }

    /// <summary>Names that stand in one cell with bars between them read better with commas.</summary>
    public static string Cell(string text) => text.Replace("|", ", ", StringComparison.Ordinal);
}
