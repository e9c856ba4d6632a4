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

    /// <summary>The column a row is known by: the first, but for cues, whose first says only what they are.</summary>
    public int NameColumn => Table.Name == "cues" ? 1 : 0;

    public string Headline => Asked.Length == 0 ? Tf($"{Title}: {Say.Count(Found)} dòng.") : Found == 0 ? Tf($"Không có dòng nào chứa “{Asked}”.") : Tf($"{Say.Count(Found)} dòng chứa “{Asked}”.");

    public IActionResult OnGet(string table, string? q)
    {
        if (LexiconTables.Read(table) is not { } read) return NotFound();

        (Table, Title, Asked) = (read, LexiconWords.Tables.First(t => t.Name == table).Title, (q ?? "").Trim());
        var sought = Asked.Folded();
        var rows = sought.Length == 0 ? read.Rows : [.. read.Rows.Where(r => r.Select((cell, i) => LexiconCells.Say(read.Columns[i], cell)).Any(cell => cell.Folded().Contains(sought, StringComparison.Ordinal)))];
        (Found, Rows) = (rows.Count, [.. rows.Take(Shown)]);
        return Page();
    }
}
