using GiaoBan.Domain.Exemplars;

namespace GiaoBan.Domain.Tests.Exemplars;

/// <summary>From the card to its honest end.</summary>
public class ExemplarTests
{
    private static readonly UnitId Organiser = UnitId.New(), Unit = UnitId.New();
    private static readonly LineId Line = LineId.New();
    private static readonly DateOnly Day = new(2019, 6, 14);
    private static readonly ExemplarCard Card = new("Camera an ninh khối phố", ExemplarField.DefenceAndSecurity, "phường Tam Thanh, thành phố Lạng Sơn", new DateOnly(2017, 9, 1), "Mỗi hộ góp một lần");

    private static Exemplar Running(ExemplarCard? card = null, int number = 1)
    {
        var one = Exemplar.Register(Organiser, Line, Unit, number, card ?? Card, [], "Đầu mối", Day).Value!;
        Assert.True(one.Admit().IsOk);
        return one;
    }

    private static Refusal? Registered(ExemplarCard card, params LikelyDouble[] alike) => Exemplar.Register(Organiser, Line, Unit, 1, card, alike, "Đầu mối", Day).Refusal;

    [Fact]
    public void A_card_needs_a_name_a_commune_a_start_and_what_is_done()
    {
        Assert.Equal(ExemplarRefusals.NeedsName, Registered(Card with { Name = " " }));
        Assert.Equal(ExemplarRefusals.NeedsCommune, Registered(Card with { Place = "thành phố Lạng Sơn" }));
        Assert.Equal(ExemplarRefusals.NeedsStart, Registered(Card with { StartedOn = Day.AddDays(1) }));
        Assert.Equal(ExemplarRefusals.NeedsWhat, Registered(Card with { What = "" }));
    }

    [Fact]
    public void What_looks_like_another_is_told_apart_with_a_reason_or_not_registered()
    {
        var other = ExemplarId.New();

        Assert.Equal(ExemplarRefusals.LooksLike("Mắt thần giữ phố"), Registered(Card, new LikelyDouble(other, "Mắt thần giữ phố", null)));
        var kept = Exemplar.Register(Organiser, Line, Unit, 1, Card, [new(other, "Mắt thần giữ phố", "khối khác, lắp sau một năm")], "Đầu mối", Day).Value!;
        Assert.Equal((other, "khối khác, lắp sau một năm"), (Assert.Single(kept.Differences).OtherId, kept.Differences[0].Reason));
    }

    [Theory]
    [InlineData("khối phố ở phường Vĩnh Trại, thành phố Lạng Sơn", "P. Vĩnh Trại", true)]
    [InlineData("thị trấn Đồng Mỏ và xã Quang Lang, huyện Chi Lăng", "xã Quang Lang", true)]
    [InlineData("xã Hòa Bình, huyện Chi Lăng", "xã Hòa Bình, huyện Văn Quan", false)]
    [InlineData("xã Chi Lăng, huyện Chi Lăng", "phường Chi Lăng, thành phố Lạng Sơn", false)]
    [InlineData("xã Hoàng Đồng, thành phố Lạng Sơn", "xã Hoàng Việt, huyện Văn Lãng", false)]
    [InlineData("phường 3, TP. Cao Lãnh", "Phường 3", true)]
    public void Two_places_meet_in_a_commune(string one, string other, bool meet) => Assert.Equal(meet, CommunePlace.Of(one).Meets(CommunePlace.Of(other)));

    [Fact]
    public void The_body_admits_it_or_gives_it_back_with_a_reason()
    {
        var one = Exemplar.Register(Organiser, Line, Unit, 1, Card, [], "Đầu mối", Day).Value!;

        Assert.Equal(ExemplarRefusals.WhyReturned, one.Return(" ").Refusal);
        Assert.True(one.Return("chưa nói ai làm").IsOk);
        Assert.Equal(ExemplarRefusals.NotWaiting, one.Admit().Refusal);
        Assert.True(one.Mend(Card with { What = "Khối trưởng vận động, mỗi hộ góp một lần" }, Day).IsOk);
        Assert.Equal((ExemplarState.Registered, (string?)null), (one.State, one.StateReason));
    }

