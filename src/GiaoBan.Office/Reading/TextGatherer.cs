using System.Text;

namespace GiaoBan.Office.Reading;

/// <summary>Collects the blocks of one file and stops when there are more letters than anybody can want.</summary>
internal sealed class TextGatherer(ReadLimits limits)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextBlock> _blocks = [];
    private readonly List<FileTable> _tables = [];

    public void Add(TextBlockKind kind, string text, int level = 0)
    {
        text = text.Trim(' ', '\t', '\n', '\r', '\u00A0');
        if (text.Length == 0) return;
        if (_text.Length + text.Length > limits.MaxCharacters) throw new FileRefusedException(FileRefusals.TooLong(limits.MaxCharacters));
        if (_blocks.Count >= limits.MaxLines) throw new FileRefusedException(FileRefusals.TooManyLines(limits.MaxLines));

        if (_text.Length > 0) _text.Append('\n');
        _blocks.Add(new TextBlock(kind, _text.Length, text.Length, level));
        _text.Append(text);
    }

    public void Add(FileTable table) => _tables.Add(table);

    public FileText Finish(FileKind kind) =>
        _text.Length == 0 ? throw new FileRefusedException(FileRefusals.NoText) : new FileText(kind, _text.ToString(), _blocks, _tables);
}

/// <summary>Leaves a reader from deep inside; caught by <see cref="FileReader"/> alone.</summary>
internal sealed class FileRefusedException(FileRefusal refusal) : Exception(refusal.Message)
{
    public FileRefusal Refusal { get; } = refusal;
}
