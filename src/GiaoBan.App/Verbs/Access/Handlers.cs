using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace GiaoBan.App.Verbs.Access;

/// <summary>Every route of the running program with every handler behind it, read off the program itself.</summary>
internal static class Handlers
{
    public static async Task<IReadOnlyList<(string Route, string Handler)>> OfAsync(WebApplication app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        List<(string, string)> all = [];
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                all.AddRange(compiled.HandlerMethods.Select(h => (route, h.Name is { Length: > 0 } name ? $"{h.HttpMethod.ToUpperInvariant()} {name}" : h.HttpMethod.ToUpperInvariant())));
                // A page without OnGet still answers GET with its markup.
                if (compiled.HandlerMethods.All(h => h.HttpMethod != "Get")) all.Add((route, "GET"));
            }
            else if (!IsClientFile(endpoint))
            {
                all.AddRange((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => (route, m)));
            }
        }
        return [.. all.Distinct()];
    }

    // Style sheets, fonts and scripts are the same for everybody.
    private static bool IsClientFile(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Assembly.GetName().Name == "Microsoft.AspNetCore.StaticAssets");
}
