using System.Diagnostics;
using GiaoBan.Office.Papers;

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
