using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Reading;
using GiaoBan.Storage;
using GiaoBan.Storage.Files;
using GiaoBan.Text.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// Gắn bản ký: the signed PDF of a report that was sent, pinned to that sending by its number and by the hash of its words and
/// figures. A stamp of secrecy in its text layer is refused before anything of it is stored.
/// </summary>
internal sealed class AttachScan(GiaoBanDb db, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    private static readonly ReadLimits Limits = ReadLimits.Default with { MaxBytes = StoredFile.MaxBytes };

    public async Task<Result> RunAsync(UnitReport report, byte[]? bytes, CancellationToken ct)
    {
        if (bytes is null) return ReportRefusals.NoScan;
        if (bytes.Length == 0) return ReportRefusals.ScanEmpty;
        if (bytes.Length > StoredFile.MaxBytes) return ReportRefusals.ScanTooLarge;
        if (FileKinds.TypeOf(bytes) != "application/pdf") return ReportRefusals.ScanNotPdf;
        using (var stream = new MemoryStream(bytes))
            if (FileReader.Read("ban-ky.pdf", stream, Limits).Text is { } read && DocumentReader.Read(read.Text).Secrecy is { } stamp) return ConclusionRefusals.Secret(stamp.Line);

        var file = new StoredFile($"bao-cao-ban-ky-lan-{report.Sendings}.pdf", "application/pdf", bytes);
        var attached = report.Attach(file.Id, file.Sha256, await HashAsync(report, ct), acting.Hand(businessDay));
        if (attached.Refusal is { } no) return no;

        db.Files.Add(file);
        await db.CommitAsync(acting.Does("report.scan", "report", report.Id.Value, $"lần gửi {report.Sendings}, {file.Sha256[..12]}"), ct);
        live.Announce("reports");
        return Result.Ok;
    }

    /// <summary>What the report says now, word for word and figure for figure, as one short number.</summary>
    public async Task<string> HashAsync(UnitReport report, CancellationToken ct)
    {
        var text = new StringBuilder();
        foreach (var item in report.Items.Where(i => !i.IsWithdrawn).OrderBy(i => i.Section).ThenBy(i => i.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{item.Section}.{item.Ordinal}\t{item.Text}\t{item.AddresseeName}\n");
        foreach (var line in report.FollowUps.OrderBy(f => f.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{line.Id.Value}\t{line.State}\t{line.Text}\n");
        foreach (var figure in await db.Figures.AsNoTracking().Where(f => f.PeriodNo == report.PeriodNo && f.UnitNo == report.UnitNo).OrderBy(f => f.IndicatorNo).ToListAsync(ct)) text.Append(CultureInfo.InvariantCulture, $"{figure.IndicatorNo}\t{figure.Value}\t{figure.Reason}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
