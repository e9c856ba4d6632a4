using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Papers;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GiaoBan.Office.Tests.Papers;

public class ReturnedPaperTests
{
    private readonly byte[] _sent = ConclusionNotice.Write(SamplePapers.Party());

    [Fact]
    public void A_paper_that_was_only_looked_at_comes_back_unchanged()
    {
        var changes = Compare(_sent);
        Assert.All(changes, change => Assert.Equal((LineFate.Kept, false), (change.Fate, change.HasMoved)));
        Assert.Equal(SamplePapers.Party().Sections.Sum(s => s.Blocks.Count + 1) + 4, changes.Count);
    }

    [Fact]
    public void Changed_added_and_removed_paragraphs_are_told_apart()
    {
        var changes = Compare(Edited(body =>
        {
            var known = Known(body);
            known["t3"].Descendants<Words>().First().Text = "Hoàn thành công tác chuẩn bị đại hội.";
            known["t2"].Remove();
            known["p3"].InsertAfterSelf(new Paragraph(new Run(new Words("Giao Ban Dân vận báo cáo."))));
        }));

        Assert.Equal("Hoàn thành công tác chuẩn bị đại hội.", Assert.Single(changes, c => c.Fate is LineFate.Changed).After);
        Assert.Equal("t2", Assert.Single(changes, c => c.Fate is LineFate.Removed).Id);
        var added = Assert.Single(changes, c => c.Fate is LineFate.Added);
        Assert.Equal(("p3", "Giao Ban Dân vận báo cáo."), (added.AfterId, added.After));
    }

    [Fact]
    public void A_paragraph_cut_in_two_keeps_its_id_on_the_first_half()
    {
        var changes = Compare(Edited(body =>
        {
            var whole = Known(body)["p3"];
            var rest = (Paragraph)whole.CloneNode(true);
            foreach (var start in rest.Descendants<BookmarkStart>().ToList()) start.Remove();
            foreach (var end in whole.Descendants<BookmarkEnd>().ToList()) end.Remove();
            whole.Descendants<Words>().First().Text = "Nửa đầu.";
            rest.Descendants<Words>().First().Text = "Nửa sau.";
            whole.InsertAfterSelf(rest);
        }));

        Assert.Equal(("p3", "Nửa đầu."), Assert.Single(changes, c => c.Fate is LineFate.Changed) is var c ? (c.Id, c.After) : default);
        Assert.Equal("Nửa sau.", Assert.Single(changes, c => c.Fate is LineFate.Added).After);
    }

    [Fact]
    public void A_moved_paragraph_is_said_to_have_moved_and_its_neighbours_are_not()
    {
        var changes = Compare(Edited(body =>
        {
            var known = Known(body);
            var moved = known["t5"];
            moved.Remove();
            known["p1"].InsertBeforeSelf(moved);
        }));
        Assert.Equal("t5", Assert.Single(changes, change => change.HasMoved).Id);
    }

    private IReadOnlyList<LineChange> Compare(byte[] returned)
    {
        var answer = ReturnedPaper.Compare(_sent, new MemoryStream(returned));
        Assert.True(answer.IsOk, answer.Refusal);
        return answer.Value;
    }

    private byte[] Edited(Action<Body> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(_sent);
        using (var package = WordprocessingDocument.Open(stream, true)) edit(package.MainDocumentPart!.Document!.Body!);
        return stream.ToArray();
    }

    private static Dictionary<string, Paragraph> Known(Body body) => body.Descendants<BookmarkStart>()
        .ToDictionary(b => b.Name!.Value!["_gb_".Length..], b => b.Ancestors<Paragraph>().First());
}
