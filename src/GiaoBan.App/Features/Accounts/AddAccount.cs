using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>
/// Tạo tài khoản: an account, its first role, and the way in: a link by which the person chooses a password, or, for the
/// first administrator and the demonstration, a password made by chance and shown once.
/// </summary>
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

        [EmailAddress(ErrorMessage = "Địa chỉ thư chưa đúng dạng, ví dụ: ten@coquan.gov.vn."), StringLength(200, ErrorMessage = "Địa chỉ thư dài quá 200 chữ.")]
        public string? Email { get; init; }

        public Role Role { get; init; } = Role.FocalPerson;

        [Required(ErrorMessage = "Chọn đơn vị.")]
        [ModelBinder(typeof(PickedUnit))] public Guid? UnitId { get; init; }
    }

    public async Task<Result<Account>> RunAsync(Input input, string password, UnitId organiser, LineId line, CancellationToken ct)
    {
        if (await RefusalAsync(input, ct) is { } no) return no;

        var account = Put(input, organiser, line);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        await db.CommitAsync(Does(account, input), ct);
        return account;
    }

    /// <summary>The same with a link in place of a password; the link is shown once and kept nowhere.</summary>
    public async Task<Result<string>> InviteAsync(Input input, UnitId organiser, LineId line, CancellationToken ct)
    {
        if (await RefusalAsync(input, ct) is { } no) return no;

        var account = Put(input, organiser, line);
        var token = PutInvitation(account);
        await db.CommitAsync(Does(account, input), ct);
        return token;
    }

    /// <summary>Puts account and role beside each other without saving.</summary>
    public Account Put(Input input, UnitId organiser, LineId line)
    {
        var (account, grant) = Made(input, organiser, line);
        db.Users.Add(account);
        db.Grants.Add(grant);
        return account;
    }

    /// <summary>The rows of one person, belonging to nothing yet: an import saves thousands at once.</summary>
    public (Account Account, Grant Grant) Made(Input input, UnitId organiser, LineId line)
    {
        var account = new Account { UserName = input.UserName, DisplayName = input.DisplayName.Trim(), Title = input.Title?.Trim(), Email = input.Email?.Trim(), LockoutEnabled = true };
        account.NormalizedUserName = accounts.NormalizeName(account.UserName);
        account.NormalizedEmail = accounts.NormalizeEmail(account.Email);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.Remember();
        return (account, new Grant(account.Id, input.Role, new UnitId(input.UnitId!.Value), organiser, line));
    }

    public string PutInvitation(Account account)
    {
        var (invitation, invited, token) = Invited(account);
        db.Invitations.Add(invitation);
        db.AccountEvents.Add(invited);
        return token;
    }

    /// <summary>An invitation and the line in the record that there is one.</summary>
    public (Invitation Invitation, AccountEvent Event, string Token) Invited(Account account)
    {
        var (invitation, token) = Invitation.Make(account.Id, acting.NowUtc);
        return (invitation, new AccountEvent(account.Id, AccountEventKind.Invited, acting.NowUtc), token);
    }

    private async Task<Refusal?> RefusalAsync(Input input, CancellationToken ct)
    {
        var unit = new UnitId(input.UnitId ?? Guid.Empty);
        if (!await db.Units.AnyAsync(u => u.Id == unit, ct)) return new Refusal("Không có đơn vị này. Chọn trong danh sách.");
        return await accounts.FindByNameAsync(input.UserName) is null ? null : AccountRefusals.UserNameTaken(input.UserName);
    }

    private Storage.Audit.Act Does(Account account, Input input) => acting.Does("account.add", "account", account.Id, $"{account.UserName}: {Say.Called(input.Role)}");
}
