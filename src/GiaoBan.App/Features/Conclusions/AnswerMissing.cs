using GiaoBan.App.Features.Lexicons;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// Trả lời một lượt những chỗ còn thiếu: leads and days of several directives, and which unit an unknown name is. All or
/// nothing, in one act. A rule of thumb is kept with its rule only where it was ticked.
/// </summary>
internal sealed class AnswerMissing(GiaoBanDb db, Acting acting, KeepWords words, SuggestedDue suggested, LiveFeed live) : IUseCase
{
    public sealed record Row
    {
        public Guid Directive { get; init; }
        public int Version { get; init; }
        public string? Lead { get; init; }
        public DateOnly? Due { get; init; }
        public bool Standing { get; init; }
        public bool UseRule { get; init; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Lead) && Due is null && !Standing && !UseRule;
    }

    public sealed record Name
    {
        public string Printed { get; init; } = "";
        [ModelBinder(typeof(PickedUnit))] public Guid? Unit { get; init; }
        public bool Remember { get; init; }
    }

    public async Task<Result> RunAsync(SourceDocument document, IReadOnlyList<Row> rows, IReadOnlyList<Name> names, CancellationToken ct)
    {
        var answered = rows.Where(r => !r.IsEmpty).ToList();
        var named = names.Where(n => n.Unit is not null && n.Printed.Length > 0).ToList();
        if (answered.Count + named.Count == 0) return ConclusionRefusals.NothingAnswered;

        var directives = await db.DirectivesOf(document.Id).ToListAsync(ct);
        var rules = await suggested.OfAsync(document, ct);
        foreach (var row in answered)
            if (Answer(row, directives, rules) is { Refusal: { } no }) return no;
        if (await NameAsync(document, named, directives, ct) is { Refusal: { } refused }) return refused;

        await db.CommitAsync(acting.Does("directive.answer", "document", document.Id.Value, $"{answered.Count + named.Count} chỗ"), ct);
        live.Announce("directives");
        return Result.Ok;
    }

    private static Result Answer(Row row, List<Directive> directives, SuggestedDue.Of rules)
    {
        if (directives.Find(d => d.Id.Value == row.Directive) is not { } directive) return ConclusionRefusals.NoLongerOpen;
        var mine = string.Join(", ", new[] { row.Lead?.Trim(), row.Due is { } day ? Say.Day(day) : row.Standing ? "thường xuyên" : null }.Where(w => !string.IsNullOrEmpty(w)));
        if (row.Version != directive.Version) return ConclusionRefusals.ChangedMeanwhile(mine, $"{directive.Action}\n{directive.Leads}\n{Say.Day(directive.Due)}", directive.Version);

        if (!string.IsNullOrWhiteSpace(row.Lead) && directive.Amend(directive.Action, row.Lead.Split(';', StringSplitOptions.RemoveEmptyEntries), directive.CoordinatorPhrases) is { Refusal: { } no }) return no;
        if (row.Due is not null || row.Standing) return directive.FallsDue(row.Due, row.Standing, null, rules.HeldOn);
        return row.UseRule && rules.For(directive) is { } rule ? directive.FallsDue(rule.Day, rule.Day is null, rule.Rule, rules.HeldOn) : Result.Ok;
    }

    private async Task<Result> NameAsync(SourceDocument document, List<Name> named, List<Directive> directives, CancellationToken ct)
    {
        if (named.Count == 0) return Result.Ok;

        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, ct);
        List<LexiconEntry> entries = await db.LexiconEntries.Where(e => e.OrganiserId == document.OrganiserId).ToListAsync(ct);
        foreach (var name in named)
        {
            if (!units.TryGetValue(new UnitId(name.Unit!.Value), out var unit)) return ConclusionRefusals.AliasNeedsUnit;
            foreach (var directive in directives.Where(d => d.IsOpen && (d.LeadPhrases.Contains(name.Printed) || d.CoordinatorPhrases.Contains(name.Printed)))) directive.Rename(name.Printed, unit.Name);
            if (!name.Remember) continue;

            var kept = words.Remember(entries, new LexiconText(LexiconKind.Alias, name.Printed, unit.Id), document.OrganiserId, document.LineId);
            if (kept.Refusal is { } no) return no;
            entries.Add(kept.Value!);
        }
        return Result.Ok;
    }
}
