using System.Globalization;
using System.Runtime.CompilerServices;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Tests;

/// <summary>Things the tests start from: the sample's own units, its first quarter, and one organiser.</summary>
internal static class Samples
{
    public static readonly UnitId Organiser = UnitId.New();
    public static readonly UnitId Lead = UnitId.New();
    public static readonly LineId Line = LineId.New();
    public static readonly WorkingCalendar Calendar = WorkingCalendar.OfTheState();
    public static readonly Quarter FirstQuarter = new(2019, 1);
    public static readonly DateOnly Issued = Day("2019-04-10");

    private static readonly Lazy<IReadOnlyList<Unit>> Loaded = new(() => [.. ReadUnits()]);

    /// <summary>The bodies of the sample province, out of the table the demonstration is filled from.</summary>
    public static IReadOnlyList<Unit> Province => Loaded.Value;

    public static Unit Body(string code) => Province.Single(u => u.Code == code);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static ReportingPeriod Period() =>
        ReportingPeriod.Open(1, Organiser, Line, FirstQuarter, Plan(), Calendar).Value!;

    public static PeriodPlan Plan() =>
        new("Quý I năm 2019", PeriodKind.Quarter, Day("2018-12-15"), Day("2019-03-14"), Day("2019-03-20"), Day("2019-03-22"));

    public static readonly Hand Desk = new("Lộc Thị Hà", new DateTime(2019, 3, 21, 2, 0, 0, DateTimeKind.Utc));

    public static Sender By(DateTime nowUtc, HeadApproval head = HeadApproval.NoHead) => new(new Hand("Hà Thị Nhung", nowUtc), head);

    public static UnitReport Report() => new(Period(), Lead, 7, ReportFormId.New(), isRegular: true);

    public static SixClarities Clear(UnitId? lead = null, DateOnly? due = null, bool standing = false) =>
        new(lead ?? Lead, "Rà soát các kiến nghị còn tồn", due, standing, "Trưởng ban", "Thường trực", "Báo cáo");

    public static Assignment Assignment(DateOnly? due = null, UnitId? lead = null, int number = 14) =>
        new(Organiser, Line, PeriodId.New(), FirstQuarter, DirectiveId.New(), number, Clear(lead, due), Issued);

    /// <summary>Drives an assignment to a state by the acts that lead there, as people would.</summary>
    public static Assignment In(this Assignment assignment, AssignmentState state)
    {
        if (state is AssignmentState.Issued) return assignment;

        assignment.Report(state is AssignmentState.Received ? ProgressState.OnTrack : ProgressState.Done, "Đã làm.", "Hà", Issued);
        if (state is AssignmentState.Verified) assignment.Prove(new("Báo cáo số 15"), Issued);
        if (state is AssignmentState.Verified) assignment.Verify(Organiser, "Lan", Issued);
        if (state is AssignmentState.Returned) assignment.Return(Organiser, "Thiếu số liệu", "Lan", Issued);
        Assert.Equal(state, assignment.State);
        return assignment;
    }

    private static IEnumerable<Unit> ReadUnits()
    {
        Dictionary<string, Unit> byCode = [];
        foreach (var cells in File.ReadLines(Path.Combine(Root(), "src/GiaoBan.App/Demo/Data/units.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var parent = cells[5].Length > 0 ? byCode[cells[5]].Id : (UnitId?)null;
            var unit = new Unit(byCode.Count + 1, cells[0], cells[1], cells[2], Named<UnitKind>(cells[3]), Named<UnitLevel>(cells[4]), parent, Day("2019-01-01"), cells[6].Length > 0 ? int.Parse(cells[6], CultureInfo.InvariantCulture) : 0);
            byCode[unit.Code] = unit;
            yield return unit;
        }
    }

    private static T Named<T>(string kebab) where T : struct, Enum => Enum.Parse<T>(kebab.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
