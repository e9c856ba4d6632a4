using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Reports;

/// <summary>While a report is being written: each field is kept as it is typed, and stays its unit's own.</summary>
public abstract class WritingTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_field_is_kept_while_it_is_typed_and_says_which_version_it_is_now()
    {
        var path = await PathAsync("HU-VANQUAN");
        using var focal = await Site.SignedInAsync("vanquan");
        var form = (await focal.OpenAsync(path)).Form("form.form");

        var first = await focal.SendAsync(Field(form, path, "Difficulties.1", "Đường lên xã còn khó.", seen: 0));
        var second = await focal.SendAsync(Field(form, path, "Difficulties.1", "Đường lên xã còn khó, mưa là tắc.", seen: 1));

        Assert.StartsWith("Đã lưu", first.Html, StringComparison.Ordinal);
        Assert.Equal(("1", "2"), (first.Headers["X-Field-Version"], second.Headers["X-Field-Version"]));
        Assert.Equal("Đường lên xã còn khó, mưa là tắc.", (await focal.OpenAsync(path)).Form("form.form")["Difficulties.1"]);
    }

    [Fact]
    public async Task Two_people_of_one_unit_in_one_field_keep_both_texts()
    {
        var path = await PathAsync("HU-BACSON");
        using Person one = await Site.NewPersonAsync("HU-BACSON", name: "Người Thứ Nhất"), other = await Site.NewPersonAsync("HU-BACSON", name: "Người Thứ Hai");
        FilledForm mine = (await one.OpenAsync(path)).Form("form.form"), theirs = (await other.OpenAsync(path)).Form("form.form");

        await one.SendAsync(Field(mine, path, "Outcomes.1", "Bản của người thứ nhất.", seen: 0));
        var conflict = await other.SendAsync(Field(theirs, path, "Outcomes.1", "Bản của người thứ hai.", seen: 0));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Bản của người thứ hai.", conflict.Page.QuerySelector("[data-mine]")!.TextContent);
        Assert.Equal("Bản của người thứ nhất.", conflict.Page.QuerySelector("[data-theirs]")!.TextContent);
        Assert.Contains("Người Thứ Nhất vừa sửa ô này", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Bản của người thứ nhất.", (await one.OpenAsync(path)).Form("form.form")["Outcomes.1"]);

        var settled = await other.SendAsync(Field(theirs, path, "Outcomes.1", "Bản đã gộp.", int.Parse(conflict.Page.QuerySelector("[data-version]")!.GetAttribute("data-version")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.OK, settled.Status);
    }

    [Fact]
    public async Task A_whole_page_that_is_older_overwrites_nothing_and_its_words_are_shown_again()
    {
        var path = await PathAsync("HU-BACSON");
        using Person one = await Site.NewPersonAsync("HU-BACSON", name: "Người Thứ Nhất"), other = await Site.NewPersonAsync("HU-BACSON", name: "Người Thứ Hai");
        var older = (await one.OpenAsync(path)).Form("form.form").To(path + "?handler=Save");
        await other.SendAsync((await other.OpenAsync(path)).Form("form.form").To(path + "?handler=Save").With("Solutions.2", "Lập tổ liên ngành.").With("Solutions.3", "Họp giao ban hằng tuần."));

        var told = await one.SendAsync(older.With("Solutions.2", "Tập huấn cán bộ.").With("Solutions.4", "Đặt hộp thư góp ý."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.Contains("Có 1 ô chưa lưu được", told.Problems, StringComparison.Ordinal);
        Assert.Contains("Người Thứ Hai vừa sửa ô này", told.Text, StringComparison.Ordinal);
        Assert.Equal("Tập huấn cán bộ.", told.Form("form.form")["Solutions.2"]); // typed words are still there
        var now = (await other.OpenAsync(path)).Form("form.form");
        Assert.Equal(("Lập tổ liên ngành.", "Họp giao ban hằng tuần.", "Đặt hộp thư góp ý."), (now["Solutions.2"], now["Solutions.3"], now["Solutions.4"]));

        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(told.Form("form.form").To(path + "?handler=Save"))).Status); // seen, and meant
        Assert.Equal("Tập huấn cán bộ.", (await other.OpenAsync(path)).Form("form.form")["Solutions.2"]);
    }

    [Fact]
    public async Task Two_people_who_begin_one_field_at_the_same_moment_lose_nothing_to_an_error()
    {
        var path = await PathAsync("HU-BACSON");
        using Person one = await Site.NewPersonAsync("HU-BACSON", name: "Người Thứ Nhất"), other = await Site.NewPersonAsync("HU-BACSON", name: "Người Thứ Hai");
        FilledForm mine = (await one.OpenAsync(path)).Form("form.form"), theirs = (await other.OpenAsync(path)).Form("form.form");
        for (var n = 1; n <= 10; n++)
        {
            var answers = await Task.WhenAll(one.SendAsync(Field(mine, path, $"Causes.{n}", "Một", seen: 0)), other.SendAsync(Field(theirs, path, $"Causes.{n}", "Hai", seen: 0)));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        }
    }

    [Theory]
    [InlineData("Difficulties.31")]
    [InlineData("Difficulties.0")]
    [InlineData("KhongCo.1")]
    [InlineData("figure.Z99")]
    [InlineData("answer.01900000-0000-7000-8000-000000000000.text")]
    [InlineData("_request")]
    public async Task A_field_the_outline_does_not_know_is_refused_rather_than_lost(string field)
    {
        var path = await PathAsync("HU-VANQUAN");
        using var focal = await Site.SignedInAsync("vanquan");
        var form = (await focal.OpenAsync(path)).Form("form.form");

        var answer = await focal.SendAsync(Field(form, path, field, "x", seen: 0));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Không có ô này trong đề cương. Tải lại trang để lấy đề cương mới nhất."), (answer.Status, answer.Html));
        await using var db = Site.Open();
        Assert.False(await db.DraftFields.AnyAsync(d => d.Field == field));
    }

    [Fact]
    public async Task Words_being_typed_are_seen_by_their_unit_and_nobody_else()
    {
        const string secret = "Chữ riêng đang gõ dở xyz";
        var path = await PathAsync("BDT");
        using var focal = await Site.SignedInAsync("bandantoc");
        await focal.SendAsync(Field((await focal.OpenAsync(path)).Form("form.form"), path, "Difficulties.1", secret, seen: 0));
        Assert.Contains(secret, (await focal.OpenAsync(path)).Html, StringComparison.Ordinal);

        var period = (await Site.PeriodAsync(2)).Value;
        foreach (var user in (string[])["tonghop", "vanphong", "lanhdao"])
        {
            using var officer = await Site.SignedInAsync(user);
            foreach (var page in (string[])[path, "/", $"/ky/{period}", $"/ky/{period}/tong-hop", "/nhiem-vu?loc=tat-ca&q=xyz"])
                Assert.DoesNotContain(secret, (await officer.OpenAsync(page)).Html, StringComparison.Ordinal);
            Assert.Contains("chỉ đơn vị thấy", (await officer.OpenAsync(path)).Text, StringComparison.Ordinal);
        }
        using var neighbour = await Site.SignedInAsync("vanquan");
        Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.OpenAsync(path)).Status);
        await using var db = Site.Open();
        Assert.False(await db.AuditPayloads.AnyAsync(p => p.Json!.Contains(secret)));
    }

    [Fact]
    public async Task Nobody_but_the_unit_can_type_into_its_report()
    {
        var path = await PathAsync("HU-VANQUAN");
        using Person focal = await Site.SignedInAsync("vanquan"), neighbour = await Site.SignedInAsync("binhgia"), desk = await Site.DeskAsync();
        var form = (await focal.OpenAsync(path)).Form("form.form");
        foreach (var stranger in (Person[])[neighbour, desk])
        {
            var token = (await stranger.OpenAsync("/cua-toi")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

            var answer = await stranger.SendAsync(Field(form, path, "Solutions.1", "Chữ của người khác", seen: 0).With("__RequestVerificationToken", token));

            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        }
    }

    [Fact]
    public async Task A_report_in_the_unit_opens_with_what_it_owes_and_the_answers_are_not_filled_in_for_it()
    {
        var path = await PathAsync("HU-VANQUAN");
        using var focal = await Site.SignedInAsync("vanquan");

        var page = (await focal.OpenAsync(path)).Page;

        var promises = page.QuerySelectorAll("#da-hua li");
        Assert.NotEmpty(promises);
        await using var db = Site.Open();
        var unit = await Site.UnitAsync("HU-VANQUAN");
        var open = await db.Assignments.Where(a => a.LeadUnitId == unit && a.State != Domain.Assignments.AssignmentState.Verified && a.Number < 900).Select(a => a.Action).ToListAsync();
        Assert.All(open, action => Assert.Contains(promises, p => p.TextContent.Contains(action, StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll(".figures input[name^='figure.']:not([name$='.reason'])"), input => Assert.Equal("", input.GetAttribute("value") ?? ""));
    }

    private static FilledForm Field(FilledForm form, string path, string field, string value, int seen) =>
        form.With(field, value).To($"{path}?handler=Field&field={field}&seen={seen}");

    private async Task<string> PathAsync(string unit) => $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync(unit)).Value}";
}

[Collection(nameof(OnSqlite))]
public sealed class WritingOnSqlite(SqliteSite site) : WritingTests(site);

[Collection(nameof(OnPostgres))]
public sealed class WritingOnPostgres(PostgresSite site) : WritingTests(site);
