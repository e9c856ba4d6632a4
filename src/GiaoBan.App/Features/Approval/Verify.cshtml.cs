using System.Globalization;
using GiaoBan.App.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GiaoBan.App.Features.Approval;

/// <summary>Behind the code on a notice: number, day and code are held against what was issued. No words of the notice are shown.</summary>
[OpenToAll, EnableRateLimiting(VerifyNotice.Page)]
internal sealed class VerifyPage(VerifyNotice verify) : PageModel
{
    public string Number { get; private set; } = "";
    public string Day { get; private set; } = "";
    public string Code { get; private set; } = "";

    /// <summary>Null: nothing was asked yet, or not wholly.</summary>
    public bool? IsOne { get; private set; }
    public bool IsHalf { get; private set; }

    public async Task OnGetAsync(string? so, string? ngay, string? ma, CancellationToken ct)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        (Number, Day, Code) = (Cut(so, 60), Cut(ngay, 20), Cut(ma, 120));
        if (Number.Length + Day.Length + Code.Length == 0) return;

        IsHalf = Number.Length == 0 || Code.Length == 0 || !DateOnly.TryParseExact(Day, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!IsHalf && DateOnly.TryParseExact(Day, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) IsOne = await verify.IsOneAsync(Number, day, Code, ct);
    }

    private static string Cut(string? words, int most) => (words ?? "").Trim() is var said && said.Length > most ? said[..most] : said;
}
