using CsCheck;
using GiaoBan.Domain.Assignments;

namespace GiaoBan.Domain.Tests;

/// <summary>The promise: whatever happens, every assignment ever issued is closed, or open and carried into its unit's next report with its age right.</summary>
public class QuartersPropertyTests
{
    private const int Quarters = 100;

    private static readonly Gen<(int Act, int Which, int How)[][]> Lives =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 9999], Gen.Int[0, 99]).Array[2, 12].Array[Quarters];

    [Fact]
    public void A_hundred_random_quarters_lose_nothing_and_know_every_age() => Lives.Sample(life =>
    {
        var world = new QuarterWorld();
        foreach (var quarter in life)
        {
            world.Live(quarter);
            Assert.Empty(world.OpenNextAndFindLost(world.All));
        }
        Assert.True(world.IssuedEver >= 40, $"only {world.IssuedEver} were issued");
        Assert.True(world.All.Any(a => a.AgeInQuarters(world.Now) > 8), "nothing was ever carried far");
        Assert.True(world.All.Any(a => !a.IsOpen), "nothing was ever closed");
        Assert.Contains(world.All, a => a.ParentId is not null);
        Assert.Contains(world.All, a => a.Occurrence > 1);
    }, iter: 10);

    [Fact]
    public void A_lost_one_and_a_wrong_age_would_be_seen() => Lives.Sample(life =>
    {
        var world = new QuarterWorld();
        foreach (var quarter in life.Take(5)) world.Live(quarter);
        var dropped = world.All.First(a => a.IsOpen);

        Assert.Contains(world.OpenNextAndFindLost([.. world.All.Where(a => a != dropped)]), l => l.Contains(dropped.Code, StringComparison.Ordinal));
        world.Misremember(dropped);
        Assert.Contains(world.OpenNextAndFindLost(world.All), l => l.Contains(dropped.Code, StringComparison.Ordinal));
    }, iter: 5);
}
