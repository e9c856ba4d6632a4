using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers;

/// <summary>
/// Numbers are Word's own, so that a section taken out in Word renumbers the rest.
/// Lettered points are not offered: Word's alphabet has no đ.
/// </summary>
internal static class PaperNumbering
{
    public const int Sections = 1, Items = 2;

    public static Numbering Build(DocumentForm form, bool roman) => new(
        Outline(form, roman),
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            Level(0, NumberFormatValues.Bullet, "-", form))
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Sections },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = Items });

    private static AbstractNum Outline(DocumentForm form, bool roman) => new(
        new MultiLevelType { Val = MultiLevelValues.Multilevel },
        Level(0, roman ? NumberFormatValues.UpperRoman : NumberFormatValues.Decimal, "%1.", form),
        Level(1, NumberFormatValues.Decimal, "%2.", form))
    { AbstractNumberId = 0 };

    private static Level Level(int index, NumberFormatValues format, string text, DocumentForm form) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = format },
        new LevelSuffix { Val = LevelSuffixValues.Space },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation
        {
            Left = "0",
            FirstLine = Lengths.Twips(form.UsedNumber("body", "indent")).Text(),
        }))
    { LevelIndex = index };
}
