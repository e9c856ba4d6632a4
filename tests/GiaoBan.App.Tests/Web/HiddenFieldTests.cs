using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Assignments;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Web;

/// <summary>What a page does not ask for is not taken: ids, names and roles slipped into a form of one's own.</summary>
public abstract class HiddenFieldTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task An_assignment_named_in_the_form_does_not_stand_in_for_the_one_in_the_address()
    {
        using var focal = await Site.FocalOfAsync("HND");
        var (mine, theirs) = (await Site.AddAssignmentAsync("HND", "Việc của mình", null, Site.Today), await Site.AddAssignmentAsync("CCB", "Việc của người khác", null, Site.Today));
        var page = await focal.OpenAsync($"/nhiem-vu/{mine.Id.Value}");
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync($"/nhiem-vu/{theirs.Id.Value}")).Status);

        await focal.SendAsync(page.FormOf("Receive").With("assignment", theirs.Id.Value.ToString()));

        await using var db = Site.Open();
        Assert.Equal((AssignmentState.Received, AssignmentState.Issued), ((await db.Assignments.SingleAsync(a => a.Id == mine.Id)).State, (await db.Assignments.SingleAsync(a => a.Id == theirs.Id)).State));
    }

    [Fact]
    public async Task A_report_of_another_unit_named_in_the_form_is_neither_written_nor_read()
    {
        using var focal = await Site.NewPersonAsync("HU-VANQUAN");
        var (period, other) = (await Site.PeriodAsync(2), await Site.UnitAsync("HU-CAOLOC"));
        var own = $"/ky/{period.Value}/bao-cao/{(await Site.UnitAsync("HU-VANQUAN")).Value}";
        const string slipped = "Chữ lọt sang báo cáo đơn vị khác";
        var form = (await focal.OpenAsync(own)).FormOf("Submit");

        await focal.SendAsync(form.With("contact.name", slipped).With("unit", other.Value.ToString()).To($"{own}?handler=Field&field=contact.name&seen=0"));

        await using var db = Site.Open();
        var report = await db.Reports.SingleAsync(r => r.PeriodId == period && r.UnitId == other);
        Assert.False(await db.DraftFields.AnyAsync(d => d.ReportId == report.Id && d.Value == slipped));
    }

    [Fact]
    public async Task An_account_is_not_promoted_by_fields_its_own_page_does_not_have()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        await person.SignInAsync(user, password);
        await using var db = Site.Open();
        var (me, leader) = (await db.Users.AsNoTracking().SingleAsync(a => a.UserName == user), await db.Users.AsNoTracking().FirstAsync(a => a.UserName == "lanhdao"));

        await person.SendAsync((await person.OpenAsync("/cua-toi")).FormOf("Mail").With("mail", "toi@coquan.example").With("password", password)
            .With("Role", "Administrator").With("Form.Role", "Administrator").With("UserName", "lanhdao").With("Id", leader.Id.ToString()).With("account", leader.Id.ToString()).With("TwoFactorEnabled", "true"));

        var (after, still) = (await db.Users.AsNoTracking().SingleAsync(a => a.Id == me.Id), await db.Users.AsNoTracking().SingleAsync(a => a.Id == leader.Id));
        Assert.Equal(("toi@coquan.example", user, false), (after.Email, after.UserName, after.TwoFactorEnabled));
        Assert.Equal((leader.Email, leader.UserName), (still.Email, still.UserName));
        Assert.Equal("FocalPerson", (await db.Grants.SingleAsync(g => g.AccountId == me.Id)).Role.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await person.OpenAsync("/quan-tri/tai-khoan")).Status);
    }

    [Fact]
    public async Task A_new_account_is_made_under_the_administrators_own_body_whatever_the_form_says()
    {
        var administrator = await Site.AdministratorAsync();
        var (unit, user) = (await Site.UnitAsync("SNV"), $"an-{Guid.NewGuid():N}"[..20]);

        await administrator.SendAsync((await administrator.OpenAsync("/quan-tri/tai-khoan")).Form("form.stack").With("Form.UserName", user).With("Form.DisplayName", "Người có ô ẩn").With("Form.Role", "FocalPerson").With("Form.UnitId", "snv")
            .With("Form.OrganiserId", unit.Value.ToString()).With("OrganiserId", unit.Value.ToString()).With("Form.Id", Guid.NewGuid().ToString()));

        await using var db = Site.Open();
        var grant = await (from g in db.Grants join a in db.Users on g.AccountId equals a.Id where a.UserName == user select g).SingleAsync();
        Assert.Equal((unit, await db.Periods.Select(p => p.OrganiserId).FirstAsync()), (grant.UnitId, grant.OrganiserId));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class HiddenFieldsOnSqlite(SqliteSite site) : HiddenFieldTests(site);

[Collection(nameof(OnPostgres))]
public sealed class HiddenFieldsOnPostgres(PostgresSite site) : HiddenFieldTests(site);
