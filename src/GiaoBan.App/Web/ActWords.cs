using System.Collections.Frozen;

namespace GiaoBan.App.Web;

/// <summary>Each act of the record in the words of the page that lists it.</summary>
internal static class ActWords
{
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["account.add"] = "Tạo tài khoản",
        ["account.import"] = "Nhập danh sách người",
        ["account.invite"] = "Gửi lời mời",
        ["account.join"] = "Nhận lời mời, chọn mật khẩu",
        ["account.sign-in"] = "Đăng nhập",
        ["account.sign-in-refused"] = "Đăng nhập không được",
        ["account.sign-out"] = "Đăng xuất",
        ["account.end-sessions"] = "Kết thúc phiên đăng nhập",
        ["account.password"] = "Đổi mật khẩu",
        ["account.second-factor-on"] = "Bật mã thứ hai",
        ["account.second-factor-off"] = "Bỏ mã thứ hai",
        ["account.recovery-codes"] = "Tạo mã dự phòng mới",
        ["account.close"] = "Đóng tài khoản",
        ["account.reopen"] = "Mở lại tài khoản",
        ["account.unlock"] = "Mở khóa tài khoản",
        ["account.link"] = "Gắn tài khoản ngoài",
        ["account.unlink"] = "Bỏ tài khoản ngoài",
        ["account.mail"] = "Đổi địa chỉ thư",
        ["account.export"] = "Lấy dữ liệu về mình",
        ["agenda.add"] = "Thêm mục chương trình",
        ["assignment.extend"] = "Gia hạn nhiệm vụ",
        ["assignment.issue"] = "Giao việc",
        ["assignment.prove"] = "Gửi minh chứng",
        ["assignment.receive"] = "Nhận việc",
        ["assignment.report"] = "Cập nhật tiến độ",
        ["assignment.return"] = "Trả lại nhiệm vụ báo xong",
        ["assignment.verify"] = "Xác nhận nhiệm vụ xong",
        ["audit.purge"] = "Xóa nội dung",
        ["bulletin.publish"] = "Đăng bản tin",
        ["bulletin.write"] = "Soạn bản tin",
        ["conclusion.type"] = "Gõ câu kết luận",
        ["conference.plan"] = "Lập hội nghị",
        ["contribution.hear"] = "Ghi ý kiến",
        ["delegate.invite"] = "Mời đại biểu",
        ["demo.found"] = "Dựng dữ liệu mẫu",
        ["demo.history"] = "Dựng lịch sử mẫu",
        ["demo.stand-still"] = "Cho ngày mẫu đứng yên",
        ["directive.correct"] = "Sửa nội dung chỉ đạo",
        ["directive.drop"] = "Bỏ nội dung chỉ đạo",
        ["document.confirm"] = "Xác nhận văn bản",
        ["document.read"] = "Đọc văn bản",
        ["letter.again"] = "Gửi lại thư",
        ["paper.open"] = "Mở tài liệu hạn chế",
        ["period.open"] = "Mở kỳ báo cáo",
        ["report.accept"] = "Tiếp nhận báo cáo",
        ["report.return"] = "Trả lại báo cáo",
        ["report.submit"] = "Gửi báo cáo",
    }.ToFrozenDictionary();

    public static string Of(string act) => All.GetValueOrDefault(act, act);
}
