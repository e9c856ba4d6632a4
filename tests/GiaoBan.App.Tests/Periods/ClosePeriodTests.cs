using GiaoBan.App.Features.Periods;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CopiedOffice = GiaoBan.App.Tests.Organization.Office;

namespace GiaoBan.App.Tests.Periods;

/// <summary>Closing a period, in a copy of the sample: nobody else's period is shut.</summary>
public abstract class ClosePeriodTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_closed_period_takes_no_report_loses_no_word_and_can_be_opened_again()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        await office.AtTheDeskAsync(async (s, db) =>
        {
            var (close, judge, submit) = (s.GetRequiredService<ClosePeriod>(), s.GetRequiredService<JudgeReport>(), s.GetRequiredService<SubmitReport>());
            var period = await db.Periods.SingleAsync(p => p.No == 1);
            var accepted = await db.Reports.Include(r => r.Steps).FirstAsync(r => r.PeriodId == period.Id && r.IsRegular && r.State == ReportState.Accepted);
            Assert.True((await judge.RunAsync(accepted, accept: false, "Lệch số", CancellationToken.None)).IsOk);
            var left = await close.LeftAsync(period, CancellationToken.None);
            var told = await db.Outbox.CountAsync();

            Assert.Equal(PeriodRefusals.CloseOverMissing(left.Missing), (await close.RunAsync(period, null, CancellationToken.None)).Refusal);
            Assert.True((await close.RunAsync(period, "Đã họp xong", CancellationToken.None)).IsOk);

            Assert.Equal(left.Missing, await db.Outbox.CountAsync() - told);
            Assert.Equal(PeriodRefusals.ClosedToReports(period.Name), (await submit.RunAsync(accepted, CancellationToken.None)).Refusal);
            var other = await db.Reports.FirstAsync(r => r.PeriodId == period.Id && r.State == ReportState.Accepted);
            Assert.Equal(PeriodRefusals.ClosedToReports(period.Name), (await judge.RunAsync(other, accept: false, "Lệch số", CancellationToken.None)).Refusal);
            Assert.Equal(ReportState.Accepted, other.State);
            Assert.True((await close.ReopenAsync(period, "Nhận lại báo cáo đã sửa", CancellationToken.None)).IsOk);
            Assert.NotEqual(PeriodRefusals.ClosedToReports(period.Name), (await submit.RunAsync(accepted, CancellationToken.None)).Refusal);
            return true;
        });
    }

    [Fact]
    public async Task A_report_on_its_way_when_the_period_closes_is_refused_with_the_periods_name_and_stores_nothing()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        await office.AtTheDeskAsync(async (_, db) =>
        {
            var period = await db.Periods.AsNoTracking().SingleAsync(p => p.No == 1);
            var accepted = await db.Reports.Include(r => r.Steps).FirstAsync(r => r.PeriodId == period.Id && r.State == ReportState.Accepted);
            Assert.True(accepted.Return("Lệch số", new Hand("Bàn", DateTime.UtcNow)).IsOk);
            await using (var other = office.Open()) await other.Periods.Where(p => p.Id == period.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PeriodState.Closed));

            Assert.Equal(PeriodRefusals.ClosedToReports(period.Name), await db.CommitWhileOpenAsync(period.Id, SmallRecord.Does("test.return"), CancellationToken.None));
            await db.CommitAsync(SmallRecord.Does("test.next"), CancellationToken.None); // what was refused does not come along

            await using var after = office.Open();
            Assert.Equal(ReportState.Accepted, await after.Reports.Where(r => r.Id == accepted.Id).Select(r => r.State).SingleAsync());
            return true;
        });
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ClosePeriodOnSqlite(SqliteSite site) : ClosePeriodTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ClosePeriodOnPostgres(PostgresSite site) : ClosePeriodTests(site);
