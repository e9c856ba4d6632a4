using System.Diagnostics;
using System.Globalization;
using System.Text;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Tests;

/// <summary>
/// Documents torn, doubled and shuffled at random must be read without an exception and in decent time.
/// A few seconds here; GIAOBAN_FUZZ_SECONDS and GIAOBAN_FUZZ_SEED ask for more or for one run again.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int SecondsHere = 4;
    private static readonly TimeSpan Decent = TimeSpan.FromSeconds(5);

    private static readonly string[] Seeds =
    [
        Samples.News,
        Samples.Conclusion("1. Giao Sở Nội vụ chủ trì, phối hợp với Công an tỉnh rà soát biên chế, xong trước ngày 15/5/2019.\n2. Văn phòng Tỉnh ủy:\n- Tổng hợp báo cáo định kỳ ngày 20 hằng tháng;\n- Trình trong tuần tới."),
        Samples.Conclusion("STT | Nội dung | Chủ trì | Phối hợp | Thời hạn\n1 | Sửa kho | Phòng Hậu cần | Văn phòng | 20/6\n2 | Trực | Văn phòng | | Hằng ngày"),
    ];

    private static readonly string[] Splinters =
        [" ", "\n", "\t", "|", ":", ";", ",", ".", "(", ")", "“", "”", "-", "1.", "a)", "ngày 10 và ", "22 giờ ", "tháng 2-3/2020", "các ", "đồng chí ", "yêu cầu ", "Sở ", "UBND các xã ", "từ ngày ", "mỗi ", "\u0301", "\u200B", "\uFEFF", "\uD83D", "Nơi nhận:", "THÔNG BÁO\n"];

    [Fact]
    public void Torn_documents_are_read_without_falling_over()
    {
        var seed = Number("GIAOBAN_FUZZ_SEED", 20190328);
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        var runs = 0;
        for (var budget = TimeSpan.FromSeconds(Number("GIAOBAN_FUZZ_SECONDS", SecondsHere)); watch.Elapsed < budget; runs++)
        {
            var text = Torn(random);
            var began = watch.Elapsed;
            var failure = Record.Exception(() => ReadThrough(text, random));
            Assert.True(failure is null, $"seed {seed}, run {runs}: {failure}\n{text}");
            Assert.True(watch.Elapsed - began < Decent, $"seed {seed}, run {runs}: {watch.Elapsed - began} for {text.Length} letters\n{text}");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {runs} documents"));
    }

    private static void ReadThrough(string text, Random random)
    {
        var reading = DocumentReader.Read(text);
        ReadingJson.Write(reading);
        ReadingExplanation.Write(reading);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = random.Next(4); i > 0 && bytes.Length > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        DocumentReader.Read(LegacyEncoding.Decode(bytes));
    }

    private static string Torn(Random random)
    {
        var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
        for (var i = random.Next(1, 24); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 60), text.Length - at);
            switch (random.Next(5))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, text.ToString(at, length)); break;
                case 2: text.Insert(at, Splinters[random.Next(Splinters.Length)]); break;
                case 3: text.Insert(at, string.Concat(Enumerable.Repeat(Splinters[random.Next(Splinters.Length)], random.Next(1, 400)))); break;
                default: text[at] = (char)random.Next(1, 0x2100); break;
            }
        }
        return text.ToString();
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
