using GiaoBan.Domain.Scoring;

namespace GiaoBan.Domain.Tests.Scoring;

/// <summary>Scored blind, opened, agreed; what the table does not allow is refused with a sentence.</summary>
public class AppraisalTests
{
    private static readonly DateOnly Day = new(2019, 5, 6);
    private static readonly Scorer Anh = new(new AccountId(Guid.NewGuid()), "Nông Anh"), Binh = new(new AccountId(Guid.NewGuid()), "Vi Bình");
    private static readonly PointTableText Words = new("Bảng điểm mô hình", "tỉnh Lạng Sơn", 2019,
        [new("1", "Tổ chức thực hiện", 4000), new("1.1", "Có kế hoạch", 1000, NeedsEvidence: true), new("1.2", "Nhiều lực lượng tham gia", 3000), new("2", "Kết quả", 6000)],
        [new("T1", "Báo cáo chậm", 200, 3)], [new("Xuất sắc", 9000), new("Tốt", 8000), new("Khá", 6500)]);
    private static readonly PointTable Table = Publish(Words).Value!;

    private static Result<PointTable> Publish(PointTableText text) => PointTable.Publish(UnitId.New(), LineId.New(), text, 1, "Lộc Thị Hà", Day);

    private static GivenPoints Given(long plan, long forces, long outcome, int late = 0, string? why = null) => new(
        new Dictionary<string, long> { ["1.1"] = plan, ["1.2"] = forces, ["2"] = outcome }, new Dictionary<string, int> { ["T1"] = late },
        new Dictionary<string, string> { ["1.1"] = "KH số 4" }.Concat(why is null ? [] : [new("2", why)]).ToDictionary());

    private static Appraisal Begun() => Appraisal.Begin(Table, Guid.NewGuid(), "xét công nhận cấp tỉnh", [Anh, Binh], "Lộc Thị Hà", Day).Value!;

    [Theory]
    [InlineData("1.2", 3100, "Tiêu chí 1.2: 31 điểm nằm ngoài bảng, chỉ được từ 0 đến 30. Chấm lại trong khung ấy.")]
    [InlineData("1.2", -50, "Tiêu chí 1.2: -0,5 điểm nằm ngoài bảng, chỉ được từ 0 đến 30. Chấm lại trong khung ấy.")]
    [InlineData("3", 100, "Bảng điểm không có mã “3”. Mở lại bảng điểm đang dùng rồi chấm theo mã trong bảng.")]
    [InlineData("1", 100, "1 là nhóm, điểm của nhóm do máy cộng. Chấm từng tiêu chí bên dưới.")]
    public void A_score_outside_the_table_is_refused_and_says_what_is_inside(string code, long points, string says)
    {
        var one = Begun();
        var given = Given(1000, 2000, 5000);

        var refused = one.HandIn(Table, Anh.Account, given with { Points = new Dictionary<string, long>(given.Points) { [code] = points } }, Day);

        Assert.Equal(says, refused.Refusal?.Message);
        Assert.Null(one.SheetOf(Anh.Account)!.HandedInOn);
    }

    [Fact]
    public void Nothing_is_left_out_unproven_or_taken_too_often()
    {
        var one = Begun();
        var given = Given(1000, 2000, 5000);

        Assert.Equal(ScoringRefusals.NotScored("2", "Kết quả"), one.HandIn(Table, Anh.Account, given with { Points = new Dictionary<string, long> { ["1.1"] = 0, ["1.2"] = 0 } }, Day).Refusal);
        Assert.Equal(ScoringRefusals.NeedsEvidence("1.1"), one.HandIn(Table, Anh.Account, given with { Evidence = new Dictionary<string, string>() }, Day).Refusal);
        Assert.Equal(ScoringRefusals.TakenTooOften("T1", 4, 3), one.HandIn(Table, Anh.Account, Given(1000, 2000, 5000, late: 4), Day).Refusal);
        Assert.Equal(ScoringRefusals.NotAskedToScore, one.HandIn(Table, new AccountId(Guid.NewGuid()), given, Day).Refusal);
    }

    [Fact]
    public void Nobody_sees_anothers_sheet_before_all_are_in()
    {
        var one = Begun();
        Assert.True(one.HandIn(Table, Anh.Account, Given(1000, 2500, 5500), Day).IsOk);

        Assert.Equal(ScoringRefusals.SheetsMissing("Vi Bình"), one.OpenSheets().Refusal);
        Assert.Equal("Nông Anh", Assert.Single(one.ShownTo(Anh.Account)).ScorerName);
        Assert.Equal("Vi Bình", Assert.Single(one.ShownTo(Binh.Account)).ScorerName);
        Assert.Empty(one.Spread(Table));
        Assert.Equal(ScoringRefusals.SheetsAreClosed, one.Agree(Table, Given(1000, 2500, 5500), "hội đồng", Day).Refusal);
    }

