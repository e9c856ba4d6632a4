using System.Text.Encodings.Web;
using System.Text.Json;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

/// <summary>What is kept about whoever is signed in, and for how long; nobody else's.</summary>
[Asks(Right.KeepOwnAccount)]
internal sealed class OwnDataPage(GiaoBanDb db, OwnData data, Acting acting) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public OwnData.All All { get; private set; } = null!;
    public IReadOnlyList<(string What, int Count, string Kept)> Traces { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        All = await data.OfAsync(acting.Who.AccountId.Value, ct);
        Traces =
        [
            (T("Phiên đăng nhập: lúc, địa chỉ máy, trình duyệt"), All.Sessions.Count, Retention.Words(Retention.Sessions)),
            (T("Tin đã nhận"), All.Notices.Count, Retention.Words(Retention.Notices)),
            (T("Thư đã gửi"), All.Letters.Count, Retention.Words(Retention.Letters)),
            (T("Chuyện ở cửa: vào, ra, đổi mật khẩu"), All.Events.Count, T(Retention.ForEver)),
            (T("Tài liệu hạn chế đã mở"), All.PapersOpened.Count, T(Retention.ForEver)),
            (T("Việc đã làm, trong nhật ký"), All.Acts.Count, T(Retention.ForEver)),
            (T("Ô đang gõ, chưa gửi"), All.DraftsBeingTyped.Count, T("Đến khi gửi báo cáo")),
        ];
    }

    public async Task<IActionResult> OnGetJsonAsync(CancellationToken ct)
    {
        var me = acting.Who.AccountId.Value;
        var all = await data.OfAsync(me, ct);
        db.AccountEvents.Add(new AccountEvent(me, AccountEventKind.DataExported, acting.NowUtc));
        await db.CommitAsync(acting.Does("account.export", "account", me), ct);
        return File(JsonSerializer.SerializeToUtf8Bytes(all, Readable), "application/json", "du-lieu-cua-toi.json");
    }
}
