using GiaoBan.App.Features.Accounts;
using GiaoBan.App.Verbs;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.App.Web;

namespace GiaoBan.App.Demo;

/// <summary>One account for each role, with passwords made by chance. None is named after anybody an article names.</summary>
internal static class DemoAccounts
{
    public const string DeskOfficerName = "Lộc Thị Hà";

    /// <summary>The one unit of the sample whose head has an account: its reports are approved before they go up.</summary>
    public const string HeadOf = "BDT";
    public const string HeadName = "Chu Thị Liên";

    public sealed record Made(string Role, string User, string Password, string Unit);

    private static readonly (string User, string Name, string Title, Role Role, string Unit)[] People =
    [
        ("quantri", "Bế Minh Tuấn", "Quản trị hệ thống", Role.Administrator, "VPTU"),
        ("tonghop", DeskOfficerName, "Chuyên viên tổng hợp", Role.DeskOfficer, "BDVTU"),
        ("vanphong", "Hoàng Đức Bình", "Chuyên viên Văn phòng", Role.DeskOfficer, "VPTU"),
        ("lanhdao", "Nông Quốc Thái", "Thường trực Tỉnh ủy", Role.Leader, "TU"),
        ("binhgia", "Triệu Minh Quân", "Đầu mối Huyện ủy Bình Gia", Role.FocalPerson, "HU-BINHGIA"),
        ("vanquan", "Hà Thị Nhung", "Đầu mối Huyện ủy Văn Quan", Role.FocalPerson, "HU-VANQUAN"),
        ("mttq", "Lý Văn Thạch", "Đầu mối Ủy ban MTTQ tỉnh", Role.FocalPerson, "MTTQ"),
        ("bandantoc", HeadName, "Trưởng Ban Dân tộc", Role.UnitHead, HeadOf),
        ("dantoc", "Vi Thị Hạnh", "Đầu mối Ban Dân tộc", Role.FocalPerson, HeadOf),
    ];

    public static IReadOnlyList<Made> Last { get; private set; } = [];

    public static async Task MakeAsync(IServiceProvider services, IReadOnlyDictionary<string, Unit> units, LineId line, CancellationToken ct)
    {
        var made = new Made[People.Length];
        // Side by side: a password is meant to be slow to write down.
        await Parallel.ForEachAsync(People.Index(), ct, async (person, _) =>
        {
            var (user, name, title, role, unit) = person.Item;
            await using var scope = services.CreateAsyncScope();
            var password = UserAdd.NewPassword();
            var added = await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(
                new() { UserName = user, DisplayName = name, Title = title, Role = role, UnitId = units[unit].Id.Value }, password, units[DemoQuarter.Organiser].Id, line, ct);
            if (added.Refusal is { } no) throw new InvalidOperationException(no.Message);
            made[person.Index] = new Made(role.ToString(), user, password, unit);
        });
        Last = made;
    }
}
