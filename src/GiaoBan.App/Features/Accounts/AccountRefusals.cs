using GiaoBan.Domain;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Every way in which the door says no.</summary>
internal static class AccountRefusals
{
    /// <summary>One sentence for a wrong name, a wrong password, a locked and a closed account: nobody learns which names exist.</summary>
    public const string NotLetIn = "Tên đăng nhập hoặc mật khẩu không đúng. Sai nhiều lần thì tài khoản tạm khóa 10 phút; chờ rồi thử lại, hoặc đề nghị người quản trị gửi lời mời mới.";

    public static readonly Refusal WrongCode = new("Mã không đúng hoặc đã dùng rồi. Chờ ứng dụng hiện mã mới rồi gõ lại.");
    public static readonly Refusal WrongRecoveryCode = new("Mã dự phòng không đúng hoặc đã dùng rồi. Mỗi mã chỉ dùng một lần; thử mã khác trong danh sách đã in.");
    public static readonly Refusal WaitedTooLong = new("Bước này mở đã quá 5 phút. Đăng nhập lại từ đầu.");
    public static readonly Refusal TooManyTries = new("Đã thử quá nhiều lần từ máy này. Chờ một giờ, hoặc đề nghị người quản trị gửi lời mời mới.");
    public static readonly Refusal WrongPassword = new("Mật khẩu hiện nay không đúng. Gõ lại mật khẩu đang dùng.");
    public static readonly Refusal PasswordTooShort = new("Mật khẩu phải từ 12 ký tự. Ghép bốn năm từ không liên quan là dễ nhớ nhất.");
    public static readonly Refusal PasswordTooLong = new("Mật khẩu dài quá 128 ký tự. Chọn mật khẩu ngắn hơn.");
    public static readonly Refusal PasswordEasy = new("Mật khẩu này dễ đoán. Tránh tên người, tên cơ quan, năm và dãy phím; ghép bốn năm từ không liên quan.");
    public static readonly Refusal PasswordsDiffer = new("Hai lần gõ mật khẩu mới chưa giống nhau. Gõ lại cả hai ô.");
    public static readonly Refusal PasswordUnchanged = new("Mật khẩu mới giống mật khẩu cũ. Chọn mật khẩu khác.");
    public static readonly Refusal NoInvitation = new("Lời mời này không có, đã dùng hoặc đã bị thay bằng lời mời khác. Đề nghị người quản trị gửi lời mời mới.");
    public static readonly Refusal InvitationExpired = new("Lời mời này đã quá hạn 7 ngày. Đề nghị người quản trị gửi lời mời mới.");
    public static readonly Refusal NotYourself = new("Không tự đóng tài khoản của mình. Đề nghị người quản trị khác làm việc này.");
    public static readonly Refusal WhyClosed = new("Ghi lý do đóng tài khoản, ví dụ: chuyển công tác.");
    public static readonly Refusal IsClosed = new("Tài khoản này đang đóng. Mở lại trước khi gửi lời mời.");
    public static readonly Refusal WhyReset = new("Ghi lý do bỏ mã thứ hai và ai đã xác nhận đúng người.");
    public static readonly Refusal NotLinked = new("Tài khoản ngoài này chưa gắn với ai. Đăng nhập bằng mật khẩu, rồi gắn ở trang Của tôi.");
    public static readonly Refusal LinkedElsewhere = new("Tài khoản ngoài này đã gắn với người khác. Đăng nhập đúng tài khoản ngoài của mình rồi gắn lại.");
    public static readonly Refusal PasskeysNotHere = new("Khóa truy cập chỉ dùng được khi mở trang bằng https và tên miền. Ở địa chỉ này, dùng mật khẩu và mã thứ hai.");
    public static readonly Refusal PasskeyNotMade = new("Chưa nhận được khóa từ máy này. Bấm tạo lại; nếu vẫn không được, dùng máy khác.");
    public static readonly Refusal PasskeyNotLetIn = new("Khóa truy cập này không mở được cửa: đã bị bỏ, thuộc trang khác, hoặc chờ quá lâu. Thử lại, hoặc đăng nhập bằng mật khẩu.");
    public static readonly Refusal NoSuchPasskey = new("Khóa này không còn trong danh sách. Tải lại trang để xem các khóa đang dùng.");
    public static readonly Refusal TooManyPasskeys = new("Đã có 10 khóa truy cập. Bỏ khóa không dùng nữa rồi tạo khóa mới.");
    public static readonly Refusal NothingPasted = new("Chưa có dòng nào. Chép bảng từ Excel, kể cả dòng tiêu đề, rồi dán vào ô.");
    public static readonly Refusal TooManyRows = new("Bảng dài quá 20.000 dòng. Chia thành nhiều lần nhập.");
    public static readonly Refusal NoGoodRow = new("Không có dòng nào nhập được. Sửa theo lý do ghi ở từng dòng rồi xem lại.");

    public static Refusal UserNameTaken(string userName) => new($"Tên đăng nhập {userName} đã có người dùng. Chọn tên khác, ví dụ thêm số.");
}
