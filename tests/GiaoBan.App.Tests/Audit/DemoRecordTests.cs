using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Storage.Audit;

namespace GiaoBan.App.Tests.Audit;

/// <summary>The record of a whole quarter lived through the use cases, whatever the tests beside this one did to it.</summary>
public abstract class DemoRecordTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task The_quarter_leaves_an_unbroken_chain_and_every_row_as_its_last_act_left_it()
    {
        await using var db = Site.Open();

        var verdict = await Verifier.VerifyAsync(db, null, CancellationToken.None);

        Assert.Empty(verdict.Problems);
        Assert.Equal((true, 0L), (verdict.ChainOk, verdict.Drift));
        Assert.True(verdict.Sealed > 200, $"{verdict.Sealed} entries sealed");
    }

    [Fact]
    public async Task The_administrator_reads_who_did_what_on_a_page()
    {
        using var administrator = await Site.SignedInAsync("quantri");

        var log = await administrator.OpenAsync("/quan-tri/nhat-ky");

        Assert.Contains("đã khóa vào chuỗi", log.Text, StringComparison.Ordinal);
        Assert.Contains("Lộc Thị Hà", (await administrator.OpenAsync("/quan-tri/tai-khoan?q=tonghop")).Text, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class DemoRecordOnSqlite(SqliteSite site) : DemoRecordTests(site);

[Collection(nameof(OnPostgres))]
public sealed class DemoRecordOnPostgres(PostgresSite site) : DemoRecordTests(site);
