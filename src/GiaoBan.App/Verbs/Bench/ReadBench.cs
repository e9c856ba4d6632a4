using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GiaoBan.App.Features.Conclusions;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// Reading: MB of text a second and core, from text to the contract's JSON, beside one pass of plain regular expressions;
/// and .docx to text in documents a second beside pandoc, each given the whole batch at once.
/// </summary>
internal static partial class ReadBench
{
    private const double Aim = 5, AimOverPandoc = 10; // MB/s a core; times
    private const double Quick = 10e6, Full = 50e6;   // bytes read in a round
    private const int QuickDocuments = 20;

    public static async Task<BenchFigure> RunAsync(bool full)
    {
        var texts = BenchTexts.All();
        var passes = (int)Math.Ceiling((full ? Full : Quick) / texts.Sum(text => (double)Encoding.UTF8.GetByteCount(text)));
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-");
        try
        {
            var files = Batch(texts.Take(full ? texts.Count : QuickDocuments), folder.FullName);
            Say($"texts {texts.Count} passes {passes} docx {files.Count} {(full ? "full" : "quick")}");

            var hasPandoc = Pandoc("--version") >= 0;
            var figures = await Rounds.InterleavedAsync(
                ("ours_mb_s_core", round => Task.FromResult(Read(Changed(texts, round), passes))),
                ("regex_mb_s_core", round => Task.FromResult(Match(Changed(texts, round), passes))),
                ("ours_docx_s", _ => Task.FromResult(OfDocx(files))),
                ("pandoc_docx_s", _ => Task.FromResult(hasPandoc ? files.Count / Pandoc(["-f", "docx", "-t", "plain", "-o", Path.Combine(folder.FullName, "out.txt"), .. files]) : 0)));

            var (ours, limit, docx, pandoc) = (figures[0], figures[1], figures[2].Median, figures[3].Median);
            Say($"median ours {ours.Median:0.00} MB/s a core, regex {limit.Median:0.00} MB/s a core, docx {docx:0} documents/s, pandoc {(hasPandoc ? pandoc.ToString("0.0", CultureInfo.InvariantCulture) : "none")} documents/s");
            return new BenchFigure(ours.Median, limit.Median, hasPandoc ? pandoc : null, hasPandoc ? docx / pandoc : null, ours.Spread, ours.Median >= Aim && (!hasPandoc || docx / pandoc >= AimOverPandoc));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Another text in every round, so that nobody can have kept the answer.
    private static IReadOnlyList<string> Changed(IReadOnlyList<string> texts, int round) =>
        [.. texts.Select((text, i) => i == round % texts.Count ? text + $"\nGiao Văn phòng rà soát lần {round + 1}, xong trước ngày {round + 1}/12/2026.\n" : text)];

    private static double Read(IReadOnlyList<string> texts, int passes)
    {
        byte[][] expected = [.. texts.Select((text, i) => Extract.Json($"{i}.txt", new MemoryStream(Encoding.UTF8.GetBytes(text))))]; // what the command prints
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var speed = Pace(texts, passes, i =>
        {
            if (!Extract.Json(texts[i]).Span.SequenceEqual(expected[i])) throw new InvalidOperationException("The text read faster is not the text read.");
        });
        Say($"allocated {(GC.GetAllocatedBytesForCurrentThread() - allocated) / ((double)passes * texts.Count):0} bytes a document, checksum {Checksum(expected)}");
        return speed;
    }

    private static string Checksum(byte[][] outputs)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var output in outputs) hash.AppendData(output);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static double Match(IReadOnlyList<string> texts, int passes)
    {
        var found = 0;
        var speed = Pace(texts, passes, i => found += Orders().Count(texts[i]) + Days().Count(texts[i]) + Persons().Count(texts[i]) + Numbers().Count(texts[i]));
        return found > 0 ? speed : 0;
    }

    // Processor time and not the clock's: others may be using this machine.
    private static double Pace(IReadOnlyList<string> texts, int passes, Action<int> read)
    {
        var bytes = texts.Sum(text => (double)Encoding.UTF8.GetByteCount(text)) * passes;
        var before = Environment.CpuUsage.TotalTime;
        for (var pass = 0; pass < passes; pass++)
            for (var i = 0; i < texts.Count; i++) read(i);
        return bytes / 1e6 / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static List<string> Batch(IEnumerable<string> texts, string folder)
    {
        var files = new List<string>();
        foreach (var text in texts)
        {
            var file = Path.Combine(folder, $"{files.Count:00}.docx");
            File.WriteAllBytes(file, BenchTexts.Docx(text));
            files.Add(file);
        }
        return files;
    }

    private static double OfDocx(List<string> files)
    {
        const int times = 10; // one batch is too short for the clock
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
            foreach (var file in files)
            {
                using var stream = File.OpenRead(file);
                if (!SourceFiles.Read(file, stream).IsOk) throw new InvalidOperationException($"{file} was refused.");
            }
        return times * files.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    /// <summary>Seconds pandoc took, of processor time where the system tells; below zero when it is not there.</summary>
    private static double Pandoc(params IEnumerable<string> arguments)
    {
        try
        {
            var (watch, before) = (Stopwatch.StartNew(), ChildrenSeconds());
            using var process = Process.Start(new ProcessStartInfo("pandoc", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException("pandoc failed: " + process.StandardError.ReadToEnd());
            return ChildrenSeconds() is { } after && before is { } start && after > start ? after - start : watch.Elapsed.TotalSeconds;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    // Linux keeps the time of children that ended in hundredths of a second.
    private static double? ChildrenSeconds()
    {
        if (!File.Exists("/proc/self/stat")) return null;
        var fields = File.ReadAllText("/proc/self/stat") is var stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : [];
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / 100;
    }

    private static void Say(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    // What one would write first: sentences with a word of order, days, persons, numbers of papers.
    [GeneratedRegex(@"(?:giao|yêu cầu|đề nghị|chỉ đạo|cần|phải)\s[^.;\n]+[.;]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    [GeneratedRegex(@"\b\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?\b|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?", RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?:đồng chí|đ/c|ông|bà)\s+(?:\p{Lu}\p{Ll}+\s*){2,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Persons();

    [GeneratedRegex(@"\b\d+[-/]\p{Lu}[\p{Lu}\-/]+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
