using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Đặt chủ đề năm: its words and what it is the theme of; one a year in each line of work.</summary>
internal sealed class PlanTheme(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        [StringLength(400)] public string? Words { get; init; }
        [StringLength(120)] public string? Field { get; init; }
    }

    public async Task<Result> RunAsync(int year, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Words}\n{input.Field}") is { } what) return ReportRefusals.PersonalData(what);
        if (await db.YearThemes.Of(acting.Who).AnyAsync(t => t.Year == year, ct)) return ProgrammeRefusals.ThemeOfYearThere(year);
        var planned = YearTheme.Plan(acting.Who.OrganiserId, acting.Who.LineId, year, input.Field, input.Words);
        if (planned.Value is not { } theme) return planned.Refusal!;

        db.YearThemes.Add(theme);
        await db.CommitAsync(acting.Does("theme.plan", "theme", theme.Id.Value, $"{year}"), ct);
        return Result.Ok;
    }
}

/// <summary>Ghi một dòng của chủ đề: a new one, or one put right.</summary>
internal sealed class WriteThemeLine(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        /// <summary>Null: a new line.</summary>
        public Guid? Line { get; init; }
        public int Version { get; init; }
        public string? Word { get; init; }
        [StringLength(500)] public string? Text { get; init; }
        [ModelBinder(typeof(PickedUnit))] public Guid? Lead { get; init; }
        public DateOnly? Due { get; init; }
        [StringLength(300)] public string? Product { get; init; }
        [StringLength(120)] public string? Indicators { get; init; }

        public ThemeLineText Said => new(Word ?? "", Text ?? "", Lead is { } lead ? new UnitId(lead) : null, Due, Product, Indicators);
    }

    public async Task<Result> RunAsync(YearTheme theme, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Text}\n{input.Product}") is { } what) return ReportRefusals.PersonalData(what);
        if (input.Lead is { } lead && !await db.Units.AnyAsync(u => u.Id == new UnitId(lead), ct)) return Domain.Organization.OrganizationRefusals.UnknownUnit;
        if (await UnknownAsync(input.Indicators, ct) is { } code) return ProgrammeRefusals.UnknownIndicator(code);
        if (input.Line is not null && theme.Version != input.Version) return ProgrammeRefusals.LineChanged;

        var done = input.Line is { } id ? theme.ChangeLine(new ThemeLineId(id), input.Said) : new Result(theme.AddLine(input.Said).Refusal);
        if (!done.IsOk) return done;

        await db.CommitAsync(acting.Does("theme.line", "theme", theme.Id.Value, input.Text), ct);
        return Result.Ok;
    }

    private async Task<string?> UnknownAsync(string? codes, CancellationToken ct)
    {
        var asked = (codes ?? "").ToUpperInvariant().Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = await db.Indicators.Of(acting.Who).Where(i => asked.Contains(i.Code)).Select(i => i.Code).ToListAsync(ct);
        return asked.FirstOrDefault(c => !known.Contains(c));
    }
}

/// <summary>Gắn việc với một dòng của chủ đề: an assignment or a report line says which line of the year it serves. Ties are only ever added.</summary>
internal sealed class TieToTheme(GiaoBanDb db, SubjectFinder subjects, Acting acting) : IUseCase
{
    public static bool Takes(KnotKind kind) => kind is KnotKind.Assignment or KnotKind.ReportLine or KnotKind.Exemplar;

    public async Task<Result> RunAsync(ThemeLineId line, Knot work, CancellationToken ct)
    {
        if (!Takes(work.Kind)) return ProgrammeRefusals.OnlyWorkServes;
        if (await db.YearThemes.Of(acting.Who).SelectMany(t => t.Lines).FirstOrDefaultAsync(l => l.Id == line, ct) is not { } served) return ProgrammeRefusals.NoSuchLine;
        if ((await subjects.OfKnotAsync(work, ct))?.OrganiserId != acting.Who.OrganiserId) return ProgrammeRefusals.NoSuchWork;
        if (work.Kind is KnotKind.Exemplar && RightsTable.ReachOf(acting.Who.Role, Right.TieToTheme) is Reach.OwnUnit && !await db.Exemplars.AnyAsync(e => e.Id == new ExemplarId(work.Id) && e.UnitId == acting.Who.UnitId, ct)) return ProgrammeRefusals.NoSuchWork;
        if (await db.ThreadLinks.AnyAsync(l => l.FromKind == KnotKind.ThemeLine && l.FromId == line.Value && l.ToKind == work.Kind && l.ToId == work.Id, ct)) return ProgrammeRefusals.AlreadyServes(served.Ordinal);

        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.ThemeLine, line.Value), Relation.ServedBy, work));
        await db.CommitAsync(acting.Does("theme.tie", "theme", served.ThemeId.Value, $"dòng {served.Ordinal}"), ct);
        return Result.Ok;
    }

    /// <summary>The same for an assignment named by its code, as people do.</summary>
    public async Task<Result> ByCodeAsync(ThemeLineId line, string? code, CancellationToken ct)
    {
        var wanted = (code ?? "").Trim().ToUpperInvariant();
        var found = await db.Assignments.Of(acting.Who).Where(a => a.Code == wanted).Select(a => (AssignmentId?)a.Id).FirstOrDefaultAsync(ct);
        return found is { } id ? await RunAsync(line, new Knot(KnotKind.Assignment, id.Value), ct) : ProgrammeRefusals.NoAssignmentOfCode(wanted.Length == 0 ? "trống" : wanted);
    }
}
