using GiaoBan.Domain.Organization;

namespace GiaoBan.Domain.Periods;

/// <summary>A version of an outline as a person writes it down.</summary>
public sealed record FormOutline(
    string Name, IReadOnlyList<UnitKind> Units, IReadOnlyList<PeriodKind> Periods, DateOnly? ValidFrom, DateOnly? SunsetOn,
    IReadOnlyList<SectionText> Sections, IReadOnlyList<FigureText> Figures);

/// <param name="Title">The form's own words for the section; null: the usual ones.</param>
/// <param name="Minutes">What it is thought to cost a unit.</param>
/// <param name="Units">Kinds of units that are asked; empty: all.</param>
public sealed record SectionText(SectionKind Kind, string? Title, string? Hint, bool IsRequired, int ParagraphsAtMost, int Minutes, IReadOnlyList<UnitKind> Units);

/// <param name="Heading">Figures under the same heading stand together.</param>
/// <param name="Seconds">What it is thought to cost a unit: finding the number, not typing it.</param>
public sealed record FigureText(string Code, string? Heading, int Seconds);

/// <summary>A section of one version of an outline.</summary>
public sealed class FormSection : IAudited
{
    private FormSection() { }

    internal FormSection(ReportFormId form, SectionText text) =>
        (FormId, Section, Title, Hint, IsRequired, ParagraphsAtMost, Minutes, UnitKinds) =
        (form, text.Kind, Words.OrNull(text.Title), Words.OrNull(text.Hint), text.IsRequired, text.ParagraphsAtMost, text.Minutes, string.Join(',', text.Units));

    public FormSectionId Id { get; private set; } = FormSectionId.New();
    public ReportFormId FormId { get; private set; }
    public SectionKind Section { get; private set; }
    public string? Title { get; private set; }
    public string? Hint { get; private set; }

    /// <summary>A report without a word in it is not sent.</summary>
    public bool IsRequired { get; private set; }
    public int ParagraphsAtMost { get; private set; }
    public int Minutes { get; private set; }
    private string UnitKinds { get; set; } = "";

    public IReadOnlyList<UnitKind> ForUnits => ReportForm.Listed<UnitKind>(UnitKinds);

    public bool IsFor(UnitKind unit) => UnitKinds.Length == 0 || ForUnits.Contains(unit);
}

/// <summary>A measure that one version of an outline asks for; who is asked stands in the dictionary.</summary>
public sealed class FormFigure : IAudited
{
    private FormFigure() { }

    internal FormFigure(ReportFormId form, int ordinal, FigureText text) =>
        (FormId, Ordinal, Code, Heading, Seconds) = (form, ordinal, text.Code, Words.OrNull(text.Heading), text.Seconds);

    public FormFigureId Id { get; private set; } = FormFigureId.New();
    public ReportFormId FormId { get; private set; }
    public int Ordinal { get; private set; }
    public string Code { get; private set; } = "";
    public string? Heading { get; private set; }
    public int Seconds { get; private set; }
}

/// <summary>Typed words without what surrounds them; nothing typed is nothing kept.</summary>
internal static class Words
{
    public static string? OrNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
