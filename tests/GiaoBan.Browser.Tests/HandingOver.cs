namespace GiaoBan.Browser.Tests;

/// <summary>Somebody leaves: what they hold goes to a colleague in one act, and everything that was listed has moved.</summary>
public sealed class HandingOver(Product product)
{
    private const string Unit = "Hội Cựu chiến binh tỉnh Lạng Sơn";

    [Fact]
    public async Task What_a_leaver_holds_goes_to_the_successor_and_the_leaver_opens_nothing_any_more()
    {
        Product.NotInAQuickRun();
        var leaver = await product.HiredAsync("Lý Văn Rời", "Đầu mối đơn vị", Unit);
        var successor = await product.HiredAsync("Vi Thị Kế", "Đầu mối đơn vị", "Hội Liên hiệp Phụ nữ tỉnh Lạng Sơn");
        var friend = await product.HiredAsync("Nông Văn Bạn", "Người đứng đầu", "Hội Nông dân tỉnh Lạng Sơn");

        // The leaver holds a role with a report half written, and stands in for a friend.
        await using (var lender = await product.SignsInAsync(friend.User))
        {
            await lender.OpensAsync("/lam-thay");
            await lender.Page.GetByLabel("Tên đăng nhập của đồng nghiệp").FillAsync(leaver.User);
            await lender.Page.GetByLabel("Đến hết ngày").FillAsync("2019-12-31");
            await lender.PressesAsync("Cử người làm thay");
            await lender.SeesAsync("Lý Văn Rời");
        }
        await using var leaving = await product.SignsInAsync(leaver.User);
        await leaving.OpensAsync("/lam-thay");
        await Expect(leaving.Heading).ToHaveTextAsync("Anh chị đang làm được 2 vai trò");
        await leaving.OpensAsync("/");
        await leaving.FollowsAsync("Viết báo cáo");
        var report = new Uri(leaving.Page.Url).AbsolutePath;
        await leaving.Page.Locator("textarea").First.FillAsync("Đoạn người đi để lại giữa chừng");
        await Expect(leaving.Page.Locator("textarea[data-state=saved]").First).ToBeVisibleAsync();

        await using (var administrator = await product.SignsInAsync(Product.AdministratorName))
        {
            await administrator.OpensAsync("/quan-tri/ban-giao");
            await administrator.Page.GetByLabel("Tên đăng nhập của người chuyển đi").FillAsync(leaver.User);
            await administrator.Page.GetByLabel("Tên đăng nhập của người nhận").FillAsync(successor.User);
            await administrator.PressesAsync("Bàn giao");
            await administrator.SeesAsync("Lý Văn Rời đã bàn giao cho Vi Thị Kế: 1 vai trò, 0 tin chưa đọc, 1 vai làm thay, 0 việc trình ký và xin ý kiến.");
            administrator.FoundNothingAmiss();
        }

        await using var taking = await product.SignsInAsync(successor.User);
        await taking.OpensAsync("/lam-thay");
        await Expect(taking.Heading).ToHaveTextAsync("Anh chị đang làm được 3 vai trò"); // her own, the leaver's, and the one lent by the friend
        await taking.SeesAsync("thay Nông Văn Bạn");
        await taking.Page.Locator("main li", new() { HasText = Unit }).GetByRole(AriaRole.Button, new() { Name = "Làm vai này" }).ClickAsync();
        await taking.OpensAsync(report);
        await Expect(taking.Page.Locator("textarea").First).ToHaveValueAsync("Đoạn người đi để lại giữa chừng");
        taking.FoundNothingAmiss();

        await leaving.OpensAsync(report);
        await Expect(leaving.Page.Locator("textarea")).ToHaveCountAsync(0);
        await leaving.OpensAsync("/lam-thay");
        await Expect(leaving.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Làm vai này" })).ToHaveCountAsync(0);
    }
}
