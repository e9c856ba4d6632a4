namespace GiaoBan.Text.Lexicon;

/// <summary>What a phrase of the lexicon is used as. One phrase may have several uses.</summary>
internal enum PhraseClass
{
    // words that make an order
    Action,         // rà soát, ban hành …
    Adverb,         // khẩn trương, tiếp tục: stands before an action
    Modal,          // cần, phải, có trách nhiệm
    Noun,           // công tác, kinh phí: begins no order
    Prohibition,    // không để, tuyệt đối không
    Request,        // yêu cầu, đề nghị, giao: addressee and action follow
    Speech,         // nhấn mạnh, kết luận: what the chair says follows
    ListLead,       // các nhiệm vụ trọng tâm: a list of actions follows
    Coordination,   // phối hợp với
    ReportBack,     // báo cáo, trình, gửi

    // words that name who
    Body,           // sở, ban, UBND: a unit's name begins
    PlainBody,      // sở, ngành, xã: may stand in an unnamed class, "các sở, ban, ngành"
    UnitName,       // a full name with commas or "và" inside
    FieldName,      // what follows "Sở": Giáo dục và Đào tạo
    Scope,          // tỉnh, các cấp, liên quan: belongs to the name before it
    Quantifier,     // các, những, mọi
    Title,          // bí thư, giám đốc: a position begins
    Honorific,      // đồng chí, ông
    Rank,           // đại tá, tiến sĩ
    FamilyName,
    NotBody,        // trường hợp, vụ án: looks like a unit's first word and is none

    // what a sentence says
    Past,
    Good,
    Trouble,
    Adversative,
    Cause,
    Proposal,
    Praise,
    Decision,
    Exhortation,
    Formula,        // closing formulas, ceremony
    Wish,
    Passive,        // được mời, được giao
    ReportLead,     // theo báo cáo, cho biết
    Opener,         // trong thời gian tới, đồng thời

    // where a section stands
    HeadResult,
    HeadTrouble,
    HeadCause,
    HeadTask,
    HeadProposal,
    HeadTalk,
    HeadAside,
    HeadPeople,

    // fields of a plan
    FieldLead,
    FieldWith,
    FieldWhen,
    FieldOther,
    FieldTask,

    // the page and the meeting
    Furniture,
    Attend,
    Preside,
    Meeting,
    PlannedCue,
    ReviewedCue,
}
