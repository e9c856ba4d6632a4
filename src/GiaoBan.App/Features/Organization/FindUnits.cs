using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>Tìm đơn vị: by name with marks or without, by code, by first letters, by another name; among those living on a day.</summary>
internal sealed class FindUnits(GiaoBanDb db) : IUseCase
{
    public async Task<IReadOnlyList<Unit>> SearchAsync(string? typed, DateOnly asOf, int atMost, CancellationToken ct)
    {
        var candidates = await CandidatesAsync(typed ?? "", asOf, ct);
        return [.. UnitPicker.Rank(typed ?? "", candidates).Take(atMost)];
    }

    /// <summary>The one meant by what stands in a picker: an id out of a list, or words.</summary>
    public async Task<Result<Unit>> TheOneAsync(string? typed, DateOnly asOf, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed)) return OrganizationRefusals.ChooseUnit;
        if (Guid.TryParse(typed, out var id)) return await db.Units.FirstOrDefaultAsync(u => u.Id == new UnitId(id), ct) is { } unit ? unit : OrganizationRefusals.UnknownUnit;

        // A line of the picker's own list reads "Sở Nội vụ (SNV)": the code at its end is meant.
        var code = typed.TrimEnd() is [.., ')'] && typed.LastIndexOf('(') is > 0 and var at ? typed.TrimEnd()[(at + 1)..^1] : null;
        var candidates = await CandidatesAsync(code ?? typed, asOf, ct);
        return code is not null && candidates.FirstOrDefault(u => u.Code == code) is { } listed ? listed : UnitPicker.TheOne(typed, candidates);
    }

    private async Task<List<Unit>> CandidatesAsync(string typed, DateOnly asOf, CancellationToken ct)
    {
        var query = db.Units.Include(u => u.Aliases).Where(u => u.ValidFrom <= asOf && (u.ValidTo == null || u.ValidTo >= asOf));
        foreach (var word in UnitPicker.WordsOf(typed)) query = query.Where(u => u.SearchText.Contains(word));
        return await query.AsNoTracking().OrderBy(u => u.No).ToListAsync(ct);
    }
}
