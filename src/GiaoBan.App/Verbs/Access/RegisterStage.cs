using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of the register need: a place that can be ended, a group, and a plan for each act on plans.</summary>
internal sealed class RegisterStage(IServiceProvider services)
{
    /// <summary>A hierarchy in which nobody stands yet.</summary>
    public const string FreeTree = "cay-trong";

    private Guid _planned, _toCarry, _carried;

    public Guid Edge { get; private set; }
    public Guid Group { get; private set; }

    public Guid PlanFor(string handler) => handler switch { "POST CarryOut" => _toCarry, "POST Undo" => _carried, _ => _planned };

    public async Task SetAsync(Officer desk, CancellationToken ct)
    {
        await ActAsync(desk, async (s, db) =>
        {
            await s.GetRequiredService<AddHierarchy>().RunAsync("Cây trống", ct);
            await s.GetRequiredService<AddHierarchy>().RunAsync("Cây có", ct);
            var unit = await db.Units.AsNoTracking().FirstAsync(u => u.Code == "BDT", ct);
            await s.GetRequiredService<PlaceUnit>().RunAsync(unit.Id, new() { Tree = "cay-co", Parent = "TU", From = unit.ValidFrom }, ct);
            Edge = (await db.UnitEdges.AsNoTracking().FirstAsync(e => e.Hierarchy == "cay-co", ct)).Id.Value;
            Group = (await s.GetRequiredService<WriteGroup>().RunAsync(null, new() { Name = "Nhóm", Phrases = "nhóm của phép thử", Plus = "SNV" }, ct)).Value!.Id.Value;
            return true;
        });
        (_planned, _toCarry, _carried) = (await PlanAsync(desk, "CTD", ct), await PlanAsync(desk, "NCT", ct), await PlanAsync(desk, "HLG", ct));
        await ActAsync(desk, async (s, db) =>
        {
            var plan = await db.Reorganisations.Include(r => r.Units).Include(r => r.Homes).Include(r => r.Moves).FirstAsync(r => r.Id == new Domain.ReorganisationId(_carried), ct);
            return (await s.GetRequiredService<CarryOutReorganisation>().RunAsync(plan, ct)).IsOk;
        });
    }

    private Task<Guid> PlanAsync(Officer desk, string code, CancellationToken ct) => ActAsync(desk, async (s, _) =>
        (await s.GetRequiredService<PlanReorganisation>().RunAsync(new() { Kind = ReorganisationKind.Rename, On = s.GetRequiredService<BusinessDay>().Today, Ending = [code], Heirs = [new() { Code = code, Name = $"{code} tên mới" }] }, ct)).Value!.Id.Value);

    private async Task<T> ActAsync<T>(Officer desk, Func<IServiceProvider, GiaoBanDb, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(desk);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<GiaoBanDb>());
    }
}
