using GiaoBan.App.Features.Ledgers;
using GiaoBan.App.Web;

namespace GiaoBan.App.Tests.Web;

public class SayTests
{
    /// <summary>Rounding to even, which a half falls into by itself, would say 2% and 12% here.</summary>
    [Theory]
    [InlineData(1, 40, 3)]
    [InlineData(1, 8, 13)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(0, 5, 0)]
    [InlineData(5, 5, 100)]
    [InlineData(0, 0, 0)]
    public void A_half_percent_is_rounded_upwards_wherever_a_share_is_shown(int part, int all, int percent)
    {
        Assert.Equal(percent, Say.Percent(part, all));
        Assert.Equal(percent, new PromisesPage.Cell(part, all - part, 0, 0).Percent);
    }
}
