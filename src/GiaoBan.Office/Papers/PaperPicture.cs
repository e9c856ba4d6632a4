using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Office.Papers;

/// <summary>The one picture a paper may carry: a code that machines read, small, in the line of its paragraph.</summary>
internal static class PaperPicture
{
    private const string Id = "rIdCode";
    // 828,000 EMU are 23 mm: a telephone reads it off a photocopy.
    private const string Drawn = $"""
        <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:pPr><w:pStyle w:val="GbRecipients"/><w:spacing w:before="120" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="828000" cy="828000"/><wp:docPr id="1" name="QR" descr="Mã QR xác minh số, ngày và mã của văn bản"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="qr.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{Id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="828000" cy="828000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """;

    public static Paragraph Paragraph() => new(Drawn);

    public static void Add(MainDocumentPart main, byte[] png)
    {
        var part = main.AddNewPart<ImagePart>("image/png", Id);
        using var stream = new MemoryStream(png);
        part.FeedData(stream);
    }
}
