using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;

namespace GiaoBan.Office.Tests.Papers;

public class DocumentCheckTests
{
    [Theory, InlineData("party-2018"), InlineData("party-2026"), InlineData("state-2020"), InlineData("state-2011")]
    public void Our_own_papers_have_no_deviation_and_their_form_is_found_by_number_and_date(string form)
    {
        var report = DocumentCheck.Check(new MemoryStream(Write(form)));

        Assert.True(report.IsOk, report.Refusal);
        Assert.Equal(form, report.Value.Form.Id);
        Assert.Empty(report.Value.Deviations);
    }

    [Theory, InlineData("party-2018"), InlineData("party-2026"), InlineData("state-2020"), InlineData("state-2011")]
    public void A_report_with_its_annex_on_turned_sheets_has_no_deviation_either(string form)
    {
        var report = DocumentCheck.Check(new MemoryStream(ConclusionNotice.Write(SamplePapers.Report(form))));

        Assert.True(report.IsOk, report.Refusal);
        Assert.Equal(form, report.Value.Form.Id);
        Assert.Empty(report.Value.Deviations);
    }

    public static TheoryData<string, string, string> Rules =>
        [.. DocumentForms.All.SelectMany(form => form.Rules.Select(rule => (form.Id, rule.Element, rule.Property)))];

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_of_every_form_catches_its_own_breach(string form, string element, string property)
    {
        var shelf = SamplePapers.Form(form);
        var broken = PaperMutation.Break(Write(form), shelf.Rule(element, property)!);

        var report = DocumentCheck.Check(new MemoryStream(broken), shelf).Value!;

        var found = Assert.Single(report.Deviations, d => d.Element == element && d.Property == property);
        Assert.NotEqual("", found.Found);
        Assert.Equal(shelf.Rule(element, property)!.Clause, found.Clause);
    }

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_of_every_form_catches_its_own_breach_in_a_report_too(string form, string element, string property)
    {
        var shelf = SamplePapers.Form(form);
        var broken = PaperMutation.Break(ConclusionNotice.Write(SamplePapers.Report(form)), shelf.Rule(element, property)!);

        var found = Assert.Single(DocumentCheck.Check(new MemoryStream(broken), shelf).Value!.Deviations, d => d.Element == element && d.Property == property);
        Assert.NotEqual("", found.Found);
    }

    private static byte[] Write(string form) => ConclusionNotice.Write(
        form.StartsWith("party", StringComparison.Ordinal) ? SamplePapers.Party(form) : SamplePapers.State(form));
}
