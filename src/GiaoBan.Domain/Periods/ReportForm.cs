using GiaoBan.Domain.Organization;

namespace GiaoBan.Domain.Periods;

/// <summary>The sections of a report (domain.md §1.6), in the order a reader meets them.</summary>
public enum SectionKind { Outcomes, Advantages, Difficulties, Causes, Solutions, Proposals, NextTasks }

/// <summary>
/// One version of an outline (đề cương) that units report by. A draft is rewritten freely; once published it never changes
/// again, and a changed outline is a new version: past quarters keep theirs.
/// </summary>
public sealed class ReportForm : IAudited, IVersioned, IOrganised
{
    /// <summary>A report holds this many paragraphs in a section at most.</summary>
    public const int MostParagraphs = 30;

    /// <summary>What a form may cost a unit (product.md: a commune's report in thirty minutes).</summary>
    public const int LightMinutes = 30;

    private const int MostMinutes = 600;

    private readonly List<FormSection> _parts = [];
    private readonly List<FormFigure> _figures = [];
    private readonly List<FormRule> _rules = [];

    private ReportForm() { }

    /// <summary>A published outline that asks every measure of the dictionary, as those did that were there before the builder.</summary>
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
    public string Name { get; private set; } = "";
    public int Edition { get; private set; }
    public bool IsDraft { get; private set; }
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day it is used for a new period; every form of the builder has one, so that nobody asks for ever out of habit.</summary>
    public DateOnly? SunsetOn { get; private set; }
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Only the figures listed are asked; else all of the dictionary.</summary>
    public bool ChoosesFigures { get; private set; }

    /// <summary>What it asks although it is known, one a line, and why it was published all the same.</summary>
    public string? AsksAgain { get; private set; }
    public string? AskAgainReason { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<FormSection> Parts => _parts;
    public IReadOnlyList<FormFigure> Figures => _figures;
    public IReadOnlyList<FormRule> Rules => _rules;

    private string Family { get; set; } = "";
    private string UnitKinds { get; set; } = "";
    private string PeriodKinds { get; set; } = "";

    /// <summary>One name for all versions of the same outline.</summary>
    public string FamilyCode => Family.Length > 0 ? Family : Code;
    public string Title => Name.Length > 0 ? Name : Code;
    public IReadOnlyList<SectionKind> SectionOrder => Listed<SectionKind>(Sections);

    /// <summary>Kinds of units it is for; empty: every unit.</summary>
    public IReadOnlyList<UnitKind> ForUnits => Listed<UnitKind>(UnitKinds);

    /// <summary>Kinds of periods it is for; empty: every period.</summary>
    public IReadOnlyList<PeriodKind> ForPeriods => Listed<PeriodKind>(PeriodKinds);

    /// <summary>A version to work on, of a new outline or after an earlier version of the same.</summary>
    public static Result<ReportForm> Draft(UnitId organiser, LineId line, string family, int edition, FormOutline outline)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(family);
        var form = new ReportForm { OrganiserId = organiser, LineId = line, Family = family, Edition = edition, Code = $"{family}.{edition}", IsDraft = true, ChoosesFigures = true };
        return form.Rewrite(outline) is { Refusal: { } no } ? no : form;
    }

    public Result Rewrite(FormOutline outline)
    {
        ArgumentNullException.ThrowIfNull(outline);
        if (!IsDraft) return PeriodRefusals.FormIsPublished;
        if (string.IsNullOrWhiteSpace(outline.Name)) return PeriodRefusals.FormNeedsName;
        if (outline.Sections.Count == 0) return PeriodRefusals.FormNeedsSections;
        if (outline.Sections.GroupBy(s => s.Kind).Any(g => g.Count() > 1) || outline.Figures.GroupBy(f => f.Code).Any(g => g.Count() > 1)) return PeriodRefusals.AskedTwiceInOneForm;
        if (outline.Sections.Any(s => s.ParagraphsAtMost is < 1 or > MostParagraphs)) return PeriodRefusals.ParagraphsAtMost(MostParagraphs);
        if (outline.Sections.Any(s => s.Minutes is < 0 or > MostMinutes) || outline.Figures.Any(f => f.Seconds is < 0 or > MostMinutes * 60)) return PeriodRefusals.MinutesOutOfRange(MostMinutes);
        if (outline.SunsetOn < outline.ValidFrom) return PeriodRefusals.SunsetBeforeStart;

        (Name, ValidFrom, SunsetOn) = (outline.Name.Trim(), outline.ValidFrom, outline.SunsetOn);
        (UnitKinds, PeriodKinds, Sections) = (string.Join(',', outline.Units), string.Join(',', outline.Periods), string.Join(',', outline.Sections.Select(s => s.Kind)));
        _parts.Clear();
        _parts.AddRange(outline.Sections.Select(s => new FormSection(Id, s)));
        _figures.Clear();
        _figures.AddRange(outline.Figures.Select((f, i) => new FormFigure(Id, i + 1, f)));
        return Result.Ok;
    }

