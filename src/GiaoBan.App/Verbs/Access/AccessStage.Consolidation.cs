using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of the consolidation need: matters, sentences and questions enough for every visitor who may use one up.</summary>
internal sealed partial class AccessStage
{
    private const int Enough = 30;

    /// <summary>What the next visitor finds: asked of the database, because every act changes it.</summary>
    public T Now<T>(Func<GiaoBanDb, T> ask)
    {
        using var scope = services.CreateScope();
        return ask(scope.ServiceProvider.GetRequiredService<GiaoBanDb>());
    }

    /// <summary>Two units whose figure of the measure can hold one more joint effort.</summary>
    public IReadOnlyList<int> JointUnits() => Now(db => (from f in db.Figures join i in db.Indicators on f.IndicatorNo equals i.No where i.Id == new IndicatorId(Indicator) && f.PeriodNo == Period.No && f.Value >= Domain.Periods.Indicator.Scale orderby f.UnitNo select f.UnitNo).Take(2).ToList());

    /// <summary>A joint effort that stands, to be dropped.</summary>
    public Guid Joint() => ActAsync(async (s, db) =>
    {
        var indicator = await db.Indicators.FirstAsync(i => i.Id == new IndicatorId(Indicator));
        var effort = JointEffort.Note(Period, indicator, "Việc chung để bỏ", 1, [.. JointUnits().Select(no => new JointReporter(no, "", 1))], "Kiểm tra quyền", Period.Due).Value!;
        db.JointEfforts.Add(effort);
        await db.CommitAsync(s.GetRequiredService<Acting>().Does("access.stage", "joint", effort.Id.Value), CancellationToken.None);
        return effort.Id.Value;
    }).GetAwaiter().GetResult();

    private Task<bool> ConsolidationAsync(IReadOnlyList<string> unitCodes, CancellationToken ct) => ActAsync(async (s, db) =>
    {
        for (var n = 0; n < Enough; n++)
        {
            db.MatterGroups.Add(MatterGroup.Confirm(Period.OrganiserId, Period.LineId, Period.Id, SectionKind.Difficulties, $"Vấn đề thử {n}", [ReportItemId.New(), ReportItemId.New(), ReportItemId.New()], "Kiểm tra quyền", Period.Due).Value!);
            db.ConsolidatedSentences.Add(ConsolidatedSentence.Write(Period.OrganiserId, Period.LineId, Period.Id, SectionKind.Outcomes, n, $"Câu thử {n}", [], "Kiểm tra quyền", s.GetRequiredService<Acting>().NowUtc).Value!);
            foreach (var code in unitCodes) db.LineQuestions.Add(LineQuestion.Ask(new Asked(Period.OrganiserId, Period.LineId, Period.Id, Units[code].Id, ReportItemId.New(), null), $"Câu hỏi thử {n}", "Kiểm tra quyền", Period.Due, Period.Due).Value!);
        }
        await db.CommitAsync(s.GetRequiredService<Acting>().Does("access.stage", "period", Period.Id.Value), ct);
        return (await s.GetRequiredService<FreezeEdition>().RunAsync(await db.Periods.FirstAsync(p => p.Id == Period.Id, ct), 0, ct)).IsOk;
    });
}
