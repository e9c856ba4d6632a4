using static GiaoBan.Office.Tests.Reading.Files;

namespace GiaoBan.Office.Tests.Reading;

public class SheetTests
{
    [Fact]
    public void One_cell_in_the_farthest_corner_costs_no_more_than_one_cell()
    {
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal("gần\nxa", Words("a.xlsx", Xlsx("""<row r="1"><c r="A1" t="inlineStr"><is><t>gần</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>xa</t></is></c></row>""")).Replace("| ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Fact]
    public void A_number_is_shown_as_its_format_says_and_shared_words_are_found()
    {
        const string rows = """<row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>43646</v></c><c r="D2" s="2"><v>0.9243</v></c><c r="E2" s="3"><v>1234.5</v></c><c r="F2" s="1"/></row>""";
        Assert.Equal("| Hạn | 30/06/2019 | 92,43% | 1234,5", Words("a.xlsx", Xlsx(rows)));
    }

    [Fact]
    public void No_flipped_byte_in_a_sheet_or_a_PDF_brings_the_reader_down()
    {
        using var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.TimesRoman);
        builder.AddPage(595, 842).AddText("Ke hoach cong tac quy II cua toan tinh nam 2019", 14, new UglyToad.PdfPig.Core.PdfPoint(80, 700), font);
        var chance = new Random(20190328);
        foreach (var (name, whole) in new[] { ("a.xlsx", Xlsx("<row><c><v>1</v></c></row>")), ("a.pdf", builder.Build()) })
        {
            Assert.True(Read(name, whole).IsOk);
            for (var i = 0; i < 300; i++)
            {
                var hurt = (byte[])whole.Clone();
                for (var k = 0; k < 4; k++) hurt[chance.Next(hurt.Length)] = (byte)chance.Next(256);
                _ = Read(name, hurt);
            }
        }
    }

    private static byte[] Xlsx(string rows) => Zip(new()
    {
        ["xl/sharedStrings.xml"] = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>khác</t></si><si><r><t>H</t></r><r><t>ạn</t></r><rPh><t>x</t></rPh></si></sst>""",
        ["xl/styles.xml"] = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="4"/></cellXfs></styleSheet>""",
        ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""",
        ["_rels/.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        ["xl/workbook.xml"] = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets></workbook>""",
        ["xl/_rels/workbook.xml.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""",
        ["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""",
    });
}
