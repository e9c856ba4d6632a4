using GiaoBan.App.Web;

namespace GiaoBan.App.Features.Assignments;

/// <summary>What a file is, by its first bytes; its name and the browser's word count for nothing.</summary>
internal static class FileKinds
{
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith("PK\u0003\u0004"u8) ? OfficeType(bytes)
        : null;

    // Both are zip files; the main part's name stands in clear in the archive.
    private static string? OfficeType(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 ? OfficeTypes.Docx
        : bytes.IndexOf("xl/workbook.xml"u8) >= 0 ? OfficeTypes.Xlsx
        : null;
}
