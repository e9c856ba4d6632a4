using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Text;

namespace GiaoBan.App.Demo;

/// <summary>
/// What a person would answer in front of an article: which of the sample's ten directions a sentence is, and which
/// contribution led to it. Compared by the words they share; what the article does not hold is typed in the room.
/// </summary>
internal sealed class DemoAnswers
{
    private const double Alike = 0.4;

    private readonly Dictionary<DirectiveId, string> _codes = [];

    private DemoAnswers(IReadOnlyList<DemoData.Direction> notInArticle) => NotInArticle = notInArticle;

    public IReadOnlyList<DemoData.Direction> NotInArticle { get; }

    public static DemoAnswers For(IReadOnlyList<Directive> directives, DemoData.Progress progress)
    {
        var pairs = (from direction in progress.Directions from directive in directives let alike = Shared(direction.Text, directive.Action) where alike >= Alike orderby alike descending select (direction, directive)).ToList();
        Dictionary<DirectiveId, string> codes = [];
        foreach (var (direction, directive) in pairs)
        {
            if (!codes.ContainsValue(direction.Code)) codes.TryAdd(directive.Id, direction.Code);
        }
        var answers = new DemoAnswers([.. progress.Directions.Where(d => !codes.ContainsValue(d.Code))]);
        foreach (var (id, code) in codes) answers._codes[id] = code;
        return answers;
    }

    public string? CodeOf(DirectiveId id) => _codes.GetValueOrDefault(id);

    public bool Remember(DirectiveId id, string code) => _codes.TryAdd(id, code);

    /// <summary>The contribution that shares most words with a directive; the first one where none does, because somebody spoke first.</summary>
    public static Contribution? Behind(Directive directive, IReadOnlyList<Contribution> contributions) =>
        contributions.MaxBy(c => (Shared(directive.Action, c.Text), -c.Seq));

    // How many of the shorter text's words stand in the longer one.
    private static double Shared(string a, string b)
    {
        var (one, two) = (Words(a), Words(b));
        var shorter = one.Count < two.Count ? one : two;
        return shorter.Count == 0 ? 0 : (double)one.Intersect(two).Count() / shorter.Count;
    }

    private static HashSet<string> Words(string text) => [.. text.Folded().Split([' ', ',', '.', ';', '“', '”', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2)];
}
