using System.Globalization;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Tests;

/// <summary>
/// What was read right once stays right: Corpus/floors.tsv holds for each document the tasks, leads and deadlines found.
/// GIAOBAN_FLOORS=<file> writes what is reached today to that file.
/// </summary>
public class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Documents => [.. Directory.GetFiles(Path.Combine(Folder, "docs"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory, MemberData(nameof(Documents))]
    public void A_document_is_read_at_least_as_well_as_before(string name)
    {
        var floor = Floors()[name];
        var score = Score(name);
        Assert.True(score.Tasks >= floor.Tasks, $"{name}: {score.Tasks} tasks found, {floor.Tasks} before");
        Assert.True(score.Extra <= floor.Extra, $"{name}: {score.Extra} tasks invented, {floor.Extra} before");
        Assert.True(score.Leads >= floor.Leads, $"{name}: {score.Leads} leads right, {floor.Leads} before");
        Assert.True(score.Deadlines >= floor.Deadlines, $"{name}: {score.Deadlines} deadlines right, {floor.Deadlines} before");
    }

    [Fact]
    public void The_floors_can_be_written_anew()
    {
        var target = Environment.GetEnvironmentVariable("GIAOBAN_FLOORS");
        if (string.IsNullOrEmpty(target)) Assert.Skip("GIAOBAN_FLOORS names no file to write the floors to.");

        var rows = Documents.Select(row => row.Data).Select(name => (name, score: Score(name))).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.name}\t{row.score.Tasks}\t{row.score.Extra}\t{row.score.Leads}\t{row.score.Deadlines}"));
        File.WriteAllText(target, "document\ttasks\textra\tleads\tdeadlines\n" + string.Join('\n', rows) + "\n");
    }

    private static CorpusScore Score(string name) => CorpusScore.Of(
        DocumentReader.Read(File.ReadAllText(Path.Combine(Folder, "docs", name + ".txt"))), File.ReadAllText(Path.Combine(Folder, "gold", name + ".json")));

    private static Dictionary<string, CorpusScore> Floors() => File.ReadLines(Path.Combine(Folder, "floors.tsv")).Skip(1).Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => new CorpusScore(Number(cells[1]), Number(cells[2]), Number(cells[3]), Number(cells[4])));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
