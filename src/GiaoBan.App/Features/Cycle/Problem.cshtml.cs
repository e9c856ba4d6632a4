using GiaoBan.App.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Cycle;

/// <summary>What went wrong in words and what to do about it; never a stack.</summary>
[OpenToAll, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProblemPage : PageModel
{
    public string What { get; private set; } = "";
    public string ToDo { get; private set; } = "";

    public void OnGet(int code) => Tell(code);

    public void OnPost(int code) => Tell(code);

    private void Tell(int code) => (What, ToDo) = code switch
    {
        400 => (T("Trang này mở đã lâu nên chưa gửi được."), T("Quay lại trang trước, chữ vừa gõ vẫn còn; tải lại rồi gửi lần nữa.")),
        401 => (T("Anh chị chưa đăng nhập."), T("Đăng nhập rồi mở lại.")),
        403 => (T("Anh chị không có quyền mở trang này."), T("Quyền đi theo vai trò và đơn vị. Cần mở thì đề nghị người quản trị của cơ quan.")),
        404 => (T("Không có trang này."), T("Đường dẫn có thể đã gõ nhầm, hoặc nội dung thuộc cơ quan khác.")),
        409 => (T("Có người vừa sửa cùng lúc nên chưa gửi được."), T("Quay lại trang trước, chữ vừa gõ vẫn còn; tải lại để thấy điều vừa đổi rồi gửi lần nữa.")),
        413 => (T("Tệp quá lớn."), T("Chỉ nhận tệp không quá 20 MB. Nén lại hoặc chia nhỏ rồi gửi.")),
        429 => (T("Gửi quá nhiều lần trong một phút."), T("Chờ một phút rồi thử lại.")),
        _ => (T("Máy chủ gặp lỗi."), T("Lỗi đã được ghi lại. Quay lại trang trước, chữ vừa gõ vẫn còn; thử lại sau ít phút.")),
    };
}
