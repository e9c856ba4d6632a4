namespace GiaoBan.Browser.Tests;

public sealed class ProgrammesDay(Product product)
{
    private const string Contest = "Hai nhiệm vụ xong trước hạn chưa được tính.";

    [Fact(Timeout = Product.Limit)]
    public async Task A_unit_raises_a_matter_and_takes_it_into_its_report_and_the_desk_walks_theme_pilot_congress_classes_service_and_points()
    {
        Product.NotInAQuickRun();
        await using var van = await product.SignsInAsync(await product.HiresAsync("Lý Thị Giếng", "Đầu mối đơn vị", "Liên đoàn Lao động tỉnh Lạng Sơn"));
        await van.Page.Locator("header").GetByRole(AriaRole.Link, new() { Name = "Phong trào" }).ClickAsync();
        await van.Page.GetByRole(AriaRole.Navigation, new() { Name = "Phong trào" }).GetByRole(AriaRole.Link, new() { Name = "Tình hình" }).ClickAsync();
        await van.Page.GetByLabel("Tình hình", new() { Exact = true }).FillAsync("Giếng khoan cạn, hộ ở số nhà mười hai phải mua nước");
        await van.Page.GetByLabel("Địa bàn").FillAsync("xã Tri Lễ");
        await van.Page.GetByLabel("Có từ ngày").FillAsync("2019-05-02");
        await van.PressesAsync("Nêu tình hình");
        await van.SeesAsync("địa chỉ của một người dân"); // refused, and the words are still there
        await van.Page.GetByLabel("Tình hình", new() { Exact = true }).FillAsync("Giếng khoan cạn, người dân phải mua nước");
        await van.PressesAsync("Nêu tình hình");
        await van.PressesAsync("Lấy vào báo cáo");
        await van.IsAtAsync("/ky/.*");
        await Expect(van.Page.Locator("textarea[name^=Outcomes]").Filter(new() { HasText = "Giếng khoan cạn" })).ToHaveCountAsync(1);
        van.FoundNothingAmiss();

        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ha.OpensAsync("/chu-de");
        await ha.FollowsAsync("Làm điểm “Chính quyền thân thiện”");
        await Expect(ha.Page.Locator(".thread .is-here")).ToContainTextAsync("Dòng chủ đề năm");
        await ha.OpensAsync("/thi-diem");
        await ha.FollowsAsync("Chính quyền thân thiện");
        await ha.Page.GetByLabel("Đánh giá", new() { Exact = true }).FillAsync("Thời gian chờ giảm ở cả ba nơi");
        await ha.PressesAsync("Ghi quyết định");
        await ha.FollowsAsync("Giao việc theo quyết định này");
        await ha.SeesAsync("Căn cứ:");
        await ha.OpensAsync("/dai-hoi");
        await ha.FollowsAsync("Đại hội đại biểu Mặt trận");
        await Expect(ha.Heading).ToContainTextAsync("226 trên 226");
        await ha.OpensAsync("/tap-huan");
        await Expect(ha.Heading).ToContainTextAsync("lượt người dự");

        // Service: another measure of the same figures. The year's points: the unit says what it thinks, the desk answers.
        await ha.OpensAsync("/phuc-vu");
        await ha.Page.GetByLabel("Chỉ tiêu", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await ha.PressesAsync("Xem");
        await ha.IsAtAsync("/phuc-vu\\?.*chi-tieu=");
        await ha.SeesAsync("Tổng các đơn vị đã báo");
        await using (var nhung = await product.SignsInAsync(Product.FocalPerson, width: 360))
        {
            await nhung.OpensAsync("/thi-dua");
            await nhung.Page.Locator("main a[href^='/thi-dua/']").First.ClickAsync();
            var line = nhung.Page.Locator("main ol > li", new() { HasText = "Có ý kiến" }).First;
            await line.Locator("summary", new() { HasText = "Có ý kiến" }).ClickAsync();
            await line.GetByLabel("Lý do").FillAsync(Contest);
            await line.GetByRole(AriaRole.Button, new() { Name = "Gửi ý kiến" }).ClickAsync();
            await nhung.SeesAsync(Contest);
            await ha.OpensAsync(new Uri(nhung.Page.Url).AbsolutePath);
            nhung.FoundNothingAmiss();
        }
        var contested = ha.Page.Locator("main ol > li", new() { HasText = Contest });
        await contested.GetByLabel("Trả lời").FillAsync("Đã xem lại, hai việc ấy thuộc năm trước.");
        await contested.GetByRole(AriaRole.Button, new() { Name = "Trả lời ý kiến" }).ClickAsync();
        await ha.SeesAsync("Đã xem lại, hai việc ấy thuộc năm trước.");
        ha.FoundNothingAmiss();
    }
}
