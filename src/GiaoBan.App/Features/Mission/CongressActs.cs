using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Lập kế hoạch đại hội: its name, who leads, and the steps of each level with the last day for it.</summary>
internal sealed class PlanCongress(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        [StringLength(200)] public string? Name { get; init; }
        [ModelBinder(typeof(PickedUnit))] public Guid? Lead { get; init; }
        [StringLength(4000)] public string? Commune { get; init; }
        public DateOnly? CommuneBy { get; init; }
        [StringLength(4000)] public string? District { get; init; }
        public DateOnly? DistrictBy { get; init; }
        [StringLength(4000)] public string? Province { get; init; }
        public DateOnly? ProvinceBy { get; init; }
    }

    public async Task<Result<Congress>> RunAsync(Input input, CancellationToken ct)
    {
        var words = $"{input.Name}\n{input.Commune}\n{input.District}\n{input.Province}";
        if (PersonnelPlan.IsIn(words)) return ProgrammeRefusals.PersonnelPlan;
        if (guard.FindPersonalData(words) is { } what) return ReportRefusals.PersonalData(what);
        if (input.Lead is { } lead && !await db.Units.AnyAsync(u => u.Id == new UnitId(lead), ct)) return OrganizationRefusals.UnknownUnit;
        var planned = Congress.Plan(acting.Who.OrganiserId, acting.Who.LineId, input.Name, input.Lead is { } id ? new UnitId(id) : null,
            [new(UnitLevel.Commune, input.CommuneBy, input.Commune), new(UnitLevel.District, input.DistrictBy, input.District), new(UnitLevel.Province, input.ProvinceBy, input.Province)]);
        if (planned.Value is not { } congress) return planned;

        db.Congresses.Add(congress);
        await db.CommitAsync(acting.Does("congress.plan", "congress", congress.Id.Value, congress.Name), ct);
        return congress;
    }
}

/// <summary>What goes on at the places of a congress: who holds it when, what is ready, what has been held.</summary>
internal sealed class ChangeCongress(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    public sealed record Place
    {
        [ModelBinder(typeof(PickedUnit))] public Guid? Unit { get; init; }
        public UnitLevel Level { get; init; } = UnitLevel.District;
        public int Count { get; init; } = 1;
        public DateOnly? Day { get; init; }
    }

    public sealed record StepNews
    {
        public Guid PlaceId { get; init; }
        public Guid StepId { get; init; }
        public DateOnly? On { get; init; }

        /// <summary>It is done; else the day is the one it is put on.</summary>
        public bool IsDone { get; init; }
    }

    public async Task<Result> AddAsync(Congress congress, Place input, CancellationToken ct)
    {
        if (input.Unit is not { } id) return OrganizationRefusals.ChooseUnit;
        if (await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == new UnitId(id), ct) is not { } unit) return OrganizationRefusals.UnknownUnit;
        return await KeepAsync(congress, new Result(congress.AddPlace(unit.Id, input.Level, input.Count, input.Day, (await AboveAsync(congress, unit.Id, input.Level, ct))?.Id, calendar).Refusal), "congress.place", unit.Name, ct);
    }

    public Task<Result> MoveAsync(Congress congress, Guid place, DateOnly? day, CancellationToken ct) =>
        KeepAsync(congress, day is { } on ? congress.MoveTo(new CongressPlaceId(place), on, calendar) : ProgrammeRefusals.NeedsDay, "congress.move", day is { } known ? Say.Day(known) : null, ct);

    public Task<Result> HoldAsync(Congress congress, Guid place, int held, DateOnly? on, CancellationToken ct) =>
        KeepAsync(congress, on is { } day ? congress.Hold(new CongressPlaceId(place), held, day, businessDay.Today) : ProgrammeRefusals.NeedsDay, "congress.hold", Say.Count(held), ct);

    public Task<Result> StepAsync(Congress congress, StepNews news, CancellationToken ct)
    {
        var (place, step) = (new CongressPlaceId(news.PlaceId), new CongressStepId(news.StepId));
        return KeepAsync(congress, news.On is not { } on ? ProgrammeRefusals.NeedsDay : news.IsDone ? congress.Finish(place, step, on, businessDay.Today) : congress.PutOn(place, step, on), "congress.step", news.On is { } day ? Say.Day(day) : null, ct);
    }

    // The congress that waits for this one: of the same body a level up, of the body it stands under, or the only one there.
    private async Task<CongressPlace?> AboveAsync(Congress congress, UnitId unit, UnitLevel level, CancellationToken ct)
    {
        var above = congress.Places.Where(p => p.Level == level - 1).ToList();
        var over = await db.UnitEdges.Where(e => e.UnitId == unit).Select(e => e.ParentId).ToListAsync(ct);
        return above.FirstOrDefault(p => p.UnitId == unit || over.Contains(p.UnitId)) ?? (above is [var only] ? only : null);
    }

    private async Task<Result> KeepAsync(Congress congress, Result done, string act, string? why, CancellationToken ct)
    {
        if (done.IsOk) await db.CommitAsync(acting.Does(act, "congress", congress.Id.Value, why), ct);
        return done;
    }
}
