using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>What was concluded in a period. Units see what has been confirmed; a machine's draft is the desk's.</summary>
[Asks(Right.SeeConclusions)]
internal sealed class ConclusionsPage(GiaoBanDb db, Acting acting) : PageModel
{
    public sealed record Sentence(Guid Id, ConclusionKind Kind, string Text, string? Code);
    public sealed record Group(Conference Conference, IReadOnlyList<SourceDocument> Documents, IReadOnlyList<Sentence> Sentences, bool HasConfirmed, Paper? Notice);

    /// <summary>The notice as far as everybody may know of it.</summary>
    public sealed record Paper(string? Number, DateOnly? IssuedOn, bool IsSigned, string? NoAssignmentReason);
    private sealed record Row(ConclusionId Id, ConclusionKind Kind, string Text, string? Code, DirectiveState? State);

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Group> Groups { get; private set; } = [];
    public string Headline => Groups.Sum(g => g.Sentences.Count(s => s.Kind is ConclusionKind.Order)) is var orders and > 0 ? Tf($"{orders} nội dung chỉ đạo đã được kết luận.") : T("Chưa có kết luận nào.");

    public async Task OnGetAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        var seesDrafts = RightsTable.ReachOf(acting.Who.Role, Right.ReadDocument) is Reach.Organiser;
        List<Group> groups = [];
        foreach (var conference in await db.Conferences.AsNoTracking().Where(c => c.PeriodId == Period.Id).OrderBy(c => c.Day).ToListAsync(ct))
        {
            var documents = await db.SourceDocuments.AsNoTracking().Where(d => d.ConferenceId == conference.Id && (seesDrafts || d.State == DocumentState.Confirmed)).ToListAsync(ct);
            var shown = documents.Select(d => d.Id).ToList();
            var rows = await (from conclusion in db.Conclusions
                              join directive in db.Directives on conclusion.Id equals directive.ConclusionId into directives
                              from directive in directives.DefaultIfEmpty()
                              where shown.Contains(conclusion.SourceDocumentId) && conclusion.Kind != ConclusionKind.LeftOut
                              orderby conclusion.Ordinal
                              select new Row(conclusion.Id, conclusion.Kind, conclusion.Text, directive.Code, directive.State)).ToListAsync(ct);
            groups.Add(new Group(conference, documents, [.. rows.Where(r => r.State is not (DirectiveState.Rejected or DirectiveState.Merged)).Select(r => new Sentence(r.Id.Value, r.Kind, r.Text, r.Code))], documents.Any(d => d.State is DocumentState.Confirmed),
                await db.ConclusionNotices.Where(n => n.ConferenceId == conference.Id).Select(n => new Paper(n.NumberText, n.IssuedOn, n.SignedCopies.Any(), n.NoAssignmentReason)).FirstOrDefaultAsync(ct)));
        }
        Groups = groups;
    }
}
