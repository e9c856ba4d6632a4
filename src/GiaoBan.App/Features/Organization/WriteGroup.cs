using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>Viết nhóm đơn vị: how papers call it and who belongs to it. One of the office's own goes before one the program brings.</summary>
internal sealed class WriteGroup(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Input
    {
        public string? Name { get; init; }
        public string? Phrases { get; init; }
        public string? Explanation { get; init; }
        public List<UnitKind> Kinds { get; init; } = [];
        public List<UnitLevel> Levels { get; init; } = [];
        public string? NameStarts { get; init; }
        public string? Under { get; init; }
        public bool BelowIssuer { get; init; }
        public bool NotFiled { get; init; }
        public bool CountsUnnamed { get; init; }
        public string? Plus { get; init; }
        public string? Minus { get; init; }

        public static Input Of(UnitGroup group) => Of(GroupRule.Parse(group.Rule)) with { Name = group.Name, Phrases = group.Phrases, Explanation = group.Explanation };

        private static Input Of(GroupRule rule) => new()
        {
            Kinds = [.. rule.Kinds], Levels = [.. rule.Levels], NameStarts = string.Join("; ", rule.NameStarts), Under = rule.Under, BelowIssuer = rule.BelowIssuer,
            NotFiled = rule.NotFiled, CountsUnnamed = rule.CountsUnnamed, Plus = string.Join("; ", rule.Plus), Minus = string.Join("; ", rule.Minus),
        };

        public GroupText Text => new(Name ?? "", (Phrases ?? "").Replace("\r", "", StringComparison.Ordinal), string.IsNullOrWhiteSpace(Explanation) ? Name ?? "" : Explanation);

        public GroupRule Rule => new()
        {
            Kinds = Kinds, Levels = Levels, NameStarts = Parts(NameStarts), Under = string.IsNullOrWhiteSpace(Under) ? null : Under.Trim(), BelowIssuer = BelowIssuer,
            NotFiled = NotFiled, CountsUnnamed = CountsUnnamed, Plus = Parts(Plus), Minus = Parts(Minus),
        };

        // These four signs part the rule when it is kept: none of them stands in a name or a code.
        private static string[] Parts(string? typed) => (typed ?? "").Split([';', '|', '=', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<Result<UnitGroup>> RunAsync(UnitGroupId? id, Input input, CancellationToken ct)
    {
        if (await StrangerAsync(input.Rule, ct) is { } no) return no;

        var group = id is { } known ? await db.UnitGroups.FirstAsync(g => g.Id == known, ct) : null;
        if (group is null)
        {
            var made = UnitGroup.Make(input.Text, input.Rule);
            if (made.Value is not { } fresh) return made;
            db.UnitGroups.Add(group = fresh);
        }
        else if (group.Change(input.Text, input.Rule) is { Refusal: { } refused }) return refused;

        await db.CommitAsync(acting.Does("unit.group", "group", group.Id.Value, group.Name), ct);
        return group;
    }

    public async Task RetireAsync(UnitGroupId id, bool retired, CancellationToken ct)
    {
        var group = await db.UnitGroups.FirstAsync(g => g.Id == id, ct);
        group.Retire(retired);
        await db.CommitAsync(acting.Does(retired ? "unit.group.retire" : "unit.group.revive", "group", group.Id.Value, group.Name), ct);
    }

    // A slip in a code would make a smaller group without a word.
    private async Task<Refusal?> StrangerAsync(GroupRule rule, CancellationToken ct)
    {
        List<string> codes = [.. rule.Plus, .. rule.Minus];
        if (rule.Under is { } under)
        {
            if (under.Split('/') is not [var hierarchy, var code]) return OrganizationRefusals.BadUnder;
            if (hierarchy != Hierarchy.Main && !await db.Hierarchies.AnyAsync(h => h.Code == hierarchy, ct)) return OrganizationRefusals.UnknownHierarchy;
            codes.Add(code);
        }
        var known = await db.Units.Where(u => codes.Contains(u.Code)).Select(u => u.Code).ToListAsync(ct);
        return codes.Except(known).FirstOrDefault() is { } stranger ? OrganizationRefusals.NameOfNone(stranger) : null;
    }
}
