namespace GiaoBan.Browser.Tests;

/// <summary>Whatever cuts a person off in the middle of a word, every character is offered again.</summary>
public sealed class NothingTypedIsLost(Product product)
{
    private const string Words = "Đường lên xã còn khó, mưa là tắc; đề nghị tỉnh hỗ trợ máy xúc trước mùa mưa.";
    private const string Field = "Khó khăn, vướng mắc, đoạn 1";

    [Fact(Timeout = Product.Limit)]
    public async Task The_line_is_cut_and_the_page_closed_and_opened_again()
    {
        Product.NotInAQuickRun();
        await using var one = await product.SignsInAsync(await product.HiresAsync("Lộc Thị Dây", "Đầu mối đơn vị", "Huyện ủy Văn Lãng"));
        await one.FollowsAsync("Viết báo cáo");
        var report = one.Page.Url;
        await one.Context.SetOfflineAsync(true);
        await one.Page.GetByLabel(Field).PressSequentiallyAsync(Words);
        await one.Page.CloseAsync(new() { RunBeforeUnload = false });
        await one.Context.SetOfflineAsync(false);

        var page = await one.Context.NewPageAsync();
        await page.GotoAsync(report, new() { WaitUntil = WaitUntilState.Load });

        await Expect(page.GetByLabel(Field)).ToHaveValueAsync(Words);
        await Expect(page.Locator("[data-typing]")).ToContainTextAsync("Đã lấy lại chữ ở 1 ô");
        await Expect(page.GetByLabel(Field)).ToHaveAttributeAsync("data-state", "saved");
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Load });
        await Expect(page.GetByLabel(Field)).ToHaveValueAsync(Words);
        await Expect(page.Locator("[data-typing]")).ToBeHiddenAsync(); // the server has it: nothing is left in the browser
    }

    [Fact(Timeout = Product.Limit)]
    public async Task The_sign_in_runs_out_in_the_middle_of_a_sentence()
    {
        Product.NotInAQuickRun();
        var (user, password) = await product.HiredAsync("Nông Văn Phiên", "Đầu mối đơn vị", "Huyện ủy Tràng Định");
        await using var one = await product.ComesAsync();
        await one.SignsInAsync(user, password);
        await one.FollowsAsync("Viết báo cáo");
        var report = new Uri(one.Page.Url).AbsolutePath;
        await one.Page.GetByLabel(Field).PressSequentiallyAsync(Words[..20]);
        await one.Context.ClearCookiesAsync();
        await one.Page.GetByLabel(Field).PressSequentiallyAsync(Words[20..]);
        await one.IsAtAsync("/dang-nhap");

        await one.Page.GetByLabel("Tên đăng nhập").FillAsync(user);
        await one.Page.GetByLabel("Mật khẩu").FillAsync(password);
        await one.PressesAsync("Đăng nhập");

        await one.IsAtAsync(report);
        await Expect(one.Page.GetByLabel(Field)).ToHaveValueAsync(Words);
        await Expect(one.Page.GetByLabel(Field)).ToHaveAttributeAsync("data-state", "saved");
    }

    [Fact(Timeout = Product.Limit)]
    public async Task The_browser_is_killed_with_the_line_cut_and_started_again()
    {
        Product.NotInAQuickRun();
        var (user, password) = await product.HiredAsync("Vi Văn Tắt", "Đầu mối đơn vị", "Huyện ủy Bắc Sơn");
        var folder = Directory.CreateTempSubdirectory("giaoban-killed-").FullName;
        var (browser, one) = await product.OwnBrowserAsync(folder);
        try
        {
            await one.Page.GotoAsync(product.Url + "dang-nhap");
            await one.Page.GetByLabel("Tên đăng nhập").FillAsync(user);
            await one.Page.GetByLabel("Mật khẩu").FillAsync(password);
            await one.PressesAsync("Đăng nhập");
            await one.FollowsAsync("Viết báo cáo");
            var report = one.Page.Url;
            await one.Context.SetOfflineAsync(true);
            await one.Page.GetByLabel(Field).PressSequentiallyAsync(Words);
            await Expect(one.Page.GetByLabel(Field)).ToHaveAttributeAsync("data-state", "failed");
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();

            (browser, one) = await product.OwnBrowserAsync(folder);
            await one.Page.GotoAsync(report, new() { WaitUntil = WaitUntilState.Load });
            if (one.Page.Url != report)
            {
                await one.Page.GetByLabel("Tên đăng nhập").FillAsync(user);
                await one.Page.GetByLabel("Mật khẩu").FillAsync(password);
                await one.PressesAsync("Đăng nhập");
            }
            await Expect(one.Page.GetByLabel(Field)).ToHaveValueAsync(Words);
            await Expect(one.Page.GetByLabel(Field)).ToHaveAttributeAsync("data-state", "saved");
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
            browser.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
