using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Emulation;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Mission;

/// <summary>Praise that leads to a proposal; a year by points that its unit sees and contests.</summary>
public abstract class EmulationTests(DemoSite site) : OnTheDemo(site)
{
    private const string UnitCode = "HU-CAOLOC";

    [Fact]
    public async Task A_unit_sees_its_own_lines_with_their_facts_contests_one_once_and_the_desk_answers_within_the_table()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync(UnitCode);
        var own = await Site.UnitAsync(UnitCode);
        await using var db = Site.Open();
        var other = await db.YearScores.AsNoTracking().FirstAsync(s => s.UnitId != own);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.OpenAsync($"/thi-dua/{other.Id.Value}")).Status);
        var list = await unit.OpenAsync("/thi-dua");
        var at = Assert.Single(list.Page.QuerySelectorAll("a[href^='/thi-dua/']")).GetAttribute("href")!;
        Assert.False(list.HasFormOf("Reckon"));

        var sheet = await unit.OpenAsync(at);
        Assert.Equal(HttpStatusCode.OK, (await unit.OpenAsync(sheet.Page.QuerySelector("#d-1\\.BC ul a")!.GetAttribute("href")!)).Status);
        FilledForm Contest(Answer page) => page.FormOf("Contest");
        var refused = await unit.SendAsync(Contest(sheet).With("words", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ghi lý do: dữ kiện nào sai", refused.Problems, StringComparison.Ordinal);
        Assert.Equal(at, (await unit.SendAsync(Contest(sheet).With("words", "Báo cáo quý II có dấu ngày đến đúng hạn"))).Location);
        Assert.Contains("Mỗi dòng chỉ nêu ý kiến một lần", (await unit.SendAsync(Contest(await unit.OpenAsync(at)).With("code", "1.BC").With("words", "Lần nữa"))).Problems, StringComparison.Ordinal);

        var answer = (await desk.OpenAsync(at)).FormOf("Answer").With("words", "Đã xem dấu đến");
        Assert.Contains("nằm ngoài bảng", (await desk.SendAsync(answer.With("points", "26"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(answer.With("points", "24"));
        var seen = await unit.OpenAsync(at);
        Assert.Contains("Báo cáo đúng hạn: 24/25 điểm", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Đã xem dấu đến", seen.Text, StringComparison.Ordinal);

        var line = (await db.YearScores.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.UnitId == own)).Lines.Single(l => l.Code == "1.BC");
        await desk.SendAsync((await desk.OpenAsync("/thi-dua")).FormOf("Reckon").With("ContestUntil", "2019-12-31"));
        var after = await db.YearScores.AsNoTracking().Include(s => s.Lines).SingleAsync(s => s.UnitId == own);
        Assert.Equal((2400L, line.Id), (after.Lines.Single(l => l.Code == "1.BC").Points, after.Lines.Single(l => l.Code == "1.BC").Id)); // what was contested stays
        Assert.Equal(new DateOnly(2019, 12, 31), (await db.YearScores.AsNoTracking().SingleAsync(s => s.Id == other.Id)).ContestUntil);
    }

    [Fact]
    public async Task Praise_becomes_a_proposal_on_the_thread_and_is_settled_with_a_paper_or_a_reason()
    {
        using Person desk = await Site.DeskAsync();
        var form = (await desk.OpenAsync("/thi-dua")).FormOf("Propose").With("Unit", "HND").With("Grounds", "Vận động làm đường của phép thử");
        Assert.Contains("Chọn ít nhất một câu biểu dương", (await desk.SendAsync(form)).Problems, StringComparison.Ordinal);
        var praise = (await desk.OpenAsync("/thi-dua")).Page.QuerySelector("input[name=Praise]")!.GetAttribute("value")!;
        await desk.SendAsync(form.With("Praise", praise));
        await using var db = Site.Open();
        var one = await db.Commendations.AsNoTracking().SingleAsync(c => c.Grounds == "Vận động làm đường của phép thử");
        Assert.Contains("biểu dương", (await desk.OpenAsync($"/mach/Commendation/{one.Id.Value}")).Page.QuerySelector("ol.thread")!.TextContent, StringComparison.Ordinal);

        FilledForm Settle(Answer page, string act) => page.FormOf(act).With("commendation", one.Id.Value.ToString());
        Assert.Contains("Ghi lý do không khen", (await desk.SendAsync(Settle(await desk.OpenAsync("/thi-dua"), "Decline"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(Settle(await desk.OpenAsync("/thi-dua"), "Decide").With("words", "QĐ 15-QĐ/TU ngày 20/6/2019"));
        using var unit = await Site.FocalOfAsync("HND");
        Assert.Contains("QĐ 15-QĐ/TU", (await unit.OpenAsync("/thi-dua")).Text, StringComparison.Ordinal);
        Assert.Equal(CommendationState.Decided, (await db.Commendations.AsNoTracking().SingleAsync(c => c.Id == one.Id)).State);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class EmulationOnSqlite(SqliteSite site) : EmulationTests(site);

[Collection(nameof(OnPostgres))]
public sealed class EmulationOnPostgres(PostgresSite site) : EmulationTests(site);
