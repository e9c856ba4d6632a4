using GiaoBan.App.Features.Milestones;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of follow-up need: an event, work that comes again, and a unit below each unit that visits.</summary>
internal sealed partial class AccessStage
{
    public const string Subordinate = "SKHCN";

    public Guid Milestone { get; private set; }
    public Guid Repeating { get; private set; }

    private async Task FollowUpAsync(IReadOnlyList<string> unitCodes, CancellationToken ct)
    {
        Milestone = await ActAsync(async (s, db) =>
        {
            await s.GetRequiredService<PlanMilestone>().RunAsync(new() { Name = "Đại hội mẫu" }, ct);
            return (await db.Milestones.FirstAsync(m => m.Name == "Đại hội mẫu", ct)).Id.Value;
        });
        var id = await IssueOneAsync(Units[unitCodes[0]].Id, ct);
        Repeating = await ActAsync(async (s, db) =>
        {
            (await AssignmentAsync(db, id, ct)).Repeat(Recurrence.Yearly, Period.Due.AddDays(30));
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("access.stage", "assignment", id), ct);
            return id;
        });
        foreach (var code in unitCodes.Where(c => c != Subordinate)) await ActAsync(async (s, db) =>
        {
            var tree = $"Cây của {code}";
            await s.GetRequiredService<AddHierarchy>().RunAsync(tree, ct);
            return await s.GetRequiredService<PlaceUnit>().RunAsync(Units[Subordinate].Id, new() { Tree = Domain.Organization.Hierarchy.CodeOf(tree), Parent = code, From = Units[Subordinate].ValidFrom }, ct);
        });
    }
}
