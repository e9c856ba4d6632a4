using GiaoBan.Domain.Scoring;

namespace GiaoBan.Domain.Emulation;

/// <summary>
/// A unit's year by a point table (chấm điểm cuối năm): each line reckoned from facts that stand beside it. The unit contests a line
/// once, with a reason, until a day; the desk answers. No person is scored, and no unit is set against another.
/// </summary>
public sealed class YearScore : IAudited, IVersioned, IOrganised
{
    private readonly List<YearScoreLine> _lines = [];

    private YearScore() { }

    private YearScore(PointTable table, UnitId unit, int year, DateOnly contestUntil, string by, DateOnly on) =>
        (OrganiserId, LineId, PointTableId, UnitId, Year, ContestUntil, ReckonedBy, ReckonedOn) = (table.OrganiserId, table.LineId, table.Id, unit, year, contestUntil, by, on);

    public YearScoreId Id { get; private set; } = YearScoreId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public PointTableId PointTableId { get; private set; }
    public UnitId UnitId { get; private set; }
    public int Year { get; private set; }
    public DateOnly ContestUntil { get; private set; }
    public string ReckonedBy { get; private set; } = "";
    public DateOnly ReckonedOn { get; private set; }
    public long Total { get; private set; }

    /// <summary>Null: below the lowest class.</summary>
    public string? ClassName { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<YearScoreLine> Lines => _lines;

    public IEnumerable<YearScoreLine> InOrder => _lines.OrderBy(l => l.Ordinal);
    public bool IsContested => _lines.Exists(l => l.ContestedOn is not null);

    public static Result<YearScore> Reckon(PointTable table, UnitId unit, int year, IReadOnlyDictionary<YearMeasure, IReadOnlyList<FactText>> facts, DateOnly contestUntil, string by, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(table);
        var score = new YearScore(table, unit, year, contestUntil, by, on);
        return score.ReckonAgain(table, facts, contestUntil, by, on) is { Refusal: { } no } ? no : score;
    }

    /// <summary>From the facts of today. What the unit has contested stays as it was contested.</summary>
    public Result ReckonAgain(PointTable table, IReadOnlyDictionary<YearMeasure, IReadOnlyList<FactText>> facts, DateOnly contestUntil, string by, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(facts);
        if (contestUntil < on) return EmulationRefusals.ContestDayPast;
        if (table.InOrder.Where(table.IsScored).FirstOrDefault(c => YearMeasures.Of(c.Code) is null) is { } foreign) return EmulationRefusals.NotCounted(foreign.Code);
        if (IsContested) return EmulationRefusals.ContestedStays;

        _lines.Clear();
        foreach (var criterion in table.InOrder.Where(table.IsScored))
        {
            var measure = YearMeasures.Of(criterion.Code)!.Value;
            var counted = facts.GetValueOrDefault(measure, []);
            _lines.Add(new YearScoreLine(Id, _lines.Count + 1, criterion, measure, YearMeasures.Points(measure, counted, criterion.Most), counted));
        }
        (PointTableId, ContestUntil, ReckonedBy, ReckonedOn) = (table.Id, contestUntil, by, on);
        return Count(table, null, 0);
    }

    /// <summary>The unit says that a line is wrong, once.</summary>
    public Result Contest(string? code, string? reason, string by, DateOnly today)
    {
        if (_lines.Find(l => l.Code == code) is not { } line) return EmulationRefusals.NoSuchLine;
        if (line.ContestedOn is not null) return EmulationRefusals.AlreadyContested;
        if (today > ContestUntil) return EmulationRefusals.ContestTooLate(ContestUntil);
        if (string.IsNullOrWhiteSpace(reason)) return EmulationRefusals.ContestNeedsReason;

        line.Contest(reason.Normalize().Trim(), by, today);
        return Result.Ok;
    }

    /// <param name="points">The line's points from now on; null: they stay.</param>
    public Result Answer(PointTable table, string? code, long? points, string? answer, string by, DateOnly today)
    {
        if (_lines.Find(l => l.Code == code) is not { } line) return EmulationRefusals.NoSuchLine;
        if (line.ContestedOn is null) return EmulationRefusals.NotContested;
        if (line.AnsweredOn is not null) return EmulationRefusals.AlreadyAnswered;
        if (string.IsNullOrWhiteSpace(answer)) return EmulationRefusals.NeedsAnswer;
        if (Count(table, line, points ?? line.Points) is { Refusal: { } no }) return no;

        line.Answer(points ?? line.Points, answer.Normalize().Trim(), by, today);
        return Result.Ok;
    }

    private Result Count(PointTable table, YearScoreLine? changed, long points)
    {
        // The facts are the evidence; a contested line's is the answer.
        var counted = Tally.Of(table, new GivenPoints(_lines.ToDictionary(l => l.Code, l => l == changed ? points : l.Points), new Dictionary<string, int>(), _lines.ToDictionary(l => l.Code, l => l.Words)));
        if (counted.Value is not { } tally) return counted.Refusal!;

        (Total, ClassName) = (tally.Total, tally.ClassName);
        return Result.Ok;
    }
}

/// <summary>One criterion of a unit's year: its points, what they were reckoned from, what the unit said against them.</summary>
public sealed class YearScoreLine : IAudited
{
    private readonly List<YearFact> _facts = [];

    private YearScoreLine() { }

    internal YearScoreLine(YearScoreId score, int ordinal, Criterion criterion, YearMeasure measure, long points, IReadOnlyList<FactText> facts)
    {
        (YearScoreId, Ordinal, Code, Words, Most, Measure, Reckoned, Points) = (score, ordinal, criterion.Code, criterion.Words, criterion.Most, measure, points, points);
        foreach (var (i, fact) in facts.Index()) _facts.Add(new YearFact(Id, i + 1, fact));
    }

    public YearScoreLineId Id { get; private set; } = YearScoreLineId.New();
    public YearScoreId YearScoreId { get; private set; }
    public int Ordinal { get; private set; }
    public string Code { get; private set; } = "";
    public string Words { get; private set; } = "";
    public long Most { get; private set; }
    public YearMeasure Measure { get; private set; }

    /// <summary>What the facts made, whatever an answer changed later.</summary>
    public long Reckoned { get; private set; }
    public long Points { get; private set; }
    public string? ContestReason { get; private set; }
    public string? ContestedBy { get; private set; }
    public DateOnly? ContestedOn { get; private set; }
    public string? AnswerText { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    public IReadOnlyList<YearFact> Facts => _facts;

    public bool WaitsForAnswer => ContestedOn is not null && AnsweredOn is null;

    internal void Contest(string reason, string by, DateOnly on) => (ContestReason, ContestedBy, ContestedOn) = (reason, by, on);

    internal void Answer(long points, string answer, string by, DateOnly on) => (Points, AnswerText, AnsweredBy, AnsweredOn) = (points, answer, by, on);
}

/// <summary>A fact as it stood when the year was reckoned.</summary>
public sealed class YearFact : IAudited
{
    private YearFact() { }

    internal YearFact(YearScoreLineId line, int ordinal, FactText text) => (YearScoreLineId, Ordinal, Words, Done, Of, AboutId) = (line, ordinal, text.Words, text.Done, text.Of, text.About);

    public YearFactId Id { get; private set; } = YearFactId.New();
    public YearScoreLineId YearScoreLineId { get; private set; }
    public int Ordinal { get; private set; }
    public string Words { get; private set; } = "";
    public int Done { get; private set; }
    public int Of { get; private set; }
    public Guid AboutId { get; private set; }
}
