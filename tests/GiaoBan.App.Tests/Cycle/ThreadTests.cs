using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Cycle;

/// <summary>The thread as a unit walks it: its own, and what everybody heard; another unit's report stays that unit's.</summary>
public abstract class ThreadTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Another_units_report_line_and_answer_do_not_open()
    {
        using var focal = await Site.SignedInAsync("vanquan");
        var unit = await Site.UnitAsync("HU-VANQUAN");
        await using var db = Site.Open();
        var lines = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id select new { i.Id, Mine = r.UnitId == unit }).ToListAsync();
        var answers = await (from f in db.FollowUps join r in db.Reports on f.ReportId equals r.Id where r.UnitId != unit select f.Id).Take(5).ToListAsync();

        foreach (var line in lines.Where(l => !l.Mine).Take(5)) Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync($"/mach/ReportLine/{line.Id.Value}")).Status);
        foreach (var answer in answers) Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync($"/mach/FollowUp/{answer.Value}")).Status);
        foreach (var line in lines.Where(l => l.Mine).Take(3)) Assert.Equal(HttpStatusCode.OK, (await focal.OpenAsync($"/mach/ReportLine/{line.Id.Value}")).Status);
    }

    [Fact]
    public async Task No_walk_from_what_everybody_heard_leads_a_unit_into_anothers_report()
    {
        using Person focal = await Site.SignedInAsync("vanquan"), desk = await Site.DeskAsync();
        var unit = await Site.UnitAsync("HU-VANQUAN");
        await using var db = Site.Open();
        var others = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id where r.UnitId != unit select new { i.Id, i.Text }).ToListAsync();
        var links = await db.ThreadLinks.AsNoTracking().Where(l => l.FromKind == KnotKind.ReportLine && (l.ToKind == KnotKind.Contribution || l.ToKind == KnotKind.AgendaItem)).ToListAsync();
        var ofOthers = links.Where(l => others.Any(o => o.Id.Value == l.FromId)).Select(l => l.To).Distinct().ToList();
        Assert.NotEmpty(ofOthers);
        foreach (var knot in ofOthers)
        {
            var (mine, theDesks) = (await focal.OpenAsync($"/mach/{knot.Kind}/{knot.Id}"), await desk.OpenAsync($"/mach/{knot.Kind}/{knot.Id}"));

            Assert.Equal(HttpStatusCode.OK, mine.Status);
            Assert.Contains(others, o => theDesks.Html.Contains(o.Id.Value.ToString(), StringComparison.Ordinal)); // it is there for the desk
            Assert.DoesNotContain(others, o => mine.Html.Contains(o.Id.Value.ToString(), StringComparison.Ordinal));
            Assert.DoesNotContain(others, o => mine.Text.Contains(o.Text, StringComparison.Ordinal) && !SaidAloud(db, o.Text));
        }
    }

    [Fact]
    public async Task No_walk_from_a_directive_leads_a_unit_into_anothers_assignment()
    {
        using var focal = await Site.SignedInAsync("vanquan");
        var unit = await Site.UnitAsync("HU-VANQUAN");
        await using var db = Site.Open();
        var others = await db.Assignments.Where(a => a.LeadUnitId != unit && !a.Coordinators.Any(c => c.UnitId == unit)).Select(a => a.Id).ToListAsync();
        foreach (var directive in await db.Directives.Select(d => d.Id).ToListAsync())
        {
            var page = await focal.OpenAsync($"/mach/Directive/{directive.Value}");

            Assert.DoesNotContain(others, o => page.Html.Contains(o.Value.ToString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task From_an_assignment_the_desk_walks_back_to_the_sentence_it_came_from_and_on_to_its_proof()
    {
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var proven = await db.Assignments.Include(a => a.Evidence).Where(a => a.Evidence.Any() && a.Number < 900).OrderBy(a => a.Code).FirstAsync();
        var conclusion = await (from d in db.Directives join c in db.Conclusions on d.ConclusionId equals c.Id where d.Id == proven.DirectiveId select c).SingleAsync();

        var walk = await desk.OpenAsync($"/mach/Assignment/{proven.Id.Value}");

        Assert.Contains(conclusion.Text, walk.Text, StringComparison.Ordinal);
        Assert.Contains(proven.Evidence[0].Title, walk.Text, StringComparison.Ordinal);
    }

    private static bool SaidAloud(GiaoBanDb db, string text) => db.Contributions.Any(c => c.Text.Contains(text)) || db.AgendaItems.Any(a => a.Title.Contains(text));
}

[Collection(nameof(OnSqlite))]
public sealed class ThreadOnSqlite(SqliteSite site) : ThreadTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ThreadOnPostgres(PostgresSite site) : ThreadTests(site);
