using System.IO.Compression;
using System.Text;
using GiaoBan.Office.Papers;
using GiaoBan.Office.Reading;
using GiaoBan.Office.Tests.Papers;
using static GiaoBan.Office.Tests.Reading.Files;

namespace GiaoBan.Office.Tests.Reading;

public class RefusalTests
{
    [Fact]
    public void Nothing_is_refused_as_empty() => Refused(FileRefusalKind.Empty, "a.docx", []);

    [Fact]
    public void Two_hundred_megabytes_are_refused_before_a_byte_is_read()
    {
        using var huge = new Untouchable(200_000_000);
        Assert.Equal(FileRefusalKind.TooLarge, FileReader.Read("a.docx", huge).Refusal!.Kind);
    }

    [Fact]
    public void A_stream_that_hides_its_length_is_cut_off_at_the_limit()
    {
        using var endless = new Endless();
        Assert.Equal(FileRefusalKind.TooLarge, FileReader.Read("a.txt", endless).Refusal!.Kind);
        Assert.InRange(endless.Given, 0, 51_000_000);
    }

    [Fact]
    public void An_old_Word_file_is_told_how_to_become_new() => Refused(FileRefusalKind.OldDoc, "a.docx", Ole("WordDocument"));

    [Fact]
    public void A_file_with_a_password_is_refused() => Refused(FileRefusalKind.Encrypted, "a.docx", Ole("EncryptedPackage"));

