namespace GiaoBan.App.Verbs.Fuzz;

/// <summary>`giaoban fuzz [--seconds N] [--seed S] [--case N]`: broken and invented documents of every kind, given to the reader.</summary>
internal static class FuzzVerb
{
    private const int Seconds = 30, MostMegabytes = 500;

    public static int Run(Options options)
    {
        options.Only("--seconds", "--seed", "--case");
        var seed = options.Number("--seed", Random.Shared.Next(1, 1_000_000_000));
        Console.WriteLine($"seed {seed}");
        var run = new FuzzRun(seed, Console.Error.WriteLine);
        if (options.Get("--case") is not null) run.Repeat(options.Number("--case", 0));
        else run.Go(TimeSpan.FromSeconds(options.Number("--seconds", Seconds)));
        Console.WriteLine(run.Line);
        return run.Crashes + run.Hangs == 0 && run.PeakMegabytes <= MostMegabytes ? 0 : 1;
    }
}
