namespace GiaoBan.Browser.Tests;

public sealed class LiveLists(Product product)
{
    [Fact(Timeout = Product.Limit)]
    public async Task What_a_unit_tells_from_its_phone_stands_on_the_desks_list_without_a_reload()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ha.OpensAsync("/nhiem-vu?dv=HU-BINHGIA");
        var silent = ha.Page.Locator("#rows tbody tr", new() { HasText = "HU Bình Gia" }).Filter(new() { Has = ha.Page.Locator(".state--stale") }).Last;
        var code = await silent.Locator(".code").InnerTextAsync();
        await ha.AsksAsync<bool>("window.sameDocument = true");

        await using var quan = await product.SignsInAsync(Product.WithAssignments, width: 360);
        await quan.OpensAsync($"/nhiem-vu?q={code}");
        await quan.Page.Locator("#rows tbody th a").First.ClickAsync();
        await quan.Page.GetByLabel("Một câu cho người đọc").FillAsync("Đã xong 2 trên 3 xã.");
        await quan.PressesAsync("Gửi cập nhật");

        await Expect(ha.Page.Locator($"#nv-{code} .state--doing, #nv-{code} .state--soon")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        Assert.True(await ha.AsksAsync<bool>("window.sameDocument === true"));
        ha.FoundNothingAmiss();
    }
}
