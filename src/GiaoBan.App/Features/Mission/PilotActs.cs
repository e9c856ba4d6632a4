using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Lập việc làm điểm: what one expects of it, when it is looked at, what is to be kept at every site.</summary>
internal sealed class PlanPilot(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        [StringLength(200)] public string? Name { get; init; }
        [StringLength(600)] public string? Hypothesis { get; init; }
        [StringLength(300)] public string? Paper { get; init; }
        public DateOnly? EvaluateOn { get; init; }
        [StringLength(2000)] public string? Checklist { get; init; }
    }

    public async Task<Result<Pilot>> RunAsync(Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Name}\n{input.Hypothesis}\n{input.Paper}\n{input.Checklist}") is { } what) return ReportRefusals.PersonalData(what);
        var planned = Pilot.Plan(acting.Who.OrganiserId, acting.Who.LineId, new PilotText(input.Name ?? "", input.Hypothesis ?? "", input.Paper, input.EvaluateOn, input.Checklist ?? ""));
        if (planned.Value is not { } pilot) return planned;

        db.Pilots.Add(pilot);
        await db.CommitAsync(acting.Does("pilot.plan", "pilot", pilot.Id.Value, pilot.Name), ct);
        return pilot;
    }
}

/// <summary>What goes on at the sites of a pilot, and what is decided in the end.</summary>
internal sealed class ChangePilot(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Site
    {
        [ModelBinder(typeof(PickedUnit))] public Guid? Unit { get; init; }
        [StringLength(200)] public string? Place { get; init; }
        public DateOnly? StartedOn { get; init; }
        [StringLength(200)] public string? Control { get; init; }
    }

    public sealed record Reading
    {
        public Guid SiteId { get; init; }
        [StringLength(120)] public string? Name { get; init; }
        [StringLength(30)] public string? UnitOfMeasure { get; init; }
        public bool IsShare { get; init; }
        public int? Before { get; init; }
        public int? BeforeOf { get; init; }
        public int? After { get; init; }
        public int? AfterOf { get; init; }
    }

    public async Task<Result> AddSiteAsync(Pilot pilot, Site input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Place}\n{input.Control}") is { } what) return ReportRefusals.PersonalData(what);
        if (input.Unit is not { } unit) return OrganizationRefusals.ChooseUnit;
        if (!await db.Units.AnyAsync(u => u.Id == new UnitId(unit), ct)) return OrganizationRefusals.UnknownUnit;
        return await KeepAsync(pilot, new Result(pilot.AddSite(new UnitId(unit), input.Place, input.StartedOn, input.Control).Refusal), "pilot.site", input.Place, ct);
    }

    public Task<Result> CheckAsync(Pilot pilot, Guid site, IReadOnlyList<Guid> kept, IReadOnlyList<Guid> was, CancellationToken ct) =>
        KeepAsync(pilot, pilot.Keep(new PilotSiteId(site), kept.Select(k => new PilotCheckId(k)), was.Select(w => new PilotCheckId(w)), businessDay.Today), "pilot.check", null, ct);

    public async Task<Result> MeasureAsync(Pilot pilot, Reading said, CancellationToken ct) => guard.FindPersonalData($"{said.Name}\n{said.UnitOfMeasure}") is { } what ? ReportRefusals.PersonalData(what)
        : await KeepAsync(pilot, pilot.Measure(new PilotSiteId(said.SiteId), new PilotReading(said.Name ?? "", said.UnitOfMeasure, said.IsShare, said.Before, said.BeforeOf, said.After, said.AfterOf)), "pilot.measure", said.Name, ct);

    public async Task<Result> DecideAsync(Pilot pilot, PilotFate fate, string? evaluation, DateOnly? was, CancellationToken ct) => guard.FindPersonalData(evaluation ?? "") is { } what ? ReportRefusals.PersonalData(what)
        : await KeepAsync(pilot, pilot.Decide(fate, evaluation, was, acting.Who.Name, businessDay.Today), "pilot.decide", Say.Fate(fate), ct);

    private async Task<Result> KeepAsync(Pilot pilot, Result done, string act, string? why, CancellationToken ct)
    {
        if (done.IsOk) await db.CommitAsync(acting.Does(act, "pilot", pilot.Id.Value, why), ct);
        return done;
    }
}
