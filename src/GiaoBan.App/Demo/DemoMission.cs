using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Situations;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>What the sample year is run by beside its quarters: the theme, the pilot, the mood below, congresses, training. Written through the domain's own acts, one commit for each.</summary>
internal sealed partial class DemoMission(Dictionary<string, Unit> units, UnitId organiser, LineId line, Func<DateOnly, DateOnly> shifted, DemoFollowUp.ActAs asAsync)
{
    public async Task LiveAsync(CancellationToken ct)
    {
        await ThemeAsync(ct);
        await PilotAsync(ct);
        await SituationsAsync(ct);
        await CongressesAsync(ct);
        await TrainingAsync(ct);
    }

    private async Task ThemeAsync(CancellationToken ct) => await AtTheDeskAsync(async (s, db) =>
    {
        var row = DemoData.Theme;
        var year = Due($"Q2-{row.Year}").Year;
        var theme = Must(YearTheme.Plan(organiser, line, year, row.Field, row.Name));
        Dictionary<string, ThemeLineId> lines = [];
        foreach (var (word, said) in row.Words.SelectMany(w => w.Lines.Select(l => (w.Word, l))))
            lines[said.Code] = Must(theme.AddLine(new ThemeLineText(theme.WordsOf().First(w => string.Equals(w, word, StringComparison.OrdinalIgnoreCase)), said.Text, units[said.Lead].Id, Within(year, Due(said.Due)), said.Product, string.Join(',', said.Indicators)))).Id;
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

    // What the list of the sample says beside its code of conduct; an office writes its own.
    private const string Checklist = "4 xin: xin chào; xin phép; xin cảm ơn; xin lỗi\n4 luôn: luôn mỉm cười; luôn nhẹ nhàng; luôn lắng nghe; luôn giúp đỡ\n5 không: không hách dịch; không gây phiền hà; không đòi giấy tờ ngoài quy định; không trễ hẹn mà im lặng; không để dân hỏi mà không trả lời";

    private async Task PilotAsync(CancellationToken ct) => await AtTheDeskAsync(async (s, db) =>
    {
        var row = DemoData.Pilot;
        var pilot = Must(Pilot.Plan(organiser, line, new PilotText(row.Name, row.Sites[0].Hypothesis, $"{row.Decision.Title}, ngày {Say.Day(shifted(row.Decision.Date))}", shifted(row.Sites[0].Evaluation.Date), Checklist)));
        foreach (var one in row.Sites)
        {
            var site = Must(pilot.AddSite(units[one.Unit].Id, one.Place, shifted(one.Started), one.Control));
            Must(pilot.Keep(site.Id, pilot.Checks.Where(c => (c.Ordinal + site.Ordinal) % 5 != 0).Select(c => c.Id), [], shifted(one.Started)));
            var (before, after) = (one.Baseline, one.Latest);
            Must(pilot.Measure(site.Id, new("Người dân hài lòng", null, true, before.Satisfied, before.Surveyed, after.Satisfied, after.Surveyed)));
            Must(pilot.Measure(site.Id, new("Hồ sơ giải quyết đúng hạn", null, true, before.FilesOnTime, before.FilesResolved, after.FilesOnTime, after.FilesResolved)));
            Must(pilot.Measure(site.Id, new("Thời gian chờ trung bình", "phút", false, before.AverageWaitMinutes, before.FilesResolved, after.AverageWaitMinutes, after.FilesResolved)));
            Must(pilot.Measure(site.Id, new("Phản ánh về thái độ", "lượt", false, before.ComplaintsOnAttitude, before.FilesResolved, after.ComplaintsOnAttitude, after.FilesResolved)));
        }
        db.Pilots.Add(pilot);
        await db.CommitAsync(s.GetRequiredService<Acting>().Does("pilot.plan", "pilot", pilot.Id.Value, DemoQuarter.MarkedAsScript), ct);
        return true;
    });

    private static readonly Dictionary<string, SituationTopic> Topics = new()
    {
        ["land"] = SituationTopic.Land, ["livestock"] = SituationTopic.Livestock, ["labour"] = SituationTopic.Labour, ["reorganisation"] = SituationTopic.Reorganisation,
        ["trade"] = SituationTopic.Trade, ["environment"] = SituationTopic.Environment, ["water"] = SituationTopic.Water, ["credit"] = SituationTopic.Credit,
    };

    private async Task SituationsAsync(CancellationToken ct) => await AtTheDeskAsync(async (s, db) =>
    {
        var today = s.GetRequiredService<BusinessDay>().Today;
        // Each unit's first line about its people's mood, where there is one: the words went into the report from here.
        var moods = DemoData.Reports("Q1-2019").SelectMany(r => r.Sections.SelectMany(x => x.Items).Where(i => i.Line == "ndtt").Take(1).Select(i => (r.Unit.Code, i.Id))).ToDictionary(x => x.Code, x => x.Id);
        var items = await db.ReportItems.Where(i => i.ExternalId != null && moods.Values.Contains(i.ExternalId)).Select(i => new { i.ExternalId, i.Id, i.ReportId, i.Section, i.Ordinal }).ToDictionaryAsync(i => i.ExternalId!, ct);
        foreach (var row in DemoData.Situations)
        {
            var seen = shifted(DateOnly.ParseExact(row.FirstSeen + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
            var note = Must(SituationNote.Raise(organiser, line, units[row.ReportedBy].Id, new(Topics[row.Group], row.HouseholdsAbout > 40 ? SituationWeight.Pressing : SituationWeight.Watch, row.Area, row.Summary, row.HouseholdsAbout, seen), today));
            if (row.State != "new") Must(note.HandTo(units[row.Owner].Id));
            if (row.State == "resolved") Must(note.Reply("Đã giải quyết xong tại địa bàn, người dân đồng tình.", $"Đầu mối {units[row.Owner].ShortName}", today));
            if (moods.GetValueOrDefault(row.ReportedBy) is { } mood && items.Remove(mood, out var item))
            {
                Must(note.TakeInto(item.ReportId, item.Section, item.Ordinal));
                db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Situation, note.Id.Value), Relation.ReportedBy, new Knot(KnotKind.ReportLine, item.Id.Value)));
            }
            db.Situations.Add(note);
        }
        await db.CommitAsync(s.GetRequiredService<Acting>().Does("situation.raise", "line", line.Value, DemoQuarter.MarkedAsScript), ct);
        return true;
    });

    private static ThreadLink Serves(ThemeLineId line, Knot work) => new(new Knot(KnotKind.ThemeLine, line.Value), Relation.ServedBy, work);

    // "Q4-2019": the last day of that quarter, which moves with the sample.
    private DateOnly Due(string code) => Quarter.Of(shifted(new Quarter(int.Parse(code[3..], CultureInfo.InvariantCulture), code[1] - '0').FirstDay.AddDays(30))).LastDay;

    // An article of November moves the sample's later quarters into another year; a theme is of one.
    private static DateOnly Within(int year, DateOnly day) => day.Year < year ? new Quarter(year, 1).LastDay : day.Year > year ? new Quarter(year, 4).LastDay : day;

    private Task<bool> AtTheDeskAsync(Func<IServiceProvider, GiaoBanDb, Task<bool>> act) => asAsync(DemoAccounts.DeskOfficerName, Role.DeskOfficer, "BDVTU", act);
}
