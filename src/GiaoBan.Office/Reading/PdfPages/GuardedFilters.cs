using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GiaoBan.Office.Reading.PdfPages;

/// <summary>
/// The library's filters, each stream unfolded into nothing and counted before the library may hold it: a page of a megabyte can
/// unfold to a thousand. The sum runs over the whole document.
/// </summary>
internal sealed class GuardedFilters(ReadLimits limits) : IFilterProvider
{
    // LZW is of old papers, whose pages are small; a code of 12 bits can stand for 4,096 letters.
    private const int LongestLzw = 64_000;

    private long _total;

    /// <summary>Lenient parsing swallows what a filter throws, so the reader asks.</summary>
    public bool IsBomb { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => [.. DefaultFilterProvider.Instance.GetFilters(dictionary).Select(Guarded)];
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. DefaultFilterProvider.Instance.GetNamedFilters(names).Select(Guarded)];
    public IReadOnlyList<IFilter> GetAllFilters() => [.. DefaultFilterProvider.Instance.GetAllFilters().Select(Guarded)];

    private IFilter Guarded(IFilter filter) => new Guard(filter, this);

    private bool MayUnfold(IFilter filter, ReadOnlyMemory<byte> packed)
    {
        if (!IsBomb) IsBomb = filter is LzwFilter ? packed.Length > LongestLzw : filter is FlateFilter && TooMuch(packed);
        return !IsBomb;
    }

    private bool TooMuch(ReadOnlyMemory<byte> packed)
    {
        var buffer = new byte[81_920];
        try
        {
            using var unfolded = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            for (int read; (read = unfolded.Read(buffer)) > 0;)
                if ((_total += read) > limits.MaxInflatedBytes) return true;
        }
        catch (InvalidDataException) // a torn stream ends where it is torn, for the library as for us
        {
        }
        return false;
    }

    private sealed class Guard(IFilter inner, GuardedFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            all.MayUnfold(inner, input) ? inner.Decode(input, streamDictionary, filterProvider, filterIndex) : Memory<byte>.Empty;
    }
}
