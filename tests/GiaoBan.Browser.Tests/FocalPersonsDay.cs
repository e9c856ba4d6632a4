using System.Text.RegularExpressions;

namespace GiaoBan.Browser.Tests;

public sealed class FocalPersonsDay(Product product)
{
    private const string Received = "Lượt tiếp công dân (thường xuyên, định kỳ, đột xuất)";
    private const string Difficulty = "Khó khăn, vướng mắc, đoạn 1";

    [Fact(Timeout = Product.Limit)]
    public async Task A_report_is_saved_while_it_is_typed_survives_a_dead_line_and_is_sent_when_it_is_right()
    {
        await using var nhung = await product.SignsInAsync(Product.FocalPerson);
        await nhung.FollowsAsync("Viết báo cáo");

        // Said at the field, not in a corner.
        var figure = nhung.Page.GetByLabel(Received, new() { Exact = true });
        await figure.PressSequentiallyAsync("1.240");
        await Expect(SavedOf(nhung, figure)).ToHaveTextAsync(new Regex("Đã lưu \\d\\d:\\d\\d"));

        // The line dies; she types on.
        var words = nhung.Page.GetByLabel(Difficulty);
        await nhung.Context.SetOfflineAsync(true);
        await words.PressSequentiallyAsync("Tổ dân vận thôn chưa có kinh phí hoạt động.");
        await Expect(SavedOf(nhung, words)).ToHaveClassAsync(new Regex("saved--failed"));
        await words.PressSequentiallyAsync(" Đề nghị tỉnh hỗ trợ.");
        await nhung.Context.SetOfflineAsync(false);
        await Expect(SavedOf(nhung, words)).ToContainTextAsync("Đã lưu");
        await nhung.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Load });
        await Expect(words).ToHaveValueAsync("Tổ dân vận thôn chưa có kinh phí hoạt động. Đề nghị tỉnh hỗ trợ.");
        await Expect(figure).ToHaveValueAsync("1.240");

        // What was promised last quarter stands there already and wants one tap.
        var promise = nhung.Page.Locator(".promises > li").First;
        await promise.GetByText("Đang làm").ClickAsync();
        await Expect(promise.Locator(".saved").First).ToContainTextAsync("Đã lưu");

        // A slip is told at the field, and nothing typed is lost by it.
        await figure.FillAsync("mười hai");
        await nhung.PressesAsync("Kiểm tra và gửi");
        await Expect(figure).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(figure).ToHaveValueAsync("mười hai");
        await Expect(words).ToHaveValueAsync("Tổ dân vận thôn chưa có kinh phí hoạt động. Đề nghị tỉnh hỗ trợ.");

        // The outline wants one outcome at least, and says so.
        await figure.FillAsync("12");
        await nhung.PressesAsync("Kiểm tra và gửi");
        await nhung.SeesAsync("Mục “Kết quả thực hiện” bắt buộc có ít nhất một ý");
        await nhung.Page.GetByLabel("Kết quả thực hiện, đoạn 1").FillAsync("Đã tổ chức 12 buổi tiếp công dân.");
        await nhung.PressesAsync("Kiểm tra và gửi");
        await nhung.SeesAsync("Đã gửi, chờ tiếp nhận");

        nhung.Complaints.RemoveAll(c => c.Contains("Failed to fetch", StringComparison.Ordinal)); // the line that was cut
        nhung.FoundNothingAmiss();
    }

    [Fact(Timeout = Product.Limit)]
    public async Task An_assignment_takes_one_tap_and_one_line_on_a_phone_and_a_photograph_as_proof()
    {
        await using var quan = await product.SignsInAsync(Product.WithAssignments, width: 360);
        await quan.Page.Locator("main .list a[href^='/nhiem-vu/']").First.ClickAsync();

        await quan.Page.GetByText("Đúng tiến độ").ClickAsync();
        await quan.Page.GetByLabel("Một câu cho người đọc").FillAsync("Đã đối thoại 4 trên 6 xã, còn Hồng Phong và Hưng Đạo.");
        await quan.PressesAsync("Gửi cập nhật");
        await quan.SeesAsync("Đã đối thoại 4 trên 6 xã, còn Hồng Phong và Hưng Đạo.");

        await quan.Page.GetByLabel("Tên văn bản, biên bản, ảnh").FillAsync("Biên bản đối thoại xã Hồng Phong");
        await quan.Page.Locator("#ev-file").SetInputFilesAsync(new FilePayload { Name = "bien-ban.png", MimeType = "image/png", Buffer = OnePixel });
        await quan.PressesAsync("Gửi minh chứng");
        await Expect(quan.Page.GetByRole(AriaRole.Link, new() { Name = "Biên bản đối thoại xã Hồng Phong" }).First).ToBeVisibleAsync();

        quan.FoundNothingAmiss();
    }

    private static readonly byte[] OnePixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static ILocator SavedOf(Person person, ILocator field) => person.Page.Locator(".field, tr").Filter(new() { Has = field }).Last.Locator("output.saved").First;
}
