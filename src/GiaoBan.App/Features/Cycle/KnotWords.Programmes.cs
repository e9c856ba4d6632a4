using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>The knots of the programmes in words.</summary>
internal sealed partial class KnotWords
{
    private async Task<List<(Guid Id, Told Told)>> ThemeLinesAsync(List<ThemeLineId> ids, CancellationToken ct) =>
        [.. (await (from l in db.Set<ThemeLine>() join t in db.YearThemes on l.ThemeId equals t.Id where ids.Contains(l.Id) select new { l.Id, l.Text, l.Ordinal, l.Due, t.Year }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Tf($"hạn {Say.Day(x.Due)}"), x.Text, Tf($"Dòng {x.Ordinal}, chủ đề năm {x.Year}"), $"/chu-de/{x.Year}#d-{x.Ordinal}")))];

    private async Task<List<(Guid Id, Told Told)>> PilotsAsync(List<PilotId> ids, CancellationToken ct) =>
        [.. (await db.Pilots.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Hypothesis, p.Fate, p.Evaluation, p.DecidedOn, p.EvaluateOn }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.DecidedOn ?? x.EvaluateOn), x.Fate is { } fate ? $"{Say.Fate(fate)} “{x.Name}”: {x.Evaluation}" : x.Hypothesis, Tf($"Làm điểm “{x.Name}”"), $"/thi-diem/{x.Id.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> SituationsAsync(List<SituationId> ids, CancellationToken ct) =>
        [.. (await (from s in db.Situations join u in db.Units on s.RaisedBy equals u.Id where ids.Contains(s.Id) select new { s.Id, s.Summary, s.Place, s.RaisedOn, u.Name }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.RaisedOn), x.Summary, Tf($"{x.Name} nêu, {x.Place}"), $"/tinh-hinh/{x.Id.Value}#t-{x.Id.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> CongressesAsync(List<CongressPlaceId> ids, CancellationToken ct) =>
        [.. (await (from p in db.Set<CongressPlace>() join c in db.Congresses on p.CongressId equals c.Id join u in db.Units on p.UnitId equals u.Id where ids.Contains(p.Id) select new { p.Id, p.Day, p.CongressId, c.Name, Unit = u.Name }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(x.Day is { } day ? Say.Day(day) : "", Tf($"Chuẩn bị {Say.Lower(x.Name)}"), x.Unit, $"/dai-hoi/{x.CongressId.Value}?noi={x.Id.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> CommendationsAsync(List<CommendationId> ids, CancellationToken ct) =>
        [.. (await (from c in db.Commendations join u in db.Units on c.UnitId equals u.Id where ids.Contains(c.Id) select new { c.Id, c.Grounds, c.State, c.Paper, c.ProposedOn, u.Name }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.ProposedOn), x.Grounds, $"{x.Name}, {Say.Lower(Say.State(x.State))}{(x.Paper is { } paper ? $", {paper}" : "")}", $"/thi-dua#k-{x.Id.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> NeedsAsync(List<TrainingNeedId> ids, CancellationToken ct) =>
        [.. (await db.TrainingNeeds.Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Topic }).ToListAsync(ct)).Select(x => (x.Id.Value, new Told("", x.Topic, T("Gom từ báo cáo của các đơn vị"), "/tap-huan")))];

    private async Task<List<(Guid Id, Told Told)>> CoursesAsync(List<TrainingCourseId> ids, CancellationToken ct) =>
        [.. (await (from c in db.TrainingCourses join u in db.Units on c.HeldBy equals u.Id where ids.Contains(c.Id) select new { c.Id, c.Name, c.Starts, Unit = u.Name }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.Starts), x.Name, Tf($"{x.Unit} mở lớp"), $"/tap-huan#l-{x.Id.Value}")))];
}
