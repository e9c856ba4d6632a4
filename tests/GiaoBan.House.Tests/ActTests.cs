using System.Text.RegularExpressions;
using GiaoBan.App.Web;

namespace GiaoBan.House.Tests;

/// <summary>The record is read by people: no act stands there under its code alone.</summary>
public partial class ActTests
{
    [Fact]
    public void Every_act_of_the_program_has_words_for_the_record()
    {
        var acts = House.Files.Where(f => f.Path.StartsWith("src/GiaoBan.App/", StringComparison.Ordinal) && f.Extension == ".cs" && !f.Path.Contains("/Demo/", StringComparison.Ordinal))
            .SelectMany(f => Done().Matches(f.Text)).SelectMany(m => Name().Matches(m.Value)).Select(m => m.Value.Trim('"')).Distinct().ToList();

        Assert.True(acts.Count > 40, $"only {acts.Count} acts were found");
        House.Keeps(acts.Where(a => !ActWords.All.ContainsKey(a)).Select(a => $"{a} has no words in Web/ActWords.cs"));
    }

    [GeneratedRegex("""(?:\bDoes\(|AtTheDoor\(\w+, )(?:\w+ \? )?"[a-z.-]+"(?: : "[a-z.-]+")?""")]
    private static partial Regex Done();

    [GeneratedRegex("\"[a-z.-]+\"")]
    private static partial Regex Name();
}
