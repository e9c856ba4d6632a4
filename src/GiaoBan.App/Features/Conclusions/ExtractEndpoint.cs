using System.Net.Mime;
using System.Text;
using System.Threading.RateLimiting;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Text;
using GiaoBan.Text.Reading;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.RateLimiting;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// POST /api/v1/extract: the reader as a service on the same machine. One document in – a form's file or field, or the raw
/// body with its name in ?name= – and the very JSON of `giaoban extract` out, shipped lexicons only. Nothing is stored.
/// </summary>
internal static class ExtractEndpoint
{
    public const string Limit = "extract";
    private const int LargestFile = 20 * 1024 * 1024, PerMinute = 30;
    private static readonly Refusal TooBig = new("Tệp lớn quá 20 MB. Tách bớt phụ lục, hoặc chỉ gửi phần kết luận.");

    public static void MapExtract(this WebApplication app) => app.MapPost("/api/v1/extract", async (HttpContext http, IAntiforgery antiforgery) =>
    {
        if (http.Request.ContentLength > LargestFile + (1024 * 1024)) return Refused(TooBig, StatusCodes.Status413PayloadTooLarge);
        try
        {
            // A form of another site would bring the cookie along, but not this.
            if (!await antiforgery.IsRequestValidAsync(http)) return Refused(new("Thiếu mã chống giả mạo của phiên đăng nhập. Gửi kèm trong trường __RequestVerificationToken hoặc đầu mục X-Form-Token."), StatusCodes.Status400BadRequest);
            var opened = http.Request.HasFormContentType ? await FromFormAsync(http) : await FromBodyAsync(http);
            return opened.Refusal is { } no ? Refused(no) : Answer(opened.Value!);
        }
        catch (BadHttpRequestException larger) when (larger.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(TooBig, StatusCodes.Status413PayloadTooLarge);
        }
        catch (InvalidDataException)
        {
            return Refused(new("Biểu mẫu gửi lên bị hỏng hoặc quá lớn. Gửi lại bằng tệp, không quá 20 MB."), StatusCodes.Status400BadRequest);
        }
    }).Asks(Right.ReadText).DisableAntiforgery().RequireRateLimiting(Limit);

    /// <summary>One account reads thirty documents a minute: enough for a desk, too few to keep a machine busy.</summary>
    public static RateLimitPartition<string> PerAccount(HttpContext http) =>
        RateLimitPartition.GetFixedWindowLimiter(http.User.Identity?.Name ?? http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) });

    /// <summary>What a program hears when it asks too often; a page has a page for it.</summary>
    public static async ValueTask TooOftenAsync(OnRejectedContext context, CancellationToken ct)
    {
        if (!context.HttpContext.Request.Path.StartsWithSegments("/api")) return;
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)) context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Refused(new($"Mỗi tài khoản đọc được {PerMinute} văn bản một phút. Chờ một phút rồi gửi tiếp."), StatusCodes.Status429TooManyRequests).ExecuteAsync(context.HttpContext);
    }

    private static IResult Refused(Refusal refusal, int status = StatusCodes.Status422UnprocessableEntity) => Results.Problem(refusal.Message, statusCode: status);

    private static async Task<Result<string>> FromFormAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files.Count == 0)
        {
            // Through the same door as a file, so that the same words give the same spans.
            using var typed = new MemoryStream(Encoding.UTF8.GetBytes(form["text"].ToString()));
            return typed.Length == 0 ? ConclusionRefusals.NothingRead : SourceFiles.Read("van-ban.txt", typed);
        }
        await using var stream = form.Files[0].OpenReadStream();
        return SourceFiles.Read(form.Files[0].FileName, stream);
    }

    private static async Task<Result<string>> FromBodyAsync(HttpContext http)
    {
        using var whole = new MemoryStream();
        await http.Request.Body.CopyToAsync(whole, http.RequestAborted);
        if (whole.Length == 0) return ConclusionRefusals.NothingRead;

        whole.Position = 0;
        return SourceFiles.Read(NameOf(http.Request), whole);
    }

    // What a file is shows in its bytes; the name only helps where two kinds begin alike.
    private static string NameOf(HttpRequest request) => request.Query["name"].ToString() is { Length: > 0 } given ? Path.GetFileName(given.Replace('\\', '/')) : request.ContentType?.Split(';')[0].Trim() switch
    {
        MediaTypeNames.Text.Html => "van-ban.html",
        MediaTypeNames.Application.Pdf => "van-ban.pdf",
        OfficeTypes.Docx => "van-ban.docx",
        OfficeTypes.Xlsx => "van-ban.xlsx",
        _ => "van-ban.txt",
    };

    private static IResult Answer(string text)
    {
        if (text.Length > ReadDocument.LongestText) return Refused(ConclusionRefusals.TooLarge);
        if (string.IsNullOrWhiteSpace(text)) return Refused(ConclusionRefusals.NothingRead);

        var reading = DocumentReader.Read(text);
        if (reading.Secrecy is { } stamp) return Refused(ConclusionRefusals.Secret(stamp.Line));
        return Language.IsVietnamese(reading.Text.Value) ? Results.Text(ReadingJson.Write(reading), "application/json; charset=utf-8") : Refused(ConclusionRefusals.NotVietnamese);
    }
}
