using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

/// <summary>Ban hành một phiên bản. What it would ask although it is known is refused, or kept with the reason why it is asked all the same.</summary>
internal sealed class PublishForm(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public async Task<Result> RunAsync(ReportForm form, int version, string? reason, CancellationToken ct)
    {
        if (form.Version != version) return WriteForm.Changed(form);
        var known = await KnownAsync(form, ct);
        if (form.Publish(businessDay.Today, known, reason) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("form.publish", "form", form.Id.Value, form.AskAgainReason is { } why ? $"{form.Title}. Vẫn hỏi lại: {why}" : form.Title), ct);
        return Result.Ok;
    }

    /// <summary>What this version asks although it is known.</summary>
    public async Task<IReadOnlyList<AskedAgain>> KnownAsync(ReportForm form, CancellationToken ct)
    {
        var dictionary = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == form.OrganiserId && i.LineId == form.LineId).ToListAsync(ct);
        var all = await db.ReportForms.AsNoTracking().Whole().Where(f => f.OrganiserId == form.OrganiserId && f.LineId == form.LineId).ToListAsync(ct);
        var day = form.ValidFrom ?? businessDay.Today;
        var beside = Enum.GetValues<PeriodKind>().SelectMany(kind => new FormsInForce(all, kind, day).All).DistinctBy(f => f.Id).Where(f => f.FamilyCode != form.FamilyCode);
        return AskOnce.In(form, beside, dictionary);
    }
}
