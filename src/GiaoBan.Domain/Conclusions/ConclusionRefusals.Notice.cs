namespace GiaoBan.Domain.Conclusions;

/// <summary>What is refused about the paper: its words, its way to the signature, its number, its signed copy.</summary>
public static partial class ConclusionRefusals
{
    public static readonly Refusal NothingToNotice = new("Chưa có kết luận nào được xác nhận, nên chưa soạn được thông báo. Đọc văn bản kết luận rồi xác nhận.");
    public static readonly Refusal NoticeExists = new("Hội nghị này đã có thông báo kết luận. Sửa bản đang có.");
    public static readonly Refusal NoticeNotThere = new("Hội nghị này chưa có thông báo kết luận. Soạn thông báo trước.");
    public static readonly Refusal NoticeHasNoWords = new("Thông báo chưa có đoạn nội dung nào. Viết ít nhất một đoạn kết luận.");
    public static readonly Refusal NoticeNeedsSubject = new("Thông báo thiếu trích yếu. Ghi thông báo về việc gì.");
    public static readonly Refusal NoticeNeedsClosing = new("Thông báo thiếu đoạn kết. Ghi ai theo dõi, đôn đốc việc thực hiện.");
    public static readonly Refusal NoticeChangedMeanwhile = new("Có người vừa thay đổi thông báo này. Xem bản đang lưu rồi làm lại; chữ vừa gõ còn ở ô bên dưới.");
    public static readonly Refusal NoticeNotBeingDrafted = new("Thông báo không còn là bản soạn. Rút về để sửa, có lý do.");
    public static readonly Refusal NoticeAlreadyIssued = new("Thông báo đã ban hành, không thay đổi được nữa.");
    public static readonly Refusal NothingOrderedNeedsReason = new("Cho biết vì sao hội nghị không phát sinh nhiệm vụ.");
    public static readonly Refusal NothingOrderedUnsaid = new("Hội nghị chưa có nội dung chỉ đạo nào. Đánh dấu “không phát sinh nhiệm vụ” có lý do, hoặc xác nhận nội dung chỉ đạo rồi ban hành.");

    public static readonly Refusal RouteNeedsSteps = new("Chọn ít nhất một người để trình.");
    public static readonly Refusal StepNeedsTitle = new("Ghi chức danh của từng người trong đường trình ký.");
    public static readonly Refusal StepNotWaiting = new("Bước này không còn chờ ai. Mở lại trang để xem đường trình ký mới nhất.");
    public static readonly Refusal NothingToApprove = new("Thông báo không ở bước nào đang chờ duyệt. Mở lại trang để xem đường trình ký mới nhất.");
    public static readonly Refusal ReturnNeedsReason = new("Nêu lý do trả lại để chuyên viên biết sửa gì.");
    public static readonly Refusal WithdrawNeedsReason = new("Nêu lý do rút thông báo về sửa.");
    public static readonly Refusal SkipNeedsReason = new("Nêu lý do không đi hết đường trình ký; lý do ghi vào nhật ký.");
    public static readonly Refusal NothingToWithdraw = new("Thông báo đang là bản soạn, cứ sửa tiếp.");
    public static readonly Refusal NothingToSkip = new("Thông báo đã qua đường trình ký, không còn bước nào để bỏ qua.");
    public static readonly Refusal RouteNotBegun = new("Thông báo chưa trình ký nên chưa ban hành được. Trình ký, hoặc nêu lý do bỏ qua đường trình ký.");
    public static readonly Refusal OpinionNotAsked = new("Câu hỏi này không gửi cho anh chị. Mở lại trang để xem ai được xin ý kiến.");
    public static readonly Refusal OpinionAnswered = new("Ý kiến này đã gửi rồi. Cần nói thêm thì đề nghị văn phòng hỏi lại.");
    public static readonly Refusal OpinionNeedsText = new("Ghi ý kiến, hoặc ghi “thống nhất”.");
    public static readonly Refusal OpinionNeedsPeople = new("Ghi tên đăng nhập của ít nhất một người được xin ý kiến.");
    public static readonly Refusal OpinionNeedsDay = new("Chọn ngày cần có ý kiến.");

