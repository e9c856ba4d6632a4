using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>Received, asked or disputed: what a unit may say back, who settles it, and who is told.</summary>
public abstract class HandshakeTests(DemoSite site) : OnTheDemo(site)
{
    private const string Answer = "Gửi về Văn phòng Tỉnh ủy trước ngày 20.";

    [Fact]
    public async Task A_question_reaches_the_desk_waits_on_its_list_and_comes_back_answered()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using var desk = await Site.DeskAsync();
        var path = $"/nhiem-vu/{id.Value}";

        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Ask").With("Text", "Số liệu tính đến ngày nào?"));

        var code = (await FindAsync(id)).Code;
        Assert.Contains("Số liệu tính đến ngày nào?", await desk.NoticesAsync(code), StringComparison.Ordinal);
        Assert.Contains(code, (await desk.OpenAsync("/nhiem-vu?loc=hoi")).Text, StringComparison.Ordinal);
        Assert.Contains("Chờ trả lời", (await focal.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.False((await focal.OpenAsync(path)).HasFormOf("Ask"));    // one waits at a time
        Assert.False((await focal.OpenAsync(path)).HasFormOf("Settle")); // nobody answers themselves

        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Settle").With("Grant", "false").With("Answer", Answer));

        Assert.Null((await FindAsync(id)).AskedOn);
        Assert.Contains(Answer, await focal.NoticesAsync(Answer), StringComparison.Ordinal);
        Assert.Contains(Answer, (await focal.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await desk.OpenAsync("/nhiem-vu?loc=hoi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_granted_change_of_lead_moves_it_tells_the_new_lead_and_leaves_the_story_open_to_the_old_one()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using Person desk = await Site.DeskAsync(), next = await Site.FocalOfAsync("HPN");
        var (path, women) = ($"/nhiem-vu/{id.Value}", await Site.UnitAsync("HPN"));
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Ask").With("Kind", "ChangeOfLead").With("Text", "Việc này thuộc Hội Phụ nữ.").With("ProposedLead", women.Value.ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await next.OpenAsync(path)).Status);

        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Settle").With("Grant", "true").With("DayOffIsMeant", "true").With("Answer", "Đồng ý."));

        var moved = await FindAsync(id);
        Assert.Equal((women, AssignmentState.Issued), (moved.LeadUnitId, moved.State));
        Assert.Contains(moved.Code, await next.NoticesAsync(moved.Code), StringComparison.Ordinal);
        Assert.True((await next.OpenAsync(path)).HasFormOf("Receive"));
        var story = await focal.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, story.Status);
        Assert.False(story.HasFormOf("Progress")); // it reads, and acts no more
        Assert.Contains(moved.Code, (await focal.OpenAsync($"/nhiem-vu?loc=tat-ca&q={moved.Code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_limit_the_desk_is_refused_and_a_leader_decides()
    {
        var due = Site.Today.AddDays(30);
        var (id, focal) = await Site.OpenAssignmentAsync(due: due);
        using var _ = focal;
        using Person desk = await Site.DeskAsync(), leader = await Site.SignedInAsync("lanhdao");
        var path = $"/nhiem-vu/{id.Value}";
        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Extend").With("NewDue", Iso(due.AddDays(5))).With("Reason", "Mưa lũ").With("DayOffIsMeant", "true"));
        Assert.Contains("đã hết", (await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Extend").With("NewDue", Iso(due.AddDays(9))).With("Reason", "Mưa lũ").With("DayOffIsMeant", "true"))).Problems, StringComparison.Ordinal);

        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Ask").With("Kind", "Extension").With("Text", "Chờ số liệu của hai huyện.").With("ProposedDue", Iso(due.AddDays(20))));
        var refused = await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Settle").With("Grant", "true").With("DayOffIsMeant", "true").With("Answer", "Đồng ý."));
        Assert.Contains("Đưa ra hội nghị giao ban gần nhất", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Đồng ý.", refused.Page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal); // nothing typed is lost
        await leader.SendAsync((await leader.OpenAsync(path)).FormOf("Settle").With("Grant", "true").With("DayOffIsMeant", "true").With("Answer", "Đồng ý, lần cuối."));

        var moved = await FindAsync(id);
        Assert.Equal((due.AddDays(20), due, 2), (moved.Due, moved.FirstDue, moved.Extensions.Count));
    }

    [Fact]
    public async Task The_limit_is_the_bodys_own_to_set()
    {
        var due = Site.Today.AddDays(30);
        var (id, focal) = await Site.OpenAssignmentAsync(due: due);
        focal.Dispose();
        using var desk = await Site.DeskAsync();
        await SetAsync("0");
        try
        {
            var refused = await desk.SendAsync((await desk.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Extend").With("NewDue", Iso(due.AddDays(5))).With("Reason", "Mưa lũ").With("DayOffIsMeant", "true"));
            Assert.Contains("Chỉ được gia hạn 0 lần", refused.Problems, StringComparison.Ordinal);
        }
        finally
        {
            await SetAsync(null);
        }
    }

    [Fact]
    public async Task A_citizens_number_in_a_question_is_pointed_out_and_nothing_is_kept()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;

        var answer = await focal.SendAsync((await focal.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Ask").With("Text", "Ông A, căn cước 001099012345, hỏi về đất."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Null((await FindAsync(id)).AskedOn);
    }

    [Fact]
    public async Task A_helping_unit_tells_of_its_own_duty_and_the_desk_sees_it()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        focal.Dispose();
        await using (var db = Site.Open())
        {
            (await db.Assignments.Whole().SingleAsync(a => a.Id == id)).CoordinateWith(await Site.UnitAsync("HPN"), "Cung cấp số liệu", null);
            await db.CommitAsync(SmallRecord.Does("test.coordinate"), CancellationToken.None);
        }
        using Person helper = await Site.FocalOfAsync("HPN"), desk = await Site.DeskAsync();
        var path = $"/nhiem-vu/{id.Value}";

        await helper.SendAsync((await helper.OpenAsync(path)).FormOf("Duty").With("Text", "Đã gửi số liệu 11 huyện.").With("Done", "true"));

        var page = await desk.OpenAsync(path);
        Assert.Contains("Đã gửi số liệu 11 huyện.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("aside .state--done"));
        Assert.Equal(Site.Today, (await FindAsync(id)).Coordinators[0].DoneOn);
    }

    private async Task SetAsync(string? limit)
    {
        await using var db = Site.Open();
        if (await db.Settings.FindAsync(AssignmentRules.ExtensionLimitKey) is { } old) db.Settings.Remove(old);
        if (limit is not null) db.Settings.Add(new Setting(AssignmentRules.ExtensionLimitKey, limit));
        await db.CommitAsync(SmallRecord.Does("test.set"), CancellationToken.None);
    }

    private async Task<Assignment> FindAsync(AssignmentId id)
    {
        await using var db = Site.Open();
        return await db.Assignments.AsNoTracking().Whole().SingleAsync(a => a.Id == id);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

[Collection(nameof(OnSqlite))]
public sealed class HandshakeOnSqlite(SqliteSite site) : HandshakeTests(site);

[Collection(nameof(OnPostgres))]
public sealed class HandshakeOnPostgres(PostgresSite site) : HandshakeTests(site);
