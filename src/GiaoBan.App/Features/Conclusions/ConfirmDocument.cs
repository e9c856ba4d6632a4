using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Xác nhận văn bản: what was read and put right becomes the conference's record; its directives may now be assigned.</summary>
internal sealed class ConfirmDocument(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public int Version { get; init; }
        [Required(ErrorMessage = "Chưa rõ hội nghị họp ngày nào. Ghi ngày họp rồi xác nhận.")] public DateOnly? MeetingDay { get; init; }
        public PartOfDay? PartOfDay { get; init; }
        [StringLength(300)] public string? Place { get; init; }
        [StringLength(200)] public string? ChairName { get; init; }
        [StringLength(300)] public string? ChairPosition { get; init; }
        [StringLength(4000)] public string? Attendees { get; init; }
    }

    public async Task<Result> RunAsync(SourceDocument document, Input input, CancellationToken ct)
    {
        if (input.Version != document.Version) return ConclusionRefusals.ChangedMeanwhile(input.ChairName ?? "", document.ChairName ?? "", document.Version);
        document.Correct(new DocumentFacts(
            document.Kind, document.Title, document.Number, document.Issuer, document.IssuedOn, input.MeetingDay, input.PartOfDay?.ToString(), input.Place,
            input.ChairName, input.ChairPosition, input.Attendees, document.ReviewedPeriods, document.PlannedPeriods));
        if (document.Confirm() is { Refusal: { } no }) return no;

        var conference = await db.Conferences.Include(c => c.Delegates).FirstAsync(c => c.Id == document.ConferenceId, ct);
        conference.HeldOn(input.MeetingDay!.Value, input.PartOfDay, input.Place);
        if (!string.IsNullOrWhiteSpace(input.ChairName)) conference.ChairedBy(input.ChairName.Trim(), input.ChairPosition?.Trim());
        Attend(conference, input.Attendees);
        foreach (var directive in await DirectivesAsync(document, ct)) directive.Confirm();
        if (conference.State is ConferenceState.Planned) conference.Conclude();
        await db.CommitAsync(acting.Does("document.confirm", "document", document.Id.Value, document.Title), ct);
        live.Announce("directives");
        return Result.Ok;
    }

    private static void Attend(Conference conference, string? attendees)
    {
        foreach (var line in (attendees ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(" – ", 2, StringSplitOptions.TrimEntries);
            if (conference.Delegates.All(d => d.Name != parts[0])) conference.Invite(parts[0], parts.ElementAtOrDefault(1), null);
        }
    }

    private Task<List<Directive>> DirectivesAsync(SourceDocument document, CancellationToken ct) =>
        (from directive in db.Directives join conclusion in db.Conclusions on directive.ConclusionId equals conclusion.Id where conclusion.SourceDocumentId == document.Id select directive).ToListAsync(ct);
}
