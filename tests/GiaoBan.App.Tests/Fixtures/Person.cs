using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>Somebody at a browser without script: opens pages, fills in the forms that stand on them, keeps cookies.</summary>
public sealed class Person : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _client;

    public Person(string url) => _client = new HttpClient(_handler) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };

    public CookieCollection Cookies => _handler.CookieContainer.GetCookies(_client.BaseAddress!);

    /// <summary>The same browser as somebody who copied its cookies.</summary>
    public Person Copy()
    {
        var copy = new Person(_client.BaseAddress!.ToString());
        foreach (Cookie cookie in Cookies) copy._handler.CookieContainer.Add(_client.BaseAddress!, new Cookie(cookie.Name, cookie.Value));
        return copy;
    }

    public async Task<Answer> OpenAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await AskAsync(request, path);
    }

    public async Task<Answer> SendAsync(FilledForm form, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Target, UriKind.RelativeOrAbsolute)) { Content = form.Content() };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await AskAsync(request, form.Target);
    }

    /// <summary>Sends a body that is no form, as a program does.</summary>
    public async Task<Answer> SendRawAsync(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await AskAsync(request, path);
    }

    /// <summary>Sends a form and follows the redirect, as a browser does.</summary>
    public async Task<Answer> SendAndSeeAsync(FilledForm form)
    {
        var answer = await SendAsync(form);
        return answer.Location is { } next ? await OpenAsync(next) : answer;
    }

    public async Task<Answer> TrySignInAsync(string user, string password, string page = "/dang-nhap")
    {
        var form = (await OpenAsync(page)).Form("form.signin");
        return await SendAsync(form.With("Form.UserName", user).With("Form.Password", password));
    }

    public async Task SignInAsync(string user, string password)
    {
        var answer = await TrySignInAsync(user, password);
        if (answer.Status is not HttpStatusCode.Redirect) throw new InvalidOperationException($"{user} was not let in: {answer.Text}");
    }

    /// <summary>The words under "Tin gửi cho tôi", waited for until one of them is there: notices are delivered after the act.</summary>
    public async Task<string> NoticesAsync(string awaited)
    {
        for (var n = 0; ; n++)
        {
            var text = (await OpenAsync("/cua-toi")).Text;
            if (text.Contains(awaited, StringComparison.Ordinal) || n == 50) return text;
            await Task.Delay(200);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task<Answer> AskAsync(HttpRequestMessage request, string path)
    {
        using var response = await _client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(text));
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers)) headers[name] = string.Join(", ", values);
        return new Answer(path, response.StatusCode, headers, bytes, text, page);
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(string Path, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes, string Html, IDocument Page)
{
    public string? Location => Headers.GetValueOrDefault("Location");

    /// <summary>The words on the page, one space between them.</summary>
    public string Text => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What stands in the red box above the form.</summary>
    public string Problems => string.Join(' ', (Page.QuerySelector("[data-problems]")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public FilledForm Form(string selector) => new(Path, Page.QuerySelector<IHtmlFormElement>(selector) ?? throw new InvalidOperationException($"No form “{selector}” on {Path} ({Status}): {Text}"));

    /// <summary>The post form of one handler, such as "Judge"; the last one if there are several.</summary>
    public FilledForm FormOf(string handler, int which = 0) => new(Path, Page.QuerySelectorAll<IHtmlFormElement>($"form[action*='handler={handler}']").ElementAtOrDefault(which)
        ?? throw new InvalidOperationException($"No form for {handler} on {Path} ({Status}): {Text}"));

    public bool HasFormOf(string handler) => Page.QuerySelector($"form[action*='handler={handler}']") is not null;
}

/// <summary>A form as it stands on its page, tokens and all, and what a person changes in it before sending.</summary>
public sealed class FilledForm
{
    private readonly List<(string Name, string Value)> _fields = [];
    private readonly List<(string Name, string FileName, byte[] Bytes)> _files = [];
    private readonly bool _multipart;

    public FilledForm(string page, IHtmlFormElement form)
    {
        Target = form.GetAttribute("action") is { Length: > 0 } action ? action : page;
        _multipart = form.GetAttribute("enctype") == "multipart/form-data";
        foreach (var control in form.Elements)
        {
            if (control.GetAttribute("name") is not { Length: > 0 } name) continue;
            if (control is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            if (control is IHtmlInputElement input) _fields.Add((name, input.Value));
            if (control is IHtmlTextAreaElement area) _fields.Add((name, area.Value));
            if (control is IHtmlSelectElement select) _fields.AddRange(Chosen(select).Select(value => (name, value)));
        }
    }

    private FilledForm(FilledForm other, string? target = null) =>
        (Target, _multipart, _fields, _files) = (target ?? other.Target, other._multipart, [.. other._fields], [.. other._files]);

    public string Target { get; }

    public string? this[string name] => _fields.Where(f => f.Name == name).Select(f => f.Value).FirstOrDefault();

    public IEnumerable<string> All(string name) => _fields.Where(f => f.Name == name).Select(f => f.Value);

    /// <summary>The same form with one field typed anew.</summary>
    public FilledForm With(string name, params string[] values)
    {
        var typed = Without(name);
        typed._fields.AddRange(values.Select(v => (name, v)));
        return typed;
    }

    public FilledForm Without(string name)
    {
        var left = new FilledForm(this);
        left._fields.RemoveAll(f => f.Name == name);
        return left;
    }

    public FilledForm Attach(string name, string fileName, byte[] bytes)
    {
        var attached = new FilledForm(this);
        attached._files.Add((name, fileName, bytes));
        return attached;
    }

    /// <summary>Sent to another handler, as a button with a formaction or a script of the page would.</summary>
    public FilledForm To(string target) => new(this, target);

    public HttpContent Content()
    {
        if (!_multipart) return new FormUrlEncodedContent(_fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in _fields) parts.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in _files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            parts.Add(part, name, fileName);
        }
        return parts;
    }

    private static IEnumerable<string> Chosen(IHtmlSelectElement select)
    {
        var chosen = select.Options.Where(o => o.HasAttribute("selected")).Select(o => o.Value).ToList();
        return chosen.Count == 0 && !select.IsMultiple ? select.Options.Take(1).Select(o => o.Value) : chosen;
    }
}
