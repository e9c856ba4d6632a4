using System.Linq.Expressions;
using System.Text;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

[Asks(Right.ManageAccounts)]
internal sealed class AccountsPage(GiaoBanDb db, AddAccount add, DemandSecondFactor demand, UserManager<Account> accounts, Acting acting) : PageModel
{
    private const int PageSize = 50, ManyHits = 2_000;

    public sealed record Row(Guid Id, string Name, string? Title, string UserName, string? Email, Role Role, string UnitCode, string Unit, bool Closed, bool Waiting);

    [BindProperty] public AddAccount.Input Form { get; set; } = new();
    public IReadOnlyList<Row> Accounts { get; private set; } = [];
    public string Query { get; private set; } = "";
    public int Total { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages => (Total + PageSize - 1) / PageSize;
    public string? NewUser { get; private set; }
    public string? Link { get; private set; }
    public IReadOnlySet<Role> Demanded { get; private set; } = new HashSet<Role>();

    public Task OnGetAsync(string? q, int trang, CancellationToken ct) => LoadAsync(q, trang, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = ModelState.IsValid ? await add.InviteAsync(Form, acting.Who.OrganiserId, acting.Who.LineId, ct) : default;
        await LoadAsync(null, 1, ct);
        if (!ModelState.IsValid) return this.AskAgain();
        if (made.Refusal is { } no) return this.Refuse(no);

        // No redirect on purpose: the link is shown in this one answer and kept nowhere.
        (NewUser, Link, Form) = (Form.UserName, InvitedPage.LinkOf(Request, made.Value!), new());
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostDemandAsync(string? password, List<Role> roles, CancellationToken ct)
    {
        ModelState.Clear(); // the fields of the other form were not filled in, and need not be
        var result = await demand.RunAsync((await accounts.GetUserAsync(User))!, password ?? "", roles, ct);
        await LoadAsync(null, 1, ct);
        return this.Answer(result, () => RedirectToPage());
    }

    /// <summary>Out in the form it comes in: what was downloaded here can be pasted into the import.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken ct)
    {
        var text = new StringBuilder("\ufeff").AppendLine(PeopleTable.Header);
        foreach (var row in await Rows(_ => true).ToListAsync(ct)) text.AppendLine(PeopleTable.Write(row.Name, row.Title, row.UserName, row.Email, row.Role, row.UnitCode));
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/tab-separated-values; charset=utf-8", "tai-khoan.tsv");
    }

    private async Task LoadAsync(string? q, int page, CancellationToken ct)
    {
        (Query, PageNumber) = ((q ?? "").Trim(), Math.Max(1, page));
        Demanded = await demand.DemandedAsync(ct);
        var shown = await ShownAsync(ct);
        Accounts = await Rows(g => shown.Contains(g.AccountId)).ToListAsync(ct);
    }

    // The page's own people first, by the index of their names; roles and units are then looked up for them alone.
    private async Task<IReadOnlyList<Guid>> ShownAsync(CancellationToken ct)
    {
        var skip = (PageNumber - 1) * PageSize;
        if (Query.Length > 0)
        {
            // Few hold rare words: they are found by one look through the table, not by walking the index from name to name.
            var hits = await People().Select(a => new { a.Id, a.NormalizedUserName }).Take(ManyHits + 1).ToListAsync(ct);
            if (hits.Count <= ManyHits)
            {
                Total = hits.Count;
                return [.. hits.OrderBy(h => h.NormalizedUserName, StringComparer.Ordinal).Skip(skip).Take(PageSize).Select(h => h.Id)];
            }
        }
        Total = await People().CountAsync(ct);
        if (skip < Total / 2) return await People().OrderBy(a => a.NormalizedUserName).Skip(skip).Take(PageSize).Select(a => a.Id).ToListAsync(ct);

        // The second half is counted from its end.
        var after = Math.Max(0, Total - skip - PageSize);
        return await People().OrderByDescending(a => a.NormalizedUserName).Skip(after).Take(Math.Clamp(Total - skip, 0, PageSize)).Select(a => a.Id).ToListAsync(ct);
    }

    private IQueryable<Account> People()
    {
        var organiser = acting.Who.OrganiserId;
        var words = SearchWords.ForLike(Query);
        var people = db.Users.AsNoTracking().Where(a => db.Grants.Any(g => g.AccountId == a.Id && g.OrganiserId == organiser));
        return words.Length == 0 ? people : people.Where(a => EF.Functions.Like(a.SearchText, $"%{words}%"));
    }

    private IQueryable<Row> Rows(Expression<Func<Grant, bool>> whose)
    {
        var organiser = acting.Who.OrganiserId;
        return from grant in db.Grants.AsNoTracking().Where(whose)
               join account in db.Users on grant.AccountId equals account.Id
               join unit in db.Units on grant.UnitId equals unit.Id
               where grant.OrganiserId == organiser
               orderby account.NormalizedUserName, unit.No
               select new Row(account.Id, account.DisplayName, account.Title, account.UserName!, account.Email, grant.Role, unit.Code, unit.Name, account.DeactivatedAtUtc != null, account.PasswordHash == null);
    }
}
