using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Conclusions;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Conclusions;

/// <summary>POST /api/v1/extract: the command line's own JSON over HTTP, with a sentence for every no and nothing kept.</summary>
public abstract class ExtractTests(DemoSite site) : OnTheDemo(site)
{
    private const string Address = "/api/v1/extract";

    [Fact]
    public async Task A_raw_body_a_forms_file_and_a_forms_field_give_the_command_lines_own_json()
    {
        using var desk = await Site.DeskAsync();
        var expected = await CommandLineAsync(Papers.Conclusions);
        var form = await FormAsync(desk);

        var raw = await SendRawAsync(desk, Papers.Bytes(Papers.Conclusions), "text/plain");
        var field = await desk.SendAsync(form.With("text", Papers.Conclusions).To(Address));
        var file = await desk.SendAsync(form.Without("text").Attach("file", "ket-luan.txt", Papers.Bytes(Papers.Conclusions)).To(Address));

        Assert.All([raw, field, file], a => Assert.Equal((HttpStatusCode.OK, "application/json; charset=utf-8"), (a.Status, a.Headers["Content-Type"])));
        Assert.All([raw, field, file], a => Assert.Equal(expected, a.Html));
        Assert.Equal(3, JsonDocument.Parse(raw.Html).RootElement.GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public async Task What_the_organisation_remembers_does_not_change_the_contract()
    {
        using var desk = await Site.DeskAsync();
        await using (var db = Site.Open())
        {
            var organiser = await db.Units.SingleAsync(u => u.Code == "TU");
            var line = await db.Lines.FirstAsync();
            db.LexiconEntries.Add(LexiconEntry.Add(organiser.Id, line.Id, new(LexiconKind.BodyName, "Tổ công tác QXZ"), false, []).Value!);
            await db.CommitAsync(SmallRecord.Does("lexicon.add"), CancellationToken.None);
        }
        Assert.Equal(await CommandLineAsync(Papers.Conclusions), (await SendRawAsync(desk, Papers.Bytes(Papers.Conclusions), "text/plain")).Html);
    }

    public static readonly TheoryData<string, byte[], string, string> Refused = new()
    {
        { "nothing", [], "text/plain", "Không đọc được chữ nào" },
        { "English", Papers.Bytes(Papers.English), "text/plain", "không phải tiếng Việt" },
        { "a secret paper", Papers.Bytes(Papers.Secret), "text/plain", "Văn bản có dấu MẬT" },
        { "a photo", Papers.Jpeg, "application/octet-stream", "Tệp là ảnh" },
        { "a Word file that is none", Papers.FakeDocx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Hãy" },
        { "two million letters and more", Papers.Bytes(string.Concat(Enumerable.Repeat("Giao Sở Nội vụ rà soát.\n", 90_000))), "text/plain", "dài quá" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_no_is_a_json_problem_with_its_sentence(string what, byte[] bytes, string type, string sentence)
    {
        using var desk = await Site.NewPersonAsync("VPTU", "DeskOfficer");

        var answer = await SendRawAsync(desk, bytes, type);

        Assert.Equal((what, HttpStatusCode.UnprocessableEntity), (what, answer.Status));
        Assert.Contains(sentence, Detail(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_stored()
    {
        using var desk = await Site.DeskAsync();
        const string Unheard = "vanbankhongaigiulaidau";

        await SendRawAsync(desk, Papers.Bytes(Papers.Conclusions.Replace("Bình Gia", Unheard, StringComparison.Ordinal)), "text/plain");

        Assert.DoesNotContain(Unheard, await Site.Database!.AllTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.False(Site.Database.HoldsOnDisk(Unheard));
    }

    [Fact]
    public async Task A_stranger_a_unit_and_a_form_without_its_token_are_told_why()
    {
        using Person stranger = Site.Stranger(), focal = await Site.SignedInAsync("vanquan"), desk = await Site.DeskAsync();

        var unknown = await SendRawAsync(stranger, Papers.Bytes(Papers.Conclusions), "text/plain", token: false);
        var unit = await SendRawAsync(focal, Papers.Bytes(Papers.Conclusions), "text/plain", token: false);
        var forged = await SendRawAsync(desk, Papers.Bytes(Papers.Conclusions), "text/plain", token: false);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (unknown.Status, unit.Status, forged.Status));
        Assert.StartsWith("Chưa đăng nhập.", Detail(unknown), StringComparison.Ordinal);
        Assert.StartsWith("Vai trò của tài khoản", Detail(unit), StringComparison.Ordinal);
        Assert.StartsWith("Thiếu mã chống giả mạo", Detail(forged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_twenty_megabytes_are_refused_before_they_are_read()
    {
        using var desk = await Site.NewPersonAsync("VPTU", "DeskOfficer");
        var answer = await SendRawAsync(desk, new byte[22 * 1024 * 1024], "text/plain");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Tệp lớn quá 20 MB", Detail(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_waits_and_nobody_else_does()
    {
        using Person busy = await Site.NewPersonAsync("VPTU", "DeskOfficer"), other = await Site.NewPersonAsync("VPTU", "DeskOfficer");
        var token = await TokenAsync(busy);
        List<Answer> answers = [];
        for (var i = 0; i < 31; i++) answers.Add(await SendRawAsync(busy, [], "text/plain", token));

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        Assert.Contains("Chờ một phút", Detail(answers[^1]), StringComparison.Ordinal);
        Assert.True(int.Parse(answers[^1].Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 60);
        Assert.Equal(HttpStatusCode.OK, (await SendRawAsync(other, Papers.Bytes(Papers.Conclusions), "text/plain")).Status);
    }

    private static string Detail(Answer answer)
    {
        Assert.StartsWith("application/problem+json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        return JsonDocument.Parse(answer.Html).RootElement.GetProperty("detail").GetString()!;
    }

    private async Task<FilledForm> FormAsync(Person desk) => (await desk.OpenAsync($"/hoi-nghi/{(await Site.NewConferenceAsync(desk)).Value}/doc")).Form("main form");

    private static async Task<string> TokenAsync(Person person) => (await person.OpenAsync("/dang-xuat")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<Answer> SendRawAsync(Person person, byte[] bytes, string type, bool token = true) => await SendRawAsync(person, bytes, type, token ? await TokenAsync(person) : "");

    private static Task<Answer> SendRawAsync(Person person, byte[] bytes, string type, string token)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return person.SendRawAsync(Address, content, token.Length > 0 ? [("X-Form-Token", token)] : []);
    }

    private static async Task<string> CommandLineAsync(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("giaoban-extract-").FullName, "ket-luan.txt");
        await File.WriteAllTextAsync(file, text);
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "giaoban.dll"), "extract", file]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return said;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ExtractOnSqlite(SqliteSite site) : ExtractTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ExtractOnPostgres(PostgresSite site) : ExtractTests(site);
