namespace GiaoBan.Domain.Assignments;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class AssignmentRefusals
{
    public static readonly Refusal NothingChosen = new("Chưa chọn nội dung nào để giao.");
    public static readonly Refusal AlreadyReceived = new("Nhiệm vụ này đã được tiếp nhận.");
    public static readonly Refusal AlreadyClosed = new("Nhiệm vụ đã xác nhận xong, không sửa được nữa.");
    public static readonly Refusal NoteNeedsText = new("Ghi một câu cho người đọc biết việc đến đâu.");
    public static readonly Refusal EvidenceNeedsTitle = new("Ghi tên minh chứng: số văn bản, tên biên bản hoặc tên ảnh.");
    public static readonly Refusal EmptyFile = new("Tệp không có nội dung (0 byte). Chọn lại tệp.");
    public static readonly Refusal FileTooLarge = new("Tệp lớn hơn 20 MB. Nén lại hoặc chia nhỏ rồi gửi.");
    public static readonly Refusal FileKind = new("Chỉ nhận ảnh (JPEG, PNG), PDF, Word (.docx) và Excel (.xlsx). Nội dung tệp này không phải một trong các loại đó.");
    public static readonly Refusal NotReportedDone = new("Đơn vị chưa báo xong nên chưa có gì để xác nhận hay trả lại.");
    public static readonly Refusal CheckerIsDoer = new("Người kiểm tra phải khác đơn vị thực hiện.");
    public static readonly Refusal NoEvidence = new("Chưa có minh chứng. Đề nghị đơn vị gửi văn bản, số liệu hoặc ảnh rồi xác nhận.");
    public static readonly Refusal ReturnNeedsReason = new("Nêu lý do trả lại để đơn vị biết phải làm gì thêm.");
    public static readonly Refusal NothingToExtend = new("Nhiệm vụ này không có thời hạn nên không gia hạn.");
    public static readonly Refusal ExtensionNeedsReason = new("Nêu lý do gia hạn.");

    public static Refusal MustBeLaterThan(DateOnly due) => new($"Hạn mới phải sau hạn đang có ({due:dd/MM/yyyy}).");
}
