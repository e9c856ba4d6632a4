namespace GiaoBan.Text.Reading.Times;

/// <summary>What "tối nay", "kể từ ngày ký" and a missing year are counted from.</summary>
public sealed record TimeBase(DateOnly? Document, DateOnly? Meeting = null)
{
    public DateOnly? Anchor => Document ?? Meeting;
    public DateOnly? Today => Meeting ?? Document;
}
