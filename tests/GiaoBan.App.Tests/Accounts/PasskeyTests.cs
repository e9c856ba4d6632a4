using System.Net;
using GiaoBan.App.Features.Accounts;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using Microsoft.AspNetCore.Http;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>Where passkeys are offered, and what comes of answers no device made. A real one is made in the browser tests.</summary>
public abstract class PasskeyTests(DemoSite site) : OnTheDemo(site)
{
    [Theory]
    [InlineData("https", "giaoban.langson.gov.vn", true)]
    [InlineData("http", "localhost:5000", true)]
    [InlineData("http", "giaoban.langson.gov.vn", false)]
    [InlineData("https", "10.0.0.5", false)]
    [InlineData("https", "[fd00::5]:5001", false)]
    [InlineData("http", "127.0.0.1:5000", false)]
    public void They_are_offered_where_a_browser_keeps_them(string scheme, string host, bool offered)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = (scheme, new HostString(host));

        Assert.Equal(offered, PasskeyDoor.IsOpen(request));
    }

    [Fact]
    public async Task At_a_bare_address_they_are_not_offered_and_the_page_says_why()
    {
        using Person stranger = Site.Stranger(), person = await Site.NewPersonAsync("VPTU");

        var door = await stranger.OpenAsync("/dang-nhap");
        Assert.False(door.HasFormOf("Passkey"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(door.Form("form.signin").To("/dang-nhap?handler=PasskeyOptions"))).Status);
        var own = await person.OpenAsync("/cua-toi/khoa-truy-cap");
        Assert.False(own.HasFormOf("Add"));
        Assert.Contains(AccountRefusals.PasskeysNotHere.Message, own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_one_is_made_the_password_is_asked_again()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = await ByNameAsync(user, password);
        var form = (await person.OpenAsync("/cua-toi/khoa-truy-cap")).FormOf("Add").To("/cua-toi/khoa-truy-cap?handler=Options");

        var refused = await person.SendAsync(form.With("password", "không phải mật khẩu"));
        var begun = await person.SendAsync(form.With("password", password));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, AccountRefusals.WrongPassword.Message), (refused.Status, refused.Html));
        Assert.Equal(HttpStatusCode.OK, begun.Status);
        Assert.Contains("\"id\":\"localhost\"", begun.Html, StringComparison.Ordinal);
        Assert.Contains("\"userVerification\":\"required\"", begun.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải JSON")]
    [InlineData("{}")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"AAAA","attestationObject":"AAAA","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"},"clientExtensionResults":{}}""")]
    public async Task An_answer_no_device_made_opens_nothing_and_is_told_in_a_sentence(string credential)
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person person = await ByNameAsync(user, password), stranger = ByName();
        var own = await person.OpenAsync("/cua-toi/khoa-truy-cap");
        var door = await stranger.OpenAsync("/dang-nhap");

        // By hand, with nothing begun; then with a beginning of this browser's own.
        Assert.Equal(AccountRefusals.PasskeyNotLetIn.Message, (await stranger.SendAsync(door.FormOf("Passkey").With("credential", credential))).Problems);
        Assert.Equal(AccountRefusals.PasskeyNotMade.Message, (await person.SendAsync(own.FormOf("Add").With("password", password).With("credential", credential))).Problems);
        await stranger.SendAsync(door.FormOf("Passkey").To("/dang-nhap?handler=PasskeyOptions"));
        await person.SendAsync(own.FormOf("Add").With("password", password).To("/cua-toi/khoa-truy-cap?handler=Options"));
        Assert.Equal(AccountRefusals.PasskeyNotLetIn.Message, (await stranger.SendAsync((await stranger.OpenAsync("/dang-nhap")).FormOf("Passkey").With("credential", credential))).Problems);
        Assert.Equal(AccountRefusals.PasskeyNotMade.Message, (await person.SendAsync((await person.OpenAsync("/cua-toi/khoa-truy-cap")).FormOf("Add").With("password", password).With("credential", credential))).Problems);
        Assert.Null(stranger.Cookies["giaoban"]);
        Assert.Contains("Chưa có khóa truy cập", (await person.OpenAsync("/cua-toi/khoa-truy-cap")).Text, StringComparison.Ordinal);
    }

    private Person ByName() => new(Site.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    private async Task<Person> ByNameAsync(string user, string password)
    {
        var person = ByName();
        await person.SignInAsync(user, password);
        return person;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class PasskeysOnSqlite(SqliteSite site) : PasskeyTests(site);

[Collection(nameof(OnPostgres))]
public sealed class PasskeysOnPostgres(PostgresSite site) : PasskeyTests(site);
