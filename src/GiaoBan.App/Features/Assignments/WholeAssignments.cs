using GiaoBan.Domain.Assignments;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

internal static class WholeAssignments
{
    extension(IQueryable<Assignment> assignments)
    {
        /// <summary>With everything that hangs on them: an act may count what is there, so half an assignment must never be acted on.</summary>
        public IQueryable<Assignment> Whole() => assignments
            .Include(a => a.Coordinators).Include(a => a.Notes).Include(a => a.Evidence).Include(a => a.Verifications).Include(a => a.Extensions).Include(a => a.Requests).Include(a => a.DueChanges).AsSplitQuery();
    }
}
