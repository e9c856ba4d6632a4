using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>Ghi thông tin đơn vị: electronic code, office telephone, another name.</summary>
internal sealed class DescribeUnit(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        public string? AgencyCode { get; init; }
        public string? Phone { get; init; }
        public string? Alias { get; init; }
    }

    public async Task<Result> RunAsync(UnitId id, Input input, CancellationToken ct)
    {
        if (await db.Units.Include(u => u.Aliases).FirstOrDefaultAsync(u => u.Id == id, ct) is not { } unit) return OrganizationRefusals.UnknownUnit;
        if (unit.Identify(input.AgencyCode) is { Refusal: { } no }) return no;
        if (input.Phone is { } phone && guard.FindPersonalData(phone) is not null) return OrganizationRefusals.OfficePhone;

        unit.CallAt(string.IsNullOrWhiteSpace(input.Phone) ? null : input.Phone.Trim());
        if (!string.IsNullOrWhiteSpace(input.Alias) && unit.AlsoCalled(input.Alias) is { Refusal: { } not }) return not;

        await db.CommitAsync(acting.Does("unit.describe", "unit", unit.Id.Value, unit.Name), ct);
        return Result.Ok;
    }
}

/// <summary>Ghi người liên hệ: the first, or the one who is asked when the first is away.</summary>
internal sealed class NameContact(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        public int Ordinal { get; init; } = 1;
        public string? Name { get; init; }
        public string? Post { get; init; }
        public string? OfficePhone { get; init; }
    }

    public async Task<Result> RunAsync(UnitId id, Input input, CancellationToken ct)
    {
        if (await db.Units.Include(u => u.Contacts).FirstOrDefaultAsync(u => u.Id == id, ct) is not { } unit) return OrganizationRefusals.UnknownUnit;
        if (guard.FindPersonalData($"{input.Name} {input.Post} {input.OfficePhone}") is not null) return OrganizationRefusals.OfficePhone;
        if (unit.AskThere(input.Ordinal, input.Name ?? "", input.Post, input.OfficePhone) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("unit.contact", "unit", unit.Id.Value, unit.Name), ct);
        return Result.Ok;
    }
}

/// <summary>Đặt đơn vị dưới một đơn vị khác, trong một cây, từ ngày đến ngày.</summary>
internal sealed class PlaceUnit(GiaoBanDb db, Acting acting, FindUnits find, BusinessDay businessDay) : IUseCase
{
    public sealed record Input
    {
        public string Tree { get; init; } = Hierarchy.Main;
        public string? Parent { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public async Task<Result> RunAsync(UnitId id, Input input, CancellationToken ct)
    {
        if (await db.Units.Include(u => u.Edges).FirstOrDefaultAsync(u => u.Id == id, ct) is not { } unit) return OrganizationRefusals.UnknownUnit;
        if (input.Tree != Hierarchy.Main && !await db.Hierarchies.AnyAsync(h => h.Code == input.Tree, ct)) return OrganizationRefusals.UnknownHierarchy;

        var from = input.From ?? businessDay.Today;
        var parent = await find.TheOneAsync(input.Parent, from, ct);
        if (parent.Value is not { } above) return parent.Refusal!;

        var tree = new UnitTree(await db.UnitEdges.AsNoTracking().Where(e => e.Hierarchy == input.Tree).ToListAsync(ct));
        if (unit.StandUnder(input.Tree, above, from, input.To, tree) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("unit.place", "unit", unit.Id.Value, $"{unit.Name} dưới {above.Name}"), ct);
        return Result.Ok;
    }
}

/// <summary>Kết thúc một chỗ đứng trong cây vào một ngày.</summary>
internal sealed class EndPlace(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public async Task<Result> RunAsync(UnitId id, Guid edge, DateOnly? lastDay, CancellationToken ct)
    {
        if (await db.Units.Include(u => u.Edges).FirstOrDefaultAsync(u => u.Id == id, ct) is not { } unit || unit.Edges.FirstOrDefault(e => e.Id.Value == edge) is not { } place) return OrganizationRefusals.UnknownUnit;

        var last = lastDay ?? businessDay.Today;
        if (last < place.From) return OrganizationRefusals.DaysReversed(place.From, last);

        place.EndOn(last);
        await db.CommitAsync(acting.Does("unit.unplace", "unit", unit.Id.Value, unit.Name), ct);
        return Result.Ok;
    }
}
