using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Web.Language;

/// <summary>A page that is itself a paper: it keeps its language, whoever asks for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InVietnameseAttribute : Attribute;

/// <summary>
/// Which language this reader asked for. It holds while a page is read and drawn and not a moment longer, so that no act, paper,
/// table to download or letter is ever worded by the language of whoever pressed the button.
/// </summary>
internal sealed class ReaderLanguage : IAsyncPageFilter, IAsyncAlwaysRunResultFilter
{
    public const string Path = "/ngon-ngu";
    private const string EnglishCode = "en";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A named handler of a page that is looked at makes a file, any other stores something.
        if (IsAsked(context) && context.HandlerMethod is { HttpMethod: "Get", Name: null or "" }) Words.BeEnglish();
        await next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (IsAsked(context) && context.Result is (PageResult or PartialViewResult or ContentResult))
        {
            Words.BeEnglish();
            foreach (var (errors, n) in context.ModelState.Values.SelectMany(v => Enumerable.Range(0, v.Errors.Count).Select(n => (v.Errors, n)))) errors[n] = new ModelError(Words.Ours(errors[n].ErrorMessage));
            if (context.Result is ContentResult { Content: { } said } plain) plain.Content = Words.Ours(said);
        }
        await next();
    }

    private static bool IsAsked(FilterContext context) => context.HttpContext.Request.Cookies[CookieOf(context.HttpContext.Request)] is EnglishCode && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<InVietnameseAttribute>() is null;

    private static string CookieOf(HttpRequest request) => request.IsHttps ? "__Host-giaoban-ngon-ngu" : "giaoban-ngon-ngu";

    /// <summary>A link, not a form: it changes nothing but this browser's own choice, and works where nobody is signed in.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, (HttpContext http, string? sang, string? ve) =>
    {
        if (sang is EnglishCode) http.Response.Cookies.Append(CookieOf(http.Request), EnglishCode, new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        else http.Response.Cookies.Delete(CookieOf(http.Request), new() { Secure = http.Request.IsHttps });
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(ve) ? ve! : "/");
    }).WithMetadata(new OpenToAllAttribute());

    /// <summary>Where the other language is one click away, and back on the same page: on an error's page, on the one that was asked for.</summary>
    public static string LinkFrom(HttpContext http)
    {
        var asked = http.Features.Get<IStatusCodeReExecuteFeature>() is { } status ? status.OriginalPath + status.OriginalQueryString
            : http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path + http.Request.QueryString;
        return $"{Path}?sang={(Words.AreEnglish ? "vi" : EnglishCode)}&ve={Uri.EscapeDataString(asked)}";
    }
}
