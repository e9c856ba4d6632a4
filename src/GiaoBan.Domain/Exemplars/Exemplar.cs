namespace GiaoBan.Domain.Exemplars;

/// <summary>The four fields of the movement (lĩnh vực).</summary>
public enum ExemplarField { Economy, CultureAndSociety, DefenceAndSecurity, PoliticalSystem }

/// <summary><see cref="Doubled"/>: it was the same as another, under another name.</summary>
public enum ExemplarState { Registered, Returned, Running, Ended, Doubled }

/// <summary>
/// A good model of mass mobilisation (mô hình “Dân vận khéo”): a short card first, whose dossier grows. It says honestly whether
/// it still lives, from whom it was taken over, and why it ended.
/// </summary>
public sealed partial class Exemplar : IAudited, IVersioned, IOrganised
{
    private readonly List<DossierPart> _dossier = [];
    private readonly List<ExemplarDifference> _differences = [];

    private Exemplar() { }

    private Exemplar(UnitId organiser, LineId line, UnitId unit, int year, int number, string by, DateOnly on)
    {
        (OrganiserId, LineId, UnitId, Year, Number, RegisteredBy, RegisteredOn) = (organiser, line, unit, year, number, by, on);
        Code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"MH-{year}-{number:000}");
    }

    public ExemplarId Id { get; private set; } = ExemplarId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }

    /// <summary>The unit that registered it and answers for it.</summary>
    public UnitId UnitId { get; private set; }
    public int Year { get; private set; }
    public int Number { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public ExemplarField Field { get; private set; }

    /// <summary>In words, down to the commune: "khối phố ở phường Vĩnh Trại, thành phố Lạng Sơn".</summary>
    public string Place { get; private set; } = "";
    public DateOnly StartedOn { get; private set; }

    /// <summary>What is done, and how.</summary>
    public string What { get; private set; } = "";

    /// <summary>What came of it so far (kết quả); may come later.</summary>
    public string? Outcome { get; private set; }
    public ExemplarState State { get; private set; }
    public string RegisteredBy { get; private set; } = "";
    public DateOnly RegisteredOn { get; private set; }

    /// <summary>Why the body gave it back, or which it is the same as.</summary>
    public string? StateReason { get; private set; }

    /// <summary>From whom it was taken over (nhân rộng), and what was done otherwise here.</summary>
    public ExemplarId? ParentId { get; private set; }
    public string? Changed { get; private set; }
    public ExemplarId? SameAsId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<DossierPart> Dossier => _dossier;
    public IReadOnlyList<ExemplarDifference> Differences => _differences;

    public bool IsAlive => State is ExemplarState.Registered or ExemplarState.Running;

    /// <summary>Registered by a unit; whatever it may be confused with has been looked at and told apart.</summary>
    public static Result<Exemplar> Register(UnitId organiser, LineId line, UnitId unit, int number, ExemplarCard card, IReadOnlyList<LikelyDouble> alike, string by, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (Flaw(card, on) is { } no) return no;
        if (alike.FirstOrDefault(a => string.IsNullOrWhiteSpace(a.Difference)) is { } looks) return ExemplarRefusals.LooksLike(looks.Name);

        var one = new Exemplar(organiser, line, unit, on.Year, number, by, on);
        one.Says(card);
        foreach (var other in alike) one._differences.Add(new ExemplarDifference(one.Id, other.Exemplar, other.Difference!, by, on));
        return one;
    }

    /// <summary>The unit mends its card; what was given back goes to the body again.</summary>
    public Result Mend(ExemplarCard card, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (State is ExemplarState.Ended or ExemplarState.Doubled) return ExemplarRefusals.Closed;
        if (Flaw(card, today) is { } no) return no;
        if (_checks.Count > 0 && card.StartedOn != StartedOn) return ExemplarRefusals.StartIsChecked;

        Says(card);
        if (State is ExemplarState.Returned) (State, StateReason) = (ExemplarState.Registered, null);
        return Result.Ok;
    }

    /// <summary>The body takes it into its list (đưa vào danh sách theo dõi).</summary>
    public Result Admit()
    {
        if (State is not ExemplarState.Registered) return ExemplarRefusals.NotWaiting;

        (State, StateReason) = (ExemplarState.Running, null);
        return Result.Ok;
    }

    public Result Return(string reason)
    {
        if (State is not ExemplarState.Registered) return ExemplarRefusals.NotWaiting;
        if (string.IsNullOrWhiteSpace(reason)) return ExemplarRefusals.WhyReturned;

        (State, StateReason) = (ExemplarState.Returned, reason.Trim());
        return Result.Ok;
    }

    /// <summary>The same as another under another name: the other goes on, this one stays readable and counts no more.</summary>
    public Result IsSameAs(Exemplar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Id == Id) return ExemplarRefusals.NotOfItself;
        if (State is ExemplarState.Doubled || other.State is ExemplarState.Doubled) return ExemplarRefusals.Closed;
        if (_recognitions.Count > 0) return ExemplarRefusals.RecognisedStays;

        (State, SameAsId, StateReason) = (ExemplarState.Doubled, other.Id, other.Name);
        return Result.Ok;
    }

    /// <summary>One of the registration contents, written or rewritten; empty takes it out.</summary>
    public Result Write(DossierContent content, string? text)
    {
        if (State is ExemplarState.Doubled) return ExemplarRefusals.Closed;

        _dossier.RemoveAll(p => p.Content == content && string.IsNullOrWhiteSpace(text));
        if (string.IsNullOrWhiteSpace(text)) return Result.Ok;
        if (_dossier.Find(p => p.Content == content) is { } part) part.Says(text);
        else _dossier.Add(new DossierPart(Id, content, text));
        return Result.Ok;
    }

    /// <summary>Taken over from another. <paramref name="above"/>: the other and all it came from, so that nobody becomes their own forebear.</summary>
    public Result TakeOver(Exemplar parent, IReadOnlyCollection<ExemplarId> above, string changed)
    {
        ArgumentNullException.ThrowIfNull(parent);
        if (State is ExemplarState.Doubled) return ExemplarRefusals.Closed;
        if (parent.Id == Id) return ExemplarRefusals.NotOfItself;
        if (above.Contains(Id)) return ExemplarRefusals.InACircle(parent.Name);
        if (parent.StartedOn > StartedOn) return ExemplarRefusals.OlderThanParent(parent.Name, parent.StartedOn);
        if (string.IsNullOrWhiteSpace(changed)) return ExemplarRefusals.WhatChanged;

        (ParentId, Changed) = (parent.Id, changed.Trim());
        return Result.Ok;
    }

    private void Says(ExemplarCard card) =>
        (Name, Field, Place, StartedOn, What, Outcome) = (card.Name.Trim(), card.Field, card.Place.Trim(), card.StartedOn!.Value, card.What.Trim(), string.IsNullOrWhiteSpace(card.Outcome) ? null : card.Outcome.Trim());

    private static Refusal? Flaw(ExemplarCard card, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(card.Name)) return ExemplarRefusals.NeedsName;
        if (CommunePlace.Of(card.Place).Communes.Count == 0) return ExemplarRefusals.NeedsCommune;
        if (card.StartedOn is not { } start || start > today) return ExemplarRefusals.NeedsStart;
        return string.IsNullOrWhiteSpace(card.What) ? ExemplarRefusals.NeedsWhat : null;
    }
}

/// <summary>The short card (phiếu ngắn): what is needed to begin with.</summary>
public sealed record ExemplarCard(string Name, ExemplarField Field, string Place, DateOnly? StartedOn, string What, string? Outcome = null);

/// <summary>Another exemplar that a new one looks like; null as long as nobody has said wherein they differ.</summary>
public sealed record LikelyDouble(ExemplarId Exemplar, string Name, string? Difference);
