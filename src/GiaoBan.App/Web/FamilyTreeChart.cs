using System.Globalization;
using System.Text;
using GiaoBan.Domain;

namespace GiaoBan.App.Web;

/// <summary>One exemplar in its family.</summary>
internal sealed record FamilyMember(ExemplarId Id, ExemplarId? ParentId, string Name, string Unit, DateOnly StartedOn, bool IsAlive, string? Changed);

/// <summary>
/// Who took it from whom, drawn by the server: a column for each generation, a line for whoever nobody has taken over from yet, a
/// parent in the middle of its children. A living one is a filled dot, an ended one a ring with a stroke; both are told in words below.
/// </summary>
internal sealed class FamilyTreeChart
{
    private const double Column = 320, Line = 44, Edge = 12, Dot = 7;
    private const int LettersOfALine = 30;

    private readonly List<Drawn> _drawn = [];

    public FamilyTreeChart(IReadOnlyList<FamilyMember> family, ExemplarId here)
    {
        var children = family.ToLookup(m => m.ParentId);
        var known = family.Select(m => m.Id).ToHashSet();
        var places = new Dictionary<ExemplarId, (int Generation, double Y)>();
        var rows = 0;

        // Walked with a stack of our own: a family may be as deep as it is large.
        Stack<(FamilyMember Member, int Generation, bool IsDone)> open = new(family.Where(m => m.ParentId is null || !known.Contains(m.ParentId.Value)).OrderByDescending(m => m.StartedOn).ThenByDescending(m => m.Id.Value).Select(m => (m, 0, false)));
        while (open.TryPop(out var next))
        {
            var mine = children[next.Member.Id];
            if (!next.IsDone && mine.Any())
            {
                open.Push((next.Member, next.Generation, true));
                foreach (var child in mine.OrderByDescending(c => c.StartedOn).ThenByDescending(c => c.Id.Value)) open.Push((child, next.Generation + 1, false));
                continue;
            }
            var y = mine.Any() ? mine.Average(c => places[c.Id].Y) : Edge + Line / 2 + Line * rows++;
            places[next.Member.Id] = (next.Generation, y);
            _drawn.Add(new(next.Member, next.Generation, y, next.Member.Id == here));
        }
        Generations = _drawn.Count == 0 ? 0 : _drawn.Max(d => d.Generation) + 1;
        Rows = rows;
        Places = places;
    }

    public int Generations { get; }
    public int Rows { get; }
    private Dictionary<ExemplarId, (int Generation, double Y)> Places { get; }

    public sealed record Drawn(FamilyMember Member, int Generation, double Y, bool IsHere)
    {
        public string X => N(Edge + Dot + Generation * Column);
        public string At => N(Y);
        public string TextX => N(Edge + 2 * Dot + 8 + Generation * Column);
        public string NameY => N(Y - 1);
        public string UnitY => N(Y + 15);
        public string Short => Member.Name.Length <= LettersOfALine ? Member.Name : Member.Name[..(LettersOfALine - 1)].TrimEnd() + "…";
    }

    public string Width => N(Math.Max(1, Generations) * Column + Edge);
    public string Height => N(Math.Max(1, Rows) * Line + 2 * Edge);
    public string ViewBox => $"0 0 {Width} {Height}";
    public IReadOnlyList<Drawn> Members => _drawn;
    public string Says => Tf($"Cây nhân rộng: {Say.Count(_drawn.Count)} mô hình, {Say.Count(_drawn.Count(d => d.Member.IsAlive))} đang duy trì, {Generations} đời.");

    /// <summary>All the lines from parents to children as one path: five thousand elements less for the browser.</summary>
    public string Branches()
    {
        var path = new StringBuilder();
        foreach (var child in _drawn)
        {
            if (child.Member.ParentId is not { } parent || !Places.TryGetValue(parent, out var from)) continue;
            var (x1, x2) = (Edge + 2 * Dot + from.Generation * Column, Edge + child.Generation * Column);
            path.Append('M').Append(N(x1)).Append(' ').Append(N(from.Y)).Append('C').Append(N(x2 - 20)).Append(' ').Append(N(from.Y)).Append(' ').Append(N(x2 - 24)).Append(' ').Append(child.At).Append(' ').Append(N(x2)).Append(' ').Append(child.At);
        }
        return path.ToString();
    }

    /// <summary>The first forebear of one and everything that came from it; of what goes in a circle in a broken file only what can be reached.</summary>
    public static IReadOnlyList<FamilyMember> FamilyOf(ExemplarId one, IReadOnlyList<FamilyMember> all)
    {
        var (byId, children) = (all.ToDictionary(m => m.Id), all.ToLookup(m => m.ParentId));
        if (!byId.TryGetValue(one, out var first)) return [];

        HashSet<ExemplarId> seen = [first.Id];
        while (first.ParentId is { } up && byId.TryGetValue(up, out var parent) && seen.Add(up)) first = parent;
        List<FamilyMember> family = [first];
        seen = [first.Id];
        for (var i = 0; i < family.Count; i++) family.AddRange(children[family[i].Id].Where(c => seen.Add(c.Id)));
        return family;
    }

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
