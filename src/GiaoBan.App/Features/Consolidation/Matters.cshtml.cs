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

/// <summary>Vấn đề nhiều đơn vị cùng nêu: the machine proposes, a person confirms, takes apart, joins, and puts on the agenda.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class MattersPage(GiaoBanDb db, MatterBook book, ConfirmMatter confirm, PartMatter part, ChangeMatter change, RaiseMatter raise, Questions questions, Acting acting) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public SectionKind Section { get; private set; }
    public IReadOnlyList<Matter> Matters { get; private set; } = [];
    public MatterBook.Proposed Proposed { get; private set; } = new([], new Dictionary<MatterGroupId, MatterGroup>(), null);
    public IReadOnlyList<FiledLine> Loose { get; private set; } = [];
    public IReadOnlyList<ToldQuestion> Asked { get; private set; } = [];
    public int All { get; private set; }
    public bool CanWork { get; private set; }
    public string Headline => All == 0 ? Tf($"Chưa có {Say.Lower(Say.Section(Section))} nào.") : Matters.Count == 0 ? Tf($"{Say.Count(All)} đoạn, chưa nhóm nào được xác nhận.") : Tf($"{Say.Count(Matters.Count)} vấn đề từ {Say.Count(All)} đoạn của các đơn vị.");

    /// <summary>The name and the ticks of a group that was refused, and the new name of one: they stand there again.</summary>
    public ConfirmMatter.Input? Sent { get; private set; }
    public (Guid Matter, string? Title)? Renamed { get; private set; }
    public ConfirmMatter.Input? SentLoose => Sent is { All.Count: 0 } ? Sent : null;

    public ConfirmMatter.Input? SentOf(ProposedMatter one) => Sent is { All.Count: > 0 } sent && one.Into is null && one.Lines.Select(l => l.Id.Value).ToHashSet().SetEquals(sent.All) ? sent : null;

    public static IReadOnlyList<SectionKind> Sections { get; } = [SectionKind.Difficulties, SectionKind.Proposals];

    /// <summary>"quý thứ 3 liên tiếp": the words under the number of units.</summary>
    public string Since(Matter matter) => matter.Periods > 1 ? Tf($"{(Period.Kind is PeriodKind.Quarter ? T("quý") : T("kỳ"))} thứ {matter.Periods} liên tiếp") : matter.Group.BeginsHere ? T("mới nêu kỳ này") : "";

    public async Task OnGetAsync(Guid period, SectionKind? muc, CancellationToken ct) => await LoadAsync(period, muc, ct);

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostConfirmAsync(Guid period, ConfirmMatter.Input input, CancellationToken ct)
    {
        Sent = input;
        await FindPeriodAsync(period, ct);
        return await AnswerAsync(period, input.Section, ModelState.IsValid ? await confirm.RunAsync(Period, input, ct) : default, ct);
    }

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostPartAsync(Guid period, SectionKind section, List<Guid> all, Guid? matter, CancellationToken ct)
    {
        await FindPeriodAsync(period, ct);
        return await AnswerAsync(period, section, await part.RunAsync(Period, section, all, matter is { } id ? new MatterGroupId(id) : null, ct), ct);
    }

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostRenameAsync(Guid period, Guid matter, int version, string? title, CancellationToken ct)
    {
        Renamed = (matter, title);
        return DoAsync(period, matter, version, g => change.RenameAsync(g, title, ct), ct);
    }

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostTakeOutAsync(Guid period, Guid matter, int version, Guid item, CancellationToken ct) => DoAsync(period, matter, version, g => change.TakeOutAsync(g, item, ct), ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostAddAsync(Guid period, Guid matter, int? version, List<Guid> items, List<Guid> all, CancellationToken ct) => DoAsync(period, matter, version, g => change.AddAsync(g, items, all, ct), ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostJoinAsync(Guid period, Guid matter, int version, Guid other, CancellationToken ct) => DoAsync(period, matter, version, g => change.JoinAsync(g, other, ct), ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostFollowAsync(Guid period, Guid matter, int version, Guid? earlier, CancellationToken ct) => DoAsync(period, matter, version, g => change.FollowAsync(Period, g, earlier, ct), ct);

    [Asks(Right.Consolidate)]
    public Task<IActionResult> OnPostRaiseAsync(Guid period, Guid matter, CancellationToken ct) => DoAsync(period, matter, null, g => raise.RunAsync(g, ct), ct);

    private async Task<IActionResult> DoAsync(Guid period, Guid matter, int? version, Func<MatterGroup, Task<Result>> act, CancellationToken ct)
    {
        await FindPeriodAsync(period, ct);
        var group = await db.MatterGroups.Include(g => g.Lines).FirstOrDefaultAsync(g => g.Id == new MatterGroupId(matter) && g.PeriodId == Period.Id && g.State == MatterState.Confirmed, ct);
        var result = group is null ? ConsolidationRefusals.MatterNotThere : version is { } seen && seen != group.Version ? ConsolidationRefusals.MatterChangedMeanwhile : await act(group);
        return await AnswerAsync(period, group?.Section, result, ct);
    }

    private async Task<IActionResult> AnswerAsync(Guid period, SectionKind? section, Result result, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect($"/ky/{period}/tong-hop/van-de{(section is SectionKind.Proposals ? $"?muc={SectionKind.Proposals}" : "")}");

        db.ChangeTracker.Clear();
        await LoadAsync(period, section, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task FindPeriodAsync(Guid period, CancellationToken ct) => Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);

    private async Task LoadAsync(Guid period, SectionKind? section, CancellationToken ct)
    {
        await FindPeriodAsync(period, ct);
        Section = section is SectionKind.Proposals ? SectionKind.Proposals : SectionKind.Difficulties;
        CanWork = RightsTable.ReachOf(acting.Who.Role, Right.Consolidate) is Reach.Organiser;
        var lines = await db.FiledLines(Period.Id, Section).ToListAsync(ct);
        All = lines.Count;
        Asked = await questions.TellAsync(db.LineQuestions.Where(q => q.PeriodId == Period.Id && q.ItemId != null), ct);
        Matters = await book.ConfirmedAsync(Period, Section, ct);
        if (CanWork) Proposed = await book.ProposedAsync(Period, Section, Matters, lines, ct);
        var shown = Matters.SelectMany(m => m.Lines).Concat(Proposed.Matters.SelectMany(m => m.Lines)).Select(l => l.Id).ToHashSet();
        Loose = [.. lines.Where(l => !shown.Contains(l.Id))];
    }
}
