using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

public enum MatterState { Confirmed, Absorbed, Dissolved }

/// <summary>
/// Difficulties or proposals of one period that a person found to be about one matter (nhóm vấn đề). What the machine
/// proposes is never stored: a group is here only because somebody said so.
/// </summary>
public sealed class MatterGroup : IAudited, IVersioned, IOrganised
{
    public const int LongestTitle = 300;

    private readonly List<MatterLine> _lines = [];

    private MatterGroup() { }

    public MatterGroupId Id { get; private set; } = MatterGroupId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public PeriodId PeriodId { get; private set; }
    public SectionKind Section { get; private set; }
    public string Title { get; private set; } = "";
    public MatterState State { get; private set; }
    public MatterGroupId? AbsorbedBy { get; private set; }

    /// <summary>The group of the period before that this one goes on with.</summary>
    public MatterGroupId? FollowsId { get; private set; }

    /// <summary>A person said that no earlier group is about this: it is not asked again.</summary>
    public bool BeginsHere { get; private set; }
    public AgendaItemId? AgendaItemId { get; private set; }
    public string ConfirmedBy { get; private set; } = "";
    public DateOnly ConfirmedOn { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<MatterLine> Lines => _lines;

    public static Result<MatterGroup> Confirm(UnitId organiser, LineId line, PeriodId period, SectionKind section, string? title, IReadOnlyCollection<ReportItemId> items, string by, DateOnly on)
    {
        if (items.Distinct().Count() < 2) return ConsolidationRefusals.MatterNeedsTwoLines;

        var group = new MatterGroup { OrganiserId = organiser, LineId = line, PeriodId = period, Section = section, ConfirmedBy = by, ConfirmedOn = on };
        if (group.Rename(title) is { Refusal: { } no }) return no;

        group.Put(items);
        return group;
    }

    public Result Rename(string? title)
    {
        if (State is not MatterState.Confirmed) return ConsolidationRefusals.MatterNotThere;
        if (string.IsNullOrWhiteSpace(title)) return ConsolidationRefusals.MatterNeedsTitle;
        if (title.Trim().Length > LongestTitle) return ConsolidationRefusals.TooLong(LongestTitle);

        Title = title.Trim().Normalize();
        return Result.Ok;
    }

    public Result Add(IReadOnlyCollection<ReportItemId> items)
    {
        if (State is not MatterState.Confirmed) return ConsolidationRefusals.MatterNotThere;
        if (items.Count == 0) return ConsolidationRefusals.NothingPicked;

        Put(items);
        return Result.Ok;
    }

    /// <summary>Takes a line out (rút ra). What is left with one line is a group no more.</summary>
    public Result TakeOut(ReportItemId item)
    {
        if (State is not MatterState.Confirmed || _lines.RemoveAll(l => l.ItemId == item) == 0) return ConsolidationRefusals.MatterNotThere;
        if (_lines.Count > 1) return Result.Ok;

        _lines.Clear();
        State = MatterState.Dissolved;
        return Result.Ok;
    }

    /// <summary>Joins another group into this one (nhập nhóm): its lines come over, its row stays and says where they went.</summary>
    public Result Absorb(MatterGroup other)
    {
        if (State is not MatterState.Confirmed || other.State is not MatterState.Confirmed) return ConsolidationRefusals.MatterNotThere;
        if (other.Id == Id) return ConsolidationRefusals.NotIntoItself;
        if (other.Section != Section || other.PeriodId != PeriodId) return ConsolidationRefusals.NotOfOneSection;

        List<ReportItemId> items = [.. other._lines.Select(l => l.ItemId)];
        other._lines.Clear();
        (other.State, other.AbsorbedBy) = (MatterState.Absorbed, Id);
        (FollowsId, AgendaItemId) = (FollowsId ?? other.FollowsId, AgendaItemId ?? other.AgendaItemId);
        BeginsHere &= FollowsId is null;
        Put(items);
        return Result.Ok;
    }

    /// <summary>Says which group of the period before this goes on with; null: it is new.</summary>
    public Result Follow(MatterGroup? earlier)
    {
        if (State is not MatterState.Confirmed) return ConsolidationRefusals.MatterNotThere;
        if (earlier is not null && (earlier.State is not MatterState.Confirmed || earlier.PeriodId == PeriodId || earlier.Section != Section)) return ConsolidationRefusals.NotAnEarlierMatter;

        (FollowsId, BeginsHere) = (earlier?.Id, earlier is null);
        return Result.Ok;
    }

    public Result RaisedAs(AgendaItemId item)
    {
        if (State is not MatterState.Confirmed) return ConsolidationRefusals.MatterNotThere;
        if (AgendaItemId is not null) return ConsolidationRefusals.AlreadyOnAgenda;

        AgendaItemId = item;
        return Result.Ok;
    }

    private void Put(IEnumerable<ReportItemId> items)
    {
        foreach (var item in items.Distinct().Where(i => _lines.All(l => l.ItemId != i))) _lines.Add(new MatterLine(Id, item));
    }
}

/// <summary>One report line in a group; a line is in one group at a time.</summary>
public sealed class MatterLine : IAudited
{
    private MatterLine() { }

    internal MatterLine(MatterGroupId group, ReportItemId item) => (GroupId, ItemId) = (group, item);

    public MatterLineId Id { get; private set; } = MatterLineId.New();
    public MatterGroupId GroupId { get; private set; }
    public ReportItemId ItemId { get; private set; }
}

/// <summary>A person said that two lines are about different matters (khác nhau): the machine does not put them together again.</summary>
public sealed class MatterParting : IAudited, IOrganised
{
    private MatterParting() { }

    private MatterParting(UnitId organiser, LineId line, ReportItemId first, ReportItemId second) => (OrganiserId, LineId, FirstId, SecondId) = (organiser, line, first, second);

    public MatterPartingId Id { get; private set; } = MatterPartingId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public ReportItemId FirstId { get; private set; }
    public ReportItemId SecondId { get; private set; }

    /// <summary>Of every line of the one side from every line of the other, those already said left out.</summary>
    public static IReadOnlyList<MatterParting> Between(UnitId organiser, LineId line, IEnumerable<ReportItemId> these, IReadOnlyCollection<ReportItemId> those, IReadOnlySet<MatterPair> known) =>
        [.. these.SelectMany(one => those.Where(other => other != one).Select(other => MatterPair.Of(one, other))).Distinct().Where(pair => !known.Contains(pair)).Select(pair => new MatterParting(organiser, line, pair.First, pair.Second))];
}

/// <summary>Two lines, in whatever order they are named.</summary>
public readonly record struct MatterPair
{
    private MatterPair(ReportItemId first, ReportItemId second) => (First, Second) = (first, second);

    public ReportItemId First { get; }
    public ReportItemId Second { get; }

    public static MatterPair Of(ReportItemId one, ReportItemId other) => one.Value.CompareTo(other.Value) <= 0 ? new(one, other) : new(other, one);
}
