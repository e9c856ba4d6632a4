using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>
/// Nhắc việc: what the ladder asks today becomes a row of the story and a message of the outbox, both in one transaction. Two
/// machines may look at once: the row's day is unique, so one of them gives way and looks again.
/// </summary>
internal sealed class GiveReminders(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar, LiveFeed live) : IUseCase
{
    public const int Batch = 100;

    /// <summary>Beyond this many days ahead no ladder points (60 working days).</summary>
    private const int LookAhead = 100;

    private static readonly AssignmentState[] Silent = [AssignmentState.Verified, AssignmentState.Reported];

    private sealed record Row(Assignment Assignment, string LeadName, DateOnly? LeadEnds);

    /// <summary>Returns how many were given.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var given = 0;
        foreach (var body in await db.Assignments.AsNoTracking().Where(a => !Silent.Contains(a.State)).Select(a => new { a.OrganiserId, a.LineId }).Distinct().ToListAsync(ct))
        {
            var ladder = await LadderAsync(db, body.OrganiserId, body.LineId, ct);
            foreach (var chunk in (await CandidatesAsync(body.OrganiserId, body.LineId, ct)).Chunk(Batch)) given += await GiveAsync(ladder, await RowsAsync(chunk, ct), ct);
        }
        if (given > 0) live.Announce("assignments");
        return given;
    }

    /// <summary>The body's own ladder, or the usual one.</summary>
    public static async Task<ReminderLadder> LadderAsync(GiaoBanDb db, UnitId organiser, LineId line, CancellationToken ct) =>
        await db.ReminderLadders.AsNoTracking().Include(l => l.Steps).FirstOrDefaultAsync(l => l.OrganiserId == organiser && l.LineId == line, ct) ?? ReminderLadder.UsualFor(organiser, line);

    private Task<List<AssignmentId>> CandidatesAsync(UnitId organiser, LineId line, CancellationToken ct)
    {
        var (until, quietSince) = (businessDay.Today.AddDays(LookAhead), businessDay.Today.AddDays(-AssignmentStatus.SilentDays));
        return db.Assignments.Where(a => a.OrganiserId == organiser && a.LineId == line && !Silent.Contains(a.State) && (a.Due <= until || (a.HeardOn ?? a.IssuedOn) <= quietSince)).OrderBy(a => a.Code).Select(a => a.Id).ToListAsync(ct);
    }

    private async Task<List<Row>> RowsAsync(AssignmentId[] ids, CancellationToken ct)
    {
        var (wanted, today) = (ids.ToList(), businessDay.Today);
        return await (from a in db.Assignments.AsNoTracking()
                      join u in db.Units on a.LeadUnitId equals u.Id
                      where wanted.Contains(a.Id)
                      orderby a.Code
                      select new Row(a, u.Name, u.ValidTo < today ? u.ValidTo : null)).ToListAsync(ct);
    }

    private async Task<int> GiveAsync(ReminderLadder ladder, List<Row> rows, CancellationToken ct)
    {
        var ids = rows.ConvertAll(r => r.Assignment.Id);
        var before = (await db.Reminders.AsNoTracking().Where(r => ids.Contains(r.AssignmentId)).ToListAsync(ct)).ToLookup(r => r.AssignmentId);
        var lineage = rows.Exists(r => r.LeadEnds is not null) ? new Lineage(await db.UnitSuccessions.AsNoTracking().ToListAsync(ct)) : null;
        var given = 0;
        foreach (var (row, wanted) in rows.SelectMany(r => Reminding.Today(ladder, FactsOf(r.Assignment), [.. before[r.Assignment.Id]], businessDay.Today, calendar).Select(w => (r, w))))
        {
            Give(ladder, row, wanted, lineage);
            given++;
        }
        if (given > 0) await db.CommitAsync(acting.Does("reminder.give", "reminder-ladder", ladder.Id.Value, $"{given} lần nhắc") with { OrganiserId = ladder.OrganiserId.Value }, ct);
        db.ChangeTracker.Clear();
        return given;
    }

    private void Give(ReminderLadder ladder, Row row, Reminding.Wanted wanted, Lineage? lineage)
    {
        var (one, step) = (row.Assignment, wanted.Step);
        // A lead that has ended and left no heir hears nothing: then the desk must, whatever the rung says.
        var orphan = row.LeadEnds is not null && lineage is not null && !lineage.HeirsOf(one.LeadUnitId, businessDay.Today).Any(h => h != one.LeadUnitId);
        var words = Reminding.Fill(step.Words, one.Code, one.Action, one.Due, wanted.Days, wanted.Ordinal);
        if (orphan) words = $"{words} {row.LeadName} đã kết thúc ngày {Say.Day(row.LeadEnds)} và chưa có đơn vị nhận việc: chọn chủ trì mới.";
        List<Role> roles = [];
        if (step.TellsDesk || orphan) roles.Add(Role.DeskOfficer);
        if (step.TellsChair || wanted.WantsAgenda) roles.Add(Role.Leader);

        db.Reminders.Add(new Reminder(one.Id, step.Track, wanted.SlotOn, one.Due, wanted.Ordinal, wanted.WantsAgenda, words, businessDay.Today));
        db.Outbox.Add(TellUnit.Message(step.TellsLead ? one.LeadUnitId : null, words, $"/nhiem-vu/{one.Id.Value}", acting.NowUtc, ladder.OrganiserId, ladder.LineId, roles));
    }

    private static Reminding.Facts FactsOf(Assignment a) => new(a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn);
}