    [Fact]
    public void Where_the_sheets_are_far_apart_the_joint_score_says_why()
    {
        var one = Begun();
        one.HandIn(Table, Anh.Account, Given(1000, 2500, 5500), Day);
        one.HandIn(Table, Binh.Account, Given(1000, 2400, 4000), Day);
        Assert.True(one.OpenSheets().IsOk);

        Assert.Equal([false, false, true], one.Spread(Table).Select(l => l.IsWide));
        Assert.Equal((4000, 5500, 4750), (one.Spread(Table)[2].Least, one.Spread(Table)[2].Highest, one.Spread(Table)[2].Mean));
        Assert.Equal(ScoringRefusals.SheetsAreOpen, one.HandIn(Table, Anh.Account, Given(0, 0, 0), Day).Refusal);
        Assert.Equal(ScoringRefusals.WhyThisScore("2"), one.Agree(Table, Given(1000, 2400, 5000), "hội đồng", Day).Refusal);
        Assert.True(one.Agree(Table, Given(1000, 2400, 5000, late: 1, why: "đã xem tận nơi"), "hội đồng", Day).IsOk);
        Assert.Equal((8200, "Tốt", AppraisalState.Agreed), (one.Total!.Value, one.ClassName, one.State));
        Assert.Equal(ScoringRefusals.AlreadyAgreed, one.Agree(Table, Given(1000, 2400, 5000, why: "x"), "hội đồng", Day).Refusal);
    }

    [Fact]
    public void One_alone_is_no_blind_scoring() =>
        Assert.Equal(ScoringRefusals.NeedsTwoScorers, Appraisal.Begin(Table, Guid.NewGuid(), "xét", [Anh, Anh], "x", Day).Refusal);

    [Fact]
    public void A_table_that_cannot_be_scored_by_is_refused()
    {
        Assert.Equal(ScoringRefusals.CodeTwice("2"), Publish(Words with { Criteria = [.. Words.Criteria, new("2", "Lại", 100)] }).Refusal);
        Assert.Equal(ScoringRefusals.NoGroup("3.1", "3"), Publish(Words with { Criteria = [.. Words.Criteria, new("3.1", "Mồ côi", 100)] }).Refusal);
        Assert.Equal(ScoringRefusals.GroupOutOfReach("1", "50", "40"), Publish(Words with { Criteria = [Words.Criteria[0] with { Most = 5000 }, .. Words.Criteria.Skip(1)] }).Refusal);
        Assert.Equal(ScoringRefusals.CriterionNeedsPoints("2"), Publish(Words with { Criteria = [.. Words.Criteria.SkipLast(1), new("2", "Kết quả", 0)] }).Refusal);
        Assert.Equal(ScoringRefusals.ClassOutOfReach("Xuất sắc", "101", "100"), Publish(Words with { Classes = [new("Xuất sắc", 10100)] }).Refusal);
        Assert.Equal(ScoringRefusals.ClassesBeginTogether("80"), Publish(Words with { Classes = [new("Tốt", 8000), new("Khá", 8000)] }).Refusal);
        Assert.Equal(ScoringRefusals.DeductionFromNothing("T1", "9"), Publish(Words with { Deductions = [new("T1", "trừ", 100, 1, "9")] }).Refusal);
        Assert.Equal(ScoringRefusals.TableNeedsClasses, Publish(Words with { Classes = [] }).Refusal);
    }

    [Fact]
    public void A_year_without_a_table_goes_by_the_last_one_of_its_place()
    {
        PointTable[] all = [Table, PointTable.Publish(UnitId.New(), LineId.New(), Words, 2, "x", Day).Value!, Publish(Words with { Year = 2021 }).Value!, Publish(Words with { Place = "huyện Bình Gia", Year = 2020 }).Value!];

        Assert.Same(all[1], PointTable.InForce(all, "tỉnh Lạng Sơn", 2020));
        Assert.Same(all[2], PointTable.InForce(all, "Tỉnh Lạng Sơn", 2022));
        Assert.Null(PointTable.InForce(all, "tỉnh Lạng Sơn", 2018));
    }
}
