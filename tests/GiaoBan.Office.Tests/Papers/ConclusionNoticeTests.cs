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

    [Theory, InlineData("party-2018"), InlineData("party-2026"), InlineData("state-2020"), InlineData("state-2011")]
    public void The_file_is_valid_Open_XML(string form)
    {
        var paper = form.StartsWith("party", StringComparison.Ordinal) ? SamplePapers.Party(form) : SamplePapers.State(form);
        using var package = WordprocessingDocument.Open(new MemoryStream(ConclusionNotice.Write(paper)), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }
}
