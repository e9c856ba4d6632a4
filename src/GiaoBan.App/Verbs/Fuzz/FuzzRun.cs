using System.Diagnostics;
using System.Text;
using GiaoBan.App.Features.Conclusions;
using GiaoBan.Text;
using GiaoBan.Text.Reading;

namespace GiaoBan.App.Verbs.Fuzz;

/// <summary>One case after another through the product's own door. Each case depends on the seed and its number alone, so any can be had again.</summary>
internal sealed class FuzzRun(int seed, Action<string> say)
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(5), GiveUp = TimeSpan.FromMinutes(5);
    private TimeSpan _slowest;

    public int Cases { get; private set; }
    public int Crashes { get; private set; }
    public int Hangs { get; private set; }
    public long PeakMegabytes => Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
    public string Line => FormattableString.Invariant($"fuzz cases {Cases} crashes {Crashes} hangs {Hangs} slowest_ms {_slowest.TotalMilliseconds:0} peak_mb {PeakMegabytes}");

    public void Go(TimeSpan budget)
    {
        var watch = Stopwatch.StartNew();
        foreach (var (name, file) in HostileFiles.All()) Try($"hostile {name}", name, file());
        for (var number = 0; watch.Elapsed < budget; number++) Repeat(number);
    }

    public void Repeat(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var (name, file) = FuzzFiles.One(random);
        Try($"case {number} {name}", name, file);
    }

    private void Try(string title, string name, byte[] file)
    {
        Cases++;
        GC.Collect(); // the peak shall tell what one file takes, not what the files before it left lying
        var before = Environment.CpuUsage.TotalTime; // and not the clock's time: others may be using this machine
        Exception? thrown = null;
        // A reader's recursion is judged by the stack a request has.
        var thread = new Thread(() =>
        {
            try
            {
                Read(name, file);
            }
            catch (Exception broken) // the whole point: whatever comes out is a bug
            {
                thrown = broken;
            }
        }, maxStackSize: 1_500_000) { IsBackground = true };
        thread.Start();
        if (!thread.Join(GiveUp)) throw new TimeoutException($"{title}: seed {seed} does not end.");

        var spent = Environment.CpuUsage.TotalTime - before;
        if (spent > _slowest) _slowest = spent;
        if (spent > Hang)
        {
            Hangs++;
            say(FormattableString.Invariant($"HANG {title}: {spent.TotalSeconds:0.0} s for {file.Length} bytes, seed {seed}"));
        }
        if (thrown is not null)
        {
            Crashes++;
            say($"CRASH {title}: seed {seed}\n{thrown}");
        }
    }

    private static void Read(string name, byte[] file)
    {
        var opened = SourceFiles.Read(name, new MemoryStream(file));
        if (opened.Refusal is { } refusal)
        {
            if (refusal.Message.Length < 10) throw new InvalidOperationException("A refusal says nothing.");
            return;
        }
        var reading = DocumentReader.Read(opened.Value!);
        ReadingJson.Write(reading, Stream.Null);
        if (file.Length > 200_000) return;

        ReadingExplanation.Write(reading);
        PersonalData.Mask(opened.Value!);
        if (!ReadingJson.Utf8(reading).Span.SequenceEqual(ReadingJson.Utf8(DocumentReader.Read(opened.Value!)).Span)) throw new InvalidOperationException("The same text was read in two ways.");
        SpansHold(reading);
    }

    private static void SpansHold(DocumentReading reading)
    {
        var letters = reading.Text.Value.EnumerateRunes().ToArray();
        foreach (var task in reading.Tasks)
            if (task.Origin.Span is { } span && !string.Equals(Slice(span), task.Text, StringComparison.Ordinal)) throw new InvalidOperationException($"A span is not its text: «{task.Text}»");

        string Slice(TextSpan span)
        {
            var text = new StringBuilder();
            foreach (var rune in letters.AsSpan(span.Start..span.End)) text.Append(rune.ToString());
            return text.ToString();
        }
    }
}
