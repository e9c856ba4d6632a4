using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;

namespace GiaoBan.Browser.Tests;

/// <summary>Somebody in front of a browser: what they do, and what the browser had to complain about meanwhile.</summary>
public sealed partial class Person : IAsyncDisposable
{
    // The package's own call opens a second window to put the findings of frames together, which takes a second and a half; we have no frames.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private readonly Uri _home;

    public Person(IBrowserContext context, IPage page, Uri home)
    {
        (Context, Page, _home) = (context, page, home);
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) Complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        page.Response += (_, response) => { if (response.Status >= 500 || (response.Status >= 400 && response.Request.ResourceType is "stylesheet" or "script" or "font" or "image")) Complaints.Add($"{response.Status} {response.Url}"); };
        context.Request += (_, request) => { if (Uri.TryCreate(request.Url, UriKind.Absolute, out var url) && url.Scheme is not ("data" or "blob" or "about") && url.Authority != home.Authority) Complaints.Add($"leaves the house: {request.Url}"); };
    }

    public IBrowserContext Context { get; }
    public IPage Page { get; }

    /// <summary>Errors in the console, broken policies, missing files, requests to another host.</summary>
    public List<string> Complaints { get; } = [];

    public void FoundNothingAmiss() => Assert.True(Complaints.Count == 0, string.Join("\n", Complaints));

    public ILocator FirstAction => Page.Locator("main .button--first").First;
    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public async Task SignsInAsync(string user, string password)
    {
        await OpensAsync("/dang-nhap");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(user);
        await Page.GetByLabel("Mật khẩu").FillAsync(password);
        await PressesAsync("Đăng nhập");
        await Expect(Page.Locator(".masthead a[href='/cua-toi']")).ToBeVisibleAsync();
    }

    public async Task LeavesAsync()
    {
        await Page.Locator("header").GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await IsAtAsync("/dang-nhap");
    }

    public async Task<string> AddsAccountAsync(string name, string user, string role, string unit)
    {
        await OpensAsync("/quan-tri/tai-khoan");
        await Page.GetByLabel("Họ và tên").FillAsync(name);
        await Page.GetByLabel("Chức danh").FillAsync($"{role} {unit}");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(user);
        await Page.GetByLabel("Vai trò").SelectOptionAsync(new SelectOptionValue { Label = role });
        await Page.GetByLabel("Đơn vị", new() { Exact = true }).FillAsync(unit);
        await PressesAsync("Tạo tài khoản");
        var password = $"bốn từ cho {user} cầu vồng";
        await Page.GotoAsync(await Page.Locator("[data-invitation]").InnerTextAsync()); // as the person would, behind the link
        await Page.GetByLabel("Mật khẩu mới").FillAsync(password);
        await Page.GetByLabel("Gõ lại mật khẩu").FillAsync(password);
        await PressesAsync("Lưu mật khẩu");
        return password;
    }

    /// <summary>A feed keeps the line open, so a page never grows idle: it is there when it has loaded.</summary>
    public Task<IResponse?> OpensAsync(string path) => Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    public Task FollowsAsync(string link) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task PressesAsync(string button) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Tabs to a room by its name, as on every page but the desk's own first page.</summary>
    public Task EntersAsync(string room) => Page.GetByRole(AriaRole.Navigation, new() { Name = "Sáu phòng của kỳ" }).GetByRole(AriaRole.Link, new() { Name = room }).ClickAsync();

    public Task SeesAsync(string words) => Expect(Page.Locator("main").GetByText(words).First).ToBeVisibleAsync();

    public Task IsAtAsync(string path) => Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(_home.GetLeftPart(UriPartial.Authority)) + path));

    public Task<T> AsksAsync<T>(string script) => Page.EvaluateAsync<T>(script).WaitAsync(Product.Patience);

    /// <summary>What breaks WCAG 2.2 AA or good practice as axe knows them: the rule and the element, three of a rule at most.</summary>
    /// <param name="colours">Contrast is most of what a look costs, and colours are the same at every width: asked once, on the desk.</param>
    public async Task<string[]> BreaksAsync(bool colours = true)
    {
        if (!await AsksAsync<bool>("'axe' in window")) await Page.EvaluateAsync(Axe).WaitAsync(Product.Patience);
        return await Page.EvaluateAsync<string[]>("async ([values, enabled]) => (await axe.run({ runOnly: { type: 'tag', values }, rules: { 'color-contrast': { enabled } }, resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.html}`))", new object[] { Standards, colours }).WaitAsync(Product.Patience);
    }

    /// <summary>The path with every id replaced: one name for all pages of a kind.</summary>
    public static string KindOf(string path) => Id().Replace(path, "·");

    /// <summary>The page first and without asking it: one that holds an unsaved word asks whether to leave, and a closing context waits for the answer.</summary>
    public async ValueTask DisposeAsync()
    {
        await Product.GoesAsync("A page", Page.CloseAsync(new() { RunBeforeUnload = false }));
        await Product.GoesAsync("A window", Context.CloseAsync());
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/|$)")]
    private static partial Regex Id();
}
