using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Time;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>The congresses and the classes of the sample year.</summary>
internal sealed partial class DemoMission
{
    private async Task CongressesAsync(CancellationToken ct) => await AtTheDeskAsync(async (s, db) =>
    {
        var (calendar, today) = (s.GetRequiredService<WorkingCalendar>(), s.GetRequiredService<BusinessDay>().Today);
        // An article of a year that the calendar does not know: nothing can be counted back.
        foreach (var row in DemoData.Congresses.Where(r => r.Levels.All(l => calendar.Covers(shifted(l.Deadline).Year))))
        {
            var congress = Must(Congress.Plan(organiser, line, row.Name, units[row.Lead].Id, [.. row.Levels.Select(l => new RoundText(Level(l), shifted(l.Deadline), string.Join('\n', l.Milestones.Select(m => $"{m.TMinusDays}: {m.Name}; {m.Output}"))))]));
            var province = row.Levels.First(l => l.PlannedDates is not null);
            var top = Must(congress.AddPlace(units[row.Lead].Id, UnitLevel.Province, 1, shifted(province.PlannedDates![0]), null, calendar));
            Ready(congress, top, 0, calendar, today);
            foreach (var district in row.ByDistrict ?? []) Below(congress, district, top.Id, calendar, today);
            if (row.ByDistrict is null) foreach (var unit in units.Values.Where(u => u.Code.StartsWith("UB-", StringComparison.Ordinal)).OrderBy(u => u.No)) Must(congress.AddPlace(unit.Id, UnitLevel.District, 1, unit.Code == row.Levels[0].Pilot ? shifted(row.Levels[0].PilotPlanned!.Value) : null, top.Id, calendar));
            db.Congresses.Add(congress);
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("congress.plan", "congress", congress.Id.Value, DemoQuarter.MarkedAsScript), ct);
        }
        return true;
    });

    // Two districts have not said so of what comes last before their congress.
    private void Below(Congress congress, DemoData.DistrictRow row, CongressPlaceId top, WorkingCalendar calendar, DateOnly today)
    {
        var unit = units[row.District].Id;
        var own = Must(congress.AddPlace(unit, UnitLevel.District, 1, shifted(row.DistrictCongressPlanned), top, calendar));
        var communes = Must(congress.AddPlace(unit, UnitLevel.Commune, row.Communes, shifted(row.LastCommuneOn), own.Id, calendar));
        Must(congress.Hold(communes.Id, row.DoneBy20190614, Min(shifted(row.LastCommuneOn), today), today));
        if (row.DistrictCongressHeld is { } held) Must(congress.Hold(own.Id, 1, Min(shifted(held), today), today));
        foreach (var place in new[] { own, communes }) Ready(congress, place, row.District is "HU-LOCBINH" or "HU-VANQUAN" && place == own ? 20 : 0, calendar, today);
    }

    // Every step whose day has come is done, but those nearer to the congress than so many days.
    private static void Ready(Congress congress, CongressPlace place, int butNearerThan, WorkingCalendar calendar, DateOnly today)
    {
        foreach (var step in congress.Steps.Where(x => x.Level == place.Level && !x.IsCongress && (x.DaysBefore < 0 || x.DaysBefore >= butNearerThan)))
            if (CongressSchedule.Back(place.Day!.Value, step.DaysBefore, calendar) is var on && on <= today) Must(congress.Finish(place.Id, step.Id, on, today));
    }

    private async Task TrainingAsync(CancellationToken ct) => await AtTheDeskAsync(async (s, db) =>
    {
        var today = s.GetRequiredService<BusinessDay>().Today;
        var file = DemoData.Training;
        List<string> wanted = [.. file.Needs.SelectMany(n => n.FromItems)];
        var items = await db.ReportItems.Where(i => i.ExternalId != null && wanted.Contains(i.ExternalId) && !i.IsWithdrawn).Select(i => new { i.ExternalId, i.Id }).ToListAsync(ct);
        List<TrainingNeed> needs = [];
        foreach (var row in file.Needs)
        {
            var need = Must(TrainingNeed.Gather(organiser, line, row.Topic));
            needs.Add(need);
            db.TrainingNeeds.Add(need);
            db.ThreadLinks.AddRange(items.Where(i => row.FromItems.Contains(i.ExternalId!)).Select(i => new ThreadLink(new Knot(KnotKind.ReportLine, i.Id.Value), Relation.LedTo, new Knot(KnotKind.TrainingNeed, need.Id.Value))));
        }
        foreach (var row in file.Classes)
        {
            var need = row.Name.Contains("khối dân vận xã", StringComparison.Ordinal) ? needs[0] : row.Name.Contains("một cửa", StringComparison.Ordinal) ? needs[2] : null;
            var course = Must(TrainingCourse.Plan(organiser, line, new CourseText(row.Name, units[row.Organiser].Id, shifted(row.Starts), shifted(row.Ends), need?.Id)));
            // The class of a cluster names its districts: those that stand in its name share its seats.
            var cluster = units.Values.Where(u => u.Code.StartsWith("HU-", StringComparison.Ordinal) && row.Name.Contains(u.Name.Split("ủy ")[^1], StringComparison.Ordinal)).Select(u => u.Id).DefaultIfEmpty(units[row.Organiser].Id).ToList();
            foreach (var (n, unit) in cluster.Index())
            {
                var came = row.Attendances is { } all ? all / cluster.Count + (n < all % cluster.Count ? 1 : 0) : (int?)null;
                Must(course.Enrol(unit, row.Name.Contains("một cửa", StringComparison.Ordinal) ? "Công chức bộ phận một cửa" : "Cán bộ khối dân vận cấp xã", (came ?? 40) + 4));
                if (came is { } there && course.Starts <= today) Must(course.Attend(course.Seats[^1].Id, there, today));
            }
            db.TrainingCourses.Add(course);
            if (need is not null) db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.TrainingNeed, need.Id.Value), Relation.LedTo, new Knot(KnotKind.TrainingCourse, course.Id.Value)));
        }
        await db.CommitAsync(s.GetRequiredService<Acting>().Does("training.course", "line", line.Value, DemoQuarter.MarkedAsScript), ct);
        return true;
    });

    private static UnitLevel Level(DemoData.CongressLevelRow row) => Enum.Parse<UnitLevel>(row.Level, ignoreCase: true);

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
