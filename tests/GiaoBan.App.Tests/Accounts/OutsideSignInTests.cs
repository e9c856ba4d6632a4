using GiaoBan.App.Features.Accounts;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>OpenID Connect against a real issuer: code and PKCE, linked by the person, nobody let in by accident.</summary>
public abstract class OutsideSignInTests(SmallRecord record)
{
    private const string Password = "bún chả và cầu vồng xanh";

    [Fact]
    public async Task Whoever_linked_it_while_signed_in_comes_in_by_it_from_then_on()
    {
        await using var stage = await StageAsync();
        using Person me = new(stage.Url), later = new(stage.Url);
        await me.SignInAsync("canbo", Password);
        Assert.Equal("/cua-toi", await FollowAsync(me, (await me.SendAsync((await me.OpenAsync("/cua-toi")).FormOf("Link").With("password", Password))).Location!));
        Assert.Contains("Đã gắn", (await me.OpenAsync("/cua-toi")).Text, StringComparison.Ordinal);

        Assert.Equal("/", await OutsideAsync(later));
        Assert.Contains("Cán Bộ", (await later.OpenAsync("/cua-toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_linked_and_unlinked_only_with_the_password()
    {
        await using var stage = await StageAsync();
        using var me = new Person(stage.Url);
        await me.SignInAsync("canbo", Password);
        const string Wrong = "Mật khẩu hiện nay không đúng. Gõ lại mật khẩu đang dùng.";

        Assert.Equal(Wrong, (await me.SendAsync((await me.OpenAsync("/cua-toi")).FormOf("Link"))).Problems);
        await FollowAsync(me, (await me.SendAsync((await me.OpenAsync("/cua-toi")).FormOf("Link").With("password", Password))).Location!);
        Assert.Equal(Wrong, (await me.SendAsync((await me.OpenAsync("/cua-toi")).FormOf("Unlink").With("password", "không phải"))).Problems);
        Assert.Contains("Đã gắn", (await me.OpenAsync("/cua-toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_the_issuer_knows_but_nobody_here_linked_is_not_let_in()
    {
        await using var stage = await StageAsync();
        using var stranger = new Person(stage.Url);

        var led = await OutsideAsync(stranger);

        Assert.Equal("/dang-nhap?ngoai=chua-gan", led);
        Assert.Contains("chưa gắn với ai", (await stranger.OpenAsync(led)).Problems, StringComparison.Ordinal);
        Assert.Null(stranger.Cookies["giaoban"]);
    }

    [Fact]
    public async Task One_outside_account_is_one_person_here()
    {
        await using var stage = await StageAsync();
        using Person me = new(stage.Url), other = new(stage.Url);
        await me.SignInAsync("canbo", Password);
        await FollowAsync(me, (await me.SendAsync((await me.OpenAsync("/cua-toi")).FormOf("Link").With("password", Password))).Location!);
        await other.SignInAsync("khac", Password);

        Assert.Equal("/cua-toi?gan=nguoi-khac", await FollowAsync(other, (await other.SendAsync((await other.OpenAsync("/cua-toi")).FormOf("Link").With("password", Password))).Location!));
    }

    [Fact]
    public async Task A_code_brought_into_another_browser_opens_nothing()
    {
        await using var stage = await StageAsync();
        using Person thief = new(stage.Url), victim = new(stage.Url);
        var toIssuer = (await thief.SendAsync((await thief.OpenAsync("/dang-nhap")).FormOf("Outside"))).Location!;
        var back = (await thief.OpenAsync(toIssuer)).Location!;
        Assert.Contains("code_challenge=", toIssuer, StringComparison.Ordinal);
        Assert.Contains("code=", back, StringComparison.Ordinal);

        Assert.Equal("/dang-nhap?ngoai=hong", (await victim.OpenAsync(back)).Location);
    }

    [Fact]
    public async Task A_closed_account_is_not_opened_by_the_outside_door_either()
    {
        await using var stage = await StageAsync();
        using Person me = new(stage.Url), later = new(stage.Url);
        await me.SignInAsync("canbo", Password);
        await FollowAsync(me, (await me.SendAsync((await me.OpenAsync("/cua-toi")).FormOf("Link").With("password", Password))).Location!);
        await using (var db = stage.Database.Open())
        {
            var now = DateTime.UtcNow;
            await db.Users.Where(a => a.UserName == "canbo").ExecuteUpdateAsync(s => s.SetProperty(a => a.DeactivatedAtUtc, now));
        }

        Assert.StartsWith("/dang-nhap", await OutsideAsync(later), StringComparison.Ordinal);
        Assert.Null(later.Cookies["giaoban"]);
    }

    private static async Task<string> OutsideAsync(Person person) => await FollowAsync(person, (await person.SendAsync((await person.OpenAsync("/dang-nhap")).FormOf("Outside"))).Location!);

    /// <summary>Follows as a browser does, until a page of this site that is no step on the way.</summary>
    private static async Task<string> FollowAsync(Person person, string next)
    {
        for (var n = 0; n < 6; n++)
        {
            if (next.StartsWith('/') && !next.StartsWith("/dang-nhap/ngoai", StringComparison.Ordinal)) return next;
            var answer = await person.OpenAsync(next);
            next = answer.Location ?? throw new InvalidOperationException($"{next} led nowhere: {answer.Status} {answer.Text}");
        }
        return next;
    }

    private sealed record Stage(TestDatabase Database, Issuer Issuer, WebApplication App, string Url) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await App.StopAsync();
            await App.DisposeAsync();
            await Issuer.DisposeAsync();
            await Database.DisposeAsync();
        }
    }

    private async Task<Stage> StageAsync()
    {
        var database = await record.CopyAsync();
        var issuer = await Issuer.StartAsync();
        var app = Site.Build(new SiteOptions(database.Connection, Settings: new Dictionary<string, string?> { ["Oidc:Authority"] = issuer.Url, ["Oidc:ClientId"] = Issuer.Client, ["Oidc:ClientSecret"] = Issuer.Secret, ["Oidc:Name"] = "tài khoản tỉnh" }));
        var url = await Serve.StartAsync(app, announce: false);
        await AddAsync(app, "canbo", "Cán Bộ");
        await AddAsync(app, "khac", "Người Khác");
        return new Stage(database, issuer, app, url);
    }

    private static async Task AddAsync(WebApplication app, string user, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBan.Storage.GiaoBanDb>();
        var (unit, line) = (await db.Units.FirstAsync(u => u.Code == "TU"), await db.Lines.FirstAsync());
        var made = await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(new() { UserName = user, DisplayName = name, Role = Role.DeskOfficer, UnitId = unit.Id.Value }, Password, unit.Id, line.Id, CancellationToken.None);
        Assert.Null(made.Refusal);
    }
}

public sealed class OutsideSignInOnSqlite(SqliteRecord record) : OutsideSignInTests(record), IClassFixture<SqliteRecord>;

public sealed class OutsideSignInOnPostgres(PostgresRecord record) : OutsideSignInTests(record), IClassFixture<PostgresRecord>;
