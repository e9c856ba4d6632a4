using System.Text.RegularExpressions;

namespace GiaoBan.Domain.Conclusions;

public enum DocumentState { Draft, Confirmed }

/// <summary>
/// A text that conclusions are read from: a notice, minutes, a news item, or what was typed in the room. It is kept as it
/// was read; every span counts code points of <see cref="Text"/>.
/// </summary>
public sealed class SourceDocument : IAudited, IVersioned, IOrganised
{
    private SourceDocument() { }

    public SourceDocument(UnitId organiser, LineId line, ConferenceId conference, string fileName, string text, DocumentFacts facts)
    {
        (OrganiserId, LineId, ConferenceId, FileName, Text) = (organiser, line, conference, fileName, text);
        Correct(facts);
    }

    public SourceDocumentId Id { get; private set; } = SourceDocumentId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public ConferenceId ConferenceId { get; private set; }
    public string FileName { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DocumentState State { get; private set; }
    public string Kind { get; private set; } = "";
    public string? Title { get; private set; }
    public string? Number { get; private set; }
    public string? Issuer { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public DateOnly? MeetingDay { get; private set; }
    public string? PartOfDay { get; private set; }
    public string? Place { get; private set; }
    public string? ChairName { get; private set; }
    public string? ChairPosition { get; private set; }

    /// <summary>Who attended, one a line: "name – positions", or a group as printed.</summary>
    public string? Attendees { get; private set; }
    public string? ReviewedPeriods { get; private set; }
    public string? PlannedPeriods { get; private set; }
    public int Version { get; private set; }

    /// <summary>A person puts right what was read.</summary>
    public void Correct(DocumentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        (Kind, Title, Number, Issuer, IssuedOn) = (facts.Kind, facts.Title, facts.Number, facts.Issuer, facts.IssuedOn);
        (MeetingDay, PartOfDay, Place, ChairName, ChairPosition) = (facts.MeetingDay, facts.PartOfDay, facts.Place, facts.ChairName, facts.ChairPosition);
        (Attendees, ReviewedPeriods, PlannedPeriods) = (facts.Attendees, facts.ReviewedPeriods, facts.PlannedPeriods);
    }

    /// <summary>Puts down one more sentence said in the room. Text is only ever added, so that earlier spans stay true.</summary>
    public (int Start, int End) Add(string sentence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        var start = Text.Length == 0 ? 0 : CodePoints(Text) + 1;
        Text = Text.Length == 0 ? sentence : $"{Text}\n{sentence}";
        return (start, start + CodePoints(sentence));
    }

    /// <summary>
    /// Where a sentence stands, as selected or pasted: blanks and line ends may differ, letters may not. Of several places the
    /// one nearest to <paramref name="near"/> counts. Null when the text does not say it.
    /// </summary>
    public (int Start, int End, string Words)? Find(string sentence, int? near = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var wanted = sentence.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0) return null;

        var pattern = string.Join(@"\s+", wanted.Select(Regex.Escape));
        var places = Regex.Matches(Text, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
            .Select(m => (Start: CodePoints(Text[..m.Index]), End: CodePoints(Text[..(m.Index + m.Length)]), m.Value)).ToList();
        return places.Count == 0 ? null : places.MinBy(p => Math.Abs(p.Start - (near ?? 0)));
    }

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    public Result Confirm()
    {
        if (State is DocumentState.Confirmed) return ConclusionRefusals.AlreadyConfirmed;
        if (MeetingDay is null) return ConclusionRefusals.NeedsMeetingDay;

        State = DocumentState.Confirmed;
        return Result.Ok;
    }
}

/// <summary>What a document says of itself and of the sitting; everything may be missing.</summary>
public sealed record DocumentFacts(
    string Kind, string? Title, string? Number, string? Issuer, DateOnly? IssuedOn, DateOnly? MeetingDay, string? PartOfDay, string? Place,
    string? ChairName, string? ChairPosition, string? Attendees, string? ReviewedPeriods, string? PlannedPeriods);
