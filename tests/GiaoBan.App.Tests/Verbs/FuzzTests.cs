using GiaoBan.App.Verbs.Fuzz;

namespace GiaoBan.App.Tests.Verbs;

public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Broken_and_invented_documents_of_every_kind_are_read_or_refused()
    {
        var run = new FuzzRun(20190328, output.WriteLine);
        for (var number = 0; number < 150; number++) run.Repeat(number);
        Assert.Equal((150, 0, 0), (run.Cases, run.Crashes, run.Hangs));
    }
}
