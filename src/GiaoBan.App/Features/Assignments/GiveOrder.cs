using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Giao việc theo ý kiến chỉ đạo: one assignment from what a leader said or wrote, outside any conference; the words are its source.</summary>
internal sealed class GiveOrder(GiaoBanDb db, SubjectFinder subjects, FindUnits find, AssignmentNumbers numbers, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi ai chỉ đạo: chức danh và tên."), StringLength(200)] public string By { get; init; } = "";
        [Required(ErrorMessage = "Ghi ngày chỉ đạo.")] public DateOnly? On { get; init; }
        [Required(ErrorMessage = "Ghi nguyên văn ý kiến chỉ đạo."), StringLength(2000)] public string Words { get; init; } = "";

        /// <summary>What is to be done, where it is not the words themselves.</summary>
        [StringLength(1000)] public string? Action { get; init; }
        public string? Lead { get; init; }
        public string? With { get; init; }
        public DateOnly? Due { get; init; }
        public bool Standing { get; init; }
        [StringLength(300)] public string? Deliverable { get; init; }

        /// <summary>What the order rests on, where it is something of the programmes: what a pilot decided, a step that is late.</summary>
        public KnotKind? FromKind { get; init; }
        public Guid? FromId { get; init; }

        public Knot? From => FromKind is { } kind && FromId is { } id ? new Knot(kind, id) : null;
    }

    /// <summary>What the machine reads out of the words: a person looks at it before anything is given.</summary>
    public static Input Read(Input typed)
    {
        if (string.IsNullOrWhiteSpace(typed.Words)) return typed;
        var reading = DocumentReader.Read($"{(typed.On is { } on ? $"Ngày {Say.Day(on)}\n\n" : "")}KẾT LUẬN\n\n1. {typed.Words.Trim()}");
        if (reading.Tasks is not [var task, ..]) return typed;

        return typed with
        {
            Action = string.IsNullOrWhiteSpace(typed.Action) ? task.Text : typed.Action,
            Lead = string.IsNullOrWhiteSpace(typed.Lead) ? task.Leads is [var lead] ? lead.Text : null : typed.Lead,
            With = string.IsNullOrWhiteSpace(typed.With) && task.Coordinators.Count > 0 ? string.Join("; ", task.Coordinators.Select(c => c.Text)) : typed.With,
            Due = typed.Due ?? (typed.Standing ? null : task.Deadline?.Date),
        };
    }

    public async Task<Result<Assignment>> RunAsync(Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Words}\n{input.Action}\n{input.Deliverable}") is { } what) return ReportRefusals.PersonalData(what);
        var (organiser, line, today) = (acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        var made = AssignmentSource.OfOrder(organiser, line, new LeaderOrder(input.By, input.On!.Value, input.Words.Normalize()), today);
        if (made.Value is not { } source) return made.Refusal!;
        if (input.Due is null && !input.Standing) return ConclusionRefusals.NeedsDue;
        if (input.Due < input.On) return AssignmentRefusals.DueBeforeOrder(input.On.Value);

        if (input.From is { } from && (await subjects.OfKnotAsync(from, ct))?.OrganiserId != organiser) return AssignmentRefusals.NothingBehindOrder;

        var lead = await find.TheOneAsync(input.Lead, today, ct);
        if (lead.Value is not { } unit) return lead.Refusal!;
        List<UnitId> helpers = [];
        foreach (var name in (input.With ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var found = await find.TheOneAsync(name, today, ct);
            if (found.Value is not { } helper) return found.Refusal!;
            helpers.Add(helper.Id);
        }

        var quarter = Quarter.Of(today);
        var period = await db.Periods.Where(p => p.OrganiserId == organiser && p.LineId == line).OrderByDescending(p => p.DataTo).Select(p => (PeriodId?)p.Id).FirstOrDefaultAsync(ct);
        var action = string.IsNullOrWhiteSpace(input.Action) ? input.Words : input.Action;
        var six = new SixClarities(unit.Id, action.Normalize(), input.Due, input.Due is null, Authority: input.By.Trim(), Deliverable: string.IsNullOrWhiteSpace(input.Deliverable) ? null : input.Deliverable.Trim());
        var assignment = new Assignment(organiser, line, period, quarter, null, await numbers.LastAsync(organiser, line, quarter, ct) + 1, six, today);
        foreach (var helper in helpers.Where(h => h != unit.Id)) assignment.CoordinateWith(helper, null, null);
        db.AssignmentSources.Add(source);
        db.Assignments.Add(assignment);
        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Source, source.Id.Value), Relation.AssignedAs, new Knot(KnotKind.Assignment, assignment.Id.Value)));
        if (input.From is { } behind) db.ThreadLinks.Add(new ThreadLink(behind, Relation.LedTo, new Knot(KnotKind.Source, source.Id.Value)));
        db.Outbox.Add(TellUnit.Message(unit.Id, $"Được giao {assignment.Code}: {assignment.Action}", $"/nhiem-vu/{assignment.Id.Value}", acting.NowUtc, organiser, line));
        await db.CommitAsync(acting.Does("assignment.order", "assignment", assignment.Id.Value, $"theo ý kiến {source.OrderedBy}"), ct);
        live.Announce("assignments");
        return assignment;
    }
}
