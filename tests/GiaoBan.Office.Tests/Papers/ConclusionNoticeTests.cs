using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GiaoBan.Office.Papers;

namespace GiaoBan.Office.Tests.Papers;

public class ConclusionNoticeTests
{
    [Fact]
    public void The_same_paper_always_gives_the_same_bytes()
    {
        var first = ConclusionNotice.Write(SamplePapers.Party());
        Thread.Sleep(TimeSpan.FromSeconds(2.1)); // a zip knows time in steps of two seconds
        Assert.Equal(first, ConclusionNotice.Write(SamplePapers.Party()));
    }

    [Theory, InlineData("party-2018"), InlineData("state-2020")]
    public void A_code_under_the_recipients_is_a_picture_that_keeps_the_form(string form)
    {
        byte[] png = [.. Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")];
        var paper = (form.StartsWith("party", StringComparison.Ordinal) ? SamplePapers.Party(form) : SamplePapers.State(form)) with { Code = png };
        var bytes = ConclusionNotice.Write(paper);

        Assert.Equal(bytes, ConclusionNotice.Write(paper));
        Assert.Empty(DocumentCheck.Check(new MemoryStream(bytes), SamplePapers.Form(form)).Value!.Deviations);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        using var picture = Assert.Single(package.MainDocumentPart!.ImageParts).GetStream();
        Assert.Equal(png.Length, picture.Length);
    }

    [Theory, InlineData("party-2018"), InlineData("party-2026"), InlineData("state-2020"), InlineData("state-2011")]
    public void The_file_is_valid_Open_XML(string form)
    {
        var paper = form.StartsWith("party", StringComparison.Ordinal) ? SamplePapers.Party(form) : SamplePapers.State(form);
        using var package = WordprocessingDocument.Open(new MemoryStream(ConclusionNotice.Write(paper)), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }
}
