using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>Files given as proof: kept byte for byte, known by their bytes and not by their names.</summary>
public abstract class EvidenceTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_picture_comes_back_byte_for_byte_as_a_download_of_its_true_type()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using var desk = await Site.DeskAsync();

        var page = await ProveAsync(focal, id, "ảnh đối thoại.png", Papers.Png, "Ảnh buổi đối thoại");

        var link = page.Page.QuerySelector("a[href^='/minh-chung/']")!;
        Assert.Equal("Ảnh buổi đối thoại", link.TextContent);
        var file = await desk.OpenAsync(link.GetAttribute("href")!);
        Assert.Equal(Papers.Png, file.Bytes);
        Assert.Equal("image/png", file.Headers["Content-Type"]);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        await using var db = Site.Open();
        var stored = await (from f in db.Files join e in db.Evidence on f.Id equals e.FileId where e.AssignmentId == id select f).SingleAsync();
        Assert.Equal(("ảnh đối thoại.png", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Papers.Png))), (stored.Name, stored.Sha256));
    }

    [Fact]
    public async Task Another_unit_does_not_open_it()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using Person stranger = await Site.SignedInAsync("vanquan"), nobody = Site.Stranger();
        var link = (await ProveAsync(focal, id, "anh.png", Papers.Png)).Page.QuerySelector("a[href^='/minh-chung/']")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.OpenAsync(link)).Status);
    }

    public static readonly TheoryData<string, string, byte[], string> Refused = new()
    {
        { "nothing in it", "rong.png", [], "Tệp không có nội dung (0 byte)" },
        { "a page that says it is a picture", "anh.png", "<html><script>alert(1)</script></html>"u8.ToArray(), "Chỉ nhận ảnh" },
        { "a program that says it is a PDF", "bao-cao.pdf", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], "Chỉ nhận ảnh" },
        { "a zip that says it is Word", "bao-cao.docx", Papers.FakeDocx(), "Chỉ nhận ảnh" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_not_kept(string what, string name, byte[] bytes, string sentence)
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        await using var db = Site.Open();
        var before = await db.Files.CountAsync();

        var answer = await ProveAsync(focal, id, name, bytes);

        Assert.Equal((what, HttpStatusCode.UnprocessableEntity), (what, answer.Status));
        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
        Assert.False(await db.Evidence.AnyAsync(e => e.AssignmentId == id));
        Assert.Equal(before, await db.Files.CountAsync());
    }

    [Fact]
    public async Task A_file_of_21_MB_is_too_large_and_says_so()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        var bytes = new byte[21 * 1024 * 1024];
        Papers.Png.CopyTo(bytes, 0);

        Assert.Contains("Tệp lớn hơn 20 MB", (await ProveAsync(focal, id, "to.png", bytes)).Problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../../etc/passwd.png", "passwd.png")]
    [InlineData("C:\\Users\\ha\\anh.png", "anh.png")]
    [InlineData("/tmp/anh-goc.png", "anh-goc.png")]
    public async Task A_path_in_a_files_name_is_only_a_label(string given, string kept)
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;

        var page = await ProveAsync(focal, id, given, Papers.Png);

        Assert.Equal(kept, page.Page.QuerySelector("a[href^='/minh-chung/']")!.TextContent);
    }

    [Fact]
    public async Task A_paper_named_without_a_file_is_proof_too_and_one_without_a_name_is_not()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        var path = $"/nhiem-vu/{id.Value}";

        Assert.Contains("Ghi tên minh chứng", (await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Evidence"))).Problems, StringComparison.Ordinal);
        var page = await focal.SendAndSeeAsync((await focal.OpenAsync(path)).FormOf("Evidence").With("Title", "Công văn số 45-CV/HU").With("PaperDate", "2019-05-20"));

        Assert.Contains("Công văn số 45-CV/HU", page.Text, StringComparison.Ordinal);
        Assert.Contains("ngày 20/5/2019", page.Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> ProveAsync(Person focal, AssignmentId id, string name, byte[] bytes, string title = "") =>
        await focal.SendAndSeeAsync((await focal.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Evidence").With("Title", title).Attach("file", name, bytes));
}

[Collection(nameof(OnSqlite))]
public sealed class EvidenceOnSqlite(SqliteSite site) : EvidenceTests(site);

[Collection(nameof(OnPostgres))]
public sealed class EvidenceOnPostgres(PostgresSite site) : EvidenceTests(site);
