using System.Text;
using CsCheck;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Text;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class SourceDocumentTests
{
    private static readonly DocumentFacts Nothing = new("typed", null, null, null, null, null, null, null, null, null, null, null, null);

    [Fact]
    public void Spans_count_code_points()
    {
        var document = Document("");
        Assert.Equal((0, 11), document.Add("Giao Sở Y ế"));            // no line break before the first
        Assert.Equal((12, 16), document.Add("Đạt🎉"));                  // one code point, two chars
        Assert.Equal((17, 17 + "Rà".Normalize(NormalizationForm.FormD).EnumerateRunes().Count()), document.Add("Rà".Normalize(NormalizationForm.FormD)));
        Assert.Equal("Giao Sở Y ế\nĐạt🎉\nRa\u0300", document.Text);
    }

    [Fact]
    public void A_sentence_is_added_behind_a_text_that_was_there() => Assert.Equal((9, 13), Document("Kết luận").Add("Giao"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_is_not_added(string sentence) => Assert.Throws<ArgumentException>(() => Document("").Add(sentence));

    [Fact]
    public void Every_span_cuts_out_its_sentence_for_ever() =>
        Gen.OneOf([.. new[] { "Giao Sở Nội vụ rà soát.", "🎉🎉", "e\u0323\u0302", "Đôn đốc", "x" }.Select(Gen.Const)]).Array[1, 10].Sample(sentences =>
        {
            var document = Document("");
            var spans = sentences.Select(document.Add).ToList();
            var runes = document.Text.EnumerateRunes().ToArray();
            return spans.Select(s => string.Concat(runes[s.Start..s.End])).SequenceEqual(sentences);
        });

    [Fact]
    public void A_person_puts_right_what_was_read()
    {
        var document = Document("Kết luận");
        document.Correct(new("notice", "Thông báo", "15-TB/TU", "Tỉnh ủy", Day("2019-04-08"), Day("2019-04-03"), "Morning", "Phòng họp", "A", "B", "C", "2019-Q1", "2019-Q2"));
        Assert.Equal(("notice", "Thông báo", "15-TB/TU", "Tỉnh ủy", Day("2019-04-08"), Day("2019-04-03")), (document.Kind, document.Title, document.Number, document.Issuer, document.IssuedOn, document.MeetingDay));
        Assert.Equal(("Morning", "Phòng họp", "A", "B", "C"), (document.PartOfDay, document.Place, document.ChairName, document.ChairPosition, document.Attendees));
        Assert.Equal(("2019-Q1", "2019-Q2", "ket-luan.txt"), (document.ReviewedPeriods, document.PlannedPeriods, document.FileName));
    }

    [Fact]
    public void A_sentence_is_found_with_the_texts_own_letters_however_its_lines_are_broken()
    {
        var document = Document("𝟏. Giao Sở Nội vụ\nrà soát. Giao Sở Nội vụ rà soát.");
        Assert.Equal((3, 25, "Giao Sở Nội vụ\nrà soát"), document.Find(" Giao Sở  Nội vụ rà soát ".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal((27, 49, "Giao Sở Nội vụ rà soát"), document.Find("Giao Sở Nội vụ rà soát", near: 30));
        Assert.Null(document.Find("Giao Sở Y tế rà soát"));
        Assert.Null(document.Find("giao sở nội vụ rà soát"));
        Assert.Null(document.Find(" \n "));
        Assert.Null(document.Find("(a+)+$"));
    }

    [Fact]
    public void It_is_confirmed_once_and_only_with_its_day()
    {
        var document = Document("Kết luận");
        document.Confirm().IsRefused(ConclusionRefusals.NeedsMeetingDay);
        document.Correct(Nothing with { MeetingDay = Day("2019-04-03") });
        document.Confirm().IsDone();
        Assert.Equal(DocumentState.Confirmed, document.State);
        document.Confirm().IsRefused(ConclusionRefusals.AlreadyConfirmed);
    }

    [Fact]
    public void A_concluding_sentence_keeps_its_place_and_how_sure_the_reader_was()
    {
        var source = SourceDocumentId.New();
        var sentence = new Conclusion(ConferenceId.New(), source, 4, ConclusionKind.Praise, "Biểu dương Đình Lập.", 10, 30, 0.8);
        Assert.Equal((source, 4, ConclusionKind.Praise, "Biểu dương Đình Lập.", "Biểu dương Đình Lập.".Folded()), (sentence.SourceDocumentId, sentence.Ordinal, sentence.Kind, sentence.Text, sentence.SearchText));
        Assert.Equal((10, 30, 0.8), (sentence.SpanStart, sentence.SpanEnd, sentence.Confidence));
        Assert.Throws<ArgumentException>(() => new Conclusion(ConferenceId.New(), source, 1, ConclusionKind.Order, " ", null, null, 1));
    }

    private static SourceDocument Document(string text) => new(Organiser, Line, ConferenceId.New(), "ket-luan.txt", text, Nothing);
}
