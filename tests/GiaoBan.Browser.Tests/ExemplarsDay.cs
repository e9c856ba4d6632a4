namespace GiaoBan.Browser.Tests;

public sealed class ExemplarsDay(Product product)
{
    [Fact(Timeout = Product.Limit)]
    public async Task A_unit_registers_what_it_learnt_elsewhere_and_the_desk_takes_it_into_the_list()
    {
        Product.NotInAQuickRun();
        await using var binhGia = await product.SignsInAsync("binhgia");
        await binhGia.OpensAsync("/mo-hinh?van=lấn vỉa hè, rác ở ngõ phố");
        await Expect(binhGia.Page.Locator("ol.list li").First).ToContainTextAsync("Tuyến phố tự quản");
        var learnt = (await binhGia.Page.Locator("ol.list li").First.GetAttributeAsync("id"))!["mh-".Length..];

        await binhGia.FollowsAsync("Đăng ký mô hình");
        await binhGia.Page.GetByLabel("Tên mô hình").FillAsync("Ngõ phố tự quản thị trấn");
        await binhGia.Page.GetByLabel("Văn hóa – xã hội").CheckAsync();
        await binhGia.Page.GetByLabel("Địa bàn, đến cấp xã").FillAsync("thị trấn Bình Gia, huyện Bình Gia");
        await binhGia.Page.GetByLabel("Ngày bắt đầu").FillAsync("2019-05-20");
        await binhGia.Page.GetByLabel("Làm gì, làm thế nào").FillAsync("Mỗi ngõ một tổ, quét dọn chiều thứ Sáu, nhắc nhau không lấn vỉa hè.");
        await binhGia.PressesAsync("Đăng ký");
        await Expect(binhGia.Heading).ToHaveTextAsync("Ngõ phố tự quản thị trấn");
        await binhGia.Page.GetByText("Học từ mô hình nào").ClickAsync();
        await binhGia.Page.GetByLabel("Mã hoặc tên mô hình đã học theo").FillAsync(learnt);
        await binhGia.Page.GetByLabel("Nơi đây làm khác ở chỗ nào").FillAsync("thêm ngày đổi rác lấy cây");
        await binhGia.PressesAsync("Ghi nơi học theo");
        await Expect(binhGia.Page.Locator("svg.family circle")).ToHaveCountAsync(3); // the one learnt from, the sample's own follower, and this
        var page = new Uri(binhGia.Page.Url).AbsolutePath;

        await using var desk = await product.SignsInAsync("tonghop");
        await desk.OpensAsync(page);
        await desk.PressesAsync("Đưa vào danh sách");
        await Expect(desk.Page.Locator(".title .state")).ToContainTextAsync("Đang duy trì");
        await desk.OpensAsync("/mo-hinh?con=qua-moc");
        await desk.FollowsAsync("Thôn không thả rông gia súc");
        await desk.Page.GetByLabel("Đã thấy gì, hoặc vì sao dừng").FillAsync("118 hộ vẫn giữ chuồng xa nhà");
        await desk.PressesAsync("Ghi kiểm tra mốc 24 tháng");
        await desk.SeesAsync("118 hộ vẫn giữ chuồng xa nhà");

        binhGia.FoundNothingAmiss();
        desk.FoundNothingAmiss();
    }
}
