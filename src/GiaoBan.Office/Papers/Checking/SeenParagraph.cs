namespace GiaoBan.Office.Papers.Checking;

/// <summary>A paragraph as the reader of the paper sees it, all inheritance resolved. Lengths in points.</summary>
internal sealed record SeenParagraph
{
    public required string Text { get; init; }

    /// <summary>As far as Word has left page marks in the file; without them everything is on page 1.</summary>
    public required int Page { get; init; }

    /// <summary>1-based, over the whole paper, cells of tables included.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Which table, row and column it stands in; null outside tables.</summary>
    public (int Table, int Row, int Column)? Cell { get; init; }

    public required double Room { get; init; }
    public required string Align { get; init; }
    public required double FirstLine { get; init; }
    public required double Before { get; init; }
    public required double After { get; init; }
    public required double Line { get; init; }

    /// <summary>exact, atLeast (both in points) or auto (then <see cref="Line"/> counts lines).</summary>
    public required string LineRule { get; init; }

    public required bool IsOutlined { get; init; }
    public required bool IsNumbered { get; init; }

    /// <summary>Length of a drawn line above, below or within it; null without one, NaN when it cannot be told.</summary>
    public double? Rule { get; init; }

    public required IReadOnlyList<SeenRun> Runs { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    public bool IsAllBold => Runs.Count > 0 && Runs.All(run => run.Bold);
    public double Size => Runs.Count > 0 ? Runs[0].Size : 0;

    public bool IsCaps => Text.Any(char.IsLetter) && (!Text.Any(char.IsLower) || Runs.All(run => run.Caps));
}

/// <summary>Letters of one look; runs of white space alone are left out, nobody sees their look.</summary>
internal sealed record SeenRun(string Text, double Size, bool Bold, bool Italic, bool Underline, bool Caps, string Font, string Colour);
