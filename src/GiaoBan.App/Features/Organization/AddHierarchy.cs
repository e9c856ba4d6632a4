using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>Thêm cây đơn vị: another way to order the same bodies, such as the emulation clusters.</summary>
internal sealed class AddHierarchy(GiaoBanDb db, Acting acting) : IUseCase
{
    public async Task<Result<Hierarchy>> RunAsync(string name, CancellationToken ct)
    {
        var code = Hierarchy.CodeOf(name);
        if (code.Length is 0 or > 40) return OrganizationRefusals.HierarchyNeedsName;
        if (code == Hierarchy.Main || await db.Hierarchies.AnyAsync(h => h.Code == code, ct)) return OrganizationRefusals.HierarchyTwice;

        var hierarchy = new Hierarchy(code, name);
        db.Hierarchies.Add(hierarchy);
        await db.CommitAsync(acting.Does("unit.hierarchy", "hierarchy", Guid.Empty, hierarchy.Name), ct);
        return hierarchy;
    }
}
