using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

internal static class WholeNotices
{
    extension(IQueryable<ConclusionNotice> notices)
    {
        /// <summary>With everything that hangs on them, as <see cref="Assignments.WholeAssignments"/>: half a route must never be acted on.</summary>
        public IQueryable<ConclusionNotice> Whole() => notices
            .Include(n => n.Versions).Include(n => n.Paragraphs).Include(n => n.Steps).Include(n => n.Opinions).Include(n => n.SignedCopies).AsSplitQuery();
    }

    extension(GiaoBanDb db)
    {
        /// <summary>How many directives a conference has that were not dropped: none means that it orders nothing.</summary>
        public Task<int> OrdersAsync(ConferenceId conference, CancellationToken ct) =>
            db.Directives.CountAsync(d => d.ConferenceId == conference && d.State != DirectiveState.Rejected && d.State != DirectiveState.Merged && d.State != DirectiveState.NoAssignment, ct);
    }
}
