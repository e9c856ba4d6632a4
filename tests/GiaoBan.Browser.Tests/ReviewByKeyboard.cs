using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GiaoBan.Browser.Tests;

/// <summary>A notice from paste to confirmed without a mouse, and what the keys must not do.</summary>
public sealed class ReviewByKeyboard(Product product)
{
    private const string Notice = """
        TỈNH ỦY LẠNG SƠN
        *
        Số 21-TB/TU
        Lạng Sơn, ngày 28 tháng 6 năm 2019

        THÔNG BÁO
        kết luận tại Hội nghị giao ban công tác dân vận quý II năm 2019

        Chiều ngày 27/6/2019, Thường trực Tỉnh ủy tổ chức hội nghị giao ban công tác dân vận quý II năm 2019. Đồng chí Nông Quốc Thái, Phó Bí thư Tỉnh ủy chủ trì hội nghị.

        Thường trực Tỉnh ủy ghi nhận, biểu dương các huyện ủy đã chủ động đối thoại với nhân dân.

        Sau khi nghe báo cáo và ý kiến của các đại biểu, chủ trì hội nghị kết luận như sau:

        1. Giao Ban Dân vận Tỉnh ủy rà soát các mô hình “Dân vận khéo”, báo cáo Thường trực Tỉnh ủy trước ngày 30/9/2019.
        2. Giao Huyện ủy Bình Gia tăng cường đối thoại với nhân dân, hoàn thành trước ngày 15/9/2019.
        3. Tổ chức tập huấn cho cán bộ dân vận cơ sở, xong đầu tháng 8.
        4. Giao Sở Nội vụ báo cáo kết quả kiểm tra công vụ trước ngày 20/9/2019.
        5. Kỷ cương, sáng tạo, vì nhân dân phục vụ là tinh thần của quý III.
        """;

    // Each act is a page of its own; on a busy machine one takes longer than five seconds.
    static ReviewByKeyboard() => SetDefaultExpectTimeout(20_000);

    [Fact(Timeout = Product.Limit)]
    public async Task A_notice_goes_from_paste_to_confirmed_without_a_mouse()
    {
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await OpenReadingAsync(ha);
        var keys = ha.Page.Keyboard;
        var watch = Stopwatch.StartNew();

        // Pasted, and the button behind it pressed.
        await ha.Page.GetByLabel("Dán toàn văn").FocusAsync();
        await keys.InsertTextAsync(Notice);
        await TabToAsync(ha, "Đọc");
        await keys.PressAsync("Enter");
        await ha.IsAtAsync("/van-ban/");
        await Expect(ha.Page.Locator("[data-item]").First).ToBeVisibleAsync();
        var read = await ha.Page.Locator("[data-item]").CountAsync();

        // What is missing: t goes there; the lead typed, the rule of thumb ticked, saved with Enter.
        await keys.PressAsync("t");
        await keys.TypeAsync("Ban Dân vận Tỉnh ủy");
        await Expect(ha.Page.Locator(".missing .input").First).ToHaveValueAsync("Ban Dân vận Tỉnh ủy"); // letters are letters in a field
        await ha.Page.Locator("[name$='UseRule']").First.FocusAsync();
        await keys.PressAsync("Space");
        await keys.PressAsync("Enter");
        await ha.SeesAsync("“đầu tháng” tính là ngày 7");

        // Down the list: the second lights up in the text as well.
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await Expect(ha.Page.Locator("[data-item].is-now .knot")).ToHaveTextAsync("2");
        await Expect(ha.Page.Locator(".paper mark.is-here sup")).ToHaveTextAsync("2");
        await keys.PressAsync("k");

        // The first is two orders: s, one new line, saved.
        await keys.PressAsync("s");
        await Expect(ha.Page.Locator("[data-item].is-now [data-first=s]")).ToBeFocusedAsync();
        await keys.PressAsync("Control+A");
        await keys.InsertTextAsync("rà soát các mô hình “Dân vận khéo”\nbáo cáo Thường trực Tỉnh ủy trước ngày 30/9/2019");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(ha.Page.Locator("[data-item]")).ToHaveCountAsync(read + 1);

        // Everything that lacks nothing at once, then down to the button.
        await keys.PressAsync("Shift+A");
        await Expect(ha.Page.Locator("#accepted")).ToContainTextAsync($"{read + 1} đã nhận, 0 chờ xem");
        await keys.PressAsync("c");
        await Expect(ha.Page.Locator("[data-confirm]")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await ha.SeesAsync("Văn bản đã xác nhận.");

        TestContext.Current.TestOutputHelper?.WriteLine($"paste to confirmed: {watch.Elapsed.TotalSeconds:0.0} s");
        ha.FoundNothingAmiss();
    }

    [Fact(Timeout = Product.Limit)]
    public async Task Keys_are_silent_in_fields_while_composing_and_when_switched_off()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ReadAsync(ha);
        var page = ha.Page;

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.TypeAsync("xam");
        await Expect(page.Locator("[data-item].is-now [data-first=e]")).ToHaveValueAsync(new Regex("xam"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-item].is-now")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-item].is-now [data-tools]")).Not.ToHaveAttributeAsync("open", "");

