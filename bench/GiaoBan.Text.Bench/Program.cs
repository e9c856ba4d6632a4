// dotnet run -c Release --project bench/GiaoBan.Text.Bench [folder of .txt] — how fast documents are read, and what a very large one costs.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using GiaoBan.Text.Reading;

const int Megabytes = 50, LargeText = 20_000_000;

var folder = args.Length > 0 ? args[0] : "tests/GiaoBan.Text.Tests/Corpus/docs";
string[] texts = [.. Directory.GetFiles(folder, "*.txt").Order().Select(File.ReadAllText)];
var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
var rounds = (int)(Megabytes * 1_000_000L / bytes);

ReadAll();
for (var run = 1; run <= 3; run++)
{
    var before = GC.GetAllocatedBytesForCurrentThread();
    var watch = Stopwatch.StartNew();
    for (var round = 0; round < rounds; round++) ReadAll();
    var read = (double)bytes * rounds;
    Say($"{read / 1e6 / watch.Elapsed.TotalSeconds:0.00} MB/s, {(GC.GetAllocatedBytesForCurrentThread() - before) / read:0.0} bytes allocated a byte");
}

// One document whose body never ends: the worst for memory.
var large = new StringBuilder("BÁO CÁO\n\nI. NHIỆM VỤ\n");
while (large.Length < LargeText * 3 / 4) large.Append("1. Giao Sở Nội vụ chủ trì, phối hợp với các ngành liên quan rà soát hồ sơ tồn đọng của từng xã, phường trên địa bàn, báo cáo trước ngày 15/5/2026.\nTrong kỳ, toàn tỉnh tiếp 1.200 lượt công dân; nhiều ý kiến được trả lời ngay tại chỗ, số còn lại chuyển cơ quan có thẩm quyền xem xét theo quy định.\n");
var text20 = large.ToString();
var whole = Stopwatch.StartNew();
var tasks = DocumentReader.Read(text20).Tasks.Count;
Say($"{Encoding.UTF8.GetByteCount(text20) / 1e6:0.0} MB in one text: {whole.Elapsed.TotalSeconds:0.0} s, {tasks} tasks, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most");

void ReadAll()
{
    foreach (var text in texts) DocumentReader.Read(text);
}

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
