namespace GiaoBan.Domain.Periods;

/// <summary>The sections of a report (domain.md §1.6), in the order a reader meets them.</summary>
public enum SectionKind { Outcomes, Advantages, Difficulties, Causes, Solutions, Proposals, NextTasks }

/// <summary>An outline (đề cương) that units report by. A changed form is a new row: past quarters keep theirs.</summary>
public sealed class ReportForm : IAudited, IOrganised
{
    private ReportForm() { }

    public ReportForm(UnitId organiser, LineId line, string code, IEnumerable<SectionKind> sections)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        (OrganiserId, LineId, Code) = (organiser, line, code);
        Sections = string.Join(',', sections);
    }

    public ReportFormId Id { get; private set; } = ReportFormId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Code { get; private set; } = "";
    public string Sections { get; private set; } = "";

    public IReadOnlyList<SectionKind> SectionOrder => [.. Sections.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SectionKind>)];
}
