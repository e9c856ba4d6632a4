namespace GiaoBan.Domain.Bulletins;

public enum BulletinState { Draft, Published, Withdrawn }

/// <summary>The public news item (tin, bài), assembled of approved facts: each sentence names the fact it stands on.</summary>
public sealed class Bulletin : IAudited, IVersioned, IOrganised
{
    private readonly List<BulletinSentence> _sentences = [];

    private Bulletin() { }

    public Bulletin(UnitId organiser, LineId line, ConferenceId conference, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        (OrganiserId, LineId, ConferenceId, Title) = (organiser, line, conference, title.Trim());
    }

    public BulletinId Id { get; private set; } = BulletinId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public ConferenceId ConferenceId { get; private set; }
    public string Title { get; private set; } = "";
    public BulletinState State { get; private set; }
    public DateOnly? PublishedOn { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<BulletinSentence> Sentences => _sentences;

    public BulletinSentence Say(string text, string source, Knot? knot = null)
    {
        var sentence = new BulletinSentence(Id, _sentences.Count + 1, text, source, knot);
        _sentences.Add(sentence);
        return sentence;
    }

    public Result Publish(DateOnly today)
    {
        if (State is BulletinState.Published) return BulletinRefusals.AlreadyPublished;
        if (_sentences.Count == 0) return BulletinRefusals.NothingToSay;

        (State, PublishedOn) = (BulletinState.Published, today);
        return Result.Ok;
    }

    public Result Withdraw()
    {
        if (State is not BulletinState.Published) return BulletinRefusals.NotPublished;

        State = BulletinState.Withdrawn;
        return Result.Ok;
    }
}

/// <summary>One sentence and the fact that stands behind it.</summary>
public sealed class BulletinSentence : IAudited
{
    private BulletinSentence() { }

    internal BulletinSentence(BulletinId bulletin, int ordinal, string text, string source, Knot? knot) =>
        (BulletinId, Ordinal, Text, Source, SourceKind, SourceId) = (bulletin, ordinal, text, source, knot?.Kind, knot?.Id);

    public BulletinSentenceId Id { get; private set; } = BulletinSentenceId.New();
    public BulletinId BulletinId { get; private set; }
    public int Ordinal { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>The source in words, as the public reads it.</summary>
    public string Source { get; private set; } = "";
    public KnotKind? SourceKind { get; private set; }
    public Guid? SourceId { get; private set; }
}

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class BulletinRefusals
{
    public static readonly Refusal AlreadyPublished = new("Bản tin đã đăng.");
    public static readonly Refusal NotPublished = new("Bản tin chưa đăng nên không gỡ được.");
    public static readonly Refusal NothingToSay = new("Bản tin chưa có câu nào.");
    public static readonly Refusal NothingApproved = new("Chưa có kết luận nào được xác nhận, nên chưa có gì để đưa tin.");
}
