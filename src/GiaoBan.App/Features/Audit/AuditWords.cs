using System.Collections.Frozen;

namespace GiaoBan.App.Features.Audit;

/// <summary>Tables, columns and values of the record in the words people use. What is not here is shown as the program calls it.</summary>
internal static class AuditWords
{
    public static readonly FrozenDictionary<string, string> Tables = new Dictionary<string, string>
    {
        ["unit"] = "Đơn vị", ["line_of_work"] = "Mảng công tác", ["reporting_period"] = "Kỳ báo cáo", ["due_step"] = "Hạn nộp của một cấp", ["due_exception"] = "Cho lùi hạn", ["indicator"] = "Chỉ tiêu", ["report_form"] = "Đề cương", ["form_section"] = "Mục của đề cương", ["form_figure"] = "Chỉ tiêu của đề cương", ["form_rule"] = "Quy tắc của đề cương",
        ["unit_report"] = "Báo cáo", ["report_item"] = "Dòng báo cáo", ["report_step"] = "Bước của báo cáo", ["report_addendum"] = "Số liệu bổ sung", ["report_scan"] = "Bản ký của báo cáo",
        ["follow_up"] = "Điều còn nợ", ["figure"] = "Số liệu", ["conference"] = "Hội nghị", ["agenda_item"] = "Mục chương trình", ["delegate"] = "Đại biểu", ["contribution"] = "Ý kiến", ["source_document"] = "Văn bản nguồn", ["conclusion"] = "Câu kết luận",
        ["directive"] = "Nội dung chỉ đạo", ["assignment"] = "Nhiệm vụ", ["coordinating_unit"] = "Đơn vị phối hợp", ["progress_note"] = "Cập nhật", ["evidence"] = "Minh chứng", ["verification"] = "Xác nhận", ["extension"] = "Gia hạn", ["unit_request"] = "Hỏi lại, đề nghị", ["lexicon_entry"] = "Mục từ điển", ["reorganisation"] = "Sắp xếp đơn vị",
        ["bulletin"] = "Bản tin", ["bulletin_sentence"] = "Câu bản tin", ["thread_link"] = "Mối nối", ["stored_file"] = "Tệp", ["setting"] = "Cài đặt", ["account_grant"] = "Vai trò", ["account_invitation"] = "Lời mời", ["account_event"] = "Chuyện ở cửa",
        ["guest_link"] = "Đường dẫn cho khách", ["second_factor_demand"] = "Vai trò phải có mã thứ hai", ["paper_reading"] = "Lượt mở tài liệu", ["redaction"] = "Chỗ đã xóa",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>
    {
        ["Text"] = "Nội dung", ["Value"] = "Số kỳ này", ["Previous"] = "Số cùng kỳ", ["Reason"] = "Lý do", ["State"] = "Trạng thái", ["Due"] = "Thời hạn", ["Action"] = "Việc", ["Title"] = "Tiêu đề", ["Name"] = "Tên", ["Promised"] = "Điều đã hứa",
        ["ReturnReason"] = "Lý do trả lại", ["SubmittedAtUtc"] = "Gửi lúc", ["FirstSentAtUtc"] = "Gửi lần đầu", ["AcceptedAtUtc"] = "Tiếp nhận lúc", ["Words"] = "Lời", ["First"] = "Số đã báo cáo", ["OfSending"] = "Của lần gửi", ["ContentHash"] = "Mã nội dung", ["FileHash"] = "Mã tệp", ["IsOnPapers"] = "Trên văn bản", ["NewDue"] = "Hạn mới", ["Expires"] = "Hiệu lực đến", ["WithdrawnBy"] = "Người rút", ["WithdrawnOn"] = "Rút ngày", ["Level"] = "Cấp", ["WorkdaysBefore"] = "Nộp trước (ngày làm việc)", ["GraceUntil"] = "Châm chước đến", ["Head"] = "Người đứng đầu duyệt", ["TimesReturned"] = "Số lần trả lại", ["ContactName"] = "Đầu mối", ["ContactPost"] = "Chức danh đầu mối", ["Section"] = "Mục", ["IsWithdrawn"] = "Đã rút", ["AddresseeId"] = "Kiến nghị với", ["AddresseeName"] = "Kiến nghị với (như viết)",
        ["UnitId"] = "Đơn vị", ["LeadUnitId"] = "Chủ trì", ["Leads"] = "Chủ trì (như viết)", ["Coordinators"] = "Phối hợp (như viết)", ["Code"] = "Mã", ["DeadlineText"] = "Thời hạn (như viết)", ["RejectReason"] = "Lý do bỏ", ["Kind"] = "Loại", ["By"] = "Người", ["Role"] = "Vai trò", ["EndsOn"] = "Đến ngày",
        ["AtUtc"] = "Lúc", ["MadeAtUtc"] = "Tạo lúc", ["ExpiresAtUtc"] = "Hết hạn lúc", ["UsedAtUtc"] = "Dùng lúc", ["WithdrawnAtUtc"] = "Rút lúc", ["IssuedOn"] = "Giao ngày", ["HeardOn"] = "Báo gần nhất", ["ReceivedOn"] = "Nhận ngày", ["On"] = "Ngày", ["Day"] = "Ngày", ["FileName"] = "Tên tệp", ["Place"] = "Nơi", ["ChairName"] = "Chủ trì hội nghị",
        ["Phone"] = "Điện thoại cơ quan", ["ShortName"] = "Tên gọn", ["ValidFrom"] = "Từ ngày", ["ValidTo"] = "Đến ngày", ["Minutes"] = "Số phút", ["SpeakerName"] = "Người phát biểu", ["SpeakerPost"] = "Chức danh", ["Length"] = "Số byte", ["ContentType"] = "Kiểu tệp", ["Sha256"] = "Mã tệp", ["EntrySeq"] = "Mục nhật ký", ["Guest"] = "Khách", ["LastDay"] = "Đến hết ngày", ["RevokedAtUtc"] = "Thu hồi lúc", ["Position"] = "Chức vụ", ["ChairPosition"] = "Chức vụ của chủ trì", ["AccountId"] = "Tài khoản", ["PaperId"] = "Tài liệu",
        ["Heading"] = "Đứng dưới tiêu đề", ["Seconds"] = "Số giây", ["IsRequired"] = "Bắt buộc", ["ParagraphsAtMost"] = "Số đoạn nhiều nhất", ["Hint"] = "Lời dặn", ["UnitKinds"] = "Loại đơn vị", ["PeriodKinds"] = "Loại kỳ", ["SunsetOn"] = "Hết hiệu lực sau ngày", ["PublishedOn"] = "Ban hành ngày", ["IsDraft"] = "Đang soạn", ["Edition"] = "Phiên bản", ["AsksAgain"] = "Hỏi lại điều đã biết", ["AskAgainReason"] = "Lý do vẫn hỏi", ["Others"] = "So với", ["Percent"] = "Phần trăm", ["Blocks"] = "Chặn gửi", ["Sections"] = "Các mục", ["Meaning"] = "Giải thích", ["UnitOfMeasure"] = "Đơn vị tính", ["OverUnits"] = "Gộp giữa đơn vị", ["OverTime"] = "Gộp giữa các kỳ", ["Reporters"] = "Ai báo", ["Numerator"] = "Tử số", ["Denominator"] = "Mẫu số",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["true"] = "có", ["false"] = "không", ["NotSubmitted"] = "chưa gửi", ["Draft"] = "bản nháp", ["Submitted"] = "đã gửi", ["WithHead"] = "chờ người đứng đầu duyệt", ["ToHead"] = "trình người đứng đầu", ["GivenBack"] = "người đứng đầu trả lại", ["Withdrawn"] = "rút về", ["Sent"] = "gửi lên", ["Supplemented"] = "nộp số bổ sung", ["Scanned"] = "gắn bản ký", ["Chased"] = "công văn đôn đốc", ["Given"] = "đã duyệt", ["SamePerson"] = "cùng một người", ["NoHead"] = "đơn vị chưa khai", ["Accepted"] = "đã tiếp nhận", ["Returned"] = "bị trả lại", ["Issued"] = "đã giao", ["Received"] = "đã nhận", ["Reported"] = "đã báo xong", ["Verified"] = "đã xác nhận", ["Confirmed"] = "đã xác nhận", ["Rejected"] = "đã bỏ",
        ["Unanswered"] = "chưa trả lời", ["Done"] = "đã xong", ["InProgress"] = "đang làm", ["NotDone"] = "chưa làm", ["OnTrack"] = "đúng tiến độ", ["AtRisk"] = "vướng", ["Outcomes"] = "kết quả thực hiện", ["Advantages"] = "thuận lợi", ["Difficulties"] = "khó khăn, vướng mắc", ["Causes"] = "nguyên nhân", ["Solutions"] = "giải pháp", ["Proposals"] = "kiến nghị", ["NextTasks"] = "nhiệm vụ kỳ tới",
        ["Administrator"] = "quản trị hệ thống", ["DeskOfficer"] = "chuyên viên tổng hợp", ["FocalPerson"] = "đầu mối đơn vị", ["UnitHead"] = "người đứng đầu", ["Leader"] = "lãnh đạo",
    }.ToFrozenDictionary();

    public static string Table(string table) => T(Tables.GetValueOrDefault(table, table));

    public static string Field(string column) => T(Fields.GetValueOrDefault(column, column));

    public static string Value(string value) => T(Values.GetValueOrDefault(value, value));
}
