using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
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

        List<(Account Account, Grant Grant)> people = [.. rows.Where(r => r.Input is not null).Select(r => add.Made(r.Input!, acting.Who.OrganiserId, acting.Who.LineId))];
        var invited = people.Select(p => add.Invited(p.Account)).ToList();
        db.AddMany(people.Select(p => p.Account));
        db.AddMany(people.Select(p => p.Grant));
        db.AddMany(invited.Select(i => i.Invitation));
        db.AddMany(invited.Select(i => i.Event));
        await db.CommitAsync(acting.Does("account.import", "account", Guid.Empty, $"{people.Count} người, bỏ lại {rows.Count - people.Count} dòng"), ct);
        return people.Zip(invited, (p, i) => new Taken(p.Account.DisplayName, p.Account.UserName!, i.Token)).ToList();
    }
}
