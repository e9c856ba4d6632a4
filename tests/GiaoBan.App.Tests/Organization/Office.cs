using GiaoBan.App.Features.Organization;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Organization;

/// <summary>A copy of the demonstration for one test that changes the map: the use cases without the pages, and without disturbing anybody.</summary>
public sealed class Office : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private Officer _desk = null!;

    private Office(TestDatabase database)
    {
        _database = database;
        var services = new ServiceCollection();
        services.AddLogging();
        Site.AddCore(services, database.Connection);
        _services = services.BuildServiceProvider();
    }

    public DateOnly Today => _services.GetRequiredService<BusinessDay>().Today;

    public static async Task<Office> CopyOfAsync(DemoSite site)
    {
        var office = new Office(await site.Database!.CopyAsync());
        await GiaoBan.App.Verbs.Database.SetDayAsync(office._services, CancellationToken.None);
        await using var db = office.Open();
        var period = await db.Periods.FirstAsync(p => p.No == 1); // the sample's first, whatever lines of their own other tests have added
        office._desk = new Officer(default, "Lộc Thị Hà", null, Role.DeskOfficer, (await db.Units.FirstAsync(u => u.Code == "BDVTU")).Id, period.OrganiserId, period.LineId);
        return office;
    }

    public GiaoBanDb Open() => _database.Open();

    public async Task<T> AtTheDeskAsync<T>(Func<IServiceProvider, GiaoBanDb, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(_desk);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<GiaoBanDb>());
    }

    internal Task<Result<Reorganisation>> PlanAsync(ReorganisationKind kind, string[] ending, params PlanReorganisation.HeirInput[] heirs) => PlanAsync(kind, Today, ending, heirs);

    internal Task<Result<Reorganisation>> PlanAsync(ReorganisationKind kind, DateOnly? on, string[] ending, params PlanReorganisation.HeirInput[] heirs) =>
        AtTheDeskAsync((s, _) => s.GetRequiredService<PlanReorganisation>().RunAsync(new() { Kind = kind, On = on, Ending = [.. ending], Heirs = [.. heirs] }, CancellationToken.None));

    internal Task<Result<DryRun>> WeighAsync(ReorganisationId id) => AtTheDeskAsync(async (s, db) => await s.GetRequiredService<WeighReorganisation>().RunAsync(await OneAsync(db, id), CancellationToken.None));

    internal Task<Result> CarryOutAsync(ReorganisationId id, params (Guid Row, UnitId Home)[] homes) => AtTheDeskAsync(async (s, db) =>
    {
        var one = await OneAsync(db, id);
        if (homes.Length > 0) one.Choose([.. homes.Select(h => (HoldingKind.Lead, h.Row, h.Home))]);
        return await s.GetRequiredService<CarryOutReorganisation>().RunAsync(one, CancellationToken.None);
    });

    internal Task<Result> UndoAsync(ReorganisationId id) => AtTheDeskAsync(async (s, db) => await s.GetRequiredService<UndoReorganisation>().RunAsync(await OneAsync(db, id), CancellationToken.None));

    /// <summary>Plans and carries out, as a person who is content with what the dry run shows.</summary>
    internal async Task<ReorganisationId> DoAsync(ReorganisationKind kind, string[] ending, params PlanReorganisation.HeirInput[] heirs)
    {
        var planned = await PlanAsync(kind, ending, heirs);
        Assert.True(planned.IsOk, planned.Refusal?.Message);
        var carried = await CarryOutAsync(planned.Value!.Id);
        Assert.True(carried.IsOk, carried.Refusal?.Message);
        return planned.Value.Id;
    }

    /// <summary>Every row a reorganisation may touch, as text, without versions: equal texts, equal worlds.</summary>
    public async Task<string> PictureAsync()
    {
        await using var db = Open();
        List<string> rows =
        [
            .. (await db.Units.AsNoTracking().ToListAsync()).Select(u => $"unit {u.Code} {u.Name} {u.ValidFrom:O} {u.ValidTo:O}"),
            .. (await db.UnitEdges.AsNoTracking().ToListAsync()).Select(e => $"edge {e.Id.Value} {e.UnitId.Value} {e.Hierarchy} {e.ParentId.Value} {e.From:O} {e.To:O}"),
            .. (await db.UnnamedUnits.AsNoTracking().ToListAsync()).Select(n => $"unnamed {n.Id.Value} {n.UnitId.Value} {n.Count} {n.From:O} {n.To:O}"),
            .. (await db.UnitSuccessions.AsNoTracking().ToListAsync()).Select(s => $"step {s.PredecessorId.Value} {s.SuccessorId.Value}"),
            .. (await db.Assignments.AsNoTracking().Include(a => a.Coordinators).ToListAsync()).SelectMany(a => a.Coordinators.Select(c => $"help {c.Id.Value} {c.UnitId.Value} {c.IsFolded}").Prepend($"lead {a.Code} {a.LeadUnitId.Value} {a.State}")),
            .. (await db.Grants.AsNoTracking().ToListAsync()).Select(g => $"grant {g.Id} {g.AccountId} {g.Role} {g.UnitId.Value} {g.EndsOn:O}"),
            .. (await db.Reports.AsNoTracking().ToListAsync()).Select(r => $"report {r.Id.Value} {r.UnitId.Value} {r.State}"),
            .. (await db.Conferences.AsNoTracking().Include(c => c.Delegates).Include(c => c.Agenda).AsSplitQuery().ToListAsync()).SelectMany(c => c.Delegates.Select(d => $"delegate {d.Id.Value} {d.UnitId?.Value}").Concat(c.Agenda.Select(a => $"agenda {a.Id.Value} {a.PresenterId?.Value}"))),
            $"figures {await db.Figures.CountAsync()} {await db.Figures.SumAsync(f => f.Value ?? 0)}",
        ];
        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Task<Reorganisation> OneAsync(GiaoBanDb db, ReorganisationId id) =>
        db.Reorganisations.Include(r => r.Units).Include(r => r.Homes).Include(r => r.Moves).AsSplitQuery().FirstAsync(r => r.Id == id);
}
