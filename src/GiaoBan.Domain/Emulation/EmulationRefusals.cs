namespace GiaoBan.Domain.Emulation;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class EmulationRefusals
{
    public static readonly Refusal NoSuchYear = new("Ghi năm bằng bốn chữ số, như 2019.");
    public static readonly Refusal NeedsPraise = new("Chọn ít nhất một câu biểu dương trong kết luận làm căn cứ đề nghị khen.");
    public static readonly Refusal NeedsGrounds = new("Ghi thành tích của đơn vị bằng việc cụ thể: làm gì, kết quả ra sao.");
    public static readonly Refusal NeedsPaper = new("Ghi quyết định khen: số, ngày, cơ quan ký.");
    public static readonly Refusal DeclineNeedsReason = new("Ghi lý do không khen để đơn vị và người đề nghị biết.");
    public static readonly Refusal AlreadySettled = new("Đề nghị khen này đã có kết quả. Có căn cứ mới thì lập đề nghị khác.");
    public static readonly Refusal NoSuchCommendation = new("Không có đề nghị khen này. Tải lại trang để xem các đề nghị hiện có.");
    public static readonly Refusal NoSuchTable = new("Không có bảng điểm ấy. Chọn một bảng điểm đã ban hành.");
    public static readonly Refusal NobodyToScore = new("Năm này chưa có đơn vị nào phải báo cáo, nên chưa có gì để tính điểm.");
    public static readonly Refusal ContestDayPast = new("Hạn để đơn vị có ý kiến không thể trước hôm nay.");
    public static readonly Refusal NeedsContestDay = new("Ghi hạn để đơn vị có ý kiến về điểm của mình.");
    public static readonly Refusal ContestedStays = new("Đơn vị đã có ý kiến về bảng điểm này. Điểm chỉ đổi khi trả lời ý kiến.");
    public static readonly Refusal NoSuchLine = new("Bảng điểm của đơn vị không có dòng này. Tải lại trang rồi chọn dòng.");
    public static readonly Refusal ContestNeedsReason = new("Ghi lý do: dữ kiện nào sai hoặc thiếu, minh chứng ở đâu.");
    public static readonly Refusal AlreadyContested = new("Dòng này đã có ý kiến. Mỗi dòng chỉ nêu ý kiến một lần.");
    public static readonly Refusal NotContested = new("Đơn vị chưa có ý kiến về dòng này nên chưa có gì để trả lời.");
    public static readonly Refusal AlreadyAnswered = new("Ý kiến về dòng này đã được trả lời.");
    public static readonly Refusal NeedsAnswer = new("Ghi câu trả lời để đơn vị biết vì sao điểm giữ nguyên hoặc thay đổi.");

    public static Refusal ContestTooLate(DateOnly until) => new($"Đã quá hạn có ý kiến ({until:dd/MM/yyyy}). Trao đổi trực tiếp với cơ quan tổng hợp.");
    public static Refusal NotCounted(string code) => new($"Tiêu chí {code} không tính được từ dữ kiện trong hệ thống. Bảng điểm cuối năm chỉ dùng mã BC, NV, TD, MH.");
}
