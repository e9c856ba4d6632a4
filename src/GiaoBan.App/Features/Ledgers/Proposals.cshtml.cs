using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Ledgers;

/// <summary>Sổ kiến nghị: every proposal of every report with what became of it; the open ones by age, because none may fall away.</summary>
[Asks(Right.SeeLedgers)]
internal sealed class ProposalsPage(GiaoBanDb db, UnitLines lines, SettleProposal settle, Acting acting, BusinessDay businessDay) : PageModel
{
    private const int PageSize = 20;

    public sealed record Row(Guid Item, Guid Period, Guid UnitId, string Unit, string Quarter, int Age, string Text, string? Addressee, ProposalFate? Fate, string? Answer, string? AnswerHref);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool ShowsOpen { get; private set; }
    public int Open { get; private set; }
    public int All { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages { get; private set; }
    public bool CanSettle { get; private set; }
    public string Headline => All == 0 ? T("Chưa có kiến nghị nào.") : Open == 0 ? Tf($"Cả {Say.Count(All)} kiến nghị đã có câu trả lời.") : Tf($"{Say.Count(Open)} trong {Say.Count(All)} kiến nghị chưa có câu trả lời.");

    public async Task OnGetAsync(string? loc, int trang, CancellationToken ct) => await LoadAsync(loc != "tat-ca", trang, ct);

    [Asks(Right.SettleProposal)]
    public async Task<IActionResult> OnPostSettleAsync(SettleProposal.Input input, CancellationToken ct)
    {
        var done = ModelState.IsValid ? await settle.RunAsync(input, ct) : default;
        if (ModelState.IsValid && done.IsOk) return Redirect("/kien-nghi");

        db.ChangeTracker.Clear();
        await LoadAsync(true, 1, ct);
        return done.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(bool open, int page, CancellationToken ct)
    {
        var (organiser, line, unit) = (acting.Who.OrganiserId, acting.Who.LineId, acting.Who.UnitId);
        var seesAll = RightsTable.ReachOf(acting.Who.Role, Right.SeeLedgers) is Reach.Organiser;
        var family = seesAll ? [] : await lines.WithForebearsAsync(unit, ct);
        CanSettle = RightsTable.ReachOf(acting.Who.Role, Right.SettleProposal) is Reach.Organiser;
        (ShowsOpen, PageNumber) = (open, Math.Max(1, page));

        var proposals = from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id join p in db.Periods on r.PeriodId equals p.Id
                        where i.Section == SectionKind.Proposals && !i.IsWithdrawn && r.OrganiserId == organiser && r.LineId == line && r.SubmittedAtUtc != null && (seesAll || family.Contains(r.UnitId))
                        select new { Item = i, Report = r, Period = p };
        All = await proposals.CountAsync(ct);
        Open = await proposals.CountAsync(x => !db.ProposalAnswers.Any(a => a.ProposalId == x.Item.Id), ct);
        if (open) proposals = proposals.Where(x => !db.ProposalAnswers.Any(a => a.ProposalId == x.Item.Id));
        Pages = (int)Math.Ceiling((open ? Open : All) / (double)PageSize);
        var rows = await (from x in proposals
                          join u in db.Units on x.Report.UnitId equals u.Id
                          orderby x.Period.DataTo, u.No, x.Item.Ordinal
                          select new { x.Item.Id, x.Item.Text, x.Item.AddresseeName, PeriodId = x.Period.Id, x.Period.Code, x.Period.DataTo, x.Report.UnitId, u.Name, Answer = db.ProposalAnswers.FirstOrDefault(a => a.ProposalId == x.Item.Id) })
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        List<AssignmentId> assigned = [.. rows.Where(r => r.Answer?.AssignmentId is not null).Select(r => r.Answer!.AssignmentId!.Value)];
        var codes = await db.Assignments.Where(a => assigned.Contains(a.Id)).Select(a => new { a.Id, a.Code }).ToDictionaryAsync(a => a.Id, a => a.Code, ct);
        var now = Quarter.Of(businessDay.Today);
        Rows = [.. rows.Select(r => new Row(r.Id.Value, r.PeriodId.Value, r.UnitId.Value, r.Name, r.Code, now.Since(Quarter.Of(r.DataTo)), r.Text, r.AddresseeName, r.Answer?.Fate,
            Told(r.Answer, r.Answer?.AssignmentId is { } id ? codes.GetValueOrDefault(id) : null), r.Answer?.AssignmentId is { } href ? $"/nhiem-vu/{href.Value}" : null))];
    }

    private static string? Told(ProposalAnswer? answer, string? code) => answer?.Fate switch
    {
        null => null,
        ProposalFate.Assigned => Tf($"Thành nhiệm vụ {code}"),
        ProposalFate.SentUp => Tf($"Gửi cấp trên: {answer.Letter}, ngày {Say.Day(answer.LetterDate)}"),
        ProposalFate.Merged => T("Gộp vào kiến nghị khác"),
        _ => Tf($"Không tiếp thu: {answer.Reason}"),
    };
}
