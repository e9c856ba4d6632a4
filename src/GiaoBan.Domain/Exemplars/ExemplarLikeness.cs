using GiaoBan.Text.Grouping;

namespace GiaoBan.Domain.Exemplars;

/// <summary>An exemplar as it is compared with others.</summary>
public sealed record ComparedExemplar(ExemplarId Id, string Name, string Place, string What)
{
    internal string Words => $"{Name}. {What}";
}

/// <summary>
/// What looks alike. A double is the same thing at the same place under two names; the same thing elsewhere was taken over, which
/// is what the movement wants. Reckoned by the grouping of <see cref="GiaoBan.Text"/>: the same cards give the same answer.
/// </summary>
public static class ExemplarLikeness
{
    /// <summary>From here on two cards of one commune are shown side by side. Set anew on the labelled pairs (DoubleTests) when the vocabulary grew.</summary>
    public const double SameThing = 0.18;

    /// <summary>From here on a card is offered to somebody who has a problem like it.</summary>
    public const double Helps = 0.04;

    /// <summary>More than a person reads through are none.</summary>
    public const int HelpsAtMost = 20;

    /// <summary>Those a new card may be the same as, the likeliest first.</summary>
    public static IReadOnlyList<ComparedExemplar> Doubles(ComparedExemplar card, IReadOnlyList<ComparedExemplar> others)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(others);
        var place = CommunePlace.Of(card.Place);
        var near = others.Where(o => place.Meets(CommunePlace.Of(o.Place))).ToHashSet();
        return near.Count == 0 ? [] : [.. Ranked(card.Words, others).Where(r => r.Likeness >= SameThing && near.Contains(r.Other)).Select(r => r.Other)];
    }

    /// <summary>Something like our problem: told in one's own words, wherever it is.</summary>
    public static IReadOnlyList<ComparedExemplar> Like(string words, IReadOnlyList<ComparedExemplar> others) =>
        [.. Ranked(words, others).Where(r => r.Likeness >= Helps).Take(HelpsAtMost).Select(r => r.Other)];

    private static IEnumerable<(ComparedExemplar Other, double Likeness)> Ranked(string words, IReadOnlyList<ComparedExemplar> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var alike = Likeness.To(words, [.. others.Select(o => o.Words)]);
        return others.Zip(alike).OrderByDescending(r => r.Second).ThenBy(r => r.First.Id.Value);
    }
}
