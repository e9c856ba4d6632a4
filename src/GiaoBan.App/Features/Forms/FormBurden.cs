using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

/// <summary>What a form costs the units of one kind; the heaviest of them counts.</summary>
internal sealed record BurdenRow(string Units, int Count, int Sections, int Figures, int Seconds)
{
    public bool IsHeavy => Seconds > ReportForm.LightMinutes * 60;
}

/// <summary>Gánh nặng báo cáo: minutes a form asks of each kind of unit, so that whoever adds a figure sees who pays for it.</summary>
internal sealed class FormBurden(GiaoBanDb db, UnitLines lines, BusinessDay businessDay) : IUseCase
{
    public async Task<IReadOnlyList<BurdenRow>> OfAsync(ReportForm form, CancellationToken ct)
    {
        var (today, code) = (businessDay.Today, Quarter.Of(businessDay.Today).Code);
        var dictionary = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == form.OrganiserId && i.LineId == form.LineId).ToListAsync(ct);
        var last = await db.Periods.Where(p => p.OrganiserId == form.OrganiserId && p.LineId == form.LineId).OrderByDescending(p => p.DataTo).Select(p => (Domain.PeriodId?)p.Id).FirstOrDefaultAsync(ct);
        var reporters = db.Reports.Where(r => r.PeriodId == last && r.IsRegular).Select(r => r.UnitId);
        var units = await db.Units.AsNoTracking().Where(u => u.Id != form.OrganiserId && u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today) && (last == null || reporters.Contains(u.Id))).ToListAsync(ct);
        var (codes, measures) = (await lines.CodesAsync(ct), form.Asked(dictionary).Where(i => i.IsAskedIn(code)).ToList());

        return
        [
            .. from unit in units
               where form.ForUnits.Count == 0 || form.ForUnits.Contains(unit.Kind)
               let asked = measures.Where(i => i.IsReportedBy(codes(unit), unit.IsDistrictCommittee)).Select(i => i.Code).ToList()
               group (unit, asked) by unit.IsDistrictCommittee ? "Huyện ủy, thành ủy" : Say.Kind(unit.Kind) into kind
               let heaviest = kind.OrderByDescending(k => form.SecondsFor(k.unit.Kind, k.asked)).ThenByDescending(k => k.asked.Count).First()
               let seconds = form.SecondsFor(heaviest.unit.Kind, heaviest.asked)
               orderby seconds descending, kind.Key
               select new BurdenRow(kind.Key, kind.Count(), form.SectionsFor(heaviest.unit.Kind).Count, heaviest.asked.Count, seconds),
        ];
    }
}
