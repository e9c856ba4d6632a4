using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Office.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Reports;

/// <summary>A report taken away as a file, filled in by another program and brought back.</summary>
public abstract class OfflineTests(DemoSite site) : OnTheDemo(site)
{
    private const string Words = "Đã tiếp 42 lượt công dân; giải quyết xong 40.";

    [Fact]
    public async Task A_workbook_filled_in_comes_back_blank_by_blank_and_is_stored_only_when_taken()
    {
        var (path, unit, focal) = await OpenAsync("BDT");
        using var _ = focal;
        var rows = Rows(await focal.OpenAsync(path + "/tep?handler=File&kind=xlsx"), "bieu.xlsx");
        Fill(rows, "Outcomes.1", 3, Words);
        Fill(rows, "figure.A01", 3, "1.240");
        Fill(rows, "figure.D01", 3, 17); // a bare number, as Excel makes of what is typed
        Fill(rows, "figure.D01", 4, "Tăng do đợt cao điểm");

        var looked = await UploadAsync(focal, path, "bieu.xlsx", Sheets.Xlsx(rows));

        Assert.Contains("4 ô trong tệp khác bản đang viết", looked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Outcomes.1", (await DraftsAsync(unit)).Keys); // looked at, not stored

        var taken = await focal.SendAsync(looked.FormOf("Take"));

        Assert.Equal(path, taken.Location);
        var drafts = await DraftsAsync(unit);
        Assert.Equal((Words, "1.240", "17", "Tăng do đợt cao điểm"), (drafts["Outcomes.1"], drafts["figure.A01"], drafts["figure.D01"], drafts["figure.D01.reason"]));
        Assert.Contains("Tệp giống hệt", (await UploadAsync(focal, path, "bieu.xlsx", Sheets.Xlsx(rows))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_and_rows_may_be_moved_and_an_empty_blank_takes_nothing_away()
    {
        var (path, unit, focal) = await OpenAsync("CAT");
        using var _ = focal;
        await focal.SendAsync((await focal.OpenAsync(path)).Form("form.form").With("Difficulties.1", "Thiếu cán bộ.").To(path + "?handler=Save"));
        var rows = Rows(await focal.OpenAsync(path + "/tep?handler=File&kind=xlsx"), "bieu.xlsx");
        Assert.Contains(rows, r => r.Contains("Thiếu cán bộ.")); // what is typed goes out with it
        Fill(rows, "Difficulties.1", 3, null);
        Fill(rows, "figure.A01", 3, "5 buổi");
        Fill(rows, "figure.D01", 3, "9");
        object?[][] moved = [.. rows.Select(r => (object?[])[r.ElementAtOrDefault(3), r.ElementAtOrDefault(1), r.ElementAtOrDefault(4), "ghi của tôi", r.ElementAtOrDefault(0)])];

        var looked = await UploadAsync(focal, path, "bieu.xlsx", Sheets.Xlsx(moved));

        Assert.Contains("2 ô trong tệp khác bản đang viết", looked.Text, StringComparison.Ordinal);
        Assert.Contains("“5 buổi” không phải là số", looked.Text, StringComparison.Ordinal);
        await focal.SendAsync(looked.FormOf("Take"));
        var drafts = await DraftsAsync(unit);
        Assert.Equal(("Thiếu cán bộ.", "5 buổi", "9"), (drafts["Difficulties.1"], drafts["figure.A01"], drafts["figure.D01"])); // what was typed is kept, and asked about before it is sent
    }

    [Fact]
    public async Task A_Word_file_filled_in_comes_back_with_its_lines_and_answers()
    {
        var (path, unit, focal) = await OpenAsync("HU-VANLANG");
        using var _ = focal;
        var word = (await focal.OpenAsync(path + "/tep?handler=File&kind=docx")).Bytes;
        var answer = RowsOf(word, "bieu.docx").Select(r => (string)r[0]!).First(f => f.StartsWith("answer.", StringComparison.Ordinal)).Split('\n');
        var filled = InWord(word, ("Outcomes.1", 3, "Ý thứ nhất."), ("Outcomes.1", 3, "Ý thứ hai."), ("figure.A01", 3, "91,4"), (answer[0], 3, "Đang làm"), (answer[0], 4, "Đã được nửa đường."));

        await focal.SendAsync((await UploadAsync(focal, path, "bieu.docx", filled)).FormOf("Take"));

        var drafts = await DraftsAsync(unit);
        Assert.Equal(("Ý thứ nhất.\nÝ thứ hai.", "91,4"), (drafts["Outcomes.1"], drafts["figure.A01"]));
        Assert.Equal(("InProgress", "Đã được nửa đường."), (drafts[answer[0]], drafts[answer[1]]));
    }

    [Fact]
    public async Task Whoever_typed_meanwhile_is_not_overwritten_and_both_are_shown()
    {
        var (path, unit, focal) = await OpenAsync("BDBP");
        using var _ = focal;
        var rows = Rows(await focal.OpenAsync(path + "/tep?handler=File&kind=xlsx"), "bieu.xlsx");
        Fill(rows, "Outcomes.1", 3, "Bản trong tệp.");
        var looked = await UploadAsync(focal, path, "bieu.xlsx", Sheets.Xlsx(rows));
        using (var colleague = await Site.NewPersonAsync("BDBP", name: "Hoàng Thị Đồng Nghiệp"))
            await colleague.SendAsync((await colleague.OpenAsync(path)).Form("form.form").With("Outcomes.1", "Bản vừa gõ.").To(path + "?handler=Save"));

        var answer = await focal.SendAsync(looked.FormOf("Take"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Bản trong tệp.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Bản vừa gõ.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Bản vừa gõ.", (await DraftsAsync(unit))["Outcomes.1"]);
        await focal.SendAsync(answer.FormOf("Take"));
        Assert.Equal("Bản trong tệp.", (await DraftsAsync(unit))["Outcomes.1"]);
    }

    [Fact]
    public async Task Another_units_file_and_files_that_are_no_form_say_what_they_are()
    {
        var (path, unit, focal) = await OpenAsync("SNN");
        using var _ = focal;
        var (other, _, neighbour) = await OpenAsync("BDBP");
        using var __ = neighbour;
        var theirs = (await neighbour.OpenAsync(other + "/tep?handler=File&kind=xlsx")).Bytes;

        var refused = await UploadAsync(focal, path, "bieu.xlsx", theirs);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("là biểu của Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lạng Sơn", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("không phải biểu lấy từ đây", (await UploadAsync(focal, path, "bang.xlsx", Sheets.DayOne())).Problems, StringComparison.Ordinal);
        Assert.Contains("không phải biểu lấy từ đây", (await UploadAsync(focal, path, "chu.txt", "Báo cáo quý"u8.ToArray())).Problems, StringComparison.Ordinal);
        Assert.Contains("0 byte", (await UploadAsync(focal, path, "trong.xlsx", [])).Problems, StringComparison.Ordinal);
        Assert.Empty(await DraftsAsync(unit));
    }

    [Fact]
    public async Task An_ordinary_report_in_Word_is_read_into_sections_and_figures_and_nothing_is_taken_unticked()
    {
        var (path, unit, focal) = await OpenAsync("CCB");
        using var _ = focal;
        var word = Docx("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "BÁO CÁO", "I. KẾT QUẢ THỰC HIỆN", "1. Đã tổ chức 17 cuộc tuyên truyền cho đoàn viên.", "II. KHÓ KHĂN, HẠN CHẾ", "- Thiếu cán bộ chuyên trách.", "III. TÌNH HÌNH KHÁC", "Thời tiết thuận lợi cho sản xuất.", "IV. KIẾN NGHỊ", "- Đề nghị tỉnh bố trí kinh phí.");

        var looked = await UploadAsync(focal, path, "bao-cao.docx", word);

        Assert.Contains("Đọc được 3 đoạn và 1 số trong báo cáo Word", looked.Text, StringComparison.Ordinal);
        Assert.Contains("Thời tiết thuận lợi cho sản xuất.", looked.Text, StringComparison.Ordinal);
        Assert.Contains("trong câu: Đã tổ chức 17 cuộc tuyên truyền", looked.Text, StringComparison.Ordinal);
        await focal.SendAsync(looked.FormOf("Take"));
        Assert.Empty(await DraftsAsync(unit));
        await focal.SendAsync(Ticked((await UploadAsync(focal, path, "bao-cao.docx", word)).FormOf("Take")));

        var drafts = await DraftsAsync(unit);
        Assert.Equal(("17", "Thiếu cán bộ chuyên trách.", 2), (drafts["figure.G01.1"], drafts["Difficulties.1"], drafts.Count));
        Assert.Contains("Đọc được 2 đoạn và 0 số", (await UploadAsync(focal, path, "bao-cao.docx", word)).Text, StringComparison.Ordinal); // what is there already is not offered twice

        static FilledForm Ticked(FilledForm form) => Enumerable.Range(0, 4).Where(i => form[$"Changes[{i}].Field"] is "figure.G01.1" or "Difficulties.1").Aggregate(form, (f, i) => f.With($"Changes[{i}].Take", "true"));
    }

    [Fact]
    public async Task A_report_that_was_sent_takes_no_file_any_more()
    {
        var (path, _, focal) = await OpenAsync("HU-LOCBINH");
        using var _1 = focal;

        var page = await focal.OpenAsync(path + "/tep");

        Assert.Contains("Báo cáo đã gửi", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasFormOf("Look"));
    }

    [Fact]
    public async Task The_desk_has_no_business_in_a_units_file()
    {
        using var desk = await Site.DeskAsync();
        var (path, _, focal) = await OpenAsync("SNN");
        using var _1 = focal;

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.OpenAsync(path + "/tep?handler=File&kind=xlsx")).Status);
    }

    private async Task<(string Path, string Unit, Person Focal)> OpenAsync(string unit) =>
        ($"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync(unit)).Value}", unit, await Site.FocalOfAsync(unit));

    private static async Task<Answer> UploadAsync(Person who, string path, string name, byte[] bytes) =>
        await who.SendAsync((await who.OpenAsync(path + "/tep")).FormOf("Look").Attach("file", name, bytes));

    private async Task<Dictionary<string, string>> DraftsAsync(string unit)
    {
        var (period, of) = (await Site.PeriodAsync(2), await Site.UnitAsync(unit));
        await using var db = Site.Open();
        return await (from draft in db.DraftFields join report in db.Reports on draft.ReportId equals report.Id where report.PeriodId == period && report.UnitId == of && draft.Value != "" select draft).ToDictionaryAsync(d => d.Field, d => d.Value);
    }

    private static List<object?[]> RowsOf(byte[] file, string name)
    {
        var text = FileReader.Read(name, new MemoryStream(file)).Text!;
        return [.. text.Tables.SelectMany(t => t.Rows).Select(r => r.Cast<object?>().Concat(Enumerable.Repeat<object?>(null, 5)).Take(5).ToArray())];
    }

    private static object?[][] Rows(Answer download, string name)
    {
        Assert.Equal(HttpStatusCode.OK, download.Status);
        return [.. RowsOf(download.Bytes, name)];
    }

    private static void Fill(object?[][] rows, string field, int column, object? value) =>
        rows.Single(r => r[0] is string names && names.Split((char[])['\n', ' ']).Contains(field))[column] = value;

    private static byte[] Docx(params string[] paragraphs)
    {
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
            package.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(p => new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(p))))));
        return memory.ToArray();
    }

    // Each further filling of the same cell is a paragraph more, as Enter makes it.
    private static byte[] InWord(byte[] word, params (string Field, int Column, string Text)[] fillings)
    {
        using var memory = new MemoryStream();
        memory.Write(word);
        using (var package = WordprocessingDocument.Open(memory, isEditable: true))
        {
            var rows = package.MainDocumentPart!.Document!.Descendants<TableRow>().ToList();
            foreach (var (field, column, text) in fillings)
            {
                var cell = rows.First(r => r.Elements<TableCell>().First().InnerText.StartsWith(field, StringComparison.Ordinal)).Elements<TableCell>().ElementAt(column);
                var paragraph = cell.Elements<Paragraph>().Last();
                if (paragraph.InnerText.Length > 0) cell.AppendChild(paragraph = new Paragraph());
                paragraph.AppendChild(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));
            }
        }
        return memory.ToArray();
    }
}

[Collection(nameof(OnSqlite))]
public sealed class OfflineOnSqlite(SqliteSite site) : OfflineTests(site);

[Collection(nameof(OnPostgres))]
public sealed class OfflineOnPostgres(PostgresSite site) : OfflineTests(site);
