namespace GiaoBan.Domain.Scoring;

/// <summary><see cref="Own"/>: the subject's own (tự chấm). <see cref="Joint"/>: agreed by all (điểm thống nhất).</summary>
public enum SheetKind { Own, Blind, Joint }

/// <summary>What one person, the subject or all together gave by the table.</summary>
public sealed class ScoreSheet : IAudited
{
    private readonly List<ScoreLine> _lines = [];

    private ScoreSheet() { }

    internal ScoreSheet(AppraisalId appraisal, SheetKind kind, Scorer scorer) => (AppraisalId, Kind, ScorerId, ScorerName) = (appraisal, kind, scorer.Account, scorer.Name);

    public ScoreSheetId Id { get; private set; } = ScoreSheetId.New();
    public AppraisalId AppraisalId { get; private set; }
    public SheetKind Kind { get; private set; }
    public AccountId ScorerId { get; private set; }
    public string ScorerName { get; private set; } = "";
    public DateOnly? HandedInOn { get; private set; }

    /// <summary>How many times it was handed in.</summary>
    public int Sendings { get; private set; }
    public long? Total { get; private set; }
    public string? ClassName { get; private set; }
    public IReadOnlyList<ScoreLine> Lines => _lines;

    public long? PointsOf(string code) => _lines.Find(l => l.Code == code && l.Times is null)?.Points;

    public GivenPoints Given => new(
        _lines.Where(l => l.Times is null).ToDictionary(l => l.Code, l => l.Points), _lines.Where(l => l.Times is not null).ToDictionary(l => l.Code, l => l.Times!.Value), _lines.Where(l => l.Evidence is not null).ToDictionary(l => l.Code, l => l.Evidence!));

    internal void HandIn(GivenPoints given, Tally tally, DateOnly on)
    {
        _lines.Clear();
        foreach (var (code, points) in given.Points) _lines.Add(new ScoreLine(Id, code, points, null, given.Evidence.GetValueOrDefault(code)));
        foreach (var (code, times) in given.Times.Where(t => t.Value > 0)) _lines.Add(new ScoreLine(Id, code, 0, times, given.Evidence.GetValueOrDefault(code)));
        (Total, ClassName, HandedInOn, Sendings) = (tally.Total, tally.ClassName, on, Sendings + 1);
    }
}

/// <summary>Points for one criterion, or how often a deduction was taken; with what shows it, or why.</summary>
public sealed class ScoreLine : IAudited
{
    private ScoreLine() { }

    internal ScoreLine(ScoreSheetId sheet, string code, long points, int? times, string? evidence) =>
        (ScoreSheetId, Code, Points, Times, Evidence) = (sheet, code, points, times, string.IsNullOrWhiteSpace(evidence) ? null : evidence.Trim());

    public ScoreLineId Id { get; private set; } = ScoreLineId.New();
    public ScoreSheetId ScoreSheetId { get; private set; }
    public string Code { get; private set; } = "";
    public long Points { get; private set; }
    public int? Times { get; private set; }
    public string? Evidence { get; private set; }
}
