namespace GiaoBan.Domain.Conclusions;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class ConclusionRefusals
{
    public static readonly Refusal AlreadyConfirmed = new("Văn bản này đã được xác nhận.");
    public static readonly Refusal NeedsMeetingDay = new("Chưa rõ hội nghị họp ngày nào. Ghi ngày họp rồi xác nhận.");
    public static readonly Refusal NoLongerOpen = new("Nội dung này đã giao hoặc đã bỏ, không sửa được nữa.");
    public static readonly Refusal NeedsAction = new("Ghi rõ việc phải làm.");
    public static readonly Refusal NeedsLead = new("Nội dung này chưa có đơn vị chủ trì. Chọn ít nhất một đơn vị, hoặc ghi rõ không phát sinh nhiệm vụ.");
    public static readonly Refusal NeedsDue = new("Nội dung này chưa có thời hạn. Đặt một ngày, hoặc chọn “thường xuyên”.");
    public static readonly Refusal RejectNeedsReason = new("Cho biết vì sao câu này không phải nhiệm vụ.");
    public static readonly Refusal NoAssignmentNeedsReason = new("Cho biết vì sao kết luận này không phát sinh nhiệm vụ.");
    public static readonly Refusal NotConfirmed = new("Xác nhận nội dung trước rồi mới giao.");
    public static readonly Refusal AlreadyIssued = new("Nội dung này đã giao rồi.");
    public static readonly Refusal NothingRead = new("Không đọc được chữ nào trong văn bản. Dán lại toàn văn, hoặc tải tệp .txt.");
    public static readonly Refusal NotVietnamese = new("Văn bản không phải tiếng Việt nên máy không đọc được. Dán bản tiếng Việt.");
    public static readonly Refusal TooLarge = new("Văn bản dài quá 2 triệu chữ cái. Chỉ dán phần kết luận.");

    public static Refusal PersonalData(string what) => new($"Văn bản có {what}. Xóa hoặc che phần đó rồi đưa lại; không có chữ nào được lưu.");

    public static Conflict ChangedMeanwhile(string mine, string theirs, int theirVersion) =>
        new("Có người vừa sửa nội dung này. Không bản nào bị mất: chọn một bản, hoặc gộp hai bản.", mine, theirs, theirVersion);

    public static Refusal DueBeforeMeeting(DateOnly heldOn) => new($"Thời hạn không thể trước ngày họp {heldOn:dd/MM/yyyy}.");

    public static Refusal Secret(string stamp) =>
        new($"Văn bản có dấu {stamp}. Hệ thống này không nhận tài liệu mật; dùng đúng nơi lưu giữ tài liệu mật của cơ quan. Không có chữ nào được lưu lại.");
}
