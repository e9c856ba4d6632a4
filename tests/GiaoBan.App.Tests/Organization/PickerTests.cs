using System.Net;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Organization;

/// <summary>Wherever a form asks for a unit one may type it as one would say it.</summary>
public abstract class PickerTests(DemoSite site) : OnTheDemo(site)
{
    [Theory]
    [InlineData("so noi vu")]
    [InlineData("SNV")]
    [InlineData("Sở Nội vụ (SNV)")]
    public async Task A_contribution_is_heard_from_the_unit_as_people_type_it(string typed)
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);

        var heard = await desk.SendAsync((await desk.OpenAsync($"/hoi-nghi/{conference.Value}")).FormOf("Hear").With("UnitId", typed).With("Text", "Đề nghị bố trí kinh phí."));

        Assert.Equal(HttpStatusCode.Redirect, heard.Status);
        await using var db = Site.Open();
        Assert.Equal(await Site.UnitAsync("SNV"), (await db.Contributions.SingleAsync(c => c.ConferenceId == conference)).UnitId);
    }

    [Theory]
    [InlineData("cơ quan không có thật")]
    [InlineData("huyện ủy")]
    public async Task Nobody_or_several_is_told_and_the_words_stay_in_the_field(string typed)
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);

        var asked = await desk.SendAsync((await desk.OpenAsync($"/hoi-nghi/{conference.Value}")).FormOf("Hear").With("UnitId", typed).With("Text", "Một ý kiến."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains($"“{typed}”", asked.Problems, StringComparison.Ordinal);
        Assert.Equal(typed, asked.FormOf("Hear")["UnitId"]);
    }

    [Fact]
    public async Task An_account_is_made_for_the_unit_typed_and_a_wrong_one_is_told_beside_the_field()
    {
        var administrator = await Site.AdministratorAsync();
        var user = $"go-{Guid.NewGuid():N}"[..20];
        var form = (await administrator.OpenAsync("/quan-tri/tai-khoan")).Form("form.stack").With("Form.UserName", user).With("Form.DisplayName", "Người gõ tên").With("Form.Role", "FocalPerson");

        Assert.Contains("khong co that", (await administrator.SendAsync(form.With("Form.UnitId", "khong co that"))).Page.QuerySelector("form.stack .error")!.TextContent, StringComparison.Ordinal);
        await administrator.SendAsync(form.With("Form.UnitId", "so noi vu"));

        await using var db = Site.Open();
        Assert.Equal(await Site.UnitAsync("SNV"), await (from g in db.Grants join a in db.Users on g.AccountId equals a.Id where a.UserName == user select g.UnitId).SingleAsync());
    }
}

[Collection(nameof(OnSqlite))]
public sealed class PickersOnSqlite(SqliteSite site) : PickerTests(site);

[Collection(nameof(OnPostgres))]
public sealed class PickersOnPostgres(PostgresSite site) : PickerTests(site);
