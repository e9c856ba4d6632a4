using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;

namespace GiaoBan.App.Web;

/// <summary>The words for bodies and for what changes among them.</summary>
internal static partial class Say
{
    public static string Kind(UnitKind kind) => T(kind switch
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
    });

    public static string Level(UnitLevel level) => T(level switch
    {
        UnitLevel.Central => "trung ương",
        UnitLevel.Province => "tỉnh",
        UnitLevel.District => "huyện",
        _ => "xã",
    });

    public static string Kind(ReorganisationKind kind) => T(kind switch
    {
        ReorganisationKind.Merge => "Sáp nhập",
        ReorganisationKind.Split => "Chia tách",
        ReorganisationKind.Rename => "Đổi tên",
        _ => "Giải thể",
    });

    public static string Holding(HoldingKind kind) => T(kind switch
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
    });

    public static (string Kind, string Words) State(ReorganisationState state) => state switch
    {
        ReorganisationState.Planned => ("soon", T("Chờ thực hiện")),
        ReorganisationState.Carried => ("done", T("Đã thực hiện")),
        ReorganisationState.Undone => ("back", T("Đã hoàn tác")),
        _ => ("none", T("Đã bỏ")),
    };

    public static string Kind(StandInKind kind) => T(kind switch
    {
        StandInKind.Substitute => "dự thay",
        StandInKind.Delegation => "ủy quyền",
        _ => "cấp phó khi vắng",
    });

    public static string Scope(Scope scope) => T(scope switch
    {
        Domain.Rights.Scope.Everything => "mọi việc của vai trò",
        Domain.Rights.Scope.Reports => "báo cáo",
        Domain.Rights.Scope.Assignments => "nhiệm vụ",
        _ => "hội nghị",
    });
}
