namespace GiaoBan.Domain.Conferences;

public enum ConferenceState { Planned, Concluded }

public enum PartOfDay { Morning, Afternoon, Evening }

/// <summary>The sitting (hội nghị giao ban) that reviews one period and sets the tasks of the next.</summary>
public sealed class Conference : IAudited, IVersioned, IOrganised
{
    private readonly List<AgendaItem> _agenda = [];
    private readonly List<Delegate> _delegates = [];
    private readonly List<Contribution> _contributions = [];

    private Conference() { }

    public Conference(UnitId organiser, LineId line, PeriodId period, string name, DateOnly day, PartOfDay? partOfDay, string? place)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (OrganiserId, LineId, PeriodId, Name, Day, PartOfDay, Place) = (organiser, line, period, name.Trim(), day, partOfDay, place);
    }

    public ConferenceId Id { get; private set; } = ConferenceId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public PeriodId PeriodId { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly Day { get; private set; }
    public PartOfDay? PartOfDay { get; private set; }
    public string? Place { get; private set; }
    public string? ChairName { get; private set; }

    /// <summary>The chair's offices as printed, comma separated: one person carries two or three.</summary>
    public string? ChairPosition { get; private set; }
    public ConferenceState State { get; private set; }

    /// <summary>The period concludes on papers: no sitting, so neither agenda nor delegates nor contributions; the notice is the same.</summary>
    public bool IsOnPapers { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<AgendaItem> Agenda => _agenda;
    public IReadOnlyList<Delegate> Delegates => _delegates;
    public IReadOnlyList<Contribution> Contributions => _contributions;

    public void ChairedBy(string name, string? position) => (ChairName, ChairPosition) = (name, position);

    /// <summary>Said when it is planned.</summary>
    public void OnPapers() => IsOnPapers = true;

    public void HeldOn(DateOnly day, PartOfDay? partOfDay, string? place) => (Day, PartOfDay, Place) = (day, partOfDay, place ?? Place);

    public Result<AgendaItem> AddToAgenda(string title, int minutes, UnitId? presenter)
    {
        if (IsOnPapers) return ConferenceRefusals.OnPapers;
        if (State is ConferenceState.Concluded) return ConferenceRefusals.AlreadyConcluded;
        if (string.IsNullOrWhiteSpace(title)) return ConferenceRefusals.AgendaNeedsTitle;
        if (minutes is < 1 or > 240) return ConferenceRefusals.AgendaMinutes;

        var item = new AgendaItem(Id, _agenda.Count + 1, title.Trim(), minutes, presenter);
        _agenda.Add(item);
        return item;
    }

    public Result<Delegate> Invite(string name, string? position, UnitId? unit)
    {
        if (IsOnPapers) return ConferenceRefusals.OnPapers;
        if (string.IsNullOrWhiteSpace(name)) return ConferenceRefusals.DelegateNeedsName;

        var delegat = new Delegate(Id, _delegates.Count + 1, name.Trim(), position?.Trim(), unit);
        _delegates.Add(delegat);
        return delegat;
    }

    public Result<Contribution> Hear(ContributionText spoken)
    {
        if (IsOnPapers) return ConferenceRefusals.OnPapers;
        if (State is ConferenceState.Concluded) return ConferenceRefusals.AlreadyConcluded;
        if (string.IsNullOrWhiteSpace(spoken.Text)) return ConferenceRefusals.ContributionNeedsText;

        var contribution = new Contribution(Id, _contributions.Count + 1, spoken);
        _contributions.Add(contribution);
        return contribution;
    }

    public Result Conclude()
    {
        if (State is ConferenceState.Concluded) return ConferenceRefusals.AlreadyConcluded;

        State = ConferenceState.Concluded;
        return Result.Ok;
    }
}
