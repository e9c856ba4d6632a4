using CsCheck;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class CarryOverTests
{
    private static readonly UnitId[] Units = [.. Enumerable.Range(0, 6).Select(_ => UnitId.New())];
    private static readonly DateTime Now = new(2019, 3, 19, 2, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Debts_come_in_the_order_of_their_codes_and_promises_follow()
    {
        var (late, early, done, others) = (Samples.Assignment(number: 12), Samples.Assignment(number: 3), Samples.Assignment(number: 1).In(AssignmentState.Verified), Samples.Assignment(lead: Units[0]));
        var last = Report();
        last.Submit([new(SectionKind.NextTasks, 2, "Mở lớp tập huấn."), new(SectionKind.NextTasks, 1, "Đối thoại lần hai."), new(SectionKind.Outcomes, 1, "Đã làm.")], null, By(Now)).IsDone();

        var debts = CarryOver.Of(Lead, [late, done, early, others], last);
        Assert.Equal([early.Id.Value, late.Id.Value, last.Items[1].Id.Value, last.Items[0].Id.Value], debts.Select(d => d.Source.Id));
        Assert.Equal([KnotKind.Assignment, KnotKind.Assignment, KnotKind.ReportLine, KnotKind.ReportLine], debts.Select(d => d.Source.Kind));
        Assert.Equal([early.Action, late.Action, "Đối thoại lần hai.", "Mở lớp tập huấn."], debts.Select(d => d.Words));
    }

    [Fact]
    public void A_withdrawn_promise_is_not_owed()
    {
        var last = Report();
        last.Submit([new(SectionKind.NextTasks, 1, "Một."), new(SectionKind.NextTasks, 2, "Hai.")], null, By(Now)).IsDone();
        last.Return("Xem lại", Desk).IsDone();
        last.Submit([new(SectionKind.NextTasks, 2, "Hai.")], null, By(Now)).IsDone();
        Assert.Equal(["Hai."], CarryOver.Of(Lead, [], last).Select(d => d.Words));
        Assert.Empty(CarryOver.Of(Lead, [], null));
    }

    [Fact]
    public void Whoever_owes_something_gets_a_report()
    {
        var reporters = CarryOver.Reporters([Units[0], Units[1]], [Samples.Assignment(lead: Units[1]), Samples.Assignment(lead: Units[2]), Samples.Assignment(lead: Units[3]).In(AssignmentState.Verified)]);
        Assert.Equal(new[] { Units[0], Units[1], Units[2] }.ToHashSet(), reporters);
    }

    [Fact]
    public void Every_open_assignment_is_owed_exactly_once_and_by_its_lead() =>
        Gen.Select(Gen.Int[0, 5], Gen.Enum<AssignmentState>()).Array[0, 30].Sample(rows =>
        {
            var assignments = rows.Select((row, i) => Samples.Assignment(lead: Units[row.Item1], number: i + 1).In(row.Item2)).ToList();
            var owed = Units.SelectMany(unit => CarryOver.Of(unit, assignments, null).Select(debt => (unit, debt.Source))).ToList();
            var open = assignments.Where(a => a.State is not AssignmentState.Verified).Select(a => (a.LeadUnitId, new Knot(KnotKind.Assignment, a.Id.Value))).ToList();
            var reporters = CarryOver.Reporters([Units[5]], assignments);
            return owed.Count == open.Count && owed.ToHashSet().SetEquals(open) && open.All(o => reporters.Contains(o.LeadUnitId)) && reporters.Count == open.Select(o => o.LeadUnitId).Append(Units[5]).Distinct().Count();
        });
}
