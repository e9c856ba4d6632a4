using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

/// <summary>One version of an outline: to read when it is published, to write while it is a draft; with what it costs whom.</summary>
[Asks(Right.SeeForms), RequestFormLimits(ValueCountLimit = 16_000)]
internal sealed class OneFormPage(GiaoBanDb db, DraftForm draft, DropForm drop, WriteForm write, WriteRule rules, PublishForm publish, FormBurden burden, BusinessDay businessDay) : PageModel
{
    public ReportForm Outline { get; private set; } = null!;
    public (string Kind, string Words) State { get; private set; }
    public IReadOnlyList<Indicator> Dictionary { get; private set; } = [];
    public IReadOnlyList<BurdenRow> Burden { get; private set; } = [];
    public IReadOnlyList<AskedAgain> Known { get; private set; } = [];
    public WriteForm.Input Typed { get; private set; } = new();
    /// <summary>What was typed stands over a version somebody else has stored meanwhile.</summary>
    public bool IsOverStored { get; private set; }
    public WriteRule.Input Rule { get; private set; } = new();
    public string? Reason { get; private set; }

    public string Headline => Burden.Count == 0 ? Outline.Title
        : Burden[0].Seconds == 0 ? Tf($"{Outline.Title}: chưa ước tính thời gian.")
        : Tf($"{Outline.Title}: nhiều nhất {FormWords.Minutes(Burden[0].Seconds)} ({Say.Lower(Burden[0].Units)}).");

    public IEnumerable<Indicator> Asked => Outline.Asked(Dictionary);

    public string NameOf(string code) => Dictionary.FirstOrDefault(i => i.Code == code)?.Name ?? code;

    public Indicator? MeasureOf(string code) => Dictionary.FirstOrDefault(i => i.Code == code);

    /// <summary>Rules and required sections as one list of sentences, as they are checked.</summary>
    public IEnumerable<string> Sentences => Outline.Rules.OrderBy(r => r.Ordinal).Select(r => Ours(r.Sentence(NameOf))).Concat(Outline.Parts.Where(p => p.IsRequired).Select(p => Tf($"{FormWords.Required(Outline, p.Section)}; để trống thì chưa gửi được.")));

    public async Task<IActionResult> OnGetAsync(Guid form, CancellationToken ct) => await LoadAsync(form, ct) ? Page() : NotFound();

    [Asks(Right.ManageForms)]
    public async Task<IActionResult> OnPostDraftAsync(Guid form, CancellationToken ct)
    {
        if (await FindAsync(form, ct) is not { } one) return NotFound();
        var drafted = await draft.AfterAsync(one, ct);
        if (drafted.Value is { } made) return Redirect($"/de-cuong/{made.Id.Value}");

        await LoadAsync(form, ct);
        return this.Refuse(drafted.Refusal!);
    }

    [Asks(Right.ManageForms)]
    public Task<IActionResult> OnPostSaveAsync(Guid form, WriteForm.Input input, CancellationToken ct) =>
        DoAsync(form, one => write.RunAsync(one, input, ct), ct, no => (Typed, IsOverStored) = (input, no is Conflict));

    [Asks(Right.ManageForms)]
    public Task<IActionResult> OnPostRuleAsync(Guid form, WriteRule.Input input, CancellationToken ct) => DoAsync(form, one => rules.AddAsync(one, input, ct), ct, _ => Rule = input);

    [Asks(Right.ManageForms)]
    public Task<IActionResult> OnPostUnruleAsync(Guid form, Guid rule, CancellationToken ct) => DoAsync(form, one => rules.RemoveAsync(one, rule, ct), ct);

    [Asks(Right.ManageForms)]
    public Task<IActionResult> OnPostPublishAsync(Guid form, int version, string? reason, CancellationToken ct) => DoAsync(form, one => publish.RunAsync(one, version, reason, ct), ct, _ => Reason = reason);

    [Asks(Right.ManageForms)]
    public async Task<IActionResult> OnPostDropAsync(Guid form, CancellationToken ct)
    {
        if (await FindAsync(form, ct) is not { } one) return NotFound();
        var dropped = await drop.RunAsync(one, ct);
        if (dropped.IsOk) return Redirect("/de-cuong");

        await LoadAsync(form, ct);
        return this.Refuse(dropped.Refusal!);
    }

    private async Task<IActionResult> DoAsync(Guid form, Func<ReportForm, Task<Result>> act, CancellationToken ct, Action<Refusal>? typed = null)
    {
        if (await FindAsync(form, ct) is not { } one) return NotFound();
        var result = ModelState.IsValid ? await act(one) : default;
        if (ModelState.IsValid && result.IsOk) return Redirect($"/de-cuong/{form}");

        db.ChangeTracker.Clear();
        await LoadAsync(form, ct);
        if (result.Refusal is not { } no) return this.AskAgain();

        typed?.Invoke(no);
        return this.Refuse(no);
    }

    private Task<ReportForm?> FindAsync(Guid form, CancellationToken ct) => db.ReportForms.Whole().FirstOrDefaultAsync(f => f.Id == new ReportFormId(form), ct);

    private async Task<bool> LoadAsync(Guid form, CancellationToken ct)
    {
        if (await db.ReportForms.AsNoTracking().Whole().FirstOrDefaultAsync(f => f.Id == new ReportFormId(form), ct) is not { } one) return false;

        Outline = one;
        var family = await db.ReportForms.AsNoTracking().Where(f => f.OrganiserId == one.OrganiserId && f.LineId == one.LineId).ToListAsync(ct);
        State = FormsPage.StateOf(one, family, businessDay.Today);
        Dictionary = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == one.OrganiserId && i.LineId == one.LineId).OrderBy(i => i.No).ToListAsync(ct);
        Burden = await burden.OfAsync(one, ct);
        if (one.IsDraft) (Known, Typed) = (await publish.KnownAsync(one, ct), WriteForm.Input.Of(one, [.. Dictionary.Where(i => i.ValidTo is null || one.FigureOf(i.Code) is not null)]));
        return true;
    }
}
