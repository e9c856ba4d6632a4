using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Milestones;

/// <summary>Thêm mốc: an event that work is due before; its day may come later.</summary>
internal sealed class PlanMilestone(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Đặt tên cho mốc, như trong văn bản: “Đại hội Đảng bộ tỉnh”."), StringLength(200)] public string Name { get; init; } = "";
        public DateOnly? Day { get; init; }
    }

    public async Task<Result> RunAsync(Input input, CancellationToken ct)
    {
        var planned = Milestone.Plan(acting.Who.OrganiserId, acting.Who.LineId, input.Name, input.Day);
        if (planned.Value is not { } milestone) return new Result(planned.Refusal);

        db.Milestones.Add(milestone);
        await db.CommitAsync(acting.Does("milestone.plan", "milestone", milestone.Id.Value, milestone.Name), ct);
        return Result.Ok;
    }
}

/// <summary>Định ngày, dời ngày: every open assignment that hangs on it follows, says so in its story, and its unit is told.</summary>
internal sealed class MoveMilestone(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public Guid Milestone { get; init; }
        public int Version { get; init; }
        public DateOnly? Day { get; init; }
    }

    public async Task<Result> RunAsync(Input input, CancellationToken ct)
    {
        var (id, organiser) = (new MilestoneId(input.Milestone), acting.Who.OrganiserId);
        if (await db.Milestones.FirstOrDefaultAsync(m => m.Id == id && m.OrganiserId == organiser, ct) is not { } milestone) return AssignmentRefusals.MilestoneNotThere;
        if (milestone.Version != input.Version) return new Conflict("Người khác vừa dời mốc này. Xem ngày đang lưu rồi đặt lại nếu cần.", Said(input.Day), Said(milestone.Day), milestone.Version);

        milestone.MoveTo(input.Day);
        foreach (var one in await db.Assignments.Whole().Where(a => a.MilestoneId == id && a.State != AssignmentState.Verified).ToListAsync(ct))
        {
            if (!one.Follow(milestone, businessDay.Today, calendar)) continue;

            var news = one.DueChanges[^1].KeptItsDay ? $"{one.Code} giữ hạn {Say.Day(one.Due)} vì đã gia hạn riêng" : one.Due is { } due ? $"{one.Code} có hạn {Say.Day(due)}" : $"{one.Code} chưa có ngày";
            db.Outbox.Add(TellUnit.Message(one.LeadUnitId, $"{news}: {milestone.Name} {Say.Lower(Said(milestone.Day))}.", $"/nhiem-vu/{one.Id.Value}", acting.NowUtc, organiser, milestone.LineId));
        }
        await db.CommitAsync(acting.Does("milestone.move", "milestone", milestone.Id.Value, $"{milestone.Name}: {Said(milestone.Day)}"), ct);
        live.Announce("assignments");
        return Result.Ok;
    }

    private static string Said(DateOnly? day) => day is { } known ? $"Ngày {Say.Day(known)}" : "Chưa định ngày";
}
