using GiaoBan.App.Verbs.Fuzz;

namespace GiaoBan.App.Tests.Verbs;

public class FuzzTests(ITestOutputHelper output)
{
    private const int Cases = 60; // a first look; "giaoban fuzz" goes on for as long as one likes

    [Fact]
    public void Broken_and_invented_documents_of_every_kind_are_read_or_refused()
    {
        var run = new FuzzRun(20190328, output.WriteLine);
        for (var number = 0; number < Cases; number++) run.Repeat(number);
        Assert.Equal((Cases, 0, 0), (run.Cases, run.Crashes, run.Hangs));
    }
}
