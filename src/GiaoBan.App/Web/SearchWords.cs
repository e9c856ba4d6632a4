using GiaoBan.Text;

namespace GiaoBan.App.Web;

/// <summary>What somebody typed into a search field, as the folded search texts are asked for it.</summary>
internal static class SearchWords
{
    /// <summary>Trimmed, folded, and without the signs that mean "anything" to LIKE.</summary>
    public static string ForLike(string? typed) => (typed ?? "").Trim().Folded().Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
