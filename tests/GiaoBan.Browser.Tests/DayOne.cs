using System.IO.Compression;
using System.Text;

namespace GiaoBan.Browser.Tests;

public sealed class DayOne(Product product)
{
    [Fact]
    public async Task An_offices_own_table_comes_in_and_its_unit_finds_the_work_on_a_phone()
    {
        await using var ha = await product.SignsInAsync(Product.DeskOfficer);
        await ha.OpensAsync("/nhiem-vu");
        await ha.FollowsAsync("Nhận bảng theo dõi");
        await ha.Page.GetByLabel("Tệp bảng theo dõi (.xlsx)").SetInputFilesAsync(new FilePayload { Name = "theo-doi-2019.xlsx", MimeType = "application/octet-stream", Buffer = Table() });
        await ha.PressesAsync("Đọc bảng");
        await Expect(ha.Heading).ToContainTextAsync("1 dòng nhận được, 1 dòng phải hỏi");

        // The one that asks is answered on the page, and both are taken.
        var asked = ha.Page.Locator("[data-verdict=Asked]");
        await Expect(asked).ToContainTextAsync("D5 Ô thời hạn trống");
        await asked.GetByLabel("Thời hạn").FillAsync("2019-12-20");
        await ha.PressesAsync("Xem lại sau khi sửa");
        await ha.PressesAsync("Nhận cả 2 dòng");
        await Expect(ha.Heading).ToContainTextAsync("Đã giao 2 nhiệm vụ");
        ha.FoundNothingAmiss();

        await using var quan = await product.SignsInAsync(Product.WithAssignments, width: 360);
        await quan.SeesAsync("Bảng theo dõi của cơ quan");
        await quan.FollowsAsync("Lập danh sách hộ vùng dự án");
        await quan.SeesAsync("theo-doi-2019.xlsx, trang Theo dõi, dòng 4");
        Assert.True(await quan.AsksAsync<int>("document.scrollingElement.scrollWidth") <= 360);
        quan.FoundNothingAmiss();
    }

    [Fact]
    public async Task From_a_sentence_to_verified_on_a_phone()
    {
        Product.NotInAQuickRun();
        await using var ha = await product.SignsInAsync(Product.DeskOfficer, width: 360);
        await ha.OpensAsync("/nhiem-vu/giao");
        await ha.Page.GetByLabel("Ai chỉ đạo").FillAsync("Bí thư Tỉnh ủy");
        await ha.Page.GetByLabel("Nguyên văn ý kiến").FillAsync("Giao Huyện ủy Bình Gia báo cáo tình hình dự án hồ chứa, xong trước ngày 31/12/2019.");
        await ha.PressesAsync("Để máy đọc câu này");
        await Expect(ha.Page.GetByLabel("Thời hạn")).ToHaveValueAsync("2019-12-31");
        await ha.PressesAsync("Giao việc");
        await ha.SeesAsync("Bí thư Tỉnh ủy");
        var address = new Uri(ha.Page.Url).AbsolutePath;

        await using (var quan = await product.SignsInAsync(Product.WithAssignments, width: 360))
        {
            await quan.OpensAsync(address);
            await quan.PressesAsync("Nhận việc");
            await quan.Page.GetByLabel("Tên văn bản, biên bản, ảnh").FillAsync("Báo cáo số 15-BC/HU");
            await quan.PressesAsync("Gửi minh chứng");
            await quan.Page.GetByText("Báo xong").First.ClickAsync();
            await quan.Page.GetByLabel("Một câu cho người đọc").FillAsync("Đã gửi báo cáo.");
            await quan.PressesAsync("Gửi cập nhật");
            await quan.SeesAsync("Chờ xác nhận");
            quan.FoundNothingAmiss();
        }

        await ha.OpensAsync(address);
        await ha.PressesAsync("Xác nhận xong");
        await Expect(ha.Page.Locator("#state .state--done")).ToBeVisibleAsync();
        ha.FoundNothingAmiss();
    }

    // Title, header, a heading row, a row that lacks nothing and one without its day.
    private static byte[] Table()
    {
        string[][] rows = [["BẢNG THEO DÕI NHIỆM VỤ"], ["STT", "Nội dung", "Chủ trì", "Thời hạn"], ["I", "Công tác dân vận"], ["1", "Lập danh sách hộ vùng dự án", "Huyện ủy Bình Gia", "20/12/2019"], ["2", "Kiểm tra việc chi trả", "Huyện ủy Bình Gia", ""]];
        var data = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"));
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Theo dõi" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>""");
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
