namespace GiaoBan.Domain.Programmes;

/// <summary>The sentences of pilots.</summary>
public static partial class ProgrammeRefusals
{
    public static readonly Refusal PilotNeedsName = new("Đặt tên cho việc làm điểm, như “Chính quyền thân thiện”.");
    public static readonly Refusal PilotNeedsHypothesis = new("Ghi giả thuyết: làm gì thì thay đổi được điều gì. Số đo trước và sau được so với câu này.");
    public static readonly Refusal PilotNeedsDay = new("Chọn ngày đánh giá: làm điểm nào cũng có ngày nhìn lại.");
    public static readonly Refusal ChecklistEmpty = new("Ghi những điều phải giữ, mỗi nhóm một dòng, như “2 luôn: luôn lắng nghe; luôn giúp đỡ”.");
    public static readonly Refusal SiteNeedsPlace = new("Ghi nơi làm điểm đến cấp xã.");
    public static readonly Refusal SiteNeedsDay = new("Ghi ngày bắt đầu làm điểm ở nơi này.");
    public static readonly Refusal NoSuchSite = new("Không có nơi làm điểm này. Tải lại trang để chọn lại.");
    public static readonly Refusal NoSuchCheck = new("Danh mục điều phải giữ đã khác. Tải lại trang rồi đánh dấu lại.");
    public static readonly Refusal MeasureNeedsName = new("Ghi tên số đo, như “Người dân hài lòng”.");
    public static readonly Refusal MeasureNeedsBefore = new("Ghi số đo trước khi làm điểm; không có số trước thì số sau không nói lên điều gì.");
    public static readonly Refusal MeasureNegative = new("Số đo không thể là số âm.");
    public static readonly Refusal MeasureNeedsSample = new("Ghi cỡ mẫu: hỏi bao nhiêu người, hay đếm trên bao nhiêu hồ sơ.");
    public static readonly Refusal MeasureMoreThanSample = new("Số đếm được lớn hơn cỡ mẫu. Sửa một trong hai số.");
    public static readonly Refusal NothingMeasured = new("Chưa có số đo sau ở nơi nào nên chưa quyết định được. Ghi số đo sau rồi đánh giá.");
    public static readonly Refusal DecisionNeedsEvaluation = new("Ghi đánh giá: giả thuyết đúng đến đâu, vì sao quyết định như vậy.");
    public static readonly Refusal PilotStopped = new("Việc làm điểm này đã dừng. Muốn làm lại thì lập một việc làm điểm mới.");

    public static Refusal ChecklistLine(string line) => new($"Dòng “{line}” chưa đúng dạng. Ghi tên nhóm, dấu hai chấm, rồi các điều cách nhau bằng dấu chấm phẩy.");
    public static Refusal ChecklistCount(string group, int items) => new($"Nhóm “{group}” ghi {items} điều. Sửa số ở tên nhóm hoặc ghi cho đủ.");
    public static Refusal SiteAfterEvaluation(DateOnly on) => new($"Ngày bắt đầu phải trước ngày đánh giá {on:dd/MM/yyyy}.");
    public static Refusal SiteTwice(string place) => new($"{place} đã là nơi làm điểm của đơn vị này.");
}
