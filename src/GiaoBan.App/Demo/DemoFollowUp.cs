using GiaoBan.App.Features.Assignments;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>One entry of the sample's follow-up: what the unit said and proved, and what the checker made of it.</summary>
internal static class DemoFollowUp
{
    public delegate Task<bool> ActAs(string name, Role role, string unit, Func<IServiceProvider, GiaoBanDb, Task<bool>> act);

    public static async Task LiveAsync(DemoData.Entry entry, AssignmentId id, Dictionary<string, Unit> units, Func<DateOnly, DateOnly> shifted, ActAs asAsync, CancellationToken ct)
    {
        var (who, unit) = ($"Đầu mối {units[entry.Unit].ShortName}", entry.Unit);
        await asAsync(who, Role.FocalPerson, unit, async (s, db) => Must(await s.GetRequiredService<ReceiveAssignment>().RunAsync(await FindAsync(db, id, ct), ct)));
        if (entry.Extension is { } moved) await asAsync("Lộc Thị Hà", Role.DeskOfficer, "BDVTU", async (s, db) =>
        {
            var assignment = await FindAsync(db, id, ct);
            return shifted(moved.NewDue) <= assignment.Due || Must(await s.GetRequiredService<ExtendDeadline>().RunAsync(assignment, new() { NewDue = shifted(moved.NewDue), Reason = moved.Reason, DayOffIsMeant = true }, ct));
        });
        foreach (var proof in entry.Evidence) await asAsync(who, Role.FocalPerson, unit, async (s, db) =>
            Must(await s.GetRequiredService<AddEvidence>().RunAsync(await FindAsync(db, id, ct), new() { Title = proof.Title, PaperDate = shifted(proof.Date) }, null, null, ct)));
        await asAsync(who, Role.FocalPerson, unit, async (s, db) => Must(await s.GetRequiredService<ReportProgress>().RunAsync(
            await FindAsync(db, id, ct), new() { State = entry.State == "done" ? ProgressState.Done : ProgressState.OnTrack, Text = entry.Note!, ExternalId = entry.Id }, ct)));
        if (entry.State != "done") return;

        // The checker is never the doer: what the desk's own office did, the Party committee's office checks.
        var checker = unit == "BDVTU" ? "VPTU" : "BDVTU";
        await asAsync(unit == "BDVTU" ? "Hoàng Đức Bình" : "Lộc Thị Hà", Role.DeskOfficer, checker, async (s, db) => Must(await s.GetRequiredService<VerifyAssignment>().RunAsync(await FindAsync(db, id, ct), accept: true, null, ct)));
    }

    private static Task<Assignment> FindAsync(GiaoBanDb db, AssignmentId id, CancellationToken ct) =>
        db.Assignments.Whole().FirstAsync(a => a.Id == id, ct);
}
