using System.IO.Compression;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>Reminders that come by themselves, the ladder they follow, and the letters that chase.</summary>
public abstract class ChasingTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Late_work_is_reminded_of_once_a_day_and_the_third_goes_before_the_next_conference()
    {
        using var desk = await Site.DeskAsync();
        using var focal = await Site.FocalOfAsync("HND");
        var late = await Site.AddAssignmentAsync("HND", "Việc trễ cần nhắc", Site.Today.AddDays(-5), Site.Today.AddDays(-60), a => a.Receive(Site.Today.AddDays(-3)));
        await using (var db = Site.Open())
        {
            foreach (var (n, back) in new[] { (1, 4), (2, 3) }) db.Reminders.Add(new Reminder(late.Id, ReminderTrack.Letter, Site.Today.AddDays(-back), late.Due, n, false, "Công văn thử", Site.Today.AddDays(-back)));
            await db.CommitAsync(SmallRecord.Does("test.remind"), CancellationToken.None);
        }
        await Site.NewConferenceAsync(desk, "2019-06-26", onPapers: true); // nobody meets there, so it may not take the point
        await Site.NewConferenceAsync(desk);

        await RoundAsync();
        await RoundAsync();

        await using (var db = Site.Open())
        {
            var third = Assert.Single(await db.Reminders.AsNoTracking().Where(r => r.AssignmentId == late.Id && r.Track == ReminderTrack.Due).ToListAsync());
            Assert.Equal((3, true), (third.Ordinal, third.WantsAgenda));
            Assert.NotNull(third.AgendaItemId);
            Assert.True(await db.ThreadLinks.AnyAsync(l => l.FromId == late.Id.Value && l.Relation == Relation.RaisedAs && l.ToId == third.AgendaItemId!.Value.Value));
            Assert.Equal(1, await db.AgendaItems.CountAsync(i => i.Title.Contains(late.Code)));
        }
        Assert.Contains(late.Code, await focal.NoticesAsync("nhắc lần 3"), StringComparison.Ordinal);
        Assert.Contains("Đã đưa vào chương trình hội nghị", (await focal.OpenAsync($"/nhiem-vu/{late.Id.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_reminded_of_in_other_words_than_lateness()
    {
        using var focal = await Site.FocalOfAsync("HND");
        var quiet = await Site.AddAssignmentAsync("HND", "Việc im tiếng", new DateOnly(2019, 12, 31), Site.Today.AddDays(-25));

        await RoundAsync();

        Assert.Contains($"{quiet.Code} chưa có tin 25 ngày", await focal.NoticesAsync(quiet.Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_changes_the_ladder_and_a_slip_is_refused_with_what_was_typed()
    {
        using var desk = await Site.DeskAsync();
        var page = await desk.OpenAsync("/quan-tri/thang-nhac");
        var refused = await desk.SendAsync(page.Form("main form").With("Steps[0].Words", "không có mã"));
        Assert.Contains("phải có {mã}", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("không có mã", refused.Html, StringComparison.Ordinal);

        await desk.SendAsync(page.Form("main form").With("Steps[0].Words", "{mã} sắp đến hạn thử: {việc}"));
        Assert.Contains("{mã} sắp đến hạn thử", (await desk.OpenAsync("/quan-tri/thang-nhac")).Html, StringComparison.Ordinal);
        await using var db = Site.Open();
        db.ReminderLadders.Remove(await db.ReminderLadders.Include(l => l.Steps).SingleAsync());
        await db.CommitAsync(SmallRecord.Does("test.ladder"), CancellationToken.None);
    }

    [Fact]
    public async Task Letters_for_several_units_come_in_one_file_and_count_as_reminders()
    {
        using var desk = await Site.DeskAsync();
        var (a, b) = (await Site.AddAssignmentAsync("HND", "Việc đôn đốc một", Site.Today.AddDays(-9), Site.Today.AddDays(-80)), await Site.AddAssignmentAsync("HPN", "Việc đôn đốc hai", Site.Today.AddDays(-9), Site.Today.AddDays(-80)));
        var form = (await desk.OpenAsync("/nhiem-vu/don-doc")).Form("main form").Without("Form.Units").With("Form.Units", a.LeadUnitId.Value.ToString(), b.LeadUnitId.Value.ToString());

        var zip = await desk.SendAsync(form);
        using (var opened = new ZipArchive(new MemoryStream(zip.Bytes)))
        {
            Assert.Equal(2, opened.Entries.Count);
            using var stream = opened.GetEntry("cong-van-don-doc-HND.docx")!.Open();
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            memory.Position = 0;
            var text = FileReader.Read("a.docx", memory).Text!.Text;
            Assert.Contains(a.Code, text, StringComparison.Ordinal);
            Assert.DoesNotContain(b.Code, text, StringComparison.Ordinal);
            Assert.Contains("Kính gửi:", text, StringComparison.Ordinal);
        }
        await using (var db = Site.Open()) Assert.Equal(1, await db.Reminders.CountAsync(r => r.AssignmentId == a.Id && r.Track == ReminderTrack.Letter && r.Ordinal > 0));

        var again = await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/don-doc")).Form("main form").Without("Form.Units").With("Form.Units", a.LeadUnitId.Value.ToString()));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", again.Headers["Content-Type"]);
        await using (var db = Site.Open()) Assert.Equal(1, await db.Reminders.CountAsync(r => r.AssignmentId == a.Id && r.Track == ReminderTrack.Letter));
        Assert.Contains("Chọn ít nhất một đơn vị", (await desk.SendAsync((await desk.OpenAsync("/nhiem-vu/don-doc")).Form("main form").Without("Form.Units"))).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_takes_the_form_of_the_body_that_sends_it_as_its_notice_does()
    {
        using var desk = await Site.DeskAsync();
        var late = await Site.AddAssignmentAsync("CCB", "Việc để đôn đốc", Site.Today.AddDays(-9), Site.Today.AddDays(-80));

        var form = (await desk.OpenAsync("/nhiem-vu/don-doc")).Form("main form").Without("Form.Units").With("Form.Units", late.LeadUnitId.Value.ToString());
        var letter = FileReader.Read("a.docx", new MemoryStream((await desk.SendAsync(form)).Bytes)).Text!.Text;

        Assert.Equal("Party", form["Form.Family"]); // the provincial committee is no "party body"
        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", letter, StringComparison.Ordinal);
        Assert.Equal((PaperFamily.Party, PaperFamily.Party, PaperFamily.State, PaperFamily.State), (PaperFamilies.Of(UnitKind.PartyCommittee), PaperFamilies.Of(UnitKind.PartyBody), PaperFamilies.Of(UnitKind.Authority), PaperFamilies.Of(UnitKind.AuthorityBody)));
    }

    private async Task RoundAsync() => await Site.Services.GetRequiredService<FollowUpWorker>().NowAsync(CancellationToken.None);
}

[Collection(nameof(OnSqlite))]
public sealed class ChasingOnSqlite(SqliteSite site) : ChasingTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ChasingOnPostgres(PostgresSite site) : ChasingTests(site);
