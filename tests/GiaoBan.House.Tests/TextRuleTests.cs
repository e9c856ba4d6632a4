namespace GiaoBan.House.Tests;

public class TextRuleTests
{
    public static TheoryData<string> Names => [.. TextRules.All.Select(rule => rule.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_house_keeps(string name)
    {
        var rule = Rule(name);
        Assert.Contains(House.Files, file => rule.Where(file.Path));
        House.Keeps(House.Files.Where(file => !rule.Excepted.ContainsKey(file.Path)).SelectMany(rule.BreaksIn));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_sample_turns_red(string name)
    {
        var rule = Rule(name);
        Assert.All(rule.Bad, sample => Assert.NotEmpty(rule.BreaksIn(new(rule.At, sample))));
        Assert.All(rule.Good, sample => Assert.Empty(rule.BreaksIn(new(rule.At, sample))));
    }

    [Theory, MemberData(nameof(Names))]
    public void An_exception_is_still_needed(string name)
    {
        var rule = Rule(name);
        Assert.All(rule.Excepted.Keys, path => Assert.True(House.Files.Where(file => file.Path == path).SelectMany(rule.BreaksIn).Any(), $"{path} no longer needs its exception"));
        Assert.All(rule.Excepted.Values, reason => Assert.NotEmpty(reason));
    }

    private static TextRule Rule(string name) => TextRules.All.Single(rule => rule.Name == name);
}
