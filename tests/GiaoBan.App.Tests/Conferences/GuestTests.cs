using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs.Access;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Conferences;

/// <summary>Somebody without an account reads one conference by a link, until a day; nothing else, and nothing after.</summary>
public abstract class GuestTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_guest_reads_the_agenda_and_the_conclusions_of_the_one_conference()
    {
        using Person desk = await Site.DeskAsync(), guest = Site.Stranger();
        var conference = await HeldAsync();
        var path = await LinkAsync(desk, conference.Id, "Đồng chí Vụ trưởng");

        var seen = await guest.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains(conference.Name, seen.Text, StringComparison.Ordinal);
        Assert.Contains("Mời Đồng chí Vụ trưởng", seen.Text, StringComparison.Ordinal);
        Assert.All(conference.Agenda, item => Assert.Contains(item.Title, seen.Text, StringComparison.Ordinal));
        await using var db = Site.Open();
        var concluded = await (from c in db.Conclusions join d in db.Directives on c.Id equals d.ConclusionId where c.ConferenceId == conference.Id && d.State == Domain.Conclusions.DirectiveState.Issued select c.Text).FirstAsync();
        Assert.Contains(string.Join(' ', concluded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), seen.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, (byte)'P'), ((await guest.OpenAsync($"{path}?handler=Paper")).Status, (await guest.OpenAsync($"{path}?handler=Paper")).Bytes[0]));
        Assert.Equal("no-referrer", seen.Headers["Referrer-Policy"]); // the address is the secret
    }

    [Fact]
    public async Task A_guest_reaches_nothing_else()
    {
        using Person desk = await Site.DeskAsync(), guest = Site.Stranger();
        var conference = await HeldAsync();
        var path = await LinkAsync(desk, conference.Id, "Khách");
        var seen = await guest.OpenAsync(path);
        Assert.Null(guest.Cookies["giaoban"]); // no cookie, so nothing to carry elsewhere
        Assert.Equal(["?handler=Paper"], seen.Page.QuerySelectorAll("main a, header a").Select(a => a.GetAttribute("href")));
        Assert.Empty(seen.Page.QuerySelectorAll("form"));

        await using var db = Site.Open();
        var said = await db.Contributions.Where(c => c.ConferenceId == conference.Id).Select(c => c.Text).FirstAsync();
        Assert.DoesNotContain(said, seen.Text, StringComparison.Ordinal); // what was said is not what was concluded

        // Every page of the product that a stranger may not open, with the ids of this very conference where it takes some.
        var closed = AccessTable.Rows.Where(r => r.Handler.StartsWith("GET", StringComparison.Ordinal) && r.ByRole["anonymous"] is Expected.Denied).ToList();
        Assert.True(closed.Count > 40);
        foreach (var row in closed)
        {
            var address = row.Route.Replace("{conference:guid}", conference.Id.Value.ToString(), StringComparison.Ordinal).Replace("{period:guid}", conference.PeriodId.Value.ToString(), StringComparison.Ordinal)
                .Replace("{kind}/{knot:guid}", $"AgendaItem/{conference.Agenda[0].Id.Value}", StringComparison.Ordinal).Replace("{entry:long}", "1", StringComparison.Ordinal).Replace("{table}", "units", StringComparison.Ordinal);
            if (address.Contains('{', StringComparison.Ordinal)) address = System.Text.RegularExpressions.Regex.Replace(address, "\\{[^}]*\\}", conference.Id.Value.ToString());
            var answer = await guest.OpenAsync(address + (row.Handler.Split(' ') is [_, var handler] ? $"?handler={handler}" : ""));
            Assert.True(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound || answer.Location?.StartsWith("/dang-nhap", StringComparison.Ordinal) is true || answer.Location?.Contains("/dang-nhap?ve=", StringComparison.Ordinal) is true, $"{row.Handler} {address}: {answer.Status}");
        }
        // Nor another conference by the same link: the link names none, and what is added to it is no link.
        var other = await Site.NewConferenceAsync(desk);
        Assert.DoesNotContain("Hội nghị thử", (await guest.OpenAsync($"{path}?conference={other.Value}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync($"{path}/{other.Value}")).Status);
    }

    [Fact]
    public async Task An_altered_a_revoked_and_an_expired_link_each_say_what_to_do()
    {
        using Person desk = await Site.DeskAsync(), guest = Site.Stranger();
        var conference = await HeldAsync();
        var path = await LinkAsync(desk, conference.Id, "Khách một lần");
        var altered = path[..^1] + (path[^1] == '0' ? '1' : '0');
        foreach (var wrong in new[] { altered, path[..^3], path.ToUpperInvariant().Replace("/KHACH/", "/khach/", StringComparison.Ordinal), "/khach/x" })
        {
            var refused = await guest.OpenAsync(wrong);
            Assert.Equal((HttpStatusCode.Gone, ConferenceRefusals.GuestLinkUnknown.Message), (refused.Status, refused.Problems));
        }

        var list = await desk.OpenAsync($"/hoi-nghi/{conference.Id.Value}/khach");
        await using (var before = Site.Open()) await desk.SendAsync(list.FormOf("Revoke").With("link", (await before.GuestLinks.FirstAsync(g => g.Guest == "Khách một lần" && g.RevokedAtUtc == null)).Id.ToString()));
        var revoked = await guest.OpenAsync(path);
        Assert.Equal((HttpStatusCode.Gone, ConferenceRefusals.GuestLinkRevoked.Message), (revoked.Status, revoked.Problems));
        Assert.Equal(HttpStatusCode.Gone, (await guest.OpenAsync($"{path}?handler=Paper")).Status);

        var yesterday = Site.Today.AddDays(-1);
        var (link, token) = GuestLink.Make(conference.Id, "Khách cũ", "Người thử", yesterday, DateTime.UtcNow);
        await using var db = Site.Open();
        db.GuestLinks.Add(link);
        await db.CommitAsync(SmallRecord.Does("test.guest"), CancellationToken.None);
        var expired = await guest.OpenAsync($"/khach/{token}");
        Assert.Equal((HttpStatusCode.Gone, ConferenceRefusals.GuestLinkExpired(yesterday).Message), (expired.Status, expired.Problems));
    }

    [Fact]
    public async Task Only_the_desk_makes_one_with_a_guest_and_a_day_and_only_its_hash_is_kept()
    {
        using Person desk = await Site.DeskAsync(), focal = await Site.FocalOfAsync("HND");
        var conference = await HeldAsync();
        var page = $"/hoi-nghi/{conference.Id.Value}/khach";
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync(page)).Status);
        var form = (await desk.OpenAsync(page)).Form("form.form-grid");
        async Task<string> No(FilledForm typed) => (await desk.SendAsync(typed)).Problems;

        Assert.Equal(ConferenceRefusals.GuestNeedsName.Message, await No(form.With("Form.Guest", " ")));
        Assert.Equal(ConferenceRefusals.GuestNeedsLastDay.Message, await No(form.With("Form.Guest", "Khách").With("Form.LastDay", "")));
        foreach (var day in new[] { Site.Today.AddDays(-1), Site.Today.AddDays(400) })
            Assert.Equal(ConferenceRefusals.GuestLastDay(Site.Today, Site.Today.AddDays(366)).Message, await No(form.With("Form.Guest", "Khách").With("Form.LastDay", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

        var path = await LinkAsync(desk, conference.Id, "Khách có hạn");
        Assert.Contains("Khách có hạn", (await desk.OpenAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(path.Split('/')[^1], await Site.Database!.AllTextAsync(), StringComparison.Ordinal);
    }

    private async Task<Conference> HeldAsync()
    {
        await using var db = Site.Open();
        return await db.Conferences.AsNoTracking().Include(c => c.Agenda).Where(c => db.Directives.Any(d => d.ConferenceId == c.Id && d.State == Domain.Conclusions.DirectiveState.Issued) && c.Agenda.Count > 0).OrderBy(c => c.Day).FirstAsync();
    }

    private static async Task<string> LinkAsync(Person desk, ConferenceId conference, string guest)
    {
        var made = await desk.SendAsync((await desk.OpenAsync($"/hoi-nghi/{conference.Value}/khach")).Form("form.form-grid").With("Form.Guest", guest));
        return new Uri(made.Page.QuerySelector("[data-guest-link]")!.TextContent).AbsolutePath;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class GuestsOnSqlite(SqliteSite site) : GuestTests(site);

[Collection(nameof(OnPostgres))]
public sealed class GuestsOnPostgres(PostgresSite site) : GuestTests(site);
