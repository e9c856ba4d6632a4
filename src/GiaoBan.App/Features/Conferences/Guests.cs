using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

/// <summary>Đường dẫn cho khách: made for one conference and one guest, until a day; taken back at once.</summary>
internal sealed class Guests(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    /// <summary>A year: what is to be read longer is published, or is a colleague with an account.</summary>
    private const int LongestDays = 366;

    public sealed record Input
    {
        public string? Guest { get; init; }
        public DateOnly? LastDay { get; init; }
    }

    /// <summary>The secret of the link, to hand over once.</summary>
    public async Task<Result<string>> InviteAsync(Conference conference, Input input, CancellationToken ct)
    {
        var (today, guest) = (businessDay.Today, (input.Guest ?? "").Trim());
        if (guest.Length is 0 or > 200) return ConferenceRefusals.GuestNeedsName;
        if (input.LastDay is not { } last) return ConferenceRefusals.GuestNeedsLastDay;
        if (last < today || last > today.AddDays(LongestDays)) return ConferenceRefusals.GuestLastDay(today, today.AddDays(LongestDays));

        var (link, token) = GuestLink.Make(conference.Id, guest, acting.Who.Name, last, acting.NowUtc);
        db.GuestLinks.Add(link);
        await db.CommitAsync(acting.Does("guest.invite", "conference", conference.Id.Value, $"đến {Say.Day(last)}"), ct);
        return token;
    }

    public async Task RevokeAsync(Conference conference, Guid link, CancellationToken ct)
    {
        if (await db.GuestLinks.FirstOrDefaultAsync(g => g.Id == link && g.ConferenceId == conference.Id && g.RevokedAtUtc == null, ct) is not { } held) return;

        held.Revoke(acting.NowUtc);
        await db.CommitAsync(acting.Does("guest.revoke", "conference", conference.Id.Value), ct);
    }
}
