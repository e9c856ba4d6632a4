using System.Globalization;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// What is marked in the text and with which number: a sentence bears the number of every directive that hangs on it; the
/// parts of a split one are marked apart where their own letters stand there.
/// </summary>
internal sealed class ReviewMarks
{
    private const int LeadStandsWithin = 600;

    private readonly Dictionary<DirectiveId, string> _ids = [];
    private readonly List<Mark> _marks = [];

    public ReviewMarks(string text, IReadOnlyList<Conclusion> conclusions, IReadOnlyList<Directive> shown, ILookup<Guid, Guid> ordered)
    {
        var numbers = shown.Select((d, i) => (d, i)).ToDictionary(x => x.d.Id, x => x.i + 1);
        foreach (var conclusion in conclusions.Where(c => c.SpanStart is not null && c.Kind is not ConclusionKind.LeftOut))
        {
            if (conclusion.Kind is not ConclusionKind.Order)
            {
                _marks.Add(new Mark(conclusion.SpanStart!.Value, conclusion.SpanEnd!.Value, "find-praise", $"k-{conclusion.Ordinal}", $"#f-{conclusion.Ordinal}", null));
                continue;
            }
            var hanging = shown.Where(d => d.ConclusionId == conclusion.Id || ordered[conclusion.Id.Value].Contains(d.Id.Value)).ToList();
            foreach (var (start, end, directives) in Places(conclusion, hanging)) Put(start, end, directives, numbers);
        }
        _marks.AddRange(LeadsIn(text, conclusions.ToDictionary(c => c.Id), shown));
    }

    public IReadOnlyList<Mark> All => _marks;

    /// <summary>The mark to go to from a directive; null when its words could not be placed.</summary>
    public string? IdOf(Directive directive) => _ids.GetValueOrDefault(directive.Id);

    public static string Anchor(Directive directive) => $"d-{directive.Code}";

    private static IEnumerable<(int Start, int End, IReadOnlyList<Directive> Directives)> Places(Conclusion conclusion, List<Directive> hanging)
    {
        if (hanging.Count == 0) return [];
        var parts = hanging.ConvertAll(d => (Directive: d, Place: SplitDirective.PlaceOf(d.Action, conclusion))).OrderBy(p => p.Place.Start).ToList();
        var apart = hanging.Count > 1 && parts.TrueForAll(p => p.Place != (conclusion.SpanStart, conclusion.SpanEnd)) && parts.Zip(parts.Skip(1)).All(two => two.First.Place.End <= two.Second.Place.Start);
        return apart ? parts.Select(p => (p.Place.Start!.Value, p.Place.End!.Value, (IReadOnlyList<Directive>)[p.Directive])) : [(conclusion.SpanStart!.Value, conclusion.SpanEnd!.Value, hanging)];
    }

    private void Put(int start, int end, IReadOnlyList<Directive> directives, Dictionary<DirectiveId, int> numbers)
    {
        var id = _ids.ContainsKey(directives[0].Id) ? $"v-{directives[0].Code}-{start}" : $"v-{directives[0].Code}";
        foreach (var directive in directives) _ids.TryAdd(directive.Id, id);
        _marks.Add(new Mark(start, end, "find-task", id, $"#{Anchor(directives[0])}", string.Join(", ", directives.Select(d => numbers[d.Id].ToString(CultureInfo.InvariantCulture)))));
    }

    // The unit stands before its work. What lies inside another mark stays that mark's.
    private List<Mark> LeadsIn(string text, Dictionary<ConclusionId, Conclusion> conclusions, IReadOnlyList<Directive> shown)
    {
        List<Mark> leads = [];
        foreach (var directive in shown)
        {
            if (conclusions.GetValueOrDefault(directive.ConclusionId)?.SpanStart is not { } start) continue;
            var before = Utf16(text, start);
            foreach (var phrase in directive.LeadPhrases)
            {
                var at = before == 0 ? -1 : text.LastIndexOf(phrase, before - 1, Math.Min(before, LeadStandsWithin), StringComparison.Ordinal);
                if (at < 0) continue;
                var from = text[..at].EnumerateRunes().Count();
                var mark = new Mark(from, from + phrase.EnumerateRunes().Count(), "find-unit", null, null, null);
                if (_marks.Concat(leads).All(m => m.End <= mark.Start || mark.End <= m.Start)) leads.Add(mark);
            }
        }
        return leads;
    }

    private static int Utf16(string text, int points)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (points-- == 0) break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }
}
