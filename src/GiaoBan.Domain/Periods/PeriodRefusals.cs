namespace GiaoBan.Domain.Periods;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static partial class PeriodRefusals
{
    public static readonly Refusal ReopenNeedsReason = new("Ghi lý do mở lại kỳ: các đơn vị và nhật ký đều thấy.");
    public static readonly Refusal NeedsName = new("Kỳ báo cáo cần có tên, ví dụ “Quý I năm 2019”.");

    public static Refusal CloseBeforeDue(DateOnly due) => new($"Hạn nộp của kỳ là {due:dd/MM/yyyy}, chưa qua. Đóng kỳ từ ngày ấy trở đi.");

    public static Refusal CloseOverWaiting(int reports) => new($"Còn {reports} báo cáo đã gửi mà chưa được tiếp nhận. Tiếp nhận hoặc trả lại trước khi đóng kỳ.");

    public static Refusal CloseOverMissing(int units) => new($"Còn {units} đơn vị chưa nộp. Ghi lý do đóng kỳ khi chưa đủ báo cáo.");

    public static Refusal NotClosed(string period) => new($"{period} đang mở. Không cần mở lại.");

    public static Refusal ClosedToReports(string period) => new($"{period} đã đóng nên báo cáo này không gửi đi hoặc trả lại được nữa; chữ đã gõ vẫn còn nguyên. Số đến sau nộp bằng phụ lục số liệu bổ sung, hoặc đề nghị cơ quan tổng hợp mở lại kỳ.");

    public static Refusal DataRangeReversed(DateOnly from, DateOnly to) =>
        new($"Số liệu tính đến {to:dd/MM/yyyy} không sau ngày bắt đầu {from:dd/MM/yyyy}. Sửa một trong hai ngày.");

    public static Refusal DueTooSoon(DateOnly dataTo, DateOnly earliest) =>
        new($"Hạn nộp phải sau ngày chốt số liệu {dataTo:dd/MM/yyyy} ít nhất một ngày làm việc: sớm nhất là {earliest:dd/MM/yyyy}.");

    public static Refusal GraceBeforeDue(DateOnly due) => new($"Ngày cuối được châm chước không thể trước hạn nộp {due:dd/MM/yyyy}.");

    public static Refusal AlreadyClosed(string name) => new($"Kỳ {name} đã đóng.");

    public static readonly Refusal LadderTooLong = new("Cấp dưới nộp trước nhiều nhất 20 ngày làm việc. Ghi một số từ 0 đến 20.");
    public static readonly Refusal LadderUpsideDown = new("Cấp xã phải nộp trước hoặc cùng ngày với cấp huyện, để cấp huyện kịp tổng hợp. Sửa số ngày của một trong hai cấp.");

    public static Refusal LadderBeforeCutOff(DateOnly dataTo) =>
        new($"Hạn của cấp dưới phải sau ngày chốt số liệu {dataTo:dd/MM/yyyy} ít nhất một ngày làm việc. Giảm số ngày nộp trước, hoặc lùi hạn của tỉnh.");

    public static Refusal KindEndsElsewhere(PeriodKind kind) => new($"Báo cáo {kind switch { PeriodKind.HalfYear => "6 tháng kết thúc ở quý II hoặc quý IV", PeriodKind.NineMonths => "9 tháng kết thúc ở quý III", _ => "năm kết thúc ở quý IV" }}. Chọn lại quý.");

    public static Refusal CalendarRunsOut(int year) =>
        new($"Lịch nghỉ lễ, làm bù của năm {year} chưa có, nên ngày làm việc chỉ tính theo thứ Hai đến thứ Sáu. Xem lại hạn nộp rồi đánh dấu “Giữ các ngày này”.");

    public static Refusal DueOnDayOff(DateOnly due, DateOnly earlier, DateOnly later) =>
        new($"Hạn nộp {due:dd/MM/yyyy} là ngày nghỉ. Chọn {earlier:dd/MM/yyyy} hoặc {later:dd/MM/yyyy}; vẫn muốn ngày ấy thì đánh dấu “Giữ các ngày này”.");

    public static readonly Refusal LeaveNeedsReason = new("Ghi lý do cho lùi hạn: đơn vị khác và kỳ sau sẽ đọc lại.");
    public static readonly Refusal NoSuchLeave = new("Lần cho lùi hạn này đã rút hoặc không có. Tải lại trang.");

    public static Refusal LeaveNotLater(DateOnly due) => new($"Ngày mới phải sau hạn đang có của đơn vị, {due:dd/MM/yyyy}.");

    public static Refusal LeaveInThePast(DateOnly today) => new($"Ngày mới phải từ hôm nay, {today:dd/MM/yyyy}, trở đi.");

    public static Refusal LeaveOnDayOff(DateOnly day, DateOnly earlier, DateOnly later) => new($"{day:dd/MM/yyyy} là ngày nghỉ. Chọn {earlier:dd/MM/yyyy} hoặc {later:dd/MM/yyyy}.");

    public static Refusal LeaveEndsBefore(DateOnly newDue) => new($"Ngày hết hiệu lực không thể trước ngày mới {newDue:dd/MM/yyyy}.");

    public static Refusal NotAsked(string unit) => new($"{unit} không phải nộp báo cáo kỳ này nên không có hạn để lùi. Chọn đơn vị khác.");

    public static Refusal SentAlready(string unit, DateOnly on) => new($"{unit} đã gửi báo cáo ngày {on:dd/MM/yyyy} nên không còn hạn để lùi. Đúng hay trễ tính theo ngày gửi lần đầu.");

    public static Refusal AlreadyOpen(string code) => new($"Kỳ {code} đã mở rồi. Mở danh sách kỳ để vào làm tiếp.");

    public static readonly Refusal NoForm = new("Chưa có đề cương báo cáo cho mảng công tác này. Nhập đề cương trước khi mở kỳ.");

    public static Refusal FormExpired(string name, DateOnly day) => new($"Đề cương “{name}” đã hết hiệu lực ngày {day:dd/MM/yyyy}. Ban hành phiên bản mới rồi mở kỳ.");
}
