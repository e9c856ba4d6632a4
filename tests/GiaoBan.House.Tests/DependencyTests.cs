using System.Reflection;
using System.Text.RegularExpressions;

namespace GiaoBan.House.Tests;

/// <summary>
/// The dependency rule: Text knows nobody; Domain, Office and Storage may know Text; Storage also Domain; App knows all and
/// nobody knows App. Held against what is compiled (use) and against the project files (leave): the compiler drops a
/// reference nobody uses.
/// </summary>
public class DependencyTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["GiaoBan.Text"] = [],
        ["GiaoBan.Domain"] = ["GiaoBan.Text"],
        ["GiaoBan.Office"] = ["GiaoBan.Text", "AngleSharp", "DocumentFormat.OpenXml", "UglyToad.PdfPig", "PdfPig"],
        ["GiaoBan.Storage"] = ["GiaoBan.Text", "GiaoBan.Domain", "Microsoft", "Npgsql", "SQLitePCLRaw", "EFCore.NamingConventions"],
        ["GiaoBan.Storage.Sqlite"] = ["GiaoBan.Storage", "GiaoBan.Domain", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite"],
        ["GiaoBan.Storage.Postgres"] = ["GiaoBan.Storage", "GiaoBan.Domain", "Microsoft.EntityFrameworkCore", "Npgsql"],
    };

    public static TheoryData<string> Projects => [.. MayKnow.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_uses_only_what_it_may(string project) =>
        House.Keeps(Strangers(project, Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!)));

    [Theory, MemberData(nameof(Projects))]
    public void A_project_file_names_only_what_it_may(string project) => House.Keeps(Strangers(project, Named(House.Text($"src/{project}/{project}.csproj"))));

    [Fact]
    public void Every_project_of_the_program_is_held() =>
        Assert.Equal([.. MayKnow.Keys.Append("GiaoBan.App").Order(StringComparer.Ordinal)],
            House.AllPaths.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("GiaoBan.Text", "GiaoBan.Domain")]
    [InlineData("GiaoBan.Domain", "Microsoft.AspNetCore.Http")]
    [InlineData("GiaoBan.Domain", "Microsoft.EntityFrameworkCore")]
    [InlineData("GiaoBan.Domain", "GiaoBan.Storage")]
    [InlineData("GiaoBan.Office", "Microsoft.EntityFrameworkCore")]
    [InlineData("GiaoBan.Office", "GiaoBan.Domain")]
    [InlineData("GiaoBan.Storage", "GiaoBan.Office")]
    [InlineData("GiaoBan.Storage", "giaoban")] // the program's own assembly
    [InlineData("GiaoBan.Storage.Sqlite", "GiaoBan.App")]
    [InlineData("GiaoBan.Storage.Postgres", "GiaoBan.Storage.Sqlite")]
    public void A_stranger_would_be_seen(string project, string stranger) => Assert.NotEmpty(Strangers(project, [stranger]));

    [Fact]
    public void A_stranger_in_a_project_file_would_be_seen() =>
        Assert.Equal(["GiaoBan.App", "Dapper", "Microsoft.AspNetCore.App"], Named("""<ProjectReference Include="../GiaoBan.App/GiaoBan.App.csproj" /><PackageReference Include="Dapper" /><FrameworkReference Include="Microsoft.AspNetCore.App" />"""));

    // Storage.Sqlite may know Storage, and that word also begins its sister's name: a name of ours must be met whole.
    private static IEnumerable<string> Strangers(string project, IEnumerable<string> known) =>
        known.Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal) && name is not "netstandard")
            .Where(name => !MayKnow[project].Any(may => name == may || (!may.StartsWith("GiaoBan", StringComparison.Ordinal) && name.StartsWith(may + ".", StringComparison.Ordinal))))
            .Select(name => $"{project} knows {name}");

    private static IEnumerable<string> Named(string projectFile) =>
        Regex.Matches(projectFile, "<(Project|Package|Framework)Reference Include=\"([^\"]+)\"").Select(match => match.Groups[1].Value is "Project" ? Path.GetFileNameWithoutExtension(match.Groups[2].Value) : match.Groups[2].Value);
}
