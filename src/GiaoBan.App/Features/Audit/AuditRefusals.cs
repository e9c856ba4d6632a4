using GiaoBan.Domain;

namespace GiaoBan.App.Features.Audit;

/// <summary>Every way in which the record says no.</summary>
internal static class AuditRefusals
{
    public static readonly Refusal WhyPurge = new("Ghi lý do xóa, từ 10 ký tự: ai đề nghị, theo quyết định nào. Lý do được giữ mãi.");
    public static readonly Refusal NothingToPurge = new("Chưa chọn dòng nào có nội dung. Đánh dấu ít nhất một dòng.");
    public static readonly Refusal NoSuchEntry = new("Không có mục nhật ký này. Xem số mục ở trang Nhật ký.");
}
