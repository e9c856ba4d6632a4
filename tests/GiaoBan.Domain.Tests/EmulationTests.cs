using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Scoring;

namespace GiaoBan.Domain.Tests;

/// <summary>A year reckoned from facts, contested and answered; praise that leads to a proposal.</summary>
public class EmulationTests
{
    private static readonly DateOnly Today = new(2019, 12, 20), Until = new(2019, 12, 31);
    private static readonly PointTable Table = PointTable.Publish(UnitId.New(), LineId.New(), new("Bảng", "tỉnh", 2019, [new("1", "Báo cáo", 4000), new("1.BC", "Đúng hạn", 4000), new("NV", "Nhiệm vụ", 4500), new("MH", "Mô hình", 1500)], [], [new("Tốt", 7500), new("Đạt", 5000)]), 1, "chuyên viên", Today).Value!;

    private static readonly Dictionary<YearMeasure, IReadOnlyList<FactText>> Facts = new()
    {
        [YearMeasure.ReportsOnTime] = [new("Quý I: đúng hạn", 1, 1, Guid.Empty), new("Quý II: trễ", 0, 1, Guid.Empty)],
        [YearMeasure.AssignmentsOnTime] = [new("NV-1", 1, 1, Guid.Empty), new("NV-2", 1, 1, Guid.Empty), new("NV-3", 0, 1, Guid.Empty)],
    };

    private static YearScore Score() => YearScore.Reckon(Table, UnitId.New(), 2019, Facts, Until, "chuyên viên", Today).Value!;

    [Fact]
    public void Each_line_is_the_part_that_was_done_and_keeps_what_it_was_reckoned_from()
    {
        var score = Score();
        Assert.Equal([2000L, 3000L, 0L], score.InOrder.Select(l => l.Points)); // no exemplar is no living exemplar
        Assert.Equal((5000L, "Đạt"), (score.Total, score.ClassName));
        Assert.Equal(2, score.InOrder.First().Facts.Count);
        Assert.Equal(4500, YearMeasures.Points(YearMeasure.AssignmentsOnTime, [], 4500)); // who was given nothing failed in nothing
    }

    [Fact]
    public void A_table_that_asks_what_nothing_counts_is_refused_and_so_is_a_day_that_is_past()
    {
        var other = PointTable.Publish(UnitId.New(), LineId.New(), new("Bảng", "tỉnh", 2019, [new("X", "Tinh thần", 100)], [], [new("Đạt", 0)]), 1, "chuyên viên", Today).Value!;
        Assert.Contains("X không tính được", YearScore.Reckon(other, UnitId.New(), 2019, Facts, Until, "a", Today).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(EmulationRefusals.ContestDayPast, YearScore.Reckon(Table, UnitId.New(), 2019, Facts, Today.AddDays(-1), "a", Today).Refusal);
    }

    [Fact]
    public void A_line_is_contested_once_with_a_reason_until_the_day_and_then_stays()
    {
        var score = Score();
        Assert.Equal(EmulationRefusals.ContestNeedsReason, score.Contest("NV", " ", "đầu mối", Today).Refusal);
        Assert.Equal(EmulationRefusals.NoSuchLine, score.Contest("KT", "sai", "đầu mối", Today).Refusal);
        Assert.Contains("31/12/2019", score.Contest("NV", "sai", "đầu mối", Until.AddDays(1)).Refusal!.Message, StringComparison.Ordinal);
        Assert.False(score.IsContested);
        Assert.True(score.Contest("NV", "NV-3 xong đúng hạn", "đầu mối", Until).IsOk);
        Assert.Equal(EmulationRefusals.AlreadyContested, score.Contest("NV", "lần nữa", "đầu mối", Today).Refusal);
        Assert.Equal(EmulationRefusals.ContestedStays, score.ReckonAgain(Table, Facts, Until, "chuyên viên", Today).Refusal);
    }

    [Fact]
    public void An_answer_may_change_the_points_within_the_table_and_what_was_reckoned_stays_beside()
    {
        var score = Score();
        Assert.Equal(EmulationRefusals.NotContested, score.Answer(Table, "NV", 4500, "đúng", "chuyên viên", Today).Refusal);
        score.Contest("NV", "NV-3 xong đúng hạn", "đầu mối", Today);
        Assert.Contains("nằm ngoài bảng", score.Answer(Table, "NV", 4600, "đúng", "chuyên viên", Today).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(EmulationRefusals.NeedsAnswer, score.Answer(Table, "NV", 4500, "", "chuyên viên", Today).Refusal);
        Assert.Equal(5000, score.Total);
        Assert.True(score.Answer(Table, "NV", 4500, "Dấu đến đúng hạn", "chuyên viên", Today).IsOk);
        var line = score.Lines.Single(l => l.Code == "NV");
        Assert.Equal((3000L, 4500L, 6500L), (line.Reckoned, line.Points, score.Total));
        Assert.Equal(EmulationRefusals.AlreadyAnswered, score.Answer(Table, "NV", null, "nữa", "chuyên viên", Today).Refusal);
    }

    [Fact]
    public void A_proposal_rests_on_praise_and_is_settled_once_with_a_paper_or_a_reason()
    {
        Commendation Propose() => Commendation.Propose(UnitId.New(), LineId.New(), UnitId.New(), "Làm tốt việc", 1, "chuyên viên", Today).Value!;
        Assert.Equal(EmulationRefusals.NeedsPraise, Commendation.Propose(UnitId.New(), LineId.New(), UnitId.New(), "Làm tốt", 0, "a", Today).Refusal);
        Assert.Equal(EmulationRefusals.NeedsGrounds, Commendation.Propose(UnitId.New(), LineId.New(), UnitId.New(), " ", 1, "a", Today).Refusal);
        var one = Propose();
        Assert.Equal(EmulationRefusals.NeedsPaper, one.Decide("", "a", Today).Refusal);
        Assert.Equal(EmulationRefusals.DeclineNeedsReason, one.Decline(null, "a", Today).Refusal);
        Assert.True(one.Decide("QĐ 12-QĐ/TU", "a", Today).IsOk);
        Assert.Equal(EmulationRefusals.AlreadySettled, one.Decline("thôi", "a", Today).Refusal);
        Assert.Equal(CommendationState.Decided, one.State);
    }
}
