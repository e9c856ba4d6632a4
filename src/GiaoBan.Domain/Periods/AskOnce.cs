using GiaoBan.Text;

namespace GiaoBan.Domain.Periods;

/// <summary>Something a form asks although it is known, and from where it is known.</summary>
public sealed record AskedAgain(string What, string Why)
{
    public string Sentence => $"“{What}”: {Why}.";
}

/// <summary>
/// Ask once, use everywhere (product.md F18): what another form of the same units asks already, what can be worked out of
/// what is asked, and what hides a measure behind a heading of its own.
/// </summary>
public static class AskOnce
{
    /// <param name="others">The outlines in force beside this one, without its own earlier versions.</param>
    public static IReadOnlyList<AskedAgain> In(ReportForm form, IEnumerable<ReportForm> others, IReadOnlyList<Indicator> dictionary)
    {
        ArgumentNullException.ThrowIfNull(form);
        var beside = others.Where(o => SharesUnits(form, o)).ToList();
        var (asked, byCode) = (form.Asked(dictionary).ToList(), dictionary.ToDictionary(i => i.Code, StringComparer.Ordinal));
        var known = asked.Concat(beside.SelectMany(o => o.Asked(dictionary))).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        List<AskedAgain> again = [];
        foreach (var one in asked)
        {
            if (beside.FirstOrDefault(o => o.Asks(one) && IsKnownFrom(form, o, one)) is { } other) again.Add(new(one.Name, $"đề cương “{other.Title}” đã hỏi cùng những đơn vị ấy"));
            else if (one is { Numerator: { } above, Denominator: { } below } && known.Contains(above) && known.Contains(below)) again.Add(new(one.Name, $"tính được từ “{byCode[above].Name}” và “{byCode[below].Name}” đã hỏi"));
            else if (form.Rules.FirstOrDefault(r => r.Kind is RuleKind.SumOf && r.Code == one.Code && r.OtherCodes.All(known.Contains)) is { } sum) again.Add(new(one.Name, $"là tổng của {sum.OtherCodes.Count} chỉ tiêu đã hỏi"));
        }
        foreach (var title in form.Parts.Select(p => p.Title).OfType<string>())
            if (dictionary.FirstOrDefault(i => KeyOf(i.Name) == KeyOf(title)) is { } measure) again.Add(new(title, $"trùng tên chỉ tiêu mã {measure.Code}; hỏi bằng chỉ tiêu ấy để cộng được"));
        return again;
    }

    /// <summary>Names that read alike without marks and spaces are one name.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.Folded().Where(char.IsLetterOrDigit));
    }

    private static bool SharesUnits(ReportForm one, ReportForm other) =>
        one.ForUnits.Count == 0 || other.ForUnits.Count == 0 || one.ForUnits.Intersect(other.ForUnits).Any();

    // In periods of another length it is known only where the figures of the short ones make the long one's.
    private static bool IsKnownFrom(ReportForm form, ReportForm other, Indicator one) =>
        form.ForPeriods.Count == 0 || other.ForPeriods.Count == 0 || form.ForPeriods.Intersect(other.ForPeriods).Any() || one.OverTime is not OverTime.None;
}
