using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GiaoBan.App.Tests.Accounts;

public abstract class SignInTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_wrong_password_says_the_same_as_a_wrong_name()
    {
        var (user, _) = await Site.NewAccountAsync("VPTU");
        using Person one = Site.Stranger(), other = Site.Stranger();

        var wrongPassword = await one.TrySignInAsync(user, "không phải mật khẩu");
        var wrongName = await other.TrySignInAsync("khong-co-ai", "không phải mật khẩu");

        Assert.Equal("Tên đăng nhập hoặc mật khẩu không đúng. Sai nhiều lần thì tài khoản tạm khóa 10 phút; chờ rồi thử lại, hoặc đề nghị người quản trị gửi lời mời mới.", wrongPassword.Problems);
        Assert.Equal((wrongPassword.Status, wrongPassword.Text), (wrongName.Status, wrongName.Text));
        Assert.Null(one.Cookies["giaoban"]);
    }

    [Fact]
    public async Task Eight_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        for (var n = 1; n <= 7; n++) Assert.Contains("không đúng", (await person.TrySignInAsync(user, "sai mật khẩu rồi")).Problems, StringComparison.Ordinal);

        Assert.Contains("tạm khóa 10 phút", (await person.TrySignInAsync(user, "sai mật khẩu rồi")).Problems, StringComparison.Ordinal);
        Assert.Contains("tạm khóa 10 phút", (await person.TrySignInAsync(user, password)).Problems, StringComparison.Ordinal);
        Assert.Null(person.Cookies["giaoban"]);
    }

    // The hash is what a refusal costs: without one they would answer ten times as fast, and tell that they exist.
    [Fact]
    public async Task A_locked_a_closed_and_an_unknown_account_are_refused_at_the_cost_of_a_wrong_password()
    {
        var (open, locked, closed) = (await Site.NewAccountAsync("VPTU"), await Site.NewAccountAsync("VPTU"), await Site.NewAccountAsync("VPTU"));
        await using var db = Site.Open();
        var (now, later) = (DateTime.UtcNow, DateTimeOffset.UtcNow.AddHours(1));
        await db.Users.Where(a => a.UserName == locked.User).ExecuteUpdateAsync(s => s.SetProperty(a => a.LockoutEnd, later));
        await db.Users.Where(a => a.UserName == closed.User).ExecuteUpdateAsync(s => s.SetProperty(a => a.DeactivatedAtUtc, now));
        var hasher = new CountedHasher();
        await using var app = GiaoBan.App.Web.Site.Build(new SiteOptions(Site.Database!.Connection) { With = s => s.AddSingleton<IPasswordHasher<Account>>(hasher) });
        using var person = new Person(await Serve.StartAsync(app, announce: false));

        foreach (var (user, n) in new[] { open.User, locked.User, closed.User, "khong-co-ai" }.Select((u, n) => (u, n)))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.TrySignInAsync(user, "không phải mật khẩu")).Status);
            Assert.Equal((user, n + 1), (user, hasher.Verified));
        }
        await app.StopAsync();
    }

    private sealed class CountedHasher : PasswordHasher<Account>
    {
        public int Verified;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref Verified);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    [Fact]
    public async Task Thirty_refused_tries_of_one_name_from_one_address_are_enough_for_an_hour()
    {
        using var stranger = Site.Stranger();
        var name = $"khong-co-{Guid.NewGuid():N}"[..20]; // no account to lock: the pair of name and address is what is counted
        for (var n = 1; n <= 30; n++) Assert.Equal((n, HttpStatusCode.UnprocessableEntity), (n, (await stranger.TrySignInAsync(name, "sai")).Status));

        var onceMore = await stranger.TrySignInAsync(name, "sai");

        Assert.Equal(HttpStatusCode.TooManyRequests, onceMore.Status);
        Assert.Contains("thử quá nhiều lần", onceMore.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.TrySignInAsync(name + "x", "sai")).Status); // others behind the address are let try
    }

    [Fact]
    public async Task Seven_wrong_passwords_do_not_lock_it()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        for (var n = 1; n <= 7; n++) await person.TrySignInAsync(user, "sai mật khẩu rồi");

        Assert.Equal(HttpStatusCode.Redirect, (await person.TrySignInAsync(user, password)).Status);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_script_and_does_not_travel_from_other_sites()
    {
        using var person = await Site.NewPersonAsync("VPTU");

        Assert.True(person.Cookies["giaoban"]!.HttpOnly);
        var made = Site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie;
        Assert.Equal((SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest), (made.SameSite, made.SecurePolicy));
    }

    [Fact]
    public async Task Signing_out_kills_every_copy_of_the_cookie_at_once()
    {
        using var person = await Site.NewPersonAsync("VPTU");
        using var thief = person.Copy();
        Assert.Equal(HttpStatusCode.OK, (await thief.OpenAsync("/cua-toi")).Status);

        var left = await person.SendAsync((await person.OpenAsync("/dang-xuat")).Form("main form"));

        Assert.Equal("/dang-nhap", left.Location);
        Assert.Contains("storage", left.Headers["Clear-Site-Data"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await person.OpenAsync("/cua-toi")).Status);
        Assert.Equal("/dang-nhap", new Uri(new Uri(Site.Url), (await thief.OpenAsync("/cua-toi")).Location).AbsolutePath);
    }

    [Fact]
    public async Task A_password_is_kept_only_as_a_hash()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");

        await using var db = Site.Open();
        var account = await db.Users.SingleAsync(u => u.UserName == user);
        Assert.NotNull(account.PasswordHash);
        Assert.DoesNotContain(password, await Site.Database!.AllTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nhiem-vu", "/nhiem-vu")]
    [InlineData("https://example.org/", "/")]
    [InlineData("//example.org/", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task After_signing_in_one_is_led_only_to_a_page_of_this_site(string wanted, string led)
    {
        var (user, password) = Site.AccountOf("lanhdao");
        using var person = Site.Stranger();

        var answer = await person.TrySignInAsync(user, password, $"/dang-nhap?ve={Uri.EscapeDataString(wanted)}");

        Assert.Equal(led, answer.Location);
    }

    [Fact]
    public async Task The_way_back_after_signing_in_is_the_page_one_wanted()
    {
        using var stranger = Site.Stranger();

        var turnedAway = await stranger.OpenAsync("/nhiem-vu?loc=tre");

        Assert.EndsWith("/dang-nhap?ve=%2Fnhiem-vu%3Floc%3Dtre", turnedAway.Location, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class SignInOnSqlite(SqliteSite site) : SignInTests(site);

[Collection(nameof(OnPostgres))]
public sealed class SignInOnPostgres(PostgresSite site) : SignInTests(site);
