#:property PublishAot=false
// The whole build: dotnet run build.cs -- build | test [--quick] | format. `./giaoban` and CI call this and nothing else.
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

// A quick run asks of PostgreSQL only what its own storage does, and leaves out what starts whole programs: that alone takes two minutes.
const string QuickApp = """ --filter-query "/*/*/(!*OnPostgres)&(!CommandLineTests)&(!WholeProgramTests)&(!KilledNode*)&(!FuzzTests)/*" --filter-query "/*/GiaoBan.App.Tests.Storage/*/*" """;
const string AppThreads = " --max-threads 4"; // on two cores: half of these tests wait, for a clock, a process or a disk
const int SuiteMinutes = 25; // a suite that hangs is ended and counted as failed; the longest takes a third of this on two quiet cores

var root = Path.GetDirectoryName(Here())!;
Directory.SetCurrentDirectory(root);
return args switch
{
    ["build"] => Build() ? Say("built") : 1,
    ["test", .. var rest] => Test(quick: rest.Contains("--quick")),
    ["format"] => Run("dotnet", "format GiaoBan.slnx") ? 0 : 1,
    _ => Fail("Cách dùng: dotnet run build.cs -- build | test [--quick] | format"),
};

static bool Build(string more = "")
{
    var ok = Run("dotnet", $"publish src/GiaoBan.App -c Release -o artifacts/giaoban --nologo -v q -clp:NoSummary {more}", toStderr: true);
    if (ok) File.WriteAllText("artifacts/giaoban/.built", "");
    return ok;
}

// Every suite is an executable that writes a TRX file; the figures of the last line are read from those, never guessed.
static int Test(bool quick)
{
    // All at once first: the suites compile beside the program. Then the program is laid out from what was built.
    if (!Run("dotnet", "build GiaoBan.slnx -c Release --nologo -v q -clp:NoSummary")) return 1;
    if (!Build("--no-build")) return 1;

    using var postgres = Postgres.Start();
    var chromium = Chromium.Find();
    if (postgres is null || chromium is null)
    {
        Console.WriteLine("Thiếu phần mềm để thử đủ. Cài bằng một dòng: apt-get update && apt-get install -y --no-install-recommends postgresql chromium fonts-croscore");
        if (Environment.GetEnvironmentVariable("CI") == "true") return 1;
    }
    var environment = new Dictionary<string, string?> { ["GIAOBAN_TEST_POSTGRES"] = postgres?.Connection, ["GIAOBAN_TEST_CHROMIUM"] = chromium, ["GIAOBAN_TEST_QUICK"] = quick ? "1" : null, ["DOTNET_TieredPGO"] = "0" }; // as in ./giaoban: what lives for minutes never earns the bookkeeping back
    string[] suites = ["House", "Domain", "Text", "Office", "App", "Browser"];
    var (passed, failed, skipped, sqlite, onPostgres, browser) = (0, 0, 0, 0, 0, 0);
    List<string> broken = []; // said again at the end: whoever reads the last lines of a long run needs their names
    foreach (var suite in suites)
    {
        var folder = Path.GetFullPath($"artifacts/trx/{suite}");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var watch = Stopwatch.StartNew();
        var ok = Run("dotnet", $"artifacts/bin/GiaoBan.{suite}.Tests/release/GiaoBan.{suite}.Tests.dll --report-trx --results-directory {folder} --timeout {SuiteMinutes}m{(suite == "App" ? AppThreads : "")}{(quick && suite == "App" ? QuickApp : "")}", environment: environment);
        var trx = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.trx").FirstOrDefault() : null;
        if (trx is null) { failed++; Console.WriteLine($"{suite}: no report was written"); continue; }

        var results = XDocument.Load(trx).Descendants().Where(e => e.Name.LocalName == "UnitTestResult").Select(e => (Name: (string)e.Attribute("testName")!, Outcome: (string)e.Attribute("outcome")!)).ToList();
        int Count(string outcome) => results.Count(r => r.Outcome == outcome);
        List<string> lost = [.. results.Where(r => r.Outcome is not ("Passed" or "NotExecuted")).Select(r => r.Name)];
        (passed, failed, skipped) = (passed + Count("Passed"), failed + lost.Count, skipped + Count("NotExecuted"));
        if (!ok && lost.Count == 0) failed++;
        broken.AddRange(lost);
        sqlite += results.Count(r => r.Outcome == "Passed" && r.Name.Contains("Sqlite", StringComparison.Ordinal));
        onPostgres += results.Count(r => r.Outcome == "Passed" && r.Name.Contains("Postgres", StringComparison.Ordinal));
        if (suite == "Browser") browser = Count("Passed");
        Console.WriteLine($"{suite}: {Count("Passed")} passed in {watch.Elapsed.TotalSeconds:0} s");
    }
    foreach (var name in broken) Console.WriteLine($"failed: {name}");
    Console.WriteLine($"sqlite {sqlite} postgres {onPostgres} browser {browser}");
    Console.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
    return failed == 0 && passed > 0 ? 0 : 1;
}

static bool Run(string program, string arguments, bool toStderr = false, Dictionary<string, string?>? environment = null)
{
    var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = toStderr };
    foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
    using var process = Process.Start(start)!;
    if (toStderr) while (process.StandardOutput.ReadLine() is { } line) Console.Error.WriteLine(line);
    process.WaitForExit();
    return process.ExitCode is 0;
}

static int Say(string line) { Console.WriteLine(line); return 0; }
static int Fail(string line) { Console.Error.WriteLine(line); return 2; }
static string Here([CallerFilePath] string path = "") => path;

/// <summary>A PostgreSQL of our own for the tests: a new cluster on a free port, stopped by its process id.</summary>
sealed class Postgres : IDisposable
{
    private readonly string _folder, _bin;
    private readonly bool _asRoot = Environment.UserName == "root";
    private readonly int _port = FreePort();

    private Postgres(string bin)
    {
        _bin = bin;
        _folder = Directory.CreateTempSubdirectory("giaoban-pg-").FullName;
        if (_asRoot) Sh($"chown postgres {_folder}"); // the server refuses to run as root
        As($"{bin}/initdb -D {_folder}/data --locale=C.UTF-8 -E UTF8 --auth=trust -U giaoban");
        // fsync stays on: what the tests say about a commit must be true of a commit.
        As($"{bin}/pg_ctl -D {_folder}/data -w -l {_folder}/log -o '-p {_port} -c listen_addresses=127.0.0.1 -c max_connections=300 -k {_folder}' start");
    }

    public string Connection => $"Host=127.0.0.1;Port={_port};Username=giaoban";

    public static Postgres? Start()
    {
        var bin = Bin();
        if (bin is null && Environment.UserName == "root") { Sh("apt-get update -q && apt-get install -yq --no-install-recommends postgresql"); bin = Bin(); }
        return bin is null ? null : new Postgres(bin);
    }

    public void Dispose()
    {
        As($"{_bin}/pg_ctl -D {_folder}/data -m fast -w stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Bin() => Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => d + "/bin").LastOrDefault(b => File.Exists(b + "/initdb")) : null;
    private void As(string command) => Sh(_asRoot ? $"runuser -u postgres -- {command}" : command);

    internal static void Sh(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command + " >&2"]) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command}\n{said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string? Find()
    {
        string? At() => Places.FirstOrDefault(File.Exists);
        if (At() is null && Environment.UserName == "root") Postgres.Sh("apt-get update -q && apt-get install -yq --no-install-recommends chromium fonts-croscore");
        return At();
    }
}
