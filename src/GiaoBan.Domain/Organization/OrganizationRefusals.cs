namespace GiaoBan.Domain.Organization;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class OrganizationRefusals
{
    public static readonly Refusal HoldsForAnother = new("Đơn vị này còn giữ nhiệm vụ hoặc báo cáo của một cơ quan chủ trì khác. Đề nghị cơ quan ấy khép lại hoặc chuyển việc trước, rồi thực hiện.");
    public static readonly Refusal UnitNeedsName = new("Ghi tên đơn vị.");
    public static readonly Refusal UnitNeedsCode = new("Ghi mã đơn vị: chữ không dấu, số, gạch ngang.");
    public static readonly Refusal NameTooLong = new("Tên dài quá 200 chữ. Ghi tên ngắn hơn.");
    public static readonly Refusal AliasNeedsName = new("Ghi tên gọi khác của đơn vị.");
    public static readonly Refusal TwoContacts = new("Mỗi đơn vị có hai người liên hệ: người thứ nhất và người thay khi vắng.");
    public static readonly Refusal ContactNeedsName = new("Ghi họ tên người liên hệ.");
    public static readonly Refusal OfficePhone = new("Chỉ ghi điện thoại cơ quan, không ghi số di động hay giấy tờ của một người.");
    public static readonly Refusal CountBelowOne = new("Số đơn vị chưa rõ tên phải từ 1 trở lên; không còn đơn vị nào thì bỏ trống.");
    public static readonly Refusal UnknownUnit = new("Không có đơn vị này. Chọn lại trong danh sách.");
    public static readonly Refusal ChooseUnit = new("Chọn một đơn vị.");
    public static readonly Refusal UnknownHierarchy = new("Không có cây đơn vị này. Chọn lại trong danh sách.");
    public static readonly Refusal HierarchyNeedsName = new("Đặt tên cho cây đơn vị, chẳng hạn “Cụm thi đua”.");
    public static readonly Refusal HierarchyTwice = new("Đã có cây đơn vị mang tên này.");

    public static readonly Refusal GroupNeedsPhrase = new("Ghi ít nhất một cách gọi của nhóm, chẳng hạn “các sở, ban, ngành”.");
    public static readonly Refusal BadUnder = new("Ghi chỗ đứng theo dạng mã cây, gạch chéo, mã đơn vị: cum-thi-dua/CUM2.");
    public static readonly Refusal GroupNeedsName = new("Đặt tên cho nhóm.");
    public static readonly Refusal GroupNeedsRule = new("Chọn ít nhất một điều kiện, hoặc nêu tên đơn vị; nhóm không điều kiện sẽ gồm mọi đơn vị.");

    public static readonly Refusal NeedsDay = new("Chọn ngày hiệu lực của việc sắp xếp.");
    public static readonly Refusal MergeNeedsTwo = new("Sáp nhập cần ít nhất hai đơn vị. Thêm đơn vị, hoặc chọn “đổi tên” nếu chỉ có một.");
    public static readonly Refusal MergeIntoOne = new("Sáp nhập đưa về đúng một đơn vị. Chọn một đơn vị nhận hoặc đặt tên một đơn vị mới.");
    public static readonly Refusal SplitNeedsTwo = new("Chia tách cần ít nhất hai đơn vị kế thừa.");
    public static readonly Refusal SplitOne = new("Mỗi lần chỉ chia tách một đơn vị.");
    public static readonly Refusal SplitNeedsMain = new("Chọn một đơn vị kế thừa chính: nơi nhận những gì không chia riêng được.");
    public static readonly Refusal RenameOne = new("Đổi tên làm cho từng đơn vị một.");
    public static readonly Refusal RenameNeedsNew = new("Ghi tên mới của đơn vị.");
    public static readonly Refusal RenameSame = new("Tên mới trùng tên đang dùng. Ghi tên mới khác, hoặc không cần đổi.");
    public static readonly Refusal DissolveOne = new("Giải thể làm cho từng đơn vị một.");
    public static readonly Refusal DissolveIntoExisting = new("Giải thể thì việc giao cho đơn vị đang có. Muốn lập đơn vị mới thì chọn “sáp nhập” hoặc “đổi tên”.");
    public static readonly Refusal NotPlanned = new("Phương án này không còn chờ thực hiện. Xem lại danh sách sắp xếp.");
    public static readonly Refusal NotCarried = new("Chỉ hoàn tác được phương án đã thực hiện.");
    public static readonly Refusal UndoTooLate = new("Đã quá một ngày kể từ khi thực hiện nên không hoàn tác được nữa. Lập một phương án mới để sửa.");

    public static Refusal AlreadyEnded(string unit, DateOnly on) => new($"{unit} đã kết thúc hoạt động ngày {on:dd/MM/yyyy}. Chọn đơn vị kế thừa của nó.");
    public static Refusal EndsBeforeItBegins(string unit, DateOnly from) => new($"{unit} có từ ngày {from:dd/MM/yyyy}; ngày kết thúc không thể sớm hơn.");
    public static Refusal BadAgencyCode(string code) => new($"Mã định danh “{code}” không đúng dạng: không quá 35 ký tự, chỉ có chữ A–Z, số và dấu chấm giữa các cấp, như H37.12.");
    public static Refusal AliasAlready(string name) => new($"Đơn vị đã có tên gọi “{name}”.");
    public static Refusal UnderItself(string unit) => new($"{unit} không thể trực thuộc chính mình.");
    public static Refusal DaysReversed(DateOnly from, DateOnly to) => new($"Ngày cuối {to:dd/MM/yyyy} sớm hơn ngày đầu {from:dd/MM/yyyy}. Đổi lại cho đúng thứ tự.");
    public static Refusal OutsideItsLife(string unit, DateOnly from, DateOnly? to) => new($"Thời gian này vượt ra ngoài thời gian {unit} tồn tại ({from:dd/MM/yyyy} đến {(to is { } last ? $"{last:dd/MM/yyyy}" : "nay")}).");
    public static Refusal AlreadyUnderAnother(string unit, DateOnly from, DateOnly? to) => new($"{unit} đã đứng dưới một đơn vị khác trong cây này từ {from:dd/MM/yyyy}{(to is { } last ? $" đến {last:dd/MM/yyyy}" : "")}. Kết thúc quan hệ cũ trước.");
    public static Refusal Circle(string unit, string parent) => new($"{parent} đang đứng dưới {unit}, nên đặt ngược lại sẽ thành vòng tròn.");
    public static Refusal CountedTwice(string unit, DateOnly from) => new($"{unit} đã có số đơn vị chưa rõ tên cho thời gian từ {from:dd/MM/yyyy}. Sửa số đã có.");
    public static Refusal NameOfMany(string typed, string candidates) => new($"“{typed}” hợp với nhiều đơn vị: {candidates}. Ghi rõ hơn hoặc dùng mã.");
    public static Refusal NameOfNone(string typed) => new($"Không tìm thấy đơn vị “{typed}”. Thử tên ngắn, mã, hoặc chữ cái đầu như SNV.");

    public static Refusal MergeIntoItself(string unit) => new($"{unit} vừa được sáp nhập vừa là nơi nhận. Bỏ tên ở một bên.");
    public static Refusal NamedTwice(string unit) => new($"{unit} được nêu hai lần. Bỏ bớt một.");
    public static Refusal BeforeItExists(string unit, DateOnly from) => new($"{unit} có từ ngày {from:dd/MM/yyyy}; ngày hiệu lực phải sau ngày đó.");
    public static Refusal NotThereYet(string unit, DateOnly on) => new($"{unit} không tồn tại ngày {on:dd/MM/yyyy} nên không nhận được. Chọn đơn vị đang hoạt động.");
    public static Refusal CodeTaken(string code) => new($"Mã {code} đang có đơn vị khác dùng. Chọn mã khác.");
    public static Refusal Convenes(string unit) => new($"{unit} đang chủ trì chu kỳ giao ban trong hệ thống; chuyển chu kỳ cho cơ quan khác trước khi sắp xếp.");
    public static Refusal NotYet(DateOnly on) => new($"Chưa đến ngày hiệu lực {on:dd/MM/yyyy}. Phương án được giữ lại; thực hiện từ ngày đó.");
    public static Refusal ChooseHomes(int count) => new($"Còn {count} nhiệm vụ chưa chọn đơn vị nhận. Chọn cho từng việc rồi thực hiện.");
    public static Refusal HomeNotAllowed(string what) => new($"Đơn vị chọn cho {what} không phải nơi kế thừa đang hoạt động. Chọn lại.");
    public static Refusal NeedsReceiver(int count) => new($"Còn {count} việc phối hợp, báo cáo hoặc lời hứa chưa có nơi nhận. Chọn đơn vị tiếp nhận phần còn lại.");
    public static Refusal ChangedSince(string what) => new($"Không hoàn tác được: {what} đã thay đổi sau khi sắp xếp.");
}
