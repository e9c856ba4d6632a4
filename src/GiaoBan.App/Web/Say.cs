using System.Globalization;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage.Accounts;

namespace GiaoBan.App.Web;

/// <summary>The words for things: one place, so that the same state is called the same on every page.</summary>
internal static partial class Say
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
    public static string Day(DateOnly? day) => day is { } d ? Day(d) : T("chưa rõ");
    public static string ShortDay(DateOnly day) => day.ToString("d/M", CultureInfo.InvariantCulture);
    public static string Weekday(DateOnly day) => $"{T(Weekdays[(int)day.DayOfWeek])} {ShortDay(day)}";
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public static string Moment(DateTime utc) => BusinessDay.Local(utc).ToString("HH:mm d/M/yyyy", CultureInfo.InvariantCulture);
    public static string Clock(DateTime utc) => BusinessDay.Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);
    public static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>A whole percentage, a half upwards, as one learns it at school; 0 of 0 is 0.</summary>
    public static int Percent(int part, int all) => all == 0 ? 0 : (int)Math.Round(100m * part / all, MidpointRounding.AwayFromZero);

    /// <summary>Begins a sentence with what may start small: "thứ Sáu 14/6" → "Thứ Sáu 14/6".</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];

    /// <summary>A name inside a sentence: "Quý I năm 2019" → "quý I năm 2019"; an abbreviation stays: "UBND huyện".</summary>
    public static string Lower(string name) => name.Length == 0 || (name.Length > 1 && (char.IsUpper(name[1]) || char.IsDigit(name[1]))) ? name : char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..];

    public static string Called(PeriodKind kind) => T(kind switch
    {
        PeriodKind.Quarter => "Quý",
        PeriodKind.HalfYear => "6 tháng",
        PeriodKind.NineMonths => "9 tháng",
        PeriodKind.Year => "Năm",
        _ => "Đột xuất",
    });

    public static string Section(SectionKind section) => T(section switch
    {
        SectionKind.Outcomes => "Kết quả thực hiện",
        SectionKind.Advantages => "Thuận lợi",
        SectionKind.Difficulties => "Khó khăn, vướng mắc",
        SectionKind.Causes => "Nguyên nhân",
        SectionKind.Solutions => "Giải pháp, kinh nghiệm",
        SectionKind.Proposals => "Kiến nghị, đề xuất",
        _ => "Nhiệm vụ kỳ tới",
    });

    public static string SectionHint(SectionKind section) => T(section switch
    {
        SectionKind.Outcomes => "Mỗi kết quả một đoạn, có số liệu thì ghi số liệu.",
        SectionKind.Difficulties => "Mỗi khó khăn một đoạn, để gộp được với đơn vị khác.",
        SectionKind.Proposals => "Ghi rõ kiến nghị với cơ quan nào.",
        SectionKind.NextTasks => "Ghi việc và thời hạn: kỳ sau báo cáo sẽ mở ra bằng những dòng này.",
        _ => "Mỗi ý một đoạn.",
    });

    public static string Type(ContributionType type) => T(type switch
    {
        ContributionType.Outcome => "Kết quả",
        ContributionType.Advantage => "Thuận lợi",
        ContributionType.Difficulty => "Khó khăn",
        ContributionType.Cause => "Nguyên nhân",
        ContributionType.Solution => "Giải pháp",
        _ => "Kiến nghị",
    });

    public static string Kind(ConclusionKind kind) => T(kind switch
    {
        ConclusionKind.Order => "Chỉ đạo",
        ConclusionKind.Outcome => "Kết quả",
        ConclusionKind.Difficulty => "Khó khăn, hạn chế",
        ConclusionKind.Cause => "Nguyên nhân",
        ConclusionKind.Proposal => "Kiến nghị",
        ConclusionKind.Praise => "Biểu dương",
        _ => "Không lấy",
    });

    public static string Part(PartOfDay? part) => T(part switch
    {
        Domain.Conferences.PartOfDay.Morning => "sáng",
        Domain.Conferences.PartOfDay.Afternoon => "chiều",
        Domain.Conferences.PartOfDay.Evening => "tối",
        _ => "",
    });

    public static string Each(Recurrence recurrence) => T(recurrence switch
    {
        Recurrence.Weekly => "hằng tuần",
        Recurrence.Monthly => "hằng tháng",
        Recurrence.Quarterly => "hằng quý",
        _ => "hằng năm",
    });

    public static string Answer(FollowUpState state) => T(state switch
    {
        FollowUpState.Done => "Đã xong",
        FollowUpState.InProgress => "Đang làm",
        FollowUpState.NotDone => "Chưa làm",
        _ => "Chưa trả lời",
    });

    public static string Progress(ProgressState state) => T(state switch
    {
        ProgressState.OnTrack => "Đúng tiến độ",
        ProgressState.AtRisk => "Vướng, có thể chậm",
        _ => "Báo xong",
    });

    public static string Request(RequestKind kind) => T(kind switch
    {
        RequestKind.Question => "Hỏi lại",
        RequestKind.ChangeOfLead => "Đề nghị đổi chủ trì",
        _ => "Xin gia hạn",
    });

    public static string Fate(ProposalFate fate) => T(fate switch
    {
        ProposalFate.Assigned => "Thành nhiệm vụ",
        ProposalFate.Merged => "Gộp vào kiến nghị khác",
        ProposalFate.SentUp => "Gửi cấp trên",
        _ => "Không tiếp thu",
    });

    public static string Outcome(RequestOutcome? outcome) => T(outcome switch
    {
        null => "đang chờ trả lời",
        RequestOutcome.Answered => "đã trả lời",
        RequestOutcome.Granted => "đồng ý",
        _ => "không đồng ý",
    });

    public static string Called(Role role) => T(role switch
    {
        Role.Administrator => "Quản trị hệ thống",
        Role.DeskOfficer => "Chuyên viên tổng hợp",
        Role.FocalPerson => "Đầu mối đơn vị",
        Role.UnitHead => "Người đứng đầu",
        _ => "Lãnh đạo",
    });

    public static string Happened(AccountEventKind kind) => T(kind switch
    {
        AccountEventKind.SignedIn => "Đăng nhập",
        AccountEventKind.SignInRefused => "Sai mật khẩu hoặc mã",
        AccountEventKind.SignedOut => "Đăng xuất",
        AccountEventKind.SessionsEnded => "Kết thúc phiên",
        AccountEventKind.PasswordChosen => "Chọn mật khẩu mới",
        AccountEventKind.SecondFactorOn => "Bật mã thứ hai",
        AccountEventKind.SecondFactorOff => "Bỏ mã thứ hai",
        AccountEventKind.RecoveryCodesMade => "Tạo mã dự phòng mới",
        AccountEventKind.RecoveryCodeUsed => "Dùng một mã dự phòng",
        AccountEventKind.Invited => "Được gửi lời mời",
        AccountEventKind.Deactivated => "Tài khoản đóng",
        AccountEventKind.Reactivated => "Tài khoản mở lại",
        AccountEventKind.Unlocked => "Được mở khóa",
        AccountEventKind.OutsideSignInLinked => "Gắn tài khoản ngoài",
        AccountEventKind.PasskeyAdded => "Tạo khóa truy cập",
        AccountEventKind.PasskeyRemoved => "Bỏ khóa truy cập",
        AccountEventKind.MailChanged => "Đổi địa chỉ thư",
        AccountEventKind.OutsideSignInUnlinked => "Bỏ tài khoản ngoài",
        _ => "Lấy dữ liệu về mình",
    });

    public static string Knot(KnotKind kind) => T(kind switch
    {
        KnotKind.ThemeLine => "Dòng chủ đề năm",
        KnotKind.Pilot => "Việc làm điểm",
        KnotKind.Situation => "Tình hình cơ sở",
        KnotKind.Congress => "Nơi đại hội",
        KnotKind.TrainingNeed => "Nhu cầu tập huấn",
        KnotKind.TrainingCourse => "Lớp tập huấn",
        KnotKind.ReportLine => "Dòng báo cáo",
        KnotKind.AgendaItem => "Mục chương trình",
        KnotKind.Contribution => "Ý kiến tại hội nghị",
        KnotKind.Conclusion => "Câu kết luận",
        KnotKind.Directive => "Nội dung chỉ đạo",
        KnotKind.Source => "Nguồn giao việc",
        KnotKind.Assignment => "Nhiệm vụ",
        KnotKind.ProgressNote => "Cập nhật",
        KnotKind.Evidence => "Minh chứng",
        KnotKind.Exemplar => "Mô hình",
        KnotKind.Commendation => "Đề nghị khen",
        _ => "Dòng mở sẵn của kỳ sau",
    });

    /// <summary>How the thread reads from a knot to the next.</summary>
    public static string Forward(Relation relation) => T(relation switch
    {
        Relation.RaisedAs => "đưa vào chương trình thành",
        Relation.DiscussedIn => "được bàn trong",
        Relation.LedTo => "dẫn đến",
        Relation.Orders => "chỉ đạo",
        Relation.AssignedAs => "giao thành",
        Relation.ReportedBy => "đã báo",
        Relation.ProvenBy => "chứng minh bằng",
        Relation.AnsweredIn => "được trả lời trong",
        Relation.SplitInto => "tách thành",
        Relation.FollowedBy => "lần sau là",
        Relation.ServedBy => "được thực hiện bằng",
        Relation.TellsOf => "kể về",
        _ => "mở lại ở",
    });

    /// <summary>How long work has been carried over, as it stands wherever a carried assignment is listed.</summary>
    public static string Age(int quarters) => Tf($"quá {quarters} quý");

    public static string Doubt(DueDoubt doubt) => doubt.Kind is DueDoubtKind.BeforeNotice
        ? Tf($"Hạn {Day(doubt.Due)} trước cả ngày văn bản.")
        : Tf($"{Capital(Weekday(doubt.Due))} là ngày nghỉ. Ngày làm việc gần nhất: {string.Join(T(" hoặc "), new[] { doubt.Earlier, doubt.Later }.OfType<DateOnly>().Select(Weekday))}.");

    public static string Track(ReminderTrack track) => T(track switch
    {
        ReminderTrack.Due => "Theo hạn",
        ReminderTrack.Silence => "Chưa báo",
        _ => "Công văn đôn đốc",
    });

    public static (string Kind, string Words) Status(AssignmentStatus status) => status.Kind switch
    {
        StatusKind.Fresh => ("fresh", status.Days == 0 ? T("Chưa nhận") : Tf($"Chưa nhận, quá {status.Days} ngày")),
        StatusKind.Asked => ("ask", status.Days == 0 ? T("Chờ trả lời") : Tf($"Chờ trả lời {status.Days} ngày")),
        StatusKind.Doing => ("doing", T("Đang làm")),
        StatusKind.Soon => ("soon", status.Days == 0 ? T("Hạn hôm nay") : Tf($"Còn {status.Days} ngày")),
        StatusKind.Late => ("late", status.Days == 0 ? T("Quá hạn") : Tf($"Trễ {status.Days} ngày")), // past its day, but no working day has gone by
        StatusKind.Stale => ("stale", Tf($"Chưa báo {status.Days} ngày")),
        StatusKind.Returned => ("back", T("Bị trả lại")),
        StatusKind.Said => ("said", T("Chờ xác nhận")),
        _ => ("done", T("Xong")),
    };
}
