using GiaoBan.Text;

namespace GiaoBan.Domain.Programmes;

/// <summary>What is decided after a pilot: it goes to more places, is put right first, or ends (nhân rộng, sửa, dừng).</summary>
public enum PilotFate { Extend, Fix, Stop }

/// <summary>
/// Something tried at a few places before it is asked of all (làm điểm): what one expects of it, where, what is to be kept
/// there, and what was measured before and after. It is decided on what was measured, and what was decided can become work.
/// </summary>
public sealed class Pilot : IAudited, IVersioned, IOrganised
{
    private readonly List<PilotCheck> _checks = [];
    private readonly List<PilotSite> _sites = [];
    private readonly List<PilotTick> _ticks = [];
    private readonly List<PilotMeasure> _measures = [];

    private Pilot() { }

    private Pilot(UnitId organiser, LineId line) => (OrganiserId, LineId) = (organiser, line);

    public PilotId Id { get; private set; } = PilotId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>"If this is done, then that will change": what the measures are held against.</summary>
    public string Hypothesis { get; private set; } = "";

    /// <summary>The paper that began it: title and day, as printed.</summary>
    public string? Paper { get; private set; }
    public DateOnly EvaluateOn { get; private set; }
    public PilotFate? Fate { get; private set; }
    public string? Evaluation { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<PilotCheck> Checks => _checks;
    public IReadOnlyList<PilotSite> Sites => _sites;
    public IReadOnlyList<PilotTick> Ticks => _ticks;
    public IReadOnlyList<PilotMeasure> Measures => _measures;

    public static Result<Pilot> Plan(UnitId organiser, LineId line, PilotText said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (string.IsNullOrWhiteSpace(said.Name)) return ProgrammeRefusals.PilotNeedsName;
        if (string.IsNullOrWhiteSpace(said.Hypothesis)) return ProgrammeRefusals.PilotNeedsHypothesis;
        if (said.EvaluateOn is not { } on) return ProgrammeRefusals.PilotNeedsDay;
        var read = PilotChecklist.Read(said.Checklist);
        if (read.Value is not { } list) return read.Refusal!;

        var pilot = new Pilot(organiser, line) { Name = said.Name.Normalize().Collapsed(), Hypothesis = said.Hypothesis.Normalize().Collapsed(), Paper = string.IsNullOrWhiteSpace(said.Paper) ? null : said.Paper.Normalize().Collapsed(), EvaluateOn = on };
        pilot._checks.AddRange(list.Select((c, i) => new PilotCheck(pilot.Id, i + 1, c.Group, c.Text)));
        return pilot;
    }

    public Result<PilotSite> AddSite(UnitId unit, string? place, DateOnly? startedOn, string? control)
    {
        if (Fate is PilotFate.Stop) return ProgrammeRefusals.PilotStopped;
        if (string.IsNullOrWhiteSpace(place)) return ProgrammeRefusals.SiteNeedsPlace;
        if (startedOn is not { } on) return ProgrammeRefusals.SiteNeedsDay;
        if (on > EvaluateOn) return ProgrammeRefusals.SiteAfterEvaluation(EvaluateOn);
        var name = place.Normalize().Collapsed();
        if (_sites.Any(s => s.UnitId == unit && s.Place.Folded() == name.Folded())) return ProgrammeRefusals.SiteTwice(name);

        var site = new PilotSite(Id, _sites.Count + 1, unit, name, on, string.IsNullOrWhiteSpace(control) ? null : control.Normalize().Collapsed());
        _sites.Add(site);
        return site;
    }

    /// <summary>What of the list is kept at a site, seen on a day; what was seen there before falls away.</summary>
    /// <param name="was">What stood ticked before whoever ticked: only what they changed is changed, so that two at once keep both.</param>
    public Result Keep(PilotSiteId site, IEnumerable<PilotCheckId> kept, IEnumerable<PilotCheckId> was, DateOnly today)
    {
        if (Fate is PilotFate.Stop) return ProgrammeRefusals.PilotStopped;
        if (_sites.All(s => s.Id != site)) return ProgrammeRefusals.NoSuchSite;
        var (all, before) = (kept.ToHashSet(), was.ToHashSet());
        if (!all.IsSubsetOf(_checks.Select(c => c.Id))) return ProgrammeRefusals.NoSuchCheck;

        _ticks.RemoveAll(t => t.SiteId == site && before.Contains(t.CheckId) && !all.Contains(t.CheckId));
        _ticks.AddRange(all.Except(before).Where(c => !_ticks.Exists(t => t.SiteId == site && t.CheckId == c)).Select(c => new PilotTick(Id, site, c, today)));
        return Result.Ok;
    }

    /// <summary>Before and after of one measure at one site. There is no after without a before, and no share without its sample.</summary>
    public Result Measure(PilotSiteId site, PilotReading said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (Fate is PilotFate.Stop) return ProgrammeRefusals.PilotStopped;
        if (_sites.All(s => s.Id != site)) return ProgrammeRefusals.NoSuchSite;
        if (string.IsNullOrWhiteSpace(said.Name)) return ProgrammeRefusals.MeasureNeedsName;
        if (said.Before is null) return ProgrammeRefusals.MeasureNeedsBefore;
        if (said.Before < 0 || said.After < 0) return ProgrammeRefusals.MeasureNegative;
        if (said.BeforeOf is not > 0 || (said.After is not null && said.AfterOf is not > 0)) return ProgrammeRefusals.MeasureNeedsSample;
        if (said.IsShare && (said.Before > said.BeforeOf || said.After > said.AfterOf)) return ProgrammeRefusals.MeasureMoreThanSample;

        var name = said.Name.Normalize().Collapsed();
        if (_measures.Find(m => m.SiteId == site && m.Name.Folded() == name.Folded()) is not { } known) _measures.Add(known = new PilotMeasure(Id, site, _measures.Count + 1, name));
        known.Read(said);
        return Result.Ok;
    }

    /// <param name="was">What stood decided when the form was opened.</param>
    public Result Decide(PilotFate fate, string? evaluation, DateOnly? was, string by, DateOnly today)
    {
        if (Fate is PilotFate.Stop) return ProgrammeRefusals.PilotStopped;
        if (DecidedOn != was) return ProgrammeRefusals.DecidedMeanwhile(DecidedBy!, evaluation ?? "", Evaluation!, Version);
        if (_measures.TrueForAll(m => m.After is null)) return ProgrammeRefusals.NothingMeasured;
        if (string.IsNullOrWhiteSpace(evaluation)) return ProgrammeRefusals.DecisionNeedsEvaluation;

        (Fate, Evaluation, DecidedBy, DecidedOn) = (fate, evaluation.Normalize().Collapsed(), by, today);
        return Result.Ok;
    }

    /// <summary>How much of the list a site keeps.</summary>
    public int KeptAt(PilotSiteId site) => _ticks.Count(t => t.SiteId == site);
}

/// <summary>What the desk writes to begin a pilot.</summary>
/// <param name="Checklist">A group to a line, its items with semicolons between: "4 xin: xin chào; xin lỗi; …".</param>
public sealed record PilotText(string Name, string Hypothesis, string? Paper, DateOnly? EvaluateOn, string Checklist);
