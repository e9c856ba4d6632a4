using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Text;
using Microsoft.AspNetCore.Identity;

namespace GiaoBan.Storage.Accounts;

/// <summary>Somebody who signs in: an officer's name and title, no more. Passwords and lock-out are ASP.NET Core Identity's.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";
    public string? Title { get; set; }

    /// <summary>Name, user name and title, folded: what the administrator's search reads.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Since when this account opens no door; it is never deleted, because acts carry its name.</summary>
    public DateTime? DeactivatedAtUtc { get; set; }

    /// <summary>The last time step whose code was taken: the same code does not open twice.</summary>
    public long LastTotpStep { get; set; }

    public void Remember() => SearchText = $"{DisplayName} {UserName} {Title}".Folded();
}

/// <summary>A role an account holds for a unit under an organiser and a line of work, between two days.</summary>
public sealed class Grant : IAudited
{
    private Grant() { }

    public Grant(Guid accountId, Role role, UnitId unit, UnitId organiser, LineId line) =>
        (AccountId, Role, UnitId, OrganiserId, LineId) = (accountId, role, unit, organiser, line);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public Role Role { get; private set; }
    public UnitId UnitId { get; private set; }
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The first day of the term; null where it was never said.</summary>
    public DateOnly? StartsOn { get; private set; }

    public void BeginsOn(DateOnly day) => StartsOn = day;

    /// <summary>The map of units changed: the role is held for another unit from now on.</summary>
    public void GoesTo(UnitId unit) => UnitId = unit;

    /// <summary>Its last day; null takes an end back.</summary>
    public void EndsWith(DateOnly? lastDay) => EndsOn = lastDay;
}

/// <summary>Which roles hold on a day: asked in one way wherever somebody may act or is told.</summary>
public static class RolesOfTheDay
{
    /// <summary>Begun and not ended on that day, both ends included.</summary>
    public static IQueryable<Grant> InForceOn(this IQueryable<Grant> grants, DateOnly day) =>
        grants.Where(g => (g.StartsOn == null || g.StartsOn <= day) && (g.EndsOn == null || g.EndsOn >= day));
}

/// <summary>A line in somebody's in-app list: what happened and where to look.</summary>
public sealed class Notice
{
    private Notice() { }

    public Notice(long messageId, Guid accountId, string text, string url, DateTime atUtc) =>
        (MessageId, AccountId, Text, Url, AtUtc) = (messageId, accountId, text, url, atUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The outbox message it came from; unique with the account, so that a repeated delivery shows once.</summary>
    public long MessageId { get; private set; }
    public Guid AccountId { get; private set; }
    public string Text { get; private set; } = "";
    public string Url { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public DateTime? ReadAtUtc { get; set; }

    /// <summary>The day's letter this line goes into, if its reader wants letters.</summary>
    public Guid? LetterId { get; set; }
}

/// <summary>A switch of the installation, such as the day a demonstration stands still on.</summary>
public sealed class Setting : IAudited
{
    private Setting() { }

    public Setting(string key, string value) => (Key, Value) = (key, value);

    public string Key { get; private set; } = "";
    public string Value { get; private set; } = "";
}
