using System.Net;
using System.Text.Json;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Workers;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>What is kept about somebody: shown to them, given to them, gone in time, and to nobody else.</summary>
public abstract class PrivacyTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task The_page_and_the_export_hold_everything_about_me_and_nothing_about_another()
    {
        using Person me = await Site.NewPersonAsync("VPTU", name: "Hoàng Thị Riêng"), other = await Site.NewPersonAsync("VPTU", name: "Vi Văn Khác");
        await other.OpenAsync("/cua-toi");

        var page = await me.OpenAsync("/cua-toi/du-lieu");
        var export = await me.OpenAsync("/cua-toi/du-lieu?handler=Json");

        Assert.Contains("Hoàng Thị Riêng", page.Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(export.Html);
        Assert.Equal("Hoàng Thị Riêng", json.RootElement.GetProperty("displayName").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("sessions").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("events").GetArrayLength() >= 3);
        Assert.True(json.RootElement.GetProperty("acts").GetArrayLength() >= 2);
        Assert.DoesNotContain("Vi Văn Khác", export.Html + page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("AQAAAA", export.Html, StringComparison.Ordinal); // a password's hash
        Assert.Contains("Lấy dữ liệu về mình", (await me.OpenAsync("/cua-toi/du-lieu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_names_an_account_in_the_database_is_in_the_export()
    {
        await using var db = Site.Open();
        var tables = db.Model.GetEntityTypes().Where(t => t.FindProperty("AccountId") is not null || t.FindProperty("UserId") is not null).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal);

        // Each with the part of the export that shows it, or why not.
        Assert.Equal(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["account_claim"] = "unused", ["account_event"] = "events", ["account_grant"] = "roles", ["account_invitation"] = "invitations", ["account_login"] = "outsideLogins", ["account_passkey"] = "passkeys", ["account_session"] = "sessions",
            ["account_token"] = "secrets of the second factor: said to be on, never shown", ["answered_request"] = "a form's number for thirty days", ["audit_entry"] = "acts", ["letter"] = "letters", ["notice"] = "notices", ["opinion_request"] = "aboutNotices, as the steps of a route are", ["paper_reading"] = "papersOpened", ["stand_in"] = "standIns",
        }.Keys, tables);
    }

    [Fact]
    public async Task Old_traces_go_and_young_ones_and_the_record_stay()
    {
        await using var db = Site.Open();
        var old = new AccountSession(Guid.NewGuid(), "10.0.0.7", "cũ", "pwd", DateTime.UtcNow.AddDays(-91));
        var young = new AccountSession(Guid.NewGuid(), "10.0.0.8", "mới", "pwd", DateTime.UtcNow.AddDays(-89));
        db.Sessions.AddRange(old, young);
        db.Notices.Add(new Notice(-1, Guid.NewGuid(), "tin cũ", "/", DateTime.UtcNow.AddDays(-401)));
        await db.SaveChangesAsync();
        var entries = await db.AuditEntries.CountAsync();

        Assert.True(await Retention.SweepAsync(db, DateTime.UtcNow, CancellationToken.None) >= 2);

        Assert.Equal((false, true), (await db.Sessions.AnyAsync(s => s.Id == old.Id), await db.Sessions.AnyAsync(s => s.Id == young.Id)));
        Assert.False(await db.Notices.AnyAsync(n => n.MessageId == -1));
        Assert.Equal(entries, await db.AuditEntries.CountAsync());
    }

    [Fact]
    public async Task An_administrator_is_told_nothing_of_the_content_of_the_unit_they_belong_to()
    {
        await Site.AddAssignmentAsync("VPTU", "Việc chỉ người làm việc đọc", new DateOnly(2019, 12, 31), Site.Today);
        await using var db = Site.Open();
        var period = await db.Periods.FirstAsync(p => p.No == 1);
        db.Outbox.Add(TellUnit.Message(await Site.UnitAsync("VPTU"), "Được giao NV-thử: Việc chỉ người làm việc đọc", "/nhiem-vu", DateTime.UtcNow, period.OrganiserId, period.LineId));
        await db.SaveChangesAsync();
        using var office = await Site.SignedInAsync("vanphong");
        Assert.Contains("Việc chỉ người làm việc đọc", await office.NoticesAsync("Việc chỉ người làm việc đọc"), StringComparison.Ordinal);

        var administrator = await Site.AdministratorAsync();
        Assert.DoesNotContain("Việc chỉ người làm việc đọc", (await administrator.OpenAsync("/cua-toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_will_be_told_stands_beside_the_button_before_it_is_pressed()
    {
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var unit = await Site.UnitAsync("HU-BINHGIA");
        var report = await db.Reports.FirstAsync(r => r.UnitId == unit && r.SubmittedAtUtc != null);

        var page = await desk.OpenAsync($"/ky/{report.PeriodId.Value}/bao-cao/{unit.Value}");

        Assert.Contains("Triệu Minh Quân", page.Page.QuerySelector("[data-told]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_gives_the_desk_a_reminder_to_paste_and_a_unit_none()
    {
        var period = (await Site.PeriodAsync(2)).Value;
        using Person desk = await Site.DeskAsync(), focal = await Site.SignedInAsync("vanquan");

        var chase = (await desk.OpenAsync($"/ky/{period}")).Page.QuerySelector("[data-chase]")!.TextContent;

        Assert.StartsWith("Nhắc nộp báo cáo quý", chase, StringComparison.Ordinal);
        Assert.Contains("Huyện ủy Văn Quan", chase, StringComparison.Ordinal);
        Assert.Null((await focal.OpenAsync($"/ky/{period}")).Page.QuerySelector("[data-chase]"));
    }

    [Fact]
    public async Task An_address_for_letters_is_checked_and_kept()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var me = Site.Stranger();
        await me.SignInAsync(user, password);

        var refused = await me.SendAsync((await me.OpenAsync("/cua-toi")).FormOf("Mail").With("mail", "a@b\r\nBcc: moi@nguoi"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Mật khẩu hiện nay không đúng", (await me.SendAsync(refused.FormOf("Mail").With("mail", "toi@coquan.example"))).Problems, StringComparison.Ordinal);
        await me.SendAsync(refused.FormOf("Mail").With("mail", "toi@coquan.example").With("password", password));

        Assert.Equal("toi@coquan.example", (await me.OpenAsync("/cua-toi")).FormOf("Mail")["mail"]);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class PrivacyOnSqlite(SqliteSite site) : PrivacyTests(site);

[Collection(nameof(OnPostgres))]
public sealed class PrivacyOnPostgres(PostgresSite site) : PrivacyTests(site);
