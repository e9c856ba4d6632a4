using System.Text;

namespace GiaoBan.House.Tests;

/// <summary>The program is not written around the documents it was tuned on: no fifteen words of one stand in it.</summary>
public class BorrowedTextTests
{
    private const int Run = 15;

    /// <summary>Files that must hold the words, each with its reason.</summary>
    private static readonly Dictionary<string, string> Excepted = [];

    [Fact]
    public void No_file_of_the_program_holds_fifteen_words_of_a_document()
    {
        var folder = House.Shared is { } shared ? Path.Combine(shared, "extraction", "docs") : null;
        Assert.SkipUnless(folder is not null && Directory.Exists(folder), "the documents are not here; set GIAOBAN_SHARED");

        var runs = Directory.EnumerateFiles(folder).SelectMany(path => Runs(File.ReadAllText(path))).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(runs);
        var borrowed = House.Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))
            .Select(file => (file.Path, Run: Runs(file.Text).FirstOrDefault(runs.Contains))).Where(found => found.Run is not null).ToList();
        House.Keeps(borrowed.Where(found => !Excepted.ContainsKey(found.Path)).Select(found => $"{found.Path}: {found.Run}"));
        Assert.All(Excepted.Keys, path => Assert.Contains(borrowed, found => found.Path == path));
    }

    [Fact]
    public void A_borrowed_run_would_be_seen_in_any_spelling()
    {
        const string document = "Tỉnh ủy yêu cầu các sở, ban, ngành; khẩn trương rà soát, báo cáo kết quả trước ngày 15/6/2019.";
        var runs = Runs(document).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(Runs($"// {document.ToUpperInvariant().Normalize(NormalizationForm.FormD)}"), runs.Contains);
        Assert.DoesNotContain(Runs(document.Replace("khẩn trương", "nhanh chóng", StringComparison.Ordinal)), runs.Contains);
    }

    /// <summary>Every run of fifteen words: letters and digits, NFC, lower case; whatever stands between does not matter.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        Queue<string> last = [];
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant() + " ")
        {
            if (char.IsLetterOrDigit(c)) { word.Append(c); continue; }
            if (word.Length == 0) continue;

            last.Enqueue(word.ToString());
            word.Clear();
            if (last.Count > Run) last.Dequeue();
            if (last.Count == Run) yield return string.Join(' ', last);
        }
    }
}
