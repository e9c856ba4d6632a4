using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers.Checking;
using GiaoBan.Office.Reading;

namespace GiaoBan.Office.Papers;

/// <summary>One property of one element that is not as the form wants it. Expected and found are Vietnamese.</summary>
/// <param name="Page">As far as Word left page marks in the file; 1 for what belongs to the whole paper.</param>
/// <param name="Paragraph">1-based over the whole paper; 0 for what belongs to the whole paper.</param>
public sealed record Deviation(
    string Element, string ElementName, string Property, int Page, int Paragraph, string Expected, string Found, string Clause, Severity Severity);

/// <summary>The form the paper was held against, and what differs, from top to bottom.</summary>
public sealed record CheckReport(DocumentForm Form, IReadOnlyList<Deviation> Deviations)
{
    public bool IsBlocked => Deviations.Any(deviation => deviation.Severity is Severity.Blocking);
}

/// <summary>
/// Holds a .docx, ours or anybody's, against a document form (domain.md §2). What is judged is the paper as it is seen:
/// inheritance from styles and direct formatting come out the same.
/// </summary>
public static partial class DocumentCheck
{
    /// <param name="form">Null: found by the number's pattern and the date printed on the paper.</param>
    public static Answer<CheckReport> Check(Stream docx, DocumentForm? form = null)
    {
        try
        {
            using var held = HeldFile.HoldDocx(docx, ReadLimits.Default);
            using var package = WordprocessingDocument.Open(held, false);
            if (package.MainDocumentPart is not { Document.Body: not null } main) return Answer<CheckReport>.No(FileRefusals.Damaged.Message);

            var elements = new PaperElements(new PaperSight(main).Read());
            if (form is null)
            {
                var found = FormOf(elements);
                if (!found.IsOk) return Answer<CheckReport>.No(found.Refusal);
                form = found.Value;
            }

            List<Deviation> deviations = [.. new PageCheck(form, main).Run(), .. new ElementCheck(form, elements).Run()];
            return Answer<CheckReport>.Of(new CheckReport(form, deviations));
        }
        catch (FileRefusedException refused)
        {
            return Answer<CheckReport>.No(refused.Refusal.Message);
        }
        // As in FileReader: the file is a stranger's, and the library has many ways of failing on it.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return Answer<CheckReport>.No(FileRefusals.Damaged.Message);
        }
    }

    private static Answer<DocumentForm> FormOf(PaperElements elements)
    {
        var number = elements.First("number")?.Text;
        var date = elements.First("place-date")?.Text;
        if (number is null || date is null || DayOf(date) is not { } day) return Answer<DocumentForm>.No(FormRefusals.NoNumberOrDate);

        return DocumentForms.For(number.Trim(), day);
    }

    private static DateOnly? DayOf(string text)
    {
        var match = Day().Match(text);
        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups[1].Value}/{match.Groups[2].Value}/{match.Groups[3].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    [GeneratedRegex(@"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
