using System.Net;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Web;

/// <summary>Pressing a button twice on a bad line does the thing once.</summary>
public abstract class RepeatedPostTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task The_same_form_sent_twice_does_the_thing_once_and_both_times_leads_to_the_page()
    {
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        var form = (await focal.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Progress").With("Text", "Đã làm được một nửa.");

        var first = await focal.SendAsync(form);
        var second = await focal.SendAsync(form);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.Status, second.Status));
        Assert.Equal($"/nhiem-vu/{assignment.Value}", second.Location);
        Assert.Equal(1, await NotesAsync(assignment));
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_the_same_moment_does_the_thing_once_and_nobody_sees_an_error()
    {
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        var form = (await focal.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Progress").With("Text", "Bấm nhiều lần.");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => focal.SendAsync(form)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Equal(1, await NotesAsync(assignment));
    }

    [Fact]
    public async Task Two_people_at_one_assignment_at_the_same_moment_see_no_fault_and_whoever_was_second_is_told()
    {
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        using var other = await Site.FocalOfAsync("HND");
        var path = $"/nhiem-vu/{assignment.Value}";
        var went = 0;
        for (var n = 0; n < 5; n++)
        {
            FilledForm mine = (await focal.OpenAsync(path)).FormOf("Progress").With("Text", "Một"), theirs = (await other.OpenAsync(path)).FormOf("Progress").With("Text", "Hai");

            var answers = await Task.WhenAll(focal.SendAsync(mine), other.SendAsync(theirs));

            foreach (var late in answers.Where(a => a.Status is not HttpStatusCode.Redirect))
            {
                Assert.Equal(HttpStatusCode.Conflict, late.Status);
                Assert.Contains("Có người vừa sửa cùng lúc", late.Text, StringComparison.Ordinal);
            }
            went += answers.Count(a => a.Status is HttpStatusCode.Redirect);
        }
        Assert.Equal(went, await NotesAsync(assignment));
    }

    [Fact]
    public async Task The_page_opened_anew_does_the_thing_again()
    {
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        for (var n = 1; n <= 2; n++)
            await focal.SendAsync((await focal.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Progress").With("Text", "Vẫn đang làm."));

        Assert.Equal(2, await NotesAsync(assignment));
    }

    [Fact]
    public async Task A_refused_form_put_right_goes_through()
    {
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        var refused = await focal.SendAsync((await focal.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Progress").With("Text", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        await focal.SendAsync(refused.FormOf("Progress").With("Text", "Có chữ rồi."));

        Assert.Equal(1, await NotesAsync(assignment));
    }

    private async Task<int> NotesAsync(Domain.AssignmentId assignment)
    {
        await using var db = Site.Open();
        return await db.ProgressNotes.CountAsync(n => n.AssignmentId == assignment);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class RepeatedPostsOnSqlite(SqliteSite site) : RepeatedPostTests(site);

[Collection(nameof(OnPostgres))]
public sealed class RepeatedPostsOnPostgres(PostgresSite site) : RepeatedPostTests(site);
