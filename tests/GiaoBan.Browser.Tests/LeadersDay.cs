namespace GiaoBan.Browser.Tests;

public sealed class LeadersDay(Product product)
{
    [Fact(Timeout = Product.Limit)]
    public async Task From_what_hurts_to_the_whole_thread_both_ways_and_no_button_that_is_not_the_leaders()
    {
        Product.NotInAQuickRun();
        await using var thai = await product.SignsInAsync(Product.Leader);

        await Expect(thai.Page.Locator("main .list .state").First).ToBeVisibleAsync();
        await thai.OpensAsync("/nhiem-vu?loc=tre");
        await Expect(thai.Heading).ToContainTextAsync("nhiệm vụ");

        await thai.OpensAsync("/nhiem-vu");
        await thai.Page.Locator("#rows tbody th a").First.ClickAsync();
        await Expect(thai.Page.GetByRole(AriaRole.Button, new() { Name = "Gia hạn" })).ToHaveCountAsync(0);
        await thai.FollowsAsync("Đi cả mạch");
        await Expect(thai.Page.Locator(".thread .is-here")).ToContainTextAsync("Nhiệm vụ");

        // Back to where it came from, and forward again to what became of it.
        await thai.Page.Locator("[data-beside=tu] a").First.ClickAsync();
        await Expect(thai.Page.Locator(".thread .is-here")).ToContainTextAsync("Nội dung chỉ đạo");
        await thai.Page.Locator("[data-beside=tu] a").First.ClickAsync();
        await Expect(thai.Page.Locator(".thread .is-here")).ToContainTextAsync("Câu kết luận");
        await thai.Page.Locator("[data-beside=sang] a").First.ClickAsync();
        await Expect(thai.Page.Locator(".thread .is-here")).ToContainTextAsync("Nội dung chỉ đạo");
        await thai.Page.Locator("[data-beside=sang] a").First.ClickAsync();
        await Expect(thai.Page.Locator(".thread .is-here")).ToContainTextAsync("Nhiệm vụ");

        thai.FoundNothingAmiss();
    }
}
