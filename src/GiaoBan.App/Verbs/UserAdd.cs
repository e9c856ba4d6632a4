using System.Security.Cryptography;
using GiaoBan.App.Features.Accounts;
using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs;

/// <summary>
/// `giaoban user add --database C --name TÊN --user TÊN_ĐĂNG_NHẬP --organiser MÃ --line MÃ [--role R] [--unit MÃ]`: the first
/// administrator. The password is made here, shown once and kept nowhere.
/// </summary>
internal static class UserAdd
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789"; // none that are mistaken for one another on paper

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--database", "--name", "--user", "--role", "--unit", "--organiser", "--line");
        var database = Database.Normalised(options.Need("--database"));
        await Database.MigrateAsync(database, CancellationToken.None);
        if (!Enum.TryParse<Role>(options.Get("--role") ?? nameof(Role.Administrator), out var role)) throw new BadUse("Vai trò không có. Dùng một trong: " + string.Join(", ", Enum.GetNames<Role>()) + ".");

        var services = new ServiceCollection();
        services.AddLogging();
        Site.AddCore(services, database);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var organiserCode = options.Need("--organiser");
        var lineCode = options.Need("--line");
        var unitCode = options.Get("--unit") ?? organiserCode;
        var organiser = await db.Units.OrderByDescending(u => u.ValidFrom).FirstOrDefaultAsync(u => u.Code == organiserCode) ?? throw new BadUse($"Không có đơn vị {organiserCode}.");
        var unit = await db.Units.OrderByDescending(u => u.ValidFrom).FirstOrDefaultAsync(u => u.Code == unitCode) ?? throw new BadUse($"Không có đơn vị {unitCode}.");
        var line = await db.Lines.FirstOrDefaultAsync(l => l.Code == lineCode) ?? throw new BadUse($"Không có mảng công tác {lineCode}.");

        var password = NewPassword();
        var made = await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(
            new AddAccount.Input { UserName = options.Need("--user"), DisplayName = options.Need("--name"), Role = role, UnitId = unit.Id.Value }, password, organiser.Id, line.Id, CancellationToken.None);
        if (made.Refusal is { } no) throw new BadUse(no.Message);

        Console.WriteLine($"password {password}");
        return 0;
    }

    /// <summary>Four groups of four letters: 80 bits, readable over a telephone.</summary>
    public static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
