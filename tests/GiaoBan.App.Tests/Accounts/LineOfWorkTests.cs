using System.Net;
using System.Text.Json;
using GiaoBan.App.Features.Accounts;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>One body runs several lines of work: a role in one of them is none in another.</summary>
public abstract class LineOfWorkTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task The_desk_of_another_line_under_the_same_body_opens_nothing_of_this_one()
    {
        using Person here = await Site.DeskAsync(), there = await OfAnotherLineAsync("VPTU", Role.DeskOfficer);
        var (period, unit) = (await Site.PeriodAsync(2), await Site.UnitAsync("HND"));
        await using var db = Site.Open();
        var conference = await db.Conferences.OrderBy(c => c.Day).FirstAsync();
        var document = await db.SourceDocuments.FirstAsync(d => d.ConferenceId == conference.Id);
        var assignment = await Site.AddAssignmentAsync("HND", "Việc của mảng dân vận", Site.Today, Site.Today);

        foreach (var path in new[] { $"/ky/{period.Value}", $"/ky/{period.Value}/bao-cao/{unit.Value}", $"/ky/{period.Value}/tong-hop", $"/hoi-nghi/{conference.Id.Value}", $"/van-ban/{document.Id.Value}", $"/nhiem-vu/{assignment.Id.Value}", $"/mach/Assignment/{assignment.Id.Value}" })
            Assert.Equal((path, HttpStatusCode.OK, HttpStatusCode.Forbidden), (path, (await here.OpenAsync(path)).Status, (await there.OpenAsync(path)).Status));
        foreach (var list in new[] { "/", "/ky", "/nhiem-vu" }) Assert.DoesNotContain("Việc của mảng dân vận", (await there.OpenAsync(list)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_reports_in_two_lines_keeps_them_apart()
    {
        using Person here = await Site.FocalOfAsync("HND"), there = await OfAnotherLineAsync("HND", Role.FocalPerson);
        var assignment = await Site.AddAssignmentAsync("HND", "Việc chỉ của một mảng", Site.Today, Site.Today);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await here.OpenAsync($"/nhiem-vu/{assignment.Id.Value}")).Status, (await there.OpenAsync($"/nhiem-vu/{assignment.Id.Value}")).Status));
        Assert.Contains("Việc chỉ của một mảng", (await here.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc chỉ của một mảng", (await there.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_reaches_only_those_who_act_in_its_line_of_work()
    {
        using Person desk = await Site.DeskAsync(), here = await Site.FocalOfAsync("HND"), there = await OfAnotherLineAsync("HND", Role.FocalPerson), leader = await OfAnotherLineAsync("TU", Role.Leader);
        var late = await Site.AddAssignmentAsync("HND", "Việc trễ của mảng này", Site.Today.AddDays(-5), Site.Today.AddDays(-40), a => a.Receive(Site.Today.AddDays(-3)));

        await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/giao")).Form("main form").With("Form.By", "Đồng chí Bí thư").With("Form.On", "2019-06-03").With("Form.Words", "Hội Nông dân rà soát việc riêng của mảng").With("Form.Lead", "HND").With("Form.Standing", "true").To("/nhiem-vu/giao?handler=Give"));
        await Site.Services.GetRequiredService<FollowUpWorker>().NowAsync(CancellationToken.None);

        Assert.Contains("rà soát việc riêng của mảng", await here.NoticesAsync("rà soát việc riêng của mảng"), StringComparison.Ordinal);
        Assert.Contains(late.Code, await here.NoticesAsync(late.Code), StringComparison.Ordinal);
        foreach (var other in new[] { there, leader })
        {
            var heard = (await other.OpenAsync("/cua-toi")).Text;
            Assert.DoesNotContain("rà soát việc riêng của mảng", heard, StringComparison.Ordinal);
            Assert.DoesNotContain(late.Code, heard, StringComparison.Ordinal);
        }
        await using var db = Site.Open();
        var told = (await db.Outbox.AsNoTracking().Where(m => m.Kind == TellUnit.Kind).Select(m => m.Body).ToListAsync()).ConvertAll(body => JsonSerializer.Deserialize<TellUnit>(body)!);
        Assert.NotEmpty(told);
        Assert.All(told, one => Assert.True(one.Organiser is not null && one.Line is not null, one.Text));
    }

    [Fact]
    public async Task A_notice_reaches_only_those_who_act_under_its_body()
    {
        using Person desk = await Site.DeskAsync(), here = await Site.FocalOfAsync("HND"), there = await OfAnotherBodyAsync("HND", Role.FocalPerson);

        await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/giao")).Form("main form").With("Form.By", "Đồng chí Bí thư").With("Form.On", "2019-06-03").With("Form.Words", "Hội Nông dân báo cáo việc riêng của tỉnh").With("Form.Lead", "HND").With("Form.Standing", "true").To("/nhiem-vu/giao?handler=Give"));

        Assert.Contains("việc riêng của tỉnh", await here.NoticesAsync("việc riêng của tỉnh"), StringComparison.Ordinal);
        Assert.DoesNotContain("việc riêng của tỉnh", (await there.OpenAsync("/cua-toi")).Text, StringComparison.Ordinal);
    }

    private async Task<Person> OfAnotherLineAsync(string unitCode, Role role)
    {
        var line = new LineOfWork($"NC{Guid.NewGuid():N}"[..10], "Công tác nội chính");
        await using var db = Site.Open();
        db.Add(line);
        await db.CommitAsync(SmallRecord.Does("test.line"), CancellationToken.None);
        return await SignedInAsync(unitCode, role, await db.Periods.Select(p => p.OrganiserId).FirstAsync(), line.Id);
    }

    // The same line of work, which the Front runs a cycle of its own for.
    private async Task<Person> OfAnotherBodyAsync(string unitCode, Role role)
    {
        await using var db = Site.Open();
        return await SignedInAsync(unitCode, role, await Site.UnitAsync("MTTQ"), await db.Periods.Select(p => p.LineId).FirstAsync());
    }

    private async Task<Person> SignedInAsync(string unitCode, Role role, UnitId organiser, LineId line)
    {
        var (user, password, unit) = ($"mang-{Guid.NewGuid():N}"[..20], DemoSite.NewPassword(), await Site.UnitAsync(unitCode));
        await using var scope = Site.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(new() { UserName = user, DisplayName = "Người mảng khác", Role = role, UnitId = unit.Value }, password, organiser, line, CancellationToken.None);
        Assert.True(made.IsOk);
        var person = Site.Stranger();
        await person.SignInAsync(user, password);
        return person;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class LinesOfWorkOnSqlite(SqliteSite site) : LineOfWorkTests(site);

[Collection(nameof(OnPostgres))]
public sealed class LinesOfWorkOnPostgres(PostgresSite site) : LineOfWorkTests(site);
