using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Tests.Papers;

public class FormTests
{
    [Theory]
    [InlineData(PaperFamily.Party, "2018-04-02", null)]
    [InlineData(PaperFamily.Party, "2018-04-03", "party-2018")]
    [InlineData(PaperFamily.Party, "2026-05-26", "party-2018")]
    [InlineData(PaperFamily.Party, "2026-05-27", "party-2026")]
    [InlineData(PaperFamily.State, "2011-03-04", null)]
    [InlineData(PaperFamily.State, "2020-03-04", "state-2011")]
    [InlineData(PaperFamily.State, "2020-03-05", "state-2020")]
    public void The_date_chooses_the_form_and_a_date_without_one_is_refused(PaperFamily family, string day, string? expected)
    {
        var answer = DocumentForms.For(family, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected, answer.Value?.Id);
        Assert.Equal(expected is null, answer.Refusal is not null);
    }

    [Theory]
    [InlineData("15-TB/TU", "party-2018")]
    [InlineData("Số 1187-TB/BDVTU", "party-2018")]
    [InlineData("Số: 145/TB-VPUBND", "state-2011")]
    [InlineData("12/2019/QĐ-UBND", "state-2011")]
    [InlineData("2018-2019", null)]
    [InlineData("145", null)]
    public void A_number_tells_Party_from_State(string number, string? expected) =>
        Assert.Equal(expected, DocumentForms.For(number, new(2019, 6, 5)).Value?.Id);

    [Fact]
    public void What_our_papers_use_is_always_allowed()
    {
        foreach (var rule in DocumentForms.All.SelectMany(form => form.Rules))
        {
            var isGood = rule.Unit is "" ? rule.Allows(rule.Used) : rule.Allows(double.Parse(rule.Used, System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(isGood, $"{rule.Clause}: {rule.Element} {rule.Property} {rule.Used}");
        }
    }

    [Fact]
    public void The_disputed_date_of_2026_is_said()
    {
        Assert.Contains("12/01/2026", DocumentForms.Find("party-2026").Value!.Note, StringComparison.Ordinal);
        Assert.Null(DocumentForms.Find("party-2018").Value!.Note);
    }
}
