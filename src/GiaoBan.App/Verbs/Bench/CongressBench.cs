using System.Diagnostics;
using System.Globalization;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Time;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// 152 congresses over three levels replanned: every one moves by a day, some steps are late, and all days are reckoned anew
/// by the working calendar. Milliseconds from the new days to the whole schedule; beside it the bare subtraction of as many
/// days, which knows no calendar and no lateness.
/// </summary>
internal static class CongressBench
{
    private const int Districts = 11, Communes = 140;
    private const double Milliseconds = 200;
    private const string Steps = "150: Đề án\n120: Dự thảo lần một\n60: Lấy ý kiến\n25: Duyệt văn kiện\n10: Hậu cần\n0: Đại hội\n-15: Tổng kết";

    public static async Task<BenchFigure> RunAsync()
    {
        var calendar = WorkingCalendar.OfTheState();
        var (congress, today) = (Sample(calendar), new DateOnly(2019, 5, 6));
        var figures = await Rounds.InterleavedAsync(
            ("ours_ms", round => Task.FromResult(Replan(congress, round, today, calendar))),
            ("bare_ms", _ => Task.FromResult(Bare(congress))));
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"places {congress.Places.Count} nodes {CongressSchedule.Of(congress, today, calendar).Count} late {CongressSchedule.Of(congress, today, calendar).Count(n => n.IsLate)} moved {CongressSchedule.Of(congress, today, calendar).Count(n => n.IsMoved)} aim {Milliseconds} ms"));
        return new BenchFigure(figures[0].Median, figures[1].Median, null, null, figures[0].Spread, figures[0].Median < Milliseconds);
    }

    private static Congress Sample(WorkingCalendar calendar)
    {
        var congress = Congress.Plan(UnitId.New(), LineId.New(), "Đại hội các cấp", null, [.. new[] { UnitLevel.Commune, UnitLevel.District, UnitLevel.Province }.Select(l => new RoundText(l, new DateOnly(2019, 12, 31), Steps))]).Value!;
        var top = congress.AddPlace(UnitId.New(), UnitLevel.Province, 1, new DateOnly(2019, 9, 24), null, calendar).Value!;
        List<CongressPlace> districts = [.. Enumerable.Range(0, Districts).Select(n => congress.AddPlace(UnitId.New(), UnitLevel.District, 1, new DateOnly(2019, 7, 15).AddDays(n), top.Id, calendar).Value!)];
        for (var n = 0; n < Communes; n++)
        {
            var place = congress.AddPlace(UnitId.New(), UnitLevel.Commune, 1, new DateOnly(2019, 5, 20).AddDays(n % 30), districts[n % Districts].Id, calendar).Value!;
            foreach (var step in congress.Steps.Where(s => s.Level == UnitLevel.Commune && s.DaysBefore > 60 - n % 50)) congress.Finish(place.Id, step.Id, new DateOnly(2019, 4, 1), new DateOnly(2019, 5, 6));
        }
        return congress;
    }

    private static double Replan(Congress congress, int round, DateOnly today, WorkingCalendar calendar)
    {
        var watch = Stopwatch.StartNew();
        foreach (var place in congress.Places)
            if (congress.MoveTo(place.Id, place.Day!.Value.AddDays(round % 2 == 0 ? 1 : -1), calendar) is { IsOk: false } no) throw new InvalidOperationException(no.Refusal!.Message);
        if (CongressSchedule.Of(congress, today, calendar).Count != congress.Places.Count * 7) throw new InvalidOperationException("A step is missing.");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Bare(Congress congress)
    {
        var (watch, sum) = (Stopwatch.StartNew(), 0L);
        foreach (var place in congress.Places)
            foreach (var step in congress.Steps.Where(s => s.Level == place.Level)) sum += place.Day!.Value.AddDays(-step.DaysBefore).DayNumber;
        return sum == 0 ? 0 : watch.Elapsed.TotalMilliseconds;
    }
}
