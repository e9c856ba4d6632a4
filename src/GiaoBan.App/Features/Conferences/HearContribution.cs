using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

/// <summary>Ghi một ý kiến: typed, tied to the speaker's unit, to the point of the agenda and to the report lines it speaks of.</summary>
internal sealed class HearContribution(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Chọn đơn vị phát biểu.")] [ModelBinder(typeof(PickedUnit))] public Guid? UnitId { get; init; }
        public ContributionType Type { get; init; } = ContributionType.Difficulty;
        [Required(ErrorMessage = "Ghi ý kiến."), StringLength(4000)] public string Text { get; init; } = "";
        [StringLength(200)] public string? SpeakerName { get; init; }
        [StringLength(200)] public string? SpeakerPost { get; init; }
        public Guid? AgendaItemId { get; init; }
        
        /// <summary>An empty choice (“Không gắn”) comes as null.</summary>
        public List<Guid?> ReportItemIds { get; init; } = [];
        public string? ExternalId { get; init; }
    }

    public async Task<Result<Contribution>> RunAsync(Conference conference, Input input, CancellationToken ct)
    {
        var unit = new UnitId(input.UnitId ?? Guid.Empty);
        if (!await db.Units.AnyAsync(u => u.Id == unit, ct)) return ConferenceRefusals.UnknownUnit;
        if (guard.FindPersonalData(input.Text) is { } what) return ReportRefusals.PersonalData(what);

        var agenda = conference.Agenda.FirstOrDefault(a => a.Id.Value == input.AgendaItemId);
        var heard = conference.Hear(new ContributionText(unit, input.Type, input.Text, input.SpeakerName, input.SpeakerPost, agenda?.Id, businessDay.NowUtc, input.ExternalId));
        if (heard.Value is not { } contribution) return heard;

        var here = new Knot(KnotKind.Contribution, contribution.Id.Value);
        if (agenda is not null) db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.AgendaItem, agenda.Id.Value), Relation.DiscussedIn, here));
        var lines = input.ReportItemIds.OfType<Guid>().Select(i => new ReportItemId(i)).ToList();
        foreach (var line in await db.ReportItems.Where(i => lines.Contains(i.Id)).Select(i => i.Id).ToListAsync(ct))
            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.ReportLine, line.Value), Relation.DiscussedIn, here));
        await db.CommitAsync(acting.Does("contribution.hear", "conference", conference.Id.Value), ct);
        live.Announce("conference");
        return contribution;
    }
}
