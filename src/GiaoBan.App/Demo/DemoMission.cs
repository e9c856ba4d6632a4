using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Demo;

/// <summary>What the sample year is run by beside its quarters: the theme. Written through the domain's own acts, one commit for each.</summary>
internal sealed partial class DemoMission(Dictionary<string, Unit> units, UnitId organiser, LineId line, Func<DateOnly, DateOnly> shifted, DemoFollowUp.ActAs asAsync)
{
    public async Task LiveAsync(CancellationToken ct) => await ThemeAsync(ct);

    private async Task ThemeAsync(CancellationToken ct) => await AtTheDeskAsync(async (s, db) =>
    {
        var row = DemoData.Theme;
        var year = Due($"Q2-{row.Year}").Year;
        var theme = Must(YearTheme.Plan(organiser, line, year, row.Field, row.Name));
        Dictionary<string, ThemeLineId> lines = [];
        foreach (var (word, said) in row.Words.SelectMany(w => w.Lines.Select(l => (w.Word, l))))
            lines[said.Code] = Must(theme.AddLine(new ThemeLineText(theme.WordsOf().First(w => string.Equals(w, word, StringComparison.OrdinalIgnoreCase)), said.Text, units[said.Lead].Id, Due(said.Due), said.Product, string.Join(',', said.Indicators)))).Id;
        db.YearThemes.Add(theme);

        var items = await db.ReportItems.Where(i => i.ExternalId != null && !i.IsWithdrawn).Select(i => new { i.Id, i.ExternalId }).ToListAsync(ct);
        foreach (var (code, served) in row.ServedBy.SelectMany(r => r.Items.Select(i => (r.Line, i))))
            if (items.Find(i => i.ExternalId == served) is { } item) db.ThreadLinks.Add(Serves(lines[code], new Knot(KnotKind.ReportLine, item.Id.Value)));
        // The directions of the quarter that are the theme's own: the pilot, the theme made into work, the knowing of the mood below.
        var given = await (from a in db.Assignments join d in db.Directives on a.DirectiveId equals d.Id where d.ExternalId != null orderby a.Code select new { a.Id, d.ExternalId }).ToListAsync(ct);
        foreach (var (direction, code) in new[] { ("C5", "TM5.2"), ("F2", "TM1.1"), ("F1", "TM4.1"), ("C2", "TM3.2") })
            foreach (var assignment in given.Where(g => g.ExternalId == direction).Take(4)) db.ThreadLinks.Add(Serves(lines[code], new Knot(KnotKind.Assignment, assignment.Id.Value)));
        await db.CommitAsync(s.GetRequiredService<Acting>().Does("theme.plan", "theme", theme.Id.Value, DemoQuarter.MarkedAsScript), ct);
        return true;
    });

    private static ThreadLink Serves(ThemeLineId line, Knot work) => new(new Knot(KnotKind.ThemeLine, line.Value), Relation.ServedBy, work);

    // "Q4-2019": the last day of that quarter, which moves with the sample.
    private DateOnly Due(string code) => Quarter.Of(shifted(new Quarter(int.Parse(code[3..], CultureInfo.InvariantCulture), code[1] - '0').FirstDay.AddDays(30))).LastDay;

    private Task<bool> AtTheDeskAsync(Func<IServiceProvider, GiaoBanDb, Task<bool>> act) => asAsync(DemoAccounts.DeskOfficerName, Role.DeskOfficer, "BDVTU", act);

    private static T Must<T>(Result<T> result) => result.Refusal is { } no ? throw new InvalidOperationException($"The demo was refused: {no.Message}") : result.Value!;
}
