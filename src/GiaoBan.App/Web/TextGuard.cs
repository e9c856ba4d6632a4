using System.Text.RegularExpressions;

namespace GiaoBan.App.Web;

/// <summary>
/// Keeps citizens' data and secrets out (product.md, lines that are not crossed): asked before any free text leaves its
/// author's draft.
/// </summary>
internal sealed partial class TextGuard
{
    /// <summary>What kind of personal data the text holds, in Vietnamese; null when there is none.</summary>
    public string? FindPersonalData(string text) => Identity().IsMatch(text) ? "số căn cước hoặc chứng minh nhân dân" : Mobile().IsMatch(text) ? "số điện thoại cá nhân" : null;

    [GeneratedRegex(@"(?<![\d.,/-])(\d{12}|\d{9})(?![\d.,/-]?\d)")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![\d.,/-])0[35789]\d[ .]?\d{3}[ .]?\d{3,4}(?!\d)")]
    private static partial Regex Mobile();
}
