namespace GiaoBan.Text.Reading;

/// <summary>One line of the normalised text; Key is the same line in key form.</summary>
internal sealed record Line(int Start, string Text, ReadOnlyMemory<char> Key, Stretch Tokens, int[] Gaps)
{
    private static readonly char[] Edges = [' ', '|'];

    /// <summary>The columns of a header or signature line.</summary>
    public IEnumerable<string> Columns
    {
        get
        {
            var from = 0;
            foreach (var gap in Gaps)
            {
                yield return Text[from..gap].Trim(Edges);
                from = gap;
            }
            yield return Text[from..].Trim(Edges);
        }
    }

    public bool Begins(string key) => Key.Span.StartsWith(key);

    public static List<Line> All(Script script)
    {
        var lines = new List<Line>();
        var (value, gaps, gap, token) = (script.Text.Value, script.Text.Gaps, 0, 0);
        for (var start = 0; start <= value.Length;)
        {
            var end = value.IndexOf('\n', start);
            if (end < 0) end = value.Length;
            var firstGap = gap;
            while (gap < gaps.Length && gaps[gap] < end) gap++;
            var first = token;
            while (token < script.Count && script[token].Start < end) token++;
            lines.Add(new Line(start, value[start..end], script.Key.AsMemory(start, end - start), new Stretch(first, token), firstGap == gap ? [] : [.. gaps[firstGap..gap].Select(g => g - start)]));
            start = end + 1;
        }
        return lines;
    }
}
