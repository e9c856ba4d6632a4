using System.Text.RegularExpressions;

namespace GiaoBan.House.Tests;

/// <summary>
/// Inside the domain the modules follow the cycle, so that whoever knows the work knows the code: a module may name itself
/// and those before it. Ids and the thread lie at the root, which names none.
/// </summary>
public class ModuleTests
{
    private static readonly string[] Order = ["Time", "Organization", "Periods", "Reports", "Consolidation", "Conferences", "Conclusions", "Assignments", "Programmes", "Situations", "Scoring", "Exemplars", "Emulation", "Bulletins", "Cycle", "Rights"];
    private static readonly string[] AtTheRoot = ["Ids.cs", "Result.cs", "Rows.cs", "ThreadLink.cs"];

    private static IEnumerable<SourceFile> Domain => House.Files.Where(file => file.Path.StartsWith("src/GiaoBan.Domain/", StringComparison.Ordinal) && file.Extension is ".cs");

    [Fact]
    public void A_module_names_only_itself_and_earlier_ones() => House.Keeps(Domain.SelectMany(LaterNames));

    [Theory]
    [InlineData("Reports", "using GiaoBan.Domain.Assignments;")]
    [InlineData("Organization", "var x = Periods.ReportForm.Create();")]
    [InlineData("Assignments", "    private Domain.Cycle.CarryOver x;")]
    [InlineData("Time", "using static GiaoBan.Domain.Organization.Unit;")]
    [InlineData("", "using GiaoBan.Domain.Time;")]
    [InlineData("Unheard", "namespace GiaoBan.Domain.Unheard;")]
    public void A_later_name_would_be_seen(string module, string line) =>
        Assert.NotEmpty(LaterNames(new($"src/GiaoBan.Domain/{(module.Length > 0 ? module + "/" : "")}Sample.cs", line)));

    [Fact]
    public void An_earlier_name_is_free() => Assert.Empty(LaterNames(new("src/GiaoBan.Domain/Cycle/Sample.cs", "using GiaoBan.Domain.Assignments;\nnamespace GiaoBan.Domain.Cycle;")));

    [Fact]
    public void Only_ids_answers_rows_and_the_thread_lie_at_the_root() =>
        Assert.Equal(AtTheRoot, Domain.Select(file => file.Path["src/GiaoBan.Domain/".Length..]).Where(path => !path.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_namespace_is_its_folder() => House.Keeps(Domain.SelectMany(WrongNamespace));

    [Fact]
    public void A_wrong_namespace_would_be_seen() => Assert.NotEmpty(WrongNamespace(new("src/GiaoBan.Domain/Reports/Sample.cs", "namespace GiaoBan.Domain.Periods;")));

    [Fact]
    public void No_type_bears_the_name_of_its_module_or_of_dotnets_task()
    {
        House.Keeps(GlossaryTests.DomainTypes.Select(type => type.Name).Where(IsBadName));
        Assert.All(["Task", "Reports", "QuarterTask"], name => Assert.True(IsBadName(name)));
    }

    private static bool IsBadName(string name) => name.EndsWith("Task", StringComparison.Ordinal) || Order.Contains(name);

    private static IEnumerable<string> LaterNames(SourceFile file)
    {
        var own = file.Path["src/GiaoBan.Domain/".Length..].Split('/') is [var folder, _, ..] ? folder : null;
        var rank = own is null ? -1 : Array.IndexOf(Order, own);
        if (own is not null && rank < 0) yield return $"{file.Path}: {own} has no place in the order of modules";
        var code = string.Join('\n', file.Lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        foreach (var later in Order[(rank + 1)..])
        {
            // As a namespace: after "Domain." or before a type's name. A property "Reports" followed by one of its members is none of this.
            if (Regex.IsMatch(code, $@"\bDomain\.{later}\b|(?<![\w.]){later}\.({TypesOf(later)})\b")) yield return $"{file.Path} names {later}";
        }
    }

    private static string TypesOf(string module) =>
        string.Join('|', GlossaryTests.DomainTypes.Where(type => type.Namespace == $"GiaoBan.Domain.{module}").Select(type => type.Name).Prepend("-"));

    private static IEnumerable<string> WrongNamespace(SourceFile file)
    {
        var expected = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
        if (!file.Text.Contains($"namespace {expected};", StringComparison.Ordinal)) yield return $"{file.Path} is not in {expected}";
    }
}
