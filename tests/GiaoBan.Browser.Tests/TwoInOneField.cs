namespace GiaoBan.Browser.Tests;

/// <summary>Two colleagues of one unit write in one field of its report. Neither text is lost.</summary>
public sealed class TwoInOneField(Product product)
{
    private const string Unit = "Huyện ủy Chi Lăng";

    [Fact(Timeout = Product.Limit)]
    public async Task Both_texts_are_shown_and_either_or_both_can_be_kept()
    {
        Product.NotInAQuickRun();
        var (first, second) = (await product.HiresAsync("Hoàng Văn Một", "Đầu mối đơn vị", Unit), await product.HiresAsync("Vi Thị Hai", "Đầu mối đơn vị", Unit));
        await using var one = await product.SignsInAsync(first);
        await using var two = await product.SignsInAsync(second);
        await one.FollowsAsync("Viết báo cáo");
        await two.FollowsAsync("Viết báo cáo");

        await ClashAsync(one, two, "Thuận lợi, đoạn 1", "Gộp hai bản", "một\nhai");
        await ClashAsync(one, two, "Nguyên nhân, đoạn 1", "Giữ bản của tôi", "hai");
        await ClashAsync(one, two, "Giải pháp, kinh nghiệm, đoạn 1", "Lấy bản đang lưu", "một");

        one.FoundNothingAmiss();
        two.FoundNothingAmiss();
    }

    [Fact(Timeout = Product.Limit)]
    public async Task One_person_typing_fast_never_meets_their_own_earlier_text()
    {
        Product.NotInAQuickRun();
        await using var quick = await product.SignsInAsync(await product.HiresAsync("Lý Thị Nhanh", "Đầu mối đơn vị", "Huyện ủy Đình Lập"));
        await quick.FollowsAsync("Viết báo cáo");
        var words = quick.Page.GetByLabel("Thuận lợi, đoạn 1");
        await words.PressSequentiallyAsync("Một câu dài gõ có lúc ngừng. ", new() { Delay = 60 });
        await quick.Page.WaitForTimeoutAsync(600);
        await words.PressSequentiallyAsync("Câu thứ hai gõ tiếp ngay.", new() { Delay = 60 });
        await Expect(words).ToHaveAttributeAsync("data-state", "saved");
        await quick.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Load });
        await Expect(words).ToHaveValueAsync("Một câu dài gõ có lúc ngừng. Câu thứ hai gõ tiếp ngay.");
        quick.FoundNothingAmiss();
    }

    private static async Task ClashAsync(Person one, Person two, string field, string answer, string kept)
    {
        await one.Page.GetByLabel(field).FillAsync("một");
        await Expect(SavedOf(one, field)).ToContainTextAsync("Đã lưu");
        await two.Page.GetByLabel(field).FillAsync("hai");
        await Expect(SavedOf(two, field).Locator("[data-theirs]")).ToHaveTextAsync("một");
        await Expect(SavedOf(two, field).Locator("[data-mine]")).ToHaveTextAsync("hai");

        await SavedOf(two, field).GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
        await Expect(SavedOf(two, field)).ToContainTextAsync("Đã l");
        await Expect(two.Page.GetByLabel(field)).ToHaveValueAsync(kept);
        await two.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Load });
        await Expect(two.Page.GetByLabel(field)).ToHaveValueAsync(kept);
    }

    private static ILocator SavedOf(Person person, string field) => person.Page.Locator("li", new() { Has = person.Page.GetByLabel(field) }).Locator("output").First;
}
