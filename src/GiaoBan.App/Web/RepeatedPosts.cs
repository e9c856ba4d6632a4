using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>
/// Pressing twice on a bad line does the thing once: every form carries an id from the server, and the act that answers
/// it writes the id in its own transaction. The second post is led to the page as it now is.
/// </summary>
internal sealed class RepeatedPosts(GiaoBanDb db, Acting acting, IDbContextFactory<GiaoBanDb> fresh) : IAsyncPageFilter, IOrderedFilter
{
    public const string Field = "_request";

    public int Order => 10;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParse(request.Form[Field], out var id))
        {
            await next();
            return;
        }
        if (await db.AnsweredRequests.AnyAsync(r => r.RequestId == id))
        {
            context.Result = TheSamePage(context.HttpContext);
            return;
        }

        acting.Answering(id);
        var executed = await next();
        if (executed.Exception is DbUpdateException && await WasAnsweredMeanwhileAsync(id))
        {
            executed.ExceptionHandled = true;
            executed.Result = TheSamePage(context.HttpContext);
        }
        else if (executed.Exception is DbUpdateException)
        {
            // Two different posts at one thing at the same moment: the first is kept, the second is asked to look again.
            executed.ExceptionHandled = true;
            executed.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    private async Task<bool> WasAnsweredMeanwhileAsync(Guid id)
    {
        await using var clean = await fresh.CreateDbContextAsync();
        return await clean.AnsweredRequests.AnyAsync(r => r.RequestId == id);
    }

    private static RedirectResult TheSamePage(HttpContext http) => new(http.Request.PathBase + http.Request.Path);
}

// Public, as all tag helpers must be: Razor passes over an internal one without a word.
/// <summary>Puts the request id and the antiforgery token into every post form, also where the action is written out.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper : TagHelper
{
    public override int Order => 100;

    [ViewContext, HtmlAttributeNotBound] public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{RepeatedPosts.Field}\" value=\"{Guid.CreateVersion7():D}\">");
}
