using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using GiaoBan.App.Demo;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// A province's roll-up: 3,321 units × 66 measures × 8 quarters, with coverage, the quarter before and last year's, beside
/// hand-written SQL that gives the same sums on the same data and asks for nothing else. In seconds, least is best. One
/// figure changes before each round, and both must say the same of it.
/// </summary>
internal static class ConsolidateBench
{
    private const int Units = 3321, Measures = 66, Rates = 6;
    private const double Aim = 2, Seconds = 1.5;

    public static async Task<BenchFigure> RunAsync(bool full, string? connection)
    {
        foreach (var units in full ? new[] { 250, 1000, 10_000 } : [])
        {
            var at = await MeasureAsync(units, connection: null);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"curve units {units} seconds {at.Ours:0.000} sql {at.Limit:0.000}"));
        }
        return await MeasureAsync(Units, connection);
    }

    private static async Task<BenchFigure> MeasureAsync(int units, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = connection is null ? $"Data Source={Path.Combine(folder, "giaoban.db")}" : Database.Normalised(connection);
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var app = Site.Build(new SiteOptions(database));
            await FillAsync(database, units);
            long ours = 0, plain = 0;
            var figures = await Rounds.InterleavedAsync(
                ("ours_s", async round =>
                {
                    await ChangeAsync(database, round);
                    var watch = Stopwatch.StartNew();
                    ours = await OursAsync(app.Services);
                    return watch.Elapsed.TotalSeconds;
                }),
                ("sql_s", async _ =>
                {
                    await using var db = new GiaoBanDb(Database.Options(database));
                    var watch = Stopwatch.StartNew();
                    plain = await PlainAsync(db);
                    return plain == ours ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"ours {ours} and the plain sums {plain} differ");
                }));
            var (mine, limit) = (figures[0], figures[1]);
            return new BenchFigure(mine.Median, limit.Median, null, null, mine.Spread, mine.Median <= Aim * limit.Median && mine.Median < Seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Through the use case that the page asks; the checksum is of every figure it would show.
    private static async Task<long> OursAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var period = await scope.ServiceProvider.GetRequiredService<GiaoBanDb>().Periods.AsNoTracking().OrderByDescending(p => p.DataTo).FirstAsync();
        var measures = await scope.ServiceProvider.GetRequiredService<RollUps>().OfAsync(period, CancellationToken.None);
        return measures.SelectMany(m => m.Series).Sum(f => (f.Now.Value ?? 0) + f.Now.Filed + (f.LastYear.Value ?? 0) + f.LastYear.Filed);
    }

    // What somebody would write who knows that every unit is asked and every figure counts.
    private static async Task<long> PlainAsync(GiaoBanDb db)
    {
        long sum = 0;
        await foreach (var row in ReadAsync(db, "SELECT i.over_units, SUM(f.value), COUNT(f.value), SUM(f.previous), COUNT(f.previous) FROM figure f JOIN indicator i ON i.no = f.indicator_no WHERE i.over_units <> 'Ratio' GROUP BY f.period_no, f.indicator_no, i.over_units"))
            sum += (row.GetString(0) == "Sum" ? Long(row, 1) + Long(row, 3) : 0) + Long(row, 2) + Long(row, 4);
        await foreach (var row in ReadAsync(db, """
            SELECT SUM(CASE WHEN d.value IS NOT NULL THEN n.value END), SUM(CASE WHEN n.value IS NOT NULL THEN d.value END), COUNT(n.value + d.value),
                   SUM(CASE WHEN d.previous IS NOT NULL THEN n.previous END), SUM(CASE WHEN n.previous IS NOT NULL THEN d.previous END), COUNT(n.previous + d.previous)
            FROM indicator r JOIN indicator a ON a.code = r.numerator JOIN indicator b ON b.code = r.denominator
            JOIN figure n ON n.indicator_no = a.no JOIN figure d ON d.period_no = n.period_no AND d.indicator_no = b.no AND d.unit_no = n.unit_no
            WHERE r.over_units = 'Ratio' GROUP BY n.period_no, r.no
            """))
            sum += Percent(Long(row, 0), Long(row, 1)) + Long(row, 2) + Percent(Long(row, 3), Long(row, 4)) + Long(row, 5);
        return sum;
    }

    private static long Long(DbDataReader row, int column) => row.IsDBNull(column) ? 0 : Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
    private static long Percent(long above, long below) => below == 0 ? 0 : (long)Math.Round(above * 100m / below * 100m, MidpointRounding.AwayFromZero);

    private static async IAsyncEnumerable<DbDataReader> ReadAsync(GiaoBanDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) yield return reader;
    }

    private static async Task ChangeAsync(string database, int round)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        await db.Database.ExecuteSqlAsync($"UPDATE figure SET value = value + {round + 1} WHERE period_no = 8 AND indicator_no = 1 AND unit_no = 5 + {round}");
    }

    private static async Task FillAsync(string database, int units)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        if (await db.Units.AnyAsync()) throw new BadUse("Cơ sở dữ liệu này đã có dữ liệu. Đưa một cơ sở dữ liệu trống để đo.");
        var line = new LineOfWork("DV", "Công tác dân vận");
        List<Unit> all = [.. Enumerable.Range(1, units).Select(no => new Unit(no, $"H{no}", $"Huyện ủy số {no}", $"Huyện {no}", UnitKind.PartyCommittee, UnitLevel.District, null, new DateOnly(2010, 1, 1)))];
        var organiser = all[0].Id;
        List<Indicator> asked = [.. DemoUnits.Dictionary(organiser, line.Id, _ => "2010-Q1").Where(i => i.IsReportedBy("", isDistrictCommittee: true))];
        List<Indicator> rates = [.. asked.Where(i => i.OverUnits is OverUnits.Ratio).Take(Rates)];
        List<Indicator> parts = [.. asked.Where(i => rates.Any(r => i.Code == r.Numerator || i.Code == r.Denominator))];
        List<Indicator> measures = [.. rates, .. parts, .. asked.Except(parts).Where(i => i.OverUnits is not OverUnits.Ratio).Take(Measures - rates.Count - parts.Count)];
        var form = new ReportForm(organiser, line.Id, "BC", Enum.GetValues<SectionKind>());
        List<ReportingPeriod> periods = [.. Enumerable.Range(0, RollUps.Quarters).Select(n => Period(n, organiser, line.Id))];
        db.AddRange([line, form, .. all, .. measures, .. periods]);
        await db.CommitAsync(Staged, CancellationToken.None);
        foreach (var period in periods)
        {
            db.Reports.AddRange(all.Select(u => new UnitReport(period, u.Id, u.No, form.Id, isRegular: true)));
            await db.CommitAsync(Staged, CancellationToken.None);
            db.ChangeTracker.Clear();
        }
        // Values by a rule instead of by chance, so that each run has the same; one cell in eleven is empty.
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO figure (period_no, indicator_no, unit_no, value, previous)
            SELECT p.no, i.no, u.no, ((u.no * 7919 + i.no * 104729 + p.no * 31) % 5000) * 100, CASE WHEN (u.no + i.no) % 7 = 0 THEN NULL ELSE ((u.no * 7907 + i.no * 104723 + p.no * 37) % 5000) * 100 END
            FROM reporting_period p CROSS JOIN indicator i CROSS JOIN unit u
            WHERE i.over_units <> 'Ratio' AND (u.no + i.no * 3 + p.no) % 11 <> 0
            """);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Act Staged => new("bench.fill", "bench", null, "bench", Guid.Empty, null, DateTime.UnixEpoch);

    private static ReportingPeriod Period(int n, UnitId organiser, LineId line)
    {
        var quarter = new Quarter(2018 + n / 4, n % 4 + 1);
        var from = new DateOnly(2017, 12, 15).AddMonths(3 * n);
        var plan = new PeriodPlan($"Quý {quarter.Number} năm {quarter.Year}", PeriodKind.Quarter, from, from.AddMonths(3).AddDays(-1), from.AddMonths(3).AddDays(5), from.AddMonths(3).AddDays(8));
        return ReportingPeriod.Open(n + 1, organiser, line, quarter, plan, WorkingCalendar.OfTheState()).Value!;
    }
}
