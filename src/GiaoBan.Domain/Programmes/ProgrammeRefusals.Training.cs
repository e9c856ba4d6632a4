namespace GiaoBan.Domain.Programmes;

/// <summary>The sentences of training.</summary>
public static partial class ProgrammeRefusals
{
    public static readonly Refusal NeedNeedsTopic = new("Ghi nhu cầu: cần tập huấn về việc gì.");
    public static readonly Refusal NeedNeedsLines = new("Chọn ít nhất một dòng báo cáo làm căn cứ của nhu cầu.");
    public static readonly Refusal NoSuchNeed = new("Không có nhu cầu này, hoặc có dòng báo cáo đã rút. Tải lại trang để chọn lại.");
    public static readonly Refusal CourseNeedsName = new("Ghi tên lớp: nội dung gì, cho ai.");
    public static readonly Refusal CourseNeedsDays = new("Ghi ngày khai giảng và ngày bế giảng của lớp.");
    public static readonly Refusal CourseDaysReversed = new("Ngày bế giảng sớm hơn ngày khai giảng. Đổi lại cho đúng thứ tự.");
    public static readonly Refusal NoSuchCourse = new("Không có lớp này. Tải lại trang để chọn lại.");
    public static readonly Refusal SeatNeedsPost = new("Ghi chức danh được cử đi học, không ghi tên người.");
    public static readonly Refusal SeatNeedsCount = new("Ghi số chỗ, từ 1 trở lên.");
    public static readonly Refusal NoSuchSeat = new("Lớp không có chức danh này của đơn vị. Tải lại trang để chọn lại.");
    public static readonly Refusal CameNegative = new("Số người dự không thể là số âm.");

    public static Refusal MoreCameThanPosts(int came, int posts) => new($"Số người dự ({came}) nhiều hơn số chỗ đã đăng ký ({posts}). Sửa số dự, hoặc đăng ký thêm chỗ trước.");
    public static Refusal CourseNotBegun(DateOnly starts) => new($"Lớp khai giảng ngày {starts:dd/MM/yyyy} nên chưa ghi số dự được.");

    public static Refusal SeatTooMany(int most) => new($"Một chức danh của một đơn vị có nhiều nhất {most} chỗ trong một lớp. Ghi số nhỏ hơn.");
}
