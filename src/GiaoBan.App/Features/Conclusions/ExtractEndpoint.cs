using GiaoBan.App.Web;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Text;
using GiaoBan.Text.Reading;
using Microsoft.AspNetCore.Antiforgery;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>POST /api/v1/extract: the reader as a service on the same machine; text in, the contract's JSON out, nothing stored.</summary>
internal static class ExtractEndpoint
{
    public static void MapExtract(this WebApplication app) => app.MapPost("/api/v1/extract", async (HttpContext http, IAntiforgery antiforgery) =>
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.Problem("Thiếu mã chống giả mạo của phiên đăng nhập.", statusCode: StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = form["text"].ToString();
        if (form.Files.Count > 0)
        {
            await using var stream = form.Files[0].OpenReadStream();
            var opened = SourceFiles.Read(form.Files[0].FileName, stream);
            if (opened.Refusal is { } no) return Results.Problem(no.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
            text = opened.Value!;
        }
        if (string.IsNullOrWhiteSpace(text)) return Results.Problem(ConclusionRefusals.NothingRead.Message, statusCode: StatusCodes.Status422UnprocessableEntity);

        var reading = DocumentReader.Read(text);
        if (!Language.IsVietnamese(reading.Text.Value)) return Results.Problem(ConclusionRefusals.NotVietnamese.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        return reading.Secrecy is { } stamp ? Results.Problem(ConclusionRefusals.Secret(stamp.Line).Message, statusCode: StatusCodes.Status422UnprocessableEntity)
            : Results.Text(ReadingJson.Write(reading), "application/json; charset=utf-8");
    }).Asks(Right.ReadText).DisableAntiforgery();
}
