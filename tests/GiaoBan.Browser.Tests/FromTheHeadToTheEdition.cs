namespace GiaoBan.Browser.Tests;

public sealed class FromTheHeadToTheEdition(Product product)
{
    private const string Words = "Đã vận động 14 hộ ở xã Tri Lễ hiến đất mở đường vào thôn.";

    [Fact(Timeout = Product.Limit)]
    public async Task A_head_approves_on_a_phone_and_the_desk_makes_one_text_of_many_and_freezes_it()
    {
        Product.NotInAQuickRun();
        const string theirs = "Huyện ủy Đình Lập";
        var (head, focal) = (await product.HiresAsync("Hoàng Văn Duyệt", "Người đứng đầu", theirs), await product.HiresAsync("Mã Thị Soạn", "Đầu mối đơn vị", theirs));
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ha.Page.GetByRole(AriaRole.Link, new() { Name = "Thu thập" }).ClickAsync();
        var period = new Uri(ha.Page.Url).AbsolutePath;

        // Written by one, read on a phone by the head, who gives it on with one press.
        await using (var soan = await product.SignsInAsync(focal))
        {
            await soan.FollowsAsync("Viết báo cáo");
            await soan.Page.GetByLabel("Kết quả thực hiện, đoạn 1", new() { Exact = true }).FillAsync(Words);
            await soan.PressesAsync("Kiểm tra và gửi");
            await soan.SeesAsync("Chờ người đứng đầu duyệt");
        }
        await using (var duyet = await product.SignsInAsync(head, width: 360))
        {
            await duyet.OpensAsync("/");
            await duyet.Page.Locator("main a[href*='/bao-cao/']").First.ClickAsync();
            await duyet.SeesAsync(Words);
            await duyet.PressesAsync("Duyệt và gửi");
            await duyet.SeesAsync("Đã gửi, chờ tiếp nhận");
            duyet.FoundNothingAmiss();
        }
        await ha.OpensAsync(period);
        await ha.FollowsAsync(theirs);
        await ha.PressesAsync("Tiếp nhận");
        await ha.SeesAsync("Đã tiếp nhận");

        // Two paragraphs become one sentence that still names where it came from; then the text stands still for the conference.
        await ha.OpensAsync($"{period}/tong-hop/bao-cao");
        var outcomes = ha.Page.Locator("#m-Outcomes");
        await outcomes.Locator("summary", new() { HasText = "Lấy từ báo cáo của đơn vị" }).ClickAsync();
        await outcomes.GetByText(Words).ClickAsync();
        await outcomes.Locator("label.tick", new() { HasText = "Huyện ủy" }).First.ClickAsync();
        await outcomes.GetByRole(AriaRole.Button, new() { Name = "Gộp thành một câu" }).ClickAsync();
        await Expect(ha.Page.Locator("#m-Outcomes textarea", new() { HasText = "14 hộ ở xã Tri Lễ" })).ToHaveCountAsync(1);
        await Expect(ha.Page.Locator("#m-Outcomes .paragraphs summary").Last).ToContainTextAsync("2 nguồn");
        await ha.FollowsAsync("Bản chốt");
        await ha.Page.GetByRole(AriaRole.Button, new() { Name = "Chốt bản số" }).ClickAsync();
        await Expect(ha.Page.Locator("main")).ToContainTextAsync("14 hộ ở xã Tri Lễ");

        ha.FoundNothingAmiss();
    }
}