        // A composed syllable ends with a key that must not act.
        await page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', isComposing: true, bubbles: true }))").WaitAsync(Product.Patience);
        await Expect(page.Locator("[data-item].is-now [data-tools]")).Not.ToHaveAttributeAsync("open", "");

        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("[data-keys] dl")).ToBeVisibleAsync();
        await page.GetByLabel("Dùng phím tắt trên máy này").UncheckAsync();
        await page.Locator("[data-item]").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("[data-tools][open]")).ToHaveCountAsync(0);
        ha.FoundNothingAmiss();
    }

    [Fact(Timeout = Product.Limit)]
    public async Task A_missed_sentence_is_selected_in_the_text_and_marked_with_its_own_letters()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ReadAsync(ha);
        var before = await ha.Page.Locator("[data-item]").CountAsync();

        await ha.AsksAsync<object?>("(() => { const p = [...document.querySelectorAll('.paper p')].find(one => one.textContent.includes('Kỷ cương')); const range = document.createRange(); range.selectNodeContents(p); getSelection().removeAllRanges(); getSelection().addRange(range); return null; })()");
        await ha.Page.Keyboard.PressAsync("d");
        await Expect(ha.Page.GetByLabel("Câu phải thành việc")).ToHaveValueAsync(new Regex("Kỷ cương, sáng tạo"));
        await ha.Page.Keyboard.PressAsync("Enter");
        await Expect(ha.Page.Locator("[data-item]")).ToHaveCountAsync(before + 1);
        await Expect(ha.Page.Locator(".paper mark.find-task", new() { HasText = "Kỷ cương, sáng tạo" })).ToBeVisibleAsync();
        ha.FoundNothingAmiss();
    }

    [Fact(Timeout = Product.Limit)]
    public async Task The_page_keeps_every_rule_of_accessibility_and_its_picture_is_taken()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ReadAsync(ha);
        await ha.Page.Keyboard.PressAsync("j");
        await ha.Page.Keyboard.PressAsync("j");
        await ha.Page.Keyboard.PressAsync("e");
        await LookAsync(ha, "xem-lai-dang-sua");
        await OpenReadingAsync(ha);
        await ha.Page.GetByLabel("Dán toàn văn").FillAsync(await File.ReadAllTextAsync(Path.Combine(Product.Root, "src/GiaoBan.App/Demo/Data/article.txt")));
        await ha.PressesAsync("Đọc");
        await ha.IsAtAsync("/van-ban/");
        await LookAsync(ha, "xem-lai-bai-bao");
        await ha.OpensAsync("/quan-tri/tu-dien");
        await LookAsync(ha, "tu-dien");
        await ha.OpensAsync("/quan-tri/tu-dien/units?q=dan+van");
        await LookAsync(ha, "tu-dien-don-vi");
        ha.FoundNothingAmiss();
    }

    [Fact(Timeout = Product.Limit)]
    public async Task Everything_works_as_plain_forms()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer, width: 360, script: false);
        await ReadAsync(ha);
        await ha.PressesAsync("Nhận cả 3 việc đủ chủ trì, thời hạn");
        await ha.SeesAsync("3 đã nhận");
        await ha.PressesAsync("Xác nhận văn bản");
        await ha.SeesAsync("Văn bản đã xác nhận.");
    }

    private static async Task LookAsync(Person person, string name)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            await person.Page.SetViewportSizeAsync(width, width < 600 ? 740 : 860);
            await person.AsksAsync<object>("document.fonts.ready.then(() => null)");
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Product.Root, "artifacts", "pictures", $"{name}-{width}.png"), FullPage = true });
            var wide = await person.AsksAsync<int>("document.scrollingElement.scrollWidth");
            Assert.True(wide <= width, $"{name} is {wide} px wide at {width}");
            Assert.Equal([], (await person.BreaksAsync(colours: width > 600)).Select(broken => $"{name} at {width} {broken}"));
        }
    }

    private static async Task TabToAsync(Person person, string button)
    {
        for (var stop = 0; stop < 6; stop++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.AsksAsync<string>("document.activeElement.textContent.trim()") == button) return;
        }
        Assert.Fail($"{button} is not reached by Tab");
    }

    private static async Task ReadAsync(Person person)
    {
        await OpenReadingAsync(person);
        await person.Page.GetByLabel("Dán toàn văn").FillAsync(Notice);
        await person.PressesAsync("Đọc");
        await person.IsAtAsync("/van-ban/");
    }

    private static async Task OpenReadingAsync(Person person)
    {
        await person.OpensAsync("/ky");
        await person.Page.Locator("main tbody tr:last-child a").First.ClickAsync();
        await person.IsAtAsync("/ky/");
        await person.OpensAsync(new Uri(person.Page.Url).AbsolutePath + "/giao-ban");
        await person.Page.GetByLabel("Tên hội nghị").FillAsync($"Hội nghị đọc thử {Guid.NewGuid():N}"[..30]);
        await person.Page.GetByLabel("Ngày họp").FillAsync("2019-06-27");
        await person.PressesAsync("Lập hội nghị");
        await person.IsAtAsync("/hoi-nghi/");
        await person.OpensAsync(new Uri(person.Page.Url).AbsolutePath + "/doc");
    }
}
