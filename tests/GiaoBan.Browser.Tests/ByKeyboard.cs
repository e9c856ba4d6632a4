namespace GiaoBan.Browser.Tests;

public sealed class ByKeyboard(Product product)
{
    private const string Focused = "(() => { const e = document.activeElement, s = getComputedStyle(e); return [e.tagName, e.className, s.outlineStyle, s.outlineWidth, e.innerText?.trim() ?? ''].join('|'); })()";

    [Fact(Timeout = Product.Limit)]
    public async Task The_first_stop_skips_to_the_content_and_every_stop_shows_where_one_is()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ha.OpensAsync("/nhiem-vu");

        await ha.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("A|skip|solid|3px", await ha.AsksAsync<string>(Focused), StringComparison.Ordinal);
        await ha.Page.Keyboard.PressAsync("Enter");
        await ha.IsAtAsync("/nhiem-vu#main");

        for (var stop = 0; stop < 12; stop++)
        {
            await ha.Page.Keyboard.PressAsync("Tab");
            Assert.Contains("|solid|3px", await ha.AsksAsync<string>(Focused), StringComparison.Ordinal);
            Assert.True(await ha.AsksAsync<bool>("document.activeElement.closest('main') !== null"), "the skip link led past the masthead");
        }
    }

    [Fact(Timeout = Product.Limit)]
    public async Task The_whole_sign_in_needs_no_mouse()
    {
        Product.NotInAQuickRun();
        await using var somebody = await product.ComesAsync();
        await somebody.OpensAsync("/dang-nhap");
        await somebody.Page.Keyboard.TypeAsync("tonghop"); // the first field has the focus
        await somebody.Page.Keyboard.PressAsync("Tab");
        await somebody.Page.Keyboard.TypeAsync("không phải mật khẩu");
        await somebody.Page.Keyboard.PressAsync("Enter");
        await Expect(somebody.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(somebody.Page.GetByLabel("Tên đăng nhập")).ToHaveValueAsync("tonghop");
    }

    [Fact(Timeout = Product.Limit)]
    public async Task The_first_action_of_a_report_is_reached_and_left_again()
    {
        Product.NotInAQuickRun();
        await using var somebody = await product.SignsInAsync(await product.HiresAsync("Lã Văn Phím", "Đầu mối đơn vị", "Huyện ủy Tràng Định"));
        await somebody.FollowsAsync("Viết báo cáo");
        var reached = false;
        for (var stop = 0; stop < 400 && !reached; stop++)
        {
            await somebody.Page.Keyboard.PressAsync("Tab");
            reached = (await somebody.AsksAsync<string>(Focused)).Contains("button--first", StringComparison.Ordinal);
        }
        Assert.True(reached, "Kiểm tra và gửi is never reached by Tab");
        await somebody.Page.Keyboard.PressAsync("Tab");
        Assert.DoesNotContain("button--first", await somebody.AsksAsync<string>(Focused), StringComparison.Ordinal);
    }
}
