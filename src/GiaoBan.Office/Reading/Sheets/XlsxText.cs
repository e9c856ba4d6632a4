using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.Text;

namespace GiaoBan.Office.Reading.Sheets;

/// <summary>
/// All sheets of an .xlsx, row by row in one pass. Our own reader, because the usual ones fill the gaps: one cell in the
/// farthest corner would cost a million rows of sixteen thousand cells.
/// </summary>
internal sealed class XlsxText
{
    private const int MostColumns = 500; // cells beyond come without the blanks before them
    private const int MostMerged = 20_000; // a table of work has some hundreds

    private readonly XmlReaderSettings _strict;
    private readonly ReadLimits _limits;
    private readonly FlowingWords _words;

    private readonly List<string> _shared;
    private readonly SheetFormats _formats;

    private XlsxText(WorkbookPart workbook, ReadLimits limits)
    {
        (_limits, _words) = (limits, new FlowingWords(limits));
        _strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, MaxCharactersInDocument = limits.MaxFlowingXml };
        _shared = workbook.SharedStringTablePart is { } part ? Shared(part) : [];
        _formats = new SheetFormats(workbook);
    }

    public static FileText Read(Stream content, ReadLimits limits)
    {
        using var package = SpreadsheetDocument.Open(content, false, new OpenSettings { MaxCharactersInPart = limits.MaxXmlTree });
        if (package.WorkbookPart is not { } workbook) throw new FileRefusedException(FileRefusals.Damaged);

        var gatherer = new TextGatherer(limits);
        var reader = new XlsxText(workbook, limits);
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart) continue;

            List<IReadOnlyList<string>> rows = [];
            List<int> numbers = [];
            List<MergedCells> merged = [];
            foreach (var (number, row) in reader.Rows(part, merged))
            {
                rows.Add(row);
                numbers.Add(number);
                gatherer.Add(TextBlockKind.TableRow, string.Join(" | ", row.Select(line => line.Collapsed())));
            }
            if (rows.Count > 0) gatherer.Add(new FileTable(sheet.Name?.Value ?? "", rows) { Numbers = numbers, Merged = merged });
        }
        return gatherer.Finish(FileKind.Xlsx);
    }

    private IEnumerable<(int Number, List<string> Row)> Rows(OpenXmlPart part, List<MergedCells> merged)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, _strict);
        List<string> row = [];
        string? kind = null;
        var (style, number) = (0, 0);
        while (_words.Step(xml))
        {
            if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "row")
            {
                while (row is [.., ""]) row.RemoveAt(row.Count - 1);
                if (row.Count > 0) yield return (number, row);
                row = [];
            }
            if (xml.NodeType is not XmlNodeType.Element) continue;

            if (xml.LocalName is "row") number = Number(xml.GetAttribute("r")) is > 0 and var given ? given : number + 1;
            else if (xml.LocalName is "mergeCell" && merged.Count < MostMerged && Rectangle(xml.GetAttribute("ref")) is { } cells) merged.Add(cells);
            else if (xml.LocalName is "c")
            {
                (kind, style) = (xml.GetAttribute("t"), Number(xml.GetAttribute("s")));
                var column = Math.Min(Column(xml.GetAttribute("r")), MostColumns);
                while (row.Count < column) row.Add("");
            }
            else if (xml.LocalName is "v" && !xml.IsEmptyElement) row.Add(Shown(Inner(xml, _words), kind, style));
            else if (xml.LocalName is "is" && !xml.IsEmptyElement) row.Add(Lines(Inner(xml, _words)));
        }
    }

    private string Shown(string stored, string? kind, int style) => kind switch
    {
        "s" => Number(stored) is var index && index >= 0 && index < _shared.Count ? _shared[index] : "",
        "b" => stored is "1" ? "Có" : "Không",
        "str" or "inlineStr" or "e" or "d" => Lines(stored),
        _ => _formats.Shown(stored, style),
    };

    private List<string> Shared(SharedStringTablePart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, _strict);
        var words = new FlowingWords(_limits);
        List<string> strings = [];
        while (words.Step(xml))
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "si") strings.Add(xml.IsEmptyElement ? "" : Lines(Inner(xml, words)));
            if (strings.Count > _limits.MaxCharacters) throw new FileRefusedException(FileRefusals.TooLong(_limits.MaxCharacters));
        }
        return strings;
    }

    // The text below the element the reader stands on; it stops on the closing tag. Phonetic guides (rPh) are not text.
    private static string Inner(XmlReader xml, FlowingWords words)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        var phonetic = 0;
        while (words.Step(xml) && xml.Depth > depth)
        {
            if (xml.LocalName is "rPh" && !xml.IsEmptyElement) phonetic += xml.NodeType is XmlNodeType.Element ? 1 : -1;
            else if (phonetic is 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) text.Append(words.Of(xml));
        }
        return text.ToString();
    }

    /// <summary>0 for A, 25 for Z, 26 for AA; 0 where the cell does not say.</summary>
    private static int Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "A")
        {
            if (!char.IsAsciiLetter(c) || column > 20_000) break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        }
        return Math.Max(0, column - 1);
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static MergedCells? Rectangle(string? reference) =>
        reference?.Split(':') is [var first, var last] && RowOf(first) is > 0 and var top && RowOf(last) is var bottom && bottom >= top ? new(top, Column(first), bottom, Column(last)) : null;

    private static int RowOf(string reference) => Number(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"]));

    // A break inside a cell parts one name from the next; Excel writes the carriage return of old files as _x000D_.
    private static string Lines(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', text.Replace("_x000D_", "", StringComparison.Ordinal).Split('\n').Select(line => line.Collapsed()).Where(line => line.Length > 0)) : text.Collapsed();
}
