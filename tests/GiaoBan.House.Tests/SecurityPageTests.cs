using System.Text.RegularExpressions;

namespace GiaoBan.House.Tests;

/// <summary>docs/security.md names a test or a file and a word in it for every requirement; all of them are there.</summary>
public partial class SecurityPageTests
{
    private static readonly List<string[]> Rows = [.. House.Text("docs/security.md").Split('\n').Where(line => Number().IsMatch(line)).Select(line => line.Trim('|', ' ').Split(" | "))];

    private static readonly HashSet<string> Tests = [.. House.AllPaths.Where(path => path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(NamesIn)];

    [Fact]
    public void Every_place_named_is_there() => House.Keeps(Rows.SelectMany(row => Places(row[3]).Where(place => !IsThere(place)).Select(place => $"{row[0]}: {place}")));

    [Fact]
    public void Every_requirement_stands_once_with_its_state_and_its_place()
    {
        Assert.True(Rows.Count > 150);
        Assert.All(Rows, row => Assert.Equal(4, row.Length));
        Assert.All(Rows, row => Assert.Contains(row[2], (string[])["held", "part", "no"]));
        Assert.All(Rows, row => Assert.NotEmpty(Places(row[3])));
        Assert.Equal(Rows.Count, Rows.Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public void The_sums_at_the_top_are_those_of_the_table()
    {
        int Of(string state) => Rows.Count(row => row[2] == state);
        Assert.Contains($"{Rows.Count} requirements that apply, **{Of("held")} held, {Of("part")} in part, {Of("no")} not**", House.Text("docs/security.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SignInTests.No_such_test")]
    [InlineData("src/GiaoBan.App/Web/NoSuch.cs#x")]
    [InlineData("src/GiaoBan.App/Web/Door.cs#no such word in it")]
    public void A_place_that_is_not_there_would_be_seen(string place) => Assert.False(IsThere(place));

    private static IEnumerable<string> Places(string cell) => Place().Matches(cell).Select(match => match.Groups[1].Value);

    private static bool IsThere(string place) => place.Split('#', 2) is [var file, var word] ? House.AllPaths.Contains(file) && House.Text(file).Contains(word, StringComparison.Ordinal) : Tests.Contains(place);

    private static IEnumerable<string> NamesIn(string path)
    {
        var text = House.Text(path);
        return Class().Matches(text).SelectMany(c => Method().Matches(text).Select(m => $"{c.Groups[1].Value}.{m.Groups[1].Value}"));
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|")]
    private static partial Regex Number();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex Class();

    [GeneratedRegex(@"public (?:async Task|void) (\w+)\(")]
    private static partial Regex Method();
}
