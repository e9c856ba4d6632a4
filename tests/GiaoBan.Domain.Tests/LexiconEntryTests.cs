using GiaoBan.Domain.Conclusions;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class LexiconEntryTests
{
    [Fact]
    public void An_abbreviation_means_its_unit_while_it_is_used()
    {
        var entry = Add(new(LexiconKind.Alias, " BDV ", Body("BDVTU").Id, Day("2019-01-01"), Day("2025-01-31"))).Value!;
        Assert.Equal(("BDV", "bdv"), (entry.Words, entry.Key));

        Assert.Equal("Ban Dân vận Tỉnh ủy", new RememberedNames([entry], Province, Day("2019-03-28")).Find("BDV,")?.Name);
        Assert.Null(new RememberedNames([entry], Province, Day("2025-02-01")).Find("BDV"));
        Assert.Null(new RememberedNames([entry], Province, Day("2019-03-28")).Find("BTG"));
    }

    public static readonly TheoryData<LexiconKind, string, bool, Refusal> Refused = new()
    {
        { LexiconKind.Alias, "  ", true, ConclusionRefusals.LexiconNeedsWords },
        { LexiconKind.Alias, "BDV", false, ConclusionRefusals.AliasNeedsUnit },
        { LexiconKind.Alias, "phường", true, ConclusionRefusals.ShortNameInCapitals("phường") },
        { LexiconKind.BodyName, "B", true, ConclusionRefusals.ShortNameInCapitals("B") },
        { LexiconKind.Verb, "rà; soát", true, ConclusionRefusals.LexiconOneNameOnly },
        { LexiconKind.Frame, "giao {nơi nhận}", true, ConclusionRefusals.LexiconOneNameOnly },
        { LexiconKind.BodyName, "2019", true, ConclusionRefusals.LexiconOneNameOnly },
        { LexiconKind.BodyName, new string('a', 60) + " " + new string('b', 60), true, ConclusionRefusals.LexiconWordsTooLong },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_would_mislead_the_reader_is_refused(LexiconKind kind, string words, bool unit, Refusal why) =>
        Assert.Equal(why, Add(new(kind, words, unit ? Body("BDVTU").Id : null)).Refusal);

    [Fact]
    public void The_same_words_are_kept_once_for_a_kind_however_they_are_marked()
    {
        var first = Add(new(LexiconKind.BodyName, "Hạt Kiểm lâm Bắc Sơn")).Value!;
        Assert.Equal(ConclusionRefusals.AlreadyInLexicon("hạt kiểm lâm Bắc Sơn"), Add(new(LexiconKind.BodyName, "hạt  kiểm lâm Bắc Sơn"), first).Refusal);
        Assert.True(Add(new(LexiconKind.Position, "hạt kiểm lâm Bắc Sơn"), first).IsOk);
        first.Change(new(LexiconKind.BodyName, "Hạt Kiểm lâm Bắc Sơn", null, Day("2019-01-01")), [first]).IsDone();
    }

    [Fact]
    public void It_cannot_end_before_it_begins() =>
        Assert.Equal(ConclusionRefusals.UsedUntilBeforeSince, Add(new(LexiconKind.Verb, "xới xáo", null, Day("2019-02-01"), Day("2019-01-01"))).Refusal);

    private static Result<LexiconEntry> Add(LexiconText text, params LexiconEntry[] others) => LexiconEntry.Add(Organiser, Line, text, false, others);
}
