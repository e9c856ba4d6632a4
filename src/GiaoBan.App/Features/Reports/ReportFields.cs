using System.Globalization;
using GiaoBan.Domain.Periods;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// The names of a report's fields while it is being written: "Difficulties.2", "Proposals.1.to", "figure.B01",
/// "figure.B01.reason", "answer.{id}.state", "answer.{id}.text", "contact.name", "contact.post".
/// </summary>
internal static class ReportFields
{
    /// <summary>A report holds this many paragraphs in a section at most.</summary>
    public const int ParagraphsAtMost = ReportForm.MostParagraphs;

    public const string ContactName = "contact.name";
    public const string ContactPost = "contact.post";

    public static string Paragraph(SectionKind section, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{section}.{ordinal}");
    public static string Addressee(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{SectionKind.Proposals}.{ordinal}.to");
    public static string Figure(string code) => $"figure.{code}";
    public static string Reason(string code) => $"figure.{code}.reason";
    public static string AnswerState(Guid line) => $"answer.{line:D}.state";
    public static string AnswerText(Guid line) => $"answer.{line:D}.text";

    /// <summary>Whose figure, or reason of a figure, a field is; null for any other.</summary>
    public static string? CodeOf(string field)
    {
        if (!field.StartsWith("figure.", StringComparison.Ordinal)) return null;
        var code = field["figure.".Length..];
        return code.EndsWith(".reason", StringComparison.Ordinal) ? code[..^".reason".Length] : code;
    }

    /// <summary>Section and ordinal of a paragraph's field; null for any other field.</summary>
    public static (SectionKind Section, int Ordinal)? ParagraphOf(string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Enum.TryParse<SectionKind>(field[..dot], out var section)
            && int.TryParse(field[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal is >= 1 and <= ParagraphsAtMost
            ? (section, ordinal) : null;
    }
}
