namespace GiaoBan.Domain.Consolidation;

/// <summary>
/// A question of the desk to one unit about one line or one figure of its report (hỏi lại), with a clock. It stays beside the line with
/// its answer, so that nobody asks again.
/// </summary>
public sealed class LineQuestion : IAudited, IOrganised
{
    public const int Longest = 1000, MostDays = 20;

    private LineQuestion() { }

    public LineQuestionId Id { get; private set; } = LineQuestionId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public PeriodId PeriodId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>The paragraph asked about, or else <see cref="IndicatorId"/>.</summary>
    public ReportItemId? ItemId { get; private set; }
    public IndicatorId? IndicatorId { get; private set; }
    public string Text { get; private set; } = "";
    public string AskedBy { get; private set; } = "";
    public DateOnly AskedOn { get; private set; }
    public DateOnly Due { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }

    public static Result<LineQuestion> Ask(Asked about, string? text, string by, DateOnly today, DateOnly due)
    {
        ArgumentNullException.ThrowIfNull(about);
        if (string.IsNullOrWhiteSpace(text)) return ConsolidationRefusals.QuestionNeedsText;
        if (text.Trim().Length > Longest) return ConsolidationRefusals.TooLong(Longest);

        return new LineQuestion { OrganiserId = about.Organiser, LineId = about.Line, PeriodId = about.Period, UnitId = about.Unit, ItemId = about.Item, IndicatorId = about.Indicator, Text = text.Trim().Normalize(), AskedBy = by, AskedOn = today, Due = due };
    }

    public Result Say(string? answer, string by, DateOnly today)
    {
        if (Answer is not null) return ConsolidationRefusals.AlreadyAnswered;
        if (string.IsNullOrWhiteSpace(answer)) return ConsolidationRefusals.AnswerNeedsText;
        if (answer.Trim().Length > Longest) return ConsolidationRefusals.TooLong(Longest);

        (Answer, AnsweredBy, AnsweredOn) = (answer.Trim().Normalize(), by, today);
        return Result.Ok;
    }
}

/// <summary>What a question is about: a paragraph of a unit's report, or a figure of it.</summary>
public sealed record Asked(UnitId Organiser, LineId Line, PeriodId Period, UnitId Unit, ReportItemId? Item, IndicatorId? Indicator);
