using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace GiaoBan.Office.Reading.WordFiles;

/// <summary>
/// Text of a .docx in one forward pass; the body is never held as a tree. Strict and transitional files differ only in
/// namespaces, so local names decide.
/// </summary>
internal sealed class DocxText
{
    private readonly XmlReader _xml;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly DocxTables _tables;
    private readonly FileDecoders _decoders;
    private readonly FlowingWords _words;

    private readonly Stack<DocxParagraph> _open = new();
    private string? _runFont;

    private DocxText(XmlReader xml, MainDocumentPart main, ReadLimits limits, FileDecoders decoders, TextGatherer gatherer)
    {
        (_xml, _decoders, _words) = (xml, decoders, new FlowingWords(limits));
        _styles = new DocxStyles(main);
        _numbering = new DocxNumbering(main);
        _tables = new DocxTables(limits, gatherer);
    }

    public static FileText Read(Stream content, ReadLimits limits, FileDecoders decoders)
    {
        using var package = WordprocessingDocument.Open(content, false, new OpenSettings { MaxCharactersInPart = limits.MaxXmlTree });
        if (package.MainDocumentPart is not { } main) throw new FileRefusedException(FileRefusals.Damaged);

        // No DTD at all: external entities would read our disk, nested ones would fill our memory.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = limits.MaxFlowingXml };
        using var part = main.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(part, settings);
        var gatherer = new TextGatherer(limits);
        new DocxText(xml, main, limits, decoders, gatherer).Walk();
        return gatherer.Finish(FileKind.Docx);
    }

    private void Walk()
    {
        var isMoving = _words.Step(_xml);
        while (isMoving)
        {
            // Skip lands on the next node already; reading on would step over it.
            if (_xml.NodeType is XmlNodeType.Element && _xml.LocalName is "del" or "moveFrom" or "Fallback" or "instrText" or "sectPr" or "pPrChange" or "rPrChange" or "tblPrChange" && IsContent())
            {
                _xml.Skip();
                isMoving = !_xml.EOF;
                continue;
            }
            if (_xml.NodeType is XmlNodeType.Element) Start(_xml.LocalName, _xml.IsEmptyElement);
            else if (_xml.NodeType is XmlNodeType.EndElement) End(_xml.LocalName);
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && _isText) Paragraph?.Add(Font, _words.Of(_xml));
            isMoving = _words.Step(_xml);
        }
    }

    private bool _isText, _isRunProperties;

    private DocxParagraph? Paragraph => _open.TryPeek(out var paragraph) ? paragraph : null;
    private string? Font => _runFont ?? Paragraph?.Style.Font;

    // w:del also stands, empty, in the properties of a deleted paragraph mark.
    private bool IsContent() => !_xml.IsEmptyElement;

    private void Start(string name, bool isEmpty)
    {
        switch (name)
        {
            case "p": _open.Push(new DocxParagraph(_styles.Of(null))); if (isEmpty) End("p"); break;
            case "pStyle": Paragraph?.Style = _styles.Of(Value()); break;
            case "outlineLvl": Paragraph?.Outline = Integer() + 1; break;
            case "numId": Paragraph?.Number = Integer(); break;
            case "ilvl": Paragraph?.Level = Integer(); break;
            case "r": _runFont = null; break;
            case "rPr": _isRunProperties = !isEmpty; break;
            case "rFonts" when _isRunProperties: _runFont = Attribute("ascii") ?? Attribute("hAnsi") ?? _runFont; break;
            case "t": _isText = !isEmpty; break;
            case "tab" when !_isRunProperties && Paragraph is { IsInText: true }: Paragraph.Add(Font, "\t"); break;
            case "br" or "cr": Paragraph?.Add(Font, "\n"); break;
            case "noBreakHyphen": Paragraph?.Add(Font, "-"); break;
            case "pPr": Paragraph?.IsInText = isEmpty; break;
            case "tbl": _tables.Open(); break;
            case "tblStyle": _tables.Styled(Value()); break;
            case "top" or "bottom" or "insideH" or "insideV" when _tables.IsInProperties: _tables.Bordered(Value()); break;
            case "tblBorders": _tables.IsInProperties = !isEmpty; break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t": _isText = false; break;
            case "rPr": _isRunProperties = false; break;
            case "pPr": Paragraph?.IsInText = true; _runFont = null; break;
            case "tblBorders": _tables.IsInProperties = false; break;
            case "p" when _open.TryPop(out var paragraph): Close(paragraph); break;
            case "tc": _tables.CloseCell(); break;
            case "tr": _tables.CloseRow(); break;
            case "tbl": _tables.Close(); break;
        }
    }

    private void Close(DocxParagraph paragraph)
    {
        var text = paragraph.Text(_decoders);
        if (paragraph.List is { } list && !string.IsNullOrWhiteSpace(text)) text = _numbering.Next(list.Number, list.Level) + text;
        _tables.Add(text, paragraph.Heading);
    }

    private string? Value() => Attribute("val");

    private int Integer() => int.TryParse(Value(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string? Attribute(string name)
    {
        for (var i = 0; i < _xml.AttributeCount; i++)
        {
            _xml.MoveToAttribute(i);
            if (_xml.LocalName != name) continue;
            var value = _xml.Value;
            _xml.MoveToElement();
            return value;
        }
        _xml.MoveToElement();
        return null;
    }
}