    [Fact]
    public void A_picture_is_refused_whatever_its_name() => Refused(FileRefusalKind.Image, "a.pdf", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]);

    [Fact]
    public void A_macro_file_is_refused_even_under_another_name() => Refused(FileRefusalKind.Macro, "a.docx", Docx(P("chào"), macro: true));

    [Fact]
    public void A_PDF_that_calls_itself_Word_is_refused() => Refused(FileRefusalKind.NotWhatItSays, "a.docx", Utf8("%PDF-1.7\n"));

    [Fact]
    public void Text_that_calls_itself_Word_is_refused() => Refused(FileRefusalKind.NotWhatItSays, "a.docx", Utf8("Kính gửi các đồng chí"));

    [Fact]
    public void A_zip_of_something_else_is_refused() => Refused(FileRefusalKind.NotWhatItSays, "a.docx", Zip(new() { ["x.txt"] = "x" }));

    [Fact]
    public void Unknown_bytes_are_refused() => Refused(FileRefusalKind.Unknown, "a.bin", [0, 1, 2, 3, 0, 0, 0]);

    [Fact]
    public void A_Word_file_without_words_is_refused() => Refused(FileRefusalKind.NoText, "a.docx", Docx("<w:p/>"));

    [Fact]
    public void A_zip_bomb_is_seen_while_inflating()
    {
        var bomb = Docx(P(new string('a', 30_000_000)));
        Assert.True(bomb.Length < 100_000);
        Refused(FileRefusalKind.ZipBomb, "a.docx", bomb);
    }

    [Fact]
    public void A_page_that_unfolds_without_end_is_not_unfolded()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < 260; i++) zlib.Write(Utf8(new string(' ', 1_000_000)));
        var file = Pdf([Utf8("<</Type/Catalog/Pages 2 0 R>>"), Utf8("<</Type/Pages/Kids[3 0 R]/Count 1>>"), Utf8("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"), [.. Utf8($"<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n"), .. packed.ToArray(), .. Utf8("\nendstream")]]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused(FileRefusalKind.ZipBomb, "a.pdf", file);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000, "the page was unfolded all the same");
    }

    [Fact]
    public void A_zip_that_lies_about_its_sizes_gets_no_further()
    {
        var bomb = Docx(P(new string('a', 30_000_000)));
        // The central directory's "uncompressed size" of every entry is overwritten with 100.
        for (var i = 0; i < bomb.Length - 46; i++)
        {
            if (BitConverter.ToUInt32(bomb, i) is 0x02014b50) BitConverter.GetBytes(100).CopyTo(bomb, i + 24);
        }
        Assert.False(Read("a.docx", bomb).IsOk);
    }

    [Theory, InlineData(0.05), InlineData(0.5), InlineData(0.9), InlineData(0.999)]
    public void A_truncated_file_is_refused_as_damaged(double share)
    {
        var whole = ConclusionNotice.Write(SamplePapers.Party());
        Refused(FileRefusalKind.Damaged, "a.docx", whole[..(int)(whole.Length * share)]);
    }

    [Fact]
    public void No_cut_and_no_flipped_byte_brings_the_reader_down()
    {
        var whole = ConclusionNotice.Write(SamplePapers.Party());
        var chance = new Random(20190328);
        for (var i = 0; i < 300; i++)
        {
            var hurt = (byte[])whole.Clone();
            for (var k = 0; k < 5; k++) hurt[chance.Next(hurt.Length)] = (byte)chance.Next(256);
            _ = Read("a.docx", hurt);
            _ = DocumentCheck.Check(new MemoryStream(hurt));
        }
    }

    [Fact]
    public void External_entities_are_never_followed()
    {
        var secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "bi mat");
            var evil = Docx(P("&x;"), prologue: $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file://{secret}\">]>");
            Refused(FileRefusalKind.Damaged, "a.docx", evil);
            Assert.False(DocumentCheck.Check(new MemoryStream(evil)).IsOk);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void Tables_nested_a_thousand_deep_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 1_000)) + P("đáy") + string.Concat(Enumerable.Repeat("<w:p/></w:tc></w:tr></w:tbl>", 1_000));
        Refused(FileRefusalKind.TooDeep, "a.docx", Docx(deep));
    }

    [Fact]
    public void Paragraphs_nested_a_hundred_thousand_deep_are_refused() => Refused(FileRefusalKind.TooDeep, "a.docx", Docx(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<w:p><w:r><w:t>{i * 7919}</w:t>"))));

    [Fact]
    public void A_text_of_more_than_five_million_letters_is_refused_with_the_way_out()
    {
        Refused(FileRefusalKind.TooLong, "a.txt", Utf8(new string('a', 5_000_001)));
        Refused(FileRefusalKind.TooLong, "a.txt", Utf8(new string('a', 15_000_001)));
        Refused(FileRefusalKind.TooLong, "a.txt", Utf8(string.Concat(Enumerable.Repeat("a.\n", 200_002))));
        Assert.True(Read("a.txt", Utf8(new string('a', 5_000_000))).IsOk);
        Assert.Contains("5 triệu chữ cái", FileRefusals.TooLong(ReadLimits.Default.MaxCharacters).Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("một đoạn"), InlineData("nhiều đoạn")]
    public void Words_beyond_the_limit_are_not_gathered_first(string how)
    {
        var few = ReadLimits.Default with { MaxCharacters = 10_000 };
        var words = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i * 7919} "));
        var body = how == "một đoạn" ? P(words) : string.Concat(words.Chunk(500).Select(piece => P(new string(piece))));
        Assert.Equal(FileRefusalKind.TooLong, Read("a.docx", Docx(body), limits: few).Refusal!.Kind);
    }

    [Fact]
    public void A_long_run_comes_whole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 4_000));
        Assert.Equal(words, Words("a.docx", Docx(P(words))));
    }

    [Fact]
    public void Styles_too_large_to_be_held_as_a_tree_are_refused()
    {
        var styles = string.Concat(Enumerable.Range(0, 160_000).Select(i => $"<w:style w:styleId=\"s{i * 7919}\"/>"));
        Refused(FileRefusalKind.Damaged, "a.docx", Docx(P("chào"), styles: styles));
    }

    [Fact]
    public void A_page_nested_a_hundred_thousand_deep_is_refused() =>
        Refused(FileRefusalKind.TooDeep, "a.html", Utf8("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"));

    [Fact]
    public void Every_refusal_says_what_to_do_in_Vietnamese()
    {
        Assert.All(new[] { FileRefusals.Empty, FileRefusals.TooLarge(5_000_000), FileRefusals.TooLong(5_000_000), FileRefusals.TooManyLines(200_000), FileRefusals.Damaged, FileRefusals.ScannedPdf, FileRefusals.OldDoc, FileRefusals.OldXls, FileRefusals.Image, FileRefusals.Macro, FileRefusals.Encrypted, FileRefusals.ZipBomb, FileRefusals.TooDeep, FileRefusals.NoText, FileRefusals.Unknown },
            refusal => Assert.Matches("[Hh]ãy", refusal.Message));
    }

    private static void Refused(FileRefusalKind expected, string name, byte[] bytes)
    {
        var reading = Read(name, bytes);
        Assert.False(reading.IsOk);
        Assert.Equal(expected, reading.Refusal.Kind);
    }

    private static byte[] Ole(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000], .. Encoding.Unicode.GetBytes(stream), .. new byte[100]];

    private sealed class Untouchable(long length) : MemoryStream
    {
        public override long Length => length;
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("Nobody may read this.");
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Nobody may read this.");
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
