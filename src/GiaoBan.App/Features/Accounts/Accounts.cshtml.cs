using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

[Asks(Right.ManageAccounts)]
internal sealed class AccountsPage(GiaoBanDb db, AddAccount add, Acting acting) : PageModel
{
    public sealed record Row(string Name, string? Title, string UserName, Role Role, string Unit);

    [BindProperty] public AddAccount.Input Form { get; set; } = new();
    public IReadOnlyList<Row> Accounts { get; private set; } = [];
    public IReadOnlyList<Unit> Units { get; private set; } = [];
    public string? NewUser { get; private set; }
    public string? NewPassword { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var password = UserAdd.NewPassword();
        var refusal = ModelState.IsValid ? (await add.RunAsync(Form, password, acting.Who.OrganiserId, acting.Who.LineId, ct)).Refusal : null;
        await LoadAsync(ct);
        if (!ModelState.IsValid) return this.AskAgain();
        if (refusal is not null) return this.Refuse(refusal);

        // No redirect on purpose: the password is shown in this one answer and kept nowhere.
        (NewUser, NewPassword, Form) = (Form.UserName, password, new());
        ModelState.Clear();
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId;
        Units = await db.Units.AsNoTracking().OrderBy(u => u.No).ToListAsync(ct);
        Accounts = await (from grant in db.Grants
                          join account in db.Users on grant.AccountId equals account.Id
                          join unit in db.Units on grant.UnitId equals unit.Id
                          where grant.OrganiserId == organiser
                          orderby unit.No, account.UserName
                          select new Row(account.DisplayName, account.Title, account.UserName!, grant.Role, unit.Name)).AsNoTracking().ToListAsync(ct);
    }
}
