using System.Text;
using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

[Asks(Right.ManageAccounts), RequestFormLimits(ValueLengthLimit = 16 * 1024 * 1024)]
internal sealed class ImportPeoplePage(ImportPeople import) : PageModel
{
    public string? Pasted { get; private set; }
    public IReadOnlyList<PeopleTable.Row> Rows { get; private set; } = [];
    public IReadOnlyList<ImportPeople.Taken> Taken { get; private set; } = [];
    public string Links { get; private set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostLookAsync(string? pasted, CancellationToken ct)
    {
        Pasted = pasted;
        var read = await import.LookAsync(pasted, ct);
        Rows = read.Value ?? [];
        return read.Refusal is { } no ? this.Refuse(no) : Page();
    }

    // No redirect on purpose: the links are shown in this one answer and kept nowhere.
    public async Task<IActionResult> OnPostAcceptAsync(string? pasted, CancellationToken ct)
    {
        Pasted = pasted;
        var taken = await import.RunAsync(pasted, ct);
        if (taken.Refusal is { } no)
        {
            Rows = (await import.LookAsync(pasted, ct)).Value ?? [];
            return this.Refuse(no);
        }
        Taken = taken.Value!;
        var text = new StringBuilder();
        foreach (var one in Taken) text.Append(one.Name).Append('\t').Append(one.UserName).Append('\t').Append(InvitedPage.LinkOf(Request, one.Token)).Append('\n');
        Links = text.ToString();
        return Page();
    }
}
