using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Hỏi lại, đề nghị đổi chủ trì, xin gia hạn: the unit's side of the handshake; the desk hears of it at once.</summary>
internal sealed class AskBack(GiaoBanDb db, Acting acting, LivingUnits living, BusinessDay businessDay, WorkingCalendar calendar, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public RequestKind Kind { get; init; }
        [Required(ErrorMessage = "Ghi rõ điều muốn hỏi hoặc lý do đề nghị."), StringLength(1000)] public string Text { get; init; } = "";
        public DateOnly? ProposedDue { get; init; }
        [ModelBinder(typeof(PickedUnit))] public Guid? ProposedLead { get; init; }
    }

    public async Task<Result> RunAsync(Assignment assignment, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Text) is { } what) return ReportRefusals.PersonalData(what);
        var text = new RequestText(input.Kind, input.Text, input.Kind is RequestKind.Extension ? input.ProposedDue : null, input.Kind is RequestKind.ChangeOfLead && input.ProposedLead is { } lead ? new UnitId(lead) : null);
        if (text.ProposedLead is { } proposed && await living.TodayAsync(proposed, ct) is null) return AssignmentRefusals.UnitNotThere;
        if (assignment.Ask(text, acting.Who.Name, businessDay.Today, calendar) is { Refusal: { } no }) return no;

        var desks = await db.Grants.Where(g => g.OrganiserId == assignment.OrganiserId && g.LineId == assignment.LineId && g.Role == Role.DeskOfficer).Select(g => g.UnitId).Distinct().ToListAsync(ct);
        foreach (var desk in desks) db.Outbox.Add(TellUnit.Message(desk, $"{assignment.Code}: {Say.Request(input.Kind)}. {input.Text}", $"/nhiem-vu/{assignment.Id.Value}", acting.NowUtc, acting.Who.OrganiserId, acting.Who.LineId));
        await db.CommitAsync(acting.Does("assignment.ask", "assignment", assignment.Id.Value, Say.Request(input.Kind)), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>Trả lời: the desk answers within the rules; a leader may go beyond the number of extensions that the rules allow.</summary>
internal sealed class SettleRequest(GiaoBanDb db, Acting acting, LivingUnits living, BusinessDay businessDay, AssignmentRules rules, DueDays days, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public int? Ordinal { get; init; }
        public bool Grant { get; init; }
        [Required(ErrorMessage = "Ghi câu trả lời để đơn vị biết phải làm gì."), StringLength(1000)] public string Answer { get; init; } = "";
        public DateOnly? NewDue { get; init; }
        [ModelBinder(typeof(PickedUnit))] public Guid? NewLead { get; init; }
        public bool DayOffIsMeant { get; init; }
    }

    public async Task<Result> RunAsync(Assignment assignment, Input input, CancellationToken ct)
    {
        if (input.Grant && assignment.OpenRequest is { Kind: RequestKind.Extension } asked && days.AskAbout(input.NewDue ?? asked.ProposedDue!.Value, input.DayOffIsMeant) is { } ask) return ask;
        var asker = assignment.LeadUnitId;
        int? limit = acting.Who.Role is Role.Leader ? null : await rules.ExtensionLimitAsync(ct);
        var wanted = input.NewLead is { } lead ? new UnitId(lead) : assignment.OpenRequest?.ProposedLeadUnitId;
        var next = input.Grant && wanted is { } named ? await living.TodayAsync(named, ct) : null;
        if (input.Grant && wanted is not null && next is null) return AssignmentRefusals.UnitNotThere;
        var settled = new Settlement(input.Grant, input.Answer, input.NewDue, next, limit, input.Ordinal, await days.OfWholeAsync(assignment, ct));
        if (assignment.Settle(settled, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        var href = $"/nhiem-vu/{assignment.Id.Value}";
        db.Outbox.Add(TellUnit.Message(asker, $"{assignment.Code} được trả lời: {input.Answer}", href, acting.NowUtc, acting.Who.OrganiserId, acting.Who.LineId));
        if (assignment.LeadUnitId != asker) db.Outbox.Add(TellUnit.Message(assignment.LeadUnitId, $"Được giao {assignment.Code}: {assignment.Action}", href, acting.NowUtc, acting.Who.OrganiserId, acting.Who.LineId));
        await db.CommitAsync(acting.Does("assignment.settle", "assignment", assignment.Id.Value, input.Grant ? "đồng ý" : "trả lời"), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>Phối hợp: a helping unit tells of its own duty, so that its silence shows beside the lead's.</summary>
internal sealed class TellOwnDuty(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi một câu cho người đọc biết việc đến đâu."), StringLength(1000)] public string Text { get; init; } = "";
        public bool Done { get; init; }
    }

    public async Task<Result> RunAsync(Assignment assignment, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Text) is { } what) return ReportRefusals.PersonalData(what);
        if (assignment.Contribute(acting.Who.UnitId, input.Text, input.Done, businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("assignment.contribute", "assignment", assignment.Id.Value), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>A unit as it answers today: itself, or the one heir of one that has ended since it was named; null when there is none, or several.</summary>
internal sealed class LivingUnits(GiaoBanDb db, UnitLines lines, BusinessDay businessDay) : IUseCase
{
    public async Task<UnitId?> TodayAsync(UnitId named, CancellationToken ct)
    {
        var today = businessDay.Today;
        var heirs = (await lines.LineageAsync(ct)).HeirsOf(named, today).ToList();
        return heirs is [var one] && await db.Units.AnyAsync(u => u.Id == one && (u.ValidTo == null || u.ValidTo >= today), ct) ? one : null;
    }
}

/// <summary>What a body may set for itself about its assignments; rows of the settings, with what real rules say where nothing is set.</summary>
internal sealed class AssignmentRules(GiaoBanDb db) : IUseCase
{
    public const string ExtensionLimitKey = "assignment.extension-limit";

    /// <summary>Times a due day may be moved without the chair; once, as provincial rules have it (domain.md §0.6).</summary>
    public async Task<int> ExtensionLimitAsync(CancellationToken ct) =>
        int.TryParse(await db.Settings.Where(s => s.Key == ExtensionLimitKey).Select(s => s.Value).FirstOrDefaultAsync(ct), CultureInfo.InvariantCulture, out var set) ? set : 1;
}
