using System.Diagnostics;
using GiaoBan.Office.Papers;
using GiaoBan.Office.Reading;
using GiaoBan.Office.Tests.Reading;

namespace GiaoBan.Office.Tests.Papers;

/// <summary>A second opinion: LibreOffice must open what we write and lay it out as the form says.</summary>
public sealed class OracleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-office-").FullName;

    [Theory, InlineData("party-2018"), InlineData("party-2026"), InlineData("state-2020"), InlineData("state-2011")]
    public void LibreOffice_lays_out_the_notice_on_A4_pages(string form)
    {
        var paper = form.StartsWith("party", StringComparison.Ordinal) ? SamplePapers.Party(form) : SamplePapers.State(form);
        var docx = Path.Combine(_folder, form + ".docx");
        File.WriteAllBytes(docx, ConclusionNotice.Write(paper));

        Run("soffice", $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder, docx);
        Run("pdftoppm", "-r", "70", "-png", Path.ChangeExtension(docx, "pdf"), Path.Combine(_folder, form));

        var pages = Directory.GetFiles(_folder, form + "-*.png");
        Keep(pages);
        Assert.Equal(2, pages.Length);
    }

    [Theory, InlineData("party-2018"), InlineData("state-2020")]
    public void Ids_and_look_survive_a_round_through_LibreOffice(string form)
    {
        var sent = ConclusionNotice.Write(form.StartsWith("party", StringComparison.Ordinal) ? SamplePapers.Party(form) : SamplePapers.State(form));
        var saved = Converted(sent, "docx");

        var changes = ReturnedPaper.Compare(sent, new MemoryStream(saved));
        Assert.True(changes.IsOk, changes.Refusal);
        Assert.All(changes.Value, change => Assert.Equal((LineFate.Kept, false), (change.Fate, change.HasMoved)));

        var report = DocumentCheck.Check(new MemoryStream(saved));
        Assert.True(report.IsOk, report.Refusal);
        Assert.Equal(form, report.Value.Form.Id);
        Assert.Empty(report.Value.Deviations);
    }

    [Theory, InlineData("party-2018"), InlineData("state-2020")]
    public void The_PDF_of_a_notice_reads_like_the_notice(string form)
    {
        var sent = ConclusionNotice.Write(form.StartsWith("party", StringComparison.Ordinal) ? SamplePapers.Party(form) : SamplePapers.State(form));
        var expected = FileReader.Read("a.docx", new MemoryStream(sent)).Text!;
        var read = FileReader.Read("a.pdf", new MemoryStream(Converted(sent, "pdf")));

        Assert.True(read.IsOk, read.Refusal?.Message);
        var lines = read.Text.Text.Split('\n');
        var body = expected.Blocks.Where(b => b.Kind is not TextBlockKind.TableRow).Select(b => expected.Text.Substring(b.Start, b.Length).ReplaceLineEndings(" ")).Skip(3);
        Assert.Empty(body.Except(lines));
        Assert.DoesNotContain("2", lines);
    }

    [Fact]
    public void A_scan_is_told_apart_from_a_PDF_with_words()
    {
        var pdf = Converted(ConclusionNotice.Write(SamplePapers.Party()), "pdf");
        var source = Path.Combine(_folder, "source.pdf");
        File.WriteAllBytes(source, pdf);
        Run("pdftoppm", "-r", "40", "-png", "-f", "1", "-l", "1", source, Path.Combine(_folder, "scan"));

        var picture = File.ReadAllBytes(Directory.GetFiles(_folder, "scan*.png").Single());
        using var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        builder.AddPage(595, 842).AddPng(picture, new UglyToad.PdfPig.Core.PdfRectangle(0, 0, 595, 842));

        Assert.Equal(FileRefusalKind.ScannedPdf, FileReader.Read("scan.pdf", new MemoryStream(builder.Build())).Refusal?.Kind);
    }

    [Fact]
    public void Two_columns_of_print_are_read_one_after_the_other_and_running_heads_dropped()
    {
        var sentences = Enumerable.Range(1, 60).Select(i => $"Câu thứ {i} nói về công tác dân vận ở cơ sở, đủ dài để tràn qua nhiều dòng trong một cột báo hẹp như cột này.").ToList();
        const string columns = """<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1134" w:right="1134" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:num="2" w:space="500"/></w:sectPr>""";
        var head = Files.P("Tiêu đề chạy hết chiều ngang của trang báo", "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:right=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>");

        var read = FileReader.Read("bao.pdf", new MemoryStream(Converted(Files.Docx(head + string.Concat(sentences.Select(s => Files.P(s, "<w:jc w:val=\"both\"/>"))) + columns), "pdf")));

        Assert.True(read.IsOk, read.Refusal?.Message);
        var text = read.Text.Text.ReplaceLineEndings(" ");
        Assert.Equal(["Tiêu đề chạy hết chiều ngang của trang báo", .. sentences], (IEnumerable<string>)[.. text.Split(" Câu").Select((part, i) => i == 0 ? part : "Câu" + part)]);
    }

    private byte[] Converted(byte[] docx, string to)
    {
        var source = Path.Combine(_folder, "in.docx");
        File.WriteAllBytes(source, docx);
        var target = Path.Combine(_folder, "out");
        Run("soffice", $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", to, "--outdir", target, source);
        return File.ReadAllBytes(Path.Combine(target, "in." + to));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // For looking at the pages: nothing replaces the eye.
    private static void Keep(string[] pages)
    {
        if (Environment.GetEnvironmentVariable("GIAOBAN_KEEP_PAGES") is not { Length: > 0 } folder) return;
        foreach (var page in pages) File.Copy(page, Path.Combine(folder, Path.GetFileName(page)), overwrite: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not on this machine.");
            return;
        }
        using (process)
        {
            process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(120_000), $"{program} did not end.");
        }
    }
}
