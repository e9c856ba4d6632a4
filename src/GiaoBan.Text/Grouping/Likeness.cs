namespace GiaoBan.Text.Grouping;

/// <summary>How much one text is like others, by the same portraits that the grouping compares.</summary>
public static class Likeness
{
    /// <summary>0 to 1 for each of the others, in their order. What is rare among all of them counts more, as in the grouping.</summary>
    public static IReadOnlyList<double> To(string text, IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(others);
        var portraits = Portrait.Of([text, .. others]);
        var here = portraits[0];
        return [.. portraits.Skip(1).Select(there => here.Norm * there.Norm is var norm and > 0 ? here.Features.Sum(f => f.Value * there.Features.GetValueOrDefault(f.Key)) / norm : 0)];
    }
}
