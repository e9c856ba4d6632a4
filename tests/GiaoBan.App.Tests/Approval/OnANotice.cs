using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Office.Reading;
using Microsoft.EntityFrameworkCore;
using Notice = GiaoBan.Domain.Conclusions.ConclusionNotice;

namespace GiaoBan.App.Tests.Approval;

/// <summary>What every test about a notice begins with: one drafted out of conclusions that a person has confirmed.</summary>
public abstract class OnANotice(DemoSite site) : OnTheDemo(site)
{
    protected async Task<string> DraftedAsync(Person desk)
    {
        var conference = await Site.NewConferenceAsync(desk);
        await ConfirmedAsync(desk, conference);
        var path = $"/hoi-nghi/{conference.Value}/thong-bao";
        var drafted = await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Draft"));
        return drafted.Status is HttpStatusCode.Redirect ? path : throw new InvalidOperationException($"No notice was drafted: {drafted.Problems}");
    }

    protected async Task<string> SkippedAsync(Person desk)
    {
        var path = await DraftedAsync(desk);
        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Skip").With("reason", "Thử cấp số"));
        return path;
    }

    // A notice was read, what it lacks was answered, a person confirmed it.
    private static async Task ConfirmedAsync(Person desk, ConferenceId conference)
    {
        var review = await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions));
        var confirmed = await desk.SendAsync(review.FormOf("Confirm").With("MeetingDay", "2019-06-27"));
        if (confirmed.Location is null) throw new InvalidOperationException($"Nothing was confirmed: {confirmed.Problems}");
    }

    protected static async Task SubmitAsync(Person desk, string path, params string[] users)
    {
        var form = (await desk.OpenAsync(path)).FormOf("Submit");
        foreach (var (i, user) in users.Index()) form = form.With($"steps[{i}].Title", $"Chức danh {i + 1}").With($"steps[{i}].User", user);
        var sent = await desk.SendAsync(form);
        if (sent.Status is not HttpStatusCode.Redirect) throw new InvalidOperationException($"The notice was not submitted: {sent.Problems}");
    }

    protected async Task<Notice> NoticeAsync(string path)
    {
        await using var db = Site.Open();
        var conference = new ConferenceId(Guid.Parse(path.Split('/')[2]));
        return await db.ConclusionNotices.AsNoTracking().Include(n => n.Versions).Include(n => n.Paragraphs).Include(n => n.Steps).Include(n => n.SignedCopies).AsSplitQuery().SingleAsync(n => n.ConferenceId == conference);
    }

    // The next free number: other tests of this site issue notices too.
    protected async Task<int> NumberAsync()
    {
        await using var db = Site.Open();
        return (await db.ConclusionNotices.MaxAsync(n => n.Number) ?? 20) + 10;
    }

    protected static async Task<string> WordsAsync(Person person, string path) => FileReader.Read("a.docx", new MemoryStream((await person.OpenAsync(path)).Bytes)).Text!.Text;

    protected static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
