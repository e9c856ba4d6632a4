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
    public static readonly Refusal ExtensionNeedsDay = new("Ghi ngày xin lùi đến.");
    public static readonly Refusal AlreadyAsked = new("Đang có một câu hỏi hoặc đề nghị chờ trả lời. Chờ trả lời xong rồi gửi tiếp.");
    public static readonly Refusal RequestNeedsText = new("Ghi rõ điều muốn hỏi hoặc lý do đề nghị.");
    public static readonly Refusal NothingAsked = new("Không có câu hỏi hay đề nghị nào đang chờ. Mở lại trang để xem ai đã trả lời.");
    public static readonly Refusal AnotherRequest = new("Trong lúc đó đề nghị cũ đã được trả lời và đơn vị gửi đề nghị khác. Xem đề nghị đang chờ rồi trả lời.");
    public static readonly Refusal UnitNotThere = new("Đơn vị được chọn không có hoặc đã kết thúc. Chọn đơn vị khác.");
    public static readonly Refusal AnswerNeedsText = new("Ghi câu trả lời để đơn vị biết phải làm gì.");
    public static readonly Refusal SameLead = new("Đơn vị này đang chủ trì rồi. Chọn đơn vị khác.");
    public static readonly Refusal NewLeadMissing = new("Chọn đơn vị chủ trì mới: một việc chỉ một đầu mối.");
    public static readonly Refusal NotCoordinator = new("Đơn vị không phối hợp nhiệm vụ này.");

    public static readonly Refusal OrderNeedsWords = new("Ghi nguyên văn ý kiến chỉ đạo.");
    public static readonly Refusal OrderNeedsLeader = new("Ghi ai chỉ đạo: chức danh và tên.");
    public static readonly Refusal OrderInFuture = new("Ngày chỉ đạo không thể sau hôm nay.");
    public static readonly Refusal NoTableChosen = new("Chọn tệp bảng theo dõi (.xlsx).");
    public static readonly Refusal NotATable = new("Chỉ nhận bảng Excel (.xlsx). Mở bằng Excel, chọn Lưu thành .xlsx rồi tải lên.");
    public static readonly Refusal NoTableHeader = new("Không thấy dòng tiêu đề. Bảng cần một dòng có cột nội dung (nhiệm vụ) và cột chủ trì hoặc thời hạn.");
    public static readonly Refusal NoGoodRow = new("Chưa có dòng nào nhận được. Trả lời chỗ còn hỏi ở từng dòng rồi bấm nhận.");

    public static Refusal DueBeforeOrder(DateOnly on) => new($"Thời hạn không thể trước ngày chỉ đạo {on:dd/MM/yyyy}.");
    public static Refusal TooManyTableRows(int rows, int most) => new($"Bảng có {rows} dòng việc; mỗi lần nhận nhiều nhất {most} dòng. Tách thành nhiều tệp rồi nhận từng tệp.");
    public static Refusal ExtensionLimit(int limit) => new($"Chỉ được gia hạn {limit} lần, đã hết. Đưa ra hội nghị giao ban gần nhất để chủ trì quyết định.");

    public static Refusal TooLateToDispute(int workdays) => new($"Chỉ đề nghị đổi chủ trì trong {workdays} ngày làm việc kể từ ngày giao và khi chưa báo xong. Hỏi lại, hoặc xin gia hạn.");

    public static Refusal MustBeLaterThan(DateOnly due) => new($"Hạn mới phải sau hạn đang có ({due:dd/MM/yyyy}).");
}
