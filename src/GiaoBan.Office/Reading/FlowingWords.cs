using System.Text;
using System.Xml;

namespace GiaoBan.Office.Reading;

/// <summary>The words of an XML part as they flow by, a piece at a time: one node may hold a hundred million letters.</summary>
internal sealed class FlowingWords(ReadLimits limits)
{
    private readonly char[] _piece = new char[4_096];
    private long _letters;

    public bool Step(XmlReader xml)
    {
        if (!xml.Read()) return false;
        return xml.Depth <= limits.MaxXmlDepth ? true : throw new FileRefusedException(FileRefusals.TooDeep);
    }

    /// <exception cref="FileRefusedException">More words, in this part so far, than anybody can want.</exception>
    public string Of(XmlReader xml)
    {
        var read = Next(xml);
        if (read < _piece.Length) return new string(_piece, 0, read);

        var text = new StringBuilder();
        for (; read > 0; read = Next(xml)) text.Append(_piece, 0, read);
        return text.ToString();
    }

    private int Next(XmlReader xml)
    {
        int filled = 0, read;
        while (filled < _piece.Length && (read = xml.ReadValueChunk(_piece, filled, _piece.Length - filled)) > 0) filled += read;
        if ((_letters += filled) > limits.MaxCharacters) throw new FileRefusedException(FileRefusals.TooLong(limits.MaxCharacters));
        return filled;
    }
}
