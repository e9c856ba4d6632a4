using GiaoBan.Domain.Assignments;

namespace GiaoBan.Domain.Tests;

public class AssignmentSourceTests
{
    private static readonly DateOnly Today = new(2019, 6, 28);

    [Fact]
    public void A_leaders_order_needs_who_and_in_what_words_and_is_not_of_tomorrow()
    {
        Assert.Equal(AssignmentRefusals.OrderNeedsWords, Order(new("Bí thư", Today, " ")).Refusal);
        Assert.Equal(AssignmentRefusals.OrderNeedsLeader, Order(new("", Today, "Rà soát")).Refusal);
        Assert.Equal(AssignmentRefusals.OrderInFuture, Order(new("Bí thư", Today.AddDays(1), "Rà soát")).Refusal);
        Assert.Equal(("Bí thư", Today, "Rà soát"), Order(new("Bí thư ", Today, " Rà soát")).Value is { } s ? (s.OrderedBy!, s.OrderedOn!.Value, s.Words) : default);
    }

    [Fact]
    public void A_row_keeps_file_sheet_and_number() =>
        Assert.Equal(("a.xlsx", "Bảng", 14), AssignmentSource.OfRow(UnitId.New(), LineId.New(), new("a.xlsx", "Bảng", 14, "1. Việc")) is var s ? (s.FileName, s.Sheet, s.Row!.Value) : default);

    private static Result<AssignmentSource> Order(LeaderOrder order) => AssignmentSource.OfOrder(UnitId.New(), LineId.New(), order, Today);
}
