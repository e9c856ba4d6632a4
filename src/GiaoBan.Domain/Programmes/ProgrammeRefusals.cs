namespace GiaoBan.Domain.Programmes;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese. Here: the theme of the year.</summary>
public static partial class ProgrammeRefusals
{
    public static readonly Refusal ThemeNeedsWords = new("Ghi các từ của chủ đề, cách nhau bằng dấu phẩy, như “Kỷ cương, liêm chính, hành động”.");
    public static readonly Refusal ThemeNeedsField = new("Ghi chủ đề của lĩnh vực nào, như “dân vận chính quyền”.");
    public static readonly Refusal WordTwice = new("Một từ của chủ đề được ghi hai lần. Bỏ bớt một.");
    public static readonly Refusal WordNotOfTheme = new("Chọn một từ của chủ đề cho dòng này.");
    public static readonly Refusal LineNeedsText = new("Ghi nội dung của dòng: làm gì, đến mức nào.");
    public static readonly Refusal LineNeedsDue = new("Ghi hạn của dòng, một ngày trong năm của chủ đề.");
    public static readonly Refusal NoSuchLine = new("Không có dòng này trong chủ đề. Tải lại trang để chọn lại.");
    public static readonly Refusal OnlyWorkServes = new("Chỉ gắn được nhiệm vụ, dòng báo cáo hoặc mô hình với một dòng của chủ đề.");
    public static readonly Refusal NoSuchWork = new("Không có nhiệm vụ hoặc dòng báo cáo này trong chu kỳ của cơ quan. Xem lại rồi gắn.");
    public static readonly Refusal LineChanged = new("Người khác vừa sửa chủ đề năm. Tải lại trang, xem bản mới rồi sửa tiếp.");

    public static Refusal ThemeOfYearThere(int year) => new($"Năm {year} đã có chủ đề. Thêm dòng vào chủ đề đang có.");
    public static Refusal TooManyWords(int most) => new($"Chủ đề có quá {most} từ. Giữ lại những từ chính.");
    public static Refusal TooManyLines(int most) => new($"Chủ đề đã có {most} dòng. Gộp các dòng gần nhau trước khi thêm.");
    public static Refusal LineDueOutside(int year) => new($"Hạn của dòng phải nằm trong năm {year}.");
    public static Refusal AlreadyServes(int ordinal) => new($"Việc này đã gắn với dòng {ordinal} rồi.");
    public static Refusal NoAssignmentOfCode(string code) => new($"Không có nhiệm vụ mã {code}. Xem mã ở trang nhiệm vụ, như NV-2019-Q2-014.");
    public static Refusal UnknownIndicator(string code) => new($"Không có chỉ tiêu mã {code} trong bộ chỉ tiêu. Xem mã ở trang chỉ tiêu, như B07.");
    public static Refusal DecidedMeanwhile(string by, string mine, string theirs, int version) => new Conflict($"{by} vừa ghi quyết định: “{theirs}”. Đánh giá anh chị gõ còn nguyên ở dưới; gửi lần nữa thì bản ở dưới thay bản ấy.", mine, theirs, version);
}
