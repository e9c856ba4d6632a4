using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Conferences;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Gom nhu cầu: lines of reports that ask for the same lesson become one need; the thread leads from each of them to it.</summary>
internal sealed class GatherNeed(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public async Task<Result> RunAsync(string? topic, IReadOnlyList<Guid> lines, CancellationToken ct)
    {
        if (guard.FindPersonalData(topic ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var gathered = TrainingNeed.Gather(acting.Who.OrganiserId, acting.Who.LineId, topic);
        if (gathered.Value is not { } need) return gathered.Refusal!;
        if (lines.Count == 0) return ProgrammeRefusals.NeedNeedsLines;
        List<ReportItemId> ids = [.. lines.Distinct().Select(l => new ReportItemId(l))];
        if (await db.SentLines(acting.Who).CountAsync(i => ids.Contains(i.Id), ct) < ids.Count) return ProgrammeRefusals.NoSuchNeed;

        db.TrainingNeeds.Add(need);
        await db.TieAsync(ids, Relation.LedTo, new Knot(KnotKind.TrainingNeed, need.Id.Value), ct);
        await db.CommitAsync(acting.Does("training.need", "training-need", need.Id.Value, need.Topic), ct);
        return Result.Ok;
    }
}

/// <summary>Mở lớp, đăng ký theo chức danh, ghi số dự.</summary>
internal sealed class RunCourse(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        [StringLength(200)] public string? Name { get; init; }
        [ModelBinder(typeof(PickedUnit))] public Guid? HeldBy { get; init; }
        public DateOnly? Starts { get; init; }
        public DateOnly? Ends { get; init; }
        public Guid? Need { get; init; }
    }

    public sealed record Seat
    {
        public Guid Course { get; init; }

        /// <summary>The desk's alone; a unit enrols its own posts.</summary>
        [ModelBinder(typeof(PickedUnit))] public Guid? Unit { get; init; }
        [StringLength(120)] public string? Post { get; init; }
        public int Posts { get; init; }
    }

    public async Task<Result> PlanAsync(Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Name ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (input.HeldBy is not { } held || !await db.Units.AnyAsync(u => u.Id == new UnitId(held), ct)) return OrganizationRefusals.ChooseUnit;
        var need = input.Need is { } id ? await db.TrainingNeeds.Of(acting.Who).FirstOrDefaultAsync(n => n.Id == new TrainingNeedId(id), ct) : null;
        if (input.Need is not null && need is null) return ProgrammeRefusals.NoSuchNeed;
        var planned = TrainingCourse.Plan(acting.Who.OrganiserId, acting.Who.LineId, new CourseText(input.Name ?? "", new UnitId(held), input.Starts, input.Ends, need?.Id));
        if (planned.Value is not { } course) return planned.Refusal!;

        db.TrainingCourses.Add(course);
        if (need is not null) db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.TrainingNeed, need.Id.Value), Relation.LedTo, new Knot(KnotKind.TrainingCourse, course.Id.Value)));
        await db.CommitAsync(acting.Does("training.course", "training-course", course.Id.Value, course.Name), ct);
        return Result.Ok;
    }

    public async Task<Result> EnrolAsync(Seat input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Post ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (await FindAsync(input.Course, ct) is not { } course) return ProgrammeRefusals.NoSuchCourse;
        var unit = RightsTable.ReachOf(acting.Who.Role, Right.EnrolInCourse) is Reach.Organiser ? input.Unit is { } chosen ? new UnitId(chosen) : (UnitId?)null : acting.Who.UnitId;
        if (unit is not { } of || !await db.Units.AnyAsync(u => u.Id == of, ct)) return OrganizationRefusals.ChooseUnit;
        if (course.Enrol(of, input.Post, input.Posts) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("training.enrol", "training-course", course.Id.Value, input.Post), ct);
        return Result.Ok;
    }

    public async Task<Result> AttendAsync(Guid id, Guid seat, int came, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } course) return ProgrammeRefusals.NoSuchCourse;
        if (course.Attend(new CourseSeatId(seat), came, businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("training.attend", "training-course", course.Id.Value, Say.Count(came)), ct);
        return Result.Ok;
    }

    private Task<TrainingCourse?> FindAsync(Guid id, CancellationToken ct) => db.TrainingCourses.Of(acting.Who).Include(c => c.Seats).FirstOrDefaultAsync(c => c.Id == new TrainingCourseId(id), ct);
}
