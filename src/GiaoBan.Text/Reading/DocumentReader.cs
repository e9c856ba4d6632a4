using GiaoBan.Text.Reading.Tasks;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Reading;

/// <summary>Reads an administrative document. Pure: the same text gives the same reading, everywhere and always.</summary>
public static class DocumentReader
{
    public static DocumentReading Read(string text) => Read(NormalisedText.From(text));

    public static DocumentReading Read(NormalisedText text) => Read(text, LexiconAdditions.None);

    /// <summary>The same with words of the reader's own office beside the shipped ones. Same text, same additions: same reading.</summary>
    public static DocumentReading Read(string text, LexiconAdditions additions) => Read(NormalisedText.From(text), additions);

    public static DocumentReading Read(NormalisedText text, LexiconAdditions additions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(additions);
        var script = new Script(text, additions.Phrases);
        var (front, outline, stamp) = Layout(script);
        var meeting = MeetingReader.Read(script, front, outline);
        if (front.Facts.Date is null && meeting.Date is { } met) front = front with { Facts = front.Facts with { Date = met with { Origin = met.Origin with { Confidence = 0.5, Rule = "ngày họp, vì không in ngày đăng" } } } };
        var periods = PeriodReader.Read(script, front, meeting, outline);
        var tasks = new TaskReader(script, new TimeBase(front.Facts.Date?.Date ?? meeting.Date?.Date, meeting.Date?.Date));
        var walk = new BodyWalk(script, front, tasks);
        if (front.Facts.Kind is DocumentKind.News) walk.News(outline, meeting);
        else walk.Official(outline);
        return new DocumentReading(text, front.Facts, meeting, periods, walk.Findings, tasks.Tasks, stamp);
    }

    // Apart, so that the lines of a very large text are let go once they are outlined.
    private static (Frontmatter Front, List<OutlineNode> Outline, SecrecyStamp? Stamp) Layout(Script script)
    {
        var lines = Line.All(script);
        var front = FrontmatterReader.Read(script, lines);
        return (front with { Body = [] }, Outline.Build(script, front.Body), Secrecy.StampIn(lines.Select(line => line.Text)));
    }
}
