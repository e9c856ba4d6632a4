using GiaoBan.Office.Reading;
using MiniExcelLibs;
using static GiaoBan.Office.Tests.Reading.Files;

namespace GiaoBan.Office.Tests.Reading;

public class OtherFilesTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Báo điện tử - Giao ban</title><script>var x = "menu";</script></head><body>
        <div id="header"><ul class="main-nav"><li><a href="/">Trang chủ</a></li><li><a href="/ct">Chính trị</a></li></ul><span>Thứ Hai, 30/09/2019</span></div>
        <div class="content"><h1>Giao ban công tác dân vận quý III</h1>
        <div class="date">Cập nhật: 16:45, 27/09/2019</div>
        <div class="detail"><p><b>Sáng 27/9, Ban Dân vận Tỉnh ủy tổ chức hội nghị giao ban công tác dân vận quý III, triển khai nhiệm vụ quý IV.</b></p>
        <p>Toàn tỉnh duy trì 1.246 mô hình “Dân vận khéo”, trong đó có <a href="#">87 mô hình</a> được công nhận mới trong quý.</p>
        <table><tr><td>Huyện</td><td>Mô hình</td></tr><tr><td>Bắc Sơn</td><td>12</td></tr></table>
        <p>Kết luận hội nghị, đồng chí Trưởng Ban đề nghị các huyện rà soát, lựa chọn mô hình tiêu biểu trước ngày 20/10.</p>
        <div class="social-share">Chia sẻ bài này</div></div>
        <div class="tin-lien-quan"><p>Tin liên quan</p><ul><li><a href="/1">Giao ban công tác dân vận quý II năm 2019 của toàn tỉnh</a></li><li><a href="/2">Thành phố yêu cầu các phường khẩn trương hoàn thành</a></li></ul></div></div>
        <div id="footer">Cơ quan chủ quản: Tỉnh ủy. Giấy phép xuất bản số 254. Ghi rõ nguồn khi phát hành lại thông tin.</div></body></html>
        """;

    [Fact]
    public void Of_a_web_page_only_headline_date_and_article_are_read()
    {
        var text = Read("bai.html", Utf8(Page)).Text!;

        Assert.Equal("Giao ban công tác dân vận quý III", text.Title);
        var lines = text.Text.Split('\n');
        Assert.Equal("Giao ban công tác dân vận quý III", lines[0]);
        Assert.Equal("Cập nhật: 16:45, 27/09/2019", lines[1]);
        Assert.StartsWith("Sáng 27/9", lines[2], StringComparison.Ordinal);
        Assert.Contains("Bắc Sơn | 12", lines);
        Assert.EndsWith("trước ngày 20/10.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_page_laid_out_with_tables_and_line_breaks_is_read_too()
    {
        const string page = """
            <html><body><table><tr><td class="menu"><a href="/">Trang chủ</a> <a href="/a">Tin tức</a></td><td>
            <h2 class="tieude">Hội nghị giao ban công tác dân vận quý I</h2><div>
            Chiều 28/3, Tỉnh ủy tổ chức hội nghị giao ban công tác dân vận quý I, triển khai nhiệm vụ quý II.<br>
            Các đại biểu thảo luận, đề ra phương hướng cho thời gian tới với nhiều giải pháp cụ thể.</div></td></tr></table></body></html>
            """;
        Assert.Equal(3, Words("bai.htm", Utf8(page)).Split('\n').Length);
    }

    [Fact]
    public void Sheets_come_as_rows_and_as_tables_with_dates_and_numbers_as_people_write_them()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new { STT = 1, NoiDung = "Rà soát mô hình", ThoiHan = new DateTime(2019, 6, 30), TyLe = 92.43 } });

        var text = Read("bang.xlsx", stream.ToArray()).Text!;

        Assert.Equal("STT | NoiDung | ThoiHan | TyLe\n1 | Rà soát mô hình | 30/06/2019 | 92,43", text.Text);
        Assert.Equal("30/06/2019", Assert.Single(text.Tables).Rows[1][2]);
    }

    [Fact]
    public void Plain_text_goes_through_the_decoder_and_keeps_its_lines()
    {
        var decoders = new FileDecoders { FromBytes = bytes => $"{bytes.Length} byte\r\n\r\nhai" };
        Assert.Equal("3 byte\r\n\r\nhai", Words("a.txt", [(byte)'a', 0xE1, (byte)'b'], decoders));
    }
}
