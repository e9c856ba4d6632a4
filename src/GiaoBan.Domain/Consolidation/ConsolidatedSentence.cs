using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

public enum SourceOfSentence { Line, Matter, Measure }

/// <summary>What a sentence rests on: a report line, a confirmed group, or a measure.</summary>
public readonly record struct SourceRef(SourceOfSentence Kind, Guid Id);

/// <summary>
/// One sentence of the consolidated report (báo cáo tổng hợp). Its words may be changed freely; what it rests on stays with it. One
/// that rests on nothing was written by the desk itself, and says so. Each is a root of its own, so that two people write on two
/// sentences without standing in each other's way.
/// </summary>
public sealed class ConsolidatedSentence : IAudited, IVersioned, IOrganised
{
    public const int Longest = 4000;

    private readonly List<SentenceSource> _sources = [];

    private ConsolidatedSentence() { }

    public SentenceId Id { get; private set; } = SentenceId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public PeriodId PeriodId { get; private set; }
    public SectionKind Section { get; private set; }
    public int Ordinal { get; private set; }
    public string Text { get; private set; } = "";
    public string WrittenBy { get; private set; } = "";
    public DateTime WrittenAtUtc { get; private set; }

    /// <summary>Taken out of the text; kept, so that it can be put back.</summary>
    public bool IsDropped { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<SentenceSource> Sources => _sources;
    public bool IsOfTheDesk => _sources.Count == 0;

    public static Result<ConsolidatedSentence> Write(UnitId organiser, LineId line, PeriodId period, SectionKind section, int ordinal, string? text, IEnumerable<SourceRef> sources, string by, DateTime nowUtc)
    {
        if (Flaw(text) is { } no) return no;

        var sentence = new ConsolidatedSentence { OrganiserId = organiser, LineId = line, PeriodId = period, Section = section, Ordinal = ordinal, Text = text!.Trim().Normalize(), WrittenBy = by, WrittenAtUtc = nowUtc };
        foreach (var source in sources.Distinct()) sentence._sources.Add(new SentenceSource(sentence.Id, source));
        return sentence;
    }

    /// <summary>Other words over the same sources. Two people in one sentence keep both texts.</summary>
    public Result Rewrite(string? text, int seen, string by, DateTime nowUtc)
    {
        if (IsDropped) return ConsolidationRefusals.SentenceDropped;
        if (Flaw(text) is { } no) return no;
        var typed = text!.Trim().Normalize();
        if (typed == Text) return Result.Ok;
        if (seen != Version) return ConsolidationRefusals.SentenceChangedBy(WrittenBy, typed, Text, Version);

        (Text, WrittenBy, WrittenAtUtc) = (typed, by, nowUtc);
        return Result.Ok;
    }

    public void Drop() => IsDropped = true;

    public void Restore() => IsDropped = false;

    public void StandAt(int ordinal) => Ordinal = ordinal;

    private static Refusal? Flaw(string? text) =>
        string.IsNullOrWhiteSpace(text) ? ConsolidationRefusals.SentenceEmpty : text.Trim().Length > Longest ? ConsolidationRefusals.TooLong(Longest) : null;
}

/// <summary>One thing that a sentence rests on.</summary>
public sealed class SentenceSource : IAudited
{
    private SentenceSource() { }

    internal SentenceSource(SentenceId sentence, SourceRef source) => (SentenceId, Kind, SourceId) = (sentence, source.Kind, source.Id);

    public SentenceSourceId Id { get; private set; } = SentenceSourceId.New();
    public SentenceId SentenceId { get; private set; }
    public SourceOfSentence Kind { get; private set; }
    public Guid SourceId { get; private set; }
}
