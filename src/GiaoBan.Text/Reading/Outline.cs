using GiaoBan.Text.Reading.Tasks;

namespace GiaoBan.Text.Reading;

/// <summary>One line of the body with its place in the tree of numbers, letters and bullets.</summary>
internal sealed class OutlineNode(Stretch content, OutlineMarker? marker, int level, OutlineNode? parent)
{
    public Stretch Content { get; } = content;
    public OutlineMarker? Marker { get; } = marker;
    public int Level { get; } = level;
    public OutlineNode? Parent { get; } = parent;
    public List<OutlineNode> Children { get; } = [];
    public bool AfterBlank { get; init; }

    /// <summary>Kept by <see cref="Sections"/>: asked for each line and each of its children.</summary>
    public SectionMode? Mode { get; set; }

    public IEnumerable<OutlineNode> Ancestors
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent) yield return node;
        }
    }
}

/// <summary>Builds the tree: a marker style already open means a sibling, a new style means one level deeper.</summary>
internal static class Outline
{
    private const int Deepest = 8;

    public static List<OutlineNode> Build(Script script, IReadOnlyList<Line> lines)
    {
        var nodes = new List<OutlineNode>();
        var open = new List<OutlineNode>(); // the path from the root to the last marked line
        var afterBlank = true;
        foreach (var line in lines)
        {
            if (line.Tokens.IsEmpty)
            {
                afterBlank = true;
                continue;
            }
            var marker = OutlineMarker.Read(line.Text);
            if (marker is null && IsShouted(line.Text) && KindLine.Opening(line.Text) is null) marker = new OutlineMarker("HEADING", 0);
            var content = marker is null ? line.Tokens : new Stretch(script.TokenAt(line.Start + marker.Length), line.Tokens.To);
            var parent = marker is null ? ParentOfParagraph(script, content, open, nodes, afterBlank) : ParentOfMarked(open, marker, nodes);
            var node = new OutlineNode(content, marker, parent is null ? 0 : parent.Level + 1, parent) { AfterBlank = afterBlank };
            parent?.Children.Add(node);
            nodes.Add(node);
            if (marker is not null || EndsWithColon(script, node)) Open(open, node, parent);
            afterBlank = false;
        }
        return nodes;
    }

    private static void Open(List<OutlineNode> open, OutlineNode node, OutlineNode? parent)
    {
        var depth = parent is null ? 0 : open.IndexOf(parent) + 1;
        open.RemoveRange(depth, open.Count - depth);
        if (open.Count < Deepest) open.Add(node);
    }

    private static OutlineNode? ParentOfMarked(List<OutlineNode> open, OutlineMarker marker, List<OutlineNode> nodes)
    {
        for (var i = 0; i < open.Count; i++)
            if (open[i].Marker?.Style == marker.Style)
                return i == 0 ? null : open[i - 1];

        // A section heading never hangs under a paragraph or a smaller item.
        if (marker.Style is "I" or "A" or "phần" or "HEADING")
        {
            var above = open.FindLastIndex(node => Rank(node.Marker) < Rank(marker));
            return above < 0 ? null : open[above];
        }
        // "2.1" belongs to "2." even when bullets stood between.
        if (marker.Style.StartsWith("1.1", StringComparison.Ordinal))
        {
            var outer = marker.Style.Length == 3 ? null : marker.Style[..^2];
            for (var i = open.Count - 1; i >= 0; i--)
                if (open[i].Marker is { } m && (m.Style == outer || outer is null && m.Style is "1." or "1)" or "I" or "A" or "HEADING" or "phần")) return open[i];
        }
        return open.Count == 0 ? null : open[^1];
    }

    private static int Rank(OutlineMarker? marker) => marker?.Style switch { "phần" => 0, "HEADING" => 1, "A" => 2, "I" => 3, null => 9, _ => 5 };

    // A paragraph right under a heading is that heading's text, a line of fields its item's; one after a blank line steps back to the section.
    private static OutlineNode? ParentOfParagraph(Script script, Stretch content, List<OutlineNode> open, List<OutlineNode> nodes, bool afterBlank)
    {
        if (open.Count == 0) return null;
        if (!afterBlank && nodes.Count > 0 && nodes[^1] == open[^1] && (!EndsSentence(script, open[^1]) || Field.StartsAt(script, content.From))) return open[^1];
        if (!afterBlank && nodes.Count > 0 && nodes[^1].Marker is null && nodes[^1].Parent is { } shared && open.Contains(shared)) return shared;

        var section = open.FindLastIndex(node => node.Marker is { Style: "I" or "A" or "phần" or "HEADING" });
        if (section >= 0) return open[section];
        return nodes.Count > 0 && nodes[^1] == open[^1] && !EndsSentence(script, open[^1]) ? open[^1] : null;
    }

    private static bool EndsWithColon(Script script, OutlineNode node) => !node.Content.IsEmpty && script.IsMark(node.Content.To - 1, ':');

    private static bool EndsSentence(Script script, OutlineNode node) =>
        !node.Content.IsEmpty && (script.IsMark(node.Content.To - 1, '.') || script.IsMark(node.Content.To - 1, ';'));

    private static bool IsShouted(string line) =>
        line.Length is > 8 and < 160 && line.Any(char.IsLetter) && !line.Any(char.IsLower) && line.Contains(' ', StringComparison.Ordinal);
}
