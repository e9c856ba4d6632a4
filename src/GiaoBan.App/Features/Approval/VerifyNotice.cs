using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>Whether number, day and code belong to one issued notice. Says yes or no and nothing else: whoever asks may be anybody.</summary>
internal sealed class VerifyNotice(GiaoBanDb db) : IUseCase
{
    public const string Page = "/xac-minh";

    /// <summary>The letters of the code a person types by hand; 64 bits, beyond anybody's luck.</summary>
    public const int ShortLength = 16;

    private const int FullLength = 64;

    public static string AddressOf(string address, string number, DateOnly day, string hash) =>
        $"{address}{Page}?so={Uri.EscapeDataString(number)}&ngay={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}&ma={hash}";

    /// <summary>"a1b2 c3d4 e5f6 0718": what is printed for people.</summary>
    public static string Short(string hash) => string.Join(' ', hash[..ShortLength].Chunk(4).Select(c => new string(c)));

    public async Task<bool> IsOneAsync(string number, DateOnly day, string code, CancellationToken ct)
    {
        var hash = string.Concat(code.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        if (hash.Length is < ShortLength or > FullLength || !hash.All(char.IsAsciiHexDigitLower)) return false;

        var found = await db.ConclusionNotices.AsNoTracking().Where(n => n.State == NoticeState.Issued && n.IssuedOn == day && n.TextHash!.StartsWith(hash)).Select(n => n.NumberText!).ToListAsync(ct);
        return found.Any(f => Plain(f) == Plain(number));
    }

    private static string Plain(string number)
    {
        var bare = string.Concat(number.Normalize().Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return (bare.StartsWith("SỐ", StringComparison.Ordinal) ? bare[2..] : bare).TrimStart(':', '0');
    }
}
