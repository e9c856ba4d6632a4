using DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Office.Papers;

/// <summary>
/// The hidden id of a paragraph is a bookmark around its text. Bookmarks, unlike w14:paraId, survive both Word and
/// LibreOffice, go with the paragraph when it is moved, and vanish when it is deleted. The leading underscore hides
/// them in Word's list.
/// </summary>
internal static class ParagraphId
{
    private const string Prefix = "_gb_";

    public static bool IsGood(string id) =>
        id.Length is > 0 and <= 36 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_');

    public static BookmarkStart Start(string id, int ordinal) =>
        new() { Name = Prefix + id, Id = ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    public static string? Of(BookmarkStart bookmark) =>
        bookmark.Name?.Value is { } name && name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : null;
}
