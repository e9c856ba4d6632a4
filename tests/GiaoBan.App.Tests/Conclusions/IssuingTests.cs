using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Conclusions;

/// <summary>From confirmed orders to assignments: what is missing is asked for, what a group opens to is shown.</summary>
public abstract class IssuingTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_group_is_opened_before_anything_is_issued_with_its_counts_and_what_follows_by_cascade()
    {
        using var desk = await Site.DeskAsync();
        var page = await ConfirmedAsync(desk);

        var group = page.Page.QuerySelectorAll("section.issue").Single(s => s.TextContent.Contains("chính quyền các cấp", StringComparison.Ordinal));

        var units = group.QuerySelectorAll("fieldset .checks input").Length;
        Assert.Equal(12, units); // the province's people's committee and eleven districts'
        Assert.Contains($"mở ra {units} đơn vị", group.Text(), StringComparison.Ordinal);
        Assert.Contains("còn 226 xã, phường, thị trấn theo phân cấp", string.Join(' ', group.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lacks_a_day_is_refused_with_its_code_and_nothing_is_issued()
    {
        using var desk = await Site.DeskAsync();
        var page = await ConfirmedAsync(desk);
        var lacking = page.Page.QuerySelectorAll("section.issue h3 .quiet").Select(c => c.TextContent).Last();
        Assert.Contains($"{lacking} thiếu thời hạn", page.Text, StringComparison.Ordinal);

        var answer = await desk.SendAsync(page.Form("main form.mt-6"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"{lacking}: Nội dung này chưa có thời hạn", answer.Problems, StringComparison.Ordinal);
        await NothingIsIssuedAsync(page.Path);
    }

    [Fact]
    public async Task What_lacks_a_lead_is_refused_with_its_code_and_nothing_is_issued()
    {
        using var desk = await Site.DeskAsync();
        var page = await ConfirmedAsync(desk);
        var code = page.Page.QuerySelector("section.issue h3 .quiet")!.TextContent;

        var answer = await desk.SendAsync(page.Form("main form.mt-6").Without("Chosen[0].Leads").Without("Chosen[1].Include").Without("Chosen[2].Include"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"{code}: Nội dung này chưa có đơn vị chủ trì", answer.Problems, StringComparison.Ordinal);
        await NothingIsIssuedAsync(page.Path);
    }

    [Fact]
    public async Task Nothing_chosen_is_said_so()
    {
        using var desk = await Site.DeskAsync();
        var page = await ConfirmedAsync(desk);

        var answer = await desk.SendAsync(page.Form("main form.mt-6").Without("Chosen[0].Include").Without("Chosen[1].Include").Without("Chosen[2].Include"));

        Assert.Contains("Chưa chọn nội dung nào để giao", answer.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directive_amended_since_the_page_was_opened_is_a_conflict()
    {
        using var desk = await Site.DeskAsync();
        var page = await ConfirmedAsync(desk);
        await using (var db = Site.Open())
        {
            var id = new DirectiveId(Guid.Parse(page.Form("main form.mt-6")["Chosen[0].Directive"]!));
            (await db.Directives.SingleAsync(d => d.Id == id)).Amend("Việc đã đổi", ["Ban Dân vận Tỉnh ủy"], []);
            await db.CommitAsync(SmallRecord.Does("directive.correct"), CancellationToken.None);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await desk.SendAsync(page.Form("main form.mt-6").With("Chosen[2].Due", "2019-09-30"))).Status);
        await NothingIsIssuedAsync(page.Path);
    }

    [Fact]
    public async Task Issuing_makes_one_assignment_for_each_unit_and_tells_the_units()
    {
        using Person desk = await Site.DeskAsync(), focal = await Site.SignedInAsync("binhgia");
        var page = await ConfirmedAsync(desk);

        var issued = await desk.SendAsync(page.Form("main form.mt-6").With("Chosen[2].Due", "2019-09-30"));

        Assert.Equal("/nhiem-vu", issued.Location);
        await using var db = Site.Open();
        var conference = ConferenceOf(page.Path);
        var directives = await db.Directives.Where(d => d.ConferenceId == conference).ToListAsync();
        Assert.All(directives, d => Assert.Equal(DirectiveState.Issued, d.State));
        var assignments = await db.Assignments.Where(a => directives.Select(d => (DirectiveId?)d.Id).Contains(a.DirectiveId)).ToListAsync();
        Assert.Equal(14, assignments.Count); // BDVTU, HU-BINHGIA and twelve people's committees
        var binhGia = await Site.UnitAsync("HU-BINHGIA");
        var mine = Assert.Single(assignments, a => a.LeadUnitId == binhGia);
        Assert.Equal((new DateOnly(2019, 9, 15), new DateOnly(2019, 9, 15)), (mine.Due, mine.FirstDue));

        Assert.Contains($"Được giao {mine.Code}", await focal.NoticesAsync(mine.Code), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await focal.OpenAsync($"/nhiem-vu/{mine.Id.Value}")).Status);
        var link = await db.ThreadLinks.SingleAsync(l => l.ToId == mine.Id.Value);
        Assert.Equal((KnotKind.Directive, Relation.AssignedAs), (link.FromKind, link.Relation));
        Assert.Contains("Đã giao hết", (await desk.OpenAsync(page.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_ticked_off_gets_none_and_a_unit_added_gets_one()
    {
        using var desk = await Site.DeskAsync();
        var page = await ConfirmedAsync(desk);
        var added = await Site.UnitAsync("MTTQ");
        var form = page.Form("main form.mt-6");
        string[] leads = [.. form.All("Chosen[2].Leads").Skip(1), added.Value.ToString()];

        await desk.SendAsync(form.With("Chosen[2].Leads", leads).With("Chosen[2].Due", "2019-09-30").Without("Chosen[0].Include").Without("Chosen[1].Include"));

        await using var db = Site.Open();
        var conference = ConferenceOf(page.Path);
        var units = await db.Assignments.Where(a => db.Directives.Any(d => d.Id == a.DirectiveId && d.ConferenceId == conference)).Select(a => a.LeadUnitId).ToListAsync();
        Assert.Equal(leads.Select(Guid.Parse).Order(), units.Select(u => u.Value).Order());
    }

    private async Task<Answer> ConfirmedAsync(Person desk)
    {
        var conference = await Site.NewConferenceAsync(desk);
        var review = await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions));
        await desk.SendAsync(review.FormOf("Confirm"));
        return await desk.OpenAsync($"/hoi-nghi/{conference.Value}/giao-viec");
    }

    private static ConferenceId ConferenceOf(string path) => new(Guid.Parse(path.Split('/')[2]));

    private async Task NothingIsIssuedAsync(string path)
    {
        await using var db = Site.Open();
        var conference = ConferenceOf(path);
        Assert.False(await db.Assignments.AnyAsync(a => db.Directives.Any(d => d.Id == a.DirectiveId && d.ConferenceId == conference)));
        Assert.False(await db.Directives.AnyAsync(d => d.ConferenceId == conference && d.State == DirectiveState.Issued));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class IssuingOnSqlite(SqliteSite site) : IssuingTests(site);

[Collection(nameof(OnPostgres))]
public sealed class IssuingOnPostgres(PostgresSite site) : IssuingTests(site);
