using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Scoring;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

internal static class WholeExemplars
{
    extension(IQueryable<Exemplar> exemplars)
    {
        /// <summary>With everything that hangs on them: an act may count what is there.</summary>
        public IQueryable<Exemplar> Whole() => exemplars.Include(e => e.Dossier).Include(e => e.Differences).Include(e => e.Recognitions).Include(e => e.Checks).AsSplitQuery();
    }

    extension(IQueryable<PointTable> tables)
    {
        public IQueryable<PointTable> Whole() => tables.Include(t => t.Criteria).Include(t => t.Deductions).Include(t => t.Classes).AsSplitQuery();

        public IQueryable<PointTable> NewestFirst() => tables.OrderByDescending(t => t.Year).ThenBy(t => t.Place).ThenByDescending(t => t.Edition);
    }

    extension(IQueryable<Appraisal> appraisals)
    {
        public IQueryable<Appraisal> Whole() => appraisals.Include(a => a.Sheets).ThenInclude(s => s.Lines).AsSplitQuery();

        /// <summary>The scorings of one thing, the one that counts now before all.</summary>
        public IQueryable<Appraisal> NewestOf(Guid subject) => appraisals.Where(a => a.SubjectId == subject).OrderByDescending(a => a.OpenedOn).ThenByDescending(a => a.Id);
    }
}

/// <summary>Danh sách mô hình: those of this body and line, to compare with and to walk up and down.</summary>
internal sealed class ExemplarBook(GiaoBanDb db, Acting acting) : IUseCase
{
    public IQueryable<Exemplar> Ours() => db.Exemplars.Of(acting.Who);

    /// <summary>All that count, whether they live or not: what has ended can be registered again by mistake as well.</summary>
    public async Task<IReadOnlyList<ComparedExemplar>> ComparedAsync(ExemplarId? but, CancellationToken ct) =>
        await Ours().AsNoTracking().Where(e => e.State != ExemplarState.Doubled && e.Id != but).OrderBy(e => e.Year).ThenBy(e => e.Number)
            .Select(e => new ComparedExemplar(e.Id, e.Name, e.Place, e.What)).ToListAsync(ct);

    /// <summary>The one somebody means by its code or its whole name, with marks or without.</summary>
    public async Task<Result<ExemplarId>> TheOneAsync(string? words, CancellationToken ct)
    {
        var wanted = (words ?? "").Trim().Folded();
        if (wanted.Length == 0) return ExemplarRefusals.NotThere;
        var all = await Ours().AsNoTracking().Where(e => e.State != ExemplarState.Doubled).Select(e => new { e.Id, e.Code, e.Name }).ToListAsync(ct);
        return all.Where(e => e.Code.Folded() == wanted || e.Name.Folded() == wanted).ToList() switch
        {
            [var one] => one.Id,
            [] => ExemplarRefusals.NoneOfThisName(words!.Trim()),
            var several => ExemplarRefusals.SeveralOfThisName(words!.Trim(), string.Join(", ", several.Select(e => e.Code))),
        };
    }

    /// <summary>What it came from, the nearest first, itself before all.</summary>
    public async Task<IReadOnlyList<ExemplarId>> AboveAsync(ExemplarId one, CancellationToken ct)
    {
        var parents = await Ours().AsNoTracking().Where(e => e.ParentId != null).Select(e => new { e.Id, e.ParentId }).ToDictionaryAsync(e => e.Id, e => e.ParentId!.Value, ct);
        List<ExemplarId> above = [one];
        while (parents.TryGetValue(above[^1], out var next) && !above.Contains(next)) above.Add(next); // two who named each other at once make a ring
        return above;
    }

    /// <summary>The family of one: its first forebear and everything that was taken over from it.</summary>
    public async Task<IReadOnlyList<FamilyMember>> FamilyAsync(ExemplarId one, CancellationToken ct)
    {
        var all = await (from e in Ours().AsNoTracking() join u in db.Units on e.UnitId equals u.Id where e.State != ExemplarState.Doubled
                         select new FamilyMember(e.Id, e.ParentId, e.Name, u.ShortName, e.StartedOn, e.State != ExemplarState.Ended, e.Changed)).ToListAsync(ct);
        return FamilyTreeChart.FamilyOf(one, all);
    }
}
