using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.App.Tests.Reports;

/// <summary>What people do to a form before it comes back: each is told, and nothing of it is lost.</summary>
public abstract class BadFilesTests(DemoSite site) : OnTheDemo(site)
{
    private const string Unit = "BDT";

    [Fact]
    public async Task Hidden_rows_and_merged_cells_are_read_like_any_other()
    {
        var (path, focal) = await OpenAsync();
        using var _ = focal;
        var file = await InExcelAsync(focal, path, (sheet, cellOf) =>
        {
            Put(cellOf("figure.A01", 'D'), "1.234,5");
            ((Row)cellOf("figure.A01", 'D').Parent!).Hidden = true;
            Put(cellOf("Solutions.1", 'D'), "Họp giao ban tuần.");
            var row = ((Row)cellOf("Solutions.1", 'D').Parent!).RowIndex!.Value;
            sheet.InsertAfter(new MergeCells(new MergeCell { Reference = $"D{row}:E{row}" }), sheet.GetFirstChild<SheetData>());
        });

        var looked = await UploadAsync(focal, path, "bieu.xlsx", file);

        Assert.Contains("2 ô trong tệp khác bản đang viết", looked.Text, StringComparison.Ordinal);
        Assert.Equal(("1.234,5", "Họp giao ban tuần."), (ValueOf(looked, "figure.A01"), ValueOf(looked, "Solutions.1")));
    }

