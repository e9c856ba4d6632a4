using System.Net;
using System.Text;
using AngleSharp.Dom;
using GiaoBan.App.Features.Cycle;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CopiedOffice = GiaoBan.App.Tests.Organization.Office;

namespace GiaoBan.App.Tests.Reports;

/// <summary>The board of a period: days by level, leave, habits, lists to take along, the letter; and opening a period.</summary>
public abstract class BoardTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_unit_is_given_a_later_day_is_told_and_the_board_says_so_until_it_is_taken_back()
    {
        var board = $"/ky/{(await Site.PeriodAsync(2)).Value}";
        using Person desk = await Site.DeskAsync(), focal = await Site.FocalOfAsync("SNN");
        var form = (await desk.OpenAsync(board + "/lui-han")).FormOf("Allow").With("Form.Unit", "SNN");

        Assert.Contains("là ngày nghỉ", (await desk.SendAsync(form.With("Form.NewDue", "2019-06-22").With("Form.Reason", "Lũ quét"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do", (await desk.SendAsync(form.With("Form.NewDue", "2019-06-25"))).Problems, StringComparison.Ordinal);
        await using var db = Site.Open();
        var period = await Site.PeriodAsync(2);
        var idle = await db.Units.Where(u => u.ValidTo == null && !db.Reports.Any(r => r.PeriodId == period && r.UnitId == u.Id)).Select(u => u.Code).FirstAsync();
        Assert.Contains("không phải nộp báo cáo kỳ này", (await desk.SendAsync(form.With("Form.Unit", idle).With("Form.NewDue", "2019-06-25").With("Form.Reason", "Lũ quét"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Huyện ủy Bình Gia đã gửi báo cáo ngày", (await desk.SendAsync(form.With("Form.Unit", "HU-BINHGIA").With("Form.NewDue", "2019-06-25").With("Form.Reason", "Lũ quét"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(form.With("Form.NewDue", "2019-06-25").With("Form.Reason", "Lũ quét ở ba xã"));

        Assert.Contains("được lùi đến 25/6: Lũ quét ở ba xã", Row(await desk.OpenAsync(board), "Sở Nông nghiệp").Text(), StringComparison.Ordinal);
        Assert.Contains("được lùi hạn đến 25/6/2019: Lũ quét ở ba xã", await focal.NoticesAsync("được lùi hạn"), StringComparison.Ordinal);
        Assert.Contains("được lùi đến thứ Ba 25/6", (await focal.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync(board + "/lui-han")).Status);

        var list = await desk.OpenAsync(board + "/lui-han");
        var at = list.Page.QuerySelectorAll("form[action*='handler=Withdraw']").ToList().FindIndex(one => one.ParentElement!.TextContent.Contains("Sở Nông nghiệp", StringComparison.Ordinal));
        await desk.SendAsync(list.FormOf("Withdraw", at));
        Assert.DoesNotContain("được lùi đến", Row(await desk.OpenAsync(board), "Sở Nông nghiệp").Text(), StringComparison.Ordinal);
        Assert.Contains("Lũ quét ở ba xã", (await desk.OpenAsync(board + "/lui-han")).Text, StringComparison.Ordinal); // what was allowed stays on the list
    }

    [Fact]
    public async Task The_board_is_filtered_and_taken_along_as_csv_and_workbook()
    {
        var board = $"/ky/{(await Site.PeriodAsync(1)).Value}";
        using Person desk = await Site.DeskAsync(), focal = await Site.FocalOfAsync("SNV");
        await using var db = Site.Open();
        var all = await db.Reports.CountAsync(r => r.PeriodNo == 1);

        var page = await desk.OpenAsync(board + "?loc=dung");
        var rows = page.Page.QuerySelectorAll("#board tbody tr");
        Assert.InRange(rows.Length, 1, all - 1);
        Assert.All(rows, r => Assert.Contains("Đúng hạn", r.TextContent, StringComparison.Ordinal));

        var csv = await desk.OpenAsync(board + "?handler=Csv&loc=dung");
        var lines = csv.Html.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Length + 1, lines.Length);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv.Bytes[..3]);
        var sheet = FileReader.Read("a.xlsx", new MemoryStream((await desk.OpenAsync(board + "?handler=Xlsx")).Bytes)).Text!;
        Assert.Equal(all + 1, sheet.Tables.Sum(t => t.Rows.Count));
        Assert.Single((await focal.OpenAsync(board + "?handler=Csv")).Html.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)); // a unit takes its own line
    }

    [Fact]
    public async Task A_long_board_is_leafed_through_searched_and_taken_along_whole()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        await office.AtTheDeskAsync(async (s, db) =>
        {
            var period = await db.Periods.SingleAsync(p => p.No == 2);
            var (form, no, before) = (await db.ReportForms.FirstAsync(), await db.Units.MaxAsync(u => u.No), await db.Reports.CountAsync(r => r.PeriodId == period.Id));
            List<Unit> communes = [.. Enumerable.Range(1, BoardPage.PageSize).Select(n => new Unit(no + n, $"XA{n}", $"Xã Đồi {n}", $"Đồi {n}", UnitKind.PartyCommittee, UnitLevel.Commune, null, new DateOnly(2010, 1, 1)))];
            db.AddRange([.. communes, .. communes.Select(u => new UnitReport(period, u.Id, u.No, form.Id, isRegular: true))]);
            await db.CommitAsync(SmallRecord.Does("test.communes"), CancellationToken.None);

            async Task<BoardPage> BoardAsync(string? q, int page)
            {
                var board = ActivatorUtilities.CreateInstance<BoardPage>(s);
                await board.OnGetAsync(period.Id.Value, null, q, page, CancellationToken.None);
                return board;
            }
            var (first, last, beyond, found) = (await BoardAsync(null, 1), await BoardAsync(null, 2), await BoardAsync(null, 99), await BoardAsync("doi 20", 1));

            Assert.Equal((2, BoardPage.PageSize, before), (first.Pages, first.Rows.Count, last.Rows.Count));
            Assert.Equal(before + BoardPage.PageSize, first.Rows.Concat(last.Rows).Select(r => r.UnitId).Distinct().Count());
            Assert.Equal(last.Rows.Select(r => r.UnitId), beyond.Rows.Select(r => r.UnitId));
            Assert.Equal(["Xã Đồi 20", "Xã Đồi 200"], found.Rows.Select(r => r.Unit));
            var csv = Encoding.UTF8.GetString(((FileContentResult)await first.OnGetCsvAsync(period.Id.Value, null, null, CancellationToken.None)).FileContents);
            Assert.Equal(before + BoardPage.PageSize + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
            return true;
        });
    }

    [Fact]
    public async Task A_report_returned_once_shows_what_it_cost_and_is_judged_by_its_first_sending()
    {
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var returned = await (from r in db.Reports join u in db.Units on r.UnitId equals u.Id where r.PeriodNo == 1 && r.TimesReturned == 1 select new { u.Name, r.FirstSentAtUtc, r.SubmittedAtUtc }).FirstAsync();
        Assert.NotEqual(returned.FirstSentAtUtc, returned.SubmittedAtUtc);

        var row = Row(await desk.OpenAsync($"/ky/{(await Site.PeriodAsync(1)).Value}"), returned.Name).Text();

        Assert.Contains($"Gửi {Say.Moment(returned.FirstSentAtUtc!.Value)}, tiếp nhận sau", row, StringComparison.Ordinal);
        Assert.Contains("Đã trả lại 1 lần", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_from_before_first_sendings_were_kept_is_shown_by_its_last_and_chased_by_nobody()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        await office.AtTheDeskAsync(async (s, db) =>
        {
            var period = await db.Periods.SingleAsync(p => p.No == 1);
            await db.Reports.Where(r => r.PeriodId == period.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.FirstSentAtUtc, (DateTime?)null));
            await db.Set<ReportStep>().Where(step => step.Kind == ReportStepKind.Sent).ExecuteDeleteAsync();

            var filings = await s.GetRequiredService<Filings>().OfAsync(period, null, CancellationToken.None);
            var report = await db.Reports.Include(r => r.Steps).FirstAsync(r => r.PeriodId == period.Id && r.State == ReportState.Accepted && r.TimesReturned == 0);
            var filing = filings.Single(f => f.UnitId == report.UnitId);

            Assert.Equal((report.SubmittedAtUtc, 1), (filing.FirstSent, report.Sendings));
            Assert.DoesNotContain(filings, f => f.State is ReportState.Accepted or ReportState.Submitted && f.Status.IsMissing);
            Assert.True(report.Return("Lệch số", new Hand("Bàn", DateTime.UtcNow)).IsOk);
            Assert.True(report.Submit([new(SectionKind.Outcomes, 1, "Đã làm lại.")], null, new Sender(new Hand("Đơn vị", DateTime.UtcNow), HeadApproval.NoHead)).IsOk);
            Assert.Equal((filing.FirstSent, 2), (report.FirstSentAtUtc, report.Sendings));
            return true;
        });
    }

    [Fact]
    public async Task The_chasing_letter_names_each_unit_with_its_day_and_goes_only_to_who_has_not_sent()
    {
        var path = $"/ky/{(await Site.PeriodAsync(2)).Value}/don-doc";
        using var desk = await Site.DeskAsync();
        var (missing, sent) = ((await Site.UnitAsync("BCHQS")).Value.ToString(), (await Site.UnitAsync("HU-BINHGIA")).Value.ToString());
        var form = (await desk.OpenAsync(path)).Form("main form").Without("Form.Units");

        Assert.Contains("Chọn ít nhất một đơn vị", (await desk.SendAsync(form)).Problems, StringComparison.Ordinal);
        Assert.Contains("đã gửi báo cáo", (await desk.SendAsync(form.With("Form.Units", sent))).Problems, StringComparison.Ordinal);
        var letter = await desk.SendAsync(form.With("_request", Guid.NewGuid().ToString()).With("Form.Units", missing, sent));

        var text = FileReader.Read("a.docx", new MemoryStream(letter.Bytes)).Text!.Text;
        Assert.Contains("đôn đốc nộp báo cáo", text, StringComparison.Ordinal);
        Assert.Contains("Bộ Chỉ huy Quân sự tỉnh", text, StringComparison.Ordinal);
        Assert.Contains("các đơn vị sau chưa gửi:", text, StringComparison.Ordinal);
        Assert.Contains("Chưa đến hạn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Còn ", text, StringComparison.Ordinal); // no countdown and no guess in a letter
        Assert.DoesNotContain("Huyện ủy Bình Gia", text, StringComparison.Ordinal);
        await using var db = Site.Open();
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Act == "letter.chase-reports"));
        Assert.Equal([await Site.UnitAsync("BCHQS")], await (from step in db.Set<ReportStep>() join r in db.Reports on step.ReportId equals r.Id where step.Kind == ReportStepKind.Chased select r.UnitId).ToListAsync());
    }

    [Fact]
    public async Task A_unit_late_in_half_of_its_last_periods_is_likely_late_and_leave_is_held_against_nobody()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        var last = await Site.PeriodAsync(2);
        var filings = await office.AtTheDeskAsync(async (s, db) =>
        {
            var (late, lucky) = (await db.Units.FirstAsync(u => u.Code == "SNV"), await db.Units.FirstAsync(u => u.Code == "LDLD"));
            var form = await db.ReportForms.FirstAsync();
            var second = await db.Periods.FirstAsync(p => p.Id == last);
            var calendar = s.GetRequiredService<WorkingCalendar>();
            for (var n = 1; n <= 4; n++)
            {
                var plan = new PeriodPlan($"Quý {n} năm 2018", PeriodKind.Quarter, new(2017, 12, 15), new DateOnly(2018, 3, 14).AddMonths(3 * (n - 1)), new DateOnly(2018, 3, 20).AddMonths(3 * (n - 1)), new DateOnly(2018, 3, 20).AddMonths(3 * (n - 1)));
                var period = ReportingPeriod.Open(100 + n, second.OrganiserId, second.LineId, new Quarter(2018, n), plan, calendar).Value!;
                db.Periods.Add(period);
                foreach (var unit in (Unit[])[late, lucky])
                {
                    if (unit == lucky) Assert.True(period.Allow(unit.Id, unit.Level, new(calendar.AddWorkdays(plan.Due, 5), calendar.AddWorkdays(plan.Due, 5), "Mất mạng"), "Hà", plan.DataTo, calendar).IsOk);
                    var report = new UnitReport(period, unit.Id, unit.No, form.Id, isRegular: true);
                    report.Submit([new(SectionKind.Outcomes, 1, "Đã làm.")], null, new Sender(new Hand("Người thử", BusinessDay.Utc(calendar.AddWorkdays(plan.Due, 3).ToDateTime(new TimeOnly(9, 0)))), HeadApproval.NoHead));
                    db.Reports.Add(report);
                }
            }
            await db.CommitAsync(SmallRecord.Does("test.past"), CancellationToken.None);
            return await s.GetRequiredService<Filings>().OfAsync(second, null, CancellationToken.None);
        });

        Filing Of(string name) => filings.Single(f => f.Unit.Contains(name, StringComparison.Ordinal));
        Assert.Equal(FilingKind.LikelyLate, Of("Sở Nội vụ").Status.Kind);
        Assert.Equal((4, 5), (Of("Sở Nội vụ").History.Late, Of("Sở Nội vụ").History.Of));
        Assert.Equal(FilingKind.Expected, Of("Liên đoàn Lao động").Status.Kind);
        Assert.Equal(4, Of("Liên đoàn Lao động").Past.Count(p => p is { Kind: FilingKind.LateWithLeave }));
    }

    [Fact]
    public async Task An_ad_hoc_period_has_its_own_code_asks_nothing_of_the_past_and_is_not_taken_for_the_last_quarter()
    {
        await using var office = await CopiedOffice.CopyOfAsync(Site);
        OpenPeriod.Input input = new() { Year = 2019, Quarter = 2, Kind = PeriodKind.AdHoc, Name = "Đột xuất về dịch tả lợn", DataFrom = new(2019, 6, 1), DataTo = new(2019, 6, 20), Due = new(2019, 6, 25) };
        var (one, two) = (await OpenAsync(office, input), await OpenAsync(office, input with { Name = "Đột xuất về bão" }));
        var next = await OpenAsync(office, new() { Year = 2019, Quarter = 3, Name = "Quý III năm 2019", DataFrom = new(2019, 6, 15), DataTo = new(2019, 9, 14), Due = new(2019, 9, 18) });

        Assert.Equal([null, null, null], new[] { one.Refusal, two.Refusal, next.Refusal }.Select(r => r?.Message));
        Assert.Equal(("2019-Q2-DX1", "2019-Q2-DX2", "2019-Q3"), (one.Value!.Code, two.Value!.Code, next.Value!.Code));
        await using var db = office.Open();
        Assert.False(await db.FollowUps.AnyAsync(f => db.Reports.Any(r => r.Id == f.ReportId && (r.PeriodId == one.Value.Id || r.PeriodId == two.Value.Id))));
        Assert.True(await db.FollowUps.AnyAsync(f => f.SourceKind == KnotKind.ReportLine && db.Reports.Any(r => r.Id == f.ReportId && r.PeriodId == next.Value.Id)));
    }

    [Theory]
    [InlineData(2019, "2019-07-14", "2019-07-20", "20/07/2019 là ngày nghỉ. Chọn 19/07/2019 hoặc 22/07/2019")]
    [InlineData(2035, "2035-07-13", "2035-07-19", "Lịch nghỉ lễ, làm bù của năm 2035 chưa có")]
    public async Task Opening_asks_about_a_day_off_and_an_unknown_year_once_and_changes_nothing_before(int year, string dataTo, string due, string question)
    {
        using var desk = await Site.DeskAsync();
        var form = (await desk.OpenAsync("/ky/mo")).Form("main form").With("Form.Name", "Kỳ hỏi ngày").With("Form.Year", $"{year}").With("Form.Quarter", "3").With("Form.DataFrom", $"{year}-06-01").With("Form.DataTo", dataTo).With("Form.Due", due).With("Form.GraceUntil", "");

        var asked = await desk.SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains(question, asked.Problems, StringComparison.Ordinal);
        Assert.NotNull(asked.Page.QuerySelector("input[name='Form.DaysAreMeant']"));
        await using var db = Site.Open();
        Assert.False(await db.Periods.AnyAsync(p => p.Name == "Kỳ hỏi ngày"));
    }

    private static Task<Result<ReportingPeriod>> OpenAsync(CopiedOffice office, OpenPeriod.Input input) => office.AtTheDeskAsync((s, _) => s.GetRequiredService<OpenPeriod>().RunAsync(input, null, CancellationToken.None));

    private static IElement Row(Answer board, string unit) => board.Page.QuerySelectorAll("#board tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains(unit, StringComparison.Ordinal));
}

[Collection(nameof(OnSqlite))]
public sealed class BoardOnSqlite(SqliteSite site) : BoardTests(site);

[Collection(nameof(OnPostgres))]
public sealed class BoardOnPostgres(PostgresSite site) : BoardTests(site);
