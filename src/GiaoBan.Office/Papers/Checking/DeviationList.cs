using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers.Checking;

/// <summary>Holds a value against its rule and keeps the note if it is not allowed. A form without the rule has nothing to say.</summary>
internal sealed class DeviationList(DocumentForm form)
{
    private readonly List<Deviation> _all = [];

    public IReadOnlyList<Deviation> All => _all;

    public void Number(SeenParagraph? at, string element, string property, double found)
    {
        if (form.Rule(element, property) is { } rule && !rule.Allows(found)) Add(at, rule, CheckWords.Found(rule, found));
    }

    public void Word(SeenParagraph? at, string element, string property, string found)
    {
        if (form.Rule(element, property) is { } rule && !rule.Allows(found)) Add(at, rule, CheckWords.Value(property, found));
    }

    public void Flag(SeenParagraph? at, string element, string property, bool found) =>
        Word(at, element, property, found ? "yes" : "no");

    public void Missing(string element, string property)
    {
        if (form.Rule(element, property) is { } rule) Add(null, rule, "không có");
    }

    /// <summary>For a value that exists but is of the wrong sort to be counted, with the words that say so.</summary>
    public void Other(SeenParagraph? at, string element, string property, string found)
    {
        if (form.Rule(element, property) is { } rule) Add(at, rule, found);
    }

    private void Add(SeenParagraph? at, FormRule rule, string found) => _all.Add(new Deviation(
        rule.Element, CheckWords.Element(rule.Element), rule.Property, at?.Page ?? 1, at?.Ordinal ?? 0,
        CheckWords.Expected(rule), found, rule.Clause, rule.Severity));
}
