using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>What a rule is asked with: who issues, on which day, the map of that day, and who has not filed.</summary>
public sealed record GroupQuestion(Unit Issuer, DateOnly AsOf, UnitTree Tree, IReadOnlySet<UnitId>? NotFiled = null);

/// <summary>
/// Who belongs to a group: every condition that is given must hold. Names begin as typed, without marks; codes named one by
/// one belong always, or never.
/// </summary>
public sealed record GroupRule
{
    public IReadOnlyList<UnitKind> Kinds { get; init; } = [];
    public IReadOnlyList<UnitLevel> Levels { get; init; } = [];
    public IReadOnlyList<string> NameStarts { get; init; } = [];

    /// <summary>Stands directly under the issuer.</summary>
    public bool BelowIssuer { get; init; }

    /// <summary>Stands in a named hierarchy under a named body, at any depth: "cum-thi-dua/CUM2".</summary>
    public string? Under { get; init; }

    /// <summary>Owes the report of the period in which it is asked.</summary>
    public bool NotFiled { get; init; }

    /// <summary>Communes below the members follow by cascade and are counted.</summary>
    public bool CountsUnnamed { get; init; }
    public IReadOnlyList<string> Plus { get; init; } = [];
    public IReadOnlyList<string> Minus { get; init; } = [];

    public bool IsEmpty => Kinds.Count + Levels.Count + NameStarts.Count + Plus.Count == 0 && !BelowIssuer && !NotFiled && Under is null;

    public bool Holds(Unit unit, GroupQuestion question, Func<string, UnitId?> unitOf)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(question);
        if (!unit.ExistsOn(question.AsOf) || Minus.Contains(unit.Code)) return false;
        if (Plus.Contains(unit.Code)) return true;
        if (this with { Plus = [] } is { IsEmpty: true }) return false; // a list of names and no rule beside it

        return (Kinds.Count == 0 || Kinds.Contains(unit.Kind)) && (Levels.Count == 0 || Levels.Contains(unit.Level))
            && (NameStarts.Count == 0 || NameStarts.Any(start => unit.Name.Folded().StartsWith(start.Folded(), StringComparison.Ordinal)))
            && (!BelowIssuer || question.Tree.ParentOf(unit.Id, question.AsOf) == question.Issuer.Id)
            && (!NotFiled || question.NotFiled?.Contains(unit.Id) is true)
            && (Under is null || IsUnder(unit, question, unitOf));
    }

    /// <summary>The rule as one line: "kind=Authority level=District name=uy ban nhan dan|… below counts".</summary>
    public string Write() => string.Join(" ; ", new[]
    {
        Part("kind", Kinds.Select(k => k.ToString())), Part("level", Levels.Select(l => l.ToString())), Part("name", NameStarts), Part("plus", Plus), Part("minus", Minus),
        Under is null ? null : $"under={Under}", BelowIssuer ? "below" : null, NotFiled ? "notfiled" : null, CountsUnnamed ? "counts" : null,
    }.OfType<string>());

    public static GroupRule Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var rule = new GroupRule();
        foreach (var part in line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (word, values) = part.Split('=', 2) is [var left, var right] ? (left, right.Split('|', StringSplitOptions.TrimEntries)) : (part, []);
            rule = word switch
            {
                "kind" => rule with { Kinds = [.. values.Select(Enum.Parse<UnitKind>)] },
                "level" => rule with { Levels = [.. values.Select(Enum.Parse<UnitLevel>)] },
                "name" => rule with { NameStarts = values },
                "plus" => rule with { Plus = values },
                "minus" => rule with { Minus = values },
                "under" => rule with { Under = values[0] },
                "below" => rule with { BelowIssuer = true },
                "notfiled" => rule with { NotFiled = true },
                "counts" => rule with { CountsUnnamed = true },
                _ => throw new FormatException($"A group's rule holds “{word}”."),
            };
        }
        return rule;
    }

    private bool IsUnder(Unit unit, GroupQuestion question, Func<string, UnitId?> unitOf) =>
        Under!.Split('/') is [var hierarchy, var code] && unitOf(code) is { } above && above != unit.Id && question.Tree.PathTo(unit.Id, question.AsOf, hierarchy).Contains(above);

    private static string? Part(string word, IEnumerable<string> values) => string.Join('|', values) is { Length: > 0 } all ? $"{word}={all}" : null;
}
