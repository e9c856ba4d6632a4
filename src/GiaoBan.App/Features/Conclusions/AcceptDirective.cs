using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Nhận một việc: a person has looked at it and found it right. Nothing is assigned before the document is confirmed.</summary>
internal sealed class AcceptDirective(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Directive directive, int version, CancellationToken ct)
    {
        if (version != directive.Version) return ConclusionRefusals.ChangedMeanwhile("Nhận việc này", directive.Action, directive.Version);
        if (directive.Accept() is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("directive.accept", "directive", directive.Id.Value), ct);
        live.Announce("directives");
        return Result.Ok;
    }
}

/// <summary>Nhận mọi việc không thiếu gì, in one act. What somebody changed after the page was opened is left for a look of its own.</summary>
internal sealed class AcceptAllDirectives(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public sealed record Seen(Guid Id, int Version);

    public async Task<Result> RunAsync(SourceDocument document, IReadOnlyList<Seen> seen, CancellationToken ct)
    {
        var versions = seen.DistinctBy(s => s.Id).ToDictionary(s => new DirectiveId(s.Id), s => s.Version);
        var accepted = 0;
        foreach (var directive in await db.DirectivesOf(document.Id).ToListAsync(ct))
            if (!directive.IsAccepted && versions.GetValueOrDefault(directive.Id, -1) == directive.Version && directive.Accept().IsOk) accepted++;
        if (accepted == 0) return ConclusionRefusals.NothingToAccept;

        await db.CommitAsync(acting.Does("directive.accept", "document", document.Id.Value, $"{accepted} việc"), ct);
        live.Announce("directives");
        return Result.Ok;
    }
}

internal static class DirectiveQueries
{
    extension(GiaoBanDb db)
    {
        /// <summary>The directives read from one document.</summary>
        public IQueryable<Directive> DirectivesOf(SourceDocumentId document) =>
            from directive in db.Directives join conclusion in db.Conclusions on directive.ConclusionId equals conclusion.Id where conclusion.SourceDocumentId == document select directive;
    }
}
