namespace GiaoBan.Domain.Programmes;

/// <summary>The sentences of congresses.</summary>
public static partial class ProgrammeRefusals
{
    public static readonly Refusal PersonnelPlan = new("Đoạn này nói đến nhân sự. Ở đây chỉ theo dõi mốc chuẩn bị; phương án nhân sự không đưa vào hệ thống. Bỏ phần ấy rồi ghi lại.");
    public static readonly Refusal NeedsDay = new("Chọn ngày rồi ghi.");
    public static readonly Refusal CongressNeedsName = new("Ghi tên đại hội, kèm nhiệm kỳ hoặc lần thứ mấy.");
    public static readonly Refusal CongressNeedsSteps = new("Ghi các mốc của ít nhất một cấp, mỗi mốc một dòng, như “45: Kế hoạch đại hội được thông qua”.");
    public static readonly Refusal RoundNeedsDeadline = new("Ghi hạn cuối của cấp có mốc: đại hội cấp ấy xong trước ngày nào.");
    public static readonly Refusal StepsNeedCongress = new("Mỗi cấp có đúng một dòng “0: Đại hội”; các mốc khác đếm ngược từ đó.");
    public static readonly Refusal NoStepsOfLevel = new("Cấp này chưa có mốc nào trong khung. Chọn cấp khác.");
    public static readonly Refusal PlaceCountBelowOne = new("Số đại hội phải từ 1 trở lên.");
    public static readonly Refusal PlaceTwice = new("Đơn vị đã có trong danh sách của cấp này.");
    public static readonly Refusal NoSuchPlace = new("Không có nơi đại hội này. Tải lại trang để chọn lại.");
    public static readonly Refusal NoSuchStep = new("Mốc này không thuộc cấp của đơn vị. Chọn mốc khác.");
    public static readonly Refusal AlreadyHeld = new("Đại hội ở đơn vị này đã tổ chức xong nên không dời ngày được.");
    public static readonly Refusal HeldInFuture = new("Ngày đã tổ chức không thể sau hôm nay.");
    public static readonly Refusal DoneInFuture = new("Ngày làm xong mốc không thể sau hôm nay.");
    public static readonly Refusal CongressIsHeld = new("Mốc này là chính đại hội. Ghi ở phần “đã tổ chức”, hoặc dời ngày đại hội.");

    public static Refusal StepLine(string line) => new($"Dòng “{line}” chưa đúng dạng. Ghi số ngày trước đại hội, dấu hai chấm, tên mốc; sau đại hội thì ghi số âm.");
    public static Refusal StepAfterCongress(string step, DateOnly congress) => new($"“{step}” là mốc chuẩn bị nên không thể sau ngày đại hội {congress:dd/MM/yyyy}. Chọn ngày sớm hơn hoặc dời đại hội.");
    public static Refusal CongressAfterDeadline(DateOnly last) => new($"Đại hội cấp này phải xong trước hết ngày {last:dd/MM/yyyy}. Chọn ngày sớm hơn.");
    public static Refusal CalendarEnds(int year) => new($"Lịch làm việc chưa có năm {year} nên chưa đếm ngược được. Bổ sung lịch rồi đặt ngày.");
    public static Refusal MoreHeldThanThere(int count) => new($"Số đã tổ chức phải từ 0 đến {count}. Sửa lại số.");

    public static Refusal PlaceCountTooMany(int most) => new($"Một dòng gộp nhiều nhất {most} đại hội cấp dưới. Ghi số nhỏ hơn.");
}
