using GiaoBan.App.Web;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>The rules of thumb as they stand for one document: its day, its sitting, the quarter it plans for.</summary>
internal sealed class SuggestedDue(GiaoBanDb db, WorkingCalendar calendar) : IUseCase
{
    public sealed record Of(DateOnly PrintedOn, DateOnly HeldOn, Quarter Planned, WorkingCalendar Calendar)
    {
        /// <summary>Null where nothing is missing, and where a suggestion would lie before the sitting.</summary>
        public DueSuggestion? For(Directive directive) =>
            directive.LacksDue && DueRules.For(directive.DeadlineText, directive.Action, PrintedOn, HeldOn, Planned, Calendar) is { } found && !(found.Day < HeldOn) ? found : null;
    }

    public async Task<Of> OfAsync(SourceDocument document, CancellationToken ct)
    {
        var conference = await db.Conferences.AsNoTracking().Where(c => c.Id == document.ConferenceId).Select(c => new { c.Day, c.PeriodId }).FirstAsync(ct);
        var planned = (await db.Periods.AsNoTracking().FirstAsync(p => p.Id == conference.PeriodId, ct)).Quarter.Next;
        return new Of(document.IssuedOn ?? document.MeetingDay ?? conference.Day, conference.Day, planned, calendar);
    }
}
