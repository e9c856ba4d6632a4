using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CopiedOffice = GiaoBan.App.Tests.Organization.Office;

namespace GiaoBan.App.Tests.Consolidation;

/// <summary>What the database adds, beside the same reckoned unit by unit from every figure there is.</summary>
public abstract class RollUpsTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Every_measure_of_every_period_is_what_a_patient_clerk_would_find()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await using var db = Site.Open();
        var all = await db.Figures.AsNoTracking().ToListAsync();
        var forms = await db.ReportForms.AsNoTracking().Include(f => f.Figures).ToDictionaryAsync(f => f.Id);
        bool IsOn(ReportFormId form, string code) => !forms[form].ChoosesFigures || forms[form].Figures.Any(f => f.Code == code);
        var compared = 0;
        foreach (var period in await db.Periods.AsNoTracking().ToListAsync())
        {
            var reporters = await (from report in db.Reports join unit in db.Units on report.UnitId equals unit.Id where report.PeriodId == period.Id && report.IsRegular select new { Unit = unit, report.FormId, IsBack = report.ReturnReason != null }).AsNoTracking().ToListAsync();
            var back = reporters.Where(r => r.IsBack).Select(r => r.Unit.No).ToHashSet();
            var codes = await scope.ServiceProvider.GetRequiredService<UnitLines>().CodesAsync(CancellationToken.None);
            var measures = await scope.ServiceProvider.GetRequiredService<RollUps>().OfAsync(period, CancellationToken.None);
            var byCode = measures.ToDictionary(m => m.Indicator.Code, m => m.Indicator);
            foreach (var measure in measures)
            {
                var now = all.Where(f => f.PeriodNo == period.No && !back.Contains(f.UnitNo)).ToList();
                var one = measure.Indicator;
                var isPair = one.OverUnits is OverUnits.Ratio && byCode.ContainsKey(one.Numerator ?? "") && byCode.ContainsKey(one.Denominator ?? "");
                var isOnForm = one.Kind is IndicatorKind.Rate && byCode.ContainsKey(one.Numerator ?? "") ? one.Numerator! : one.Code;
                var asked = reporters.Where(r => IsOn(r.FormId, isOnForm) && (isPair ? byCode[one.Numerator!] : one).IsReportedBy(codes(r.Unit), r.Unit.IsDistrictCommittee)).Select(r => r.Unit.No).ToList();
                long? Of(Indicator i, int unit, Func<Figure, long?> value) => now.Where(f => f.IndicatorNo == i.No && f.UnitNo == unit).Select(value).SingleOrDefault();
                RolledUp Expected(Func<Figure, long?> value)
                {
                    if (!isPair)
                    {
                        List<long> said = [.. asked.Select(u => Of(one, u, value)).OfType<long>()];
                        return RollUp.Sum(one, new Totals(said.Sum(), said.Count, asked.Count));
                    }
                    var both = asked.Select(u => (Above: Of(byCode[one.Numerator!], u, value), Below: Of(byCode[one.Denominator!], u, value))).Where(p => p is { Above: not null, Below: not null }).ToList();
                    return RollUp.Ratio(new PairTotals(both.Sum(p => p.Above!.Value), both.Sum(p => p.Below!.Value), both.Count, asked.Count));
                }

                Assert.Equal((one.Code, Expected(f => f.Value)), (one.Code, measure.Now));
                Assert.Equal((one.Code, Expected(f => f.Previous)), (one.Code, measure.LastYear));
                Assert.Equal(measure.Now.Asked - measure.Now.Filed, measure.Missing.Count);
                Assert.Equal(period.Id, measure.Series[^1].Period.Id);
                compared++;
            }
        }
        Assert.True(compared > 200, $"only {compared} were compared");
    }

    [Fact]
    public async Task What_went_back_to_its_unit_is_in_no_sum_until_it_is_sent_again()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        await office.AtTheDeskAsync(async (s, db) =>
        {
            var period = await db.Periods.SingleAsync(p => p.No == 1);
            var indicator = await db.Indicators.FirstAsync(i => i.OrganiserId == period.OrganiserId && i.LineId == period.LineId && i.Code == "A01");
            var report = await db.Reports.Include(r => r.Steps).FirstAsync(r => r.PeriodId == period.Id && r.IsRegular && r.State == ReportState.Accepted && db.Figures.Any(f => f.PeriodNo == 1 && f.UnitNo == r.UnitNo && f.IndicatorNo == indicator.No && f.Value > 0));
            var figure = await db.Figures.SingleAsync(f => f.PeriodNo == 1 && f.UnitNo == report.UnitNo && f.IndicatorNo == indicator.No);
            var rollUps = s.GetRequiredService<RollUps>();
            async Task<RolledMeasure> NowAsync() => (await rollUps.OfAsync(period, CancellationToken.None, only: indicator)).Single();
            var before = await NowAsync();

            Assert.True(report.Return("Lệch số", new Hand("Bàn", DateTime.UtcNow)).IsOk);
            await db.CommitAsync(SmallRecord.Does("test.return"), CancellationToken.None);

            var after = await NowAsync();
            Assert.Equal((before.Now.Value - figure.Value, before.Now.Filed - 1, before.Now.Asked), (after.Now.Value, after.Now.Filed, after.Now.Asked));
            Assert.Contains(report.UnitNo, after.Missing);
            Assert.True((await rollUps.SourcesAsync(period, indicator, CancellationToken.None)).Single(m => m.Unit.No == report.UnitNo) is { IsReturned: true, Value: null });
            Assert.True(report.Submit([new(SectionKind.Outcomes, 1, "Đã làm lại.")], null, new Sender(new Hand("Đơn vị", DateTime.UtcNow), HeadApproval.NoHead)).IsOk);
            await db.CommitAsync(SmallRecord.Does("test.return"), CancellationToken.None);
            Assert.Equal(before.Now, (await NowAsync()).Now);
            return true;
        });
    }

    [Fact]
    public async Task A_figure_of_a_unit_that_was_not_asked_is_in_no_sum()
    {
        await using var db = Site.Open();
        var period = await db.Periods.AsNoTracking().FirstAsync(p => p.No == 1);
        var stranger = await db.Units.Where(u => !db.Reports.Any(r => r.PeriodId == period.Id && r.UnitId == u.Id)).OrderBy(u => u.No).Select(u => u.No).FirstAsync();
        var before = await SumAsync(period, "A01");
        await db.Database.ExecuteSqlAsync($"INSERT INTO figure (period_no, indicator_no, unit_no, value) SELECT {period.No}, no, {stranger}, 777700 FROM indicator WHERE code = 'A01'");
        try
        {
            Assert.Equal(before, await SumAsync(period, "A01"));
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM figure WHERE period_no = {period.No} AND unit_no = {stranger}");
        }
    }

    private async Task<RolledUp> SumAsync(ReportingPeriod period, string code)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<RollUps>().OfAsync(period, CancellationToken.None)).Single(m => m.Indicator.Code == code).Now;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class RollUpsOnSqlite(SqliteSite site) : RollUpsTests(site);

[Collection(nameof(OnPostgres))]
public sealed class RollUpsOnPostgres(PostgresSite site) : RollUpsTests(site);
