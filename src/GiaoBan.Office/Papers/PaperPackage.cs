using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers;

/// <summary>Puts the parts of a .docx together; nothing in it depends on the clock, the machine or chance.</summary>
internal static class PaperPackage
{
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(DocumentForm form, DateOnly date, string title, Body body, bool roman, byte[]? picture = null)
    {
        using var draft = new MemoryStream();
        using (var package = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
            main.Document = new Document(body);
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = new PaperStyles(form).Build();
            main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = PaperNumbering.Build(form, roman);
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings();
            PageNumbers(form, main);
            if (picture is not null) PaperPicture.Add(main, picture);
            Properties(package, title, date);
        }
        return Repacked(draft);
    }

    private static void PageNumbers(DocumentForm form, MainDocumentPart main)
    {
        var blank = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "GbPageNumber" }));
        if (PaperPage.NumbersAtTop(form))
        {
            main.AddNewPart<HeaderPart>(PaperPage.HeaderId).Header = new Header(PaperPage.Number());
            main.AddNewPart<HeaderPart>(PaperPage.FirstHeaderId).Header = new Header(blank);
            return;
        }
        main.AddNewPart<FooterPart>(PaperPage.HeaderId).Footer = new Footer(PaperPage.Number());
        main.AddNewPart<FooterPart>(PaperPage.FirstHeaderId).Footer = new Footer(blank);
    }

    // Mode 15 is Word 2013 and later; without it Word opens the paper "in compatibility mode".
    private static Settings Settings() => new(
        new DefaultTabStop { Val = 567 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));

    private static void Properties(WordprocessingDocument package, string title, DateOnly date)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var name = System.Security.SecurityElement.Escape(title.Replace('\n', ' '));
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{name}</dc:title><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>
            """;
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore");
        using var content = new StreamWriter(part.GetStream(FileMode.Create));
        content.Write(xml);
    }

    // The packaging library stamps each entry with the time of day and orders them as it likes.
    internal static byte[] Repacked(MemoryStream draft)
    {
        using var source = new ZipArchive(draft, ZipArchiveMode.Read, leaveOpen: true);
        using var packed = new MemoryStream();
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The content types go first, as mail gateways that look at the first bytes of a .docx expect.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName is not "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName);
                copy.LastWriteTime = ZipEpoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        return packed.ToArray();
    }
}
