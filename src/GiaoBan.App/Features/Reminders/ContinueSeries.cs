using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>Việc định kỳ: when the day of one has passed the next is issued, an assignment of its own; what was missed stays open beside it.</summary>
internal sealed class ContinueSeries(GiaoBanDb db, Acting acting, AssignmentNumbers numbers, BusinessDay businessDay, WorkingCalendar calendar, LiveFeed live) : IUseCase
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = businessDay.Today;
        var ids = await db.Assignments.AsNoTracking().Where(a => a.Repeats != null && !a.IsContinued && a.StoppedOn == null && a.FirstDue < today).OrderBy(a => a.Code).Select(a => a.Id).ToListAsync(ct);
        var made = 0;
        foreach (var id in ids)
        {
            made += await ContinueAsync(id, ct);
            db.ChangeTracker.Clear();
        }
        if (made > 0) live.Announce("assignments");
        return made;
    }

    private async Task<int> ContinueAsync(AssignmentId id, CancellationToken ct)
    {
        var (last, made) = (await db.Assignments.Whole().FirstAsync(a => a.Id == id, ct), 0);
        // A machine that was off for a month makes all four: each has its own day, and each was missed.
        while (await NextOfAsync(last, ct) is { } next)
        {
            Put(last, next);
            (last, made) = (next, made + 1);
        }
        if (made > 0) await db.CommitAsync(acting.Does("assignment.repeat", "assignment", id.Value, $"{made} lần tiếp theo") with { OrganiserId = last.OrganiserId.Value }, ct);
        return made;
    }

    private async Task<Assignment?> NextOfAsync(Assignment last, CancellationToken ct)
    {
        if (last.SeriesFrom is not { } from || last.Repeats is not { } each) return null;
        var quarter = Quarter.Of(calendar.OrNextWorkday(Series.Slot(each, from, last.Occurrence)).AddDays(1));
        return last.Next(await numbers.LastAsync(last.OrganiserId, last.LineId, quarter, ct) + 1, businessDay.Today, calendar);
    }

    private void Put(Assignment last, Assignment next)
    {
        var here = new Knot(KnotKind.Assignment, next.Id.Value);
        db.Assignments.Add(next);
        if (next.DirectiveId is { } directive) db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Directive, directive.Value), Relation.AssignedAs, here));
        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Assignment, last.Id.Value), Relation.FollowedBy, here));
        db.Outbox.Add(TellUnit.Message(next.LeadUnitId, $"Đến kỳ {next.Code}, việc {Say.Each(next.Repeats!.Value)}: {next.Action}", $"/nhiem-vu/{next.Id.Value}", acting.NowUtc, next.OrganiserId, next.LineId));
    }
}

/// <summary>Thôi lặp lại: no further one is made, those that exist go on.</summary>
internal sealed class StopSeries(GiaoBanDb db, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Assignment assignment, CancellationToken ct)
    {
        // Whichever of the series is looked at, it is the newest that would be followed.
        var newest = assignment.SeriesId is { } series ? await db.Assignments.Where(a => a.SeriesId == series).OrderByDescending(a => a.Occurrence).FirstAsync(ct) : assignment;
        if (newest.Stop(businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("assignment.stop", "assignment", newest.Id.Value), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}
