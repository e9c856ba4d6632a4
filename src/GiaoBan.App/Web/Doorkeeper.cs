using System.Collections.Concurrent;
using System.Reflection;
using GiaoBan.Domain.Rights;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing.Patterns;

namespace GiaoBan.App.Web;

/// <summary>
/// The one place where rights are asked. Every page passes here before its handler runs: who is it, what does the handler
/// ask, whose thing is it. No attribute means no.
/// </summary>
internal sealed partial class Doorkeeper(CurrentOfficer current, SubjectFinder subjects, Acting acting, ILogger<Doorkeeper> log) : IAsyncPageFilter
{
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        await current.LoadAsync(context.HttpContext);
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var said = Written.GetOrAdd((context.HandlerInstance.GetType(), context.HandlerMethod?.MethodInfo), key => SaidBy(key.Page, key.Handler, context.ActionDescriptor.AttributeRouteInfo?.Template));
        if (!said.OpenToAll)
        {
            if (acting.OwesSecondFactor && !said.BeforeSecondFactor)
            {
                context.Result = new RedirectResult("/cua-toi/ma-thu-hai");
                return;
            }
            if (IsLeftOut(said, context.HttpContext.Request))
            {
                context.Result = new NotFoundResult();
                return;
            }
            if (await AskAsync(context.HttpContext, said.Right) is { } no)
            {
                context.Result = no;
                return;
            }
        }
        await next();
    }

    // Rights are asked of what the address names. Where it may name nothing ("/thi-dua/{score:guid?}"), what a handler cannot do
    // without must stand there, and no field or query may bring it in its place.
    private static bool IsLeftOut(Said said, HttpRequest request) => said.MayBeLeftOut.Any(p => !request.RouteValues.ContainsKey(p.Name)
        && (p.IsNeeded || request.Query.ContainsKey(p.Name) || request.HasFormContentType && request.Form.ContainsKey(p.Name)));

    /// <param name="MayBeLeftOut">Parameters the address may leave out, and whether the handler can do without.</param>
    private sealed record Said(bool OpenToAll, bool BeforeSecondFactor, Right? Right, IReadOnlyList<(string Name, bool IsNeeded)> MayBeLeftOut);

    // Attributes do not change while the program runs, and reading them is slow.
    private static readonly ConcurrentDictionary<(Type Page, MethodInfo? Handler), Said> Written = new();

    private static Said SaidBy(Type page, MethodInfo? handler, string? template) =>
        new(page.GetCustomAttribute<OpenToAllAttribute>() is not null, page.GetCustomAttribute<BeforeSecondFactorAttribute>() is not null, (handler?.GetCustomAttribute<AsksAttribute>() ?? page.GetCustomAttribute<AsksAttribute>())?.Right,
            [.. RoutePatternFactory.Parse(template ?? "").Parameters.Where(p => p.IsOptional).Select(p => (p.Name, IsNeeded(handler?.GetParameters().FirstOrDefault(x => x.Name == p.Name)?.ParameterType)))]);

    private static bool IsNeeded(Type? type) => type is { IsValueType: true } && Nullable.GetUnderlyingType(type) is null;

    /// <summary>Null when the way is free, else what to answer: sign in, not found, or not allowed.</summary>
    public async Task<IActionResult?> AskAsync(HttpContext http, Right? right)
    {
        if (http.User.Identity?.IsAuthenticated is not true) return new ChallengeResult();
        if (acting.Officer is not { } officer || right is null) return new StatusCodeResult(StatusCodes.Status403Forbidden);
        if (await subjects.FindAsync(http.Request.RouteValues, http.RequestAborted) is not { } subject) return new NotFoundResult();

        if (RightsTable.May(officer, right.Value, subject)) return null;

        LogRefused(officer.AccountId.Value, officer.Role, right.Value, http.Request.Path);
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "refused: account {Account} as {Role} asked {Right} of {Path}")]
    private partial void LogRefused(Guid account, Role role, Right right, PathString path);
}

/// <summary>The same question for the few endpoints that are not pages.</summary>
internal sealed class EndpointDoorkeeper(Right right) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        await services.GetRequiredService<CurrentOfficer>().LoadAsync(context.HttpContext);
        return await services.GetRequiredService<Doorkeeper>().AskAsync(context.HttpContext, right) switch
        {
            null when !context.HttpContext.RequestServices.GetRequiredService<Acting>().OwesSecondFactor => await next(context),
            null => Results.StatusCode(StatusCodes.Status403Forbidden),
            var no when context.HttpContext.Request.Path.StartsWithSegments("/api") => ToProgram(no),
            ChallengeResult => Results.Unauthorized(),
            NotFoundResult => Results.NotFound(),
            _ => Results.StatusCode(StatusCodes.Status403Forbidden),
        };
    }

    // A program cannot follow a page: it gets the sentence.
    private static IResult ToProgram(IActionResult no) => no switch
    {
        ChallengeResult => Results.Problem("Chưa đăng nhập. Đăng nhập rồi gửi kèm cookie của phiên.", statusCode: StatusCodes.Status401Unauthorized),
        NotFoundResult => Results.Problem("Không có đối tượng này.", statusCode: StatusCodes.Status404NotFound),
        _ => Results.Problem("Vai trò của tài khoản không được đọc văn bản bằng máy.", statusCode: StatusCodes.Status403Forbidden),
    };
}

internal static class EndpointRights
{
    extension(RouteHandlerBuilder endpoint)
    {
        public RouteHandlerBuilder Asks(Right right) => endpoint.AddEndpointFilter(new EndpointDoorkeeper(right)).WithMetadata(new AsksAttribute(right));
    }
}
