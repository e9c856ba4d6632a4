using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class ConsolidationRefusals
{
    public static readonly Refusal DenominatorZero = new("Mẫu số bằng 0 nên không tính được tỷ lệ.");

    public static readonly Refusal MatterNeedsTitle = new("Đặt tên vấn đề bằng một câu ngắn, để người đọc biết các đơn vị vướng gì.");
    public static readonly Refusal MatterNeedsTwoLines = new("Một nhóm cần ít nhất hai đoạn. Chọn thêm đoạn rồi xác nhận.");
    public static readonly Refusal NotOneMatter = new("Cần ít nhất hai đoạn để nói chúng khác nhau.");
    public static readonly Refusal LineNotThere = new("Có đoạn không còn trong báo cáo đã gửi của kỳ này. Tải lại trang để xem các đoạn hiện có.");
    public static readonly Refusal LineInAnotherGroup = new("Có đoạn đã thuộc một nhóm khác. Rút đoạn khỏi nhóm kia trước, hoặc nhập hai nhóm.");
    public static readonly Refusal MatterNotThere = new("Nhóm này không còn: đã nhập vào nhóm khác hoặc đã tách hết. Tải lại trang để xem các nhóm hiện có.");
    public static readonly Refusal MatterChangedMeanwhile = new("Người khác vừa sửa nhóm này. Tải lại trang, xem nhóm hiện ra sao rồi làm tiếp.");
    public static readonly Refusal NotIntoItself = new("Một nhóm không nhập vào chính nó. Chọn nhóm khác.");
    public static readonly Refusal NotOfOneSection = new("Khó khăn và kiến nghị không chung một nhóm. Chọn nhóm cùng mục.");
    public static readonly Refusal NotAnEarlierMatter = new("Chỉ nối được với nhóm của kỳ ngay trước. Chọn lại nhóm.");
    public static readonly Refusal AlreadyOnAgenda = new("Vấn đề này đã có trong chương trình. Mở mục đó để sửa.");
    public static readonly Refusal NoConferencePlanned = new("Chưa có hội nghị nào đang chuẩn bị. Lập hội nghị ở phòng Giao ban rồi đưa vấn đề vào chương trình.");

    public static readonly Refusal SentenceEmpty = new("Câu chưa có chữ nào. Viết câu, hoặc bấm Bỏ câu.");
    public static readonly Refusal SentenceDropped = new("Câu này đã bỏ khỏi bản tổng hợp. Lấy lại câu rồi sửa.");
    public static readonly Refusal SentenceNotThere = new("Không có câu này trong bản tổng hợp của kỳ. Tải lại trang.");
    public static readonly Refusal NothingPicked = new("Chưa chọn đoạn nào. Đánh dấu đoạn muốn lấy rồi bấm lại.");
    public static readonly Refusal MergeNeedsTwo = new("Gộp cần ít nhất hai đoạn. Đánh dấu thêm một đoạn.");
    public static readonly Refusal MeasureNotThere = new("Chỉ tiêu này chưa có số tổng hợp trong kỳ. Chọn chỉ tiêu khác.");

    public static readonly Refusal NothingToFreeze = new("Chưa có số liệu hay câu tổng hợp nào để chốt. Chờ đơn vị gửi báo cáo.");
    public static readonly Refusal NothingToPrint = new("Bản chốt này chưa có câu tổng hợp nào nên chưa làm thành báo cáo được. Viết bản tổng hợp rồi chốt bản mới.");
    public static readonly Refusal NotOurPaper = new("Tệp này không phải báo cáo tải từ bản chốt này, hoặc dấu đoạn ẩn đã mất vì chép sang tệp khác. Tải lại tệp Word của bản chốt rồi sửa trên đó.");
    public static readonly Refusal NoSuchEdition = new("Kỳ này chưa có bản chốt nào. Chốt một bản rồi làm báo cáo.");
    public static readonly Refusal FrozenByAnother = new("Người khác vừa chốt một bản của kỳ này. Xem bản đó trước khi chốt bản nữa.");

    public static readonly Refusal QuestionNeedsText = new("Ghi điều muốn hỏi để đơn vị trả lời được ngay.");
    public static readonly Refusal QuestionNeedsDays = new("Thời gian trả lời từ 1 đến 20 ngày làm việc.");
    public static readonly Refusal QuestionAboutOne = new("Mỗi câu hỏi chỉ về một chỗ. Bỏ chọn đoạn hoặc bỏ chọn số liệu rồi gửi lại.");
    public static readonly Refusal QuestionWaits = new("Chỗ này đang có một câu hỏi chờ đơn vị trả lời. Đợi câu trả lời rồi hỏi tiếp.");
    public static readonly Refusal QuestionNotThere = new("Không có câu hỏi này. Tải lại trang để xem các câu hỏi đang chờ.");
    public static readonly Refusal AnswerNeedsText = new("Ghi câu trả lời. Nếu số liệu sai, đề nghị trả lại báo cáo để sửa.");
    public static readonly Refusal AlreadyAnswered = new("Câu hỏi này đã được trả lời.");

    public static readonly Refusal JointNotSummed = new("Chỉ tiêu này không cộng giữa các đơn vị nên không có gì để trừ.");
    public static readonly Refusal JointNeedsName = new("Ghi việc làm chung là việc gì, để đơn vị và người đọc sau nhận ra.");
    public static readonly Refusal JointNeedsAmount = new("Ghi mỗi đơn vị đã tính việc ấy là bao nhiêu, từ 1 trở lên.");
    public static readonly Refusal JointNeedsTwo = new("Chọn ít nhất hai đơn vị đã cùng báo việc này.");
    public static readonly Refusal JointNotThere = new("Việc làm chung này đã bỏ rồi. Tải lại trang để xem số hiện nay.");
    public static readonly Refusal PlanNotNegative = new("Số kế hoạch không thể là số âm. Để trống nếu chỉ tiêu không có kế hoạch.");

    public static Refusal JointMoreThanReported(string unit) => new($"{unit} báo ít hơn số này, hoặc đã tính hết vào việc làm chung khác. Bỏ đơn vị ấy hoặc ghi số nhỏ hơn.");

    public static Refusal WhyNotSummed(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Score => new("Điểm số do nơi khác chấm cho cả tỉnh, không cộng giữa các đơn vị."),
        IndicatorKind.Rate => new("Tỷ lệ không cộng với nhau; phải tính lại từ tử số và mẫu số."),
        IndicatorKind.Stock => new("Số này của từng đơn vị chồng lên nhau, không cộng giữa các đơn vị."),
        _ => new("Một người có thể đến nhiều nơi, nên không cộng."),
    };

    public static Refusal TooManyLines(int most) => new($"Mục này có hơn {most} đoạn, nhiều hơn mức máy gộp được một lần. Chọn một nhóm đơn vị để xem từng phần.");

    public static Refusal TooLong(int longest) => new($"Câu dài quá {longest} chữ cái. Chia thành nhiều câu.");

    /// <param name="clashes">Measure by measure, what stands and what was to be written over it.</param>
    public static Conflict PlanChanged(IReadOnlyList<(string Code, string Mine, string Theirs)> clashes) =>
        new($"Người khác vừa ghi kế hoạch, chưa số nào của đồng chí được ghi. {string.Join("; ", clashes.Select(c => $"{c.Code}: đang lưu {c.Theirs}, đồng chí ghi {c.Mine}"))}. Xem lại các ô này rồi bấm Ghi kế hoạch lần nữa.", string.Join("; ", clashes.Select(c => c.Mine)), string.Join("; ", clashes.Select(c => c.Theirs)), 0);

    public static Conflict SentenceChangedBy(string who, string mine, string theirs, int theirVersion) =>
        new($"{who} vừa sửa câu này. Không bản nào bị mất: chọn một bản, hoặc gộp hai bản.", mine, theirs, theirVersion);
}
