using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Reports;

/// <summary>What a rule has to say about one figure of a report.</summary>
/// <param name="Blocks">It must be mended; else a reason at the cell is enough.</param>
public sealed record FigureRemark(string Code, string Message, bool Blocks);

/// <summary>A report's figures as its rules see them, whether typed just now or filed.</summary>
public sealed record FigureValues(Func<string, long?> Now, Func<string, long?> Before, Func<string, bool> HasReason);

/// <summary>Holds figures against the rules of their form. A reason at the cell answers everything that does not block.</summary>
public static class FigureChecks
{
    /// <summary>Ends what a reason is enough for.</summary>
    public const string OrReason = "Sửa lại số, hoặc ghi lý do.";

    public static IReadOnlyList<FigureRemark> Of(ReportForm form, Func<string, string> nameOf, FigureValues values)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(values);
        return [.. from rule in form.Rules.OrderBy(r => r.Ordinal)
                   let broken = Broken(rule, nameOf, values)
                   where broken is not null && (rule.Blocks || !values.HasReason(rule.Code))
                   select new FigureRemark(rule.Code, $"{broken} {(rule.Blocks ? "Sửa lại số." : OrReason)}", rule.Blocks)];
    }

    private static string? Broken(FormRule rule, Func<string, string> nameOf, FigureValues values)
    {
        var (now, before, name) = (values.Now(rule.Code), values.Before(rule.Code), nameOf(rule.Code));
        if (rule.Kind is RuleKind.Empty) return now is null ? $"“{name}” đang để trống." : null;
        if (now is not { } value) return null;

        switch (rule.Kind)
        {
            case RuleKind.NotMoreThan:
                return value > values.Now(rule.OtherCodes[0]) ? $"“{name}” ({Written(value)}) lớn hơn “{nameOf(rule.OtherCodes[0])}” ({Written(values.Now(rule.OtherCodes[0]))})." : null;
            case RuleKind.SumOf:
                var parts = rule.OtherCodes.Select(values.Now).ToList();
                return parts.TrueForAll(p => p is not null) && parts.Sum() is var sum && sum != value ? $"“{name}” ({Written(value)}) khác tổng các phần ({Written(sum)})." : null;
            case RuleKind.NotLessThanBefore:
                return value < before ? $"“{name}” ({Written(value)}) nhỏ hơn kỳ trước ({Written(before)})." : null;
            default:
                return before is > 0 and var was && Math.Abs(value - was) * 100 > (decimal)rule.Percent!.Value * was
                    ? $"“{name}” {(value > was ? "tăng" : "giảm")} {Math.Round(Math.Abs(value - was) * 100m / was)} % so với kỳ trước ({Written(value)} so với {Written(was)})." : null;
        }
    }

    private static string Written(long? scaled) => VietnameseNumber.Write(scaled);
}
