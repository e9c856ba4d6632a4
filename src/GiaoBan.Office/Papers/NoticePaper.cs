namespace GiaoBan.Office.Papers;

/// <summary>
/// A paper of numbered sections, such as a conclusion notice (thông báo kết luận) or a consolidated report (báo cáo), as plain data:
/// the words, not their look; the look is <see cref="OfficialPaper.Form"/>.
/// Blocks follow domain.md §2.4. A line feed in a name or in the subject breaks the line there.
/// </summary>
public sealed record NoticePaper : OfficialPaper
{
    public string TypeName { get; init; } = "THÔNG BÁO";
    public required PaperLine Subject { get; init; }

    /// <summary>When, where, who chaired, who was there, what was heard, "kết luận như sau:".</summary>
    public required IReadOnlyList<PaperLine> Opening { get; init; }

    public required IReadOnlyList<PaperSection> Sections { get; init; }
    public required IReadOnlyList<PaperLine> Closing { get; init; }

    /// <summary>Behind the signature, on sheets turned round; null where there is none.</summary>
    public PaperAnnex? Annex { get; init; }

    internal IEnumerable<PaperLine> Lines =>
    [
        Subject, .. Opening,
        .. Sections.SelectMany(section => section.Blocks.Select(block => block.Line).Prepend(section.Heading)),
        .. Closing,
    ];
}

/// <summary>
/// A numbered part. Numbers are the writer's: Roman where any section has subheadings, else Arabic.
/// Heading texts come without them.
/// </summary>
public sealed record PaperSection(PaperLine Heading, IReadOnlyList<PaperBlock> Blocks);

/// <summary>A table that is too wide for the paper itself (phụ lục).</summary>
/// <param name="Caption">Which paper it belongs to.</param>
public sealed record PaperAnnex(string Title, string Caption, LetterTable Table);

public enum BlockKind
{
    Paragraph,

    /// <summary>A numbered bold heading inside a section, often the unit that is charged.</summary>
    Subheading,

    /// <summary>An enumerated line; the dash is the writer's.</summary>
    Item,
}

public sealed record PaperBlock(BlockKind Kind, PaperLine Line);

/// <summary>One paragraph and the id by which it is known again when the file comes back from Word.</summary>
public sealed record PaperLine
{
    public PaperLine(string id, string text)
    {
        if (!ParagraphId.IsGood(id)) throw new ArgumentException($"'{id}' cannot be a paragraph id.", nameof(id));
        (Id, Text) = (id, text);
    }

    /// <summary>Letters, digits and underscores, at most 36: it becomes the name of a bookmark.</summary>
    public string Id { get; }

    public string Text { get; }
}
