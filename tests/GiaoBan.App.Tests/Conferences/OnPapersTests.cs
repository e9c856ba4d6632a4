using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Conferences;

/// <summary>A period that concludes on papers: no room, the same notice, and the thread from report line to conclusion.</summary>
public abstract class OnPapersTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Without_a_sitting_the_thread_goes_from_the_report_line_to_the_conclusion_and_back()
    {
        using Person desk = await Site.DeskAsync(), focal = await Site.SignedInAsync("binhgia");
        var plan = (await desk.OpenAsync($"/ky/{(await Site.PeriodAsync(2)).Value}/giao-ban")).Form("form.form-grid");
        var room = (await desk.SendAsync(plan.With("Form.Name", "Kết luận quý II trên văn bản").With("Form.Day", "2019-06-27").With("Form.OnPapers", "true"))).Location!;
        var sitting = await Site.NewConferenceAsync(desk);

        var page = await desk.OpenAsync(room);
        Assert.Contains("Kết luận trên văn bản, không họp", page.Text, StringComparison.Ordinal);
        Assert.All((string[])["Agenda", "Hear", "Invite"], handler => Assert.False(page.HasFormOf(handler)));
        var agenda = (await desk.OpenAsync($"/hoi-nghi/{sitting.Value}")).FormOf("Agenda").With("Title", "Một mục");
        Assert.Contains("không có chương trình", (await desk.SendAsync(agenda.To(room + "?handler=Agenda"))).Problems, StringComparison.Ordinal);

        var conference = new ConferenceId(Guid.Parse(room.Split('/')[^1]));
        await DemoSite.ReadAsync(desk, conference, "thong-bao.txt", Papers.Bytes(Papers.Conclusions));
        var form = (await desk.OpenAsync(room)).FormOf("Ground");
        Assert.Contains("Chọn câu kết luận và ít nhất một dòng", (await desk.SendAsync(form.Without("ReportItemIds"))).Problems, StringComparison.Ordinal);
        await using var db = Site.Open();
        var (period, unit) = (await Site.PeriodAsync(2), await Site.UnitAsync("HU-BINHGIA"));
        var line = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id where r.PeriodId == period && r.UnitId == unit && !i.IsWithdrawn && i.Section == Domain.Periods.SectionKind.Difficulties select i.Id).FirstAsync();
        var said = form["ConclusionId"]!;

        await desk.SendAsync(form.With("_request", Guid.NewGuid().ToString()).With("ReportItemIds", line.Value.ToString()));
        await desk.SendAsync(form.With("_request", Guid.NewGuid().ToString()).With("ReportItemIds", line.Value.ToString())); // twice said is once linked

        Assert.Equal(1, await db.ThreadLinks.CountAsync(l => l.FromId == line.Value && l.ToId == Guid.Parse(said)));
        Assert.Contains((await focal.OpenAsync($"/mach/ReportLine/{line.Value}")).Page.QuerySelectorAll("[data-beside=sang] a"), a => a.GetAttribute("href") == $"/mach/Conclusion/{said}");
        Assert.Contains((await desk.OpenAsync($"/mach/Conclusion/{said}")).Page.QuerySelectorAll("[data-beside=tu] a"), a => a.GetAttribute("href") == $"/mach/ReportLine/{line.Value}");
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync($"/hoi-nghi/{conference.Value}/thong-bao")).Status);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class OnPapersOnSqlite(SqliteSite site) : OnPapersTests(site);

[Collection(nameof(OnPostgres))]
public sealed class OnPapersOnPostgres(PostgresSite site) : OnPapersTests(site);