    public static readonly Refusal NumberTooSmall = new("Số văn bản phải từ 1 trở lên.");
    public static readonly Refusal NoticeNeedsSigner = new("Ghi họ tên người ký.");
    public static readonly Refusal NotIssuedYet = new("Thông báo chưa ban hành nên chưa nhận bản ký. Cấp số và ban hành trước.");
    public static readonly Refusal NoSignedFile = new("Chọn tệp PDF đã ký rồi gửi.");
    public static readonly Refusal SignedFileEmpty = new("Tệp có 0 byte. Mở lại bản PDF đã ký, lưu rồi chọn lại.");
    public static readonly Refusal SignedFileTooLarge = new("Tệp lớn hơn 20 MB. Quét ở độ phân giải 200 dpi rồi chọn lại.");
    public static readonly Refusal SignedFileNotPdf = new("Tệp không phải PDF, dù tên có thể ghi .pdf. Chọn bản PDF do phần mềm ký số hoặc máy quét tạo ra.");
    public static readonly Refusal SameSignedCopy = new("Chính tệp này đã được nhận rồi.");

    public static Refusal NoticeOrdersSomething(int orders) => new($"Hội nghị có {orders} nội dung chỉ đạo, nên không đánh dấu được là không phát sinh nhiệm vụ. Bỏ các nội dung ấy, có lý do, nếu máy đọc nhầm.");
    public static Refusal NoticeParagraphTooLong(int letters) => new($"Có đoạn dài quá {letters} chữ cái. Tách đoạn ấy bằng cách xuống dòng.");
    public static Refusal HoldsTwoSteps(string name) => new($"{name} đứng ở hai bước của đường trình ký. Mỗi người một bước.");
    public static Refusal NotYourStep(string holder) => new($"Bước này chờ {holder}, không phải anh chị.");
    public static Refusal RouteNotThrough(string holder) => new($"Thông báo chưa đi hết đường trình ký, còn chờ {holder}. Đợi duyệt, hoặc nêu lý do bỏ qua các bước còn lại.");
    public static Refusal OpinionDuePast(DateOnly today) => new($"Ngày cần có ý kiến phải từ {today:dd/MM/yyyy} trở đi.");
    public static Refusal OpinionAlreadyAsked(string name) => new($"{name} đang được xin ý kiến về phiên bản này và chưa trả lời.");
    public static Refusal IssuedBeforeMeeting(DateOnly heldOn) => new($"Ngày ban hành không thể trước ngày họp {heldOn:dd/MM/yyyy}.");
    public static Refusal NumberTaken(string number, string register) => new($"Số {number} đã cấp trong sổ {register}. Chọn số khác.");
    public static Refusal NoSuchPerson(string words) => new($"Không có ai tên đăng nhập hoặc họ tên “{words}” làm việc trong mảng này. Xem lại tên đăng nhập.");
    public static Refusal SeveralPeople(string words, string users) => new($"Có nhiều người tên “{words}”. Ghi tên đăng nhập: {users}.");
    public static Refusal SignedWithoutNumber(string number) => new($"Bản PDF có lớp chữ nhưng không thấy số {number}. Xem lại tệp; nếu đúng là bản đã ký của thông báo này thì chọn lại tệp, đánh dấu “Đúng là bản của thông báo này” rồi gửi.");
    public static Refusal SignedSaysOther(int found, int all) => new($"Chỉ {found} trong {all} đoạn của bản ban hành có trong bản PDF. Xem lại tệp; nếu đúng là bản đã ký của thông báo này thì chọn lại tệp, đánh dấu “Đúng là bản của thông báo này” rồi gửi.");
}
