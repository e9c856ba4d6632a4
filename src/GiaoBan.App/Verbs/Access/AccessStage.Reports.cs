using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Access;

/// <summary>Reports on their way, put back before each visitor: whoever may takes the step away from the next.</summary>
internal sealed partial class AccessStage
{
    /// <summary>The unit's report as it waits for the head; returns the version a page would show.</summary>
    public int LaidBeforeHead(string unit) => OnReport(unit, report =>
    {
        if (!report.IsWithUnit) report.Return("Kiểm tra quyền", Hand);
        report.AskHead([new(SectionKind.Outcomes, 1, "Đã làm một việc")], Hand);
    });

    /// <summary>A working day after the due day, and not past.</summary>
    public DateOnly LaterDay => services.GetRequiredService<WorkingCalendar>().AddWorkdays(Period.Due > services.GetRequiredService<BusinessDay>().Today ? Period.Due : services.GetRequiredService<BusinessDay>().Today, 5);

    /// <summary>A leave that nobody has taken back yet.</summary>
    public Guid Leave() => ActAsync(async (s, db) =>
    {
        var period = await db.Periods.FirstAsync(p => p.Id == Period.Id);
        var leave = period.Allow(Units["SNV"].Id, Units["SNV"].Level, new LeaveAsked(LaterDay, LaterDay, "Kiểm tra quyền"), "Kiểm tra quyền", DateOnly.FromDateTime(Hand.AtUtc), s.GetRequiredService<WorkingCalendar>()).Value!;
        await db.CommitAsync(s.GetRequiredService<Web.Acting>().Does("access.stage", "period", period.Id.Value), CancellationToken.None);
        return leave.Id.Value;
    }).GetAwaiter().GetResult();

    /// <summary>A unit whose report is with itself.</summary>
    public Guid Missing() => ActAsync(async (_, db) => (await db.Reports.FirstAsync(r => r.PeriodId == Period.Id && r.State == ReportState.Drafting)).UnitId.Value).GetAwaiter().GetResult();

