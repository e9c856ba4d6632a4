using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>Công văn báo công nhận mô hình: which decision recognised it and on what score, to the unit that registered it.</summary>
internal sealed class RecognitionLetter(GiaoBanDb db, DeskLetters letters) : IUseCase
{
    public async Task<Result<byte[]>> WriteAsync(Exemplar one, Recognition decided, CancellationToken ct)
    {
        var form = await letters.FormAsync(ct);
        if (form.Refusal is { } no) return no;

        var unit = await db.Units.Where(u => u.Id == one.UnitId).Select(u => u.Name).FirstAsync(ct);
        var scored = await db.Appraisals.AsNoTracking().FirstOrDefaultAsync(a => a.Id == decided.AppraisalId, ct);
        var score = scored is { Total: { } total } ? $" Mô hình được chấm {Say.Points(total)} điểm, xếp loại: {Say.Class(scored.ClassName)}." : "";
        return OfficialLetter.Write(await letters.BeginAsync(form.Value!, $"công nhận mô hình “{one.Name}”", [unit], ct) with
        {
            Before = [$"{decided.Body} đã ban hành Quyết định số {decided.Number} ngày {Say.Day(decided.On)} công nhận mô hình “{one.Name}” ({one.Place}) do {unit} đăng ký, {Say.Lower(Say.Level(decided.Level))}.{score}"],
            After = [$"Đề nghị {unit} duy trì mô hình, giúp nơi khác học theo và báo cáo tại các mốc {string.Join(", ", Exemplar.CheckedAfter)} tháng."],
        });
    }
}
