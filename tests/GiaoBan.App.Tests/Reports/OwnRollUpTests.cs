using System.Net;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CopiedOffice = GiaoBan.App.Tests.Organization.Office;

namespace GiaoBan.App.Tests.Reports;

/// <summary>A unit with a cycle of its own: its roll-up stands beside what is asked of it, and is taken over by one act.</summary>
public abstract class OwnRollUpTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task What_the_unit_gathered_is_shown_with_its_sources_and_written_only_when_taken()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        await office.AtTheDeskAsync(async (s, db) =>
        {
            var (own, none) = (s.GetRequiredService<OwnRollUp>(), CancellationToken.None);
            var period = await db.Periods.SingleAsync(p => p.No == 2); // other tests open later ones
            var unit = await db.Units.FirstAsync(u => u.Code == "HU-BACSON");
            var report = await db.Reports.Include(r => r.FollowUps).Include(r => r.Steps).AsSplitQuery().FirstAsync(r => r.PeriodId == period.Id && r.UnitId == unit.Id);
            Assert.Null(await own.LowerAsync(report, period, none));

            var asked = await s.GetRequiredService<FiguresAsked>().OfAsync(report, period, unit, none);
            var code = asked.First(f => f.Indicator.OverUnits is OverUnits.Sum).Indicator.Code;
            Unit[] below = [.. await db.Units.Where(u => u.Code == "SNV" || u.Code == "SNN").OrderBy(u => u.No).ToListAsync()];
            var lower = ReportingPeriod.Open(300, unit.Id, period.LineId, period.Quarter, new("Quý II của huyện", period.Kind, period.DataFrom, period.DataTo.AddDays(-1), period.Due, period.GraceUntil), s.GetRequiredService<WorkingCalendar>()).Value!;
            db.Periods.Add(lower);
            db.Indicators.Add(new Indicator(9001, unit.Id, period.LineId, new(code, "1", "Số của huyện", "việc", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum, null, null, "all", null, false, "2019-Q1")));
            foreach (var one in below) db.Reports.Add(new UnitReport(lower, one.Id, one.No, report.FormId, isRegular: true));
            var figure = new Figure(300, below[0].No, 9001);
            figure.Set(1200, null);
            db.Figures.Add(figure);
            await db.CommitAsync(SmallRecord.Does("test.lower"), none);

            var rows = await own.OfAsync(report, period, unit, (await own.LowerAsync(report, period, none))!, none);
            var row = Assert.Single(rows);
            Assert.Equal((code, 1200L, 1, 2), (row.Indicator.Code, row.Rolled.Value, row.Rolled.Filed, row.Rolled.Asked));
            Assert.Equal([1200L, (long?)null], row.Sources.Select(x => x.Value));
            Assert.False(await db.DraftFields.AnyAsync(d => d.ReportId == report.Id && d.Field == ReportFields.Figure(code)));

            Assert.Equal(ReportRefusals.NothingToTake, (await own.TakeAsync(report, rows, [], none)).Refusal);
            Assert.True((await own.TakeAsync(report, rows, [code], none)).IsOk);
            Assert.Equal("12", (await db.DraftFields.SingleAsync(d => d.ReportId == report.Id && d.Field == ReportFields.Figure(code))).Value);
            Assert.Contains("1/2 đơn vị", (await db.DraftFields.SingleAsync(d => d.ReportId == report.Id && d.Field == ReportFields.Reason(code))).Value, StringComparison.Ordinal);

            // A reason that a person wrote stays; the program's own goes when every unit has reported; a page of yesterday takes nothing.
            async Task<string> DraftAsync(string field) => (await db.DraftFields.AsNoTracking().SingleAsync(d => d.ReportId == report.Id && d.Field == field)).Value;
            async Task TypeAsync(string field, string value)
            {
                db.ChangeTracker.Clear();
                var draft = await db.DraftFields.SingleAsync(d => d.ReportId == report.Id && d.Field == field);
                Assert.True(draft.Save(value, draft.Version, "Người khác", DateTime.UtcNow).IsOk);
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
            async Task<IReadOnlyList<OwnFigure>> LookAsync() => await own.OfAsync(report, period, unit, (await own.LowerAsync(report, period, none))!, none);
            await TypeAsync(ReportFields.Figure(code), "13");
            Assert.Equal(ReportRefusals.OwnFigureChanged(row.Indicator.Name), (await own.TakeAsync(report, rows, [code], none)).Refusal);
            Assert.Equal("13", await DraftAsync(ReportFields.Figure(code)));
            await TypeAsync(ReportFields.Reason(code), "Còn một xã chưa báo.");
            Assert.True((await own.TakeAsync(report, await LookAsync(), [code], none)).IsOk);
            Assert.Equal(("12", "Còn một xã chưa báo."), (await DraftAsync(ReportFields.Figure(code)), await DraftAsync(ReportFields.Reason(code))));
            await TypeAsync(ReportFields.Reason(code), "Theo tổng hợp của đơn vị, 1/2 đơn vị đã báo.");
            var second = new Figure(300, below[1].No, 9001);
            second.Set(300, null);
            db.Figures.Add(second);
            await db.CommitAsync(SmallRecord.Does("test.second"), none);
            Assert.True((await own.TakeAsync(report, await LookAsync(), [code], none)).IsOk);
            Assert.Equal(("15", ""), (await DraftAsync(ReportFields.Figure(code)), await DraftAsync(ReportFields.Reason(code))));
            Assert.True(report.AskHead([new(SectionKind.Outcomes, 1, "Đã làm.")], new Hand("Người thử", DateTime.UtcNow)).IsOk);
            Assert.Equal(ReportRefusals.WithHead, (await own.TakeAsync(report, rows, [code], none)).Refusal);
            return true;
        });
    }

    [Fact]
    public async Task A_unit_without_a_cycle_is_told_so_and_nobody_else_looks_in()
    {
        var path = $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("HU-VANQUAN")).Value}/cap-duoi";
        using Person focal = await Site.SignedInAsync("vanquan"), neighbour = await Site.SignedInAsync("binhgia"), desk = await Site.DeskAsync();

        Assert.Contains("Đơn vị chưa mở kỳ của mình", (await focal.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ((await neighbour.OpenAsync(path)).Status, (await desk.OpenAsync(path)).Status));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class OwnRollUpOnSqlite(SqliteSite site) : OwnRollUpTests(site);

[Collection(nameof(OnPostgres))]
public sealed class OwnRollUpOnPostgres(PostgresSite site) : OwnRollUpTests(site);
