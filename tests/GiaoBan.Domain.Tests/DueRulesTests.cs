using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class DueRulesTests
{
    [Theory]
    [InlineData("đầu tháng 5", "2019-05-07", "“đầu tháng” tính là ngày 7")]
    [InlineData("trong tuần đầu tháng 5/2019", "2019-05-07", "“tuần đầu tháng” tính là ngày 7")]
    [InlineData("thượng tuần tháng 5", "2019-05-10", "“thượng tuần” tính là ngày 10")]
    [InlineData("giữa tháng 6", "2019-06-17", "“giữa tháng” tính là ngày 15, tránh ngày nghỉ")] // the 15th is a Saturday
    [InlineData("cuối tháng 6", "2019-06-28", "“cuối tháng” tính là ngày cuối tháng, tránh ngày nghỉ")] // the 30th is a Sunday: not later than the month
    [InlineData("đầu tháng", "2019-04-08", "“đầu tháng” tính là ngày 7, tránh ngày nghỉ")]
    [InlineData("đầu tháng sau", "2019-05-07", "“đầu tháng” tính là ngày 7")]
    [InlineData("đầu tháng 1", "2020-01-07", "“đầu tháng” tính là ngày 7")]
    [InlineData("đầu tháng 3 năm 2020", "2020-03-09", "“đầu tháng” tính là ngày 7, tránh ngày nghỉ")]
    [InlineData("ngay sau hội nghị", "2019-04-08", "việc phải làm ngay tính là 10 ngày sau hội nghị, tránh ngày nghỉ")] // 28/3 + 10 is a Sunday
    [InlineData("trong thời gian sớm nhất", "2019-04-08", "việc phải làm ngay tính là 10 ngày sau hội nghị, tránh ngày nghỉ")]
    [InlineData("trước Ngày hội Đại đoàn kết", "2019-11-18", "Ngày hội Đại đoàn kết là 18/11")]
    public void A_printed_phrase_becomes_a_day_with_its_rule(string phrase, string day, string rule)
    {
        var found = For(phrase, "Báo cáo kết quả");
        Assert.Equal((Day(day), rule), (found!.Day!.Value, found.Rule));
        Assert.True(Calendar.IsWorkday(found.Day!.Value));
    }

    [Theory]
    [InlineData("theo tiến độ đề ra")]
    [InlineData("đúng quy định")]
    [InlineData("theo kế hoạch của tỉnh")]
    public void What_a_plan_elsewhere_says_is_not_guessed(string phrase) => Assert.Null(For(phrase, "Báo cáo"));

    [Fact]
    public void Work_that_goes_on_stands_without_a_day_and_other_work_ends_with_the_period()
    {
        Assert.Equal(new DueSuggestion(null, "việc làm thường xuyên, không có ngày cuối"), For(null, "tiếp tục tuyên truyền chủ trương của Đảng"));
        Assert.Equal(new DueSuggestion(Day("2019-06-28"), "không nêu hạn thì tính đến ngày làm việc cuối quý II/2019"), For(null, "Rà soát các mô hình"));
    }

    [Fact]
    public void A_day_is_no_haste() => Assert.Equal(Day("2019-06-28"), For(null, "Tổ chức ngày hội văn hóa các dân tộc")!.Day);

    [Fact]
    public void Where_the_calendar_ends_the_rule_says_so()
    {
        var found = DueRules.For("đầu tháng 5", "Báo cáo", Day("2091-04-02"), Day("2091-03-28"), new Quarter(2091, 2), Calendar);
        Assert.EndsWith("; chưa có lịch nghỉ lễ năm 2091", found!.Rule, StringComparison.Ordinal);
    }

    private static DueSuggestion? For(string? words, string action) => DueRules.For(words, action, Day("2019-04-02"), Day("2019-03-28"), new Quarter(2019, 2), Calendar);
}