    [Fact]
    public void Whether_it_lives_is_looked_at_after_six_twelve_and_twenty_four_months()
    {
        var one = Running(Card with { StartedOn = new DateOnly(2017, 8, 1) });

        Assert.Equal([SurvivalKind.Missed, SurvivalKind.Missed, SurvivalKind.NotYet], one.SurvivalOn(Day).Select(s => s.Kind));
        Assert.Equal(ExemplarRefusals.CheckTooEarly(24, new DateOnly(2019, 8, 1)), one.Check(24, true, "26 mắt", "a", Day).Refusal);
        Assert.Equal(ExemplarRefusals.WhatWasSeen, one.Check(6, true, "", "a", Day).Refusal);
        Assert.True(one.Check(6, true, "26 mắt còn chạy", "a", Day).IsOk);
        Assert.Equal(ExemplarRefusals.CheckedAlready(6), one.Check(6, true, "x", "a", Day).Refusal);
        Assert.Equal(ExemplarRefusals.WhyEnded, one.Check(12, false, null, "a", Day).Refusal);
        Assert.True(one.Check(12, false, "hết người trông đầu ghi", "a", Day).IsOk);
        Assert.Equal((ExemplarState.Ended, "hết người trông đầu ghi", Day), (one.State, one.EndReason, one.EndedOn!.Value));
        Assert.Equal([SurvivalKind.Alive, SurvivalKind.Ended, SurvivalKind.Ended], one.SurvivalOn(new DateOnly(2020, 1, 1)).Select(s => s.Kind));
        Assert.Equal(ExemplarRefusals.Closed, one.Check(24, true, "x", "a", new DateOnly(2020, 1, 1)).Refusal);
    }

    [Fact]
    public void A_district_recognises_until_the_districts_end()
    {
        var one = Running();
        RecognitionText by = new(RecognitionLevel.District, "12-QĐ/HU", "Huyện ủy Cao Lộc", new DateOnly(2025, 6, 30));

        Assert.Equal(ExemplarRefusals.NoDistricts, one.Recognise(by with { On = new DateOnly(2025, 7, 1) }, new DateOnly(2025, 8, 1)).Refusal);
        Assert.True(one.Recognise(by, new DateOnly(2025, 8, 1)).IsOk);
        Assert.Equal(ExemplarRefusals.RecognisedAlready, one.Recognise(by, new DateOnly(2025, 8, 1)).Refusal);
        Assert.Equal(ExemplarRefusals.WhichDecision, one.Recognise(by with { Level = RecognitionLevel.Province, Number = "" }, new DateOnly(2025, 8, 1)).Refusal);
        Assert.Equal(ExemplarRefusals.DecisionDay(Card.StartedOn!.Value), one.Recognise(by with { Level = RecognitionLevel.Province, On = new DateOnly(2016, 1, 1) }, Day).Refusal);
        Assert.Equal(RecognitionLevel.District, one.Highest);
        Assert.Equal(ExemplarRefusals.RecognisedStays, one.IsSameAs(Running(number: 2)).Refusal);
    }

    [Fact]
    public void What_was_registered_twice_is_kept_readable_under_the_other()
    {
        var (first, second) = (Running(), Running(Card with { Name = "Mắt thần giữ phố" }, 2));

        Assert.True(second.IsSameAs(first).IsOk);
        Assert.Equal((ExemplarState.Doubled, first.Id), (second.State, second.SameAsId!.Value));
        Assert.Equal(ExemplarRefusals.Closed, second.Mend(Card, Day).Refusal);
    }

    [Fact]
    public void It_is_taken_over_from_one_that_began_before_and_never_in_a_circle()
    {
        var parent = Running();
        var child = Running(Card with { Name = "Camera ở thôn", StartedOn = new DateOnly(2018, 8, 1) }, 2);

        Assert.Equal(ExemplarRefusals.WhatChanged, child.TakeOver(parent, [parent.Id], "").Refusal);
        Assert.True(child.TakeOver(parent, [parent.Id], "che vùng nhà riêng").IsOk);
        Assert.Equal(ExemplarRefusals.InACircle(child.Name), parent.TakeOver(child, [child.Id, parent.Id], "x").Refusal);
        Assert.Equal(ExemplarRefusals.OlderThanParent(child.Name, child.StartedOn), Running(number: 3).TakeOver(child, [child.Id, parent.Id], "x").Refusal);
    }

    [Fact]
    public void The_dossier_grows_content_by_content()
    {
        var one = Running();
        one.Write(DossierContent.Goals, "Không còn điểm tụ tập");
        one.Write(DossierContent.Goals, "Giảm một nửa trộm cắp vặt");
        one.Write(DossierContent.Forces, "Công an, khối phố");
        one.Write(DossierContent.Forces, " ");

        Assert.Equal("Giảm một nửa trộm cắp vặt", Assert.Single(one.Dossier).Text);
    }
}
