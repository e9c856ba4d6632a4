namespace GiaoBan.Domain.Rights;

/// <summary>How far somebody stands in for another (phạm vi ủy quyền). The holder's own acts are not narrowed.</summary>
public enum Scope { Everything, Reports, Assignments, Conferences }

/// <summary>Why somebody acts in another's place: sent to a meeting, trusted with a duty, or second while the first is away.</summary>
public enum StandInKind { Substitute, Delegation, Deputy }

/// <summary>What each scope lets through. Nobody who stands in for another can appoint a third.</summary>
public static class Scopes
{
    private static readonly Right[] Always = [Right.SeeHome, Right.SeePeriods, Right.SeeLive];
    private static readonly Dictionary<Scope, Right[]> Table = new()
    {
        [Scope.Reports] = [Right.SeeReport, Right.FillReport, Right.SubmitReport, Right.ApproveReport, Right.SeeThread, Right.SeeFiles],
        [Scope.Assignments] = [Right.SeeAssignments, Right.ReportProgress, Right.SeeThread, Right.SeeFiles],
        [Scope.Conferences] = [Right.SeeConference, Right.SeeConclusions, Right.SeeNotice, Right.AnswerNotice],
    };

    public static bool Covers(Officer officer, Right right)
    {
        ArgumentNullException.ThrowIfNull(officer);
        if (officer.InPlaceOf is null) return true;
        if (right is Right.AppointStandIn or Right.ManageAccounts) return false;

        return officer.Scope is Scope.Everything || Always.Contains(right) || Table[officer.Scope].Contains(right);
    }
}

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class RightsRefusals
{
    public static readonly Refusal UnknownColleague = new("Không có tài khoản nào mang tên đăng nhập này. Xem lại với đồng nghiệp.");
    public static readonly Refusal NotOneself = new("Không tự làm thay chính mình. Ghi tên đăng nhập của đồng nghiệp.");
    public static readonly Refusal NoRole = new("Anh chị không giữ vai trò nào để giao cho người khác.");
    public static readonly Refusal NeedsEnd = new("Chọn ngày cuối: làm thay luôn có hạn.");
    public static readonly Refusal SomebodyAlready = new("Đã có người làm thay vai trò này trong thời gian ấy. Kết thúc lần trước hoặc chọn ngày khác.");
    public static readonly Refusal NothingToHandOver = new("Người này không còn giữ vai trò nào để bàn giao.");

    public static Refusal EndsTooEarly(DateOnly from) => new($"Ngày cuối phải từ {from:dd/MM/yyyy} trở đi.");
}
