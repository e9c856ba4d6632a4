using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Posts;

/// <summary>Everything a leaver holds, to a colleague, in one act.</summary>
[Asks(Right.ManageAccounts)]
internal sealed class HandoverPage(HandOver handOver) : PageModel
{
    [BindProperty] public HandOver.Input Form { get; set; } = new();
    [TempData] public string? Done { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var handed = await handOver.RunAsync(Form, ct);
        if (handed.Value is not { } outcome) return this.Refuse(handed.Refusal!);

        Done = Tf($"{outcome.Leaver} đã bàn giao cho {outcome.Colleague}: {outcome.Roles} vai trò, {outcome.Notices} tin chưa đọc, {outcome.StandIns} vai làm thay, {outcome.Steps} việc trình ký và xin ý kiến.")
            + (outcome.StepsKept == 0 ? "" : Tf($" Còn {outcome.StepsKept} bước trình ký chưa chuyển được, vì {outcome.Colleague} đã giữ bước khác trong cùng thông báo: mở thông báo đó và đổi người giữ bước."));
        return RedirectToPage();
    }
}
