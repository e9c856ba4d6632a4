using System.Globalization;
using System.Text.RegularExpressions;

namespace GiaoBan.Office.Forms;

/// <summary>All forms we know. A date none of them covers is refused, never guessed.</summary>
public static partial class DocumentForms
{
    public static IReadOnlyList<DocumentForm> All { get; } = [.. EmbeddedTable.Rows("forms.tsv").Select(Read)];

    public static Answer<DocumentForm> Find(string id) =>
        All.FirstOrDefault(form => form.Id == id) is { } form
            ? Answer<DocumentForm>.Of(form)
            : Answer<DocumentForm>.No(FormRefusals.UnknownForm(id, All));

    /// <summary>The form for a paper of this family dated that day.</summary>
    public static Answer<DocumentForm> For(PaperFamily family, DateOnly day) =>
        All.FirstOrDefault(form => form.Family == family && form.IsInForceOn(day)) is { } form
            ? Answer<DocumentForm>.Of(form)
            : Answer<DocumentForm>.No(FormRefusals.NoFormOn(family, day, All));

    /// <summary>
    /// The form a printed number and date point to: <c>15-TB/TU</c> is a Party paper (hyphen, then slash),
    /// <c>15/TB-UBND</c> a State paper (slash, then hyphen).
    /// </summary>
    public static Answer<DocumentForm> For(string number, DateOnly day) =>
        FamilyOf(number) is { } family
            ? For(family, day)
            : Answer<DocumentForm>.No(FormRefusals.UnreadableNumber(number));

    internal static PaperFamily? FamilyOf(string number)
    {
        if (PartyNumber().IsMatch(number)) return PaperFamily.Party;
        if (StateNumber().IsMatch(number)) return PaperFamily.State;
        return null;
    }

    private static DocumentForm Read(string[] columns) =>
        new(columns[0], columns[1] is "party" ? PaperFamily.Party : PaperFamily.State, columns[2],
            Day(columns[3]), columns[4] is "" ? null : Day(columns[4]), columns[5] is "" ? null : columns[5])
        {
            Rules = [.. EmbeddedTable.Rows(columns[0] + ".tsv").Select(FormRule.Parse)],
            LetterRules = [.. EmbeddedTable.Rows("letters.tsv").Where(row => row[0] == columns[0]).Select(row => FormRule.Parse(row[1..]))],
        };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The figure may be missing (the records clerk writes it in) or dotted in an unsigned draft.
    [GeneratedRegex(@"^\s*(?:Số)?\s*:?\s*[\d.…]*\s*-\s*\p{L}+\s*/\s*\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex PartyNumber();

    [GeneratedRegex(@"^\s*(?:Số)?\s*:?\s*[\d.…]*\s*/\s*(?:\d{4}\s*/\s*)?\p{L}+\s*-\s*\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex StateNumber();
}
