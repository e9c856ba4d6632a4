using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// Gõ câu kết luận tại hội nghị: a sentence the chair says, put down while it is said. It goes into the room's own text, so
/// that it has a source and a span like any other.
/// </summary>
internal sealed class TypeConclusion(GiaoBanDb db, Acting acting, TextGuard guard, DirectiveCodes codes, LiveFeed live) : IUseCase
{
    public const string RoomFile = "Gõ tại hội nghị";

    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi câu kết luận."), StringLength(2000)] public string Sentence { get; init; } = "";
        [StringLength(500)] public string? Leads { get; init; }
        [StringLength(500)] public string? Coordinators { get; init; }
    }

    public async Task<Result<Directive>> RunAsync(Conference conference, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Sentence) is { } what) return ConclusionRefusals.PersonalData(what);

        var room = await db.SourceDocuments.FirstOrDefaultAsync(d => d.ConferenceId == conference.Id && d.FileName == RoomFile, ct);
        if (room is null) db.SourceDocuments.Add(room = new SourceDocument(conference.OrganiserId, conference.LineId, conference.Id, RoomFile, "", RoomFacts(conference)));
        if (room.State is DocumentState.Draft) room.Confirm();

        var sentence = input.Sentence.Trim().Normalize();
        var (start, end) = room.Add(sentence);
        var ordinal = await db.Conclusions.CountAsync(c => c.SourceDocumentId == room.Id, ct) + 1;
        var conclusion = new Conclusion(conference.Id, room.Id, ordinal, ConclusionKind.Order, sentence, start, end, confidence: 1);
        var directive = new Directive(conference.OrganiserId, conference.LineId, conference.Id, conclusion.Id, (await codes.NextAsync(conference, ct))(), ordinal, new DirectiveText(sentence, Lines(input.Leads), Lines(input.Coordinators)));
        directive.Confirm();
        db.Conclusions.Add(conclusion);
        db.Directives.Add(directive);
        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Conclusion, conclusion.Id.Value), Relation.Orders, new Knot(KnotKind.Directive, directive.Id.Value), start, end));
        await db.CommitAsync(acting.Does("conclusion.type", "conference", conference.Id.Value), ct);
        live.Announce("conference");
        return directive;
    }

    private static DocumentFacts RoomFacts(Conference conference) => new(
        "Other", conference.Name, null, null, null, conference.Day, conference.PartOfDay?.ToString(), conference.Place, conference.ChairName, conference.ChairPosition, null, null, null);

    private static string[] Lines(string? text) => (text ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
