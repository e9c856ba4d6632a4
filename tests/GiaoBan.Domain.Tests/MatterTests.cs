using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Tests;

public class MatterTests
{
    private static readonly DateOnly Day = new(2019, 6, 20);
    private static readonly string[] Words =
    [
        "Tổ dân vận thôn, khối phố chưa có kinh phí hoạt động thường xuyên.",
        "Kinh phí hoạt động của tổ dân vận thôn còn hạn hẹp, không có mục chi riêng.",
        "Tổ dân vận cơ sở thiếu kinh phí hoạt động.",
        "Thiếu cán bộ biết tiếng Dao ở các xã vùng cao.",
    ];

    [Fact]
    public void Lines_about_one_matter_are_proposed_together_and_apart_once_somebody_said_so()
    {
        var lines = Words.Select(w => new MatterSentence(ReportItemId.New(), UnitId.New(), w)).ToList();

        var proposed = Assert.Single(MatterSuggestion.Of(lines, new HashSet<MatterPair>()));
        Assert.Null(proposed.Into);
        Assert.Equal(lines.Take(3).Select(l => l.Item.Value).Order(), proposed.Lines.Select(l => l.Value).Order());

        var parted = lines.Take(2).Select(l => MatterPair.Of(lines[2].Item, l.Item)).ToHashSet();
        Assert.Equal(lines.Take(2).Select(l => l.Item.Value).Order(), Assert.Single(MatterSuggestion.Of(lines, parted)).Lines.Select(l => l.Value).Order());
        Assert.Empty(MatterSuggestion.Of([.. lines.Select(l => l with { Unit = lines[0].Unit })], new HashSet<MatterPair>()));
    }

    [Fact]
    public void A_loose_line_is_proposed_for_the_group_that_is_there_already()
    {
        var group = MatterGroupId.New();
        var lines = Words.Select((w, i) => new MatterSentence(ReportItemId.New(), UnitId.New(), w, i < 2 ? group : null)).ToList();

        var proposed = Assert.Single(MatterSuggestion.Of(lines, new HashSet<MatterPair>()));
        Assert.Equal((group, lines[2].Item), (proposed.Into!.Value, Assert.Single(proposed.Lines)));
        Assert.Empty(MatterSuggestion.Of(lines, new HashSet<MatterPair> { MatterPair.Of(lines[0].Item, lines[2].Item) }));
    }

    [Fact]
    public void The_group_of_the_period_before_is_found_by_its_lines()
    {
        var (now, before, elsewhere) = (MatterGroupId.New(), MatterGroupId.New(), MatterGroupId.New());
        var found = MatterSuggestion.Earlier(
            [Said(Words[0], now), Said(Words[2], now)],
            [Said(Words[1], before), Said(Words[3], elsewhere)]);

        Assert.Equal(before, Assert.Single(found).Value);
    }

    [Fact]
    public void What_is_left_with_one_line_is_a_group_no_more()
    {
        var (one, other) = (ReportItemId.New(), ReportItemId.New());
        var group = Confirm(one, other).Value!;

        Assert.Equal(ConsolidationRefusals.MatterNeedsTwoLines, Confirm(one, one).Refusal);
        Assert.Equal(ConsolidationRefusals.MatterNotThere, group.TakeOut(ReportItemId.New()).Refusal);
        Assert.True(group.TakeOut(one).IsOk);
        Assert.Equal((MatterState.Dissolved, 0), (group.State, group.Lines.Count));
        Assert.Equal(ConsolidationRefusals.MatterNotThere, group.Add([one]).Refusal);
    }

    [Fact]
    public void Every_pair_is_parted_once_in_whatever_order_it_is_named()
    {
        List<ReportItemId> items = [ReportItemId.New(), ReportItemId.New(), ReportItemId.New()];
        var all = MatterParting.Between(UnitId.New(), LineId.New(), items, items, new HashSet<MatterPair>());

        Assert.Equal(3, all.Count);
        Assert.Empty(MatterParting.Between(UnitId.New(), LineId.New(), Enumerable.Reverse(items), items, all.Select(p => MatterPair.Of(p.SecondId, p.FirstId)).ToHashSet()));
    }

    [Fact]
    public void A_share_of_a_plan_is_told_only_where_there_is_one()
    {
        Assert.Equal(7500, PlanTarget.Share(30_000, 40_000));
        Assert.Equal(3333, PlanTarget.Share(100, 300));
        Assert.Null(PlanTarget.Share(100, 0));
        Assert.Null(PlanTarget.Share(null, 100));
    }

    private static MatterSentence Said(string words, MatterGroupId group) => new(ReportItemId.New(), UnitId.New(), words, group);

    private static Result<MatterGroup> Confirm(params ReportItemId[] items) => MatterGroup.Confirm(UnitId.New(), LineId.New(), PeriodId.New(), SectionKind.Difficulties, "Kinh phí", items, "Người thử", Day);
}
