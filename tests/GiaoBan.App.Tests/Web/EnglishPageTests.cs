using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.App.Web.Language;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Web;

/// <summary>A reader who chose English meets no Vietnamese of ours, and leaves none of the English behind.</summary>
public abstract partial class EnglishPageTests(DemoSite site) : OnTheDemo(site)
{
    private const string English = "/ngon-ngu?sang=en&ve=/";
    private static readonly string[] Spoken = ["aria-label", "placeholder", "title", "alt", "data-th"];

    [Theory, InlineData("quantri"), InlineData("tonghop"), InlineData("vanquan"), InlineData("lanhdao"), InlineData(null)]
    public async Task Every_page_a_role_can_reach_is_in_English(string? user)
    {
        using var person = user is null ? Site.Stranger() : await Site.SignedInAsync(user);
        await person.OpenAsync(English);
        Queue<string> ahead = new(user is null ? ["/dang-nhap", "/ban-tin", "/xac-minh", "/khong-co-trang-nay"] : ["/", "/khong-co-trang-nay"]);
        HashSet<string> kinds = [.. ahead];
        List<string> left = [];
        var opened = 0;
        while (ahead.TryDequeue(out var path))
        {
            var answer = await person.OpenAsync(path);
            if (answer.Location is not null) continue;

            var page = answer.Page;
            opened++;
            Assert.Equal((path, "en"), (path, page.DocumentElement.GetAttribute("lang")));
            left.AddRange(SaidIn(page, path).Where(IsOurs).Select(words => $"{path}: {words}"));
            foreach (var next in page.QuerySelectorAll("a[href^='/']:not([download])").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(IsPage))
                if (kinds.Add(KindOf(next))) ahead.Enqueue(next);
        }
        Assert.True(opened > (user is null ? 3 : 20), $"only {opened} pages");
        Assert.True(left.Count == 0, string.Join('\n', left.Distinct()));
    }

    [Fact]
    public async Task A_refusal_is_told_in_English_and_the_way_back_is_one_click()
    {
        using var person = Site.Stranger();
        await person.OpenAsync(English);

        Assert.Contains("user name or password", (await person.TrySignInAsync("khong-co-ai", "sai mật khẩu")).Problems, StringComparison.OrdinalIgnoreCase);

        var back = (await person.OpenAsync("/ban-tin")).Page.QuerySelector("a[hreflang=vi]")!.GetAttribute("href")!;
        Assert.Equal("/ban-tin", (await person.OpenAsync(back)).Location);
        Assert.Equal("vi", (await person.OpenAsync("/ban-tin")).Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task After_an_error_the_other_language_is_that_of_the_page_asked_for()
    {
        using var person = Site.Stranger();
        var link = (await person.OpenAsync("/khong-co-trang-nay?a=1")).Page.QuerySelector("a[hreflang=en]")!.GetAttribute("href")!;
        Assert.Equal("/khong-co-trang-nay?a=1", (await person.OpenAsync(link)).Location);
    }

    [Fact]
    public async Task The_machines_own_language_is_nobodys()
    {
        var (before, english) = (CultureInfo.CurrentUICulture, CultureInfo.GetCultureInfo("en-US"));
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = english;
            Assert.Equal("thứ Sáu 14/6", Say.Weekday(new DateOnly(2019, 6, 14)));
            using var person = Site.Stranger();
            Assert.Equal("vi", (await person.OpenAsync("/dang-nhap")).Page.DocumentElement.GetAttribute("lang"));
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentUICulture) = (before, null);
        }
    }

    [Fact]
    public async Task The_reminder_that_is_pasted_elsewhere_stays_Vietnamese()
    {
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        List<string> reminders = [];
        await desk.OpenAsync(English);
        foreach (var period in await db.Periods.Select(p => p.Id).ToListAsync()) reminders.AddRange((await desk.OpenAsync($"/ky/{period.Value}")).Page.QuerySelectorAll("textarea").Select(t => t.TextContent).Where(t => t.Contains("GiaoBan", StringComparison.Ordinal)));

        Assert.NotEmpty(reminders);
        Assert.All(reminders, r => Assert.StartsWith("Nhắc nộp báo cáo", r, StringComparison.Ordinal));
    }

