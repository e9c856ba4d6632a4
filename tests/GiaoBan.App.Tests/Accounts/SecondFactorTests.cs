using System.Net;
using GiaoBan.App.Tests.Fixtures;
using OtpNet;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>Six digits from an app beside the password, and ten codes on paper for the day the telephone is gone.</summary>
public abstract class SecondFactorTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task With_the_second_factor_on_the_password_alone_does_not_let_in()
    {
        var one = await WithSecondFactorAsync();
        using var person = Site.Stranger();

        var afterPassword = await person.TrySignInAsync(one.User, one.Password);

        Assert.StartsWith("/dang-nhap/ma", afterPassword.Location, StringComparison.Ordinal);
        Assert.Null(person.Cookies["giaoban"]);
        Assert.Equal(HttpStatusCode.Redirect, (await person.OpenAsync("/cua-toi")).Status);
    }

    [Fact]
    public async Task The_next_code_lets_in_and_the_same_code_a_second_time_does_not()
    {
        var one = await WithSecondFactorAsync();
        var code = one.CodeAfter(30); // the one shown when turning it on is used up
        using Person first = Site.Stranger(), second = Site.Stranger();

        Assert.Equal("/", (await EnterAsync(first, one, code)).Location);
        var replayed = await EnterAsync(second, one, code);

        Assert.Equal("Mã không đúng hoặc đã dùng rồi. Chờ ứng dụng hiện mã mới rồi gõ lại.", replayed.Problems);
        Assert.Null(second.Cookies["giaoban"]);
    }

    [Fact]
    public async Task A_code_of_ten_minutes_ago_does_not_let_in()
    {
        var one = await WithSecondFactorAsync();
        using var person = Site.Stranger();

        Assert.Contains("Mã không đúng", (await EnterAsync(person, one, one.CodeAfter(-600))).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_recovery_code_opens_once_and_none_is_kept_as_it_is()
    {
        var one = await WithSecondFactorAsync();
        Assert.Equal(10, one.Codes.Count);
        using Person first = Site.Stranger(), second = Site.Stranger();

        Assert.Equal("/", (await RecoverAsync(first, one, one.Codes[3].ToUpperInvariant())).Location);
        Assert.Contains("đã dùng rồi", (await RecoverAsync(second, one, one.Codes[3])).Problems, StringComparison.Ordinal);
        Assert.Equal("/", (await RecoverAsync(second, one, one.Codes[4].Replace("-", " ", StringComparison.Ordinal))).Location);

        var text = await Site.Database!.AllTextAsync();
        Assert.All(one.Codes, code => Assert.DoesNotContain(code, text, StringComparison.Ordinal));
        Assert.Contains("Còn 8 mã dự phòng", (await second.OpenAsync("/cua-toi/ma-thu-hai")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords()
    {
        var one = await WithSecondFactorAsync();
        using var person = Site.Stranger();
        await person.TrySignInAsync(one.User, one.Password);
        for (var n = 0; n < 8; n++) await person.SendAsync((await person.OpenAsync("/dang-nhap/ma")).Form("form.signin").With("code", "000000"));

        using var later = Site.Stranger();
        Assert.Contains("tạm khóa 10 phút", (await later.TrySignInAsync(one.User, one.Password)).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_step_of_the_code_is_not_reached_without_the_password()
    {
        using var stranger = Site.Stranger();

        Assert.Equal("/dang-nhap", (await stranger.OpenAsync("/dang-nhap/ma")).Location);
        var pushed = await stranger.SendAsync((await stranger.OpenAsync("/dang-nhap")).Form("form.signin").With("code", "123456").To("/dang-nhap/ma"));
        Assert.Contains("quá 5 phút", pushed.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_turned_on_only_with_a_code_and_off_only_with_the_password()
    {
        var one = await WithSecondFactorAsync();

        var refused = await one.Person.SendAsync((await one.Person.OpenAsync("/cua-toi/ma-thu-hai")).FormOf("Off").With("password", "không phải mật khẩu"));
        Assert.Equal("Mật khẩu hiện nay không đúng. Gõ lại mật khẩu đang dùng.", refused.Problems);

        await one.Person.SendAsync((await one.Person.OpenAsync("/cua-toi/ma-thu-hai")).FormOf("Off").With("password", one.Password));
        using var person = Site.Stranger();
        Assert.Equal("/", (await person.TrySignInAsync(one.User, one.Password)).Location);
    }

    [Fact]
    public async Task The_administrator_takes_it_off_for_somebody_who_lost_everything_but_only_with_a_reason()
    {
        var one = await WithSecondFactorAsync();
        var administrator = await Site.AdministratorAsync();
        var page = await Site.AccountPageAsync(one.User);

        Assert.Contains("Ghi lý do", (await administrator.SendAsync((await administrator.OpenAsync(page)).FormOf("TakeOff"))).Problems, StringComparison.Ordinal);
        await administrator.SendAsync((await administrator.OpenAsync(page)).FormOf("TakeOff").With("why", "Mất điện thoại, đã gặp trực tiếp"));

        using var person = Site.Stranger();
        Assert.Equal("/", (await person.TrySignInAsync(one.User, one.Password)).Location);
    }

    [Fact]
    public async Task The_picture_for_the_app_is_drawn_here_and_holds_no_style_of_its_own()
    {
        using var person = await Site.NewPersonAsync("VPTU");

        var page = await person.OpenAsync("/cua-toi/ma-thu-hai");

        var picture = page.Page.QuerySelector("svg.qr")!;
        Assert.True(picture.QuerySelector("path")!.GetAttribute("d")!.Length > 2000);
        Assert.Empty(picture.QuerySelectorAll("[style]"));
        Assert.Empty(page.Page.QuerySelectorAll("img[src^=http]"));
    }

    private sealed record Armed(Person Person, string User, string Password, byte[] Key, IReadOnlyList<string> Codes)
    {
        public string CodeAfter(int seconds) => new Totp(Key).ComputeTotp(DateTime.UtcNow.AddSeconds(seconds));
    }

    private async Task<Armed> WithSecondFactorAsync()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        var person = Site.Stranger();
        await person.SignInAsync(user, password);
        var page = await person.OpenAsync("/cua-toi/ma-thu-hai");
        var key = Base32Encoding.ToBytes(page.Page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
        var wrong = await person.SendAsync(page.FormOf("On").With("password", password).With("code", "000000"));
        Assert.Contains("Mã không đúng", wrong.Problems, StringComparison.Ordinal);

        var unproven = await person.SendAsync(wrong.FormOf("On").With("code", new Totp(key).ComputeTotp(DateTime.UtcNow)));
        Assert.Contains("Mật khẩu hiện nay không đúng", unproven.Problems, StringComparison.Ordinal);

        var on = await person.SendAsync(unproven.FormOf("On").With("password", password).With("code", new Totp(key).ComputeTotp(DateTime.UtcNow)));
        var codes = on.Page.QuerySelectorAll("[data-codes] li").Select(c => c.TextContent).ToList();
        Assert.DoesNotContain(codes[0], (await person.OpenAsync("/cua-toi/ma-thu-hai")).Text, StringComparison.Ordinal);
        return new Armed(person, user, password, key, codes);
    }

    private static async Task<Answer> EnterAsync(Person person, Armed one, string code)
    {
        await person.TrySignInAsync(one.User, one.Password);
        return await person.SendAsync((await person.OpenAsync("/dang-nhap/ma")).Form("form.signin").With("code", code));
    }

    private static async Task<Answer> RecoverAsync(Person person, Armed one, string code)
    {
        await person.TrySignInAsync(one.User, one.Password);
        return await person.SendAsync((await person.OpenAsync("/dang-nhap/ma")).FormOf("Recovery").With("recovery", code));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class SecondFactorOnSqlite(SqliteSite site) : SecondFactorTests(site);

[Collection(nameof(OnPostgres))]
public sealed class SecondFactorOnPostgres(PostgresSite site) : SecondFactorTests(site);
