namespace GiaoBan.Domain.Cycle;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class CycleRefusals
{
    public static readonly Refusal WhichAssignment = new("Ghi mã nhiệm vụ mà kiến nghị này đã thành, như NV-2019-Q2-014.");
    public static readonly Refusal WhichProposal = new("Chọn kiến nghị mà kiến nghị này được gộp vào.");
    public static readonly Refusal NotIntoItself = new("Kiến nghị không gộp vào chính nó. Chọn kiến nghị khác.");
    public static readonly Refusal WhichLetter = new("Ghi số và ngày văn bản đã gửi cấp trên.");
    public static readonly Refusal WhyDeclined = new("Nêu lý do không tiếp thu để đơn vị biết.");
    public static readonly Refusal NoSuchProposal = new("Không có kiến nghị này, hoặc báo cáo đã rút nó. Mở lại sổ kiến nghị.");

    public static Refusal NoSuchAssignment(string code) => new($"Không có nhiệm vụ mã {code}. Xem mã ở trang nhiệm vụ.");
}
