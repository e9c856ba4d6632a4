using GiaoBan.Domain.Periods;
using GiaoBan.Text;

namespace GiaoBan.Domain.Reports;

/// <summary>One paragraph of a report under one section: the report line that the thread starts from.</summary>
public sealed class ReportItem : IAudited
{
    private ReportItem() { }

    internal ReportItem(ReportId report, ItemText written)
    {
        (ReportId, Section, Ordinal, ExternalId) = (report, written.Section, written.Ordinal, written.ExternalId);
        Rewrite(written);
    }

    public ReportItemId Id { get; private set; } = ReportItemId.New();
    public ReportId ReportId { get; private set; }
    public SectionKind Section { get; private set; }
    public int Ordinal { get; private set; }
    public string Text { get; private set; } = "";
    public string SearchText { get; private set; } = "";

    /// <summary>Which line of the field's work it belongs to, by the outline's own codes.</summary>
    public string? ThemeLine { get; private set; }

    /// <summary>For a proposal: the body asked to act; the name stands alone where that body is not a unit here.</summary>
    public UnitId? AddresseeId { get; private set; }
    public string? AddresseeName { get; private set; }
    public string? ExternalId { get; private set; }

    /// <summary>Taken out when the report was sent again. Kept, because the thread may already run through it.</summary>
    public bool IsWithdrawn { get; private set; }

    internal void Rewrite(ItemText written)
    {
        (Text, ThemeLine, AddresseeId, AddresseeName) = (written.Text.Trim(), written.ThemeLine, written.AddresseeId, written.AddresseeName);
        SearchText = Text.Folded();
        IsWithdrawn = false;
    }

    internal void Withdraw() => IsWithdrawn = true;
}
