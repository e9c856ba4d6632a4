namespace GiaoBan.Browser.Tests;

/// <summary>
/// The main pages as people see them, written to artifacts/pictures. With GIAOBAN_UPDATE_PICTURES=1 also to docs/guide/pictures,
/// as JPEG and no taller than a few screens, so that the guide stays small.
/// </summary>
public sealed class Pictures(Product product)
{
    private const int Tallest = 1600;

    [Fact(Timeout = Product.Limit)]
    public async Task Of_the_main_pages_are_taken()
    {
        Product.NotInAQuickRun();
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") == "true", "nobody looks at pictures there");
        await using (var nobody = await product.ComesAsync())
        {
            await TakeAsync(nobody, "dang-nhap", "/dang-nhap", 1280, 360);
            await TakeAsync(nobody, "xac-minh", "/xac-minh", 1280, 360);
            await nobody.OpensAsync("/ban-tin");
            await TakeAsync(nobody, "ban-tin", await HrefAsync(nobody, "main .list a"), 1280, 360);
        }
        await using (var ha = await product.SignsInAsync(Product.DeskOfficer))
        {
            await TakeAsync(ha, "trang-dau-tong-hop", "/", 1280, 360, 1920);
            await ha.OpensAsync("/ky");
            var period = await HrefAsync(ha, "main tbody tr:last-child a");
            await TakeAsync(ha, "thu-thap", period, 1280, 360);
            await TakeAsync(ha, "tong-hop", period + "/tong-hop", 1280, 360, 1920);
            await TakeAsync(ha, "mo-mot-con-so", await HrefAsync(ha, "#measures tbody a"), 1280, 360);
            await TakeAsync(ha, "ket-luan", period + "/ket-luan", 1280, 360);
            await TakeAsync(ha, "xem-lai-van-ban", await HrefAsync(ha, "main a[href^='/van-ban/']"), 1280, 360);
            await ha.OpensAsync(period + "/giao-ban");
            var conference = await HrefAsync(ha, "main .list a");
            await TakeAsync(ha, "hoi-nghi", conference, 1280, 360, 1920);
            await TakeAsync(ha, "thong-bao", conference + "/thong-bao", 1280, 360);
            await TakeAsync(ha, "nhiem-vu", "/nhiem-vu", 1280, 360, 1920);
            var assignment = await HrefAsync(ha, "#rows tbody a");
            await TakeAsync(ha, "mot-nhiem-vu", assignment, 1280, 360);
            foreach (var (name, path) in new[] { ("nhan-bang", "/nhiem-vu/nhap-bang"), ("moc", "/nhiem-vu/moc"), ("don-doc", "/nhiem-vu/don-doc"), ("so-hua", "/so-hua"), ("so-kien-nghi", "/kien-nghi"), ("so-lieu", "/so-lieu/nhiem-vu"), ("tien-do", "/so-lieu/tien-do"), ("chu-de", "/chu-de"), ("mo-hinh", "/mo-hinh"), ("thi-diem", "/thi-diem"), ("tinh-hinh", "/tinh-hinh"), ("dai-hoi", "/dai-hoi"), ("tap-huan", "/tap-huan"), ("dong-ky", period + "/dong") }) await TakeAsync(ha, name, path, 1280, 360);
            await TakeAsync(ha, "khong-co-quyen", "/quan-tri/nhat-ky", 1280);
            await ha.OpensAsync("/ngon-ngu?sang=en&ve=/");
            foreach (var (name, path) in new[] { ("en-desk", "/"), ("en-consolidated", period + "/tong-hop"), ("en-assignments", "/nhiem-vu"), ("en-assignment", assignment), ("en-conference", conference), ("en-service", "/phuc-vu") }) await TakeAsync(ha, name, path, 1280, 360);
        }
        await using (var mai = await product.SignsInAsync(await product.HiresAsync("Dương Thị Mai", "Đầu mối đơn vị", "Huyện ủy Văn Lãng")))
        {
            await TakeAsync(mai, "trang-dau-don-vi", "/", 1280, 360);
            var report = await HrefAsync(mai, "main .button--first");
            await TakeAsync(mai, "viet-bao-cao", report, 1280, 360);
            await TakeAsync(mai, "dien-bang-tep", report + "/tep", 1280, 360);
            await mai.OpensAsync("/ngon-ngu?sang=en&ve=/");
            await TakeAsync(mai, "en-report", report, 1280, 360);
        }
        await using var thai = await product.SignsInAsync(Product.Leader);
        await TakeAsync(thai, "trang-dau-lanh-dao", "/", 1280, 360, 1920);
    }

    private static async Task<string> HrefAsync(Person person, string selector) => (await person.Page.Locator(selector).First.GetAttributeAsync("href"))!;

    private static async Task TakeAsync(Person person, string name, string path, params int[] widths)
    {
        await person.OpensAsync(path);
        await person.AsksAsync<object>("document.fonts.ready.then(() => null)");
        foreach (var width in widths)
        {
            await person.Page.SetViewportSizeAsync(width, width < 600 ? 740 : width * 9 / 16);
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Product.Root, "artifacts", "pictures", $"{name}-{width}.png"), FullPage = true });
            if (Environment.GetEnvironmentVariable("GIAOBAN_UPDATE_PICTURES") != "1" || width == 1920) continue;

            var tall = Math.Min(Tallest, await person.AsksAsync<int>("document.scrollingElement.scrollHeight"));
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Product.Root, "docs", "guide", "pictures", $"{name}-{width}.jpg"), Type = ScreenshotType.Jpeg, Quality = 62, FullPage = true, Clip = new() { Width = width, Height = tall } });
        }
    }
}
