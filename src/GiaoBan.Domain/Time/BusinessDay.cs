namespace GiaoBan.Domain.Time;

/// <summary>
/// The day the work lives in: deadlines, periods and ages count from it. A real office follows the clock on the wall of
/// Hà Nội; a demonstration stands still on a chosen day and says so on every page.
/// </summary>
public sealed class BusinessDay(TimeProvider clock)
{
    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The day a demonstration stands still on; null in real use.</summary>
    public DateOnly? Fixed { get; private set; }

    private TimeOnly? FixedTime { get; set; }

    public DateOnly Today => Fixed ?? DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The moment of work, in UTC: when a report was handed in, when somebody spoke.</summary>
    public DateTime NowUtc
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return Fixed is not { } day ? now : Utc(day.ToDateTime(FixedTime ?? TimeOnly.FromDateTime(Local(now))));
        }
    }

    public void StandStillOn(DateOnly day, TimeOnly? time = null) => (Fixed, FixedTime) = (day, time);

    /// <summary>An instant (UTC) as the wall clock of Hà Nội shows it.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Hanoi);

    /// <summary>The day of Hà Nội on which an instant (UTC) falls.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>What the wall clock of Hà Nội shows, as an instant (UTC).</summary>
    public static DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Hanoi);
}