    [Fact]
    public async Task A_formula_gives_the_number_it_last_showed_and_one_that_broke_is_no_number()
    {
        var (path, focal) = await OpenAsync();
        using var _ = focal;
        var file = await InExcelAsync(focal, path, (_, cellOf) =>
        {
            Calculate(cellOf("figure.A01", 'D'), "SUM(40,2)", "42", CellValues.Number);
            Calculate(cellOf("figure.D01", 'D'), "A1/0", "#DIV/0!", CellValues.Error);
        });

        var looked = await UploadAsync(focal, path, "bieu.xlsx", file);

        Assert.Equal("42", ValueOf(looked, "figure.A01"));
        Assert.Contains("“#DIV/0!” không phải là số", looked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_below_the_form_do_not_hide_it()
    {
        var (path, focal) = await OpenAsync();
        using var _ = focal;
        var file = await InExcelAsync(focal, path, (sheet, cellOf) =>
        {
            Put(cellOf("figure.A01", 'D'), "7");
            var data = sheet.GetFirstChild<SheetData>()!;
            for (uint row = 1_001; row <= 101_000; row++) data.AppendChild(new Row(new Cell { CellReference = $"B{row}", CellValue = new CellValue(row.ToString(System.Globalization.CultureInfo.InvariantCulture)) }) { RowIndex = row });
        });

        var looked = await UploadAsync(focal, path, "bieu.xlsx", file);

        Assert.True(looked.Status is HttpStatusCode.OK && ValueOf(looked, "figure.A01") == "7", looked.Problems);
    }

    [Fact]
    public async Task Last_quarters_file_is_told_apart()
    {
        var (path, focal) = await OpenAsync();
        using var _ = focal;
        await using var db = Site.Open();
        var now = await db.Reports.Where(r => db.Units.Any(u => u.Id == r.UnitId && u.Code == Unit) && r.PeriodNo == 2).Select(r => r.Id).SingleAsync();
        var file = await InExcelAsync(focal, path, (sheet, _) =>
        {
            var mark = sheet.Descendants<Cell>().First(c => c.InnerText.StartsWith("Mã biểu: ", StringComparison.Ordinal));
            Put(mark, mark.InnerText.Replace(now.Value.ToString("N"), Guid.NewGuid().ToString("N"), StringComparison.Ordinal).Replace("Quý II", "Quý I", StringComparison.Ordinal));
        });

        var refused = await UploadAsync(focal, path, "bieu.xlsx", file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("là biểu của Ban Dân tộc tỉnh", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Quý I", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Mở đúng báo cáo rồi đưa tệp lên", refused.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tracked_changes_in_the_Word_form_count_as_they_would_read_when_accepted()
    {
        var (path, focal) = await OpenAsync();
        using var _ = focal;
        using var memory = new MemoryStream();
        memory.Write((await focal.OpenAsync(path + "/tep?handler=File&kind=docx")).Bytes);
        using (var package = WordprocessingDocument.Open(memory, isEditable: true))
        {
            var cell = package.MainDocumentPart!.Document!.Descendants<W.TableRow>().First(r => r.Elements<W.TableCell>().First().InnerText.StartsWith("Advantages.1", StringComparison.Ordinal)).Elements<W.TableCell>().ElementAt(3);
            var paragraph = cell.Elements<W.Paragraph>().Last();
            paragraph.AppendChild(new W.Run(new W.Text("Được quan tâm ") { Space = SpaceProcessingModeValues.Preserve }));
            paragraph.AppendChild(new W.DeletedRun(new W.Run(new W.DeletedText("rất nhiều"))) { Id = "1", Author = "A" });
            paragraph.AppendChild(new W.InsertedRun(new W.Run(new W.Text("kịp thời."))) { Id = "2", Author = "A" });
        }

        Assert.Equal("Được quan tâm kịp thời.", ValueOf(await UploadAsync(focal, path, "bieu.docx", memory.ToArray()), "Advantages.1"));
    }

    [Fact]
    public async Task Nothing_of_nothing_is_no_slip_and_something_of_nothing_is()
    {
        var path = $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("HU-TRANGDINH")).Value}";
        using var focal = await Site.FocalOfAsync("HU-TRANGDINH");
        var form = (await focal.OpenAsync(path)).Form("form.form").With("Outcomes.1", "Đã làm.").With("figure.B10.1", "0").With("figure.B10.4", "3").With("figure.I01.2", "0").With("figure.I01.3", "0");

        var answer = await focal.SendAsync(form);

        Assert.Contains("(3) lớn hơn", answer.Page.QuerySelector("#f-figure-B10-4-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("lớn hơn", answer.Page.QuerySelector("#f-figure-I01-3-wrong")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal("0", answer.Form("form.form")["figure.I01.2"]);
    }

    private async Task<(string Path, Person Focal)> OpenAsync() =>
        ($"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync(Unit)).Value}", await Site.FocalOfAsync(Unit));

    private static async Task<Answer> UploadAsync(Person who, string path, string name, byte[] bytes) =>
        await who.SendAsync((await who.OpenAsync(path + "/tep")).FormOf("Look").Attach("file", name, bytes));

    private static string? ValueOf(Answer looked, string field)
    {
        var form = looked.FormOf("Take");
        return Enumerable.Range(0, 50).Where(i => form[$"Changes[{i}].Field"] == field).Select(i => form[$"Changes[{i}].Value"]).FirstOrDefault();
    }

    // The form as Excel would save it after somebody worked in it.
    private static async Task<byte[]> InExcelAsync(Person who, string path, Action<Worksheet, Func<string, char, Cell>> work)
    {
        using var memory = new MemoryStream();
        memory.Write((await who.OpenAsync(path + "/tep?handler=File&kind=xlsx")).Bytes);
        using (var package = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var sheet = package.WorkbookPart!.WorksheetParts.First().Worksheet!;
            work(sheet, (field, column) =>
            {
                var row = sheet.Descendants<Row>().First(r => r.Elements<Cell>().First().InnerText.Split('\n', ' ').Contains(field));
                return row.Elements<Cell>().First(c => c.CellReference!.Value![0] == column);
            });
        }
        return memory.ToArray();
    }

    private static void Put(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)));
    }

    private static void Calculate(Cell cell, string formula, string shown, CellValues type)
    {
        cell.RemoveAllChildren();
        (cell.DataType, cell.CellFormula, cell.CellValue) = (type, new CellFormula(formula), new CellValue(shown));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class BadFilesOnSqlite(SqliteSite site) : BadFilesTests(site);

[Collection(nameof(OnPostgres))]
public sealed class BadFilesOnPostgres(PostgresSite site) : BadFilesTests(site);
