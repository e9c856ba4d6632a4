using System.IO.Compression;
using System.Text;

namespace GiaoBan.App.Verbs.Fuzz;

/// <summary>Files made to bring a reader down: too long, too deep, too big inside, pointing at themselves.</summary>
internal static class HostileFiles
{
    private const int TenMillion = 10_000_000, JustAllowed = 4_990_000, TwentyMegabytes = 20 * 1024 * 1024;

    public static IEnumerable<(string Name, Func<byte[]> File)> All()
    {
        foreach (var piece in (string[])["a", "Sở Nội vụ, ", "; ", "((", "yêu cầu các sở rà soát, ", "đồng chí ", "trước ngày 15/5 ", "các ", "1. ", "\u0301", "không chín một hai "])
        {
            yield return ("line.txt", () => Filled(piece, TenMillion));
            yield return ("allowed-line.txt", () => Filled(piece, JustAllowed));
        }
        yield return ("twenty.txt", () => Filled("1. Giao Sở Nội vụ chủ trì, phối hợp với các ngành rà soát hồ sơ, báo cáo trước ngày 15/5/2026.\nTrong kỳ, toàn tỉnh tiếp 1.200 lượt công dân.\n"));
        yield return ("allowed.txt", () => Filled("1. Giao Sở Nội vụ chủ trì, phối hợp với các ngành rà soát hồ sơ, báo cáo trước ngày 15/5/2026.\nTrong kỳ, toàn tỉnh tiếp 1.200 lượt công dân.\n", JustAllowed * 4 / 3));
        yield return ("lines.txt", () => Filled("a\n"));
        yield return ("allowed-lines.txt", () => Filled("a\n", JustAllowed));
        yield return ("page.html", () => Filled("<p>Giao Sở Nội vụ rà soát hồ sơ, báo cáo trước ngày 15/5/2026.</p>\n"));
        yield return ("deep.html", () => Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 9_000)) + "x"));
        yield return ("spans.html", () => Encoding.UTF8.GetBytes("<html><body><p>" + string.Concat(Enumerable.Repeat("<b><i>rà soát ", 200_000))));
        yield return ("bomb.docx", () => Docx(Within("<w:p><w:r><w:t>", Enumerable.Repeat(new string('a', 10_000), 5_000), "</w:t></w:r></w:p>")));
        yield return ("words.docx", () => Docx(Within("<w:p><w:r><w:t>", Words(70_000_000), "</w:t></w:r></w:p>")));
        yield return ("runs.docx", () => Docx(Within("<w:p>", Words(60_000_000).Select(words => $"<w:r><w:t>{words}</w:t></w:r>"), "</w:p>")));
        yield return ("deep.docx", () => Docx(Words(60_000_000).Select(words => $"<w:p><w:r><w:t>{words[..9]}</w:t>")));
        yield return ("words.xlsx", () => Xlsx(Words(70_000_000).Select((words, i) => $"<row r=\"{i + 1}\"><c t=\"inlineStr\"><is><t>{words}</t></is></c></row>")));
        yield return ("nested.docx", () => Docx(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 100_000)));
        yield return ("table.docx", () => Docx(Within("<w:tbl>", Enumerable.Range(0, 40_000).Select(i => $"<w:tr><w:tc><w:p><w:r><w:t>{i}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Rà soát hồ sơ {i * 7919}</w:t></w:r></w:p></w:tc></w:tr>"), "</w:tbl>")));
        yield return ("entity.docx", () => Docx(["<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"], "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
        yield return ("laughs.docx", () => Docx(["<w:p><w:r><w:t>&h;</w:t></w:r></w:p>"], "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY h \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"));
        yield return ("macro.docx", () => FuzzFiles.Zip(("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x")));
        yield return ("rows.xlsx", () => Xlsx(Enumerable.Range(1, 100_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><v>{i}</v></c><c r=\"B{i}\" t=\"inlineStr\"><is><t>Rà soát hồ sơ {i * 7919}</t></is></c><c r=\"C{i}\" t=\"inlineStr\"><is><t>Sở Nội vụ</t></is></c></row>")));
        yield return ("corner.xlsx", () => Xlsx(["<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"]));
        yield return ("bomb.pdf", () => BombPdf());
        yield return ("kids.pdf", () => FuzzFiles.Pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]));
        yield return ("parent.pdf", () => FuzzFiles.Pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>", "<</Type/Page/Parent 2 0 R/Contents 3 0 R/Resources 3 0 R>>"]));
        yield return ("form.pdf", () => FuzzFiles.Pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>", "<</Length 5>>\nstream\n/X Do\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 11>>\nstream\n/X Do /X Do\nendstream"]));
        yield return ("lengths.pdf", () => FuzzFiles.Pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", "<</Length 4 0 R>>\nstream\nBT ET\nendstream"]));
    }

    public static byte[] Xlsx(IEnumerable<string> rows) => FuzzFiles.Zip([
        ("[Content_Types].xml", ["""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""]),
        ("_rels/.rels", ["""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""]),
        ("xl/workbook.xml", ["""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="B" sheetId="1" r:id="rId1"/></sheets></workbook>"""]),
        ("xl/_rels/workbook.xml.rels", ["""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""]),
        ("xl/worksheets/sheet1.xml", Within("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""", rows, "</sheetData></worksheet>"))]);

    private static byte[] Docx(IEnumerable<string> body, string prologue = "") => FuzzFiles.Zip([
        ("[Content_Types].xml", ["""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""]),
        ("_rels/.rels", ["""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""]),
        ("word/document.xml", Within($"""<?xml version="1.0" encoding="UTF-8"?>{prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""", body, "</w:body></w:document>"))]);

    // A page that unfolds to a gigabyte and a half.
    private static byte[] BombPdf()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var (spaces, i) = (Encoding.Latin1.GetBytes(new string(' ', 1_000_000)), 0); i < 1_500; i++) zlib.Write(spaces);
        var stream = Encoding.Latin1.GetString(packed.ToArray());
        return FuzzFiles.Pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", $"<</Length {stream.Length}/Filter/FlateDecode>>\nstream\n{stream}\nendstream"]);
    }

    private static IEnumerable<string> Within(string before, IEnumerable<string> pieces, string after) => pieces.Prepend(before).Append(after);

    // Never twice the same, so that they do not pack like a bomb, yet fit in an upload; a thousand letters at a time.
    private static IEnumerable<string> Words(int letters)
    {
        var random = new Random(20190328);
        for (var given = 0; given < letters; given += 1_000) yield return new string(random.GetItems<char>("ab", 1_000));
    }

    // Written straight into the bytes: what making the file takes would count as what reading it takes.
    private static byte[] Filled(string piece, int length = TwentyMegabytes)
    {
        var (file, part) = (new byte[length], Encoding.UTF8.GetBytes(piece));
        var at = Encoding.UTF8.GetBytes(piece.StartsWith('<') ? "<html><body>" : "BÁO CÁO\n\nI. NHIỆM VỤ\n", file);
        for (; at + part.Length <= length; at += part.Length) part.CopyTo(file, at);
        file.AsSpan(at).Fill((byte)' ');
        return file;
    }
}
