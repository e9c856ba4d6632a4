namespace GiaoBan.Text.Grouping;

/// <summary>
/// Average linkage: the two groups most alike become one, again and again, until none are alike enough. Equal likeness goes to
/// whom the order of the portraits puts first, so the same sentences give the same groups.
/// </summary>
internal sealed class Clusters
{
    private readonly float[][] _alike;
    private readonly List<int>?[] _members;
    private readonly int[] _nearest;
    private readonly double _threshold;

    private Clusters(IReadOnlyList<Portrait> portraits, double threshold)
    {
        _threshold = threshold;
        _alike = Likeness(portraits);
        _members = [.. portraits.Select((_, i) => new List<int> { i })];
        _nearest = new int[portraits.Count];
        for (var i = 0; i < portraits.Count; i++) Look(i);
    }

    /// <summary>Groups of places in the list.</summary>
    public static List<List<int>> Of(IReadOnlyList<Portrait> portraits, double threshold)
    {
        var clusters = new Clusters(portraits, threshold);
        while (clusters.Closest() is var one and >= 0) clusters.Join(one, clusters._nearest[one]);
        return [.. clusters._members.OfType<List<int>>()];
    }

    private static float[][] Likeness(IReadOnlyList<Portrait> portraits)
    {
        var alike = new float[portraits.Count][];
        var holders = new Dictionary<int, List<int>>();
        for (var i = 0; i < portraits.Count; i++)
        {
            alike[i] = new float[portraits.Count];
            foreach (var (feature, value) in portraits[i].Features)
            {
                if (!holders.TryGetValue(feature, out var list)) holders[feature] = list = [];
                foreach (var j in list) alike[i][j] += (float)(value * portraits[j].Features[feature]);
                list.Add(i);
            }
            for (var j = 0; j < i; j++)
                if (alike[i][j] > 0) alike[j][i] = alike[i][j] /= (float)(portraits[i].Norm * portraits[j].Norm);
        }
        return alike;
    }

    // The nearest of those behind: each pair is looked at from one side only.
    private void Look(int one)
    {
        _nearest[one] = -1;
        var best = (float)_threshold;
        for (var other = one + 1; other < _members.Length; other++)
            if (_members[other] is not null && _alike[one][other] > best) (best, _nearest[one]) = (_alike[one][other], other);
    }

    private int Closest()
    {
        var (closest, best) = (-1, (float)_threshold);
        for (var i = 0; i < _members.Length; i++)
            if (_members[i] is not null && _nearest[i] >= 0 && _alike[i][_nearest[i]] > best) (closest, best) = (i, _alike[i][_nearest[i]]);
        return closest;
    }

    private void Join(int one, int other)
    {
        var (ones, others) = (_members[one]!, _members[other]!);
        for (var k = 0; k < _members.Length; k++)
            if (k != one && k != other && _members[k] is not null)
                _alike[one][k] = _alike[k][one] = (_alike[one][k] * ones.Count + _alike[other][k] * others.Count) / (ones.Count + others.Count);
        ones.AddRange(others);
        _members[other] = null;
        for (var k = 0; k < other; k++)
        {
            if (_members[k] is null) continue;
            if (k == one || _nearest[k] == one || _nearest[k] == other) Look(k);
            else if (k < one && IsNearer(k, one)) _nearest[k] = one;
        }
    }

    private bool IsNearer(int one, int other)
    {
        var best = _nearest[one] < 0 ? (float)_threshold : _alike[one][_nearest[one]];
        return _alike[one][other] > best || _alike[one][other] == best && other < _nearest[one];
    }
}
