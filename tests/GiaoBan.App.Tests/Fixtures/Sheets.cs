using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>Workbooks as an office makes them: words, real days, bare numbers of days, cells drawn as one.</summary>
public static class Sheets
{
    /// <param name="rows">One array a row; a DateOnly becomes a dated cell, an int a number, null an empty cell.</param>
    /// <param name="merged">Such as "A1:F1".</param>
    public static byte[] Xlsx(object?[][] rows, params string[] merged)
    {
        var data = new StringBuilder();
        foreach (var (r, row) in rows.Index())
        {
            data.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            foreach (var (c, cell) in row.Index()) data.Append(Cell($"{(char)('A' + c)}{r + 1}", cell));
            data.Append("</row>");
        }
        var merges = merged.Length == 0 ? "" : $"<mergeCells>{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>";
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return Zip(new()
        {
            ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""",
            ["_rels/.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] = $"""<workbook xmlns="{main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Theo dõi 2019" sheetId="1" r:id="rId1"/></sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""",
            ["xl/styles.xml"] = $"""<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""",
            ["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{main}"><sheetData>{data}</sheetData>{merges}</worksheet>""",
        });
    }

    /// <summary>A table like those in use: title, a header of two rows, headings, days in every dress, rows that go on.</summary>
    public static byte[] DayOne() => Xlsx(
        [
            ["TỈNH ỦY LẠNG SƠN"],
            ["BẢNG THEO DÕI NHIỆM VỤ THƯỜNG TRỰC TỈNH ỦY GIAO"],
            ["STT", "Nội dung", "Đơn vị thực hiện", null, "Thời hạn", "Kết quả"],
            [null, null, "Chủ trì", "Phối hợp", null, null],
            ["I", "Công tác dân vận"],
            [1, "Rà soát các mô hình dân vận khéo ở cơ sở", "Sở Nội vụ", "Hội Nông dân tỉnh", new DateOnly(2019, 12, 30), "Đang làm"],
            [2, "Báo cáo kết quả đối thoại", "Huyện ủy Văn Quan", null, 43_800, null],
            [3, "Duy trì trực ban tiếp dân", "Công an tỉnh", "các cơ quan liên quan", "Thường xuyên", "Đã hoàn thành quý II"],
            [4, "Kiện toàn tổ chức", "Huyện ủy Bình Gia\nHuyện ủy Văn Quan", null, "Quý IV/2019", null],
            [null, "và báo cáo trước hội nghị", null, null, null, null],
            ["II", "Công tác khác"],
            [5, "Chuẩn bị tài liệu", "Phòng Không Có Thật", null, "30/11/2019", null],
            [6, "Tổng kết chuyên đề", "Sở Nội vụ", null, null, null],
            [7, null, "Sở Nội vụ", null, "30/11/2019", null],
            [8, "Gọi cho ông A theo số 0912345678", "Sở Nội vụ", null, "30/11/2019", null],
            [9, "Hoàn thiện quy chế phối hợp", "Sở Nội vụ", null, "đầu tháng 12", null],
        ], "A1:F1", "A2:F2", "C3:D3", "A3:A4", "B3:B4", "E3:E4", "F3:F4");

    private static string Cell(string at, object? value) => value switch
    {
        null => "",
        DateOnly day => FormattableString.Invariant($"<c r=\"{at}\" s=\"1\"><v>{day.ToDateTime(default).ToOADate()}</v></c>"),
        int number => FormattableString.Invariant($"<c r=\"{at}\"><v>{number}</v></c>"),
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };

    private static byte[] Zip(Dictionary<string, string> parts)
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
}
