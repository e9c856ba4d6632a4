namespace GiaoBan.Domain.Conferences;

/// <summary>One point of the agenda (chương trình).</summary>
public sealed class AgendaItem : IAudited
{
    private AgendaItem() { }

    internal AgendaItem(ConferenceId conference, int ordinal, string title, int minutes, UnitId? presenter) =>
        (ConferenceId, Ordinal, Title, Minutes, PresenterId) = (conference, ordinal, title, minutes, presenter);

    public AgendaItemId Id { get; private set; } = AgendaItemId.New();
    public ConferenceId ConferenceId { get; private set; }
    public int Ordinal { get; private set; }
    public string Title { get; private set; } = "";
    public int Minutes { get; private set; }
    public UnitId? PresenterId { get; private set; }

    /// <summary>The map of units changed before the sitting.</summary>
    public void PresentedBy(UnitId? unit) => PresenterId = unit;
}

/// <summary>Somebody invited (đại biểu): a named officer, or a group as papers name it ("lãnh đạo một số sở, ban, ngành").</summary>
public sealed class Delegate : IAudited
{
    private Delegate() { }

    internal Delegate(ConferenceId conference, int ordinal, string name, string? position, UnitId? unit) =>
        (ConferenceId, Ordinal, Name, Position, UnitId) = (conference, ordinal, name, position, unit);

    public DelegateId Id { get; private set; } = DelegateId.New();
    public ConferenceId ConferenceId { get; private set; }
    public int Ordinal { get; private set; }
    public string Name { get; private set; } = "";
    public string? Position { get; private set; }
    public UnitId? UnitId { get; private set; }

    /// <summary>The map of units changed before the sitting.</summary>
    public void ComesFrom(UnitId? unit) => UnitId = unit;
}
