namespace GiaoBan.Domain.Reports;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class ReportRefusals
{
    public static readonly Refusal AlreadySent = new("Báo cáo đã gửi. Muốn sửa, đề nghị cơ quan tổng hợp trả lại kèm lý do.");
    public static readonly Refusal WithHead = new("Báo cáo đang chờ người đứng đầu đơn vị duyệt. Muốn sửa thì rút về trước.");
    public static readonly Refusal NotWithHead = new("Báo cáo không còn chờ người đứng đầu duyệt. Tải lại trang để xem đang ở đâu.");
    public static readonly Refusal ChangedMeanwhile = new("Báo cáo vừa đổi sau khi trang này mở ra. Đọc lại bản mới rồi quyết định.");
    public static readonly Refusal NobodyToChase = new("Chọn ít nhất một đơn vị để làm công văn.");
    public static readonly Refusal AllHaveSent = new("Các đơn vị được chọn đã gửi báo cáo. Tải lại trang để xem còn đơn vị nào.");
    public static readonly Refusal NotYetSupplemented = new("Phụ lục số liệu bổ sung chỉ nộp khi báo cáo đã được tiếp nhận và hội nghị của kỳ đã họp, hoặc kỳ đã đóng. Trước đó thì đề nghị trả lại để sửa.");
    public static readonly Refusal AddendumNeedsReason = new("Ghi lý do số liệu thay đổi sau hội nghị.");
    public static readonly Refusal AddendumChangesNothing = new("Chưa có số nào khác số đang tính. Ghi số mới vào ít nhất một chỉ tiêu.");
    public static readonly Refusal ScanOfNothingSent = new("Bản ký chỉ gắn với báo cáo đã gửi. Gửi báo cáo trước rồi đưa bản ký lên.");
    public static readonly Refusal ScanKnown = new("Bản ký này đã gắn với báo cáo rồi. Xem trong danh sách bản ký.");
    public static readonly Refusal NoScan = new("Chọn tệp PDF của bản đã ký.");
    public static readonly Refusal ScanEmpty = new("Tệp vừa đưa lên có 0 byte. Quét lại hoặc chọn tệp khác.");
    public static readonly Refusal ScanTooLarge = new("Tệp lớn quá 20 MB. Quét ở độ phân giải thấp hơn rồi đưa lên lại.");
    public static readonly Refusal ScanNotPdf = new("Tệp này không phải PDF. Lưu bản quét thành PDF rồi đưa lên lại.");
    public static readonly Refusal NothingToTake = new("Chọn ít nhất một chỉ tiêu có số tổng hợp để lấy vào báo cáo.");
    public static readonly Refusal NothingWritten = new("Báo cáo chưa có nội dung nào. Viết ít nhất một kết quả hoặc một khó khăn rồi gửi.");
    public static readonly Refusal NotSubmitted = new("Báo cáo này chưa gửi hoặc đang ở đơn vị, nên chưa tiếp nhận hay trả lại được.");
    public static readonly Refusal ReturnNeedsReason = new("Nêu lý do trả lại: đơn vị đọc lý do này trước tiên.");
    public static readonly Refusal NotDoneNeedsReason = new("Việc chưa làm cần một câu cho biết vì sao.");
    public static readonly Refusal UnknownField = new("Không có ô này trong đề cương. Tải lại trang để lấy đề cương mới nhất.");

    public static readonly Refusal NoFileChosen = new("Chưa chọn tệp nào. Chọn tệp Excel hoặc Word đã điền rồi bấm Xem trước.");
    public static readonly Refusal NotOurForm = new("Tệp này không phải biểu lấy từ đây, hoặc cột “Mã ô” và dòng “Mã biểu” đã bị xóa. Lấy lại tệp ở bước 1, chép nội dung sang rồi đưa lên.");

    public static Refusal OwnFigureChanged(string name) => new($"Người khác vừa sửa “{name}” nên chưa số nào được lấy. Xem số đang ghi ở dưới rồi lấy lại.");

    public static Refusal FormOfAnother(string theirs, string here) => new($"Tệp này là biểu của {theirs}, còn đây là {here}. Mở đúng báo cáo rồi đưa tệp lên.");

    public static Refusal NotANumber(string typed) => new($"“{typed}” không phải là số. Gõ như 1.240 hoặc 91,4.");

    public static Refusal AmbiguousNumber(string typed) => new($"“{typed}” đọc được hai cách. Gõ 1.234 cho một nghìn hai trăm ba mươi tư, 1,23 cho một phẩy hai mươi ba.");

    public static Refusal Negative(string name) => new($"{name} không thể là số âm.");

    public static Refusal TooPrecise(string typed) => new($"“{typed}” có quá hai chữ số lẻ. Làm tròn đến hai chữ số sau dấu phẩy.");

    public static Refusal TooLong(int longest) => new($"Ô này dài quá {longest} chữ cái. Chia thành nhiều đoạn.");

    public static Refusal HasProblems(int count) => new($"Chưa gửi được: còn {count} chỗ phải sửa, đánh dấu ngay tại ô.");

    public static Refusal MoreThan(string part, string partValue, string whole, string wholeValue) =>
        new($"{part} ({partValue}) lớn hơn {whole} ({wholeValue}). Sửa một trong hai số.");

    public static Refusal PersonalData(string what) =>
        new($"Đoạn này có {what} nên chưa gửi lên hệ thống. Bỏ số đi, hoặc ghi chức danh thay cho tên.");

    public static Refusal NotAllKept(int fields) => new($"Có {fields} ô chưa lưu được. Lý do ghi ngay tại ô; chữ đã gõ vẫn còn.");

    public static Conflict FieldChangedBy(string who, string mine, string theirs, int theirVersion) =>
        new($"{who} vừa sửa ô này. Không bản nào bị mất: chọn một bản, hoặc gộp hai bản.", mine, theirs, theirVersion);
}
