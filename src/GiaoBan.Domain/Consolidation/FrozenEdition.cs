using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>
/// What a conference was shown (bản chốt): figures with their coverage, the text with its sources, the confirmed groups. Written once
/// under a number, never changed; what changed since is reckoned beside it.
/// </summary>
public sealed class FrozenEdition : IAudited, IOrganised
{
    private FrozenEdition() { }

    public FrozenEditionId Id { get; private set; } = FrozenEditionId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public PeriodId PeriodId { get; private set; }
    public int Ordinal { get; private set; }

    /// <summary>Canonical, as <see cref="EditionContent.Canonical"/> writes it: the hash stands over exactly these characters.</summary>
    public string Content { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public string FrozenBy { get; private set; } = "";
    public DateTime FrozenAtUtc { get; private set; }

    /// <summary>The conference it was made for, where one was being prepared.</summary>
    public ConferenceId? ConferenceId { get; private set; }

    public static Result<FrozenEdition> Freeze(ReportingPeriod period, int ordinal, EditionContent content, ConferenceId? conference, string by, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.IsEmpty) return ConsolidationRefusals.NothingToFreeze;

        var canonical = content.Canonical();
        return new FrozenEdition { OrganiserId = period.OrganiserId, LineId = period.LineId, PeriodId = period.Id, Ordinal = ordinal, Content = canonical, Hash = EditionContent.HashOf(canonical), ConferenceId = conference, FrozenBy = by, FrozenAtUtc = nowUtc };
    }

    public bool HoldsItsHash() => EditionContent.HashOf(Content) == Hash;

    public EditionContent Read() => EditionContent.Read(Content);
}

/// <summary>Everything an edition says. Who froze it and when is no part of it: the same data give the same characters.</summary>
public sealed record EditionContent(string Period, DateOnly From, DateOnly To, IReadOnlyList<EditionFigure> Figures, IReadOnlyList<EditionSection> Text, IReadOnlyList<EditionMatter> Matters)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    [JsonIgnore] public bool IsEmpty => Figures.All(f => f.Value is null) && Text.Count == 0 && Matters.Count == 0;

    public string Canonical() => JsonSerializer.Serialize(this, Plain);

    public static EditionContent Read(string canonical) => JsonSerializer.Deserialize<EditionContent>(canonical, Plain)!;

    public static string HashOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>What differs in the figures now from what stands here (đính chính), in the order of the measures.</summary>
    public IReadOnlyList<Erratum> ErrataAgainst(EditionContent now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var current = now.Figures.ToDictionary(f => f.Code);
        return [.. Figures.Select(f => (Then: f, Now: current.GetValueOrDefault(f.Code))).Where(x => x.Now is { } n && (n.Value != x.Then.Value || n.Filed != x.Then.Filed || n.Asked != x.Then.Asked)).Select(x => new Erratum(x.Then, x.Now!))];
    }
}

/// <summary>One measure as it stood: values scaled by <see cref="Indicator.Scale"/>, with how many of those asked stand behind it.</summary>
/// <param name="Reached">What stands against the plan of the year: more than <paramref name="Value"/> where quarters add up.</param>
public sealed record EditionFigure(string Code, string Name, string UnitOfMeasure, long? Value, long? LastYear, long? Before, long? Plan, long? Reached, int Filed, int Asked, IReadOnlyList<string> Missing, string? Refusal);

/// <summary>One section of the text.</summary>
public sealed record EditionSection(SectionKind Section, IReadOnlyList<EditionSentence> Sentences);

/// <summary>One sentence, its id, and what it rests on.</summary>
public sealed record EditionSentence(Guid Id, string Text, IReadOnlyList<EditionSource> Sources);

/// <summary>A source in words: whose, and what it said when the edition was frozen.</summary>
public sealed record EditionSource(SourceOfSentence Kind, Guid Id, string From, string Words);

/// <summary>A confirmed group as it stood.</summary>
/// <param name="Periods">In how many periods without a break, this one included.</param>
public sealed record EditionMatter(SectionKind Section, string Title, IReadOnlyList<string> Units, int Periods, IReadOnlyList<EditionSource> Lines);

/// <summary>A figure that is no longer what an edition says.</summary>
public sealed record Erratum(EditionFigure Then, EditionFigure Now);
