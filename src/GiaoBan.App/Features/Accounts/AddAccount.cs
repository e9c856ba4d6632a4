using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Tạo tài khoản: an account and its first role. The password comes from outside, made by chance, shown once.</summary>
internal sealed class AddAccount(GiaoBanDb db, UserManager<Account> accounts, Acting acting) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi tên đăng nhập.")]
        [RegularExpression("^[a-z0-9._-]{3,40}$", ErrorMessage = "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm, gạch ngang.")]
        public string UserName { get; init; } = "";

        [Required(ErrorMessage = "Ghi họ và tên."), StringLength(120, ErrorMessage = "Họ và tên dài quá 120 chữ.")]
        public string DisplayName { get; init; } = "";

        [StringLength(200, ErrorMessage = "Chức danh dài quá 200 chữ.")]
        public string? Title { get; init; }

        public Role Role { get; init; } = Role.FocalPerson;

        [Required(ErrorMessage = "Chọn đơn vị.")]
        public Guid? UnitId { get; init; }
    }

    public async Task<Result<Account>> RunAsync(Input input, string password, UnitId organiser, LineId line, CancellationToken ct)
    {
        var unit = new UnitId(input.UnitId ?? Guid.Empty);
        if (!await db.Units.AnyAsync(u => u.Id == unit, ct)) return new Refusal("Không có đơn vị này.");
        if (await accounts.FindByNameAsync(input.UserName) is not null) return new Refusal($"Tên đăng nhập {input.UserName} đã có người dùng.");

        var account = new Account { UserName = input.UserName, DisplayName = input.DisplayName.Trim(), Title = input.Title?.Trim(), LockoutEnabled = true };
        account.NormalizedUserName = accounts.NormalizeName(account.UserName);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        db.Users.Add(account);
        db.Grants.Add(new Grant(account.Id, input.Role, unit, organiser, line));
        await db.CommitAsync(acting.Does("account.add", "account", account.Id, $"{account.UserName}: {Say.Called(input.Role)}"), ct);
        return account;
    }
}
