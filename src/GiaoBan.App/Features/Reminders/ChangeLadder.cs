using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>Sửa thang nhắc việc: the body's own from then on. What was given before stays as it was said.</summary>
internal sealed class ChangeLadder(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record StepInput
    {
        public ReminderTrack Track { get; init; }
        public int? Offset { get; init; }
        public int? Every { get; init; }
        public bool TellsLead { get; init; }
        public bool TellsDesk { get; init; }
        public bool TellsChair { get; init; }
        public string? Words { get; init; }
        public bool Remove { get; init; }

        /// <summary>A row nobody wrote in; the page offers some.</summary>
        public bool IsBlank => Offset is null && string.IsNullOrWhiteSpace(Words);
    }

    public async Task<Result> RunAsync(IReadOnlyList<StepInput> steps, int agendaAfter, int version, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var ladder = await db.ReminderLadders.Include(l => l.Steps).FirstOrDefaultAsync(l => l.OrganiserId == organiser && l.LineId == line, ct);
        if (ladder is not null && ladder.Version != version) return new Conflict("Người khác vừa sửa thang nhắc việc. Bản đang lưu hiện ở dưới; sửa lại trên bản ấy.", "", "", ladder.Version);
        if (ladder is null) db.ReminderLadders.Add(ladder = ReminderLadder.UsualFor(organiser, line));

        var kept = steps.Where(s => !s.Remove && !s.IsBlank).ToList();
        if (kept.Any(s => s.Offset is null || s.Track is ReminderTrack.Letter)) return AssignmentRefusals.StepDays;
        if (ladder.Change([.. kept.Select(s => new StepText(s.Track, s.Offset!.Value, s.Every, s.TellsLead, s.TellsDesk, s.TellsChair, s.Words ?? ""))], agendaAfter) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("ladder.change", "reminder-ladder", ladder.Id.Value, $"{ladder.Steps.Count} bậc"), ct);
        return Result.Ok;
    }
}
