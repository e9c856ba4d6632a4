namespace GiaoBan.Browser.Tests;

/// <summary>A merger as the desk officer does it: looked at first, carried out, and taken back the same day.</summary>
public sealed class Reorganising(Product product)
{
    [Fact(Timeout = Product.Limit)]
    public async Task A_merger_goes_from_the_dry_run_to_the_undo()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ha.OpensAsync("/quan-tri/don-vi?q=khuyen+hoc");
        await ha.FollowsAsync("Hội Khuyến học tỉnh Lạng Sơn");
        await ha.FollowsAsync("Sắp xếp đơn vị này");
        await Expect(ha.Page.GetByLabel("Đơn vị thứ nhất")).ToHaveValueAsync("Hội Khuyến học tỉnh Lạng Sơn (HKH)");

        // The picker's list is fetched for what was typed without marks.
        var second = ha.Page.GetByLabel("Đơn vị thứ hai");
        await second.PressSequentiallyAsync("luat gia");
        await Expect(ha.Page.Locator("#end-1-list option")).ToHaveCountAsync(1);
        await second.FillAsync("HLG");
        await ha.Page.GetByLabel("Tên đơn vị mới").First.FillAsync("Hội Khuyến học và Luật gia tỉnh Lạng Sơn");
        await ha.Page.GetByLabel("Mã đơn vị mới").First.FillAsync("HKHLG");
        await ha.PressesAsync("Chạy thử");

        await ha.IsAtAsync("/quan-tri/sap-xep/[0-9a-f-]+$");
        await ha.SeesAsync("Chưa có gì thay đổi.");
        await ha.SeesAsync("Mọi tổng giữ nguyên.");
        foreach (var width in new[] { 360, 1280 }) await KeepAsync(ha, "chay-thu", width);
        await ha.PressesAsync("Thực hiện sắp xếp");
        await ha.SeesAsync("Đã thực hiện");

        await ha.OpensAsync("/quan-tri/don-vi?q=HKHLG");
        await ha.FollowsAsync("Hội Khuyến học và Luật gia tỉnh Lạng Sơn");
        await Expect(ha.Page.GetByRole(AriaRole.Heading, new() { Name = "Qua các thời kỳ" })).ToBeVisibleAsync();
        await ha.SeesAsync("Hội Luật gia tỉnh Lạng Sơn");

        await ha.OpensAsync("/quan-tri/sap-xep");
        await ha.FollowsAsync("Hội Khuyến học tỉnh Lạng Sơn");
        await ha.PressesAsync("Hoàn tác");
        await ha.SeesAsync("Đã hoàn tác");
        await ha.OpensAsync("/quan-tri/don-vi?q=HKHLG");
        await ha.SeesAsync("Không có đơn vị nào hợp.");
        ha.FoundNothingAmiss();
    }

    [Fact(Timeout = Product.Limit)]
    public async Task The_pages_of_the_register_fit_a_phone_and_a_desk_and_keep_the_rules_of_accessibility()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ha.OpensAsync("/quan-tri/don-vi");
        var unit = await ha.Page.Locator("table.register a").First.GetAttributeAsync("href");
        foreach (var path in new[] { "/quan-tri/don-vi", unit!, "/quan-tri/sap-xep", "/quan-tri/nhom", "/don-vi?q=so" })
        {
            await ha.OpensAsync(path);
            foreach (var (width, height) in new[] { (1280, 860), (360, 740) })
            {
                await ha.Page.SetViewportSizeAsync(width, height);
                Assert.True(await ha.AsksAsync<int>("document.scrollingElement.scrollWidth") <= width, $"{path} is too wide at {width}");
                Assert.Equal([], (await ha.BreaksAsync(colours: width > 600)).Select(broken => $"{path} at {width}, {broken}"));
                await KeepAsync(ha, Person.KindOf(path).Split('?')[0].Trim('/').Replace('/', '-').Replace("·", "mot", StringComparison.Ordinal), width);
            }
        }
        ha.FoundNothingAmiss();
    }

    private static async Task KeepAsync(Person person, string name, int width)
    {
        await person.Page.SetViewportSizeAsync(width, width < 600 ? 740 : 860);
        await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Product.Root, "artifacts", "pictures", $"dang-ba-{name}-{width}.png"), FullPage = true });
    }
}
