using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>One assignment from the hand that receives it to the eyes that close it.</summary>
public abstract class LifeTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Received_reported_proven_said_done_and_closed_by_anothers_eyes()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using var desk = await Site.DeskAsync();
        var path = $"/nhiem-vu/{id.Value}";

        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Receive"));
        Assert.Equal(AssignmentState.Received, (await FindAsync(id)).State);
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Progress").With("Text", "Xong 3 trên 5 xã."));
        Assert.False((await desk.OpenAsync(path)).HasFormOf("Verify"));
        await ProveAsync(focal, path, "bien-ban.png", Papers.Png);
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Progress").With("State", "Done").With("Text", "Đã xong cả 5 xã."));
        Assert.Equal(AssignmentState.Reported, (await FindAsync(id)).State);
        Assert.Contains("Chờ xác nhận", (await focal.OpenAsync(path)).Text, StringComparison.Ordinal);

        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Verify"));

        var closed = await FindAsync(id);
        Assert.Equal((AssignmentState.Verified, Site.Today), (closed.State, closed.ClosedOn));
        var story = (await desk.OpenAsync(path)).Text;
        Assert.Contains("Xong 3 trên 5 xã.", story, StringComparison.Ordinal);
        Assert.Contains("Đã xong cả 5 xã.", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_done_without_proof_is_not_closed()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using var desk = await Site.DeskAsync();
        await focal.SendAsync((await focal.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Progress").With("State", "Done").With("Text", "Xong."));

        var answer = await desk.SendAsync((await desk.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Verify"));

        Assert.Contains("Chưa có minh chứng", answer.Problems, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Reported, (await FindAsync(id)).State);
    }

    [Fact]
    public async Task Whoever_did_the_work_does_not_check_it()
    {
        var id = (await ReportedAsync("BDVTU")).Id;
        using Person own = await Site.DeskAsync(), other = await Site.SignedInAsync("vanphong");

        var answer = await own.SendAsync((await own.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Verify"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Người kiểm tra phải khác đơn vị thực hiện", answer.Problems, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Reported, (await FindAsync(id)).State);
        await other.SendAsync((await other.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Verify"));
        Assert.Equal(AssignmentState.Verified, (await FindAsync(id)).State);
    }

    [Fact]
    public async Task Returned_with_a_reason_that_the_unit_is_told_and_never_without_one()
    {
        var id = (await ReportedAsync("HND")).Id;
        using Person desk = await Site.DeskAsync(), focal = await Site.FocalOfAsync("HND");
        var page = await desk.OpenAsync($"/nhiem-vu/{id.Value}");

        Assert.Contains("Nêu lý do trả lại", (await desk.SendAsync(page.FormOf("Verify", which: 1))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(page.FormOf("Verify", which: 1).With("reason", "Thiếu danh sách xã."));

        Assert.Equal(AssignmentState.Returned, (await FindAsync(id)).State);
        Assert.Contains("Thiếu danh sách xã.", await focal.NoticesAsync("Thiếu danh sách xã."), StringComparison.Ordinal);
        var back = await focal.OpenAsync($"/nhiem-vu/{id.Value}");
        Assert.Contains("Bị trả lại", back.Text, StringComparison.Ordinal);
        Assert.True(back.HasFormOf("Progress"));
    }

    [Fact]
    public async Task An_extension_keeps_the_first_day_and_an_earlier_one_is_refused()
    {
        var due = Site.Today.AddDays(30);
        var (id, focal) = await Site.OpenAssignmentAsync(due: due);
        using var _ = focal;
        using var desk = await Site.DeskAsync();
        var form = (await desk.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Extend");

        Assert.Contains("Hạn mới phải sau hạn đang có", (await desk.SendAsync(form.With("NewDue", Iso(due)).With("Reason", "Mưa lũ"))).Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.SendAsync(form.With("NewDue", Iso(due.AddDays(20))))).Status); // no reason
        await desk.SendAsync((await desk.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Extend").With("NewDue", Iso(due.AddDays(20))).With("Reason", "Mưa lũ").With("DayOffIsMeant", "true"));

        var moved = await FindAsync(id);
        Assert.Equal((due.AddDays(20), due), (moved.Due, moved.FirstDue));
        Assert.Equal((due, due.AddDays(20), "Mưa lũ"), moved.Extensions.Select(e => (e.From, e.To, e.Reason)).Single());
        Assert.Contains("lùi 1 lần", (await focal.OpenAsync($"/nhiem-vu/{id.Value}")).Text, StringComparison.Ordinal);
        Assert.False((await focal.OpenAsync($"/nhiem-vu/{id.Value}")).HasFormOf("Extend"));
    }

    [Fact]
    public async Task A_closed_assignment_is_not_extended_reported_on_or_proven_any_more()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using var desk = await Site.DeskAsync();
        var path = $"/nhiem-vu/{id.Value}";
        await ProveAsync(focal, path, "anh.png", Papers.Png);
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Progress").With("State", "Done").With("Text", "Xong."));
        var (open, mine) = (await desk.OpenAsync(path), await focal.OpenAsync(path));
        await desk.SendAsync(open.FormOf("Verify"));

        var extended = await desk.SendAsync(open.FormOf("Extend").With("NewDue", "2021-01-29").With("Reason", "Muộn rồi").With("_request", Guid.NewGuid().ToString()));
        var reported = await focal.SendAsync(mine.FormOf("Progress").With("Text", "Thêm một câu"));
        var proven = await focal.SendAsync(mine.FormOf("Evidence").With("Title", "Thêm một tờ"));

        Assert.All([extended, reported, proven], a => Assert.Contains("đã xác nhận xong, không sửa được nữa", a.Problems, StringComparison.Ordinal));
        Assert.False((await desk.OpenAsync(path)).HasFormOf("Extend"));
    }

    [Fact]
    public async Task Another_units_assignment_is_closed_to_a_focal_person_and_to_his_pen()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using var stranger = await Site.SignedInAsync("vanquan");
        var form = (await focal.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Progress").With("Text", "Chữ của người khác");
        var token = (await stranger.OpenAsync("/cua-toi")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync($"/nhiem-vu/{id.Value}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.SendAsync(form.With("__RequestVerificationToken", token))).Status);
        Assert.Empty((await FindAsync(id)).Notes);
    }

    [Fact]
    public async Task A_helping_unit_reads_the_story_and_does_not_write_it()
    {
        var helper = await Site.UnitAsync("HPN");
        var assignment = await Site.AddAssignmentAsync("HND", "Việc có đơn vị phối hợp", null, Site.Today, a => a.CoordinateWith(helper, "giúp một tay", null));
        using var person = await Site.FocalOfAsync("HPN");

        var page = await person.OpenAsync($"/nhiem-vu/{assignment.Id.Value}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("giúp một tay", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasFormOf("Progress"));
    }

    private async Task<Assignment> ReportedAsync(string unit) => await Site.AddAssignmentAsync(unit, "Việc đã báo xong", Site.Today.AddDays(30), Site.Today, a =>
    {
        a.Prove(new EvidenceSource("Báo cáo số 12"), Site.Today);
        a.Report(ProgressState.Done, "Đã xong.", "Người thử", Site.Today);
    });

    private static async Task<Answer> ProveAsync(Person focal, string path, string name, byte[] bytes) =>
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Evidence").Attach("file", name, bytes));

    private async Task<Assignment> FindAsync(AssignmentId id)
    {
        await using var db = Site.Open();
        return await db.Assignments.AsNoTracking().Include(a => a.Extensions).Include(a => a.Notes).SingleAsync(a => a.Id == id);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

[Collection(nameof(OnSqlite))]
public sealed class LifeOnSqlite(SqliteSite site) : LifeTests(site);

[Collection(nameof(OnPostgres))]
public sealed class LifeOnPostgres(PostgresSite site) : LifeTests(site);
