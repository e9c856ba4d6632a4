using GiaoBan.Domain.Assignments;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>A part keeps the source and comes no later; the whole does not close over open parts without a reason; nothing goes in a circle.</summary>
public class CascadeTests
{
    private static readonly DateOnly Today = Day("2019-05-06"), Due = Day("2019-06-28");
    private static readonly UnitId Below = UnitId.New();

    [Fact]
    public void A_part_inherits_source_words_and_day()
    {
        var whole = Samples.Assignment(Due);
        var part = whole.HandOn(new(Below), 15, Today, [Lead]).Made();
        Assert.Equal((whole.Id, whole.DirectiveId, whole.Action, Due, Below), (part.ParentId, part.DirectiveId, part.Action, part.Due, part.LeadUnitId));
        Assert.Equal(AssignmentState.Issued, part.State);
        Assert.Equal(("Rà soát ba xã", Day("2019-06-01")), Both(whole.HandOn(new(Below, " Rà soát ba xã ", Day("2019-06-01")), 16, Today, [Lead]).Made()));
    }

    [Fact]
    public void A_part_is_not_due_after_the_whole_nor_in_the_past()
    {
        var whole = Samples.Assignment(Due);
        whole.HandOn(new(Below, null, Due.AddDays(1)), 15, Today, [Lead]).IsRefused(AssignmentRefusals.PartLaterThanWhole(Due));
        whole.HandOn(new(Below, null, Today.AddDays(-1)), 15, Today, [Lead]).IsRefused(AssignmentRefusals.PartInThePast);
        var part = whole.HandOn(new(Below), 15, Today, [Lead]).Made();
        part.Extend(Due.AddDays(3), "Chậm", Today, null, notAfter: whole.Due).IsRefused(AssignmentRefusals.PartLaterThanWhole(Due));
    }

    [Fact]
    public void A_circle_is_refused_however_long()
    {
        var whole = Samples.Assignment(Due);
        whole.HandOn(new(Lead), 15, Today, [Lead]).IsRefused(AssignmentRefusals.CircularCascade);
        var part = whole.HandOn(new(Below), 15, Today, [Lead]).Made();
        part.HandOn(new(Lead), 16, Today, [Below, Lead]).IsRefused(AssignmentRefusals.CircularCascade);
        whole.In(AssignmentState.Verified).HandOn(new(Below), 17, Today, [Lead]).IsRefused(AssignmentRefusals.AlreadyClosed);
    }

    [Fact]
    public void A_whole_closes_over_open_parts_only_with_a_reason_that_stays()
    {
        var whole = Samples.Assignment(Due).In(AssignmentState.Reported);
        whole.Prove(new("Báo cáo"), Today).Made();
        whole.Verify(Organiser, "Lan", Today, openParts: 2).IsRefused(AssignmentRefusals.OpenParts(2));
        Assert.True(whole.IsOpen);
        Assert.Equal("Hai xã làm sau", whole.Verify(Organiser, "Lan", Today, openParts: 2, " Hai xã làm sau ").Made().Reason);
        whole.Verify(Organiser, "Hà", Today.AddDays(1)).IsRefused(AssignmentRefusals.ClosedAlready("Lan", Today));
    }

    private static (string, DateOnly?) Both(Assignment one) => (one.Action, one.Due);
}
