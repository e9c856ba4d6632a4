using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Ledgers;

/// <summary>Trả lời kiến nghị: it became an assignment, went into another, was sent up, or was declined; the unit that made it is told.</summary>
internal sealed class SettleProposal(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        public Guid Item { get; init; }
        public ProposalFate Fate { get; init; }
        [StringLength(40)] public string? Code { get; init; }
        public Guid? Into { get; init; }
        [StringLength(300)] public string? Letter { get; init; }
        public DateOnly? LetterDate { get; init; }
        [StringLength(1000)] public string? Reason { get; init; }
    }

    public async Task<Result> RunAsync(Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Reason}\n{input.Letter}") is { } what) return ReportRefusals.PersonalData(what);
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var item = new ReportItemId(input.Item);
        if (await Proposal(item, organiser, line).FirstOrDefaultAsync(ct) is not { } asked) return CycleRefusals.NoSuchProposal;
        if (input.Into is { } other && !await Proposal(new ReportItemId(other), organiser, line).AnyAsync(ct)) return CycleRefusals.NoSuchProposal;

        AssignmentId? assignment = null;
        if (input.Fate is ProposalFate.Assigned && !string.IsNullOrWhiteSpace(input.Code))
        {
            var code = input.Code.Trim().ToUpperInvariant();
            assignment = await db.Assignments.Where(a => a.OrganiserId == organiser && a.LineId == line && a.Code == code).Select(a => (AssignmentId?)a.Id).FirstOrDefaultAsync(ct);
            if (assignment is null) return CycleRefusals.NoSuchAssignment(code);
        }

        var said = new AnswerText(input.Fate, assignment, input.Into is { } into ? new ReportItemId(into) : null, input.Letter, input.LetterDate, input.Reason);
        var known = await db.ProposalAnswers.FirstOrDefaultAsync(a => a.ProposalId == item, ct);
        var answered = known is null ? ProposalAnswer.To(organiser, line, item, said, acting.Who.Name, businessDay.Today) : new Result<ProposalAnswer>(known, known.Settle(said, acting.Who.Name, businessDay.Today).Refusal);
        if (answered.Refusal is { } no) return no;
        if (known is null) db.ProposalAnswers.Add(answered.Value!);

        var (from, to) = (new Knot(KnotKind.ReportLine, item.Value), new Knot(KnotKind.Assignment, assignment?.Value ?? default));
        if (assignment is not null && !await db.ThreadLinks.AnyAsync(l => l.FromKind == from.Kind && l.FromId == from.Id && l.ToKind == to.Kind && l.ToId == to.Id, ct)) db.ThreadLinks.Add(new ThreadLink(from, Relation.LedTo, to));
        db.Outbox.Add(TellUnit.Message(asked.UnitId, $"Kiến nghị được trả lời: {Say.Fate(input.Fate)}. {asked.Text}", "/kien-nghi", acting.NowUtc, organiser, line));
        await db.CommitAsync(acting.Does("proposal.answer", "report-item", item.Value, Say.Fate(input.Fate)), ct);
        return Result.Ok;
    }

    private sealed record Asked(UnitId UnitId, string Text);

    private IQueryable<Asked> Proposal(ReportItemId item, UnitId organiser, LineId line) =>
        from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id
        where i.Id == item && i.Section == SectionKind.Proposals && !i.IsWithdrawn && r.OrganiserId == organiser && r.LineId == line && r.SubmittedAtUtc != null
        select new Asked(r.UnitId, i.Text);
}
