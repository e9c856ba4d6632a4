using System.IO.Compression;

namespace GiaoBan.Office.Reading;

/// <summary>What a file was read as.</summary>
public enum FileKind { Docx, Xlsx, Pdf, Html, Text }

/// <summary>Decides by the bytes what a file is; its name is only asked whether it says the same.</summary>
internal static class FileKinds
{
    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private const int HeadLength = 4_096;

    public static (FileKind? Kind, FileRefusal? Refusal) Decide(string fileName, Stream content, ReadLimits limits)
    {
        var head = Head(content);
        var says = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();

        if (head.AsSpan().StartsWith("PK"u8)) return Package(says, content, limits);
        if (head.AsSpan().StartsWith(Ole)) return (null, OleFile(content, says));
        if (IsPdf(head)) return Named(FileKind.Pdf, says, ["pdf"], "PDF");
        if (IsImage(head)) return (null, FileRefusals.Image);
        if (!LooksLikeText(head)) return (null, Known(says) is { } name ? FileRefusals.NotWhatItSays(says, "dữ liệu khác, không phải " + name) : FileRefusals.Unknown);
        if (head.AsSpan().StartsWith("{\\rtf"u8)) return (null, FileRefusals.Unknown);
        if (IsHtml(head)) return Named(FileKind.Html, says, ["html", "htm", "xhtml", "txt", "md"], "trang HTML");
        return Named(FileKind.Text, says, ["txt", "md", "text", "csv", "html", "htm"], "văn bản thuần");
    }

    // Names without an ending, or with one we do not know, claim nothing.
    private static (FileKind?, FileRefusal?) Named(FileKind kind, string says, string[] fitting, string really) =>
        says is "" || fitting.Contains(says) || Known(says) is null ? (kind, null) : (null, FileRefusals.NotWhatItSays(says, really));

    private static string? Known(string says) => says switch
    {
        "docx" or "doc" or "docm" => "tệp Word",
        "xlsx" or "xls" or "xlsm" => "tệp Excel",
        "pdf" => "tệp PDF",
        "html" or "htm" => "trang HTML",
        "txt" => "văn bản thuần",
        "jpg" or "jpeg" or "png" or "gif" or "tif" or "tiff" => "ảnh",
        _ => null,
    };

    private static (FileKind?, FileRefusal?) Package(string says, Stream content, ReadLimits limits)
    {
        if (ZipGuard.Check(content, limits) is { } refusal) return (null, refusal);

        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        content.Position = 0;

        // A .docm renamed to .docx still carries its program and its content type.
        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || HasMacroType(zip)) return (null, FileRefusals.Macro);
        if (names.Contains("word/document.xml")) return Named(FileKind.Docx, says, ["docx"], "tệp Word");
        if (names.Contains("xl/workbook.xml")) return Named(FileKind.Xlsx, says, ["xlsx"], "tệp Excel");
        return (null, says is "docx" or "xlsx" ? FileRefusals.NotWhatItSays(says, "tệp nén khác") : FileRefusals.Unknown);
    }

    private static bool HasMacroType(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types) return false;
        using var reader = new StreamReader(types.Open());
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }

    // Inside the OLE container, stream names are UTF-16; an encrypted .docx is such a container too.
    private static FileRefusal OleFile(Stream content, string says)
    {
        var buffer = new byte[Math.Min(content.Length, 8_000_000)];
        content.Position = 0;
        content.ReadExactly(buffer);
        content.Position = 0;
        if (Has(buffer, "EncryptedPackage")) return FileRefusals.Encrypted;
        if (Has(buffer, "WordDocument")) return FileRefusals.OldDoc;
        if (Has(buffer, "Workbook")) return FileRefusals.OldXls;
        return says is "xls" ? FileRefusals.OldXls : says is "doc" ? FileRefusals.OldDoc : FileRefusals.Unknown;
    }

    private static bool Has(byte[] buffer, string name) => buffer.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(name)) >= 0;

    private static byte[] Head(Stream content)
    {
        var head = new byte[Math.Min(content.Length, HeadLength)];
        content.Position = 0;
        content.ReadExactly(head);
        content.Position = 0;
        return head;
    }

    // Readers take a PDF whose mark stands within the first kilobyte.
    private static bool IsPdf(byte[] head) => head.AsSpan(0, Math.Min(head.Length, 1_024)).IndexOf("%PDF-"u8) >= 0;

    private static bool IsImage(byte[] head) =>
        head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.AsSpan().StartsWith("GIF8"u8)
        || head.AsSpan().StartsWith("II*\0"u8) || head.AsSpan().StartsWith("MM\0*"u8)
        || (head.AsSpan().StartsWith("RIFF"u8) && head.Length > 12 && head.AsSpan(8, 4).SequenceEqual("WEBP"u8))
        || (head.AsSpan().StartsWith("BM"u8) && !LooksLikeText(head))
        || (head.Length > 12 && head.AsSpan(4, 4).SequenceEqual("ftyp"u8) && head.AsSpan(8, 3) is var brand && (brand.SequenceEqual("hei"u8) || brand.SequenceEqual("mif"u8) || brand.SequenceEqual("avi"u8)));

    // UTF-16 with its mark has zeros in plenty; other text has none, and hardly a control character.
    private static bool LooksLikeText(byte[] head)
    {
        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        if (head.Contains((byte)0)) return false;
        var controls = head.Count(b => b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B));
        return controls * 50 <= head.Length;
    }

    private static bool IsHtml(byte[] head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\r', '\n', '\t');
        return text.StartsWith('<') && (Says("<!doctype html") || Says("<html") || Says("<head") || Says("<body") || Says("<article") || Says("<div") || Says("<p>") || Says("<table"));

        bool Says(string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
    }
}
