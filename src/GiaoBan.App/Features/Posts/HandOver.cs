using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Posts;

/// <summary>
/// Bàn giao: everything a leaver holds goes to a colleague in one act. Roles end yesterday and begin today; what is being
/// written belongs to the unit's report and goes with the role; unread notices, roles the leaver stood in for and notices that
/// wait for the leaver's word go along.
/// </summary>
internal sealed class HandOver(GiaoBanDb db, UserManager<Account> accounts, Acting acting, BusinessDay businessDay) : IUseCase
{
    public sealed record Input
    {
        public string? Leaver { get; init; }
        public string? Colleague { get; init; }
    }

    public sealed record Outcome(string Leaver, string Colleague, int Roles, int Notices, int StandIns, int Steps, int StepsKept);

    public async Task<Result<Outcome>> RunAsync(Input input, CancellationToken ct)
    {
        if (await FindAsync(input.Leaver) is not { } leaver || await FindAsync(input.Colleague) is not { } colleague) return RightsRefusals.UnknownColleague;
        if (leaver.Id == colleague.Id) return RightsRefusals.NotOneself;
        if (colleague.DeactivatedAtUtc is not null) return RightsRefusals.UnknownColleague;

        // Only what is held under the administrator's own organiser: another body's roles are not this one's to pass on.
        var (today, organiser) = (businessDay.Today, acting.Who.OrganiserId);
        var roles = await db.Grants.Where(g => g.AccountId == leaver.Id && g.OrganiserId == organiser && (g.EndsOn == null || g.EndsOn >= today)).ToListAsync(ct);
        if (roles.Count == 0) return RightsRefusals.NothingToHandOver;

        var theirs = await db.Grants.Where(g => g.AccountId == colleague.Id && (g.EndsOn == null || g.EndsOn >= today)).ToListAsync(ct);
        foreach (var role in roles)
        {
            var (begins, ends) = (role.StartsOn, role.EndsOn);
            role.EndsWith(today.AddDays(-1));
            if (theirs.Any(t => t.Role == role.Role && t.UnitId == role.UnitId && t.OrganiserId == role.OrganiserId && t.LineId == role.LineId)) continue;

            var next = new Grant(colleague.Id, role.Role, role.UnitId, role.OrganiserId, role.LineId);
            next.BeginsOn(begins > today ? begins.Value : today);
            if (ends is { } last) next.EndsWith(last); // a term stays a term
            db.Grants.Add(next);
        }
        var (notices, standIns) = (await PassNoticesAsync(leaver.Id, colleague.Id, today, ct), await PassStandInsAsync(leaver.Id, colleague.Id, [.. roles.Select(r => r.Id)], today, ct));
        var (steps, kept) = await PassStepsAsync(new(leaver.Id), new(colleague.Id), colleague.DisplayName, ct);
        await db.CommitAsync(acting.Does("post.hand-over", "account", leaver.Id, $"{leaver.DisplayName} bàn giao cho {colleague.DisplayName}: {roles.Count} vai trò"), ct);
        return new Outcome(leaver.DisplayName, colleague.DisplayName, roles.Count, notices, standIns, steps, kept);
    }

    private async Task<Account?> FindAsync(string? user) => string.IsNullOrWhiteSpace(user) ? null : await accounts.FindByNameAsync(user.Trim());

    // A notice does not say whose it is: they go along only where the leaver keeps no role elsewhere.
    private async Task<int> PassNoticesAsync(Guid leaver, Guid colleague, DateOnly today, CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId;
        if (await db.Grants.AnyAsync(g => g.AccountId == leaver && g.OrganiserId != organiser && (g.EndsOn == null || g.EndsOn >= today), ct)) return 0;

        var unread = await db.Notices.Where(n => n.AccountId == leaver && n.ReadAtUtc == null).ToListAsync(ct);
        var known = (await db.Notices.Where(n => n.AccountId == colleague).Select(n => n.MessageId).ToListAsync(ct)).ToHashSet();
        foreach (var notice in unread)
        {
            notice.ReadAtUtc = acting.NowUtc;
            if (known.Add(notice.MessageId)) db.Notices.Add(new Notice(notice.MessageId, colleague, notice.Text, notice.Url, notice.AtUtc));
        }
        return unread.Count;
    }

    private async Task<(int Passed, int Kept)> PassStepsAsync(AccountId leaver, AccountId colleague, string name, CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId;
        var waiting = await db.ConclusionNotices.Include(n => n.Steps).Include(n => n.Opinions).AsSplitQuery()
            .Where(n => n.OrganiserId == organiser && n.State != NoticeState.Issued && (n.Steps.Any(s => s.HolderId == leaver && s.State == StepState.Waiting) || n.Opinions.Any(o => o.AccountId == leaver && o.Answer == null))).ToListAsync(ct);
        var passed = waiting.ConvertAll(n => n.PassOn(leaver, colleague, name));
        return (passed.Sum(p => p.Passed), passed.Sum(p => p.Kept));
    }

    // Whom the leaver had appointed ends with the role; where the leaver stood in for others, the colleague does now.
    private async Task<int> PassStandInsAsync(Guid leaver, Guid colleague, List<Guid> roles, DateOnly today, CancellationToken ct)
    {
        foreach (var given in await db.StandIns.Where(s => roles.Contains(s.GrantId) && s.Until >= today).ToListAsync(ct)) given.EndOn(today.AddDays(-1));
        var organiser = acting.Who.OrganiserId;
        var held = await db.StandIns.Where(s => s.AccountId == leaver && s.Until >= today && db.Grants.Any(g => g.Id == s.GrantId && g.OrganiserId == organiser)).ToListAsync(ct);
        foreach (var stand in held) stand.PassTo(colleague);
        return held.Count;
    }
}
