using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GiaoBan.House.Tests;

/// <summary>Rules about files as such: size, data that parses, projects that are built.</summary>
public class FileTests
{
    private const long Largest = 300 * 1024;
    // Every phrase of the interface, and every way of saying a matter, each in one place (docs/decisions/0024, 0019).
    private static readonly string[] Tables = ["src/GiaoBan.App/Web/Language/english.json", "src/GiaoBan.Text/Grouping/concepts.tsv"];

    [Fact]
    public void No_tracked_file_is_large() => House.Keeps(TooLarge(House.AllPaths.Except(Tables).Select(path => (path, new FileInfo(House.At(path)).Length))));

    [Fact]
    public void A_large_file_would_be_seen() => Assert.Equal(["b"], TooLarge([("a", Largest), ("b", Largest + 1)]));

    [Fact]
    public void The_working_calendar_is_sorted_and_says_each_day_once() => House.Keeps(CalendarSlips(House.Text("src/GiaoBan.Domain/Time/calendar.tsv")));

    [Theory]
    [InlineData("day\tkind\twhy\n2019-01-02\toff\tx\n2019-01-01\toff\tx\n")]
    [InlineData("day\tkind\twhy\n2019-01-01\toff\tx\n2019-01-01\toff\tx\n")]
    [InlineData("day\tkind\twhy\n2019-01-01\tholiday\tx\n")]
    [InlineData("day\tkind\twhy\n2019-13-01\toff\tx\n")]
    [InlineData("day\tkind\twhy\n2019-01-01\toff\t\n")]
    [InlineData("day\tkind\twhy\n2019-01-05\toff\tx\n")] // a Saturday is off without being said
    [InlineData("day\tkind\twhy\n2019-01-04\tworked\tx\n")] // a Friday is worked anyway
    public void A_slip_in_the_calendar_would_be_seen(string table) => Assert.NotEmpty(CalendarSlips(table));

    [Fact]
    public void Tables_and_json_of_the_program_parse() =>
        House.Keeps(House.Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(file => DataSlips(file).Select(slip => $"{file.Path}: {slip}")));

    [Theory]
    [InlineData("x.tsv", "a\tb\n1\t2\t3\n")]
    [InlineData("x.tsv", "a\tb\n1\t2")]
    [InlineData("x.tsv", "a\tb\r\n1\t2\r\n")]
    [InlineData("x.tsv", "a\tb\n1\te\u0301\n")]
    [InlineData("x.tsv", "a\ta\n")]
    [InlineData("x.json", "{ \"a\": 1,, }")]
    public void A_slip_in_a_table_would_be_seen(string path, string text) => Assert.NotEmpty(DataSlips(new(path, text)));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = House.Text("GiaoBan.slnx");
        House.Keeps(Left(House.AllPaths.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !path.StartsWith("bench/", StringComparison.Ordinal)), solution));
        Assert.NotEmpty(Left(["src/Other/Other.csproj"], solution));
    }

    private static IEnumerable<string> Left(IEnumerable<string> projects, string solution) => projects.Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal));

    private static IEnumerable<string> TooLarge(IEnumerable<(string Path, long Length)> files) => files.Where(file => file.Length > Largest).Select(file => file.Path);

    private static IEnumerable<string> CalendarSlips(string table)
    {
        DateOnly? before = null;
        foreach (var cells in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')))
        {
            if (cells.Length != 3 || !DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) { yield return $"{cells[0]} is no day"; continue; }

            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (cells[1] != (isWeekend ? "worked" : "off")) yield return $"{cells[0]} {cells[1]}";
            if (cells[2].Length == 0) yield return $"{cells[0]} has no reason";
            if (day <= before) yield return $"{cells[0]} stands behind {before}";
            before = day;
        }
    }

    private static IEnumerable<string> DataSlips(SourceFile file)
    {
        if (file.Extension is ".json" && !Parses(file.Text)) yield return "does not parse";
        if (file.Extension is not ".tsv") yield break;

        var lines = file.Text.Split('\n');
        var header = lines[0].Split('\t');
        if (lines[^1].Length > 0) yield return "does not end its last line";
        if (file.Text.Contains('\r', StringComparison.Ordinal)) yield return "has carriage returns";
        if (!file.Text.IsNormalized(NormalizationForm.FormC)) yield return "is not NFC";
        if (header.Distinct().Count() != header.Length) yield return "names a column twice";
        foreach (var line in lines.Skip(1).Where(line => !line.StartsWith('#') && line.Split('\t').Length > header.Length)) yield return $"too many cells: {line}";
    }

    private static bool Parses(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
