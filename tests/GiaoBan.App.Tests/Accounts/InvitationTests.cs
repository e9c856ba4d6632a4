using System.Net;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>A link by which a person chooses a password: once, in time, and nobody else's business.</summary>
public abstract class InvitationTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Nobody_signs_in_before_a_password_is_chosen_behind_the_link()
    {
        var (user, link) = await Site.InvitedAsync("VPTU");
        using Person early = Site.Stranger(), person = Site.Stranger();
        Assert.Contains("không đúng", (await early.TrySignInAsync(user, "")).Text + (await early.TrySignInAsync(user, "bất cứ điều gì")).Problems, StringComparison.Ordinal);

        var chosen = DemoSite.NewPassword();
        var answer = await person.SendAsync((await person.OpenAsync(link)).Form("form.signin").With("chosen", chosen).With("again", chosen));

        Assert.Equal("/dang-nhap", answer.Location);
        Assert.Equal("/", (await person.TrySignInAsync(user, chosen)).Location);
    }

    [Fact]
    public async Task A_link_opened_twice_is_refused_the_second_time_and_its_form_sent_twice_too()
    {
        var (user, link) = await Site.InvitedAsync("VPTU");
        using Person person = Site.Stranger(), thief = Site.Stranger();
        var kept = (await thief.OpenAsync(link)).Form("form.signin").With("chosen", "kẻ trộm chọn mật khẩu khác").With("again", "kẻ trộm chọn mật khẩu khác");
        var chosen = DemoSite.NewPassword();
        await person.SendAsync((await person.OpenAsync(link)).Form("form.signin").With("chosen", chosen).With("again", chosen));

        var again = await person.OpenAsync(link);
        var replayed = await thief.SendAsync(kept);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (again.Status, replayed.Status));
        Assert.Equal("Lời mời này không có, đã dùng hoặc đã bị thay bằng lời mời khác. Đề nghị người quản trị gửi lời mời mới.", again.Problems);
        Assert.Equal("/", (await person.TrySignInAsync(user, chosen)).Location);
    }

    [Fact]
    public async Task A_link_older_than_seven_days_is_refused_and_says_what_to_do()
    {
        var (_, link) = await Site.InvitedAsync("VPTU");
        await using var db = Site.Open();
        var last = await db.Invitations.OrderByDescending(i => i.MadeAtUtc).Select(i => i.Id).FirstAsync();
        var (was, then) = (await db.Invitations.Where(i => i.Id == last).Select(i => i.ExpiresAtUtc).FirstAsync(), DateTime.UtcNow.AddMinutes(-1));
        await db.Invitations.Where(i => i.Id == last).ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAtUtc, then));
        try
        {
            using var person = Site.Stranger();
            var answer = await person.OpenAsync(link);

            Assert.Equal(HttpStatusCode.Gone, answer.Status);
            Assert.Contains("quá hạn 7 ngày", answer.Problems, StringComparison.Ordinal);
        }
        finally
        {
            await db.Invitations.Where(i => i.Id == last).ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAtUtc, was)); // the record of this site is verified by another test
        }
    }

    [Fact]
    public async Task A_new_invitation_makes_the_old_link_worthless_and_is_the_way_back_after_a_forgotten_password()
    {
        var (user, first) = await Site.InvitedAsync("VPTU");
        var administrator = await Site.AdministratorAsync();

        var again = await administrator.SendAsync((await administrator.OpenAsync(await Site.AccountPageAsync(user))).FormOf("Invite"));
        var second = again.Page.QuerySelector("[data-invitation]")!.TextContent;

        using var person = Site.Stranger();
        Assert.Equal(HttpStatusCode.Gone, (await person.OpenAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(second)).Status);
    }

    [Fact]
    public async Task Only_the_hash_of_a_link_is_kept()
    {
        var (_, link) = await Site.InvitedAsync("VPTU");
        var token = link.Split('/')[^1];

        Assert.Equal(64, token.Length);
        Assert.DoesNotContain(token, await Site.Database!.AllTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/loi-moi/x")]
    [InlineData("/loi-moi/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/loi-moi/%27%20OR%201%3D1%20--")]
    public async Task A_made_up_link_is_refused(string path)
    {
        using var person = Site.Stranger();

        Assert.Equal(HttpStatusCode.Gone, (await person.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task A_closed_account_loses_its_sessions_its_links_and_its_password_and_comes_back_when_opened_again()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person person = Site.Stranger(), later = Site.Stranger();
        await person.SignInAsync(user, password);
        var administrator = await Site.AdministratorAsync();
        var page = await Site.AccountPageAsync(user);

        Assert.Contains("Ghi lý do", (await administrator.SendAsync((await administrator.OpenAsync(page)).FormOf("Close"))).Problems, StringComparison.Ordinal);
        await administrator.SendAsync((await administrator.OpenAsync(page)).FormOf("Close").With("why", "Chuyển công tác"));

        Assert.Equal(HttpStatusCode.Redirect, (await person.OpenAsync("/cua-toi")).Status);
        Assert.Contains("không đúng", (await later.TrySignInAsync(user, password)).Problems, StringComparison.Ordinal);
        await administrator.SendAsync((await administrator.OpenAsync(page)).FormOf("Reopen"));
        Assert.Equal("/", (await later.TrySignInAsync(user, password)).Location);
    }

    [Fact]
    public async Task The_administrator_cannot_shut_themselves_out()
    {
        var administrator = await Site.AdministratorAsync();

        var refused = await administrator.SendAsync((await administrator.OpenAsync(await Site.AccountPageAsync("quantri"))).FormOf("Close").With("why", "thử"));

        Assert.Equal("Không tự đóng tài khoản của mình. Đề nghị người quản trị khác làm việc này.", refused.Problems);
    }

    [Fact]
    public async Task A_locked_account_is_unlocked_by_the_administrator_at_once()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        for (var n = 0; n < 8; n++) await person.TrySignInAsync(user, "sai mật khẩu rồi");
        var administrator = await Site.AdministratorAsync();

        await administrator.SendAsync((await administrator.OpenAsync(await Site.AccountPageAsync(user))).FormOf("Unlock"));

        Assert.Equal("/", (await person.TrySignInAsync(user, password)).Location);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class InvitationsOnSqlite(SqliteSite site) : InvitationTests(site);

[Collection(nameof(OnPostgres))]
public sealed class InvitationsOnPostgres(PostgresSite site) : InvitationTests(site);
