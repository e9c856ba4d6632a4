using System.Diagnostics;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(GiaoBan.Browser.Tests.Product))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace GiaoBan.Browser.Tests;

/// <summary>The published program as a process of its own on a fresh sample quarter, and one browser to look at it.</summary>
public sealed class Product : IAsyncLifetime
{
    public const string AdministratorName = "quantri";
    public const string DeskOfficer = "tonghop";
    public const string Leader = "lanhdao";
    public const string FocalPerson = "vanquan";   // has not yet sent this quarter's report
    public const string UnitHead = "bandantoc";
    public const string WithAssignments = "binhgia";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>How long a browser may take over what Playwright sets no limit to: a window opened, closed, or a script answered.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan PatienceAtLeaving = TimeSpan.FromSeconds(5);

    /// <summary>Milliseconds after which a test is called hung. The browser's driver keeps all other limits, and cannot when it is the one that died.</summary>
    public const int Limit = 900_000;

    private static readonly string Chromium = Environment.GetEnvironmentVariable("GIAOBAN_TEST_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-browser-").FullName;
    private readonly Dictionary<string, string> _passwords = [];
    private Process? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private int _hired;

    public static string Root { get; } = FindRoot();
    public static bool IsQuick => Environment.GetEnvironmentVariable("GIAOBAN_TEST_QUICK") == "1";
    public Uri Url { get; private set; } = new("http://127.0.0.1");

    /// <summary>Called by everything but the two days that a quick run lives.</summary>
    public static void NotInAQuickRun() => Assert.SkipWhen(IsQuick, "left out of the quick run");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;

        await StartProgramAsync();
        await StartBrowserAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await GoesAsync("The browser", _browser.CloseAsync());
        _playwright?.Dispose();
        if (_program is not null)
        {
            _program.Kill();
            await _program.WaitForExitAsync();
            _program.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A person at a browser of their own, not yet signed in.</summary>
    /// <param name="byName">By the machine's name in the place of its number: browsers keep passkeys for names only.</param>
    public async Task<Person> ComesAsync(int width = 1280, bool script = true, bool byName = false)
    {
        Assert.SkipWhen(_playwright is null, "there is no Chromium here; GIAOBAN_TEST_CHROMIUM names one");
        try
        {
            return await SitsDownAsync(width, script, byName);
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException) // opening a window has no limit of its own
        {
            Console.Error.WriteLine($"The browser opened no window ({e.Message}); another is started.");
            await StartBrowserAsync();
            return await SitsDownAsync(width, script, byName);
        }
    }

    /// <summary>A browser of its own that keeps what it knows in a folder, as at home; killed by ending the process, with no word to it.</summary>
    public async Task<(Process Browser, Person Person)> OwnBrowserAsync(string folder)
    {
        Assert.SkipWhen(_playwright is null, "there is no Chromium here; GIAOBAN_TEST_CHROMIUM names one");
        var port = Path.Combine(folder, "DevToolsActivePort");
        File.Delete(port);
        var browser = Process.Start(new ProcessStartInfo(Chromium, [.. Arguments, "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={folder}", "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _ = browser.StandardError.BaseStream.CopyToAsync(Stream.Null);
        _ = browser.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        for (var n = 0; n < 300 && !(File.Exists(port) && new FileInfo(port).Length > 0); n++) await Task.Delay(100);
        var context = (await _playwright!.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{(await File.ReadAllLinesAsync(port))[0]}").WaitAsync(Patience)).Contexts[0];
        context.SetDefaultTimeout(20_000);
        return (browser, new Person(context, await context.NewPageAsync().WaitAsync(Patience), Url));
    }

    private async Task<Person> SitsDownAsync(int width, bool script, bool byName)
    {
        var url = byName ? new UriBuilder(Url) { Host = "localhost" }.Uri : Url;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = url.ToString(), JavaScriptEnabled = script, Locale = "vi-VN", ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 860 }, HasTouch = width < 600,
        }).WaitAsync(Patience);
        context.SetDefaultTimeout(20_000);
        return new Person(context, await context.NewPageAsync().WaitAsync(Patience), url);
    }

    private async Task StartBrowserAsync()
    {
        _playwright = await Playwright.CreateAsync().WaitAsync(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments }).WaitAsync(Patience);
    }

    public async Task<Person> SignsInAsync(string user, int width = 1280, bool script = true)
    {
        var person = await ComesAsync(width, script);
        await person.SignsInAsync(user, _passwords[user]);
        return person;
    }

    /// <summary>A new colleague, made by the administrator through the page as in life.</summary>
    public async Task<string> HiresAsync(string name, string role, string unit) => (await HiredAsync(name, role, unit)).User;

    /// <summary>The same, with the password they chose.</summary>
    public async Task<(string User, string Password)> HiredAsync(string name, string role, string unit)
    {
        var user = $"nguoimoi{++_hired}";
        await using var administrator = await SignsInAsync(AdministratorName);
        _passwords[user] = await administrator.AddsAccountAsync(name, user, role, unit);
        return (user, _passwords[user]);
    }

    /// <summary>Closes, and lets be what will not close: a hung window must cost a minute, not the whole run.</summary>
    internal static async Task GoesAsync(string what, Task going)
    {
        try
        {
            await going.WaitAsync(PatienceAtLeaving);
        }
        catch (TimeoutException)
        {
            Console.Error.WriteLine($"{what} did not close in {PatienceAtLeaving.TotalSeconds:0} s and was left.");
        }
    }

    private async Task StartProgramAsync()
    {
        var program = Path.Combine(Root, "artifacts", "giaoban", "giaoban.dll");
        Assert.True(File.Exists(program), "The program is not built: ./giaoban build");
        var accounts = Path.Combine(_folder, "accounts.json");
        var start = new ProcessStartInfo("dotnet", [program, "demo", "--port", "0", "--data", Path.Combine(_folder, "data"), "--accounts-file", accounts]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _program = Process.Start(start)!;
        _program.ErrorDataReceived += (_, line) => { if (line.Data is { } text) Console.Error.WriteLine(text); };
        _program.BeginErrorReadLine();
        while (await _program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("ready ", StringComparison.Ordinal)) continue;

            _ = _program.StandardOutput.BaseStream.CopyToAsync(Stream.Null); // a full pipe would stop the program at its next word
            Url = new Uri(line["ready ".Length..]);
            foreach (var one in JsonDocument.Parse(await File.ReadAllTextAsync(accounts)).RootElement.EnumerateArray())
                _passwords[one.GetProperty("user").GetString()!] = one.GetProperty("password").GetString()!;
            return;
        }
        throw new InvalidOperationException("The program ended before it was ready.");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GiaoBan.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
