namespace GiaoBan.Browser.Tests;

public sealed class WithoutScript(Product product)
{
    [Fact(Timeout = Product.Limit)]
    public async Task A_report_can_be_filled_kept_and_sent()
    {
        Product.NotInAQuickRun();
        await using var lien = await product.SignsInAsync(Product.UnitHead, script: false);
        await lien.FollowsAsync("Viết báo cáo");

        var words = lien.Page.GetByLabel("Kết quả thực hiện, đoạn 2");
        await words.FillAsync("Phát 1.200 tờ rơi tiếng Dao và tiếng Mông.");
        await lien.PressesAsync("Lưu bản đang viết");
        await Expect(words).ToHaveValueAsync("Phát 1.200 tờ rơi tiếng Dao và tiếng Mông.");
        await lien.PressesAsync("Kiểm tra và gửi");
        await lien.SeesAsync("Đã gửi, chờ tiếp nhận");
        await lien.SeesAsync("Phát 1.200 tờ rơi tiếng Dao và tiếng Mông.");
    }

    [Fact(Timeout = Product.Limit)]
    public async Task An_assignment_can_be_reported_on()
    {
        Product.NotInAQuickRun();
        await using var quan = await product.SignsInAsync(Product.WithAssignments, width: 360, script: false);
        await quan.OpensAsync("/nhiem-vu");
        await quan.Page.Locator("#rows tbody th a").Last.ClickAsync();
        await quan.Page.GetByText("Vướng, có thể chậm").ClickAsync();
        await quan.Page.GetByLabel("Một câu cho người đọc").FillAsync("Chưa có kinh phí, đã đề nghị huyện.");
        await quan.PressesAsync("Gửi cập nhật");
        await quan.SeesAsync("Chưa có kinh phí, đã đề nghị huyện.");
    }
}
