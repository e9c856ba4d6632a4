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

    public DateOnly Today => Fixed ?? DateOnly.FromDateTime(Local(clock.GetUtcNow().UtcDateTime));

    public void StandStillOn(DateOnly day) => Fixed = day;

    /// <summary>An instant (UTC) as the wall clock of Hà Nội shows it.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Hanoi);
}
