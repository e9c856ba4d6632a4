using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>
/// A mail server that really listens: speaks enough SMTP over TCP for one letter a connection, keeps what it said yes to,
/// and says no when it is told to.
/// </summary>
public sealed class SmtpListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<string> _letters = [];
    private readonly Queue<string> _refusals = new();

    public SmtpListener()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every letter the server said yes to, headers and body.</summary>
    public IReadOnlyList<string> Letters
    {
        get { lock (_letters) return [.. _letters]; }
    }

    /// <summary>The next connections get this answer in place of a yes.</summary>
    public void Refuse(string answer, int times = 1)
    {
        for (var n = 0; n < times; n++) _refusals.Enqueue(answer);
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_end.IsCancellationRequested) _ = TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 thu.thu-nghiem ESMTP");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                var verb = line.Split(' ')[0].ToUpperInvariant();
                if (verb == "DATA") await TakeAsync(reader, writer);
                else await writer.WriteLineAsync(verb switch { "EHLO" => "250-thu.thu-nghiem\r\n250-8BITMIME\r\n250 SMTPUTF8", "QUIT" => "221 tạm biệt", _ => "250 OK" });
                if (verb == "QUIT") return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // the other side hung up
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 cứ viết");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".") text.AppendLine(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        if (_refusals.TryDequeue(out var no))
        {
            await writer.WriteLineAsync(no);
            return;
        }
        lock (_letters) _letters.Add(text.ToString());
        await writer.WriteLineAsync("250 2.0.0 đã nhận");
    }
}
