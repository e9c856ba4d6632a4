using GiaoBan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

internal static class WholeForms
{
    extension(IQueryable<ReportForm> forms)
    {
        /// <summary>With sections, figures and rules: what a report is asked by.</summary>
        public IQueryable<ReportForm> Whole() => forms.Include(f => f.Parts).Include(f => f.Figures).Include(f => f.Rules).AsSplitQuery();
    }
}
