using GiaoBan.App.Features.Cycle;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Assignments;

/// <summary>A leader's order becomes one assignment: who said it, when, in what words.</summary>
[Asks(Right.IssueAssignments)]
internal sealed class GiveOrderPage(GiveOrder give, KnotWords words, BusinessDay businessDay) : PageModel
{
    [BindProperty] public GiveOrder.Input Form { get; set; } = new();
    public bool WasRead { get; private set; }

    public Told? Behind { get; private set; }

    /// <param name="tu">The kind of what the order rests on, where it begins with something of the programmes.</param>
    /// <param name="ma">Its id.</param>
    /// <param name="viec">What is to be done, where that is more than the knot says.</param>
    /// <param name="ct">As ever.</param>
    public async Task OnGetAsync(KnotKind? tu, Guid? ma, string? viec, CancellationToken ct)
    {
        Form = new() { On = businessDay.Today, FromKind = tu, FromId = ma };
        if (Form.From is { } knot) Behind = (await words.OfAsync([knot], ct)).GetValueOrDefault(knot);
        if (Behind is { } told) Form = Form with { Words = string.IsNullOrWhiteSpace(viec) ? told.Words : viec };
    }

    /// <summary>Fills in what the words say, for a person to look at.</summary>
    public IActionResult OnPostRead()
    {
        Form = GiveOrder.Read(Form);
        ModelState.Clear();
        WasRead = true;
        return Page();
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.AskAgain();
        var given = await give.RunAsync(Form, ct);
        return given.Value is { } assignment ? Redirect($"/nhiem-vu/{assignment.Id.Value}") : this.Refuse(given.Refusal!);
    }
}
