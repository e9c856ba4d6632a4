using GiaoBan.Text;

namespace GiaoBan.Domain.Programmes;

/// <summary>One thing to be kept at every site (điều cần giữ), under its group: "4 xin", "4 luôn", "5 không".</summary>
public sealed class PilotCheck : IAudited
{
    private PilotCheck() { }

    internal PilotCheck(PilotId pilot, int ordinal, string group, string text) => (PilotId, Ordinal, Group, Text) = (pilot, ordinal, group, text);

    public PilotCheckId Id { get; private set; } = PilotCheckId.New();
    public PilotId PilotId { get; private set; }
    public int Ordinal { get; private set; }
    public string Group { get; private set; } = "";
    public string Text { get; private set; } = "";
}

/// <summary>One place where it is tried (nơi làm điểm), and the place beside it that goes on as before, where there is one.</summary>
public sealed class PilotSite : IAudited
{
    private PilotSite() { }

    internal PilotSite(PilotId pilot, int ordinal, UnitId unit, string place, DateOnly startedOn, string? control) =>
        (PilotId, Ordinal, UnitId, Place, StartedOn, Control) = (pilot, ordinal, unit, place, startedOn, control);

    public PilotSiteId Id { get; private set; } = PilotSiteId.New();
    public PilotId PilotId { get; private set; }
    public int Ordinal { get; private set; }
    public UnitId UnitId { get; private set; }
    public string Place { get; private set; } = "";
    public DateOnly StartedOn { get; private set; }
    public string? Control { get; private set; }
}

/// <summary>One thing of the list seen to be kept at one site.</summary>
public sealed class PilotTick : IAudited
{
    private PilotTick() { }

    internal PilotTick(PilotId pilot, PilotSiteId site, PilotCheckId check, DateOnly on) => (PilotId, SiteId, CheckId, On) = (pilot, site, check, on);

    public PilotTickId Id { get; private set; } = PilotTickId.New();
    public PilotId PilotId { get; private set; }
    public PilotSiteId SiteId { get; private set; }
    public PilotCheckId CheckId { get; private set; }
    public DateOnly On { get; private set; }
}

/// <summary>One measure at one site, before and after (số đo trước, sau), each with the size of its sample.</summary>
public sealed class PilotMeasure : IAudited
{
    /// <summary>A sample below this says little, and is marked so.</summary>
    public const int SmallSample = 30;

    private PilotMeasure() { }

    internal PilotMeasure(PilotId pilot, PilotSiteId site, int ordinal, string name) => (PilotId, SiteId, Ordinal, Name) = (pilot, site, ordinal, name);

    public PilotMeasureId Id { get; private set; } = PilotMeasureId.New();
    public PilotId PilotId { get; private set; }
    public PilotSiteId SiteId { get; private set; }
    public int Ordinal { get; private set; }
    public string Name { get; private set; } = "";
    public string? UnitOfMeasure { get; private set; }

    /// <summary>The values are counts out of the sample: 109 content of 120 asked.</summary>
    public bool IsShare { get; private set; }
    public int Before { get; private set; }
    public int BeforeOf { get; private set; }
    public int? After { get; private set; }
    public int? AfterOf { get; private set; }

    public bool IsSmall => BeforeOf < SmallSample || AfterOf < SmallSample;

    internal void Read(PilotReading said)
    {
        (UnitOfMeasure, IsShare) = (string.IsNullOrWhiteSpace(said.UnitOfMeasure) ? null : said.UnitOfMeasure.Normalize().Collapsed(), said.IsShare);
        (Before, BeforeOf, After, AfterOf) = (said.Before!.Value, said.BeforeOf!.Value, said.After, said.After is null ? null : said.AfterOf);
    }
}

/// <summary>What was measured, as it is typed.</summary>
public sealed record PilotReading(string Name, string? UnitOfMeasure, bool IsShare, int? Before, int? BeforeOf, int? After, int? AfterOf);

/// <summary>The list of a pilot out of its text: a group to a line, "4 xin: xin chào; xin lỗi; xin cảm ơn; xin phép".</summary>
public static class PilotChecklist
{
    /// <summary>A group whose name begins with a number holds as many items as it says.</summary>
    public static Result<IReadOnlyList<(string Group, string Text)>> Read(string? text)
    {
        List<(string, string)> all = [];
        foreach (var line in (text ?? "").Normalize().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 2) is not [var name, var rest] || string.IsNullOrWhiteSpace(name)) return ProgrammeRefusals.ChecklistLine(line);
            var (group, items) = (name.Collapsed(), rest.Split(';').Select(i => i.Collapsed()).Where(i => i.Length > 0).ToList());
            if (items.Count == 0) return ProgrammeRefusals.ChecklistLine(line);
            if (int.TryParse(group.Split(' ')[0], out var said) && said != items.Count) return ProgrammeRefusals.ChecklistCount(group, items.Count);

            all.AddRange(items.Select(i => (group, i)));
        }
        return all.Count == 0 ? ProgrammeRefusals.ChecklistEmpty : all;
    }
}
