using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using static GiaoBan.Office.Tables.SheetParts;

namespace GiaoBan.Office.Tables;

/// <summary>The form as one sheet: blanks are tinted, a blank with few answers offers them, everything is words, so that "1.240" stays what was typed.</summary>
internal sealed class FillableSheet(FillableForm form)
{
    public byte[] Build()
    {
        var (data, offers) = Rows();
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(FillableForm.Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            data);
        if (offers.Count > 0) worksheet.AppendChild(new DataValidations(offers));
        worksheet.AppendChild(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        return Pack("Báo cáo", worksheet, Styles());
    }

    private (SheetData Data, List<DataValidation> Offers) Rows()
    {
        var data = new SheetData();
        List<DataValidation> offers = [];
        uint number = 0;
        data.AppendChild(Line(++number, (form.Title, Title)));
        data.AppendChild(Line(++number, (form.Caption, Caption)));
        data.AppendChild(Line(++number, (FillableForm.MarkHead + form.Mark, Key)));
        foreach (var part in form.Parts)
        {
            number++;
            data.AppendChild(Line(++number, (part.Title, Head)));
            data.AppendChild(Line(++number, [.. FillableForm.Heads(part).Select(head => (head, Head))]));
            var first = number + 1;
            foreach (var row in part.Rows)
                data.AppendChild(Line(++number, [.. FillableForm.Cells(row).Zip([Key, Words, Words, Blank, row.More is null ? Words : Blank], (text, look) => (text, look))]));
            if (part.Choices is { } choices && part.Rows.Count > 0)
                offers.Add(new DataValidation(new Formula1($"\"{string.Join(',', choices)}\"")) { Type = DataValidationValues.List, AllowBlank = true, SequenceOfReferences = new ListValue<StringValue> { InnerText = $"D{first}:D{number}" } });
        }
        return (data, offers);
    }
}