    [Theory, InlineData("//evil.example"), InlineData("https://evil.example/"), InlineData("/\\evil.example"), InlineData(null)]
    public async Task It_leads_nowhere_but_here(string? back)
    {
        using var person = Site.Stranger();
        Assert.Equal("/", (await person.OpenAsync(back is null ? "/ngon-ngu?sang=en" : $"/ngon-ngu?sang=en&ve={Uri.EscapeDataString(back)}")).Location);
    }

    [Fact]
    public async Task What_is_done_in_English_is_recorded_and_printed_in_Vietnamese()
    {
        var (user, password) = await Site.NewAccountAsync("HND");
        using var person = Site.Stranger();
        await person.OpenAsync(English);
        await person.SignInAsync(user, password);

        await using var db = Site.Open();
        var recorded = await db.AuditEntries.Where(e => db.Users.Any(u => u.Id == e.AccountId && u.UserName == user)).OrderByDescending(e => e.Seq).Select(e => e.Act).FirstAsync();
        Assert.Equal("Đăng nhập", ActWords.Of(recorded));

        using var desk = await Site.DeskAsync();
        var asked = (await desk.OpenAsync("/nhiem-vu?handler=Csv")).Text;
        await desk.OpenAsync(English);
        Assert.Equal(asked, (await desk.OpenAsync("/nhiem-vu?handler=Csv")).Text);
    }

    // The record shows why something was done in the words it was done with.
    private static IEnumerable<string> SaidIn(IDocument page, string path) =>
        page.All.Where(e => e.LocalName is not ("script" or "style" or "textarea") && e.Closest(".paper") is null && !(path.StartsWith("/quan-tri/nhat-ky", StringComparison.Ordinal) && e.Closest("td") is not null))
            .SelectMany(e => e.ChildNodes.OfType<IText>().Select(t => t.Data).Concat(Spoken.Select(e.GetAttribute).OfType<string>()))
            .Select(words => Space.Replace(words, " ").Trim())
            .Where(words => Marked.IsMatch(words));

    // Names that people gave and that happen to be words of ours: a post, a tree of units, a heading of a form, a step of a congress.
    private static readonly string[] Theirs = ["Quản trị hệ thống", "Chuyên viên tổng hợp", "Trực thuộc", "Huyện ủy, thành ủy", "Đại hội", "Phục vụ người dân, doanh nghiệp"];

    // A phrase of the resource that still stands there in Vietnamese.
    private static bool IsOurs(string words) =>
        !Theirs.Contains(words) && !Measure.IsMatch(words) && GiaoBan.App.Web.Language.English.OfSentence(words) is { } english && english != words && (GiaoBan.App.Web.Language.English.Find(words) is not null || Marked.Count(english) * 4 < Marked.Count(words));

    private static bool IsPage(string path) => !path.Contains(".docx", StringComparison.Ordinal) && !path.Contains("handler=", StringComparison.Ordinal) && !path.StartsWith("/minh-chung/", StringComparison.Ordinal) && !path.StartsWith(ReaderLanguage.Path, StringComparison.Ordinal) && !path.StartsWith("/quan-tri/tu-dien/", StringComparison.Ordinal) && path != "/dang-xuat";

    private static string KindOf(string path) => Number.Replace(Id.Replace(path.Split('?')[0], "·"), "/·");

    [GeneratedRegex(@"^[A-Z]\d\d(\.\d)?,? ")]
    private static partial Regex Measure { get; }

    [GeneratedRegex("[à-ỹđÀ-ỸĐ]")]
    private static partial Regex Marked { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id { get; }

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Number { get; }
}

[Collection(nameof(OnSqlite))]
public sealed class EnglishPagesOnSqlite(SqliteSite site) : EnglishPageTests(site);
