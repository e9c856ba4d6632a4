using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GiaoBan.Text.Reading;

/// <summary>The JSON of the extraction contract, with spans and confidence beside each item.</summary>
public static class ReadingJson
{
    // Vietnamese is sent as letters, not as \u1EA5.
    private const int Piece = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write(DocumentReading reading) => Encoding.UTF8.GetString(Utf8(reading).Span);

    public static ReadOnlyMemory<byte> Utf8(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var buffer = new ArrayBufferWriter<byte>(4096 + (reading.Text.Value.Length * 3)); // about what it takes: growing would copy
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, reading);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>The same, a piece at a time: of a very large text the JSON is several times larger.</summary>
    public static void Write(DocumentReading reading, Stream output)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using (var json = new Utf8JsonWriter(output, Options)) Write(json, reading);
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartObject();
        WriteDocument(json, reading.Document);
        WriteMeeting(json, reading.Meeting);
        WritePeriods(json, reading.Periods);
        WriteFindings(json, reading.Findings);
        WriteTasks(json, reading.Tasks);
        json.WriteEndObject();
    }

    private static void EndItem(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        if (json.BytesPending > Piece) json.Flush();
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentFacts document)
    {
        json.WriteStartObject("document");
        json.WriteString("kind", document.Kind.ToString().ToLowerInvariant());
        json.WriteString("title", document.Title?.Text);
        json.WriteString("number", document.Number?.Text);
        json.WriteString("issuer", document.Issuer?.Text);
        json.WriteString("date", Day(document.Date?.Date));
        json.WriteStartObject("spans");
        WriteSpan(json, "title", document.Title?.Origin.Span);
        WriteSpan(json, "number", document.Number?.Origin.Span);
        WriteSpan(json, "issuer", document.Issuer?.Origin.Span);
        WriteSpan(json, "date", document.Date?.Origin.Span);
        json.WriteEndObject();
        WriteConfidence(json, document.KindOrigin);
        json.WriteEndObject();
    }

    private static void WriteMeeting(Utf8JsonWriter json, MeetingFacts meeting)
    {
        json.WriteStartObject("meeting");
        json.WriteString("subject", meeting.Subject?.Text);
        json.WriteString("date", Day(meeting.Date?.Date));
        json.WriteString("partOfDay", meeting.PartOfDay?.ToString().ToLowerInvariant());
        json.WriteString("place", meeting.Place?.Text);
        WritePeople(json, "chairs", meeting.Chairs);
        WritePeople(json, "attendees", meeting.Attendees);
        json.WriteStartObject("spans");
        WriteSpan(json, "subject", meeting.Subject?.Origin.Span);
        WriteSpan(json, "date", meeting.Date?.Origin.Span);
        WriteSpan(json, "place", meeting.Place?.Origin.Span);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePeople(Utf8JsonWriter json, string name, IReadOnlyList<Attendee> people)
    {
        json.WriteStartArray(name);
        foreach (var person in people)
        {
            json.WriteStartObject();
            if (person.Group is { } group) json.WriteString("group", group);
            else
            {
                json.WriteString("name", person.Name);
                WriteList(json, "positions", person.Positions);
            }
            WriteSpan(json, "span", person.Origin.Span);
            WriteConfidence(json, person.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePeriods(Utf8JsonWriter json, PeriodFacts periods)
    {
        json.WriteStartObject("periods");
        WriteList(json, "reviewed", periods.Reviewed);
        WriteList(json, "planned", periods.Planned);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            if (finding.Type is FindingType.Praise) continue; // not in the contract
            json.WriteStartObject();
            json.WriteString("type", finding.Type.ToString().ToLowerInvariant());
            json.WriteString("text", finding.Text);
            json.WriteStartObject("spans");
            WriteSpan(json, "text", finding.Origin.Span);
            json.WriteEndObject();
            WriteConfidence(json, finding.Origin);
            EndItem(json);
        }
        json.WriteEndArray();
    }

    private static void WriteTasks(Utf8JsonWriter json, IReadOnlyList<ReadTask> tasks)
    {
        json.WriteStartArray("tasks");
        foreach (var task in tasks)
        {
            json.WriteStartObject();
            json.WriteString("text", task.Text);
            WriteList(json, "leads", task.Leads.Select(lead => lead.Text));
            WriteList(json, "coordinators", task.Coordinators.Select(body => body.Text));
            WriteDeadline(json, task.Deadline);
            json.WriteStartObject("spans");
            WriteSpan(json, "text", task.Origin.Span);
            WriteSpans(json, "leads", task.Leads);
            WriteSpans(json, "coordinators", task.Coordinators);
            WriteSpan(json, "deadline", task.Deadline?.Origin.Span);
            WriteSpan(json, "sentence", task.Sentence);
            json.WriteEndObject();
            WriteConfidence(json, task.Origin);
            EndItem(json);
        }
        json.WriteEndArray();
    }

    private static void WriteDeadline(Utf8JsonWriter json, Deadline? deadline)
    {
        if (deadline is null)
        {
            json.WriteNull("deadline");
            return;
        }
        json.WriteStartObject("deadline");
        json.WriteString("text", deadline.Text);
        json.WriteString("date", Day(deadline.Date));
        json.WriteString("recurrence", deadline.Recurrence?.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, IReadOnlyList<Excerpt> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            if (item.Origin.Span is { } span) WritePair(json, span);
            else json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } pair) WritePair(json, pair);
        else json.WriteNullValue();
    }

    private static void WritePair(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    private static void WriteConfidence(Utf8JsonWriter json, Origin origin)
    {
        json.WriteNumber("confidence", Math.Round(origin.Confidence, 2));
        json.WriteString("rule", origin.Rule);
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
