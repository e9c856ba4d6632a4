namespace GiaoBan.Browser.Tests;

public sealed class DeskOfficersDay(Product product)
{
    [Fact(Timeout = Product.Limit)]
    public async Task Runs_from_the_board_through_the_conference_to_the_bulletin()
    {
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);

        // Who has filed: a report goes back with a reason, comes again and is accepted.
        await ha.Page.GetByRole(AriaRole.Link, new() { Name = "Thu thập" }).ClickAsync();
        await Expect(ha.Page.Locator(".rooms a[aria-current]")).ToContainTextAsync("Thu thập");
        var period = new Uri(ha.Page.Url).AbsolutePath;
        await JudgesAsync(ha, period, accept: false);
        await using var quan = await product.SignsInAsync(Product.WithAssignments, width: 360);
        await quan.FollowsAsync("Viết báo cáo");
        await quan.SeesAsync(Reason);
        await quan.PressesAsync("Kiểm tra và gửi");
        await quan.SeesAsync("Đã gửi, chờ tiếp nhận");
        await JudgesAsync(ha, period, accept: true);

        // Every number opens down to the report it came from.
        await ha.EntersAsync("Tổng hợp");
        await ha.Page.Locator("#measures tbody th a").First.ClickAsync();
        await ha.IsAtAsync($"{period}/tong-hop/");
        await ha.Page.Locator("main table tbody th a").First.ClickAsync();
        await ha.IsAtAsync($"{period}/bao-cao/");

        // The conference: planned, heard.
        await ha.EntersAsync("Giao ban");
        await ha.Page.GetByLabel("Tên hội nghị").FillAsync("Hội nghị giao ban công tác dân vận quý II");
        await ha.Page.GetByLabel("Ngày họp").FillAsync("2019-06-27");
        await ha.Page.GetByLabel("Buổi").SelectOptionAsync("Afternoon");
        await ha.PressesAsync("Lập hội nghị");
        await ha.IsAtAsync("/hoi-nghi/");
        var conference = new Uri(ha.Page.Url).AbsolutePath;
        await ha.Page.GetByLabel("Đơn vị", new() { Exact = true }).FillAsync("huyen uy cao loc");
        await ha.Page.Locator(".kinds label", new() { HasText = "Kiến nghị" }).ClickAsync();
        await ha.Page.GetByRole(AriaRole.Textbox, new() { Name = "Ý kiến", Exact = true }).FillAsync("Đề nghị bố trí kinh phí hoạt động cho tổ dân vận thôn, bản.");
        await ha.PressesAsync("Ghi ý kiến");
        await ha.SeesAsync("Đề nghị bố trí kinh phí hoạt động cho tổ dân vận thôn, bản.");

        // The paper: pasted, read, one directive put right, confirmed.
        await ha.FollowsAsync("Đọc văn bản kết luận");
        await ha.Page.GetByLabel("Dán toàn văn").FillAsync(await ArticleAsync());
        await ha.PressesAsync("Đọc");
        await ha.IsAtAsync("/van-ban/");
        await Expect(ha.Page.Locator(".paper .find-task").First).ToBeVisibleAsync();
        var lacking = ha.Page.Locator(".draft", new() { Has = ha.Page.Locator(".state--soon") }).First;
        await lacking.Locator("summary").ClickAsync();
        await lacking.GetByLabel("Chủ trì, mỗi dòng một đơn vị").FillAsync("Ban Dân vận Tỉnh ủy");
        await lacking.GetByLabel("Thời hạn").FillAsync("2019-09-30");
        var number = await lacking.Locator(".knot").InnerTextAsync();
        await ha.PressesAsync($"Lưu việc {number}");
        await ha.SeesAsync("30/9/2019");
        await ha.PressesAsync("Xác nhận văn bản");
        await ha.FollowsAsync("Sang phòng giao việc");

        // Assignments: "các huyện" opens into units before anything is sent.
        await ha.IsAtAsync(conference + "/giao-viec");
        await ha.SeesAsync("mở ra");
        await ha.Page.GetByLabel("Hạn chung cho").FillAsync("2019-09-30");
        await ha.PressesAsync("Giao những nội dung đã chọn");
        await ha.IsAtAsync("/nhiem-vu");
        await Expect(ha.Page.Locator("#rows tbody tr").First).ToBeVisibleAsync();

        // Follow-up: what a unit says is done is checked by another.
        await quan.OpensAsync("/nhiem-vu");
        await quan.Page.Locator("#rows tbody th a").First.ClickAsync();
        await quan.Page.GetByText("Báo xong", new() { Exact = true }).ClickAsync();
        await quan.Page.GetByLabel("Một câu cho người đọc").FillAsync("Đã xong ở cả 6 xã.");
        await quan.PressesAsync("Gửi cập nhật");
        await quan.SeesAsync("Đã xong ở cả 6 xã.");
        await quan.Page.GetByLabel("Tên văn bản, biên bản, ảnh").FillAsync("Báo cáo kết quả đối thoại");
        await quan.Page.GetByLabel("Ngày văn bản").FillAsync("2019-06-10");
        await quan.PressesAsync("Gửi minh chứng");
        await Expect(quan.Page.Locator("aside").GetByText("Báo cáo kết quả đối thoại")).ToBeVisibleAsync();
        await ha.OpensAsync("/nhiem-vu?loc=cho");
        await ha.Page.Locator($"#rows tbody th a[href='{new Uri(quan.Page.Url).AbsolutePath}']").ClickAsync();
        await ha.PressesAsync("Xác nhận xong");
        await Expect(ha.Page.Locator("#state .state--done")).ToBeVisibleAsync();

        // And the public is told, each sentence with its source.
        await ha.OpensAsync(conference + "/ban-tin");
        await ha.PressesAsync("Soạn từ các kết luận đã xác nhận");
        await ha.PressesAsync("Đăng công khai");
        await ha.FollowsAsync("Xem như người đọc");
        await Expect(ha.Page.Locator(".public__body sup a").First).ToBeVisibleAsync();

        ha.FoundNothingAmiss();
    }

    private const string Reason = "Số B06.2 lớn hơn B06.1, đề nghị xem lại.";

    private static async Task JudgesAsync(Person ha, string period, bool accept)
    {
        await ha.OpensAsync(period);
        await ha.FollowsAsync("Huyện ủy Bình Gia");
        if (!accept) await ha.Page.GetByLabel("Lý do trả lại").FillAsync(Reason);
        await ha.PressesAsync(accept ? "Tiếp nhận" : "Trả lại đơn vị");
        await ha.SeesAsync(accept ? "Đã tiếp nhận" : "Bị trả lại");
    }

    private static Task<string> ArticleAsync() => File.ReadAllTextAsync(Path.Combine(Product.Root, "src/GiaoBan.App/Demo/Data/article.txt"));
}
