using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GiaoBan.App.Demo;

/// <summary>Opens pages and sends forms as a browser without script would: cookies, hidden fields and all.</summary>
internal sealed class PageReader : IDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClientHandler _handler;
    private readonly HttpClient _client;

    public PageReader(string url)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        _client = new HttpClient(_handler) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>As the browser would send them.</summary>
    public string Cookies => _handler.CookieContainer.GetCookieHeader(_client.BaseAddress!);

    public async Task<(HttpStatusCode Status, IDocument Page)> OpenAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await ParseAsync(response));
    }

    /// <summary>What stands from one piece of the markup to the next of another; nothing where it does not stand there.</summary>
    public async Task<(HttpStatusCode Status, IDocument Part)> OpenPartAsync(string path, string from, string to)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        var start = html.IndexOf(from, StringComparison.Ordinal);
        var end = start < 0 ? -1 : html.IndexOf(to, start, StringComparison.Ordinal);
        return (response.StatusCode, Parser.ParseDocument(end < 0 ? "" : html[start..end]));
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The head of the answer only: a feed that never ends is not waited for.</summary>
    public Task<HttpResponseMessage> PeekAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Signs in; false when the answer was not a way in.</summary>
    public async Task<bool> SignInAsync(string user, string password)
    {
        using var response = await SendAsync("/dang-nhap", "/dang-nhap", [new("Form.UserName", user), new("Form.Password", password)]);
        return response.StatusCode is HttpStatusCode.Redirect;
    }

    /// <summary>Opens a page for its tokens, then posts to <paramref name="target"/>.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string target, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var (_, opened) = await OpenAsync(page);
        var token = opened.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")?.Value ?? "";
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        return await _client.PostAsync(new Uri(target, UriKind.Relative), form);
    }

    /// <summary>Sends what the caller has made ready, tokens and all.</summary>
    public Task<HttpResponseMessage> PostAsync(string target, HttpContent content) => _client.PostAsync(new Uri(target, UriKind.Relative), content);

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    public static async Task<IDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html));
    }
}
