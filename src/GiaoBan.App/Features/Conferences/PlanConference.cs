using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Periods;
using GiaoBan.Storage;

namespace GiaoBan.App.Features.Conferences;

/// <summary>Lập hội nghị giao ban cho một kỳ.</summary>
internal sealed class PlanConference(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Đặt tên hội nghị."), StringLength(300)] public string Name { get; init; } = "";
        [Required(ErrorMessage = "Chọn ngày họp.")] public DateOnly? Day { get; init; }
        public PartOfDay? PartOfDay { get; init; }
        public bool OnPapers { get; init; }
        [StringLength(300)] public string? Place { get; init; }
        [StringLength(200)] public string? ChairName { get; init; }
        [StringLength(300)] public string? ChairPosition { get; init; }
    }

    public async Task<Result<Conference>> RunAsync(ReportingPeriod period, Input input, CancellationToken ct)
    {
        var conference = new Conference(period.OrganiserId, period.LineId, period.Id, input.Name, input.Day!.Value, input.PartOfDay, input.Place);
        if (input.OnPapers) conference.OnPapers();
        if (!string.IsNullOrWhiteSpace(input.ChairName)) conference.ChairedBy(input.ChairName.Trim(), input.ChairPosition?.Trim());
        db.Conferences.Add(conference);
        await db.CommitAsync(acting.Does("conference.plan", "conference", conference.Id.Value, conference.Name), ct);
        return conference;
    }
}
