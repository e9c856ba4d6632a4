using GiaoBan.Domain;

namespace GiaoBan.App.Demo;

/// <summary>The sample is lived through the domain's own acts: one that is refused is a slip in the sample, and ends it.</summary>
internal static class DemoMust
{
    public static T Must<T>(Result<T> result) => result.Refusal is { } no ? throw new InvalidOperationException($"The demo was refused: {no.Message}") : result.Value!;

    public static bool Must(Result result) => result.Refusal is { } no ? throw new InvalidOperationException($"The demo was refused: {no.Message}") : true;
}
