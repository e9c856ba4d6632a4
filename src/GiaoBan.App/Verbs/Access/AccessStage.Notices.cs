using GiaoBan.App.Features.Approval;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using GiaoBan.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of a notice need: one for each unit that asks the unit's visitors by name, and one for each thing only the desk does.</summary>
internal sealed partial class AccessStage
{
    private static readonly Dictionary<string, string[]> AskedOf = new() { ["BDT"] = ["vanphong", "bandantoc", "lanhdao"], ["HU-VANQUAN"] = ["vanquan"] };

    private readonly Dictionary<(string Handler, string Key), Guid> _notices = [];

    /// <summary>The conference whose notice a handler is tried on. A return uses up the round, so each visitor has one.</summary>
    public Guid NoticeFor(string handler, string unit, string? user) =>
        _notices.GetValueOrDefault((handler, $"{unit}/{user}")) is var own && own != Guid.Empty ? own
        : _notices.GetValueOrDefault((handler, unit)) is var units && units != Guid.Empty ? units
        : _notices.GetValueOrDefault((handler, "")) is var desks && desks != Guid.Empty ? desks
        : _notices[("GET", unit)];

    public (int Version, Guid Step, Guid Opinion) NoticeNow(Guid conference, string? user)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var notice = db.ConclusionNotices.AsNoTracking().Include(n => n.Steps).Include(n => n.Opinions).AsSplitQuery().FirstOrDefault(n => n.ConferenceId == new ConferenceId(conference));
        var me = db.Users.Where(u => u.UserName == user).Select(u => u.Id).FirstOrDefault();
        return (notice?.Version ?? 0, notice?.Route?.Steps[0].Id.Value ?? Guid.Empty, notice?.Opinions.FirstOrDefault(o => o.AccountId.Value == me)?.Id.Value ?? Guid.Empty);
    }

    private async Task NoticesAsync(IReadOnlyList<string> unitCodes, CancellationToken ct)
    {
        foreach (var unit in unitCodes)
        {
            var people = AskedOf.GetValueOrDefault(unit, ["mttq"]);
            var shown = _notices[("GET", unit)] = await DraftAsync($"thông báo {unit}", ct);
            await OnAsync(shown, (s, n) => s.GetRequiredService<AskOpinions>().RunAsync(n, new() { People = string.Join(';', people), Due = Period.Due.AddYears(1) }, ct), ct);
            _notices[("POST Answer", unit)] = shown;
            await SubmitAsync(_notices[("POST Approve", unit)] = await DraftAsync($"duyệt {unit}", ct), people, ct);
            foreach (var one in people) await SubmitAsync(_notices[("POST Return", $"{unit}/{one}")] = await DraftAsync($"trả {unit} {one}", ct), [one], ct);
            _notices[("POST Return", unit)] = _notices[("POST Return", $"{unit}/{people[0]}")];
        }
        foreach (var handler in new[] { "POST Submit", "POST Ask", "POST Skip", "POST", "GET text", "POST Withdraw", "POST Reassign", "POST Issue", "POST Signed" }) _notices[(handler, "")] = await DraftAsync(handler, ct);
        _notices[("POST Draft", "")] = await PlanAsync("soạn", ct);
        await TypeAsync(_notices[("POST Draft", "")], ct);
        _notices[("POST Nothing", "")] = await PlanAsync("không giao", ct);
        await ActAsync(async (s, db) => await s.GetRequiredService<DraftNotice>().RunAsync(await ConferenceAsync(db, _notices[("POST Nothing", "")], ct), "Chỉ trao đổi tình hình", ct));
        await SubmitAsync(_notices[("POST Withdraw", "")], ["vanphong"], ct);
        await SubmitAsync(_notices[("POST Reassign", "")], ["vanphong"], ct);
        foreach (var handler in new[] { "POST Issue", "POST Signed" }) await OnAsync(_notices[(handler, "")], (s, n) => s.GetRequiredService<BendRoute>().SkipAsync(n, "Dựng cảnh", ct), ct);
        await IssuedAsync(_notices[("POST Signed", "")], ct);
        _notices[("GET Signed", "")] = _notices[("GET file", "")] = _notices[("POST Signed", "")];
    }

    private async Task<Guid> DraftAsync(string name, CancellationToken ct)
    {
        var conference = await PlanAsync(name, ct);
        await TypeAsync(conference, ct);
        await ActAsync(async (s, db) => await s.GetRequiredService<DraftNotice>().RunAsync(await ConferenceAsync(db, conference, ct), null, ct));
        return conference;
    }

    private Task<bool> SubmitAsync(Guid conference, IReadOnlyList<string> people, CancellationToken ct) =>
        OnAsync(conference, (s, n) => s.GetRequiredService<SubmitNotice>().RunAsync(n, n.Version, [.. people.Select(p => new SubmitNotice.Step { Title = "Người duyệt", User = p })], ct), ct);

    private async Task IssuedAsync(Guid conference, CancellationToken ct)
    {
        await OnAsync(conference, (s, n) => s.GetRequiredService<IssueNotice>().RunAsync(n, n.Version, s.GetRequiredService<GiaoBanDb>().Conferences.First(c => c.Id == n.ConferenceId), new() { Number = 900, On = Period.Due, Signer = "Người Ký" }, "http://localhost", ct), ct);
        await OnAsync(conference, async (s, n) =>
        {
            var db = s.GetRequiredService<GiaoBanDb>();
            var file = new StoredFile("ban-ky.pdf", "application/pdf", [.. "%PDF-1.7\n"u8]);
            db.Files.Add(file);
            n.Attach(new SignedPaper(file.Id, file.Sha256, null, 1, null), "Kiểm tra quyền", Period.Due);
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("access.stage", "notice", n.Id.Value), ct);
            return Result.Ok;
        }, ct);
    }

    private Task<bool> OnAsync(Guid conference, Func<IServiceProvider, ConclusionNotice, Task<Result>> act, CancellationToken ct) => ActAsync(async (s, db) =>
    {
        var done = await act(s, await db.ConclusionNotices.Whole().FirstAsync(n => n.ConferenceId == new ConferenceId(conference), ct));
        return done.Refusal is { } no ? throw new InvalidOperationException($"The stage was refused: {no.Message}") : true;
    });
}
