using System.Net;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>Days and leads that cannot be, two who close at once: each is refused with a sentence that says what to do.</summary>
public abstract class BadDeadlineTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_day_before_the_notice_is_asked_about_once_and_kept_when_it_is_meant()
    {
        var (conference, directive, day) = await DirectiveAsync(d => d.AddDays(-4));
        var lead = await Site.UnitAsync("HND");

        var asked = await IssueAsync(conference, new(directive, [lead], []));
        Assert.Contains($"trước cả ngày văn bản {day:dd/MM/yyyy}. Sửa hạn, hoặc đánh dấu “giữ hạn này”", asked.Refusal!.Message, StringComparison.Ordinal);

        Assert.Equal(day.AddDays(-4), (await IssueAsync(conference, new(directive, [lead], [], EarlyIsMeant: true))).Value![0].Due);
    }

    [Fact]
    public async Task The_day_a_newspaper_printed_it_is_not_the_day_anybody_was_told()
    {
        var lead = await Site.UnitAsync("HND");
        var (conference, told, _) = await DirectiveAsync(d => d.AddDays(60), "News", printedAfter: 120);
        var (later, noticed, day) = await DirectiveAsync(d => d.AddDays(60), "Conclusion", printedAfter: 120);

        Assert.Null((await IssueAsync(conference, new(told, [lead], []))).Refusal);
        Assert.Contains($"{day.AddDays(120):dd/MM/yyyy}", (await IssueAsync(later, new(noticed, [lead], []))).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_that_ends_before_the_due_day_is_refused_with_its_last_day()
    {
        var (conference, directive, _) = await DirectiveAsync(d => d.AddDays(200));
        var lead = await UnitAsync(endsOn: Site.Today.AddDays(30));

        var refused = await IssueAsync(conference, new(directive, [lead.Id], []));

        Assert.Contains($"{lead.Name} kết thúc ngày {Site.Today.AddDays(30):dd/MM/yyyy}, trước hạn", refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("Giao cho đơn vị kế thừa, hoặc chọn hạn sớm hơn.", refused.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_work_of_a_lead_that_has_ended_without_an_heir_is_told_to_the_desk()
    {
        var lead = await UnitAsync(endsOn: Site.Today.AddDays(-10));
        var orphan = await Site.AddAssignmentAsync(lead.Code, "Việc không còn đơn vị", Site.Today.AddDays(-3), Site.Today.AddDays(-90));
        using var desk = await Site.DeskAsync();

        await Site.Services.GetRequiredService<FollowUpWorker>().NowAsync(CancellationToken.None);

        Assert.Contains($"{lead.Name} đã kết thúc ngày {Say.Day(Site.Today.AddDays(-10))} và chưa có đơn vị nhận việc: chọn chủ trì mới.", await desk.NoticesAsync(orphan.Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_and_a_day_at_once_are_refused()
    {
        var (conference, directive, _) = await DirectiveAsync(d => d.AddDays(60));
        MilestoneId congress;
        await using (var db = Site.Open())
        {
            var made = Milestone.Plan((await db.Conferences.SingleAsync(c => c.Id == conference)).OrganiserId, (await db.Conferences.SingleAsync(c => c.Id == conference)).LineId, "Đại hội thử hạn", null).Value!;
            db.Milestones.Add(made);
            await db.CommitAsync(SmallRecord.Does("test.milestone"), CancellationToken.None);
            congress = made.Id;
        }

        Assert.Contains("Hoặc đặt hạn theo mốc, hoặc đặt ngày cố định", (await IssueAsync(conference, new(directive, [await Site.UnitAsync("HND")], [], congress))).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_close_at_once_one_does_and_the_other_is_told_by_whom_it_was()
    {
        using Person first = await Site.DeskAsync(), second = await Site.DeskAsync();
        var (id, focal) = await ReportedAsync();
        focal.Dispose();
        var (one, other) = ((await first.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Verify"), (await second.OpenAsync($"/nhiem-vu/{id.Value}")).FormOf("Verify"));

        var answers = await Task.WhenAll(first.SendAsync(one), second.SendAsync(other));

        Assert.Single(answers, a => a.Status is HttpStatusCode.Redirect);
        var late = Assert.Single(answers, a => a.Status is not HttpStatusCode.Redirect);
        Assert.True(late.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, late.Status.ToString());
        Assert.True(late.Text.Contains("đã xác nhận xong ngày", StringComparison.Ordinal) || late.Text.Contains("vừa sửa cùng lúc", StringComparison.Ordinal), late.Text);
        await using var db = Site.Open();
        Assert.Single((await db.Assignments.AsNoTracking().Whole().SingleAsync(a => a.Id == id)).Verifications);
    }

    private async Task<(AssignmentId Id, Person Focal)> ReportedAsync()
    {
        var (id, focal) = await Site.OpenAssignmentAsync();
        var path = $"/nhiem-vu/{id.Value}";
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Evidence").With("Title", "Báo cáo 7"));
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Progress").With("State", "Done").With("Text", "Đã xong."));
        return (id, focal);
    }

    private async Task<Unit> UnitAsync(DateOnly endsOn)
    {
        await using var db = Site.Open();
        var code = $"THU{Guid.NewGuid():N}"[..10].ToUpperInvariant();
        var unit = new Unit(await db.Units.MaxAsync(u => u.No) + 1, code, $"Đơn vị {code}", code, UnitKind.MassOrganisation, UnitLevel.Province, null, new DateOnly(2016, 1, 1));
        unit.End(endsOn);
        db.Units.Add(unit);
        await db.CommitAsync(SmallRecord.Does("test.unit"), CancellationToken.None);
        return unit;
    }

    // As the reader leaves it: a confirmed sentence whose printed day may be a slip.
    private async Task<(ConferenceId, DirectiveId, DateOnly Day)> DirectiveAsync(Func<DateOnly, DateOnly> due, string kind = "Notice", int printedAfter = 0)
    {
        using var desk = await Site.DeskAsync();
        var id = await Site.NewConferenceAsync(desk);
        await using var db = Site.Open();
        var conference = await db.Conferences.SingleAsync(c => c.Id == id);
        var document = new SourceDocument(conference.OrganiserId, conference.LineId, id, "ket-luan.txt", "Giao đơn vị rà soát.", new(kind, null, null, null, printedAfter == 0 ? null : conference.Day.AddDays(printedAfter), conference.Day, null, null, null, null, null, null, null));
        var conclusion = new Conclusion(id, document.Id, 1, ConclusionKind.Order, "Giao đơn vị rà soát.", 0, 20, 1);
        var directive = new Directive(conference.OrganiserId, conference.LineId, id, conclusion.Id, $"CD-{Guid.NewGuid():N}"[..14], 1, new("Rà soát", ["Đơn vị"], [], "như in", due(conference.Day)));
        directive.Confirm();
        db.AddRange(document, conclusion, directive);
        await db.CommitAsync(SmallRecord.Does("test.directive"), CancellationToken.None);
        return (id, directive.Id, conference.Day);
    }

    private async Task<Result<IReadOnlyList<Assignment>>> IssueAsync(ConferenceId conference, IssueAssignments.Chosen chosen)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await using var db = Site.Open();
        var held = await db.Conferences.AsNoTracking().SingleAsync(c => c.Id == conference);
        scope.ServiceProvider.GetRequiredService<Acting>().As(new Officer(default, "Người thử", null, Role.DeskOfficer, held.OrganiserId, held.OrganiserId, held.LineId));
        return await scope.ServiceProvider.GetRequiredService<IssueAssignments>().RunAsync(held, [chosen], CancellationToken.None);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class BadDeadlineOnSqlite(SqliteSite site) : BadDeadlineTests(site);

[Collection(nameof(OnPostgres))]
public sealed class BadDeadlineOnPostgres(PostgresSite site) : BadDeadlineTests(site);
