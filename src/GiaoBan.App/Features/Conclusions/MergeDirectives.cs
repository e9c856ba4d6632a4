using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Gộp với việc đứng sau: the first goes on for both and hangs on both their sentences.</summary>
internal sealed class MergeDirectives(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public int Version { get; init; }
        public Guid? With { get; init; }
        public int WithVersion { get; init; }
    }

    public async Task<Result> RunAsync(Directive directive, Directive? next, Input input, CancellationToken ct)
    {
        if (next is null) return ConclusionRefusals.NoNextToMerge;
        if (input.Version != directive.Version) return ConclusionRefusals.ChangedMeanwhile($"Gộp với {next.Code}", directive.Action, directive.Version);
        if (input.WithVersion != next.Version) return ConclusionRefusals.ChangedMeanwhile($"Gộp vào {directive.Code}", next.Action, next.Version);
        if (directive.Absorb(next) is { Refusal: { } no }) return no;

        var to = new Knot(KnotKind.Directive, directive.Id.Value);
        var orders = await db.ThreadLinks.AsNoTracking().Where(l => l.Relation == Relation.Orders && (l.ToId == directive.Id.Value || l.ToId == next.Id.Value)).ToListAsync(ct);
        var known = orders.Where(l => l.ToId == to.Id).Select(l => l.FromId).ToHashSet();
        foreach (var link in orders.Where(l => l.ToId == next.Id.Value && known.Add(l.FromId))) db.ThreadLinks.Add(new ThreadLink(link.From, Relation.Orders, to, link.SpanStart, link.SpanEnd));
        await db.CommitAsync(acting.Does("directive.merge", "directive", directive.Id.Value, next.Code), ct);
        live.Announce("directives");
        return Result.Ok;
    }
}
