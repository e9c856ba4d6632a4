using System.IO.Compression;
using System.Security;
using System.Text;
using GiaoBan.Text;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>The texts a bench reads: the shared development set (GIAOBAN_SHARED, else ../shared) and the corpus of the tests.</summary>
internal static class BenchTexts
{
    public static IReadOnlyList<string> All()
    {
        var root = Environment.GetEnvironmentVariable("GIAOBAN_SHARED") is { Length: > 0 } shared ? shared : Path.Combine("..", "shared");
        string[] folders = [Path.Combine(root, "extraction", "docs"), Path.Combine("tests", "GiaoBan.Text.Tests", "Corpus", "docs")];
        string[] files = [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))];
        if (files.Length == 0) throw new BadUse("Không thấy văn bản nào để đo. Chạy ở thư mục gốc của mã nguồn, hoặc đặt GIAOBAN_SHARED.");
        return [.. files.Select(file => LegacyEncoding.Decode(File.ReadAllBytes(file)))];
    }

    /// <summary>The text as a plain .docx, one paragraph a line.</summary>
    public static byte[] Docx(string text)
    {
        var paragraphs = text.Split('\n').Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(string.Concat(line.Where(c => c >= ' ')))}</w:t></w:r></w:p>");
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add(zip, "word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(paragraphs)}</w:body></w:document>""");
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
