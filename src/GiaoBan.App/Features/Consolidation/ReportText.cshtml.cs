using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Báo cáo tổng hợp: the text by section, each sentence with its sources beside it, and what the units wrote to pick from.</summary>
[Asks(Right.SeeConsolidation), RequestFormLimits(ValueCountLimit = 8_000)]
internal sealed class ReportTextPage(GiaoBanDb db, ConsolidatedText text, MatterBook book, RollUps rollUps, PickSources pick, WriteSentence write, RewriteSentence rewrite, PlaceSentence place, Acting acting) : PageModel
{
    /// <param name="Sentence">Null: a new one.</param>
    public sealed record Words(Guid? Sentence, SectionKind? Section, string? Text, int? Version);

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<SourcedSentence> Sentences { get; private set; } = [];
    public IReadOnlyList<FiledLine> Lines { get; private set; } = [];
    public IReadOnlyList<Matter> Matters { get; private set; } = [];
    public IReadOnlyList<RolledMeasure> Measures { get; private set; } = [];
    public bool CanWork { get; private set; }
    public (Guid Sentence, Conflict Texts)? Clash { get; private set; }

    /// <summary>What was typed and refused: it stands in its box again, over the version it was typed over.</summary>
    public Words? Typed { get; private set; }
    public static IReadOnlyList<SectionKind> Sections { get; } = Enum.GetValues<SectionKind>();

    public IReadOnlyList<SourcedSentence> Standing => [.. Sentences.Where(s => !s.Sentence.IsDropped)];
    public int OfTheDesk => Standing.Count(s => s.Sentence.IsOfTheDesk);
    public string Headline => Standing.Count == 0 ? T("Bản tổng hợp chưa có câu nào.") : OfTheDesk == 0 ? Tf($"{Say.Count(Standing.Count)} câu, câu nào cũng có nguồn.") : Tf($"{Say.Count(Standing.Count)} câu, {Say.Count(OfTheDesk)} câu do người tổng hợp viết.");

    public bool IsUsed(FiledLine line) => Standing.Any(s => s.Sentence.Sources.Any(x => x.SourceId == line.Id.Value));

    public async Task OnGetAsync(Guid period, CancellationToken ct) => await LoadAsync(period, ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostPickAsync(Guid period, PickSources.Input input, CancellationToken ct) => DoAsync(period, input.Section, p => pick.RunAsync(p, input, ct), ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostWriteAsync(Guid period, SectionKind section, string? text, CancellationToken ct)
    {
        Typed = new(null, section, text, null);
        return DoAsync(period, section, p => write.RunAsync(p, section, text, ct), ct);
    }

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostRewriteAsync(Guid period, RewriteSentence.Input input, CancellationToken ct)
    {
        await FindPeriodAsync(period, ct);
        var result = ModelState.IsValid ? await rewrite.RunAsync(Period, input, ct) : default;
        if (result.Refusal is Conflict both) Clash = (input.Sentence, both);
        else Typed = new(input.Sentence, null, input.Text, input.Version);
        return await AnswerAsync(period, null, result, ct);
    }

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostDropAsync(Guid period, Guid sentence, CancellationToken ct) => DoAsync(period, null, p => place.DropAsync(p, sentence, drop: true, ct), ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostRestoreAsync(Guid period, Guid sentence, CancellationToken ct) => DoAsync(period, null, p => place.DropAsync(p, sentence, drop: false, ct), ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostRaiseAsync(Guid period, Guid sentence, CancellationToken ct) => DoAsync(period, null, p => place.RaiseAsync(p, sentence, ct), ct);

    private async Task<IActionResult> DoAsync(Guid period, SectionKind? section, Func<ReportingPeriod, Task<Result>> act, CancellationToken ct)
    {
        await FindPeriodAsync(period, ct);
        return await AnswerAsync(period, section, ModelState.IsValid ? await act(Period) : default, ct);
    }

    private async Task<IActionResult> AnswerAsync(Guid period, SectionKind? section, Result result, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect($"/ky/{period}/tong-hop/bao-cao{(section is { } at ? $"#m-{at}" : "")}");

        db.ChangeTracker.Clear();
        await LoadAsync(period, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task FindPeriodAsync(Guid period, CancellationToken ct) => Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);

    private async Task LoadAsync(Guid period, CancellationToken ct)
    {
        await FindPeriodAsync(period, ct);
        CanWork = RightsTable.ReachOf(acting.Who.Role, Right.Consolidate) is Reach.Organiser;
        Sentences = await text.OfAsync(Period, ct);
        if (!CanWork) return;

        Lines = await db.FiledLines(Period.Id).ToListAsync(ct);
        Matters = await book.ConfirmedAsync(Period, null, ct);
        Measures = [.. (await rollUps.OfAsync(Period, ct)).Where(m => m.Now.Value is not null)];
    }
}
