using System.Collections.Frozen;

namespace GiaoBan.App.Features.Lexicons;

/// <summary>The codes inside the word lists, said in Vietnamese; what is no code is shown as it stands.</summary>
internal static class LexiconCells
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["central-party"] = "đảng, trung ương", ["province-party"] = "đảng, tỉnh", ["district-party"] = "đảng, huyện", ["commune-party"] = "đảng, xã",
        ["central-state"] = "nhà nước, trung ương", ["province-state"] = "nhà nước, tỉnh", ["district-state"] = "nhà nước, huyện", ["commune-state"] = "nhà nước, xã", ["commune"] = "xã",
        ["armed"] = "lực lượng vũ trang", ["bank"] = "ngân hàng", ["collective"] = "địa chỉ tập thể", ["court"] = "tòa án", ["customs"] = "hải quan", ["enterprise"] = "doanh nghiệp", ["front"] = "Mặt trận",
        ["insurance"] = "bảo hiểm xã hội", ["justice"] = "tư pháp, thi hành án", ["mass"] = "đoàn thể, hội", ["press"] = "báo chí", ["procuracy"] = "viện kiểm sát", ["tax"] = "thuế", ["treasury"] = "kho bạc",
        ["adverb"] = "cách làm", ["compound"] = "cụm động từ", ["negative"] = "điều phải tránh", ["verb"] = "động từ",
        ["assign"] = "giao", ["bare"] = "không chữ khung", ["boilerplate"] = "câu mẫu, không phải việc", ["coord"] = "phối hợp", ["decision"] = "quyết định", ["exhortation"] = "lời kêu gọi", ["field"] = "ô của kế hoạch", ["heading"] = "đề mục",
        ["joiner"] = "chữ nối", ["list"] = "mở đầu danh sách", ["modal"] = "cần, phải", ["past"] = "việc đã làm", ["proposal"] = "kiến nghị", ["report-back"] = "báo cáo lại", ["request"] = "yêu cầu", ["speech"] = "lời người nói",
        ["weekly"] = "hằng tuần", ["monthly"] = "hằng tháng", ["quarterly"] = "hằng quý", ["yearly"] = "hằng năm",
        ["Action"] = "việc phải làm", ["Adverb"] = "cách làm", ["Modal"] = "cần, phải", ["Noun"] = "danh từ, không mở đầu việc", ["Prohibition"] = "điều phải tránh", ["Request"] = "yêu cầu, giao", ["Speech"] = "lời người nói", ["ListLead"] = "mở đầu danh sách việc", ["Coordination"] = "phối hợp", ["ReportBack"] = "báo cáo lại",
        ["Body"] = "mở đầu tên cơ quan", ["PlainBody"] = "tên chung của cơ quan", ["Scope"] = "phạm vi của tên", ["Quantifier"] = "số nhiều", ["Title"] = "chức vụ", ["Honorific"] = "xưng hô", ["Rank"] = "cấp bậc, học vị", ["FamilyName"] = "họ người", ["NotBody"] = "giống tên cơ quan mà không phải",
        ["Past"] = "việc đã làm", ["Good"] = "kết quả", ["Trouble"] = "khó khăn, hạn chế", ["Adversative"] = "tuy nhiên", ["Cause"] = "nguyên nhân", ["Proposal"] = "kiến nghị", ["Praise"] = "biểu dương", ["Decision"] = "quyết định", ["Exhortation"] = "lời kêu gọi", ["Formula"] = "câu nghi thức",
        ["Wish"] = "mong muốn", ["Passive"] = "được mời, được giao", ["ReportLead"] = "theo báo cáo", ["Opener"] = "chữ mở câu",
        ["HeadResult"] = "đề mục kết quả", ["HeadTrouble"] = "đề mục hạn chế", ["HeadCause"] = "đề mục nguyên nhân", ["HeadTask"] = "đề mục nhiệm vụ", ["HeadProposal"] = "đề mục kiến nghị", ["HeadTalk"] = "đề mục thảo luận", ["HeadAside"] = "đề mục ngoài lề", ["HeadPeople"] = "đề mục thành phần",
        ["FieldLead"] = "ô chủ trì", ["FieldWith"] = "ô phối hợp", ["FieldWhen"] = "ô thời hạn", ["FieldOther"] = "ô khác", ["FieldTask"] = "ô việc",
        ["Furniture"] = "chữ của trang", ["Attend"] = "dự họp", ["Preside"] = "chủ trì", ["Meeting"] = "cuộc họp", ["PlannedCue"] = "kỳ tới", ["ReviewedCue"] = "kỳ qua",
    }.ToFrozenDictionary();

    // Names that share a cell read better with commas; "2025-02-28" is written as people write a day.
    public static string Say(string column, string cell) => column switch
    {
        "kind" or "class" or "recurrence" => T(Words.GetValueOrDefault(cell, cell)),
        "since" or "until" or "date" or "base_date" => Day(cell),
        _ => cell.Replace("|", ", ", StringComparison.Ordinal),
    };

    private static string Day(string iso) => iso.Split('-') switch
    {
        [var year, var month, var day] => $"{day.TrimStart('0')}/{month.TrimStart('0')}/{year}",
        [var year, var month] => $"{month.TrimStart('0')}/{year}",
        _ => iso,
    };
}
