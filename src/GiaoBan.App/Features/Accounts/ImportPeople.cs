using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Nhập danh sách người: the good rows in one transaction, each with a link; the bad ones are told and left.</summary>
internal sealed class ImportPeople(GiaoBanDb db, AddAccount add, Acting acting) : IUseCase
{
    public sealed record Taken(string Name, string UserName, string Token);

    /// <summary>Reads the table against what is here today; saves nothing.</summary>
    public async Task<Result<IReadOnlyList<PeopleTable.Row>>> LookAsync(string? pasted, CancellationToken ct)
    {
        var today = await db.Units.AsNoTracking().Where(u => u.ValidTo == null).Select(u => new { u.Code, u.Id }).ToListAsync(ct);
        var units = today.GroupBy(u => u.Code).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.OrdinalIgnoreCase);
        var names = (await db.Users.Select(a => a.NormalizedUserName!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        return PeopleTable.Read(pasted, units, names);
    }

    public async Task<Result<IReadOnlyList<Taken>>> RunAsync(string? pasted, CancellationToken ct)
    {
        var read = await LookAsync(pasted, ct);
        if (read.Value is not { } rows) return read.Refusal!;
        if (rows.All(r => r.Input is null)) return AccountRefusals.NoGoodRow;

        List<Taken> taken = [];
        db.ChangeTracker.AutoDetectChangesEnabled = false; // twenty thousand new rows: looking through them all for each one is the whole cost
        foreach (var row in rows.Where(r => r.Input is not null))
        {
            var account = add.Put(row.Input!, acting.Who.OrganiserId, acting.Who.LineId);
            taken.Add(new(account.DisplayName, account.UserName!, add.PutInvitation(account)));
        }
        await db.CommitAsync(acting.Does("account.import", "account", Guid.Empty, $"{taken.Count} người, bỏ lại {rows.Count - taken.Count} dòng"), ct);
        return taken;
    }
}
