using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;

namespace GiaoBan.App.Web;

/// <summary>The words for bodies and for what changes among them.</summary>
internal static partial class Say
{
    public static string Kind(UnitKind kind) => kind switch
    {
        UnitKind.PartyCommittee => "Cấp ủy",
        UnitKind.PartyBody => "Cơ quan của Đảng",
        UnitKind.Authority => "Cơ quan chính quyền",
        UnitKind.AuthorityBody => "Cơ quan chuyên môn",
        UnitKind.Front => "Mặt trận",
        UnitKind.MassOrganisation => "Tổ chức chính trị - xã hội",
        UnitKind.Association => "Hội quần chúng",
        UnitKind.ArmedForce => "Lực lượng vũ trang",
        UnitKind.PublicService => "Đơn vị sự nghiệp",
        _ => "Cơ quan ngành dọc",
    };

    public static string Level(UnitLevel level) => level switch
    {
        UnitLevel.Central => "trung ương",
        UnitLevel.Province => "tỉnh",
        UnitLevel.District => "huyện",
        _ => "xã",
    };

    public static string Kind(ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Merge => "Sáp nhập",
        ReorganisationKind.Split => "Chia tách",
        ReorganisationKind.Rename => "Đổi tên",
        _ => "Giải thể",
    };

    public static string Holding(HoldingKind kind) => kind switch
    {
        HoldingKind.Lead => "nhiệm vụ chủ trì",
        HoldingKind.Coordination => "việc phối hợp",
        HoldingKind.Role => "vai trò của tài khoản",
        HoldingKind.Delegate => "đại biểu",
        HoldingKind.Presenter => "mục chương trình",
        HoldingKind.Child => "đơn vị trực thuộc",
        HoldingKind.OpenReport => "báo cáo đang viết",
        HoldingKind.Promise => "lời hứa kỳ trước",
        _ => "chỗ đứng trong cây",
    };

    public static (string Kind, string Words) State(ReorganisationState state) => state switch
    {
        ReorganisationState.Planned => ("soon", "Chờ thực hiện"),
        ReorganisationState.Carried => ("done", "Đã thực hiện"),
        ReorganisationState.Undone => ("back", "Đã hoàn tác"),
        _ => ("none", "Đã bỏ"),
    };

    public static string Kind(StandInKind kind) => kind switch
    {
        StandInKind.Substitute => "dự thay",
        StandInKind.Delegation => "ủy quyền",
        _ => "cấp phó khi vắng",
    };

    public static string Scope(Scope scope) => scope switch
    {
        Domain.Rights.Scope.Everything => "mọi việc của vai trò",
        Domain.Rights.Scope.Reports => "báo cáo",
        Domain.Rights.Scope.Assignments => "nhiệm vụ",
        _ => "hội nghị",
    };
}
