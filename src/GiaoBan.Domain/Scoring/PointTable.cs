namespace GiaoBan.Domain.Scoring;

/// <summary>
/// A point table (bảng điểm) as a place published it for a year: a tree of criteria, deductions, classes. It never changes; next
/// year's is another row, and what was scored by this one can always be reckoned again. It knows nothing of what is scored.
/// </summary>
public sealed class PointTable : IAudited, IVersioned, IOrganised
{
    private readonly List<Criterion> _criteria = [];
    private readonly List<PointDeduction> _deductions = [];
    private readonly List<PointClass> _classes = [];

    private PointTable() { }

    private PointTable(UnitId organiser, LineId line, PointTableText text, int edition, string by, DateOnly on)
    {
        (OrganiserId, LineId, Name, Place, Year, Edition) = (organiser, line, text.Name.Trim(), text.Place.Trim(), text.Year, edition);
        (PublishedBy, PublishedOn) = (by, on);
        foreach (var (i, criterion) in text.Criteria.Index()) _criteria.Add(new Criterion(Id, i + 1, criterion));
        foreach (var (i, deduction) in text.Deductions.Index()) _deductions.Add(new PointDeduction(Id, i + 1, deduction));
        foreach (var (i, one) in text.Classes.OrderByDescending(c => c.From).Index()) _classes.Add(new PointClass(Id, i + 1, one));
    }

    public PointTableId Id { get; private set; } = PointTableId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Where it holds, as the paper that brought it says: "tỉnh Lạng Sơn".</summary>
    public string Place { get; private set; } = "";
    public int Year { get; private set; }

    /// <summary>Counts the tables of one place and year; the highest is in force.</summary>
    public int Edition { get; private set; }
    public string PublishedBy { get; private set; } = "";
    public DateOnly PublishedOn { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<Criterion> Criteria => _criteria;
    public IReadOnlyList<PointDeduction> Deductions => _deductions;
    public IReadOnlyList<PointClass> Classes => _classes;

    public IEnumerable<Criterion> InOrder => _criteria.OrderBy(c => c.Ordinal);

    /// <summary>What can be reached at most.</summary>
    public long Most => _criteria.Where(c => c.ParentCode is null).Sum(c => c.Most);

    public Criterion? Find(string code) => _criteria.Find(c => c.Code == code);

    /// <summary>Points are given to these alone; a group's are reckoned.</summary>
    public bool IsScored(Criterion criterion) => _criteria.TrueForAll(c => c.ParentCode != criterion.Code);

    public static Result<PointTable> Publish(UnitId organiser, LineId line, PointTableText text, int edition, string by, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PointTableRules.Flaw(text) is { } no ? no : new PointTable(organiser, line, text, edition, by, on);
    }

    /// <summary>The newest table of this place that holds in a year: of that year, else of the latest year before.</summary>
    public static PointTable? InForce(IEnumerable<PointTable> all, string place, int year) =>
        all.Where(t => t.Year <= year && string.Equals(t.Place, place, StringComparison.OrdinalIgnoreCase)).OrderByDescending(t => t.Year).ThenByDescending(t => t.Edition).FirstOrDefault();
}

/// <summary>A table as it is written down, before it is one. Points are scaled like every figure.</summary>
public sealed record PointTableText(string Name, string Place, int Year, IReadOnlyList<CriterionText> Criteria, IReadOnlyList<DeductionText> Deductions, IReadOnlyList<ClassText> Classes);

/// <summary>"1.2" stands under "1"; a group's most may be less than its parts together, then it is a ceiling.</summary>
public sealed record CriterionText(string Code, string Words, long Most, bool NeedsEvidence = false);

/// <param name="Within">The criterion it is taken from, never below nought; null: from the whole.</param>
/// <param name="AtMost">How many times it is taken at most.</param>
public sealed record DeductionText(string Code, string Words, long Each, int AtMost = 1, string? Within = null);

public sealed record ClassText(string Name, long From);

/// <summary>One criterion of a table.</summary>
public sealed class Criterion : IAudited
{
    private Criterion() { }

    internal Criterion(PointTableId table, int ordinal, CriterionText text) =>
        (PointTableId, Ordinal, Code, ParentCode, Words, Most, NeedsEvidence) = (table, ordinal, text.Code.Trim(), PointTableRules.Above(text.Code.Trim()), text.Words.Trim(), text.Most, text.NeedsEvidence);

    public CriterionId Id { get; private set; } = CriterionId.New();
    public PointTableId PointTableId { get; private set; }
    public int Ordinal { get; private set; }
    public string Code { get; private set; } = "";
    public string? ParentCode { get; private set; }
    public string Words { get; private set; } = "";
    public long Most { get; private set; }

    /// <summary>Points above nought are given only for something that can be shown.</summary>
    public bool NeedsEvidence { get; private set; }
}

/// <summary>What is taken off, each time it happened.</summary>
public sealed class PointDeduction : IAudited
{
    private PointDeduction() { }

    internal PointDeduction(PointTableId table, int ordinal, DeductionText text) =>
        (PointTableId, Ordinal, Code, Words, Each, AtMost, Within) = (table, ordinal, text.Code.Trim(), text.Words.Trim(), text.Each, text.AtMost, text.Within?.Trim());

    public PointDeductionId Id { get; private set; } = PointDeductionId.New();
    public PointTableId PointTableId { get; private set; }
    public int Ordinal { get; private set; }
    public string Code { get; private set; } = "";
    public string Words { get; private set; } = "";
    public long Each { get; private set; }
    public int AtMost { get; private set; }
    public string? Within { get; private set; }
}

/// <summary>A class (xếp loại) and the points it begins at.</summary>
public sealed class PointClass : IAudited
{
    private PointClass() { }

    internal PointClass(PointTableId table, int ordinal, ClassText text) => (PointTableId, Ordinal, Name, From) = (table, ordinal, text.Name.Trim(), text.From);

    public PointClassId Id { get; private set; } = PointClassId.New();
    public PointTableId PointTableId { get; private set; }
    public int Ordinal { get; private set; }
    public string Name { get; private set; } = "";
    public long From { get; private set; }
}
