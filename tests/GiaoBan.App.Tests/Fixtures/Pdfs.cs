using GiaoBan.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>PDFs as a signing tool or a scanner leaves them. The built-in fonts have no Vietnamese, so words stand without marks, as bad text layers do.</summary>
public static class Pdfs
{
    private const int LettersOfALine = 80, LinesOfAPage = 45;

    public static byte[] WithText(params IEnumerable<string> paragraphs)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in paragraphs.SelectMany(Lines).Chunk(LinesOfAPage))
        {
            var page = builder.AddPage(595, 842);
            foreach (var (i, line) in lines.Index()) page.AddText(line, 11, new PdfPoint(60, 790 - i * 16), font);
        }
        return builder.Build();
    }

    public static byte[] Scan()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(595, 842).AddPng(Papers.Png, new PdfRectangle(0, 0, 595, 842));
        return builder.Build();
    }

    private static IEnumerable<string> Lines(string paragraph)
    {
        var line = "";
        foreach (var word in new string([.. paragraph.Folded().Where(c => char.IsAscii(c) && !char.IsControl(c))]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length > LettersOfALine)
            {
                yield return line;
                line = "";
            }
            line += (line.Length > 0 ? " " : "") + word;
        }
        if (line.Length > 0) yield return line;
    }
}
