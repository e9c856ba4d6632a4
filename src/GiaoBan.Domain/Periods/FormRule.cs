namespace GiaoBan.Domain.Periods;

/// <summary>
/// What a rule demands of a figure: not above another, equal to a sum, not below what was reported before, a reason when it
/// leaps, a reason when it is left empty.
/// </summary>
public enum RuleKind { NotMoreThan, SumOf, NotLessThanBefore, Leap, Empty }

/// <summary>A rule as a person builds it.</summary>
/// <param name="Code">The measure it is about.</param>
/// <param name="Others">Those it is compared with.</param>
/// <param name="Percent">For a leap: from how many per cent of the figure before.</param>
/// <param name="Blocks">A report that breaks it is not sent; else a reason at the cell is enough.</param>
public sealed record RuleText(RuleKind Kind, string Code, IReadOnlyList<string> Others, int? Percent, bool Blocks);

/// <summary>One rule of a form. It reads as a sentence, and that sentence is what is checked.</summary>
public sealed class FormRule : IAudited
{
    private FormRule() { }

    internal FormRule(ReportFormId form, int ordinal, RuleText text) =>
        (FormId, Ordinal, Kind, Code, Others, Percent, Blocks) = (form, ordinal, text.Kind, text.Code, string.Join(',', text.Others), text.Percent, text.Blocks && MayBlock(text.Kind));

    public FormRuleId Id { get; private set; } = FormRuleId.New();
    public ReportFormId FormId { get; private set; }
    public int Ordinal { get; private set; }
    public RuleKind Kind { get; private set; }
    public string Code { get; private set; } = "";
    public string Others { get; private set; } = "";
    public int? Percent { get; private set; }
    public bool Blocks { get; private set; }

    public IReadOnlyList<string> OtherCodes => Others.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A leap and an empty cell ask for a reason and for nothing else.</summary>
    public static bool MayBlock(RuleKind kind) => kind is not (RuleKind.Leap or RuleKind.Empty);

    /// <summary>As it stands on the page, in the words of the dictionary.</summary>
    public string Sentence(Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        var (name, others) = ($"“{nameOf(Code)}”", OtherCodes.Select(c => $"“{nameOf(c)}”").ToList());
        var otherwise = Blocks ? "; không khớp thì chưa gửi được." : "; không khớp thì phải ghi lý do.";
        return Kind switch
        {
            RuleKind.NotMoreThan => $"{name} không lớn hơn {others[0]}{otherwise}",
            RuleKind.SumOf => $"{name} bằng tổng của {Listed(others)}{otherwise}",
            RuleKind.NotLessThanBefore => $"{name} không nhỏ hơn kỳ trước{otherwise}",
            RuleKind.Leap => $"{name} tăng hoặc giảm quá {Percent} % so với kỳ trước thì phải ghi lý do.",
            _ => $"Để trống {name} thì phải ghi lý do.",
        };
    }

    internal static Refusal? FlawOf(RuleText rule) => rule.Kind switch
    {
        _ when rule.Code.Length == 0 => PeriodRefusals.RuleNeedsMeasure,
        _ when rule.Others.Contains(rule.Code) => PeriodRefusals.RuleAgainstItself,
        RuleKind.NotMoreThan when rule.Others.Count != 1 => PeriodRefusals.RuleNeedsOne,
        RuleKind.SumOf when rule.Others.Count < 2 => PeriodRefusals.RuleNeedsSeveral,
        RuleKind.Leap when rule.Percent is not (>= 1 and <= 1000) => PeriodRefusals.RuleNeedsPercent,
        _ => null,
    };

    internal bool SaysTheSameAs(FormRule other) => (Kind, Code, Others) == (other.Kind, other.Code, other.Others);

    private static string Listed(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} và {names[^1]}";
}
