using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class JointEffortTests
{
    private static readonly JointReporter One = new(1, "Hội Nông dân", 300), Two = new(2, "Hội Phụ nữ", 200), Three = new(3, "Đoàn Thanh niên", 100), Silent = new(4, "Hội Cựu chiến binh", null);

    private static Result<JointEffort> Note(string? name, long? amount, IReadOnlyList<JointReporter> units, Indicator? measure = null) =>
        JointEffort.Note(Period(), measure ?? Measure(OverUnits.Sum), name, amount, units, "Hà", Day("2019-03-20"));

    [Fact]
    public void It_is_counted_once_over_those_who_reported_it_and_are_added()
    {
        var joint = Note(" Giám sát chung ", 100, [One, Two, Three, Three]).Made();
        Assert.Equal(("Giám sát chung", 100L, 3), (joint.Name, joint.Amount, joint.Parts.Count));

        Assert.Equal(200, joint.Surplus(new HashSet<int> { 1, 2, 3, 9 }, _ => true));
        Assert.Equal(100, joint.Surplus(new HashSet<int> { 1, 3 }, _ => true));
        Assert.Equal(0, joint.Surplus(new HashSet<int> { 2 }, _ => true)); // a part of the units holds it once
        Assert.Equal(100, joint.Surplus(new HashSet<int> { 1, 2, 3 }, unit => unit != 2)); // corrected meanwhile: no longer in that figure
        joint.Drop(Day("2019-03-21")).IsDone();
        Assert.Equal(0, joint.Surplus(new HashSet<int> { 1, 2, 3 }, _ => true));
        joint.Drop(Day("2019-03-21")).IsRefused(ConsolidationRefusals.JointNotThere);
    }

    [Fact]
    public void Nobody_takes_off_more_than_was_reported()
    {
        Note("Giám sát", 150, [One, Three]).IsRefused(ConsolidationRefusals.JointMoreThanReported("Đoàn Thanh niên"));
        Note("Giám sát", 100, [One, Silent]).IsRefused(ConsolidationRefusals.JointMoreThanReported("Hội Cựu chiến binh"));
        Note("Giám sát", 100, [One, One]).IsRefused(ConsolidationRefusals.JointNeedsTwo);
        Note("Giám sát", 0, [One, Two]).IsRefused(ConsolidationRefusals.JointNeedsAmount);
        Note(" ", 100, [One, Two]).IsRefused(ConsolidationRefusals.JointNeedsName);
        Note("Giám sát", 100, [One, Two], Measure(OverUnits.None)).IsRefused(ConsolidationRefusals.JointNotSummed);
    }

    private static Indicator Measure(OverUnits over) => new(1, Organiser, Line, new("F01.2", "F01", "Cuộc giám sát phối hợp", "cuộc", IndicatorKind.Flow, over, OverTime.None, null, null, "all", null, false, "2019"));
}
