using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Reading;

/// <summary>Reads a deadline standing alone, as typed into a form or quoted from a conclusion.</summary>
public static class DeadlinePhrase
{
    /// <summary>Null when the words limit nothing ("thường xuyên"); a date or recurrence only when they are exact.</summary>
    public static Deadline? Read(string phrase, TimeBase since)
    {
        var script = new Script(NormalisedText.From(phrase));
        var all = new Stretch(0, script.Count);
        var reader = new DeadlineReader(script, since);
        // Alone in a field "tháng 9/2021" is enough; inside a sentence a bare time is the date of something else.
        if ((reader.Find(all) ?? reader.Find(all, isField: true)) is not { } hit) return null;
        if (hit.Whole.From > 0 && reader.Find(all) is null) return null;
        return new Deadline(script.Slice(hit.Tokens), hit.Date, hit.Recurrence, new Origin(script.SpanOf(hit.Tokens), 0.9, "thời hạn"));
    }
}
