using System.Net;
using System.Security.Cryptography;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Office.Papers;
using GiaoBan.Office.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Approval;

/// <summary>A notice with its number: known again by anybody who holds it, and joined by its signed copy.</summary>
public abstract class IssuedNoticeTests(DemoSite site) : OnANotice(site)
{
    [Fact]
    public async Task An_issued_notice_bears_number_and_code_and_a_stranger_can_tell_whether_they_are_true()
    {
        using Person desk = await Site.DeskAsync(), stranger = Site.Stranger(), unit = await Site.FocalOfAsync("HND");
        var path = await SkippedAsync(desk);
        var number = await NumberAsync();

        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Issue").With("Number", $"{number}").With("Signer", "Nguyễn Văn Ký").With("Signing", "pbt"));

        var notice = await NoticeAsync(path);
        Assert.Equal(($"{number}-TB/TU", NoticeState.Issued), (notice.NumberText, notice.State));
        var docx = (await unit.OpenAsync($"{path}/tep")).Bytes;
        Assert.Equal(notice.PaperHash, Convert.ToHexStringLower(SHA256.HashData(docx)));
        Assert.Empty(DocumentCheck.Check(new MemoryStream(docx), null).Value!.Deviations);
        var words = FileReader.Read("a.docx", new MemoryStream(docx)).Text!.Text;
        Assert.All(new[] { $"{number}-TB/TU", "Nguyễn Văn Ký", "PHÓ BÍ THƯ", "T/M BAN THƯỜNG VỤ" }, part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.Contains(notice.NumberText!, (await unit.OpenAsync((await desk.OpenAsync(path)).Page.QuerySelector(".crumbs a")!.GetAttribute("href")!)).Text, StringComparison.Ordinal);

        var link = (await desk.OpenAsync(path)).Page.QuerySelector("a[href*='/xac-minh']")!.GetAttribute("href")!;
        var yes = await stranger.OpenAsync(link);
        Assert.Contains("khớp với văn bản đã ban hành", yes.Text, StringComparison.Ordinal);
        Assert.All(notice.TextOf(1), p => Assert.DoesNotContain(p.Text, yes.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Nguyễn Văn Ký", yes.Text, StringComparison.Ordinal);
        Assert.Contains("khớp với văn bản", (await stranger.OpenAsync($"/xac-minh?so={Uri.EscapeDataString($"Số {number}-TB/TU")}&ngay={notice.IssuedOn:d/M/yyyy}&ma={notice.TextHash![..16].ToUpperInvariant()}")).Text, StringComparison.Ordinal);
        foreach (var forged in new[] { link.Replace($"so={number}", $"so={number + 1}", StringComparison.Ordinal), link.Replace(Iso(notice.IssuedOn!.Value), "2019-01-01", StringComparison.Ordinal), link[..^1] + (link[^1] == '0' ? '1' : '0'), $"/xac-minh?so={number}-TB/TU&ngay={Iso(notice.IssuedOn.Value)}&ma={notice.TextHash[..8]}", $"/xac-minh?so={number}-TB/TU&ngay={Iso(notice.IssuedOn.Value)}&ma=________________" })
            Assert.Contains("Số, ngày và mã không khớp", (await stranger.OpenAsync(forged)).Text, StringComparison.Ordinal);
        Assert.Contains("Ghi đủ số", (await stranger.OpenAsync("/xac-minh?so=1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_guesses_codes_from_one_address_is_stopped_and_others_are_not()
    {
        async Task<HttpStatusCode> AskAsync(string from)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"{Site.Url}/xac-minh?so=1-TB/TU&ngay=2019-06-29&ma=0123456789abcdef");
            ask.Headers.Add("X-Forwarded-For", from);
            using var client = new HttpClient();
            return (await client.SendAsync(ask)).StatusCode;
        }

        for (var n = 1; n <= GiaoBan.App.Web.Site.VerificationsAMinute; n++) Assert.Equal((n, HttpStatusCode.OK), (n, await AskAsync("198.51.100.7")));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (await AskAsync("198.51.100.7"), await AskAsync("198.51.100.8")));
    }

    [Fact]
    public async Task A_number_is_given_once_in_a_register_and_the_route_is_left_out_only_with_a_reason()
    {
        using var desk = await Site.DeskAsync();
        var (first, second) = (await SkippedAsync(desk), await DraftedAsync(desk));
        var number = await NumberAsync();
        await desk.SendAsync((await desk.OpenAsync(first)).FormOf("Issue").With("Number", $"{number}").With("Signer", "Người Ký"));

        Assert.Contains("Nêu lý do không đi hết đường trình ký", (await desk.SendAsync((await desk.OpenAsync(second)).FormOf("Skip").With("reason", " "))).Problems, StringComparison.Ordinal);
        await desk.SendAsync((await desk.OpenAsync(second)).FormOf("Skip").With("reason", "Đã ký bản giấy"));
        var form = (await desk.OpenAsync(second)).FormOf("Issue").With("Signer", "Người Ký");
        Assert.Equal($"{number + 1}", form["Number"]);
        Assert.Contains("đã cấp trong sổ 2015-2020", (await desk.SendAsync(form.With("Number", $"{number}"))).Problems, StringComparison.Ordinal);
        Assert.Contains("trước ngày họp", (await desk.SendAsync(form.With("On", "2019-06-01"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Ghi họ tên người ký", (await desk.SendAsync(form.With("Signer", ""))).Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(form)).Status);
        var notice = await NoticeAsync(second);
        await using var db = Site.Open();
        Assert.Contains("Đã ký bản giấy", await db.AuditEntries.Where(e => e.SubjectId == notice.Id.Value && e.Act == "notice.issue").Select(e => e.Why).SingleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signed_PDF_comes_back_to_its_version_and_what_does_not_fit_is_asked_about()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HND");
        var path = await SkippedAsync(desk);
        var number = await NumberAsync();
        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Issue").With("Number", $"{number}").With("Signer", "Người Ký"));
        var notice = await NoticeAsync(path);
        var form = (await desk.OpenAsync(path)).FormOf("Signed");
        var words = notice.TextOf(1).Select(p => p.Text).ToList();

        foreach (var (bytes, said) in new (byte[], string)[]
        {
            ([], "Tệp có 0 byte"), (Papers.Png, "Tệp không phải PDF"), (Papers.FakeDocx(), "Tệp không phải PDF"),
            (Pdfs.WithText(["Số 1-TB/TU", .. words]), $"không thấy số {number}-TB/TU"), (Pdfs.WithText([$"Số 1{number}-TB/TU", .. words]), $"không thấy số {number}-TB/TU"),
            (Pdfs.WithText([$"Số {number}-TB/TU", .. words.SkipLast(1)]), $"Chỉ {words.Count - 1} trong {words.Count} đoạn"),
            ([.. "%PDF-1.7\nkhông phải PDF"u8], "Tệp bị hỏng"),
        })
            Assert.Contains(said, (await desk.SendAsync(form.Attach("file", "ban-ky.pdf", bytes))).Problems, StringComparison.Ordinal);
        Assert.Contains("Chọn tệp PDF", (await desk.SendAsync(form)).Problems, StringComparison.Ordinal);
        Assert.Contains("Tệp lớn hơn 20 MB", (await desk.SendAsync(form.Attach("file", "to.pdf", [.. "%PDF-1.7"u8, .. new byte[20 * 1024 * 1024]]))).Problems, StringComparison.Ordinal);
        Assert.Empty((await NoticeAsync(path)).SignedCopies);

        var whole = Pdfs.WithText([$"Số {number}-TB/TU", .. words]);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(form.Attach("file", "ban-ky.pdf", whole))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Signed").Attach("file", "quet.pdf", Pdfs.Scan()))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Signed").With("isMeant", "true").Attach("file", "khac.pdf", Pdfs.WithText("Văn bản của nơi khác, không mang số nào cả")))).Status);
        Assert.Contains("Chính tệp này", (await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Signed").Attach("file", "lai.pdf", whole))).Problems, StringComparison.Ordinal);

        var page = (await desk.OpenAsync(path)).Text;
        Assert.All(new[] { "Bản ký của phiên bản 1", $"Mang số {number}-TB/TU, đủ {words.Count} đoạn của phiên bản 1", "Bản chụp không có lớp chữ", $"Không thấy số {number}-TB/TU, có 0 trong {words.Count} đoạn" }, part => Assert.Contains(part, page, StringComparison.Ordinal));
        var file = await unit.OpenAsync($"{path}/tep?handler=Signed&lan=1");
        Assert.Equal(("application/pdf", whole.Length), (file.Headers["Content-Type"], file.Bytes.Length));
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conference_that_orders_nothing_is_noticed_as_such_with_its_reason()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HND");
        var conference = await Site.NewConferenceAsync(desk);
        var path = $"/hoi-nghi/{conference.Value}/thong-bao";
        Assert.Contains("Chưa có kết luận nào được xác nhận", (await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Draft"))).Problems, StringComparison.Ordinal);

        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Draft").With("reason", "Hội nghị chỉ trao đổi tình hình"));

        Assert.Contains("Không phát sinh nhiệm vụ: hội nghị chỉ trao đổi tình hình", (await desk.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("không phát sinh nhiệm vụ mới", await WordsAsync(desk, path + ".docx"), StringComparison.Ordinal);
        Assert.Contains("Hội nghị chỉ trao đổi tình hình", (await unit.OpenAsync($"/ky/{(await Site.PeriodAsync(2)).Value}/ket-luan")).Text, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class IssuedNoticesOnSqlite(SqliteSite site) : IssuedNoticeTests(site);

[Collection(nameof(OnPostgres))]
public sealed class IssuedNoticesOnPostgres(PostgresSite site) : IssuedNoticeTests(site);
