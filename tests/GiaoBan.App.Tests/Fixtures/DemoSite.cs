using GiaoBan.App.Demo;
using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>
/// The whole application on a real port with the sample quarter lived through: one for each database, shared by all tests of
/// that side, which run one after another.
/// </summary>
public abstract class DemoSite : IAsyncLifetime
{
    // The demonstration leaves its passwords in one place for the whole process.
    private static readonly SemaphoreSlim OneDemoAtATime = new(1, 1);

    private WebApplication? _app;
    private readonly Dictionary<string, (string User, string Password)> _focal = [];
    private IReadOnlyList<DemoAccounts.Made> _accounts = [];
    private Person? _administrator;
    private int _added;

    protected abstract TestDatabase? NewDatabase();

    public TestDatabase? Database { get; private set; }
    public string Url { get; private set; } = "";
    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        Database = NewDatabase();
        if (Database is null) return;

        await Database.MigrateAsync();
        _app = Site.Build(new SiteOptions(Database.Connection));
        await OneDemoAtATime.WaitAsync();
        try
        {
            await DemoQuarter.LiveSampleAsync(_app.Services, CancellationToken.None);
            _accounts = DemoAccounts.Last;
        }
        finally
        {
            OneDemoAtATime.Release();
        }
        Url = await Serve.StartAsync(_app, announce: false);
    }

    public async ValueTask DisposeAsync()
    {
        _administrator?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        if (Database is not null) await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public GiaoBanDb Open() => Database!.Open();

    /// <summary>Somebody who has not signed in.</summary>
    public Person Stranger() => new(Url);

    public (string User, string Password) AccountOf(string user) => _accounts.Where(a => a.User == user).Select(a => (a.User, a.Password)).Single();

    /// <summary>One of the demonstration's people, signed in.</summary>
    public async Task<Person> SignedInAsync(string user)
    {
        var person = Stranger();
        var (name, password) = AccountOf(user);
        await person.SignInAsync(name, password);
        return person;
    }

    public Task<Person> DeskAsync() => SignedInAsync("tonghop");

    /// <summary>A password nobody guesses, as a person might choose one.</summary>
    public static string NewPassword() => $"bún chả {Guid.NewGuid():N} cầu vồng";

    /// <summary>A new account as it comes about: made on the administrator's page, its password chosen behind the link.</summary>
    public async Task<(string User, string Password)> NewAccountAsync(string unitCode, string role = "FocalPerson", string name = "Nguyễn Văn Thử")
    {
        var (user, link) = await InvitedAsync(unitCode, role, name);
        var password = NewPassword();
        using var person = Stranger();
        var chosen = await person.SendAsync((await person.OpenAsync(link)).Form("form.signin").With("chosen", password).With("again", password));
        return chosen.Location == "/dang-nhap" ? (user, password) : throw new InvalidOperationException($"The invitation led nowhere: {chosen.Text}");
    }

    /// <summary>The administrator's own browser.</summary>
    public async Task<Person> AdministratorAsync() => _administrator ??= await SignedInAsync("quantri");

    /// <summary>An account with its invitation still open.</summary>
    public async Task<(string User, string Link)> InvitedAsync(string unitCode, string role = "FocalPerson", string name = "Nguyễn Văn Thử")
    {
        var user = $"thu-{Guid.NewGuid():N}"[..20];
        var unit = await UnitAsync(unitCode);
        var administrator = await AdministratorAsync();
        var form = (await administrator.OpenAsync("/quan-tri/tai-khoan")).Form("form.stack");
        var made = await administrator.SendAsync(form.With("Form.UserName", user).With("Form.DisplayName", name).With("Form.Role", role).With("Form.UnitId", unit.Value.ToString()));
        return (user, made.Page.QuerySelector("[data-invitation]")?.TextContent ?? throw new InvalidOperationException($"No account was made: {made.Text}"));
    }

    /// <summary>The administrator's page about one account.</summary>
    public async Task<string> AccountPageAsync(string user)
    {
        await using var db = Open();
        return $"/quan-tri/tai-khoan/{await db.Users.Where(a => a.UserName == user).Select(a => a.Id).SingleAsync()}";
    }

    public async Task<Person> NewPersonAsync(string unitCode, string role = "FocalPerson", string name = "Nguyễn Văn Thử")
    {
        var (user, password) = await NewAccountAsync(unitCode, role, name);
        var person = Stranger();
        await person.SignInAsync(user, password);
        return person;
    }

    /// <summary>A focal person of a unit; the account is made once, the browser is a new one.</summary>
    public async Task<Person> FocalOfAsync(string unitCode)
    {
        if (!_focal.TryGetValue(unitCode, out var account)) _focal[unitCode] = account = await NewAccountAsync(unitCode);
        var person = Stranger();
        await person.SignInAsync(account.User, account.Password);
        return person;
    }

    /// <summary>An assignment nobody has touched yet, and its unit's focal person.</summary>
    public async Task<(AssignmentId Assignment, Person Focal)> OpenAssignmentAsync(string unitCode = "HND", DateOnly? due = null, string action = "Rà soát việc được giao")
    {
        var assignment = (await AddAssignmentAsync(unitCode, action, due ?? new DateOnly(2019, 12, 31), Today)).Id;
        return (assignment, await FocalOfAsync(unitCode));
    }

    /// <summary>Puts an assignment beside those of the demonstration, under its first directive.</summary>
    public async Task<Assignment> AddAssignmentAsync(string unitCode, string action, DateOnly? due, DateOnly issuedOn, Action<Assignment>? live = null) =>
        (await AddAssignmentsAsync(unitCode, [(action, due, issuedOn, live)]))[0];

    /// <summary>Several for one unit in one act.</summary>
    public async Task<IReadOnlyList<Assignment>> AddAssignmentsAsync(string unitCode, IReadOnlyList<(string Action, DateOnly? Due, DateOnly IssuedOn, Action<Assignment>? Live)> wanted)
    {
        var unit = await UnitAsync(unitCode);
        await using var db = Open();
        var directive = await db.Directives.OrderBy(d => d.Code).FirstAsync();
        var conference = await db.Conferences.SingleAsync(c => c.Id == directive.ConferenceId);
        List<Assignment> added = [];
        foreach (var (action, due, issuedOn, live) in wanted)
        {
            var assignment = new Assignment(directive.OrganiserId, directive.LineId, conference.PeriodId, new Quarter(2019, 1), directive.Id, 900 + Interlocked.Increment(ref _added), new(unit, action, due, due is null), issuedOn);
            live?.Invoke(assignment);
            db.Assignments.Add(assignment);
            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Directive, directive.Id.Value), Relation.AssignedAs, new Knot(KnotKind.Assignment, assignment.Id.Value)));
            added.Add(assignment);
        }
        await db.CommitAsync(SmallRecord.Does("test.assign"), CancellationToken.None);
        return added;
    }

    /// <summary>A conference of the second period, planned on its page, with nothing said or concluded yet.</summary>
    public async Task<ConferenceId> NewConferenceAsync(Person desk, string day = "2019-06-27", bool onPapers = false)
    {
        var form = (await desk.OpenAsync($"/ky/{(await PeriodAsync(2)).Value}/giao-ban")).Form("form.form-grid");
        var planned = await desk.SendAsync(form.With("Form.Name", $"Hội nghị thử {Interlocked.Increment(ref _added)}").With("Form.Day", day).With("Form.OnPapers", onPapers ? "true" : "false"));
        return new ConferenceId(Guid.Parse(planned.Location!.Split('/')[^1]));
    }

    /// <summary>Uploads a paper and opens the page where a person looks at what was read.</summary>
    public static async Task<Answer> ReadAsync(Person desk, ConferenceId conference, string fileName, byte[] bytes) =>
        await desk.SendAndSeeAsync((await desk.OpenAsync($"/hoi-nghi/{conference.Value}/doc")).Form("main form").Attach("file", fileName, bytes));

    /// <summary>The day the demonstration stands still on.</summary>
    public DateOnly Today => Services.GetRequiredService<BusinessDay>().Today;

    public async Task<UnitId> UnitAsync(string code)
    {
        await using var db = Open();
        return await db.Units.Where(u => u.Code == code).Select(u => u.Id).SingleAsync();
    }

    /// <summary>The demonstration's first or second period.</summary>
    public async Task<PeriodId> PeriodAsync(int no)
    {
        await using var db = Open();
        return await db.Periods.Where(p => p.No == no).Select(p => p.Id).SingleAsync();
    }
}

public sealed class SqliteSite : DemoSite
{
    protected override TestDatabase NewDatabase() => TestDatabase.Sqlite();
}

public sealed class PostgresSite : DemoSite
{
    protected override TestDatabase? NewDatabase() => TestDatabase.Postgres();
}

[CollectionDefinition(nameof(OnSqlite))]
public sealed class OnSqlite : ICollectionFixture<SqliteSite>;

[CollectionDefinition(nameof(OnPostgres))]
public sealed class OnPostgres : ICollectionFixture<PostgresSite>;

/// <summary>What every test against the demonstration begins with.</summary>
public abstract class OnTheDemo
{
    protected OnTheDemo(DemoSite site)
    {
        if (site.Database is null) Assert.Skip(TestDatabase.WhyNoPostgres);
        Site = site;
    }

    protected DemoSite Site { get; }
}
