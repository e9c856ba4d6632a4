using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// Two hundred people who ask for the next list as soon as they have this one, over plain sockets: a client that costs little,
/// because it shares the processors with what it measures.
/// </summary>
internal sealed class PageLoad(int port, IReadOnlyList<byte[]> requests)
{
    private const int People = 200;

    /// <param name="Rate">Answers a second.</param>
    /// <param name="Millis">Of each answer, sorted.</param>
    /// <param name="Bytes">Of the bodies, all together.</param>
    public sealed record Result(double Rate, double[] Millis, long Bytes)
    {
        public double At(double share) => Millis[(int)Math.Min(Millis.Length - 1, share * Millis.Length)];
    }

    public async Task<Result> RunAsync(TimeSpan time)
    {
        using var stop = new CancellationTokenSource(time);
        var watch = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, People).Select(n => Task.Run(() => AskAsync(new Random(n), stop.Token))));
        var seconds = watch.Elapsed.TotalSeconds;
        double[] millis = [.. each.SelectMany(e => e.Millis).Order()];
        return new Result(millis.Length / seconds, millis, each.Sum(e => e.Bytes));
    }

    /// <summary>One question on a line of its own.</summary>
    public static async Task OnceAsync(int port, byte[] request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), CancellationToken.None);
        await socket.SendAsync(request, CancellationToken.None);
        await ReadAsync(socket, new byte[256 * 1024]);
    }

    private async Task<(List<double> Millis, long Bytes)> AskAsync(Random chance, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), CancellationToken.None);
        var buffer = new byte[256 * 1024];
        List<double> millis = [];
        var bytes = 0L;
        while (!stop.IsCancellationRequested)
        {
            var watch = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[chance.Next(requests.Count)], CancellationToken.None);
            bytes += await ReadAsync(socket, buffer);
            millis.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
        return (millis, bytes);
    }

    private static async Task<int> ReadAsync(Socket socket, byte[] buffer)
    {
        var have = 0;
        for (;;)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(have), CancellationToken.None);
            if (got == 0) throw new IOException("the server hung up");
            have += got;
            if (Body(buffer.AsSpan(0, have)) is { } body) return body;
        }
    }

    /// <summary>Length of the body once it is whole; null while more must come. Anything but 200 ends the run.</summary>
    private static int? Body(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return null;
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(answer[..Math.Min(head, 200)]));

        var length = answer[..head].IndexOf("Content-Length: "u8);
        if (length < 0) return answer.EndsWith("0\r\n\r\n"u8) ? answer.Length - head - 4 : null;

        var digits = answer[(length + 16)..];
        var wanted = int.Parse(digits[..digits.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
        return answer.Length - head - 4 >= wanted ? wanted : null;
    }
}
