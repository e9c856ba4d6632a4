namespace GiaoBan.Domain.Periods;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static partial class PeriodRefusals
{
    public static readonly Refusal NeedsName = new("Kỳ báo cáo cần có tên, ví dụ “Quý I năm 2019”.");

    public static Refusal DataRangeReversed(DateOnly from, DateOnly to) =>
        new($"Số liệu tính đến {to:dd/MM/yyyy} không sau ngày bắt đầu {from:dd/MM/yyyy}. Sửa một trong hai ngày.");

    public static Refusal DueTooSoon(DateOnly dataTo, DateOnly earliest) =>
        new($"Hạn nộp phải sau ngày chốt số liệu {dataTo:dd/MM/yyyy} ít nhất một ngày làm việc: sớm nhất là {earliest:dd/MM/yyyy}.");

    public static Refusal GraceBeforeDue(DateOnly due) => new($"Ngày cuối được châm chước không thể trước hạn nộp {due:dd/MM/yyyy}.");

    public static Refusal AlreadyClosed(string name) => new($"Kỳ {name} đã đóng.");

    public static Refusal AlreadyOpen(string code) => new($"Kỳ {code} đã mở rồi. Mở danh sách kỳ để vào làm tiếp.");

    public static readonly Refusal NoForm = new("Chưa có đề cương báo cáo cho mảng công tác này. Nhập đề cương trước khi mở kỳ.");

    public static Refusal FormExpired(string name, DateOnly day) => new($"Đề cương “{name}” đã hết hiệu lực ngày {day:dd/MM/yyyy}. Ban hành phiên bản mới rồi mở kỳ.");
}
