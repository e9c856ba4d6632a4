using System.Globalization;
using System.Text;
using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

[Asks(Right.SeeAudit)]
internal sealed class AuditLogPage(GiaoBanDb db, AuditSearch search) : PageModel
{
    private const int PageSize = 100;
    private const int MostRows = 50_000;

    public AuditSearch.Question Asked { get; private set; } = new(null, null, null, null, null);
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    public IReadOnlyList<(string Key, string Words)> Acts { get; private set; } = [];
    public int Total { get; private set; }
    public int Sealed { get; private set; }
    public int Found { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages => (Found + PageSize - 1) / PageSize;
    public bool SeesContent => search.SeesContent;

    public string? WhyOf(AuditEntry entry) => search.WhyOf(entry);

    public string PageUrl(int page) => Url.Page(null, new { q = Asked.Words, thing = Asked.Thing, from = Asked.From, to = Asked.To, act = Asked.Act, trang = page })!;

    public async Task OnGetAsync(string? q, string? thing, DateOnly? from, DateOnly? to, string? act, int trang, CancellationToken ct)
    {
        (Asked, PageNumber) = (new(q, thing, from, to, act), Math.Max(1, trang));
        (Total, Sealed) = (await db.AuditEntries.CountAsync(ct), await db.AuditSeals.CountAsync(ct));
        Acts = [.. ActWords.All.Select(a => (a.Key, Value: T(a.Value))).OrderBy(a => a.Value, StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))];
        var found = await search.FindAsync(Asked, ct);
        Found = await found.CountAsync(ct);
        Entries = await found.Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }

    /// <summary>What can be read can be exported: the same list, with the hashes for whoever wants to check it elsewhere.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? q, string? thing, DateOnly? from, DateOnly? to, string? act, CancellationToken ct)
    {
        var text = new StringBuilder("\ufeffMục,Lúc,Ai,Việc,Vì sao,Mã nội dung\r\n");
        foreach (var e in await (await search.FindAsync(new(q, thing, from, to, act), ct)).Take(MostRows).ToListAsync(ct))
            text.Append(CultureInfo.InvariantCulture, $"{e.Seq},{e.AtUtc:yyyy-MM-ddTHH:mm:ssZ},{Quoted(e.Actor)},{Quoted(ActWords.Of(e.Act))},{Quoted(search.WhyOf(e) ?? "")},{e.PayloadHash}\r\n");
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "nhat-ky.csv");
    }

    // A cell that begins like a formula is a formula to Excel: led by an apostrophe it stays text.
    private static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
