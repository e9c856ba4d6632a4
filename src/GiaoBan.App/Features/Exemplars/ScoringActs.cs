using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GiaoBan.App.Features.Approval;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>One row of the sheet as typed.</summary>
internal sealed record SheetRow
{
    [StringLength(40)] public string Code { get; init; } = "";
    [StringLength(20)] public string? Points { get; init; }
    [StringLength(10)] public string? Times { get; init; }
    [StringLength(500)] public string? Evidence { get; init; }

    public static Result<GivenPoints> Read(IReadOnlyList<SheetRow> rows, TextGuard guard)
    {
        if (guard.FindPersonalData(string.Join('\n', rows.Select(r => r.Evidence))) is { } what) return ReportRefusals.PersonalData(what);
        Dictionary<string, long> points = [];
        Dictionary<string, int> times = [];
        foreach (var row in rows)
        {
            if (!string.IsNullOrWhiteSpace(row.Times))
            {
                if (!int.TryParse(row.Times, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)) return ReportRefusals.NotANumber(row.Times);
                times[row.Code] = n;
            }
            var read = VietnameseNumber.Read(row.Points);
            if (read.Refusal is { } no) return no;
            if (read.Value is { } given) points[row.Code] = given;
        }
        return new GivenPoints(points, times, rows.Where(r => !string.IsNullOrWhiteSpace(r.Evidence)).DistinctBy(r => r.Code).ToDictionary(r => r.Code, r => r.Evidence!));
    }
}

/// <summary>Mở lần chấm: by which table, and who scores. Nobody scores what their own unit registered.</summary>
internal sealed class BeginScoring(GiaoBanDb db, FindColleague find, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        public Guid Table { get; init; }
        [StringLength(200)] public string? Purpose { get; init; }

        /// <summary>User names or full names, a semicolon between two.</summary>
        [StringLength(1000)] public string? People { get; init; }
    }

    public async Task<Result> RunAsync(Exemplar one, Input input, CancellationToken ct)
    {
        var today = businessDay.Today;
        if (guard.FindPersonalData(input.Purpose ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (await db.Appraisals.AnyAsync(a => a.SubjectId == one.Id.Value && a.State != AppraisalState.Agreed, ct)) return ScoringRefusals.OneIsOpen;
        if (await db.PointTables.AsNoTracking().Whole().Of(acting.Who).FirstOrDefaultAsync(t => t.Id == new PointTableId(input.Table), ct) is not { } table) return ScoringRefusals.NoSuchTable;

        List<Scorer> scorers = [];
        foreach (var name in (input.People ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var found = await find.TheOneAsync(name, ct);
            if (found.Value is not { } colleague) return found.Refusal!;
            if (await db.Grants.AnyAsync(g => g.AccountId == colleague.Account.Value && g.UnitId == one.UnitId && (g.EndsOn == null || g.EndsOn >= today), ct)) return ExemplarRefusals.ScoresItsOwn;
            scorers.Add(new Scorer(colleague.Account, colleague.Name));
        }
        var begun = Appraisal.Begin(table, one.Id.Value, input.Purpose ?? "", scorers, acting.Who.Name, today);
        if (begun.Value is not { } appraisal) return begun.Refusal!;

        db.Appraisals.Add(appraisal);
        foreach (var scorer in scorers.DistinctBy(s => s.Account)) db.Outbox.Add(TellPerson.Message(scorer.Account, $"Mời đồng chí chấm mô hình “{one.Name}”: {appraisal.Purpose}.", $"/mo-hinh/{one.Id.Value}/cham-diem", acting.NowUtc));
        await db.CommitAsync(acting.Does("scoring.begin", "appraisal", appraisal.Id.Value, appraisal.Purpose), ct);
        return Result.Ok;
    }
}

/// <summary>Gửi phiếu: the unit's own, a scorer's, or the one all agreed on; and the sheets opened in between.</summary>
internal sealed class GiveScores(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public Task<Result> OwnAsync(Appraisal one, PointTable table, IReadOnlyList<SheetRow> rows, CancellationToken ct) =>
        GiveAsync(one, rows, given => one.ScoreOneself(table, given, acting.Who.Name, businessDay.Today), "scoring.own", ct);

    public Task<Result> HandInAsync(Appraisal one, PointTable table, IReadOnlyList<SheetRow> rows, CancellationToken ct) =>
        GiveAsync(one, rows, given => one.HandIn(table, acting.Who.ActsFor, given, businessDay.Today), "scoring.hand-in", ct);

    public Task<Result> AgreeAsync(Appraisal one, PointTable table, IReadOnlyList<SheetRow> rows, CancellationToken ct) =>
        GiveAsync(one, rows, given => one.Agree(table, given, acting.Who.Name, businessDay.Today), "scoring.agree", ct);

    public async Task<Result> OpenAsync(Appraisal one, CancellationToken ct)
    {
        if (one.OpenSheets() is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("scoring.open", "appraisal", one.Id.Value, one.Purpose), ct);
        return Result.Ok;
    }

    private async Task<Result> GiveAsync(Appraisal one, IReadOnlyList<SheetRow> rows, Func<GivenPoints, Result> give, string act, CancellationToken ct)
    {
        var read = SheetRow.Read(rows, guard);
        if (read.Value is not { } given) return read.Refusal!;
        if (give(given) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does(act, "appraisal", one.Id.Value, one.Purpose), ct);
        return Result.Ok;
    }
}
