using GiaoBan.Domain.Reports;

namespace GiaoBan.App.Web;

internal static partial class Say
{
    /// <summary>Sign and words of how a unit stands with its report.</summary>
    public static (string Kind, string Words) Filing(FilingStatus status) => status.Kind switch
    {
        FilingKind.Expected => ("fresh", status.Days == 0 ? T("Hạn hôm nay") : Tf($"Còn {status.Days} ngày")),
        FilingKind.LikelyLate => ("soon", status.Days == 0 ? T("Hạn hôm nay, dễ trễ") : Tf($"Còn {status.Days} ngày, dễ trễ")),
        FilingKind.OnLeave => ("soon", status.Days == 0 ? T("Được lùi, hết hôm nay") : Tf($"Được lùi, còn {status.Days} ngày")),
        FilingKind.Overdue => ("late", status.Days == 0 ? T("Quá hạn, chưa gửi") : Tf($"Chưa gửi, trễ {status.Days} ngày")),
        FilingKind.Returned => ("back", T("Bị trả lại, chưa gửi lại")),
        FilingKind.InTime => ("done", T("Đúng hạn")),
        FilingKind.LateWithLeave => ("doing", Tf($"Trễ {status.Days} ngày, được phép")),
        _ => ("late", Tf($"Trễ {status.Days} ngày")),
    };
}
