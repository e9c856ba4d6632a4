using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments.Import;

/// <summary>
/// Nhận bảng theo dõi: every row that stands clear becomes an assignment with its source, all in one transaction; the rest
/// stays on the page. What the table says of the result is the unit's word, not yet proven.
/// </summary>
internal sealed class ImportTable(GiaoBanDb db, JudgeRows judge, AssignmentNumbers numbers, Acting acting, TextGuard guard, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    private static readonly string[] Finished = ["hoan thanh", "da hoan thanh", "da xong", "xong", "da thuc hien xong", "da hoan tat", "hoan tat"];

    /// <param name="Made">How many assignments came of it.</param>
    /// <param name="Left">The rows that still ask something.</param>
    public sealed record Outcome(int Made, IReadOnlyList<JudgedRow> Left);

    public async Task<Result<Outcome>> RunAsync(string fileName, DateOnly asOf, IReadOnlyList<TableForm> rows, CancellationToken ct)
    {
        var judged = await judge.RunAsync([.. rows.Where(r => !r.LeaveOut)], asOf, ct);
        var good = judged.Where(j => j.Verdict is RowVerdict.Taken).ToList();
        if (good.Count == 0) return AssignmentRefusals.NoGoodRow;

        var (organiser, line, today) = (acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        var quarter = Quarter.Of(today);
        var period = await db.Periods.Where(p => p.OrganiserId == organiser && p.LineId == line).OrderByDescending(p => p.DataTo).Select(p => (PeriodId?)p.Id).FirstOrDefaultAsync(ct);
        var number = await numbers.LastAsync(organiser, line, quarter, ct);
        List<Assignment> made = [];
        db.ChangeTracker.AutoDetectChangesEnabled = false; // hundreds of new rows: looking through them all for each one is the whole cost
        foreach (var row in good)
        {
            var source = AssignmentSource.OfRow(organiser, line, new TableRow(fileName, row.Form.Sheet, row.Form.Row, WordsOf(row.Form)));
            db.AssignmentSources.Add(source);
            foreach (var lead in row.Leads) made.Add(Make(row, source, new(organiser, line, period, quarter, null, ++number, new(lead.Id, row.Form.Action!.Normalize(), row.Due, row.Due is null), today)));
        }
        foreach (var unit in made.GroupBy(a => a.LeadUnitId)) db.Outbox.Add(TellUnit.Message(unit.Key, Told([.. unit], fileName), unit.Count() == 1 ? $"/nhiem-vu/{unit.First().Id.Value}" : "/nhiem-vu", acting.NowUtc, organiser, line));
        await db.CommitAsync(acting.Does("assignment.import", "assignment", Guid.Empty, $"{made.Count} nhiệm vụ từ {fileName}"), ct);
        live.Announce("assignments");
        return new Outcome(made.Count, [.. judged.Where(j => j.Verdict is not RowVerdict.Taken)]);
    }

    public static bool SaysDone(string result) => result.Folded() is var said && Array.Exists(Finished, f => said.StartsWith(f, StringComparison.Ordinal));

    private Assignment Make(JudgedRow row, AssignmentSource source, Assignment assignment)
    {
        foreach (var helper in row.Helpers) assignment.CoordinateWith(helper.Id, null, null);
        db.Assignments.Add(assignment);
        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Source, source.Id.Value), Relation.AssignedAs, new Knot(KnotKind.Assignment, assignment.Id.Value)));
        if (string.IsNullOrWhiteSpace(row.Form.Result)) return assignment;

        var said = row.Form.Result.Trim().Normalize();
        var state = SaysDone(said) ? ProgressState.Done : ProgressState.OnTrack;
        if (assignment.Report(state, said, "Theo bảng theo dõi", businessDay.Today).Value is { } note)
            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Assignment, assignment.Id.Value), Relation.ReportedBy, new Knot(KnotKind.ProgressNote, note.Id.Value)));
        return assignment;
    }

    // A citizen's data that a person has taken out of the cells must not come in by the row they were taken from.
    private string WordsOf(TableForm row) => row.Words.Length > 0 && guard.FindPersonalData(row.Words) is null ? row.Words : $"{row.Action} | Chủ trì: {row.Lead}";

    private static string Told(IReadOnlyList<Assignment> assignments, string fileName) =>
        assignments.Count == 1 ? $"Được giao {assignments[0].Code}: {assignments[0].Action}" : $"Được giao {assignments.Count} nhiệm vụ từ bảng {fileName}";
}
