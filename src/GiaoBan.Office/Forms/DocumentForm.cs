using System.Collections.Frozen;
using System.Globalization;

namespace GiaoBan.Office.Forms;

/// <summary>Whose paper it is: the Party's or the State's. The two follow different rules and never mix.</summary>
public enum PaperFamily { Party, State }

/// <summary>
/// One official rule-set for the look of papers (thể thức), in force between two dates.
/// The rules are the tables beside this file (domain.md §2.1–2.3); a paper remembers the <see cref="Id"/> it was checked against.
/// </summary>
/// <param name="Note">Vietnamese; what is still uncertain about this form, to be shown with every result that rests on it.</param>
public sealed record DocumentForm(string Id, PaperFamily Family, string Name, DateOnly From, DateOnly? Until, string? Note)
{
    private FrozenDictionary<(string, string), FormRule> _rules = FrozenDictionary<(string, string), FormRule>.Empty;

    /// <summary>In the order of the table, which is the order of the paper from top to bottom.</summary>
    public required IReadOnlyList<FormRule> Rules
    {
        get;
        init
        {
            field = value;
            _rules = value.ToFrozenDictionary(rule => (rule.Element, rule.Property));
        }
    }

    /// <summary>What only letters have (domain.md §2.1, §2.2): written by it, not yet checked against it.</summary>
    public required IReadOnlyList<FormRule> LetterRules { get; init; }

    public bool IsInForceOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    internal FormRule? Rule(string element, string property) =>
        _rules.GetValueOrDefault((element, property)) ?? LetterRules.FirstOrDefault(rule => rule.Element == element && rule.Property == property);

    /// <summary>What our own papers use, where the form leaves a range.</summary>
    internal string Used(string element, string property) =>
        Rule(element, property)?.Used ?? throw new ArgumentException($"Form {Id} has no rule for {element} {property}.");

    internal double UsedNumber(string element, string property) =>
        double.Parse(Used(element, property), CultureInfo.InvariantCulture);

    internal bool Uses(string element, string property) => Rule(element, property)?.Used is "yes";

    internal bool Knows(string element) => Rules.Any(rule => rule.Element == element);
}
