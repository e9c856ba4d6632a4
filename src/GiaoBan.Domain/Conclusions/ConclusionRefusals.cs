namespace GiaoBan.Domain.Conclusions;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static partial class ConclusionRefusals
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

    public static readonly Refusal StillLacking = new("Việc này còn thiếu chủ trì hoặc thời hạn. Trả lời ở mục Còn thiếu rồi nhận.");
    public static readonly Refusal NothingToAccept = new("Không còn việc nào đủ chủ trì và thời hạn mà chưa nhận. Trả lời những chỗ còn thiếu, hoặc xác nhận văn bản.");
    public static readonly Refusal NeedsTwoParts = new("Chưa thấy chỗ tách. Xuống dòng ở mỗi chỗ muốn tách, mỗi dòng thành một việc.");
    public static readonly Refusal NoNextToMerge = new("Sau việc này không còn việc nào để gộp. Gộp từ việc đứng trước.");
    public static readonly Refusal NotRejected = new("Việc này đang ở trong danh sách, không cần đưa lại.");
    public static readonly Refusal SentenceNotThere = new("Không thấy câu này trong văn bản. Bôi đen câu trong khung văn bản, hoặc chép đúng nguyên văn.");
    public static readonly Refusal OrdersStayOrders = new("Câu này đang là một việc. Bỏ việc ấy khỏi danh sách nếu câu không giao gì.");
    public static readonly Refusal NothingAnswered = new("Chưa điền chỗ nào. Chọn chủ trì hoặc ghi thời hạn cho ít nhất một việc.");

    public static readonly Refusal LexiconNeedsWords = new("Ghi những chữ cần nhớ, đúng như văn bản in.");
    public static readonly Refusal LexiconWordsTooLong = new("Tên dài quá 120 chữ cái. Chỉ ghi tên gọi, không ghi cả câu.");
    public static readonly Refusal LexiconOneNameOnly = new("Mỗi lần ghi một tên, bằng chữ, không có dấu chấm phẩy, hai chấm, ngoặc kép hay ngoặc nhọn.");
    public static readonly Refusal AliasNeedsUnit = new("Chọn đơn vị mà tên gọi này chỉ đến.");
    public static readonly Refusal UsedUntilBeforeSince = new("Ngày thôi dùng đứng trước ngày bắt đầu dùng. Sửa một trong hai ngày.");
    public static readonly Refusal NoSuchEntry = new("Mục này không còn trong từ điển. Mở lại trang để xem danh sách mới.");

    public static Refusal AlreadyInLexicon(string words) => new($"Từ điển đã có “{words}”. Sửa mục đang có thay vì thêm mục mới.");
    public static Refusal ShortNameInCapitals(string words) => new($"“{words}” là một tiếng thường gặp trong mọi câu. Ghi tên viết tắt bằng chữ hoa như BDV, hoặc ghi tên đủ.");
    public static Refusal MeansSomethingElse(string words, string what) => new($"Máy đang hiểu “{words}” là {what}. Ghi thêm chữ cho rõ, như tên đầy đủ hơn.");

    public static Refusal TwoDueDays(DateOnly mine, DateOnly theirs) => new($"Hai việc có hai thời hạn, {mine:dd/MM/yyyy} và {theirs:dd/MM/yyyy}. Sửa cho cùng một hạn rồi gộp.");
    public static Refusal AlreadyMarked(string code) => new($"Câu này đã là việc {code}. Tìm việc ấy trong danh sách bên phải.");

    public static Refusal PersonalData(string what) => new($"Văn bản có {what}. Xóa hoặc che phần đó rồi đưa lại; không có chữ nào được lưu.");

    public static Conflict ChangedMeanwhile(string mine, string theirs, int theirVersion) =>
        new("Có người vừa sửa nội dung này. Không bản nào bị mất: chọn một bản, hoặc gộp hai bản.", mine, theirs, theirVersion);

    public static Refusal DueBeforeMeeting(DateOnly heldOn) => new($"Thời hạn không thể trước ngày họp {heldOn:dd/MM/yyyy}.");

    public static Refusal Secret(string stamp) =>
        new($"Văn bản có dấu {stamp}. Hệ thống này không nhận tài liệu mật; dùng đúng nơi lưu giữ tài liệu mật của cơ quan. Không có chữ nào được lưu lại.");
}
