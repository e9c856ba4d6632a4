using System.Net;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>A row behind every cookie: listed, ended one by one or all at once, gone with the day.</summary>
public abstract class SessionTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Every_device_is_listed_and_ending_one_leaves_the_other_signed_in()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person here = Site.Stranger(), there = Site.Stranger();
        await here.SignInAsync(user, password);
        await there.SignInAsync(user, password);

        var list = await here.OpenAsync("/cua-toi/phien");
        Assert.Contains("2 nơi đang mở", list.Text, StringComparison.Ordinal);
        var other = list.Page.QuerySelector("button[name=session]")!.GetAttribute("value")!;
        Assert.Contains("hiện nay không đúng", (await here.SendAsync(list.FormOf("End").With("session", other))).Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await there.OpenAsync("/cua-toi")).Status);
        await here.SendAsync(list.FormOf("End").With("session", other).With("password", password));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), ((await here.OpenAsync("/cua-toi")).Status, (await there.OpenAsync("/cua-toi")).Status));
        Assert.Contains("Chỉ máy này", (await here.OpenAsync("/cua-toi/phien")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else_by_its_id()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person mine = Site.Stranger(), theirs = await Site.NewPersonAsync("VPTU");
        await using var db = Site.Open();
        var their = await db.Sessions.OrderByDescending(s => s.StartedAtUtc).Select(s => s.Id).FirstAsync();

        await mine.SignInAsync(user, password);
        await mine.SendAsync((await mine.OpenAsync("/cua-toi/phien")).FormOf("End").With("session", their.ToString()).With("password", password));

        Assert.Equal(HttpStatusCode.OK, (await theirs.OpenAsync("/cua-toi")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_this_one_too()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person here = Site.Stranger(), there = Site.Stranger();
        await here.SignInAsync(user, password);
        await there.SignInAsync(user, password);

        await here.SendAsync((await here.OpenAsync("/cua-toi/phien")).FormOf("End").With("password", password).To("/cua-toi/phien?handler=Everywhere"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), ((await here.OpenAsync("/cua-toi")).Status, (await there.OpenAsync("/cua-toi")).Status));
    }

    [Theory]
    [InlineData("seen", 121)]
    [InlineData("started", 12 * 60 + 1)]
    public async Task A_session_ends_after_two_hours_of_nothing_and_after_twelve_in_all(string column, int minutes)
    {
        using var person = await Site.NewPersonAsync("VPTU");
        await using var db = Site.Open();
        var mine = await db.Sessions.AsNoTracking().OrderByDescending(s => s.StartedAtUtc).FirstAsync();
        var then = DateTime.UtcNow.AddMinutes(-minutes);
        var session = db.Sessions.Where(s => s.Id == mine.Id);
        _ = column == "started" ? await session.ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAtUtc, then)) : await session.ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAtUtc, then));

        Assert.Equal(HttpStatusCode.Redirect, (await person.OpenAsync("/cua-toi")).Status);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_the_old_one_opens_nothing()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person here = Site.Stranger(), there = Site.Stranger();
        await here.SignInAsync(user, password);
        await there.SignInAsync(user, password);
        var chosen = DemoSite.NewPassword();

        var changed = await here.SendAndSeeAsync((await here.OpenAsync("/cua-toi/mat-khau")).Form("form.signin").With("now", password).With("chosen", chosen).With("again", chosen));

        Assert.Contains("Đã đổi mật khẩu", changed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await there.OpenAsync("/cua-toi")).Status);
        using Person old = Site.Stranger(), fresh = Site.Stranger();
        Assert.Contains("không đúng", (await old.TrySignInAsync(user, password)).Problems, StringComparison.Ordinal);
        Assert.Equal("/", (await fresh.TrySignInAsync(user, chosen)).Location);
    }

    [Theory]
    [InlineData("ngắn quá", null, "phải từ 12 ký tự")]
    [InlineData("Nguyễn Văn Thử 2019", null, "dễ đoán")]
    [InlineData("matkhau123456", null, "dễ đoán")]
    [InlineData("Giaoban@2026!!", null, "dễ đoán")]
    [InlineData("aaaaaaaaaaaaaaaa", null, "dễ đoán")]
    [InlineData("qwertyuiop1234", null, "dễ đoán")]
    [InlineData("bốn con mèo nhảy múa", "bốn con mèo nhảy múa!", "chưa giống nhau")]
    public async Task A_poor_password_is_refused_with_what_to_do(string chosen, string? again, string sentence)
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        await person.SignInAsync(user, password);

        var refused = await person.SendAsync((await person.OpenAsync("/cua-toi/mat-khau")).Form("form.signin").With("now", password).With("chosen", chosen).With("again", again ?? chosen));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(sentence, refused.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_asked_before_it_is_changed_and_guessing_it_there_locks_the_account()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person person = Site.Stranger(), later = Site.Stranger();
        await person.SignInAsync(user, password);
        var chosen = DemoSite.NewPassword();
        for (var n = 0; n < 8; n++) Assert.Contains("hiện nay không đúng", (await person.SendAsync((await person.OpenAsync("/cua-toi/mat-khau")).Form("form.signin").With("now", "đoán mò").With("chosen", chosen).With("again", chosen))).Problems, StringComparison.Ordinal);

        Assert.Contains("tạm khóa", (await later.TrySignInAsync(user, password)).Problems, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class SessionsOnSqlite(SqliteSite site) : SessionTests(site);

[Collection(nameof(OnPostgres))]
public sealed class SessionsOnPostgres(PostgresSite site) : SessionTests(site);
