using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using GiaoBan.App.Verbs.Bench;
using GiaoBan.Text;

namespace GiaoBan.App.Verbs.Fuzz;

/// <summary>A document in one of the forms the reader takes, whole or hurt.</summary>
internal static class FuzzFiles
{
    private static readonly Lazy<Dictionary<string, byte>[]> OldLetters = new(() => [Letters(TextEncoding.Windows1258), Letters(TextEncoding.Tcvn3)]);

    public static (string Name, byte[] File) One(Random random)
    {
        var text = FuzzTexts.Invent(random);
        if (random.Next(3) == 0) text = Mutations.Text(text, random);
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // half pairs cannot be written in most of these
        var (name, file) = random.Next(11) switch
        {
            0 => ("a.txt", Encoding.UTF8.GetBytes(text)),
            1 => ("a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]),
            2 => ("a.txt", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)]),
            3 => ("a.txt", Old(text.Normalize(NormalizationForm.FormD).Replace("\u0302", "", StringComparison.Ordinal), OldLetters.Value[0])),
            4 => ("a.txt", Old(text, OldLetters.Value[1])),
            5 => ("a.txt", Encoding.Latin1.GetBytes(text.Replace("â", "aâ", StringComparison.Ordinal).Replace("ề", "eà", StringComparison.Ordinal))),
            6 or 7 => ("a.docx", Docx(text, random)),
            8 => ("a.html", Encoding.UTF8.GetBytes($"<!doctype html><html><body><h1>{SecurityElement.Escape(text.Split('\n')[0])}</h1><article>{string.Concat(text.Split('\n').Select(line => $"<p>{SecurityElement.Escape(line)}</p>"))}</article></body></html>")),
            9 => ("a.xlsx", Xlsx(text, random)),
            _ => ("a.pdf", Pdf(text)),
        };
        for (var hurts = random.Next(4); hurts > 0 && file.Length > 0; hurts--) file = Mutations.Bytes(file, random);
        return (name, file);
    }

    private static byte[] Docx(string text, Random random)
    {
        if (random.Next(3) == 0) return BenchTexts.Docx(text);

        using var file = new MemoryStream(BenchTexts.Docx(text));
        var xml = Part(file, "word/document.xml");
        xml = xml.Replace("<w:r>", random.Next(4) switch { 0 => "<w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr>", 1 => "<w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr>", 2 => "</w:p><w:tbl><w:tr><w:tc><w:p><w:r>", _ => "<w:r>" }, StringComparison.Ordinal);
        return Zip(("[Content_Types].xml", Part(file, "[Content_Types].xml")), ("_rels/.rels", Part(file, "_rels/.rels")), ("word/document.xml", Mutations.Text(xml, random)));
    }

    private static byte[] Xlsx(string text, Random random)
    {
        var rows = string.Concat(text.Split('\n').Select((line, i) => $"<row r=\"{i + 1}\">{string.Concat(line.Split('|').Select((cell, c) => $"<c r=\"{(char)('A' + (c % 26))}{i + 1}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(string.Concat(cell.Where(l => l >= ' ')))}</t></is></c>"))}</row>"));
        return HostileFiles.Xlsx([random.Next(2) == 0 ? rows : Mutations.Text(rows, random)]);
    }

    /// <summary>One page, unaccented, uncompressed: every structure of the file lies open to be hurt.</summary>
    public static byte[] Pdf(string text)
    {
        var lines = text.Folded().Split('\n').Take(60).Select(line => $"({string.Concat(line.Where(c => c is >= ' ' and < '\u007F' and not ('(' or ')' or '\\')))}) Tj T*");
        var content = $"BT /F1 11 Tf 14 TL 60 780 Td {string.Join('\n', lines)} ET";
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>", $"<</Length {content.Length}>>\nstream\n{content}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"];
        return Pdf(objects);
    }

    public static byte[] Pdf(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public static byte[] Zip(params (string Name, string Content)[] parts) => Zip([.. parts.Select(part => (part.Name, (IEnumerable<string>)[part.Content]))]);

    // A piece at a time: the files are large on purpose, and what making them takes would count as what reading them takes.
    public static byte[] Zip(IEnumerable<(string Name, IEnumerable<string> Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false, throwOnInvalidBytes: false)); // a splinter may be half a letter
                foreach (var piece in content) entry.Write(piece);
            }
        return stream.ToArray();
    }

    private static string Part(MemoryStream file, string name)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    // The code page read backwards: what each byte means, asked of the reader itself.
    private static Dictionary<string, byte> Letters(TextEncoding encoding)
    {
        var letters = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var b = 0; b < 256; b++) letters[LegacyEncoding.Decode([(byte)b], encoding)] = (byte)b;
        return letters;
    }

    private static byte[] Old(string text, Dictionary<string, byte> letters) => [.. text.Select(c => letters.GetValueOrDefault(c.ToString(), (byte)'?'))];
}
