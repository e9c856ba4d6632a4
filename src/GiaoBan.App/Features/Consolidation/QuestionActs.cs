using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Hỏi lại một dòng: a question to one unit about one paragraph or one figure, with a day to answer by; the unit is told.</summary>
internal sealed class AskUnit(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        /// <summary>The paragraph asked about; else <see cref="Measure"/>.</summary>
        public Guid? Line { get; init; }
        public Guid? Measure { get; init; }
        [StringLength(LineQuestion.Longest)] public string? Text { get; init; }
        public int Days { get; init; } = 2;
    }

    public async Task<Result> RunAsync(UnitReport report, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Text ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (input.Days is < 1 or > LineQuestion.MostDays) return ConsolidationRefusals.QuestionNeedsDays;
        if (input is { Line: not null, Measure: not null }) return ConsolidationRefusals.QuestionAboutOne;
        ReportItemId? line = input.Line is { } i ? new ReportItemId(i) : null;
        IndicatorId? measure = input.Measure is { } m ? new IndicatorId(m) : null;
        var isThere = line is { } item ? await db.ReportItems.AnyAsync(x => x.Id == item && x.ReportId == report.Id && !x.IsWithdrawn, ct) : measure is { } asked && await db.Indicators.AnyAsync(x => x.Id == asked && x.OrganiserId == report.OrganiserId && x.LineId == report.LineId, ct);
        if (!isThere || report.SubmittedAtUtc is null) return ConsolidationRefusals.LineNotThere;
        if (await db.LineQuestions.AnyAsync(q => q.PeriodId == report.PeriodId && q.UnitId == report.UnitId && q.ItemId == line && q.IndicatorId == measure && q.Answer == null, ct)) return ConsolidationRefusals.QuestionWaits;

        var today = businessDay.Today;
        var made = LineQuestion.Ask(new Asked(report.OrganiserId, report.LineId, report.PeriodId, report.UnitId, line, measure), input.Text, acting.Who.Name, today, calendar.AddWorkdays(today, input.Days));
        if (made.Value is not { } question) return made.Refusal!;

        db.LineQuestions.Add(question);
        db.Outbox.Add(TellUnit.Message(report.UnitId, $"Hỏi lại về báo cáo, trả lời chậm nhất {Say.Weekday(question.Due)}: {question.Text}", Questions.Page(question), acting.NowUtc, report.OrganiserId, report.LineId));
        await db.CommitAsync(acting.Does("question.ask", "question", question.Id.Value), ct);
        live.Announce("reports");
        return Result.Ok;
    }
}

/// <summary>Trả lời câu hỏi lại: the unit's own words; they stay at the line.</summary>
internal sealed class AnswerQuestion(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(UnitReport report, Guid question, string? answer, CancellationToken ct)
    {
        if (guard.FindPersonalData(answer ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var asked = await db.LineQuestions.FirstOrDefaultAsync(q => q.Id == new LineQuestionId(question) && q.PeriodId == report.PeriodId && q.UnitId == report.UnitId, ct);
        if (asked is null) return ConsolidationRefusals.QuestionNotThere;
        if (asked.Say(answer, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        try
        {
            await db.CommitAsync(acting.Does("question.answer", "question", asked.Id.Value), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ConsolidationRefusals.AlreadyAnswered; // a colleague at the same moment
        }
        live.Announce("reports");
        return Result.Ok;
    }
}

/// <summary>A question in words: about what, how long it may wait still.</summary>
internal sealed record ToldQuestion(LineQuestion Question, string About, string Unit, string Href);

/// <summary>Questions that were asked, for the pages that show them.</summary>
internal sealed class Questions(GiaoBanDb db) : IUseCase
{
    public static string Page(LineQuestion question) => $"/ky/{question.PeriodId.Value}/bao-cao/{question.UnitId.Value}/hoi#h-{question.Id.Value}";

    /// <summary>In the order they were asked, those that wait first.</summary>
    public async Task<IReadOnlyList<ToldQuestion>> TellAsync(IQueryable<LineQuestion> questions, CancellationToken ct) =>
        [.. (await (from q in questions
                    join u in db.Units on q.UnitId equals u.Id
                    select new { Question = q, u.Name, Line = db.ReportItems.Where(i => i.Id == q.ItemId).Select(i => i.Text).FirstOrDefault(), Measure = db.Indicators.Where(i => i.Id == q.IndicatorId).Select(i => i.Name).FirstOrDefault() }).AsNoTracking().ToListAsync(ct))
            .Select(x => new ToldQuestion(x.Question, x.Line ?? x.Measure ?? "", x.Name, Page(x.Question))).OrderBy(x => x.Question.Answer is not null).ThenBy(x => x.Question.Due).ThenBy(x => x.Question.Id.Value)];
}
