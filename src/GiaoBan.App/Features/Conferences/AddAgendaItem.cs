using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

/// <summary>Thêm mục chương trình, and tie it to the report lines it grew from.</summary>
internal sealed class AddAgendaItem(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi tên mục."), StringLength(300)] public string Title { get; init; } = "";
        [Range(1, 240, ErrorMessage = "Thời lượng từ 1 đến 240 phút.")] public int Minutes { get; init; } = 10;
        [ModelBinder(typeof(PickedUnit))] public Guid? PresenterId { get; init; }
        public List<Guid> ReportItemIds { get; init; } = [];
    }

    public async Task<Result<AgendaItem>> RunAsync(Conference conference, Input input, CancellationToken ct)
    {
        var added = conference.AddToAgenda(input.Title, input.Minutes, input.PresenterId is { } id ? new UnitId(id) : null);
        if (added.Value is not { } item) return added;

        var lines = input.ReportItemIds.Select(i => new ReportItemId(i)).ToList();
        await db.TieAsync(await db.ReportItems.Where(i => lines.Contains(i.Id)).Select(i => i.Id).ToListAsync(ct), Relation.RaisedAs, new Knot(KnotKind.AgendaItem, item.Id.Value), ct);
        await db.CommitAsync(acting.Does("agenda.add", "conference", conference.Id.Value, item.Title), ct);
        live.Announce("conference");
        return item;
    }
}
