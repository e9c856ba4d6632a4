namespace GiaoBan.Browser.Tests;

public sealed class AdministratorsDay(Product product)
{
    [Fact(Timeout = Product.Limit)]
    public async Task Makes_an_account_shows_its_invitation_once_and_reads_the_audit_but_no_report()
    {
        Product.NotInAQuickRun();
        await using var desk = await product.SignsInAsync(Product.DeskOfficer);
        var period = await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Thu thập" }).GetAttributeAsync("href");
        await using var tuan = await product.SignsInAsync(Product.AdministratorName);

        var password = await tuan.AddsAccountAsync("Nông Thị Hương", "huongnt", "Đầu mối đơn vị", "Huyện ủy Bắc Sơn");
        Assert.True(password.Length >= 12);
        await tuan.OpensAsync("/quan-tri/tai-khoan");
        await Expect(tuan.Page.Locator("[data-invitation]")).ToHaveCountAsync(0);
        await tuan.SeesAsync("Nông Thị Hương");

        await using var huong = await product.ComesAsync();
        await huong.SignsInAsync("huongnt", password);

        await tuan.OpensAsync("/quan-tri/nhat-ky");
        await Expect(tuan.Page.Locator("main tbody tr").First).ToBeVisibleAsync();

        var refused = await tuan.OpensAsync(period!);
        Assert.Equal(403, refused!.Status);
        await Expect(tuan.Heading).ToHaveTextAsync("Anh chị không có quyền mở trang này.");

        tuan.FoundNothingAmiss();
    }
}
