namespace GiaoBan.Domain.Scoring;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class ScoringRefusals
{
    public static readonly Refusal OneIsOpen = new("Lần chấm trước chưa thống nhất điểm. Thống nhất lần ấy rồi mở lần mới, để không phiếu nào bị bỏ.");
    public static readonly Refusal TableNeedsNameAndPlace = new("Ghi tên bảng điểm và nơi áp dụng, như trong văn bản ban hành.");
    public static readonly Refusal TableNeedsYear = new("Ghi năm áp dụng của bảng điểm, từ 2000 đến 2100.");
    public static readonly Refusal TableNeedsCriteria = new("Bảng điểm chưa có tiêu chí nào. Ghi ít nhất một tiêu chí với điểm tối đa.");
    public static readonly Refusal TableNeedsClasses = new("Ghi ít nhất một mức xếp loại, có tên và có điểm bắt đầu.");
    public static readonly Refusal NeedsPurpose = new("Ghi chấm để làm gì, ví dụ: xét công nhận cấp tỉnh.");
    public static readonly Refusal NeedsTwoScorers = new("Cần ít nhất hai người chấm độc lập thì mới thấy độ lệch. Ghi thêm người chấm.");
    public static readonly Refusal NotAskedToScore = new("Người này không có trong danh sách chấm lần này, nên không có phiếu để gửi.");
    public static readonly Refusal SheetsAreOpen = new("Phiếu chấm đã mở nên không gửi hay sửa phiếu riêng được nữa. Góp ý ở bước thống nhất điểm.");
    public static readonly Refusal SheetsAreClosed = new("Phiếu chấm chưa mở. Mở phiếu khi mọi người đã gửi, rồi mới thống nhất điểm.");
    public static readonly Refusal AlreadyAgreed = new("Điểm đã thống nhất. Muốn chấm lại thì mở một lần chấm mới.");
    public static readonly Refusal NoSuchTable = new("Không tìm thấy bảng điểm này. Mở danh sách bảng điểm và chọn lại.");

    public static Refusal CodeTwice(string code) => new($"Mã “{code}” đứng hai lần trong bảng. Mỗi tiêu chí, mỗi khoản trừ một mã riêng.");
    public static Refusal CriterionNeedsWords(string code) => new($"Dòng mã “{code}” thiếu mã hoặc thiếu nội dung. Ghi đủ cả hai.");
    public static Refusal CriterionNeedsPoints(string code) => new($"Tiêu chí {code} cần điểm tối đa lớn hơn 0.");
    public static Refusal NoGroup(string code, string above) => new($"Tiêu chí {code} đứng dưới {above} nhưng bảng không có {above}. Thêm dòng {above} hoặc đổi mã.");
    public static Refusal GroupOutOfReach(string code, string most, string sum) => new($"Nhóm {code} tối đa {most} điểm nhưng các tiêu chí bên dưới cộng lại chỉ {sum}. Sửa cho hai số khớp, hoặc hạ điểm của nhóm.");
    public static Refusal DeductionNeedsPoints(string code) => new($"Khoản trừ {code} cần số điểm trừ mỗi lần và số lần nhiều nhất, đều lớn hơn 0.");
    public static Refusal DeductionFromNothing(string code, string within) => new($"Khoản trừ {code} trừ vào {within} nhưng bảng không có {within}. Ghi đúng mã tiêu chí, hoặc để trống để trừ vào tổng.");
    public static Refusal ClassOutOfReach(string name, string from, string most) => new($"Loại “{name}” bắt đầu từ {from} điểm, ngoài khung 0 đến {most} của bảng. Sửa điểm bắt đầu.");
    public static Refusal ClassesBeginTogether(string from) => new($"Hai mức xếp loại cùng bắt đầu từ {from} điểm. Mỗi mức một điểm bắt đầu riêng.");
    public static Refusal LineUnread(string line) => new($"Không đọc được dòng “{line}”. Các ô cách nhau bằng dấu gạch đứng, số điểm viết như 7 hoặc 7,5.");

    public static Refusal NotInTable(string code) => new($"Bảng điểm không có mã “{code}”. Mở lại bảng điểm đang dùng rồi chấm theo mã trong bảng.");
    public static Refusal ScoreItsParts(string code) => new($"{code} là nhóm, điểm của nhóm do máy cộng. Chấm từng tiêu chí bên dưới.");
    public static Refusal OutsideTable(string code, string points, string most) => new($"Tiêu chí {code}: {points} điểm nằm ngoài bảng, chỉ được từ 0 đến {most}. Chấm lại trong khung ấy.");
    public static Refusal NeedsEvidence(string code) => new($"Tiêu chí {code} chỉ cho điểm khi có minh chứng. Ghi minh chứng, hoặc cho 0 điểm.");
    public static Refusal TakenTooOften(string code, int times, int most) => new($"Khoản trừ {code}: {times} lần nằm ngoài bảng, chỉ được từ 0 đến {most} lần.");
    public static Refusal NotScored(string code, string words) => new($"Chưa chấm tiêu chí {code} “{words}”. Không đạt thì ghi 0, đừng để trống.");
    public static Refusal SheetsMissing(string names) => new($"Chưa mở phiếu được: còn chờ {names} gửi phiếu. Mở sớm thì người sau chấm theo người trước.");
    public static Refusal WhyThisScore(string code) => new($"Tiêu chí {code}: các phiếu lệch nhau nhiều, hoặc điểm thống nhất nằm ngoài các phiếu. Ghi lý do của điểm thống nhất.");
}
