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

    public static readonly Refusal CircularCascade = new("Không giao vòng: đơn vị này đang chủ trì chính việc đó hoặc việc lớn mà nó tách ra. Chọn đơn vị trực thuộc khác.");
    public static readonly Refusal NotBelow = new("Chỉ tách việc cho đơn vị trực thuộc. Chọn trong danh sách, hoặc đề nghị đổi chủ trì.");
    public static readonly Refusal PartInThePast = new("Hạn của việc tách ra đã qua. Chọn ngày từ hôm nay, hoặc để trống để lấy hạn của việc lớn.");
    public static readonly Refusal NothingSplit = new("Chọn ít nhất một đơn vị trực thuộc để tách việc.");
    public static readonly Refusal DoesNotRepeat = new("Nhiệm vụ này không lặp lại, nên không có gì để thôi.");
    public static readonly Refusal MilestoneNeedsName = new("Đặt tên cho mốc, như trong văn bản: “Đại hội Đảng bộ tỉnh”.");
    public static readonly Refusal MilestoneNotThere = new("Không tìm thấy mốc này. Mở trang Mốc thời gian để xem các mốc đang có.");
    public static readonly Refusal MilestoneAndDay = new("Hoặc đặt hạn theo mốc, hoặc đặt ngày cố định hay việc lặp lại. Bỏ một trong hai.");
    public static readonly Refusal WorkdaysBefore = new("Số ngày làm việc trước mốc từ 1 đến 250.");
    public static readonly Refusal LadderNeedsSteps = new("Để lại ít nhất một bậc nhắc. Muốn thôi nhắc một việc thì xác nhận hoặc gia hạn việc đó.");
    public static readonly Refusal StepNeedsWords = new("Mỗi bậc nhắc cần có lời, và trong lời phải có {mã} để người nhận biết việc nào.");
    public static readonly Refusal StepNeedsAudience = new("Mỗi bậc nhắc cần chọn ít nhất một nơi nhận: đơn vị chủ trì, bộ phận tổng hợp hoặc chủ trì hội nghị.");
    public static readonly Refusal StepDays = new("Bậc theo hạn: từ 60 ngày làm việc trước hạn đến 250 ngày sau hạn. Lặp lại từ 1 đến 250 ngày, hoặc để trống.");
    public static readonly Refusal StepTwice = new("Hai bậc cùng loại trùng ngày. Sửa số ngày của một bậc.");
    public static readonly Refusal AgendaAfter = new("Số lần nhắc trước khi đưa ra hội nghị từ 1 đến 20.");
    public static readonly Refusal NoUnitToChase = new("Chọn ít nhất một đơn vị để làm công văn đôn đốc.");

    public static readonly Refusal NothingToChase = new("Các đơn vị đã chọn không còn việc nào phải đôn đốc. Chọn đơn vị khác, hoặc lấy mọi việc đang mở.");

    public static Refusal DueBeforeNotice(string code, DateOnly due, DateOnly noticeDay) => new($"{code}: hạn {due:dd/MM/yyyy} trước cả ngày văn bản {noticeDay:dd/MM/yyyy}. Sửa hạn, hoặc đánh dấu “giữ hạn này” nếu văn bản đúng là như vậy.");

    public static Refusal LeadEndsBefore(string code, string name, DateOnly ends, DateOnly due) => new($"{code}: {name} kết thúc ngày {ends:dd/MM/yyyy}, trước hạn {due:dd/MM/yyyy}. Giao cho đơn vị kế thừa, hoặc chọn hạn sớm hơn.");

    public static Refusal DayOff(DateOnly due, DateOnly? earlier, DateOnly later) => new($"{due:dd/MM/yyyy} là ngày nghỉ. Ngày làm việc gần nhất: {(earlier is { } before ? $"{before:dd/MM/yyyy} hoặc " : "")}{later:dd/MM/yyyy}. Chọn một ngày đó, hoặc đánh dấu “giữ ngày nghỉ này”.");

    public static Refusal SilenceStep(int silentDays) => new($"Bậc “chưa báo” bắt đầu từ ngày thứ {silentDays} trở đi, vì trước đó chưa tính là chưa báo.");

    public static Refusal OpenParts(int count) => new($"Còn {count} việc tách ra chưa xong. Chờ xong, hoặc ghi lý do vẫn xác nhận việc lớn.");

    public static Refusal PartLaterThanWhole(DateOnly due) => new($"Hạn của việc tách ra không được sau hạn của việc lớn ({due:dd/MM/yyyy}). Chọn ngày sớm hơn, hoặc gia hạn việc lớn trước.");

    public static Refusal ClosedAlready(string? by, DateOnly? on) => new($"{by ?? "Người khác"} đã xác nhận xong ngày {on:dd/MM/yyyy}. Mở lại trang để xem.");

    public static readonly Refusal NothingBehindOrder = new("Không tìm thấy căn cứ của việc này trong chu kỳ của cơ quan. Mở lại từ trang của căn cứ rồi giao.");
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