    /// <summary>Adds a rule that figures are held against. It may name only what the form asks.</summary>
    public Result AddRule(RuleText rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!IsDraft) return PeriodRefusals.FormIsPublished;
        if (FormRule.FlawOf(rule) is { } flaw) return flaw;
        if (Unasked(rule.Code, rule.Others) is { } unasked) return PeriodRefusals.RuleNamesUnasked(unasked);
        var made = new FormRule(Id, _rules.Count == 0 ? 1 : _rules.Max(r => r.Ordinal) + 1, rule);
        if (_rules.Any(r => r.SaysTheSameAs(made))) return PeriodRefusals.RuleTwice;

        _rules.Add(made);
        return Result.Ok;
    }

    public Result RemoveRule(FormRuleId rule)
    {
        if (!IsDraft) return PeriodRefusals.FormIsPublished;
        _rules.RemoveAll(r => r.Id == rule);
        return Result.Ok;
    }

    /// <summary>From now on it never changes. What is asked again although it is known needs a reason, which stays to be read.</summary>
    public Result Publish(DateOnly today, IReadOnlyList<AskedAgain> known, string? reason)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (!IsDraft) return PeriodRefusals.FormIsPublished;
        if (SunsetOn is null) return PeriodRefusals.NeedsSunset;
        if (SunsetOn < today) return PeriodRefusals.SunsetPassed;
        if (_rules.Select(r => Unasked(r.Code, r.OtherCodes)).FirstOrDefault(u => u is not null) is { } unasked) return PeriodRefusals.RuleNamesUnasked(unasked);
        if (known.Count > 0 && string.IsNullOrWhiteSpace(reason)) return PeriodRefusals.AsksAgain(string.Join(" ", known.Select(k => k.Sentence)));

        (IsDraft, PublishedOn, ValidFrom) = (false, today, ValidFrom ?? today);
        (AsksAgain, AskAgainReason) = known.Count == 0 ? (null, null) : (string.Join('\n', known.Select(k => k.Sentence)), reason!.Trim());
        return Result.Ok;
    }

    public FormSection? PartOf(SectionKind section) => _parts.Find(p => p.Section == section);

    /// <summary>The sections a unit of this kind is asked, in order.</summary>
    public IReadOnlyList<SectionKind> SectionsFor(UnitKind unit) => [.. SectionOrder.Where(s => PartOf(s)?.IsFor(unit) ?? true)];

    public int MostParagraphsOf(SectionKind section) => PartOf(section)?.ParagraphsAtMost ?? MostParagraphs;

    /// <summary>The measures it asks of anybody, in its own order; a rate is worked out, and asked only where a form lists it.</summary>
    public IEnumerable<Indicator> Asked(IEnumerable<Indicator> dictionary)
    {
        if (!ChoosesFigures) return dictionary.Where(i => i.Kind is not IndicatorKind.Rate).OrderBy(i => i.No);

        var byCode = dictionary.ToDictionary(i => i.Code, StringComparer.Ordinal);
        return _figures.OrderBy(f => f.Ordinal).Select(f => byCode.GetValueOrDefault(f.Code)).OfType<Indicator>();
    }

    public bool Asks(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return ChoosesFigures ? _figures.Exists(f => f.Code == indicator.Code) : indicator.Kind is not IndicatorKind.Rate;
    }

    /// <summary>As it could be written down again: what the next version starts from.</summary>
    public FormOutline ToOutline(IEnumerable<Indicator> dictionary) => new(Title, ForUnits, ForPeriods, ValidFrom, SunsetOn,
        [.. SectionOrder.Select(s => PartOf(s) is { } p ? new SectionText(s, p.Title, p.Hint, p.IsRequired, p.ParagraphsAtMost, p.Minutes, p.ForUnits) : new SectionText(s, null, null, false, MostParagraphs, 0, []))],
        [.. Asked(dictionary).Select(i => new FigureText(i.Code, FigureOf(i.Code)?.Heading, FigureOf(i.Code)?.Seconds ?? 0))]);

    /// <summary>What it is thought to cost a unit that is asked for these measures.</summary>
    public int SecondsFor(UnitKind unit, IEnumerable<string> codes) =>
        SectionsFor(unit).Sum(s => PartOf(s)?.Minutes ?? 0) * 60 + codes.Sum(c => FigureOf(c)?.Seconds ?? 0);

    public FormFigure? FigureOf(string code) => _figures.Find(f => f.Code == code);

    private string? Unasked(string code, IEnumerable<string> others) => others.Prepend(code).FirstOrDefault(c => FigureOf(c) is null);

    internal static IReadOnlyList<T> Listed<T>(string list) where T : struct, Enum => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];
}
