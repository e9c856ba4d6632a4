using System.IO.Compression;
using System.Text;
using GiaoBan.Office.Reading;

namespace GiaoBan.Office.Tests.Reading;

/// <summary>Real files, made by hand so that each can be wrong in exactly one way.</summary>
internal static class Files
{
    public const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Docx(string body, string prologue = "", string? styles = null, string? numbering = null, bool macro = false)
    {
        var main = macro ? "application/vnd.ms-word.document.macroEnabled.main+xml" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        Dictionary<string, string> parts = new()
        {
            ["[Content_Types].xml"] = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>""",
            ["_rels/.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""",
            ["word/document.xml"] = $"""<?xml version="1.0" encoding="UTF-8"?>{prologue}<w:document {W}><w:body>{body}</w:body></w:document>""",
        };
        var links = "";
        if (styles is not null)
        {
            parts["word/styles.xml"] = $"<w:styles {W}>{styles}</w:styles>";
            links += """<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>""";
        }
        if (numbering is not null)
        {
            parts["word/numbering.xml"] = $"<w:numbering {W}>{numbering}</w:numbering>";
            links += """<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>""";
        }
        parts["word/_rels/document.xml.rels"] = $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>""";
        return Zip(parts);
    }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    public static FileReading Read(string name, byte[] bytes, FileDecoders? decoders = null, ReadLimits? limits = null) =>
        FileReader.Read(name, new MemoryStream(bytes), limits, decoders);

    public static string Words(string name, byte[] bytes, FileDecoders? decoders = null)
    {
        var reading = Read(name, bytes, decoders);
        Assert.True(reading.IsOk, reading.Refusal?.Message);
        return reading.Text.Text;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The objects numbered from 1, of which the first is the catalog.</summary>
    public static byte[] Pdf(byte[][] objects)
    {
        using var file = new MemoryStream();
        file.Write(Utf8("%PDF-1.4\n"));
        var places = new List<long>();
        foreach (var one in objects)
        {
            places.Add(file.Position);
            file.Write([.. Utf8($"{places.Count} 0 obj\n"), .. one, .. Utf8("\nendobj\n")]);
        }
        var table = file.Position;
        file.Write(Utf8($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"))}trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));
        return file.ToArray();
    }
}
