using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GiaoBan.App.Tests.Consolidation;

/// <summary>Figures beside a plan, a part of the units alone, and the paper of an edition that comes back from Word.</summary>
public abstract class ComparisonTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_plan_of_the_year_is_kept_whole_or_not_at_all_and_the_share_reached_stands_beside_the_figure()
    {
        using Person desk = await Site.DeskAsync(), leader = await Site.SignedInAsync("lanhdao");
        var form = (await desk.OpenAsync("/ke-hoach-nam?nam=2019")).FormOf("Plan");
        var (elsewhere, late) = ((await desk.OpenAsync("/ke-hoach-nam?nam=2019")).FormOf("Plan"), (await desk.OpenAsync("/ke-hoach-nam?nam=2019")).FormOf("Plan"));
        Assert.False((await leader.OpenAsync("/ke-hoach-nam?nam=2019")).Page.QuerySelector("input[name='Rows[0].Value']") is not null);

        Assert.Contains("không phải là số", (await desk.SendAsync(form.With("Rows[0].Value", "1.000").With("Rows[1].Value", "nhiều"))).Problems, StringComparison.Ordinal);
        Assert.Contains("không thể là số âm", (await desk.SendAsync(form.With("Rows[0].Value", "-5"))).Problems, StringComparison.Ordinal);
        await using (var db = Site.Open()) Assert.False(await db.PlanTargets.AnyAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(form.With("Rows[0].Value", "1.000"))).Status);

        var period = await Site.PeriodAsync(1);
        var measure = new IndicatorId(Guid.Parse(form["Rows[0].Indicator"]!));
        var rolled = (await RolledAsync(period)).Single(m => m.Indicator.Id == measure);
        var row = (await desk.OpenAsync($"/ky/{period.Value}/tong-hop")).Page.QuerySelector($"#m-{rolled.Indicator.No}")!;
        Assert.Contains($"{VietnameseNumber.Write(rolled.Now.Value / 10)}%", row.TextContent, StringComparison.Ordinal); // of a thousand
        Assert.DoesNotContain("Đạt kế hoạch", (await desk.OpenAsync($"/ky/{period.Value}/tong-hop?don-vi=cap-Province")).Text, StringComparison.Ordinal);

        // A colleague's page of before: what it leaves alone it does not take away, and what it changes unseen is refused with both numbers.
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(elsewhere.With("Rows[1].Value", "7"))).Status);
        await using (var db = Site.Open()) Assert.Equal([7, 1000], (await db.PlanTargets.Select(t => t.Value!.Value).ToListAsync()).Select(v => v / Indicator.Scale).Order());
        var refused = await desk.SendAsync(late.With("Rows[0].Value", "2.000"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("đang lưu 1.000, đồng chí ghi 2.000", refused.Problems, StringComparison.Ordinal);
        Assert.Equal(("2.000", "7"), (refused.FormOf("Plan")["Rows[0].Value"], refused.FormOf("Plan")["Rows[1].Value"]));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(refused.FormOf("Plan"))).Status);
        Assert.Equal("2.000", (await desk.OpenAsync("/ke-hoach-nam?nam=2019")).FormOf("Plan")["Rows[0].Value"]);

        await desk.SendAsync((await desk.OpenAsync("/ke-hoach-nam?nam=2019")).FormOf("Plan").With("Rows[0].Value", "").With("Rows[1].Value", ""));
        Assert.DoesNotContain("Đạt kế hoạch", (await desk.OpenAsync($"/ky/{period.Value}/tong-hop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_units_adds_up_alone_on_the_page_and_in_what_is_taken_away()
    {
        using var desk = await Site.DeskAsync();
        var period = await Site.PeriodAsync(1);
        await using var db = Site.Open();
        var level = (await db.Units.Where(u => u.Level == UnitLevel.District).Select(u => u.No).ToListAsync()).ToHashSet();
        var (part, all) = (await RolledAsync(period, level), await RolledAsync(period));
        var one = part.First(m => m.Now.Value is > 0 && m.Now.Asked < all.Single(a => a.Indicator.Id == m.Indicator.Id).Now.Asked);
        var no = await db.Periods.Where(p => p.Id == period).Select(p => p.No).SingleAsync();
        Assert.Equal(await db.Figures.Where(f => f.PeriodNo == no && f.IndicatorNo == one.Indicator.No && level.Contains(f.UnitNo) && db.Reports.Any(r => r.PeriodId == period && r.UnitNo == f.UnitNo && r.IsRegular)).SumAsync(f => f.Value), one.Now.Value);

        var page = await desk.OpenAsync($"/ky/{period.Value}/tong-hop?don-vi=cap-District");
        Assert.Contains(VietnameseNumber.Write(one.Now.Value), page.Page.QuerySelector($"#m-{one.Indicator.No}")!.TextContent, StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString((await desk.OpenAsync($"/ky/{period.Value}/tong-hop?handler=Csv&don-vi=cap-District")).Bytes).Split("\r\n");
        var line = csv.Single(l => l.StartsWith($"\"{one.Indicator.Code}\"", StringComparison.Ordinal));
        Assert.Contains($",{((decimal)one.Now.Value!.Value / Indicator.Scale).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)},", line, StringComparison.Ordinal);
        var sheet = GiaoBan.Office.Reading.FileReader.Read("a.xlsx", new MemoryStream((await desk.OpenAsync($"/ky/{period.Value}/tong-hop?handler=Xlsx&don-vi=cap-District")).Bytes)).Text!.Tables.Single();
        Assert.Equal(part.Count, sheet.Rows.Count - 1);

        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/ky/{period.Value}/tong-hop?don-vi=cap-9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/ky/{period.Value}/tong-hop?don-vi=nhom-khong-co")).Status);
        var group = page.Page.QuerySelectorAll("#don-vi option").Select(o => o.GetAttribute("value")!).First(v => v.StartsWith("nhom-", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync($"/ky/{period.Value}/tong-hop?don-vi={Uri.EscapeDataString(group)}")).Status);
    }

    [Fact]
    public async Task A_measure_alone_is_what_it_is_among_all()
    {
        var period = await Site.PeriodAsync(2);
        foreach (var measure in (await RolledAsync(period)).Where(m => m.Indicator.OverUnits is not OverUnits.None).Where((_, i) => i % 9 == 0))
        {
            var alone = (await RolledAsync(period, null, measure.Indicator)).Single(m => m.Indicator.Id == measure.Indicator.Id);
            Assert.Equal((measure.Now, measure.LastYear, measure.Series.Count), (alone.Now, alone.LastYear, alone.Series.Count));
        }
    }

    [Fact]
    public async Task A_paper_that_comes_back_from_Word_changes_the_text_where_a_person_accepts_it_and_sources_stay()
    {
        using var desk = await Site.DeskAsync();
        var period = await Site.PeriodAsync(1);
        var at = $"/ky/{period.Value}/tong-hop/ban-chot/1";
        var sent = await desk.OpenAsync($"{at}/bao-cao.docx");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal(sent.Bytes, (await desk.OpenAsync($"{at}/bao-cao.docx")).Bytes);
        Assert.Equal(0, Deviations(sent.Bytes));
        Assert.Equal(0, Deviations((await desk.OpenAsync($"{at}/bao-cao.docx?mau=party-2026")).Bytes, "party-2026"));
        Assert.Equal(0, Deviations((await desk.OpenAsync($"{at}/bao-cao.docx?mau=state-2020")).Bytes, "state-2020"));

        await using var db = Site.Open();
        var first = await db.ConsolidatedSentences.AsNoTracking().Include(s => s.Sources).Where(s => s.PeriodId == period && !s.IsDropped).OrderBy(s => s.Section).ThenBy(s => s.Ordinal).FirstAsync();
        var look = (await desk.OpenAsync($"{at}/word")).FormOf("Look");
        Assert.Contains("Không có gì để nhận", (await desk.SendAsync(look.Attach("file", "a.docx", sent.Bytes))).Text, StringComparison.Ordinal);
        Assert.Contains("không phải báo cáo tải từ bản chốt này", (await desk.SendAsync(look.Attach("file", "a.docx", Another()))).Problems, StringComparison.Ordinal);
        Assert.NotEqual("", (await desk.SendAsync(look.Attach("file", "a.docx", [1, 2, 3]))).Problems);

        var typed = $"Câu sửa trong Word {Guid.NewGuid():N}.";
        var seen = await desk.SendAsync(look.Attach("file", "a.docx", Edited(sent.Bytes, first.Text, typed, "Một đoạn mới của văn phòng.", "Đoạn mới thứ hai.")));
        Assert.Contains("3 đoạn trong tệp khác", seen.Text, StringComparison.Ordinal);
        var moved = await desk.SendAsync(look.Attach("file", "a.docx", Reordered(sent.Bytes, first.Text)));
        Assert.Contains("1 đoạn đứng ở chỗ khác trong tệp", moved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tệp giống", moved.Text, StringComparison.Ordinal);

        // Somebody writes in the sentence meanwhile: shown what, the person takes it once more and means it.
        var text = $"/ky/{period.Value}/tong-hop/bao-cao";
        await desk.SendAsync((await desk.OpenAsync(text)).Form($"#c-{first.Id.Value} form").With("Text", "Câu người kia vừa sửa."));
        var refused = await desk.SendAsync(seen.FormOf("Take"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Câu người kia vừa sửa.", refused.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(refused.FormOf("Take"))).Status);

        var now = await db.ConsolidatedSentences.AsNoTracking().Include(s => s.Sources).SingleAsync(s => s.Id == first.Id);
        Assert.Equal((typed, first.Sources.Count), (now.Text, now.Sources.Count));
        var added = await db.ConsolidatedSentences.AsNoTracking().Include(s => s.Sources).SingleAsync(s => s.Text == "Một đoạn mới của văn phòng.");
        Assert.Equal((first.Section, first.Ordinal + 1, true), (added.Section, added.Ordinal, added.IsOfTheDesk));
        Assert.Equal(first.Ordinal + 2, (await db.ConsolidatedSentences.SingleAsync(s => s.Text == "Đoạn mới thứ hai.")).Ordinal);
        Assert.Equal(1, await db.ConsolidatedSentences.CountAsync(s => s.PeriodId == period && s.Section == first.Section && s.Ordinal == first.Ordinal + 2));
        Assert.Equal(sent.Bytes, (await desk.OpenAsync($"{at}/bao-cao.docx")).Bytes); // the edition is what it was
    }

    [Fact]
    public async Task A_section_in_which_only_matters_stand_is_in_the_paper()
    {
        await using var db = Site.Open();
        await using var scope = Site.Services.CreateAsyncScope();
        var id = await Site.PeriodAsync(1);
        var period = await db.Periods.SingleAsync(p => p.Id == id);
        var edition = await db.FrozenEditions.AsNoTracking().FirstAsync(e => e.PeriodId == id);
        var was = edition.Read();
        var content = was with { Text = [.. was.Text.Where(t => t.Section is not SectionKind.Difficulties)], Matters = [new EditionMatter(SectionKind.Difficulties, "Chưa ai viết thành câu", ["Bình Gia", "Chi Lăng"], 1, [])] };
        Assert.NotEmpty(content.Text);

        var bytes = (await scope.ServiceProvider.GetRequiredService<EditionPaper>().WriteAsync(FrozenEdition.Freeze(period, 99, content, null, "Người thử", edition.FrozenAtUtc).Value!, null, CancellationToken.None)).Value!;

        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var paper = package.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("Chưa ai viết thành câu (2 đơn vị nêu)", paper, StringComparison.Ordinal);
        Assert.Contains(GiaoBan.App.Web.Say.Section(SectionKind.Difficulties), paper, StringComparison.Ordinal);
    }

    private static int Deviations(byte[] docx, string? form = null) => GiaoBan.Office.Papers.DocumentCheck.Check(new MemoryStream(docx), form is null ? null : GiaoBan.Office.Forms.DocumentForms.Find(form).Value) is { IsOk: true } report ? report.Value.Deviations.Count : -1;

    private static byte[] Another()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
            package.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Words("Một văn bản khác")))));
        return stream.ToArray();
    }

    // What somebody does in Word: other words in one paragraph, and Enter behind it.
    private static byte[] Edited(byte[] docx, string was, string now, params string[] added)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var package = WordprocessingDocument.Open(stream, true))
        {
            var paragraph = package.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Single(p => p.InnerText == was);
            paragraph.Descendants<Words>().Single().Text = now;
            foreach (var one in added.Reverse()) paragraph.InsertAfterSelf(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "GbBody" }), new Run(new Words(one))));
        }
        return stream.ToArray();
    }

    private static byte[] Reordered(byte[] docx, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var package = WordprocessingDocument.Open(stream, true))
        {
            var paragraph = package.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Single(p => p.InnerText == text);
            var next = paragraph.ElementsAfter().OfType<Paragraph>().First(p => p.Descendants<BookmarkStart>().Any());
            paragraph.Remove();
            next.InsertAfterSelf(paragraph);
        }
        return stream.ToArray();
    }

    private async Task<IReadOnlyList<RolledMeasure>> RolledAsync(PeriodId period, IReadOnlySet<int>? within = null, Indicator? only = null)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await using var db = Site.Open();
        return await scope.ServiceProvider.GetRequiredService<RollUps>().OfAsync(await db.Periods.AsNoTracking().SingleAsync(p => p.Id == period), CancellationToken.None, within, only);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ComparisonsOnSqlite(SqliteSite site) : ComparisonTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ComparisonsOnPostgres(PostgresSite site) : ComparisonTests(site);
