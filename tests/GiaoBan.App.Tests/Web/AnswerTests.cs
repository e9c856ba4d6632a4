using System.Net;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Web;

/// <summary>What every answer carries, whichever kind it is.</summary>
public abstract class AnswerTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Every_kind_of_answer_forbids_foreign_script_frames_and_guessing_of_types()
    {
        using Person stranger = Site.Stranger(), desk = await Site.DeskAsync(), focal = await Site.SignedInAsync("binhgia");
        var period = (await Site.PeriodAsync(1)).Value;
        var conference = await ConferenceAsync();
        var badPost = (await stranger.OpenAsync("/dang-nhap")).Form("form.signin").Without("__RequestVerificationToken");
        (string Kind, HttpStatusCode Status, Answer Answer)[] answers =
        [
            ("page", HttpStatusCode.OK, await desk.OpenAsync("/")),
            ("public page", HttpStatusCode.OK, await stranger.OpenAsync("/ban-tin")),
            ("redirect", HttpStatusCode.Redirect, await stranger.OpenAsync("/nhiem-vu")),
            ("bad request", HttpStatusCode.BadRequest, await stranger.SendAsync(badPost)),
            ("fragment", HttpStatusCode.Unauthorized, await stranger.OpenAsync("/nhiem-vu", ("HX-Request", "true"))),
            ("forbidden", HttpStatusCode.Forbidden, await focal.OpenAsync($"/ky/{period}/tong-hop")),
            ("not found", HttpStatusCode.NotFound, await desk.OpenAsync("/khong-co")),
            ("refused form", HttpStatusCode.UnprocessableEntity, await stranger.TrySignInAsync("ai-do", "sai")),
            ("paper", HttpStatusCode.OK, await desk.OpenAsync($"/hoi-nghi/{conference}/thong-bao.docx")),
            ("table", HttpStatusCode.OK, await desk.OpenAsync("/nhiem-vu?handler=Csv")),
            ("health", HttpStatusCode.OK, await stranger.OpenAsync("/khoe")),
        ];

        foreach (var (kind, status, answer) in answers)
        {
            Assert.Equal((kind, status), (kind, answer.Status));
            var policy = answer.Headers.GetValueOrDefault("Content-Security-Policy") ?? "";
            Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal), $"{kind}: {policy}");
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal((kind, "nosniff", "DENY"), (kind, answer.Headers.GetValueOrDefault("X-Content-Type-Options"), answer.Headers.GetValueOrDefault("X-Frame-Options")));
            Assert.False(answer.Headers.ContainsKey("Server"), $"{kind} names the server");
        }
    }

    [Fact]
    public async Task What_an_officer_saw_is_not_kept_by_a_shared_machine()
    {
        using var desk = await Site.DeskAsync();

        Assert.Contains("no-store", (await desk.OpenAsync("/nhiem-vu")).Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_answer_says_about_keeping_it_is_what_the_form_tokens_ask_for_or_each_page_would_log_a_warning()
    {
        using var stranger = Site.Stranger();

        var said = (await stranger.OpenAsync("/khoe")).Headers["Cache-Control"]; // no form: our own words alone

        Assert.True(said.Contains("no-store", StringComparison.Ordinal) && said.Contains("no-cache", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task No_page_carries_script_or_style_of_its_own_which_the_policy_would_stop()
    {
        using var desk = await Site.DeskAsync();
        var period = (await Site.PeriodAsync(1)).Value;
        foreach (var path in (string[])["/", "/nhiem-vu", $"/ky/{period}", $"/ky/{period}/ket-luan", $"/ky/{period}/giao-ban", "/cua-toi"])
        {
            var page = (await desk.OpenAsync(path)).Page;

            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onchange], [onsubmit]").Select(e => $"{path}: {e.OuterHtml}"));
        }
    }

    [Fact]
    public async Task Vietnamese_is_sent_as_letters_not_as_entities()
    {
        using var desk = await Site.DeskAsync();

        var page = await desk.OpenAsync("/nhiem-vu");

        Assert.Contains("Nhiệm vụ", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", page.Html.Replace("&#x27;", "", StringComparison.Ordinal).Replace("&#x2B;", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_its_token_is_400_in_Vietnamese_and_changes_nothing()
    {
        using var focal = await Site.SignedInAsync("binhgia");
        await using var db = Site.Open();
        var unit = await Site.UnitAsync("HU-BINHGIA");
        var assignment = await db.Assignments.FirstAsync(a => a.LeadUnitId == unit && a.State != Domain.Assignments.AssignmentState.Verified);
        var before = await db.ProgressNotes.CountAsync(n => n.AssignmentId == assignment.Id);
        var form = (await focal.OpenAsync($"/nhiem-vu/{assignment.Id.Value}")).FormOf("Progress").With("Text", "Không được lưu.");

        var answer = await focal.SendAsync(form.Without("__RequestVerificationToken"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Trang này mở đã lâu nên chưa gửi được", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, await db.ProgressNotes.CountAsync(n => n.AssignmentId == assignment.Id));
    }

    [Fact]
    public async Task Somebody_elses_token_is_no_better_than_none()
    {
        using Person focal = await Site.SignedInAsync("binhgia"), other = await Site.SignedInAsync("vanquan");
        var stolen = (await other.OpenAsync("/cua-toi")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = (await focal.OpenAsync("/dang-xuat")).Form("main form");

        Assert.Equal(HttpStatusCode.BadRequest, (await focal.SendAsync(form.With("__RequestVerificationToken", stolen))).Status);
    }

    private async Task<Guid> ConferenceAsync()
    {
        await using var db = Site.Open();
        return (await db.Conferences.OrderBy(c => c.Day).Select(c => c.Id).FirstAsync()).Value;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class AnswersOnSqlite(SqliteSite site) : AnswerTests(site);

[Collection(nameof(OnPostgres))]
public sealed class AnswersOnPostgres(PostgresSite site) : AnswerTests(site);
