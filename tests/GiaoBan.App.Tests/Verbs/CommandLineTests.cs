using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GiaoBan.App.Tests.Fixtures;

namespace GiaoBan.App.Tests.Verbs;

/// <summary>The program as it is started by hand: bad use is one Vietnamese line on standard error, nothing on standard output, exit code 2.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-verb-").FullName;

    public static readonly TheoryData<string, byte[], string> Unreadable = new()
    {
        { "rong.txt", [], "Tệp không có nội dung (0 byte)" },
        { "gia.docx", Papers.FakeDocx(), "Hãy" },
        { "chu.docx", Papers.Bytes(Papers.Conclusions), "nội dung là" },
        { "anh.png", Papers.Png, "Tệp là ảnh" },
        { "anh.txt", Papers.Png, "Tệp là ảnh" },
        { "english.txt", Papers.Bytes(Papers.English), "không phải tiếng Việt" },
        { "mat.txt", Papers.Bytes(Papers.Secret), "Văn bản có dấu MẬT" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task Extract_refuses_what_it_cannot_take(string name, byte[] bytes, string sentence)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, name), bytes);

        BadUse(await RunAsync("extract", Path.Combine(_folder, name)), sentence);
    }

    [Theory]
    [InlineData("--text")]
    [InlineData("--explain")]
    public async Task No_other_way_of_reading_shows_a_secret_paper(string way)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "mat.txt"), Papers.Secret);

        BadUse(await RunAsync("extract", way, Path.Combine(_folder, "mat.txt")), "Văn bản có dấu MẬT");
    }

    [Fact]
    public async Task A_paper_is_made_in_the_form_asked_for_and_held_against_either()
    {
        var paper = Path.Combine(_folder, "nha-nuoc.docx");

        Assert.Equal((0, "deviations 0\n"), Said(await RunAsync("document", "make", "thong-bao-ket-luan", "--out", paper, "--form", "state-2020")));

        Assert.Equal((0, "deviations 0\n"), Said(await RunAsync("document", "check", paper, "--form", "state-2020")));
        var crossed = await RunAsync("document", "check", paper, "--form", "party-2018");
        Assert.Equal(1, crossed.Code);
        var lines = crossed.Output.TrimEnd('\n').Split('\n');
        Assert.Equal($"deviations {lines.Length - 1}", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Equal(5, line.Split('\t').Length));
        Assert.Contains(lines, line => line.Contains("36-HD/VPTW", StringComparison.Ordinal));

        static (int, string) Said((int Code, string Output, string Error) run) => (run.Code, run.Output);
    }

    [Fact]
    public async Task Sentences_about_the_same_are_grouped_the_same_in_any_order_and_twice()
    {
        string[] entries = ["""{"id":"a","text":"Ba thôn thiếu nước sinh hoạt."}""", """{"id":"b","text":"Đề nghị phủ sóng di động."}""", """{"id":"c","text":"Bể cạn, bà con phải gùi nước."}"""];
        var (one, other) = (Path.Combine(_folder, "mot.json"), Path.Combine(_folder, "hai.json"));
        await File.WriteAllTextAsync(one, $"[{string.Join(',', entries)}]");
        await File.WriteAllTextAsync(other, $"[{string.Join(',', entries.Reverse())}]");

        foreach (var file in new[] { one, one, other })
        {
            var run = await RunAsync("group", file);
            Assert.Equal((0, """[["a","c"],["b"]]""" + "\n"), (run.Code, run.Output));
        }
    }

    [Theory]
    [InlineData("", "không phải JSON")]
    [InlineData("{}", "một danh sách")]
    [InlineData("""[{"id":"a"}]""", "Câu thứ 1 thiếu “text”")]
    [InlineData("""[{"id":"","text":"x"}]""", "mã trống")]
    [InlineData("""[{"id":"a","text":"x"},{"id":"a","text":"y"}]""", "Mã “a” đứng ở 2 câu")]
    [InlineData("""[{"id":"\ud800","text":"x"}]""", "chữ hỏng")]
    public async Task Grouping_refuses_what_is_no_list_of_sentences(string file, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "cau.json"), file);

        BadUse(await RunAsync("group", Path.Combine(_folder, "cau.json")), sentence);
    }

    [Fact]
    public async Task A_check_refuses_what_is_no_paper_and_says_which_forms_there_are()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "gia.docx"), Papers.FakeDocx());

        BadUse(await RunAsync("document", "check", Path.Combine(_folder, "gia.docx")), "Hãy");
        BadUse(await RunAsync("document", "check", Path.Combine(_folder, "khong-co.docx")), "Không có tệp");
        BadUse(await RunAsync("document", "check", Path.Combine(_folder, "gia.docx"), "--form", "la"), "party-2018");
        BadUse(await RunAsync("document", "make", "tho", "--out", Path.Combine(_folder, "x.docx")), "Không có loại văn bản");
    }

    [Fact]
    public async Task Extract_refuses_200_MB_without_reading_them()
    {
        var file = Path.Combine(_folder, "to.txt");
        await using (var sparse = File.Create(file)) sparse.SetLength(200L * 1024 * 1024);

        BadUse(await RunAsync("extract", file), "Tệp lớn hơn mức cho phép (20 MB)");
    }

    [Fact]
    public async Task Extract_of_a_paper_is_one_JSON_object_and_the_same_bytes_twice()
    {
        var file = Path.Combine(_folder, "ket-luan.txt");
        await File.WriteAllTextAsync(file, Papers.Conclusions);

        var (first, second) = (await RunAsync("extract", file), await RunAsync("extract", file));

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal(first.Output, second.Output);
        using var reading = JsonDocument.Parse(first.Output);
        Assert.Equal(3, reading.RootElement.GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "tep"), "");
        var under = Path.Combine(_folder, "tep", "trong");

        BadUse(await RunAsync("demo", "--check", "--data", under), "Không ghi được vào thư mục");
        BadUse(await RunAsync("serve", "--database", Path.Combine(under, "giaoban.db"), "--port", "0"), "Không mở được cơ sở dữ liệu");
        BadUse(await RunAsync("migrate", "--database", Path.Combine(under, "giaoban.db")), "Không mở được cơ sở dữ liệu");
        BadUse(await RunAsync("verify", "--database", Path.Combine(under, "giaoban.db")), "ơ sở dữ liệu");
    }

    [Fact]
    public async Task A_port_in_use_is_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var run = await RunAsync("serve", "--database", Path.Combine(_folder, "giaoban.db"), "--port", port);

        // Beside a build that was not published the server also warns that it has no wwwroot.
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("Không mở được cổng", run.Error.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_server_that_does_not_answer_is_one_line()
    {
        const string nobody = "Host=127.0.0.1;Port=1;Username=giaoban;Database=giaoban";

        BadUse(await RunAsync("serve", "--database", nobody, "--port", "0"), "Không mở được cơ sở dữ liệu");
        BadUse(await RunAsync("verify", "--database", nobody), "Không mở được cơ sở dữ liệu");
    }

    [Theory]
    [InlineData("Không có việc")]
    [InlineData("Không có việc", "bay")]
    [InlineData("Cách dùng", "extract")]
    [InlineData("Không có tệp", "extract", "khong-co.txt")]
    [InlineData("Không có tùy chọn --la", "extract", "--la", "1", "khong-co.txt")]
    [InlineData("thiếu giá trị", "serve", "--database")]
    [InlineData("Thiếu tùy chọn --database", "verify")]
    [InlineData("phải là số", "serve", "--database", "x.db", "--port", "tám")]
    [InlineData("Chuỗi kết nối", "verify", "--database", "Host=127.0.0.1;Cong=1")]
    public async Task Bad_use_says_what_was_wrong(string sentence, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void BadUse((int Code, string Output, string Error) run, string sentence)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(sentence, Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => StartedProgram.RunAsync(_folder, TimeSpan.FromMinutes(4), args);
}
