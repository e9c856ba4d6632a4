using System.Net;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>Due days that move, work that comes again, work that is handed on.</summary>
public abstract class FollowUpTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task An_extension_to_a_day_off_is_asked_about_with_the_working_days_beside_it_and_the_first_date_stays()
    {
        var due = new DateOnly(2019, 12, 27);
        var (id, focal) = await Site.OpenAssignmentAsync(due: due);
        focal.Dispose();
        using var desk = await Site.DeskAsync();
        var form = (await desk.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Extend").With("NewDue", "2019-12-29").With("Reason", "Mưa lũ");

        var asked = await desk.SendAsync(form);
        Assert.Contains("29/12/2019 là ngày nghỉ. Ngày làm việc gần nhất: 27/12/2019 hoặc 30/12/2019", asked.Problems, StringComparison.Ordinal);
        await desk.SendAsync(asked.FormOf("Extend").With("NewDue", "2019-12-29").With("Reason", "Mưa lũ").With("DayOffIsMeant", "true"));

        var page = await desk.OpenAsync($"/nhiem-vu/{id.Value}");
        Assert.Contains("Hạn 29/12/2019, hạn đầu 27/12/2019, đã gia hạn 1 lần", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chủ nhật 29/12 là ngày nghỉ. Ngày làm việc gần nhất: thứ Sáu 27/12 hoặc thứ Hai 30/12.", page.Text, StringComparison.Ordinal);
        Assert.Contains("lùi 1 lần, hạn đầu 27/12/2019", (await desk.OpenAsync($"/nhiem-vu?q={(await FindAsync(id)).Code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_an_event_gets_its_day_everything_that_hangs_on_it_follows_and_is_told()
    {
        using var desk = await Site.DeskAsync();
        var name = $"Đại hội {Guid.NewGuid():N}"[..16];
        await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/moc")).FormOf("Plan").With("Name", name));
        MilestoneId milestone;
        await using (var db = Site.Open()) milestone = (await db.Milestones.SingleAsync(m => m.Name == name)).Id;
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        await using (var db = Site.Open())
        {
            (await db.Assignments.Whole().SingleAsync(a => a.Id == id)).HangOn(await db.Milestones.SingleAsync(m => m.Id == milestone), 1, Domain.Time.WorkingCalendar.OfTheState());
            await db.CommitAsync(SmallRecord.Does("test.hang"), CancellationToken.None);
        }
        Assert.Contains($"Chưa có ngày, trước {name}", (await focal.OpenAsync($"/nhiem-vu/{id.Value}")).Text, StringComparison.Ordinal);

        await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/moc")).Form($"#m-{milestone.Value} form").With("Day", "2019-10-14"));

        var moved = await FindAsync(id);
        Assert.Equal(new DateOnly(2019, 10, 11), moved.Due);
        Assert.Contains($"Có hạn 11/10/2019", (await focal.OpenAsync($"/nhiem-vu/{id.Value}")).Text, StringComparison.Ordinal);
        Assert.Contains("11/10/2019", await focal.NoticesAsync($"{moved.Code} có hạn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_desks_that_move_one_event_are_told_of_each_other()
    {
        using var desk = await Site.DeskAsync();
        var name = $"Kỳ họp {Guid.NewGuid():N}"[..16];
        await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/moc")).FormOf("Plan").With("Name", name));
        await using var db = Site.Open();
        var id = (await db.Milestones.SingleAsync(m => m.Name == name)).Id.Value;
        var stale = await desk.OpenAsync("/nhiem-vu/moc");
        await desk.SendAsync(stale.Form($"#m-{id} form").With("Day", "2019-11-11"));

        var second = await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/moc")).Form($"#m-{id} form").With("Version", "0").With("Day", "2019-12-12"));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Người khác vừa dời mốc này", second.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_comes_again_is_issued_by_itself_and_the_missed_one_stays()
    {
        var due = Site.Today.AddDays(-40);
        var first = await Site.AddAssignmentAsync("HND", "Báo cáo định kỳ thử", due, due.AddDays(-10), a => a.Repeat(Recurrence.Monthly, due));

        await RoundAsync();
        await RoundAsync();

        await using var db = Site.Open();
        var series = await db.Assignments.AsNoTracking().Where(a => a.SeriesId == first.Id).OrderBy(a => a.Occurrence).ToListAsync();
        Assert.Equal([1, 2, 3], series.Select(a => a.Occurrence));
        Assert.All(series, a => Assert.True(a.IsOpen));
        Assert.True(await db.ThreadLinks.AnyAsync(l => l.FromId == first.Id.Value && l.Relation == Relation.FollowedBy && l.ToId == series[1].Id.Value));
        using var desk = await Site.DeskAsync();
        await desk.SendAsync((await desk.OpenAsync($"/nhiem-vu/{first.Id.Value}")).FormOf("Stop"));
        Assert.NotNull((await FindAsync(series[2].Id)).StoppedOn);
        Assert.False((await desk.OpenAsync($"/nhiem-vu/{first.Id.Value}")).HasFormOf("Stop"));
    }

    [Fact]
    public async Task A_unit_hands_a_part_on_and_the_whole_waits_for_it_or_for_a_reason()
    {
        await PutBelowAsync("CTD", "HND");
        var whole = await Site.AddAssignmentAsync("HND", "Việc lớn cần tách", new DateOnly(2019, 12, 31), Site.Today);
        using Person focal = await Site.FocalOfAsync("HND"), below = await Site.FocalOfAsync("CTD"), desk = await Site.DeskAsync();
        var (path, subordinate) = ($"/nhiem-vu/{whole.Id.Value}", (await Site.UnitAsync("CTD")).Value.ToString());
        var form = (await focal.OpenAsync($"{path}/tach")).Form("main form");
        Assert.Contains("không được sau hạn của việc lớn", (await focal.SendAsync(form.With("Form.Leads", subordinate).With("Form.Due", "2020-02-03"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Không giao vòng", (await focal.SendAsync((await focal.OpenAsync($"{path}/tach")).Form("main form").With("Form.Leads", whole.LeadUnitId.Value.ToString()))).Problems, StringComparison.Ordinal);
        Assert.Contains("Chỉ tách việc cho đơn vị trực thuộc", (await focal.SendAsync((await focal.OpenAsync($"{path}/tach")).Form("main form").With("Form.Leads", (await Site.UnitAsync("HPN")).Value.ToString()))).Problems, StringComparison.Ordinal);

        await focal.SendAsync((await focal.OpenAsync($"{path}/tach")).Form("main form").With("Form.Leads", subordinate).With("Form.Action", "Phần việc của cơ sở"));

        Assignment part;
        await using (var db = Site.Open()) part = await db.Assignments.AsNoTracking().SingleAsync(a => a.ParentId == whole.Id);
        Assert.Equal((whole.DirectiveId, whole.Due), (part.DirectiveId, part.Due));
        var seen = await below.OpenAsync($"/nhiem-vu/{part.Id.Value}");
        Assert.Contains($"Tách từ {whole.Code}", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Việc lớn cần tách", (await below.OpenAsync($"/mach/Assignment/{part.Id.Value}")).Text, StringComparison.Ordinal); // the thread leads up
        Assert.Contains("Phần việc của cơ sở", (await focal.OpenAsync($"/mach/Assignment/{whole.Id.Value}")).Text, StringComparison.Ordinal);

        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Evidence").With("Title", "Báo cáo 12"));
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Progress").With("State", "Done").With("Text", "Đã xong phần mình."));
        Assert.Contains("Còn 1 việc tách ra chưa xong", (await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Verify"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Verify").With("reason", "Phần cơ sở làm sau"));
        Assert.Equal(AssignmentState.Verified, (await FindAsync(whole.Id)).State);
        Assert.Equal("Phần cơ sở làm sau", (await FindAsync(whole.Id)).Verifications[^1].Reason);
    }

    [Fact]
    public async Task A_carried_assignment_says_its_age_in_quarters_on_the_list_and_in_the_next_report()
    {
        using var desk = await Site.DeskAsync();
        var (code, period) = (await Site.AddAssignmentAsync("HND", "Việc đã quá một quý", new DateOnly(2019, 12, 31), new DateOnly(2019, 3, 29)), await Site.PeriodAsync(2));
        Assert.Contains("quá 1 quý", (await desk.OpenAsync($"/nhiem-vu?q={code.Code}")).Text, StringComparison.Ordinal);
        Assert.Contains("Quá 1 quý", (await desk.OpenAsync($"/nhiem-vu/{code.Id.Value}")).Text, StringComparison.Ordinal);
        await using var db = Site.Open();
        var carried = await (from f in db.FollowUps join r in db.Reports on f.ReportId equals r.Id where r.PeriodId == period && f.SourceKind == KnotKind.Assignment && f.State != FollowUpState.Done && r.SubmittedAtUtc != null select new { f.Age, r.UnitId }).ToListAsync();
        Assert.NotEmpty(carried);
        Assert.All(carried, c => Assert.Equal(1, c.Age));
        Assert.Contains("Quá 1 quý", (await desk.OpenAsync($"/ky/{period.Value}/bao-cao/{carried[0].UnitId.Value}")).Text, StringComparison.OrdinalIgnoreCase);
    }

    private async Task RoundAsync() => await Site.Services.GetRequiredService<FollowUpWorker>().NowAsync(CancellationToken.None);

    private async Task PutBelowAsync(string code, string parent)
    {
        await using var db = Site.Open();
        if (await db.UnitEdges.AnyAsync(e => e.Hierarchy == "cay-tach")) return;
        var (unit, above) = (await db.Units.Include(u => u.Edges).SingleAsync(u => u.Code == code), await db.Units.SingleAsync(u => u.Code == parent));
        db.Hierarchies.Add(new Hierarchy("cay-tach", "Cây tách"));
        Assert.Null(unit.StandUnder("cay-tach", above, unit.ValidFrom, null, new UnitTree([])).Refusal);
        await db.CommitAsync(SmallRecord.Does("test.place"), CancellationToken.None);
    }

    private async Task<Assignment> FindAsync(AssignmentId id)
    {
        await using var db = Site.Open();
        return await db.Assignments.AsNoTracking().Whole().SingleAsync(a => a.Id == id);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class FollowUpOnSqlite(SqliteSite site) : FollowUpTests(site);

[Collection(nameof(OnPostgres))]
public sealed class FollowUpOnPostgres(PostgresSite site) : FollowUpTests(site);
