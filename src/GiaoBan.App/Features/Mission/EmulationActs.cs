using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GiaoBan.App.Features.Exemplars;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

internal static class EmulationRows
{
    extension(IQueryable<YearScore> scores)
    {
        public IQueryable<YearScore> Whole() => scores.Include(s => s.Lines).ThenInclude(l => l.Facts).AsSplitQuery();
    }

    extension(GiaoBanDb db)
    {
        /// <summary>Sentences of praise in the conclusions of one's own body and line.</summary>
        public IQueryable<Conclusion> PraiseOf(Officer who) =>
            from c in db.Conclusions join h in db.Conferences.Of(who) on c.ConferenceId equals h.Id where c.Kind == ConclusionKind.Praise select c;
    }
}

/// <summary>Đề nghị khen: out of sentences of praise, with what the unit did; decided with its paper, or declined with a reason.</summary>
internal sealed class CommendUnit(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        [ModelBinder(typeof(PickedUnit))] public Guid? Unit { get; init; }
        [StringLength(1000)] public string? Grounds { get; init; }
        public List<Guid> Praise { get; init; } = [];
    }

    public async Task<Result> ProposeAsync(Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Grounds ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (input.Unit is not { } unit || !await db.Units.AnyAsync(u => u.Id == new UnitId(unit), ct)) return OrganizationRefusals.ChooseUnit;

        List<ConclusionId> chosen = [.. input.Praise.Distinct().Select(p => new ConclusionId(p))];
        var praise = await db.PraiseOf(acting.Who).Where(c => chosen.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        var proposed = Commendation.Propose(acting.Who.OrganiserId, acting.Who.LineId, new UnitId(unit), input.Grounds, praise.Count, acting.Who.Name, businessDay.Today);
        if (proposed.Value is not { } one) return proposed.Refusal!;

        db.Commendations.Add(one);
        foreach (var sentence in praise) db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Conclusion, sentence.Value), Relation.LedTo, new Knot(KnotKind.Commendation, one.Id.Value)));
        await db.CommitAsync(acting.Does("commendation.propose", "commendation", one.Id.Value, one.Grounds), ct);
        return Result.Ok;
    }

    public Task<Result> DecideAsync(Guid id, string? words, CancellationToken ct) => SettleAsync(id, words, "commendation.decide", one => one.Decide(words, acting.Who.Name, businessDay.Today), ct);

    public Task<Result> DeclineAsync(Guid id, string? words, CancellationToken ct) => SettleAsync(id, words, "commendation.decline", one => one.Decline(words, acting.Who.Name, businessDay.Today), ct);

    private async Task<Result> SettleAsync(Guid id, string? words, string act, Func<Commendation, Result> settle, CancellationToken ct)
    {
        if (guard.FindPersonalData(words ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (await db.Commendations.Of(acting.Who).FirstOrDefaultAsync(c => c.Id == new CommendationId(id), ct) is not { } one) return EmulationRefusals.NoSuchCommendation;
        if (settle(one) is { Refusal: { } no }) return no;

        if (one.State is CommendationState.Decided) db.Outbox.Add(TellUnit.Message(one.UnitId, $"Đơn vị được khen: {one.Grounds} {one.Paper}", "/thi-dua", acting.NowUtc, one.OrganiserId, one.LineId));
        await db.CommitAsync(acting.Does(act, "commendation", one.Id.Value, words), ct);
        return Result.Ok;
    }
}

/// <summary>Tính điểm năm: every unit that reported, each line out of its facts; a sheet that its unit has contested stays.</summary>
internal sealed class ReckonYear(GiaoBanDb db, YearFacts facts, Acting acting, BusinessDay businessDay) : IUseCase
{
    public sealed record Input
    {
        public int? Year { get; init; }
        public Guid Table { get; init; }
        public DateOnly? ContestUntil { get; init; }
    }

    public async Task<Result> RunAsync(Input input, CancellationToken ct)
    {
        var (organiser, line, year) = (acting.Who.OrganiserId, acting.Who.LineId, input.Year ?? businessDay.Today.Year);
        if (await db.PointTables.AsNoTracking().Whole().Of(acting.Who).FirstOrDefaultAsync(t => t.Id == new PointTableId(input.Table), ct) is not { } table) return EmulationRefusals.NoSuchTable;
        if (year is < 2000 or > 2100) return EmulationRefusals.NoSuchYear;
        if (input.ContestUntil is not { } until) return EmulationRefusals.NeedsContestDay;
        var found = await facts.OfAsync(year, acting.Who, ct);
        if (found.Count == 0) return EmulationRefusals.NobodyToScore;

        var known = await db.YearScores.Whole().Of(acting.Who).Where(s => s.Year == year).ToDictionaryAsync(s => s.UnitId, ct);
        foreach (var (unit, of) in found)
        {
            if (known.TryGetValue(unit, out var there))
            {
                if (!there.IsContested && there.ReckonAgain(table, of, until, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;
                continue;
            }
            var reckoned = YearScore.Reckon(table, unit, year, of, until, acting.Who.Name, businessDay.Today);
            if (reckoned.Value is not { } score) return reckoned.Refusal!;

            db.YearScores.Add(score);
            db.Outbox.Add(TellUnit.Message(unit, $"Đã tính điểm năm {year}. Đơn vị có ý kiến từng dòng đến hết ngày {Say.Day(until)}.", $"/thi-dua/{score.Id.Value}", acting.NowUtc, organiser, line));
        }
        await db.CommitAsync(acting.Does("year-score.reckon", "point-table", table.Id.Value, year.ToString(CultureInfo.InvariantCulture)), ct);
        return Result.Ok;
    }
}

/// <summary>Ý kiến của đơn vị về một dòng điểm, và câu trả lời.</summary>
internal sealed class ContestScore(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public async Task<Result> ContestAsync(YearScore score, string? code, string? reason, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (score.Contest(code, reason, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("year-score.contest", "year-score", score.Id.Value, $"{code}: {reason}"), ct);
        return Result.Ok;
    }

    public async Task<Result> AnswerAsync(YearScore score, string? code, string? points, string? answer, CancellationToken ct)
    {
        if (guard.FindPersonalData(answer ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var read = VietnameseNumber.Read(points);
        if (read.Refusal is { } unread) return unread;
        var table = await db.PointTables.AsNoTracking().Whole().FirstAsync(t => t.Id == score.PointTableId, ct);
        if (score.Answer(table, code, read.Value, answer, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        db.Outbox.Add(TellUnit.Message(score.UnitId, $"Ý kiến về điểm năm {score.Year} đã được trả lời: {answer}", $"/thi-dua/{score.Id.Value}", acting.NowUtc, score.OrganiserId, score.LineId));
        await db.CommitAsync(acting.Does("year-score.answer", "year-score", score.Id.Value, $"{code}: {answer}"), ct);
        return Result.Ok;
    }
}
