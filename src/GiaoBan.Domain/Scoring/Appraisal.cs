namespace GiaoBan.Domain.Scoring;

public enum AppraisalState { Blind, Open, Agreed }

/// <summary>Whoever is asked to score, by account and by the name they had then.</summary>
public readonly record struct Scorer(AccountId Account, string Name);

/// <summary>How far the scorers are apart on one criterion.</summary>
public sealed record SpreadLine(Criterion Criterion, long Least, long Highest, long Mean)
{
    /// <summary>A fifth of what the criterion is worth is much.</summary>
    public const int WidePercent = 20;

    public long Apart => Highest - Least;
    public bool IsWide => Apart * 100 >= Criterion.Most * WidePercent && Apart > 0;
}

/// <summary>
/// One thing scored by one table (chấm điểm): several people score it blind, each without the others' sheets; then the sheets are
/// opened, how far they are apart is shown, and one score is agreed. The subject may hand in its own before; it is nobody's sheet.
/// </summary>
public sealed class Appraisal : IAudited, IVersioned, IOrganised
{
    private readonly List<ScoreSheet> _sheets = [];

    private Appraisal() { }

    private Appraisal(PointTable table, Guid subject, string purpose, string by, DateOnly on)
    {
        (OrganiserId, LineId, PointTableId, SubjectId) = (table.OrganiserId, table.LineId, table.Id, subject);
        (Purpose, OpenedBy, OpenedOn) = (purpose.Trim(), by, on);
    }

    public AppraisalId Id { get; private set; } = AppraisalId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public PointTableId PointTableId { get; private set; }

    /// <summary>Whatever is scored: this module does not ask what it is.</summary>
    public Guid SubjectId { get; private set; }
    public string Purpose { get; private set; } = "";
    public AppraisalState State { get; private set; }
    public string OpenedBy { get; private set; } = "";
    public DateOnly OpenedOn { get; private set; }
    public long? Total { get; private set; }
    public string? ClassName { get; private set; }
    public string? AgreedBy { get; private set; }
    public DateOnly? AgreedOn { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<ScoreSheet> Sheets => _sheets;

    public IEnumerable<ScoreSheet> BlindSheets => _sheets.Where(s => s.Kind is SheetKind.Blind);
    public ScoreSheet? Own => _sheets.Find(s => s.Kind is SheetKind.Own);
    public ScoreSheet? Joint => _sheets.Find(s => s.Kind is SheetKind.Joint);

    public ScoreSheet? SheetOf(AccountId scorer) => _sheets.Find(s => s.Kind is SheetKind.Blind && s.ScorerId == scorer);

    /// <summary>Until the sheets are opened a scorer sees their own and nobody else any.</summary>
    public IEnumerable<ScoreSheet> ShownTo(AccountId viewer) => State is AppraisalState.Blind ? BlindSheets.Where(s => s.ScorerId == viewer) : BlindSheets;

    public static Result<Appraisal> Begin(PointTable table, Guid subject, string purpose, IReadOnlyList<Scorer> scorers, string by, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (string.IsNullOrWhiteSpace(purpose)) return ScoringRefusals.NeedsPurpose;
        if (scorers.Select(s => s.Account).Distinct().Count() < 2) return ScoringRefusals.NeedsTwoScorers;

        var one = new Appraisal(table, subject, purpose, by, on);
        foreach (var scorer in scorers.DistinctBy(s => s.Account)) one._sheets.Add(new ScoreSheet(one.Id, SheetKind.Blind, scorer));
        return one;
    }

    /// <summary>The subject's own score, with what shows it.</summary>
    public Result ScoreOneself(PointTable table, GivenPoints given, string by, DateOnly on)
    {
        if (State is not AppraisalState.Blind) return ScoringRefusals.SheetsAreOpen;
        var counted = Tally.Of(table, given);
        if (counted.Value is not { } tally) return counted.Refusal!;

        if (Own is null) _sheets.Add(new ScoreSheet(Id, SheetKind.Own, new Scorer(default, by)));
        Own!.HandIn(given, tally, on);
        return Result.Ok;
    }

    /// <summary>A scorer hands in, and may again until the sheets are opened.</summary>
    public Result HandIn(PointTable table, AccountId scorer, GivenPoints given, DateOnly on)
    {
        if (State is not AppraisalState.Blind) return ScoringRefusals.SheetsAreOpen;
        if (SheetOf(scorer) is not { } sheet) return ScoringRefusals.NotAskedToScore;
        var counted = Tally.Of(table, given);
        if (counted.Value is not { } tally) return counted.Refusal!;

        sheet.HandIn(given, tally, on);
        return Result.Ok;
    }

    public Result OpenSheets()
    {
        if (State is not AppraisalState.Blind) return ScoringRefusals.SheetsAreOpen;
        if (BlindSheets.Where(s => s.HandedInOn is null).Select(s => s.ScorerName).ToList() is { Count: > 0 } missing) return ScoringRefusals.SheetsMissing(string.Join(", ", missing));

        State = AppraisalState.Open;
        return Result.Ok;
    }

    /// <summary>By criterion, in the table's order; empty while the sheets are closed.</summary>
    public IReadOnlyList<SpreadLine> Spread(PointTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (State is AppraisalState.Blind) return [];

        return [.. table.InOrder.Where(table.IsScored).Select(c =>
        {
            List<long> points = [.. BlindSheets.Select(s => s.PointsOf(c.Code) ?? 0)];
            return new SpreadLine(c, points.Min(), points.Max(), (long)Math.Round((decimal)points.Sum() / points.Count, MidpointRounding.AwayFromZero));
        })];
    }

    /// <summary>One score by all. Where they were far apart, or where it lies outside what they gave, its reason stands beside it.</summary>
    public Result Agree(PointTable table, GivenPoints given, string by, DateOnly on)
    {
        if (State is AppraisalState.Blind) return ScoringRefusals.SheetsAreClosed;
        if (State is AppraisalState.Agreed) return ScoringRefusals.AlreadyAgreed;
        var counted = Tally.Of(table, given);
        if (counted.Value is not { } tally) return counted.Refusal!;
        if (Spread(table).FirstOrDefault(l => (l.IsWide || given.Points[l.Criterion.Code] < l.Least || given.Points[l.Criterion.Code] > l.Highest) && string.IsNullOrWhiteSpace(given.Evidence.GetValueOrDefault(l.Criterion.Code))) is { } bare)
            return ScoringRefusals.WhyThisScore(bare.Criterion.Code);

        var joint = new ScoreSheet(Id, SheetKind.Joint, new Scorer(default, by));
        joint.HandIn(given, tally, on);
        _sheets.Add(joint);
        (State, Total, ClassName, AgreedBy, AgreedOn) = (AppraisalState.Agreed, tally.Total, tally.ClassName, by, on);
        return Result.Ok;
    }
}
