using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GiaoBan.Office.Reading;
using GiaoBan.Office.Tables;

namespace GiaoBan.Office.Tests.Tables;

/// <summary>The annex goes out as Excel and as Word, and comes in again as it went.</summary>
public class AnnexTests
{
    private static readonly TrackingAnnex Annex = new("Tỉnh ủy Lạng Sơn", "Danh mục nhiệm vụ được giao", new(2019, 6, 28),
    [
        new("NV-2019-Q2-001", "Rà soát các mô hình “Dân vận khéo”; báo cáo Thường trực", "Sở Nội vụ", ["Sở Tài chính", "Ban Dân tộc tỉnh"], new(2019, 9, 30), "Đang làm"),
        new("NV-2019-Q2-002", "=HYPERLINK(\"x\") là chữ, không phải công thức", "Hội Nông dân tỉnh", [], null, ""),
        new("NV-2019-Q2-003", "Việc có\tthẻ và \u0001 ký tự lạ", "Công an tỉnh", ["Sở Y tế"], new(2019, 1, 5), "Đã hoàn thành. Có biên bản"),
    ]);

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.docx")]
    public void What_goes_out_comes_in_equal(string name)
    {
        var read = FileReader.Read(name, new MemoryStream(name == "a.xlsx" ? Annex.ToXlsx() : Annex.ToDocx()));
        var rows = TrackingTable.Read(read.Text!.Tables).Rows;

        Assert.Equal(
            Annex.Rows.Select(r => (r.Code, Plain(r.Action), r.Lead, string.Join(' ', r.With), r.Due?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "Thường xuyên", r.Result)),
            rows.Select(r => (r.Code, Plain(r.Action), r.Lead, r.With.Replace('\n', ' '), r.When, r.Result)));
    }

    [Fact]
    public void Word_and_Excel_would_open_them()
    {
        using var sheet = SpreadsheetDocument.Open(new MemoryStream(Annex.ToXlsx()), false);
        using var paper = WordprocessingDocument.Open(new MemoryStream(Annex.ToDocx()), false);

        Assert.Empty(new OpenXmlValidator().Validate(sheet).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Empty(new OpenXmlValidator().Validate(paper).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes()
    {
        Assert.Equal(Annex.ToXlsx(), Annex.ToXlsx());
        Assert.Equal(Annex.ToDocx(), Annex.ToDocx());
    }

    // What no file can hold is left out, and a tab in a cell is a blank.
    private static string Plain(string text) => string.Join(' ', text.Replace("\u0001", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
