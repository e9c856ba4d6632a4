namespace GiaoBan.Domain.Periods;

/// <summary>Why an outline or a measure is refused.</summary>
public static partial class PeriodRefusals
{
    public static readonly Refusal FormIsPublished = new("Phiên bản đã ban hành thì không sửa nữa: các kỳ đang dùng nó. Soạn phiên bản mới từ bản này.");
    public static readonly Refusal FormNeedsName = new("Đặt tên cho đề cương, ví dụ “Báo cáo công tác dân vận quý”.");
    public static readonly Refusal FormNeedsSections = new("Chọn ít nhất một mục để đơn vị viết.");
    public static readonly Refusal AskedTwiceInOneForm = new("Một mục hoặc một chỉ tiêu được chọn hai lần. Giữ một chỗ.");
    public static readonly Refusal SunsetBeforeStart = new("Ngày hết hiệu lực không thể trước ngày bắt đầu. Sửa một trong hai ngày.");
    public static readonly Refusal NeedsSunset = new("Chọn ngày hết hiệu lực: đến ngày ấy phải xem lại có còn cần hỏi không.");
    public static readonly Refusal SunsetPassed = new("Ngày hết hiệu lực đã qua. Chọn một ngày còn ở phía trước.");
    public static readonly Refusal DraftAlready = new("Đề cương này đang có một bản soạn dở. Sửa tiếp bản ấy hoặc bỏ nó trước.");
    public static readonly Refusal RuleNeedsMeasure = new("Chọn chỉ tiêu mà quy tắc nói tới.");
    public static readonly Refusal RuleAgainstItself = new("Quy tắc so một chỉ tiêu với chính nó. Chọn chỉ tiêu khác.");
    public static readonly Refusal RuleNeedsOne = new("Chọn đúng một chỉ tiêu để so sánh.");
    public static readonly Refusal RuleNeedsSeveral = new("Chọn ít nhất hai chỉ tiêu để cộng.");
    public static readonly Refusal RuleNeedsPercent = new("Ghi số phần trăm từ 1 đến 1000.");
    public static readonly Refusal RuleTwice = new("Quy tắc này đã có trong đề cương. Không cần thêm lần nữa.");
    public static readonly Refusal MeasureNeedsWords = new("Chỉ tiêu cần mã, tên và đơn vị tính, ví dụ L01, “Số buổi đối thoại”, buổi.");
    public static readonly Refusal MeasureCode = new("Mã chỉ tiêu gồm chữ cái không dấu, chữ số và dấu chấm, ví dụ L01 hoặc L01.2.");
    public static readonly Refusal RateNeedsParts = new("Tỷ lệ cần tử số và mẫu số là hai chỉ tiêu đang có. Ghi mã của chúng.");
    public static readonly Refusal OnlyRateHasParts = new("Chỉ tỷ lệ mới có tử số và mẫu số. Bỏ trống hai ô ấy hoặc chọn loại tỷ lệ.");
    public static readonly Refusal RateIsNotSummed = new("Tỷ lệ và điểm số không cộng giữa các đơn vị. Chọn tính lại từ tử và mẫu, hoặc không gộp.");
    public static readonly Refusal StockIsNotSummedOverTime = new("Số thời điểm không cộng qua các kỳ: cuối năm chỉ lấy số kỳ cuối. Chọn “lấy kỳ cuối”.");
    public static readonly Refusal NobodyReports = new("Chọn ai báo chỉ tiêu này: mọi đơn vị, huyện ủy, thành ủy, hoặc ghi mã đơn vị.");
    public static readonly Refusal NoSuchMeasure = new("Không có chỉ tiêu này trong danh mục. Tải lại trang để xem danh mục mới nhất.");
    public static readonly Refusal PeriodCode = new("Ghi kỳ theo năm và quý, ví dụ 2019-Q3.");

    public static Refusal ParagraphsAtMost(int most) => new($"Số đoạn nhiều nhất của một mục từ 1 đến {most}.");

    public static Refusal MinutesOutOfRange(int most) => new($"Thời gian ước tính từ 0 đến {most} phút.");

    public static Refusal RuleNamesUnasked(string code) => new($"Quy tắc nói tới chỉ tiêu {code} mà đề cương không hỏi. Hỏi thêm chỉ tiêu ấy hoặc bỏ quy tắc.");

    public static Refusal AsksAgain(string what) => new($"Chưa ban hành được, vì hỏi lại điều đã biết. {what} Bỏ những chỗ ấy, hoặc ghi lý do vẫn phải hỏi.");

    public static Refusal MeasureExists(string name, string code) => new($"Đã có chỉ tiêu “{name}” mã {code}. Dùng chỉ tiêu ấy, hoặc đặt tên nói rõ chỗ khác nhau.");

    public static Refusal MeasureCodeTaken(string code) => new($"Mã {code} đã dùng. Chọn mã khác.");

    public static Refusal NoSuchReporter(string code) => new($"Không có đơn vị mã {code}. Xem mã ở danh sách đơn vị rồi ghi lại, cách nhau bằng dấu phẩy.");

    public static Refusal EndsBeforeStart(string from) => new($"Chỉ tiêu được hỏi từ kỳ {from}, nên kỳ cuối không thể trước kỳ ấy.");

    public static Refusal EndsBeforeOpened(string last) => new($"Kỳ {last} đã mở và đơn vị có thể đã báo chỉ tiêu này. Ghi kỳ cuối từ {last} trở đi.");
}
