using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using GiaoBan.App.Demo;
using GiaoBan.App.Web;

namespace GiaoBan.App.Verbs.Crash;

/// <summary>
/// One unit's person who never tires: types into the report, tells how an assignment stands and uploads proof, until the line
/// goes dead. What was answered 2xx or 3xx counts as a promise; what was not is sent again with the same request id, as a
/// person's second press would be.
/// </summary>
internal sealed class CrashClient(string name, PageReader reader, string token, string assignmentPath, string? reportPath)
{
    public const string Field = "Outcomes.1";

    private readonly Random _chance = new(name.GetHashCode(StringComparison.Ordinal));
    private (string Text, Guid Request)? _unanswered;
    private int _sent;

    /// <summary>Words that were acknowledged, each of its own kind.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Title and SHA-256 of each acknowledged upload.</summary>
    public List<(string Title, string Hash)> Files { get; } = [];

    /// <summary>The report's field: what was acknowledged last, what may have been on its way when the line died, and the version seen.</summary>
    public (string? Kept, string? OnItsWay, int Version) Typed { get; set; }

    public int Acknowledged { get; private set; }

    /// <summary>Works until the line is dead: the server was killed under our hands.</summary>
    public async Task WorkAsync(CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested)
            {
                if (reportPath is not null) await TypeAsync();
                await TellAsync();
                if (_chance.Next(3) == 0) await UploadAsync();
            }
        }
        catch (HttpRequestException)
        {
        }
        catch (IOException)
        {
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task TypeAsync()
    {
        var text = $"{name} gõ {++_sent}";
        Typed = Typed with { OnItsWay = text };
        using var form = Form((Field, text));
        using var answer = await reader.PostAsync($"{reportPath}?handler=Field&field={Field}&seen={Typed.Version.ToString(CultureInfo.InvariantCulture)}", form);
        if (!Promised(answer)) return;

        Typed = (text, null, int.Parse(answer.Headers.GetValues("X-Field-Version").First(), CultureInfo.InvariantCulture));
    }

    /// <summary>Says how the assignment stands, in words not said before.</summary>
    public async Task TellAsync()
    {
        var (text, request) = _unanswered ??= ($"{name} báo {++_sent}", Guid.NewGuid());
        using var form = Form(("State", "OnTrack"), ("Text", text), (RepeatedPosts.Field, request.ToString()));
        using var answer = await reader.PostAsync($"{assignmentPath}?handler=Progress", form);
        if (Promised(answer)) Notes.Add(text);
        _unanswered = null; // answered, one way or the other
    }

    private async Task UploadAsync()
    {
        var (title, bytes) = ($"{name} tệp {++_sent}", RandomNumberGenerator.GetBytes(40_000));
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. bytes];
        using var form = new MultipartFormDataContent { { new StringContent(title), "Title" }, { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(Guid.NewGuid().ToString()), RepeatedPosts.Field } };
        using var file = new ByteArrayContent(png);
        form.Add(file, "file", "anh.png");
        using var answer = await reader.PostAsync($"{assignmentPath}?handler=Evidence", form);
        if (Promised(answer)) Files.Add((title, Convert.ToHexStringLower(SHA256.HashData(png))));
    }

    private bool Promised(HttpResponseMessage answer)
    {
        if (answer.StatusCode is not (>= HttpStatusCode.OK and < HttpStatusCode.BadRequest)) throw new BadUse($"Máy chủ thử trả lời {(int)answer.StatusCode} cho {name}: không còn gì để so.");

        Acknowledged++;
        return true;
    }

    private FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
}
