namespace GiaoBan.Office.Reading;

/// <summary>How much a stranger's file may cost us. A file is refused at the first limit it passes.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>As uploaded; asked of the stream before a byte is read, where the stream knows.</summary>
    public long MaxBytes { get; init; } = 50_000_000;

    /// <summary>What a package may unfold to, counted while inflating; the sizes written in a zip can lie.</summary>
    public long MaxInflatedBytes { get; init; } = 200_000_000;

    /// <summary>Inflated to packed, of one entry above a megabyte. Real Word text reaches about 30.</summary>
    public double MaxRatio { get; init; } = 150;

    public int MaxEntries { get; init; } = 5_000;

    /// <summary>A table in a table in a table…: real papers have two.</summary>
    public int MaxTableDepth { get; init; } = 12;

    /// <summary>Of elements in elements; a table in a table in a text box stays below a hundred.</summary>
    public int MaxXmlDepth { get; init; } = 1_000;

    public int MaxPages { get; init; } = 2_000;

    /// <summary>Of a web page: its tree takes thirty times the room of the file, and no article is as long.</summary>
    public int MaxPageBytes { get; init; } = 8_000_000;

    /// <summary>Of the text that comes out: some 2,500 pages. No paper of a cycle has a twentieth of it, and reading it takes 50 bytes a letter.</summary>
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>Of that text: forty lines a page; every line is looked at as a heading of its own and costs a few hundred bytes.</summary>
    public int MaxLines { get; init; } = 200_000;

    /// <summary>Of one XML part read as it flows by: the markup is many times the text.</summary>
    public long MaxFlowingXml { get; init; } = 80_000_000;

    /// <summary>Of an XML part a library holds as a tree (styles, numbering, the list of sheets), forty times its size.</summary>
    public long MaxXmlTree { get; init; } = 4_000_000;
}
