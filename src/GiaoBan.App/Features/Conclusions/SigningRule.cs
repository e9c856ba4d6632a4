using GiaoBan.Office.Forms;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// Whose hand stands under a notice, and on whose behalf (domain.md §2.1–2.3). A committee decides together, so nobody signs
/// K/T for it: its deputy signs on behalf of the committee as well.
/// </summary>
internal sealed record SigningRule(string Key, string Words, string Authority, string Position)
{
    private static readonly SigningRule[] Party =
    [
        new("cvp", "T/L Ban Thường vụ, Chánh Văn phòng", "T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
        new("pcvp", "T/L Ban Thường vụ, K/T Chánh Văn phòng, Phó Chánh Văn phòng", "T/L BAN THƯỜNG VỤ\nK/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        new("bt", "T/M Ban Thường vụ, Bí thư", "T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        new("pbt", "T/M Ban Thường vụ, Phó Bí thư", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
    ];

    private static readonly SigningRule[] State =
    [
        new("cvp", "TL. Chủ tịch, Chánh Văn phòng", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        new("pcvp", "TL. Chủ tịch, KT. Chánh Văn phòng, Phó Chánh Văn phòng", "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        new("ct", "TM. Ủy ban nhân dân, Chủ tịch", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        new("pct", "TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ];

    public static IReadOnlyList<SigningRule> Of(PaperFamily family) => family is PaperFamily.Party ? Party : State;
}
