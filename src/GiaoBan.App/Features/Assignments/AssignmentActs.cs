using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Nhận việc.</summary>
internal sealed class ReceiveAssignment(GiaoBanDb db, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Assignment assignment, CancellationToken ct)
    {
        if (assignment.Receive(businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("assignment.receive", "assignment", assignment.Id.Value), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>Cập nhật tiến độ: one tap and one line, from a phone.</summary>
internal sealed class ReportProgress(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public ProgressState State { get; init; }
        [Required(ErrorMessage = "Ghi một câu cho người đọc biết việc đến đâu."), StringLength(2000)] public string Text { get; init; } = "";
        public string? ExternalId { get; init; }
    }

    public async Task<Result> RunAsync(Assignment assignment, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Text) is { } what) return ReportRefusals.PersonalData(what);
        var reported = assignment.Report(input.State, input.Text, acting.Who.Name, businessDay.Today, input.ExternalId);
        if (reported.Value is not { } note) return new Result(reported.Refusal);

        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Assignment, assignment.Id.Value), Relation.ReportedBy, new Knot(KnotKind.ProgressNote, note.Id.Value)));
        await db.CommitAsync(acting.Does("assignment.report", "assignment", assignment.Id.Value), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>Gửi minh chứng: a file kept here, or a paper named by its title and day.</summary>
internal sealed class AddEvidence(GiaoBanDb db, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [StringLength(300)] public string? Title { get; init; }
        public DateOnly? PaperDate { get; init; }
    }

    public async Task<Result> RunAsync(Assignment assignment, Input input, string? fileName, byte[]? bytes, CancellationToken ct)
    {
        StoredFile? file = null;
        if (bytes is not null)
        {
            if (bytes.Length == 0) return AssignmentRefusals.EmptyFile;
            if (bytes.Length > StoredFile.MaxBytes) return AssignmentRefusals.FileTooLarge;
            if (FileKinds.TypeOf(bytes) is not { } type) return AssignmentRefusals.FileKind;

            db.Files.Add(file = new StoredFile(SafeName(fileName), type, bytes));
        }

        var title = string.IsNullOrWhiteSpace(input.Title) ? file?.Name ?? "" : input.Title;
        var proven = assignment.Prove(new EvidenceSource(title, input.PaperDate, file?.Id), businessDay.Today);
        if (proven.Value is not { } evidence) return new Result(proven.Refusal);

        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Assignment, assignment.Id.Value), Relation.ProvenBy, new Knot(KnotKind.Evidence, evidence.Id.Value)));
        await db.CommitAsync(acting.Does("assignment.prove", "assignment", assignment.Id.Value, title), ct);
        live.Announce("assignments");
        return Result.Ok;
    }

    // A name from outside is a label, never a path.
    private static string SafeName(string? name) => Path.GetFileName(name?.Replace('\\', '/') ?? "").Trim() is { Length: > 0 and <= 200 } safe ? safe.Normalize() : "minh-chung";
}

/// <summary>Xác nhận xong, hoặc trả lại với lý do: done by another than the doer.</summary>
internal sealed class VerifyAssignment(GiaoBanDb db, Acting acting, Cascade cascade, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Assignment assignment, bool accept, string? reason, CancellationToken ct)
    {
        var who = acting.Who;
        var openParts = accept ? await cascade.OpenPartsAsync(assignment.Id, ct) : 0;
        var checkedNow = accept ? assignment.Verify(who.UnitId, who.Name, businessDay.Today, openParts, reason) : assignment.Return(who.UnitId, reason ?? "", who.Name, businessDay.Today);
        if (checkedNow.Refusal is { } no) return no;

        if (!accept) db.Outbox.Add(Workers.TellUnit.Message(assignment.LeadUnitId, $"{assignment.Code} bị trả lại: {reason}", $"/nhiem-vu/{assignment.Id.Value}", acting.NowUtc, acting.Who.OrganiserId, acting.Who.LineId));
        await db.CommitAsync(acting.Does(accept ? "assignment.verify" : "assignment.return", "assignment", assignment.Id.Value, reason), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>Gia hạn: the first due day stays, and how often it was moved is shown.</summary>
internal sealed class ExtendDeadline(GiaoBanDb db, Acting acting, BusinessDay businessDay, AssignmentRules rules, DueDays days, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Chọn hạn mới.")] public DateOnly? NewDue { get; init; }
        [Required(ErrorMessage = "Nêu lý do gia hạn."), StringLength(500)] public string Reason { get; init; } = "";

        /// <summary>A person has seen that the day is off and keeps it.</summary>
        public bool DayOffIsMeant { get; init; }
    }

    public async Task<Result> RunAsync(Assignment assignment, Input input, CancellationToken ct)
    {
        var limit = await rules.ExtensionLimitAsync(ct);
        // What is refused anyway needs no question about its day.
        if (assignment.IsOpen && input.NewDue > assignment.Due && assignment.Extensions.Count < limit && days.AskAbout(input.NewDue.Value, input.DayOffIsMeant) is { } ask) return ask;
        if (assignment.Extend(input.NewDue!.Value, input.Reason, businessDay.Today, limit, await days.OfWholeAsync(assignment, ct)) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("assignment.extend", "assignment", assignment.Id.Value, input.Reason), ct);
        live.Announce("assignments");
        return Result.Ok;
    }
}

/// <summary>Hạn rơi vào ngày nghỉ, hạn của việc lớn: what is asked before a due day is moved.</summary>
internal sealed class DueDays(GiaoBanDb db, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    /// <summary>The question, with the working days beside the one that was named; null when there is nothing to ask.</summary>
    public Refusal? AskAbout(DateOnly due, bool isMeant) =>
        !isMeant && DueDoubt.About(due, null, businessDay.Today, calendar) is { Kind: DueDoubtKind.DayOff } doubt ? AssignmentRefusals.DayOff(due, doubt.Earlier, doubt.Later!.Value) : null;

    /// <summary>The day a directive was given in writing: the notice's own; where there is none, or only a newspaper printed it, the conference's.</summary>
    public async Task<Func<DirectiveId, DateOnly>> OfNoticesAsync(Conference conference, CancellationToken ct)
    {
        var noticed = await (from d in db.Directives
                             join c in db.Conclusions on d.ConclusionId equals c.Id
                             join p in db.SourceDocuments on c.SourceDocumentId equals p.Id
                             where d.ConferenceId == conference.Id && p.Kind != nameof(Text.Reading.DocumentKind.News)
                             select new { d.Id, p.IssuedOn }).ToDictionaryAsync(x => x.Id, x => x.IssuedOn, ct);
        return directive => noticed.GetValueOrDefault(directive) ?? conference.Day;
    }

    public async Task<DateOnly?> OfWholeAsync(Assignment part, CancellationToken ct) =>
        part.ParentId is { } whole ? await db.Assignments.Where(a => a.Id == whole).Select(a => a.Due).FirstOrDefaultAsync(ct) : null;
}
