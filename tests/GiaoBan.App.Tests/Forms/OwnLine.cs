using GiaoBan.App.Features.Cycle;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Forms;

/// <summary>A line of work of a test's own beside the demonstration's, with a dictionary of four: its periods disturb nobody.</summary>
internal sealed class OwnLine
{
    private static int _made;

    private readonly DemoSite _site;
    private readonly LineOfWork _line = new($"T{Interlocked.Increment(ref _made)}", "Mảng thử");
    private UnitId _organiser;

    private OwnLine(DemoSite site) => _site = site;

    public static async Task<OwnLine> OnAsync(DemoSite site)
    {
        var line = new OwnLine(site) { _organiser = await site.UnitAsync("TU") };
        await using var db = site.Open();
        var no = await db.Indicators.MaxAsync(i => i.No);
        db.Lines.Add(line._line);
        db.Indicators.AddRange(new[] { ("X01", "Đơn tiếp nhận"), ("X02", "Đơn đã giải quyết"), ("X03", "Tổng số đơn"), ("X04", "Cuộc đối thoại") }.Select((m, i) => line.Measure(no + 1 + i, m.Item1, m.Item2)));
        await db.CommitAsync(SmallRecord.Does("test.line"), CancellationToken.None);
        return line;
    }

    public async Task AddMeasureAsync(string code)
    {
        await using var db = _site.Open();
        db.Indicators.Add(Measure(await db.Indicators.MaxAsync(i => i.No) + 1, code, $"Chỉ tiêu {code}"));
        await db.CommitAsync(SmallRecord.Does("test.measure"), CancellationToken.None);
    }

    private Indicator Measure(int no, string code, string name) =>
        new(no, _organiser, _line.Id, new(code, code, name, "đơn", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum, null, null, "all", null, false, "2019"));

    public async Task<ReportForm> PublishAsync(FormOutline outline, string family = "DC1", int edition = 1, params RuleText[] rules)
    {
        var form = ReportForm.Draft(_organiser, _line.Id, $"{_line.Code}-{family}", edition, outline).Value!;
        foreach (var rule in rules) Assert.True(form.AddRule(rule).IsOk);
        Assert.True(form.Publish(outline.ValidFrom ?? _site.Today, [], null).IsOk);
        return await KeepAsync(form);
    }

    /// <summary>An outline as they stood in a database before there was a builder.</summary>
    public Task<ReportForm> OldAsync() => KeepAsync(new ReportForm(_organiser, _line.Id, $"{_line.Code}-CU", [SectionKind.Outcomes, SectionKind.Difficulties]));

    public FormOutline Outline(params string[] codes) => new("Báo cáo thử", [], [], new DateOnly(2019, 1, 1), _site.Today.AddYears(1),
        [new(SectionKind.Outcomes, null, null, false, 10, 3, []), new(SectionKind.Difficulties, null, null, false, 10, 2, [])], [.. codes.Select(c => new FigureText(c, null, 30))]);

    public Task<Result<ReportingPeriod>> OpenAsync(int quarter, params string[] units) => ActAsync("TU", Role.DeskOfficer, async (s, db) =>
    {
        List<UnitId> ids = [];
        foreach (var unit in units) ids.Add(await _site.UnitAsync(unit));
        var from = new DateOnly(2019, quarter * 3 - 2, 1);
        return await s.GetRequiredService<OpenPeriod>().RunAsync(new() { Year = 2019, Quarter = quarter, Name = $"Quý {quarter}", DataFrom = from, DataTo = from.AddMonths(3).AddDays(-1), Due = from.AddMonths(3).AddDays(7) }, ids, CancellationToken.None);
    });

    /// <summary>Types some fields of a unit's report and tries to send it; what stands in the way comes back by field.</summary>
    public Task<(Result Sent, IReadOnlyList<FieldProblem> Problems)> SendAsync(ReportingPeriod period, string unit, params (string Field, string Value)[] fields) => ActAsync<(Result Sent, IReadOnlyList<FieldProblem> Problems)>(unit, Role.FocalPerson, async (s, db) =>
    {
        var report = await ReportAsync(db, period, unit);
        foreach (var (field, value) in fields)
        {
            var seen = await db.DraftFields.Where(d => d.ReportId == report.Id && d.Field == field).Select(d => d.Version).FirstOrDefaultAsync();
            var saved = await s.GetRequiredService<SaveField>().RunAsync(report, field, value, seen, CancellationToken.None);
            if (saved.Refusal is { } no) return (no, []);
        }
        var submit = s.GetRequiredService<SubmitReport>();
        return (await submit.RunAsync(report, CancellationToken.None), submit.Problems);
    });

    public Task<FieldRemark?> RemarkAsync(ReportingPeriod period, string unit, string field, string value) => ActAsync<FieldRemark?>(unit, Role.FocalPerson, async (s, db) =>
    {
        var (report, save) = (await ReportAsync(db, period, unit), s.GetRequiredService<SaveField>());
        var seen = await db.DraftFields.Where(d => d.ReportId == report.Id && d.Field == field).Select(d => d.Version).FirstOrDefaultAsync();
        Assert.True((await save.RunAsync(report, field, value, seen, CancellationToken.None)).IsOk);
        return await save.RemarkAsync(report, field, value, CancellationToken.None);
    });

    public async Task<T> ActAsync<T>(string unit, Role role, Func<IServiceProvider, GiaoBanDb, Task<T>> act)
    {
        var id = await _site.UnitAsync(unit);
        await using var scope = _site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(new Officer(default, "Người thử", null, role, id, _organiser, _line.Id));
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<GiaoBanDb>());
    }

    public static Task<UnitReport> ReportAsync(GiaoBanDb db, ReportingPeriod period, string unit) =>
        db.Reports.Include(r => r.Items).Include(r => r.FollowUps).SingleAsync(r => r.PeriodId == period.Id && db.Units.Any(u => u.Id == r.UnitId && u.Code == unit));

    private async Task<ReportForm> KeepAsync(ReportForm form)
    {
        await using var db = _site.Open();
        db.ReportForms.Add(form);
        await db.CommitAsync(SmallRecord.Does("test.form"), CancellationToken.None);
        return form;
    }
}
