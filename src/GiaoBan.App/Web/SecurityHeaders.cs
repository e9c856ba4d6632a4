namespace GiaoBan.App.Web;

/// <summary>What every answer says to the browser: no script but ours, no frame, no guessing of types, no address passed on.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    extension(WebApplication app)
    {
        public void UseSecurityHeaders() => app.Use(async (http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // What an officer saw must not lie in a shared machine's cache after signing out; our own files say otherwise themselves.
            // Both words, as the framework's form tokens want them: with one alone it overrides the header and logs a warning for every page.
            if (!Path.HasExtension(http.Request.Path)) headers.CacheControl = "no-cache, no-store";
            // Over plain HTTP it would be ignored, and a name on a LAN may have both for a while.
            if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            await next();
        });
    }
}