    /// <summary>A period that may be closed: its due day has come, and no report waits for the desk.</summary>
    public List<KeyValuePair<string, string>> NothingWaits()
    {
        var today = services.GetRequiredService<BusinessDay>().Today;
        InPeriod((db, period) => db.Periods.Where(p => p.Id == period).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PeriodState.Open).SetProperty(x => x.Due, x => x.Due > today ? today : x.Due)));
        InPeriod((db, period) => db.Reports.Where(r => r.PeriodId == period && r.State == ReportState.Submitted).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReportState.Accepted)));
        return [new("Reason", "Kiểm tra quyền")];
    }

    public List<KeyValuePair<string, string>> ClosedPeriod()
    {
        InPeriod((db, period) => db.Periods.Where(p => p.Id == period).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PeriodState.Closed)));
        return [new("Reason", "Kiểm tra quyền")];
    }

    private void InPeriod(Func<GiaoBanDb, PeriodId, Task<int>> change) => ActAsync((_, db) => change(db, Period.Id)).GetAwaiter().GetResult();

    /// <summary>The unit's report accepted, in a period whose conference was held; returns a measure that can be filed later.</summary>
    public string Supplementable(string unit)
    {
        SentUp(unit);
        return ActAsync(async (s, db) =>
        {
            var period = await db.Periods.FirstAsync(p => p.Id == Period.Id);
            ClosedPeriod();
            var report = await db.Reports.Include(r => r.Steps).FirstAsync(r => r.PeriodId == Period.Id && r.UnitId == Units[unit].Id);
            report.Accept(Hand);
            await db.CommitAsync(s.GetRequiredService<Web.Acting>().Does("access.stage", "report", report.Id.Value), CancellationToken.None);
            return (await s.GetRequiredService<Features.Reports.FiguresAsked>().OfAsync(report, period, Units[unit], CancellationToken.None))[0].Indicator.Code;
        }).GetAwaiter().GetResult();
    }

    /// <summary>The unit's report as the desk has it.</summary>
    public List<KeyValuePair<string, string>> SentUp(string unit)
    {
        OnReport(unit, report =>
        {
            if (report.IsWithUnit) report.Submit([new(SectionKind.Outcomes, 1, "Đã làm một việc")], null, new Sender(Hand, HeadApproval.NoHead));
        });
        return [];
    }

    /// <summary>The unit runs a cycle of its own, and its report upward is being written; returns what to take over.</summary>
    public List<KeyValuePair<string, string>> Gathered(string unit)
    {
        OnReport(unit, report =>
        {
            if (report.State is ReportState.WithHead) report.Withdraw(Hand);
            if (!report.IsWithUnit) report.Return("Kiểm tra quyền", Hand);
        });
        return ActAsync(async (s, db) =>
        {
            var (body, upper) = (Units[unit], await db.Periods.FirstAsync(p => p.Id == Period.Id));
            var report = await db.Reports.FirstAsync(r => r.PeriodId == Period.Id && r.UnitId == body.Id);
            var code = (await s.GetRequiredService<Features.Reports.FiguresAsked>().OfAsync(report, upper, body, CancellationToken.None))[0].Indicator.Code;
            if (!await db.Periods.AnyAsync(p => p.OrganiserId == body.Id))
            {
                var (no, measure) = (1 + await db.Periods.MaxAsync(p => p.No), 1 + await db.Indicators.MaxAsync(i => i.No));
                var lower = ReportingPeriod.Open(no, body.Id, upper.LineId, upper.Quarter, new(upper.Name, upper.Kind, upper.DataFrom, upper.DataTo.AddDays(-1), upper.Due, upper.GraceUntil), s.GetRequiredService<WorkingCalendar>()).Value!;
                db.Periods.Add(lower);
                db.Indicators.Add(new Indicator(measure, body.Id, upper.LineId, new(code, "1", "Số thử", "việc", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum, null, null, "all", null, false, "2000-Q1")));
                db.Reports.Add(new UnitReport(lower, Units["SNV"].Id, Units["SNV"].No, report.FormId, isRegular: true));
                var figure = new Figure(no, Units["SNV"].No, measure);
                figure.Set(700, null);
                db.Figures.Add(figure);
                await db.CommitAsync(s.GetRequiredService<Web.Acting>().Does("access.stage", "period", lower.Id.Value), CancellationToken.None);
            }
            return new List<KeyValuePair<string, string>> { new("codes", code) };
        }).GetAwaiter().GetResult();
    }

    /// <summary>With a signed paper, the first.</summary>
    public List<KeyValuePair<string, string>> Scanned(string unit)
    {
        SentUp(unit);
        ActAsync(async (s, db) =>
        {
            var report = await db.Reports.Include(r => r.Steps).Include(r => r.Scans).AsSplitQuery().FirstAsync(r => r.PeriodId == Period.Id && r.UnitId == Units[unit].Id);
            if (report.Scans.Count > 0) return true;
            var file = new StoredFile("ban-ky.pdf", "application/pdf", "%PDF-1.4"u8.ToArray());
            db.Files.Add(file);
            report.Attach(file.Id, file.Sha256, file.Sha256, Hand);
            await db.CommitAsync(s.GetRequiredService<Web.Acting>().Does("access.stage", "report", report.Id.Value), CancellationToken.None);
            return true;
        }).GetAwaiter().GetResult();
        return [];
    }

    private static Hand Hand => new("Kiểm tra quyền", new DateTime(2019, 6, 1, 2, 0, 0, DateTimeKind.Utc));

    private int OnReport(string unit, Action<UnitReport> act) => ActAsync(async (s, db) =>
    {
        await db.Periods.Where(p => p.Id == Period.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PeriodState.Open)); // one before may have closed it
        var report = await db.Reports.Include(r => r.Items).Include(r => r.Steps).AsSplitQuery().FirstAsync(r => r.PeriodId == Period.Id && r.UnitId == Units[unit].Id);
        act(report);
        await db.CommitAsync(s.GetRequiredService<Web.Acting>().Does("access.stage", "report", report.Id.Value), CancellationToken.None);
        return report.Version;
    }).GetAwaiter().GetResult();
}
