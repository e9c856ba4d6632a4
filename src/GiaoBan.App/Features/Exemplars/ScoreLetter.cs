using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Scoring;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>Công văn thông báo kết quả chấm điểm: what was agreed, criterion by criterion with its reason, to the unit that registered it.</summary>
internal sealed class ScoreLetter(GiaoBanDb db, DeskLetters letters) : IUseCase
{
    private static readonly string[] Heads = ["Mã", "Tiêu chí", "Tối đa", "Điểm", "Lý do, minh chứng"];
    private static readonly int[] Widths = [8, 38, 10, 10, 34];

    public async Task<Result<byte[]>> WriteAsync(Exemplar one, Appraisal appraisal, PointTable table, CancellationToken ct)
    {
        if (appraisal.Joint is not { } joint) return ScoringRefusals.SheetsAreClosed;
        var form = await letters.FormAsync(ct);
        if (form.Refusal is { } no) return no;

        var unit = await db.Units.Where(u => u.Id == one.UnitId).Select(u => u.Name).FirstAsync(ct);
        return OfficialLetter.Write(await letters.BeginAsync(form.Value!, $"kết quả chấm điểm mô hình “{one.Name}”", [unit], ct) with
        {
            Before = [$"Mô hình “{one.Name}” ({one.Place}) do {unit} đăng ký đã được chấm ngày {Say.Day(appraisal.AgreedOn)} để {appraisal.Purpose}, theo {Say.Lower(table.Name)} năm {table.Year} của {table.Place}. Kết quả thống nhất như sau:"],
            Table = new LetterTable(Widths, Heads, [.. Rows(table, joint)]) { Figures = [2, 3] },
            After = [$"Tổng điểm {Say.Points(appraisal.Total)}/{Say.Points(table.Most)}, xếp loại: {Say.Class(appraisal.ClassName)}. Đề nghị {unit} tiếp tục duy trì mô hình và bổ sung hồ sơ theo các tiêu chí còn thấp điểm."],
        });
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(PointTable table, ScoreSheet joint)
    {
        foreach (var c in table.InOrder.Where(table.IsScored)) yield return [c.Code, c.Words, Say.Points(c.Most), Say.Points(joint.PointsOf(c.Code)), joint.Given.Evidence.GetValueOrDefault(c.Code, "")];
        foreach (var d in table.Deductions.OrderBy(d => d.Ordinal))
            if (joint.Given.Times.TryGetValue(d.Code, out var times)) yield return [d.Code, $"{d.Words} ({times} lần)", "", $"−{Say.Points(d.Each * times)}", joint.Given.Evidence.GetValueOrDefault(d.Code, "")];
    }
}
