using System.Globalization;
using GiaoBan.Text.Reading;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Tests;

/// <summary>Every row of the deadline list is an example: the form, the day it is read from, and what must come out.</summary>
public class DeadlineLexiconTests
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        using var reader = new StreamReader(typeof(DocumentReader).Assembly.GetManifestResourceStream("GiaoBan.Text.Lexicon.deadlines.tsv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var form, var example, var day, var date, var recurrence, ..]) rows.Add(form, example, day, date, recurrence);
        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Each_form_gives_its_date(string form, string example, string day, string date, string recurrence)
    {
        if (form.StartsWith("đã ", StringComparison.Ordinal)) Assert.Skip("Chuyện đã qua: câu này không thành nhiệm vụ, xem NotTasks.md.");
        var since = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var deadline = DeadlinePhrase.Read(example, new TimeBase(since, since));

        Assert.Equal((date, recurrence), (deadline?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", deadline?.Recurrence?.ToString().ToLowerInvariant() ?? ""));
    }
}
