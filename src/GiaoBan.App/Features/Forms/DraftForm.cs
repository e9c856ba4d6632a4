using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

/// <summary>Soạn đề cương mới, hoặc phiên bản mới của một đề cương: a draft that asks what the version before asked.</summary>
internal sealed class DraftForm(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    private const int UsualMinutes = 3, UsualParagraphs = 10;

    public Task<Result<ReportForm>> RunAsync(string name, CancellationToken ct) =>
        KeepAsync(null, new FormOutline(name ?? "", [], [], null, businessDay.Today.AddYears(1), [.. Enum.GetValues<SectionKind>().Select(s => new SectionText(s, null, null, false, UsualParagraphs, UsualMinutes, []))], []), [], ct);

    public async Task<Result<ReportForm>> AfterAsync(ReportForm earlier, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var dictionary = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == organiser && i.LineId == line && i.ValidTo == null).ToListAsync(ct);
        return await KeepAsync(earlier.FamilyCode, earlier.ToOutline(dictionary) with { ValidFrom = null, SunsetOn = businessDay.Today.AddYears(1) }, [.. earlier.Rules.OrderBy(r => r.Ordinal)], ct);
    }

    private async Task<Result<ReportForm>> KeepAsync(string? family, FormOutline outline, IReadOnlyList<FormRule> rules, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var all = await db.ReportForms.AsNoTracking().Where(f => f.OrganiserId == organiser && f.LineId == line).ToListAsync(ct);
        if (family is not null && all.Any(f => f.IsDraft && f.FamilyCode == family)) return PeriodRefusals.DraftAlready;

        family ??= Enumerable.Range(1, all.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"DC{n}")).First(code => all.All(f => f.FamilyCode != code));
        var drafted = ReportForm.Draft(organiser, line, family, all.Where(f => f.FamilyCode == family).Select(f => f.Edition).DefaultIfEmpty(0).Max() + 1, outline);
        if (drafted.Value is not { } form) return drafted;

        // A rule about a measure that has left the dictionary is left behind with it.
        foreach (var rule in rules) form.AddRule(new RuleText(rule.Kind, rule.Code, rule.OtherCodes, rule.Percent, rule.Blocks));
        db.ReportForms.Add(form);
        await db.CommitAsync(acting.Does("form.draft", "form", form.Id.Value, form.Title), ct);
        return form;
    }
}

/// <summary>Bỏ bản đang soạn. Nobody has reported by it.</summary>
internal sealed class DropForm(GiaoBanDb db, Acting acting) : IUseCase
{
    public async Task<Result> RunAsync(ReportForm form, CancellationToken ct)
    {
        if (!form.IsDraft) return PeriodRefusals.FormIsPublished;

        db.ReportForms.Remove(form);
        await db.CommitAsync(acting.Does("form.drop", "form", form.Id.Value, form.Title), ct);
        return Result.Ok;
    }
}
