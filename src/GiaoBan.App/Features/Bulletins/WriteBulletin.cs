using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Bulletins;

/// <summary>Soạn bản tin from facts that have been confirmed: each sentence names what it stands on.</summary>
internal sealed class WriteBulletin(GiaoBanDb db, Acting acting) : IUseCase
{
    private const int DirectivesAtMost = 12;

    public async Task<Result<Bulletin>> RunAsync(Conference conference, CancellationToken ct)
    {
        var directives = await db.Directives.AsNoTracking()
            .Where(d => d.ConferenceId == conference.Id && (d.State == DirectiveState.Issued || d.State == DirectiveState.Confirmed)).OrderBy(d => d.Code).ToListAsync(ct);
        if (directives.Count == 0) return BulletinRefusals.NothingApproved;

        var period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == conference.PeriodId, ct);
        var filed = await db.Reports.CountAsync(r => r.PeriodId == period.Id && r.SubmittedAtUtc != null, ct);
        var bulletin = new Bulletin(conference.OrganiserId, conference.LineId, conference.Id, conference.Name);
        bulletin.Say($"{Say.Capital(Held(conference))} diễn ra {conference.Name.TrimEnd('.')}.", "Biên bản hội nghị");
        if (conference.ChairName is { } chair) bulletin.Say($"Đồng chí {chair}{(conference.ChairPosition is { } office ? ", " + office : "")} chủ trì hội nghị.", "Biên bản hội nghị");
        if (filed > 0) bulletin.Say($"{filed} cơ quan, địa phương đã gửi báo cáo {Say.Lower(period.Name)}.", $"Bảng tiếp nhận báo cáo {Say.Lower(period.Name)}");
        foreach (var directive in directives.Take(DirectivesAtMost)) bulletin.Say(Sentence(directive), $"Nội dung chỉ đạo {directive.Code}", new Knot(KnotKind.Directive, directive.Id.Value));
        db.Bulletins.Add(bulletin);
        await db.CommitAsync(acting.Does("bulletin.write", "bulletin", bulletin.Id.Value), ct);
        return bulletin;
    }

    private static string Held(Conference conference) => $"{Say.Part(conference.PartOfDay)} ngày {Say.Day(conference.Day)}".Trim();

    private static string Sentence(Directive directive)
    {
        var who = directive.LeadPhrases.Count == 0 ? "Hội nghị thống nhất" : Say.Capital(string.Join(", ", directive.LeadPhrases));
        return $"{who}: {directive.Action.TrimEnd('.', ';')}.";
    }
}

/// <summary>Đăng bản tin: from now on anybody may read it without signing in.</summary>
internal sealed class PublishBulletin(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public async Task<Result> RunAsync(Bulletin bulletin, CancellationToken ct)
    {
        if (bulletin.Publish(businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("bulletin.publish", "bulletin", bulletin.Id.Value), ct);
        return Result.Ok;
    }
}
