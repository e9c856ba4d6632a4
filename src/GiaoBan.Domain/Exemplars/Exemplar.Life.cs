namespace GiaoBan.Domain.Exemplars;

/// <summary>What becomes of it: looked at after six, twelve and twenty-four months, recognised, ended.</summary>
public sealed partial class Exemplar
{
    /// <summary>Months after its start at which somebody looks whether it still lives.</summary>
    public static readonly IReadOnlyList<int> CheckedAfter = [6, 12, 24];

    /// <summary>The districts ended with 30/6/2025; no district has recognised anything since.</summary>
    private static readonly DateOnly LastDayOfDistricts = new(2025, 6, 30);

    private readonly List<Recognition> _recognitions = [];
    private readonly List<SurvivalCheck> _checks = [];

    public DateOnly? EndedOn { get; private set; }
    public string? EndReason { get; private set; }
    public IReadOnlyList<Recognition> Recognitions => _recognitions;
    public IReadOnlyList<SurvivalCheck> Checks => _checks;

    public RecognitionLevel? Highest => _recognitions.Count == 0 ? null : _recognitions.Max(r => r.Level);

    public static bool HasDistricts(DateOnly day) => day <= LastDayOfDistricts;

    public DateOnly CheckDay(int months) => StartedOn.AddMonths(months);

    /// <summary>The three looks as of a day. One that nobody took is told as missed: it is not alive because nobody looked.</summary>
    public IReadOnlyList<Survival> SurvivalOn(DateOnly today) => [.. CheckedAfter.Select(months => new Survival(months, CheckDay(months), Fate(months, today), _checks.Find(c => c.Months == months)))];

    private SurvivalKind Fate(int months, DateOnly today) =>
        _checks.Find(c => c.Months == months) is { } known ? known.IsAlive ? SurvivalKind.Alive : SurvivalKind.Ended
        : EndedOn is { } end && end <= CheckDay(months) ? SurvivalKind.Ended
        : CheckDay(months) > today || State is ExemplarState.Doubled ? SurvivalKind.NotYet : SurvivalKind.Missed;

    /// <summary>Somebody looked. Ended is told with its reason, and ends it.</summary>
    public Result Check(int months, bool isAlive, string? seen, string by, DateOnly on)
    {
        if (!CheckedAfter.Contains(months)) return ExemplarRefusals.NoSuchCheck;
        if (State is ExemplarState.Ended or ExemplarState.Doubled) return ExemplarRefusals.Closed;
        if (on < CheckDay(months)) return ExemplarRefusals.CheckTooEarly(months, CheckDay(months));
        if (_checks.Exists(c => c.Months == months)) return ExemplarRefusals.CheckedAlready(months);
        if (string.IsNullOrWhiteSpace(seen)) return isAlive ? ExemplarRefusals.WhatWasSeen : ExemplarRefusals.WhyEnded;

        _checks.Add(new SurvivalCheck(Id, months, isAlive, seen, by, on));
        return isAlive ? Result.Ok : End(on, seen);
    }

    /// <summary>It has ended (dừng), between two looks or at one.</summary>
    public Result End(DateOnly on, string? reason)
    {
        if (State is ExemplarState.Ended or ExemplarState.Doubled) return ExemplarRefusals.Closed;
        if (string.IsNullOrWhiteSpace(reason)) return ExemplarRefusals.WhyEnded;
        if (on < StartedOn) return ExemplarRefusals.EndBeforeStart(StartedOn);

        (State, EndedOn, EndReason) = (ExemplarState.Ended, on, reason.Trim());
        return Result.Ok;
    }

    /// <summary>Recognised by a decision (công nhận). What it once was recognised as it stays, though it ended later.</summary>
    public Result Recognise(RecognitionText text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (State is ExemplarState.Registered or ExemplarState.Returned or ExemplarState.Doubled) return ExemplarRefusals.NotInTheList;
        if (string.IsNullOrWhiteSpace(text.Number) || string.IsNullOrWhiteSpace(text.Body) || text.On is not { } on) return ExemplarRefusals.WhichDecision;
        if (on > today || on < StartedOn) return ExemplarRefusals.DecisionDay(StartedOn);
        if (EndedOn is { } end && on > end) return ExemplarRefusals.EndedBefore(end);
        if (text.Level is RecognitionLevel.District && !HasDistricts(on)) return ExemplarRefusals.NoDistricts;
        if (_recognitions.Exists(r => r.Level == text.Level)) return ExemplarRefusals.RecognisedAlready;

        _recognitions.Add(new Recognition(Id, text, on));
        return Result.Ok;
    }
}

/// <summary>By whom it was recognised; a level has its own standard.</summary>
public enum RecognitionLevel { Grassroots, District, Province }

/// <param name="Appraisal">The scoring it rests on, where there was one.</param>
public sealed record RecognitionText(RecognitionLevel Level, string? Number, string? Body, DateOnly? On, AppraisalId? Appraisal = null);

/// <summary>A decision that recognises it.</summary>
public sealed class Recognition : IAudited
{
    private Recognition() { }

    internal Recognition(ExemplarId exemplar, RecognitionText text, DateOnly on) =>
        (ExemplarId, Level, Number, Body, On, AppraisalId) = (exemplar, text.Level, text.Number!.Trim(), text.Body!.Trim(), on, text.Appraisal);

    public RecognitionId Id { get; private set; } = RecognitionId.New();
    public ExemplarId ExemplarId { get; private set; }
    public RecognitionLevel Level { get; private set; }
    public string Number { get; private set; } = "";
    public string Body { get; private set; } = "";
    public DateOnly On { get; private set; }
    public AppraisalId? AppraisalId { get; private set; }
}

/// <summary>Alive, ended, not due yet, or due and nobody looked.</summary>
public enum SurvivalKind { Alive, Ended, NotYet, Missed }

public sealed record Survival(int Months, DateOnly Day, SurvivalKind Kind, SurvivalCheck? Check);

/// <summary>Somebody went and looked whether it still lives.</summary>
public sealed class SurvivalCheck : IAudited
{
    private SurvivalCheck() { }

    internal SurvivalCheck(ExemplarId exemplar, int months, bool isAlive, string seen, string by, DateOnly on) =>
        (ExemplarId, Months, IsAlive, Seen, By, On) = (exemplar, months, isAlive, seen.Trim(), by, on);

    public SurvivalCheckId Id { get; private set; } = SurvivalCheckId.New();
    public ExemplarId ExemplarId { get; private set; }
    public int Months { get; private set; }
    public bool IsAlive { get; private set; }

    /// <summary>What was seen there, or why it ended.</summary>
    public string Seen { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }
}
