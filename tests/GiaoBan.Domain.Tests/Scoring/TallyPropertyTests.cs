using CsCheck;
using GiaoBan.Domain.Scoring;

namespace GiaoBan.Domain.Tests.Scoring;

/// <summary>A thousand point tables made by chance, added up by the engine and by somebody who only has the sheet and a pencil.</summary>
public class TallyPropertyTests
{
    private sealed record Sample(PointTable Table, GivenPoints Given);

    private static readonly Gen<Sample> Samples =
        from shape in Gen.Int[1, 4].Array[1, 6] // parts of each root; 1 is a root that is scored itself
        from deep in Gen.Bool.Array[24]
        from most in Gen.Long[1, 3000].Array[200]
        from ceiling in Gen.Int[0, 3].Array[24]
        from given in Gen.Int[0, 100].Array[200]
        from each in Gen.Long[1, 900].Array[6]
        from atMost in Gen.Int[1, 4].Array[6]
        from times in Gen.Int[0, 4].Array[6]
        from within in Gen.Int[0, 12].Array[6]
        from classes in Gen.Int[0, 100].Array[1, 5]
        select Make(shape, deep, most, ceiling, given, each, atMost, times, within, classes);

    [Fact]
    public void A_thousand_tables_add_up_as_by_hand() => Samples.Sample(sample =>
    {
        var ours = Tally.Of(sample.Table, sample.Given);
        var (total, byCriterion, name) = ByHand(sample.Table, sample.Given);
        Assert.Null(ours.Refusal);
        Assert.Equal(total, ours.Value!.Total);
        Assert.Equal(byCriterion.OrderBy(p => p.Key, StringComparer.Ordinal), ours.Value.ByCriterion.OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.Equal(name, ours.Value.ClassName);
    }, iter: 1000, threads: 1);

    // From the deepest codes upwards over flat rows, in decimals: no recursion and no tree, unlike the engine.
    private static (long Total, Dictionary<string, long> ByCriterion, string? Class) ByHand(PointTable table, GivenPoints given)
    {
        var sheet = table.Criteria.ToDictionary(c => c.Code, _ => 0m);
        foreach (var (code, points) in given.Points) sheet[code] = points / 100m;
        foreach (var row in table.Criteria.OrderByDescending(c => c.Code.Count(letter => letter == '.')))
        {
            if (sheet[row.Code] > row.Most / 100m) sheet[row.Code] = row.Most / 100m;
            foreach (var off in table.Deductions)
                if (off.Within == row.Code) sheet[row.Code] -= off.Each / 100m * given.Times[off.Code];
            if (sheet[row.Code] < 0) sheet[row.Code] = 0;
            if (row.Code.Contains('.', StringComparison.Ordinal)) sheet[row.Code[..row.Code.LastIndexOf('.')]] += sheet[row.Code];
        }
        var sum = 0m;
        foreach (var row in table.Criteria)
            if (!row.Code.Contains('.', StringComparison.Ordinal)) sum += sheet[row.Code];
        foreach (var off in table.Deductions)
            if (off.Within is null) sum -= off.Each / 100m * given.Times[off.Code];
        if (sum < 0) sum = 0;
        string? name = null;
        foreach (var one in table.Classes.OrderBy(c => c.From))
            if (sum >= one.From / 100m) name = one.Name;
        return ((long)(sum * 100), sheet.ToDictionary(s => s.Key, s => (long)(s.Value * 100)), name);
    }

    private static Sample Make(int[] shape, bool[] deep, long[] most, int[] ceiling, int[] given, long[] each, int[] atMost, int[] times, int[] within, int[] classes)
    {
        List<CriterionText> rows = [];
        Dictionary<string, long> points = [];
        var next = 0;
        for (var r = 0; r < shape.Length; r++) Grow($"{r + 1}", shape[r], r);

        var codes = rows.Select(r => r.Code).ToList();
        var whole = rows.Where(r => !r.Code.Contains('.', StringComparison.Ordinal)).Sum(r => r.Most);
        List<DeductionText> off = [.. each.Select((e, i) => new DeductionText($"T{i}", "trừ", e, atMost[i], within[i] < codes.Count ? codes[within[i]] : null))];
        var table = PointTable.Publish(UnitId.New(), LineId.New(), new("Bảng", "tỉnh Thử", 2019, rows, off, [.. classes.Select(c => whole * c / 100).Distinct().Select(f => new ClassText($"Loại {f}", f))]), 1, "Thử", new DateOnly(2019, 1, 1));
        return new(table.Value ?? throw new InvalidOperationException(table.Refusal!.Message), new(points, off.Select((d, i) => (d.Code, Times: Math.Min(times[i], d.AtMost))).ToDictionary(d => d.Code, d => d.Times), new Dictionary<string, string>()));

        long Grow(string code, int parts, int salt)
        {
            if (parts == 1)
            {
                rows.Add(new(code, "tiêu chí", most[next]));
                points[code] = most[next] * given[next] / 100;
                return most[next++];
            }
            var at = rows.Count;
            var sum = 0L;
            for (var p = 1; p <= parts; p++) sum += Grow($"{code}.{p}", deep[(salt * 5 + p) % deep.Length] && code.Length < 4 ? 2 : 1, salt + p);
            var top = Math.Max(1, sum - sum * ceiling[salt % ceiling.Length] / 5); // sometimes a ceiling below its parts
            rows.Insert(at, new(code, "nhóm", top));
            return top;
        }
    }
}
