using System.Text;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Ledgers;

/// <summary>What was promised and what was proposed: nothing of it falls away unseen.</summary>
public abstract class LedgerTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_proposal_is_open_until_one_of_four_ends_and_its_unit_reads_which()
    {
        var (item, _) = await OpenProposalAsync();
        using var desk = await Site.DeskAsync();
        var form = Of(await desk.OpenAsync($"/kien-nghi{await PageOfAsync(desk, item)}"), item);

        var bare = await desk.SendAsync(form.With("Fate", "Declined"));
        Assert.Contains("Nêu lý do không tiếp thu", bare.Problems, StringComparison.Ordinal);
        var unknown = await desk.SendAsync(form.With("Fate", "Assigned").With("Code", "NV-1999-Q1-001"));
        Assert.Contains("Không có nhiệm vụ mã NV-1999-Q1-001", unknown.Problems, StringComparison.Ordinal);
        var assignment = await Site.AddAssignmentAsync("HND", "Việc từ một kiến nghị", null, Site.Today);
        await desk.SendAsync(form.With("Fate", "Assigned").With("Code", assignment.Code));

        await using var db = Site.Open();
        var answer = await db.ProposalAnswers.SingleAsync(a => a.ProposalId == item);
        Assert.Equal((ProposalFate.Assigned, assignment.Id), (answer.Fate, answer.AssignmentId!.Value));
        Assert.True(await db.ThreadLinks.AnyAsync(l => l.FromKind == KnotKind.ReportLine && l.FromId == item.Value && l.ToId == assignment.Id.Value));
        var back = await desk.OpenAsync($"/nhiem-vu/{assignment.Id.Value}");
        Assert.Contains("Dòng báo cáo", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_sees_only_its_own_promises_and_proposals()
    {
        using var unit = await Site.SignedInAsync("binhgia");
        using var desk = await Site.DeskAsync();

        var (mine, all) = (await unit.OpenAsync("/so-hua"), await desk.OpenAsync("/so-hua"));

        Assert.Equal("Huyện ủy Bình Gia", Assert.Single(mine.Page.QuerySelectorAll("tbody th")).TextContent);
        Assert.True(all.Page.QuerySelectorAll("tbody th").Length > 5);
        Assert.False((await unit.OpenAsync("/kien-nghi")).HasFormOf("Settle"));
    }

    [Fact]
    public async Task The_ledger_of_promises_counts_what_the_reports_say()
    {
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var all = await db.FollowUps.CountAsync();
        var done = await db.FollowUps.CountAsync(f => f.State == Domain.Reports.FollowUpState.Done);

        Assert.Contains($"{done} trong {all} điều đã hứa", (await desk.OpenAsync("/so-hua")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("don-vi")]
    [InlineData("tuoi")]
    [InlineData("dung-han")]
    public async Task A_picture_its_table_its_CSV_and_its_workbook_say_the_same(string key)
    {
        await Site.AddAssignmentAsync("HND", "Việc đã đến hạn", Site.Today.AddDays(-5), Site.Today.AddDays(-30));
        using var desk = await Site.DeskAsync();
        var page = await desk.OpenAsync("/so-lieu/nhiem-vu");
        var section = page.Page.QuerySelector($"section[aria-labelledby='h-{key}']")!;
        var table = section.QuerySelectorAll("tbody tr").Select(r => string.Join(',', r.Children.Select(c => c.TextContent.Replace(".", "", StringComparison.Ordinal)))).ToList();

        var csv = Encoding.UTF8.GetString((await desk.OpenAsync($"/so-lieu/nhiem-vu?handler=Csv&bang={key}")).Bytes)[1..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var workbook = GiaoBan.Office.Reading.FileReader.Read("a.xlsx", new MemoryStream((await desk.OpenAsync($"/so-lieu/nhiem-vu?handler=Xlsx&bang={key}")).Bytes)).Text!;

        Assert.NotEmpty(table);
        Assert.Equal(table, csv.Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)));
        Assert.Equal(table, workbook.Tables.Single().Rows.Skip(1).Select(r => string.Join(',', r).Replace(".", "", StringComparison.Ordinal)));
        Assert.Contains(section.QuerySelector("svg title")!.TextContent.Split(' ')[0], section.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(section.QuerySelectorAll("svg text.v"));
    }

    [Fact]
    public async Task The_timeline_draws_tells_and_exports_the_same_numbers_as_the_database()
    {
        await Site.AddAssignmentAsync("HND", "Việc trễ để vẽ", Site.Today.AddDays(-5), Site.Today.AddDays(-30));
        await Site.AddAssignmentAsync("HND", "Việc thường xuyên để vẽ", null, Site.Today.AddDays(-30));
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HND");
        var page = await desk.OpenAsync("/so-lieu/tien-do?nam=2019");
        await using var db = Site.Open();
        var all = await db.Assignments.AsNoTracking().Where(a => a.IssuedOn.Year == 2019 && (a.Due == null ? a.State != AssignmentState.Verified : a.Due.Value.Year == 2019)).Select(a => new { a.LeadUnitId, a.Due, a.State }).ToListAsync();
        var hnd = await Site.UnitAsync("HND");
        bool IsDone(AssignmentState state) => state is AssignmentState.Verified or AssignmentState.Reported;

        var june = all.Where(a => a.LeadUnitId == hnd && a.Due is { Month: 6 }).ToList();
        var heads = page.Page.QuerySelectorAll("table.table--sheet thead th").Select(h => h.TextContent).ToList();
        var row = page.Page.QuerySelectorAll("table.table--sheet tbody tr").Single(r => r.QuerySelector("a")!.GetAttribute("href") == "/nhiem-vu?dv=HND");
        Assert.Equal($"{june.Count(a => !IsDone(a.State) && a.Due < Site.Today)}/{june.Count(a => !IsDone(a.State) && a.Due >= Site.Today)}/{june.Count(a => IsDone(a.State))}", row.Children[heads.IndexOf("6/2019")].TextContent);
        Assert.Contains("Không hạn", heads);

        int Drawn(string kind) => page.Page.QuerySelectorAll($".timeline__sheet svg path.t-{kind} + text").Sum(t => int.Parse(t.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(all.Count(a => IsDone(a.State)), Drawn("done"));
        Assert.Equal(all.Count(a => !IsDone(a.State) && a.Due < Site.Today), Drawn("late"));
        Assert.Equal(all.Count, Drawn("late") + Drawn("open") + Drawn("done"));
        var lines = Encoding.UTF8.GetString((await desk.OpenAsync("/so-lieu/tien-do?handler=Csv&nam=2019")).Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.Equal((Drawn("late"), Drawn("open"), Drawn("done")), (lines.Sum(l => int.Parse(l[^3], System.Globalization.CultureInfo.InvariantCulture)), lines.Sum(l => int.Parse(l[^2], System.Globalization.CultureInfo.InvariantCulture)), lines.Sum(l => int.Parse(l[^1], System.Globalization.CultureInfo.InvariantCulture))));

        var period = await Site.PeriodAsync(1);
        var given = await db.Assignments.CountAsync(a => a.PeriodId == period);
        Assert.Contains($"trong {given} nhiệm vụ của", (await desk.OpenAsync($"/so-lieu/tien-do?ky={period.Value}")).Text, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.NotFound, System.Net.HttpStatusCode.Forbidden), ((await desk.OpenAsync($"/so-lieu/tien-do?ky={Guid.NewGuid()}")).Status, (await unit.OpenAsync("/so-lieu/tien-do")).Status));
        Assert.Contains("Chưa có gì để vẽ", (await desk.OpenAsync("/so-lieu/tien-do?nam=2001")).Text, StringComparison.Ordinal);
    }

    private async Task<(ReportItemId Item, UnitId Unit)> OpenProposalAsync()
    {
        await using var db = Site.Open();
        var one = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id
                         where i.Section == SectionKind.Proposals && !i.IsWithdrawn && r.SubmittedAtUtc != null && !db.ProposalAnswers.Any(a => a.ProposalId == i.Id)
                         select new { i.Id, r.UnitId }).FirstAsync();
        return (one.Id, one.UnitId);
    }

    private static async Task<string> PageOfAsync(Person desk, ReportItemId item)
    {
        for (var page = 1; page < 40; page++)
            if ((await desk.OpenAsync($"/kien-nghi?trang={page}")).Page.GetElementById($"kn-{item.Value}") is not null) return $"?trang={page}";
        throw new InvalidOperationException("The proposal is on no page.");
    }

    private static FilledForm Of(Answer page, ReportItemId item) => page.Form($"#kn-{item.Value} form");
}

[Collection(nameof(OnSqlite))]
public sealed class LedgersOnSqlite(SqliteSite site) : LedgerTests(site);

[Collection(nameof(OnPostgres))]
public sealed class LedgersOnPostgres(PostgresSite site) : LedgerTests(site);
