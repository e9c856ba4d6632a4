using System.Globalization;
using System.Text;
using CsCheck;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Tests;

/// <summary>How a text was typed, copied or sent must not change what is read from it.</summary>
public class SameReadingTests
{
    private const string Orders = """
        II. NHIỆM VỤ QUÝ II
        1. Ban Dân vận Tỉnh ủy
        - Chủ trì, phối hợp với Ủy ban MTTQ tỉnh rà soát mô hình “Dân vận khéo” trên địa bàn các xã vùng cao, trình Thường trực Tỉnh ủy trước ngày 15/5/2019.
        - Nắm chắc tình hình nhân dân vùng dự án; tổng hợp báo cáo chậm nhất ngày 20 hằng tháng.
        2. UBND các huyện Sông Hồng, Đồi Thông: hoàn thành sáp nhập xóm, tổ dân phố trong tháng 6.
        """;

    private static readonly Gen<string> Document = OneOf(Samples.News, Samples.Conclusion(Orders));

    [Fact]
    public void Decomposed_letters_read_the_same() => Document.Sample(text => Assert.Equal(Gist(text), Gist(text.Normalize(NormalizationForm.FormD))));

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_read_the_same() =>
        Document.Sample(text => Assert.Equal(Gist(text), Gist("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Fact]
    public void Stray_invisible_marks_and_hard_spaces_read_the_same() =>
        Gen.Select(Document, Gen.Int[0, 400].Array[1, 12], OneOf("\u200B", "\u00AD", "\uFEFF", "\u00A0", "\t")).Sample((text, places, mark) =>
        {
            var soiled = new StringBuilder(text);
            foreach (var place in places)
            {
                var space = text.IndexOf(' ', Math.Min(place * 3, text.Length - 1));
                // inside a run of spaces nothing is between words
                if (space > 0 && text[space - 1] != ' ' && space + 1 < text.Length && text[space + 1] != ' ' && soiled[space] == ' ' && mark is "\u00A0" or "\t") soiled[space] = mark[0];
            }
            if (mark is not ("\u00A0" or "\t")) soiled.Insert(places[0] % text.Length, mark);
            Assert.Equal(Gist(text), Gist(soiled.ToString()));
        });

    [Fact]
    public void Other_dashes_read_the_same() =>
        Gen.Select(Document, OneOf("–", "—")).Sample((text, dash) => Assert.Equal(Plain(Gist(text)), Plain(Gist(text.Replace(" - ", $" {dash} ", StringComparison.Ordinal).Replace("\n- ", $"\n{dash} ", StringComparison.Ordinal)))));

    [Fact]
    public void Old_tone_placement_reads_the_same() =>
        Document.Sample(text => Assert.Equal(Plain(Gist(text)), Plain(Gist(text.Replace("ủy", "uỷ", StringComparison.Ordinal).Replace("hòa", "hoà", StringComparison.Ordinal)))));

    [Fact]
    public void Hard_wraps_read_the_same() =>
        Gen.Select(Document, Gen.Int[72, 100]).Sample((text, width) => Assert.Equal(Gist(text), Gist(Wrapped(text, width))));

    [Fact]
    public void Other_bullets_and_numbers_read_the_same() =>
        OneOf("+ ", "* ", "• ", "a) ").Sample(bullet => Assert.Equal(Gist(Samples.Conclusion(Orders)), Gist(Samples.Conclusion(Orders.Replace("\n- ", "\n" + bullet, StringComparison.Ordinal)))));

    [Fact]
    public void Other_names_units_and_days_take_their_place_in_the_answer() =>
        Gen.Select(
            OneOf("Nông Thị Sen", "Lò Văn Pánh", "Trần Đức Hòa", "Rơ Mah Hlim", "Đoàn Thị Kim Cúc"),
            OneOf("Ban Nội chính Tỉnh ủy", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Liên đoàn Lao động tỉnh", "Sở Tài chính"),
            Gen.Int[1, 28], Gen.Int[4, 12]).Sample((name, unit, day, month) =>
            {
                var text = Samples.Conclusion(Orders.Replace("Ban Dân vận Tỉnh ủy", unit, StringComparison.Ordinal).Replace("15/5/2019", $"{day}/{month}/2019", StringComparison.Ordinal)).Replace("Hà Văn Tám", name, StringComparison.Ordinal);
                var reading = DocumentReader.Read(text);
                Assert.Equal(name, Assert.Single(reading.Meeting.Chairs).Name);
                Assert.Equal(unit, Assert.Single(reading.Tasks[0].Leads).Text);
                Assert.Equal(new DateOnly(2019, month, day), reading.Tasks[0].Deadline?.Date);
            });

    [Fact]
    public void Every_span_is_the_item_it_belongs_to() => Document.Sample(text =>
    {
        var reading = DocumentReader.Read("🔔 Trang tin\n\n" + text);
        var runes = reading.Text.Value.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        Assert.All(reading.Tasks, task => Assert.Equal(task.Text, At(task.Origin)));
        Assert.All(reading.Tasks.SelectMany(task => task.Leads).Where(lead => lead.Origin.Span is not null), lead => Assert.Equal(lead.Text, At(lead.Origin)));
        Assert.All(reading.Findings, finding => Assert.Equal(finding.Text, At(finding.Origin)));
        Assert.All(reading.Meeting.Attendees, person => Assert.Equal(person.Name ?? person.Group, At(person.Origin)));

        string At(Origin origin) => string.Concat(runes[origin.Span!.Value.Start..origin.Span.Value.End]);
    });

    [Fact]
    public void The_same_text_gives_the_same_bytes() => Document.Sample(text => Assert.Equal(ReadingJson.Write(DocumentReader.Read(text)), ReadingJson.Write(DocumentReader.Read(text))));

    [Fact]
    public void Any_text_at_all_is_read_without_falling_over() =>
        Gen.String.Sample(text => ReadingJson.Write(DocumentReader.Read(text)), iter: 300);

    [Fact]
    public void Shuffled_pieces_of_documents_are_read_without_falling_over() =>
        OneOf((Samples.News + Samples.Conclusion(Orders)).Split(' ', '\n')).Array[0, 120].Sample(words => ReadingExplanation.Write(DocumentReader.Read(string.Join(' ', words))), iter: 300);

    [Theory, InlineData(""), InlineData(" \n\n "), InlineData("\uFEFF"), InlineData("\uD800"), InlineData("\uFFFE")]
    public void Next_to_nothing_is_read_as_nothing(string text) => Assert.Empty(DocumentReader.Read(text).Tasks);

    [Theory, InlineData("a"), InlineData("Sở Nội vụ, "), InlineData("; "), InlineData("(("), InlineData("yêu cầu các sở rà soát, "), InlineData("đồng chí "), InlineData("trước ngày 15/5 ")]
    public void A_line_of_a_million_letters_is_no_trouble(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        DocumentReader.Read("BÁO CÁO\n\nI. NHIỆM VỤ\n" + line);
        DocumentReader.Read(line);
    }

    [Theory, InlineData("a\n"), InlineData("A.\n"), InlineData("1. A\n")]
    public void Half_a_million_short_lines_are_no_trouble(string line)
    {
        var before = Environment.CpuUsage.TotalTime;
        DocumentReader.Read("BÁO CÁO\n\nI. NHIỆM VỤ\n" + string.Concat(Enumerable.Repeat(line, 500_000)));
        Assert.True(Environment.CpuUsage.TotalTime - before < TimeSpan.FromSeconds(20)); // half an hour, were each line copied to the next; the other tests count too
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Gist(string text)
    {
        var reading = DocumentReader.Read(text);
        var gist = new StringBuilder();
        gist.Append(CultureInfo.InvariantCulture, $"{reading.Document.Kind} {reading.Document.Number?.Text} {reading.Document.Date?.Date:O} {reading.Meeting.Date?.Date:O} {reading.Meeting.PartOfDay}\n");
        foreach (var person in reading.Meeting.Chairs.Concat(reading.Meeting.Attendees)) gist.Append(CultureInfo.InvariantCulture, $"{person.Name} {string.Join('/', person.Positions)} {person.Group}\n");
        gist.Append(CultureInfo.InvariantCulture, $"{string.Join(' ', reading.Periods.Reviewed)} > {string.Join(' ', reading.Periods.Planned)}\n");
        foreach (var finding in reading.Findings) gist.Append(CultureInfo.InvariantCulture, $"{finding.Type} {finding.Text}\n");
        foreach (var task in reading.Tasks)
            gist.Append(CultureInfo.InvariantCulture, $"{string.Join(';', task.Leads.Select(l => l.Text))} | {string.Join(';', task.Coordinators.Select(c => c.Text))} | {task.Text} | {task.Deadline?.Date:O} {task.Deadline?.Recurrence}\n");
        return gist.ToString();
    }

    private static string Plain(string gist) => gist.Replace('–', '-').Replace('—', '-').Replace("uỷ", "ủy", StringComparison.Ordinal).Replace("hoà", "hòa", StringComparison.Ordinal);

    // As a mail program does it; the columns of a header and the rows of a table are left alone.
    internal static string Wrapped(string text, int width)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (line.Contains("     ", StringComparison.Ordinal) || line.Contains('\t', StringComparison.Ordinal) || line.Contains(" |", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            var current = "";
            foreach (var word in line.Split(' '))
            {
                if (current.Length > 0 && current.Length + 1 + word.Length > width)
                {
                    lines.Add(current);
                    current = word;
                }
                else current = current.Length == 0 ? word : current + " " + word;
            }
            lines.Add(current);
        }
        return string.Join('\n', lines);
    }
}
