using System.Text;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>The list, its filters and its export. The filters are SQL, the rule is C#: held against each other row by row.</summary>
public abstract class ListTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Each_filter_holds_exactly_the_rows_the_rule_says()
    {
        await AddEveryEdgeAsync();
        using var desk = await Site.DeskAsync();
        var expected = await ByRuleAsync();

        foreach (var (filter, of) in new (string, Func<(Assignment A, StatusKind Kind), bool>)[]
        {
            ("tre", x => x.Kind is StatusKind.Late), ("im", x => x.Kind is StatusKind.Stale), ("cho", x => x.Kind is StatusKind.Said),
            ("xong", x => x.Kind is StatusKind.Done), ("mo", x => x.Kind is not StatusKind.Done), ("moi", x => x.A.State is AssignmentState.Issued), ("tat-ca", _ => true),
        })
        {
            var codes = expected.Where(of).Select(x => x.A.Code).Order().ToList();
            var (shown, counted) = await ShownAsync(desk, filter);

            Assert.Equal(codes, shown.Order());
            Assert.Equal((filter, codes.Count), (filter, counted));
            Assert.NotEmpty(codes);
        }
    }

    [Fact]
    public async Task A_unit_sees_its_own_and_what_it_helps_with_and_nothing_else()
    {
        using var focal = await Site.SignedInAsync("vanquan");
        var unit = await Site.UnitAsync("HU-VANQUAN");
        await using var db = Site.Open();
        var mine = await db.Assignments.Where(a => a.LeadUnitId == unit || a.Coordinators.Any(c => c.UnitId == unit)).Select(a => a.Code).ToListAsync();

        Assert.Equal(mine.Order(), (await ShownAsync(focal, "tat-ca")).Codes.Order());
        Assert.True(mine.Count < await db.Assignments.CountAsync());
    }

    [Theory]
    [InlineData("dan van")]
    [InlineData("DÂN VẬN")]
    [InlineData("dân vận")]
    public async Task Search_finds_dân_vận_with_marks_or_without(string typed)
    {
        await Site.AddAssignmentAsync("HND", "Nhân rộng mô hình “Dân vận khéo” ở xã", null, Site.Today);
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var all = await db.Assignments.AsNoTracking().ToListAsync();

        var (shown, _) = await ShownAsync(desk, "tat-ca", typed);

        Assert.Equal(all.Where(a => a.Action.Contains("dân vận", StringComparison.OrdinalIgnoreCase)).Select(a => a.Code).Order(), shown.Order());
        Assert.NotEmpty(shown);
    }

    [Theory]
    [InlineData("khongcotrongdanhsach")]
    [InlineData("' OR 1=1 --")]
    public async Task Search_that_finds_nothing_says_so(string typed)
    {
        using var desk = await Site.DeskAsync();

        var answer = await desk.OpenAsync($"/nhiem-vu?loc=tat-ca&q={Uri.EscapeDataString(typed)}");

        Assert.Contains("Không có nhiệm vụ nào khớp", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+84 gọi lại")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    public async Task The_export_opens_in_Excel_as_text_of_its_own_letters_and_no_cell_is_a_formula(string action)
    {
        var assignment = await Site.AddAssignmentAsync("HND", action, Site.Today.AddDays(10), Site.Today);
        using var desk = await Site.DeskAsync();

        var file = await desk.OpenAsync("/nhiem-vu?loc=tat-ca&handler=Csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes[..3]);
        var lines = Encoding.UTF8.GetString(file.Bytes)[1..].Split("\r\n");
        Assert.Equal("Mã,Nhiệm vụ,Chủ trì,Tình trạng,Chuyển kỳ,Hạn,Cập nhật", lines[0]);
        Assert.StartsWith($"{assignment.Code},\"'{action.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"", lines.Single(l => l.StartsWith(assignment.Code + ",", StringComparison.Ordinal)), StringComparison.Ordinal);
        await using var db = Site.Open();
        Assert.Equal(await db.Assignments.CountAsync(), lines.Count(l => l.StartsWith("NV-", StringComparison.Ordinal)));
    }

    // Every state beside every day where the answer turns.
    private async Task AddEveryEdgeAsync()
    {
        var today = Site.Today;
        DateOnly?[] dues = [today.AddDays(-1), today, today.AddDays(1), today.AddDays(60), null];
        int[] silent = [0, AssignmentStatus.SilentDays - 1, AssignmentStatus.SilentDays, AssignmentStatus.SilentDays + 1];
        List<(string, DateOnly?, DateOnly, Action<Assignment>?)> all = [];
        foreach (var due in dues)
        {
            foreach (var days in silent)
            {
                var then = today.AddDays(-days);
                all.Add(("Việc chưa nhận", due, then, null));
                all.Add(("Việc đang làm", due, then.AddDays(-30), a => a.Receive(then)));
            }
            var longAgo = today.AddDays(-40);
            all.Add(("Việc báo xong", due, longAgo, a => a.Report(ProgressState.Done, "Xong.", "Người thử", longAgo)));
            all.Add(("Việc bị trả lại", due, longAgo, a => { a.Report(ProgressState.Done, "Xong.", "Người thử", longAgo); a.Return(default, "Chưa đủ", "Người kiểm", longAgo); }));
            all.Add(("Việc đã xong", due, longAgo, a => { a.Prove(new EvidenceSource("Tờ trình"), longAgo); a.Report(ProgressState.Done, "Xong.", "Người thử", longAgo); a.Verify(default, "Người kiểm", longAgo); }));
        }
        await Site.AddAssignmentsAsync("TTT", all);
    }

    private async Task<List<(Assignment A, StatusKind Kind)>> ByRuleAsync()
    {
        var (today, calendar) = (Site.Today, Site.Services.GetRequiredService<WorkingCalendar>());
        await using var db = Site.Open();
        return [.. (await db.Assignments.AsNoTracking().ToListAsync()).Select(a => (a, AssignmentStatus.Of(a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, today, calendar).Kind))];
    }

    private static async Task<(List<string> Codes, int Counted)> ShownAsync(Person person, string filter, string query = "")
    {
        List<string> codes = [];
        var counted = 0;
        for (var page = 1; ; page++)
        {
            var answer = await person.OpenAsync($"/nhiem-vu?loc={filter}&q={Uri.EscapeDataString(query)}&trang={page}");
            counted = int.Parse(answer.Page.QuerySelector(".quick a[aria-current] b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
            codes.AddRange(answer.Page.QuerySelectorAll("#rows td.code").Select(c => c.TextContent));
            if (answer.Page.QuerySelector("nav.pages a[rel=next]") is null) return (codes, counted);
        }
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ListsOnSqlite(SqliteSite site) : ListTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ListsOnPostgres(PostgresSite site) : ListTests(site);
