using System.Text;

namespace GiaoBan.Text.Reading;

/// <summary>The normalised text with every item marked where it was found, for people who want to see why.</summary>
public static class ReadingExplanation
{
    private sealed record Mark(TextSpan Span, string Label);

    public static string Write(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var marks = Marks(reading).Where(mark => mark.Span.End > mark.Span.Start).ToList();
        var opening = marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ToLookup(mark => mark.Span.Start);
        var closing = marks.ToLookup(mark => mark.Span.End);
        var text = new StringBuilder();
        var at = 0;
        foreach (var rune in reading.Text.Value.EnumerateRunes())
        {
            Put(at);
            text.Append(rune.ToString());
            at++;
        }
        Put(at);
        return text.Append('\n').Append(Summary(reading)).ToString();

        void Put(int offset)
        {
            foreach (var _ in closing[offset]) text.Append('⟧');
            foreach (var mark in opening[offset]) text.Append('⟦').Append(mark.Label).Append(": ");
        }
    }

    private static IEnumerable<Mark> Marks(DocumentReading reading)
    {
        foreach (var (item, label) in new (Origin?, string)[]
        {
            (reading.Document.Title?.Origin, "trích yếu"), (reading.Document.Number?.Origin, "số"), (reading.Document.Date?.Origin, "ngày"),
            (reading.Meeting.Date?.Origin, "ngày họp"), (reading.Meeting.Place?.Origin, "địa điểm"),
        })
            if (item?.Span is { } span) yield return new Mark(span, label);
        foreach (var chair in reading.Meeting.Chairs) if (chair.Origin.Span is { } span) yield return new Mark(span, "chủ trì");
        foreach (var person in reading.Meeting.Attendees) if (person.Origin.Span is { } span) yield return new Mark(span, "dự họp");
        foreach (var finding in reading.Findings) if (finding.Origin.Span is { } span) yield return new Mark(span, Name(finding.Type));
        for (var i = 0; i < reading.Tasks.Count; i++)
        {
            var task = reading.Tasks[i];
            if (task.Origin.Span is { } span) yield return new Mark(span, $"việc {i + 1}");
            if (task.Deadline?.Origin.Span is { } due) yield return new Mark(due, $"hạn {i + 1}");
        }
        // An addressee governs several tasks and is marked once.
        foreach (var lead in reading.Tasks.SelectMany(task => task.Leads).Select(lead => lead.Origin.Span).Distinct()) if (lead is { } span) yield return new Mark(span, "nơi làm");
    }

    private static string Name(FindingType type) => type switch
    {
        FindingType.Result => "kết quả", FindingType.Difficulty => "khó khăn", FindingType.Cause => "nguyên nhân", FindingType.Proposal => "kiến nghị", _ => "biểu dương",
    };

    private static string Summary(DocumentReading reading)
    {
        var text = new StringBuilder();
        for (var i = 0; i < reading.Tasks.Count; i++)
        {
            var task = reading.Tasks[i];
            var who = task.Leads.Count == 0 ? "chưa rõ nơi làm" : string.Join(", ", task.Leads.Select(lead => lead.Text));
            var due = task.Deadline is null ? "chưa có hạn" : task.Deadline.Date is { } date ? $"{task.Deadline.Text} → {date:dd'/'MM'/'yyyy}" : task.Deadline.Text;
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nviệc {i + 1} [{task.Origin.Confidence:0.0} · {task.Origin.Rule}] {who} | {due}");
        }
        return text.Append('\n').ToString();
    }
}
