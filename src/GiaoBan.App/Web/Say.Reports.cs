using GiaoBan.Domain.Reports;

namespace GiaoBan.App.Web;

internal static partial class Say
{
    /// <summary>Sign and words of how a unit stands with its report.</summary>
    public static (string Kind, string Words) Filing(FilingStatus status) => status.Kind switch
    {
        FilingKind.Expected => ("fresh", status.Days == 0 ? "Hạn hôm nay" : $"Còn {status.Days} ngày"),
        FilingKind.LikelyLate => ("soon", status.Days == 0 ? "Hạn hôm nay, dễ trễ" : $"Còn {status.Days} ngày, dễ trễ"),
        FilingKind.OnLeave => ("soon", status.Days == 0 ? "Được lùi, hết hôm nay" : $"Được lùi, còn {status.Days} ngày"),
        FilingKind.Overdue => ("late", status.Days == 0 ? "Quá hạn, chưa gửi" : $"Chưa gửi, trễ {status.Days} ngày"),
        FilingKind.Returned => ("back", "Bị trả lại, chưa gửi lại"),
        FilingKind.InTime => ("done", "Đúng hạn"),
        FilingKind.LateWithLeave => ("doing", $"Trễ {status.Days} ngày, được phép"),
        _ => ("late", $"Trễ {status.Days} ngày"),
    };
}
