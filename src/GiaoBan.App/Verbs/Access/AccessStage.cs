using GiaoBan.App.Demo;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Features.Bulletins;
using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Features.Conferences;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Access;

/// <summary>
/// Puts real things in the states that each handler needs, on top of the demonstration quarter, so that what is allowed can
/// really succeed.
/// </summary>
internal sealed partial class AccessStage(IServiceProvider services)
{
    private Officer _desk = null!;

    public ReportingPeriod Period { get; private set; } = null!;
    public Guid Indicator { get; private set; }
    public Guid OpenConference { get; private set; }
    public Guid DocumentConference { get; private set; }
    public Guid IssueConference { get; private set; }
    public Guid BulletinConference { get; private set; }
    public Guid PapersConference { get; private set; }
    public Guid PapersConclusion { get; private set; }
    public Guid PapersLine { get; private set; }
    public Guid Document { get; private set; }
    public int DocumentVersion { get; private set; }
    public IReadOnlyList<Directive> Drafts { get; private set; } = [];

    /// <summary>Two drafts that lack nothing, a finding, and words of the document that nobody has marked.</summary>
    public IReadOnlyList<Directive> Ready { get; private set; } = [];
    public Guid Finding { get; private set; }
    public string Unmarked { get; private set; } = "";

    /// <summary>More than anybody needs: each visitor who may takes one out.</summary>
    public Queue<Guid> Entries { get; } = new();
    public Directive ToIssue { get; private set; } = null!;
    public Guid DraftBulletin { get; private set; }
    public Guid PublishedBulletin { get; private set; }
    public Guid ReportToJudge { get; private set; }
    public Guid ReportedAssignment { get; private set; }
    public Guid Proposal { get; private set; }

    /// <summary>Assignments on which a question waits: whoever settles one uses it up.</summary>
    public Queue<Guid> Asked { get; } = [];

    /// <summary>By unit code: an assignment that the unit only helps with.</summary>
    public Dictionary<string, Guid> Helped { get; } = [];
    public Dictionary<string, Unit> Units { get; private set; } = [];
    public RegisterStage Register { get; } = new(services);
    public FormStage Forms { get; } = new(services);
    public MissionStage Mission { get; } = new(services);
    public ExemplarStage Exemplars { get; } = new(services);

    /// <summary>By unit code: an assignment still to be received, one with a file, and that file.</summary>
    public Dictionary<string, (Guid Fresh, Guid WithFile, Guid File)> ByUnit { get; } = [];

    public async Task SetAsync(IReadOnlyList<string> unitCodes, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        Units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, ct);
        Period = await db.Periods.AsNoTracking().OrderByDescending(p => p.DataTo).FirstAsync(ct);
        Indicator = (await db.Indicators.AsNoTracking().OrderBy(i => i.No).FirstAsync(ct)).Id.Value;
        _desk = new Officer(default, "Kiểm tra quyền", null, Role.DeskOfficer, Units["VPTU"].Id, Units[DemoQuarter.Organiser].Id, Period.LineId);
        PublishedBulletin = (await db.Bulletins.AsNoTracking().FirstAsync(ct)).Id.Value;
        ReportToJudge = (await db.Reports.AsNoTracking().FirstAsync(r => r.PeriodId == Period.Id && r.SubmittedAtUtc != null, ct)).UnitId.Value;

        Proposal = (await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id where i.Section == Domain.Periods.SectionKind.Proposals && !i.IsWithdrawn && r.SubmittedAtUtc != null select i.Id).FirstAsync(ct)).Value;
        await Register.SetAsync(_desk, ct);
        await Forms.SetAsync(_desk, ct);
        await Mission.SetAsync(_desk, Units, unitCodes, ct);
        Mission.Line = Proposal;
        Mission.Code = (await db.Assignments.AsNoTracking().OrderBy(a => a.Code).FirstAsync(ct)).Code;
        await Exemplars.SetAsync(_desk, Units, unitCodes, ct);
        OpenConference = await PlanAsync("mở", ct);
        (DocumentConference, IssueConference) = (await PlanAsync("đọc", ct), await PlanAsync("giao", ct));
        await ReadAsync(ct);
        ToIssue = await TypeAsync(IssueConference, ct);
        PapersConference = await PlanAsync("trên văn bản", ct, onPapers: true);
        PapersConclusion = (await TypeAsync(PapersConference, ct)).ConclusionId.Value;
        PapersLine = (await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id where r.PeriodId == Period.Id && !i.IsWithdrawn select i.Id).FirstAsync(ct)).Value;
        await BulletinAsync(ct);
        foreach (var code in unitCodes) ByUnit[code] = await AssignAsync(code, ct);
        foreach (var code in unitCodes) Helped[code] = await IssueOneAsync(Units["BDVTU"].Id, ct, Units[code].Id);
        for (var n = 0; n < 12; n++) Asked.Enqueue(await AskedAsync(unitCodes[0], ct));
        ReportedAssignment = await ReportedAsync(unitCodes[0], ct);
        await FollowUpAsync(unitCodes, ct);
        if (!await ConsolidationAsync(unitCodes, ct)) throw new InvalidOperationException("Nothing could be frozen.");
        await NoticesAsync(unitCodes, ct);
        await DoorAsync(ct);
    }

    private async Task<T> ActAsync<T>(Func<IServiceProvider, GiaoBanDb, Task<T>> act, UnitId? unit = null)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(unit is { } other ? _desk with { UnitId = other } : _desk);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<GiaoBanDb>());
    }

    private Task<Guid> PlanAsync(string name, CancellationToken ct, bool onPapers = false) => ActAsync(async (s, db) =>
        (await s.GetRequiredService<PlanConference>().RunAsync(await db.Periods.FirstAsync(p => p.Id == Period.Id, ct), new() { Name = $"Hội nghị {name}", Day = Period.Due, OnPapers = onPapers }, ct)).Value!.Id.Value);

    private static Task<Conference> ConferenceAsync(GiaoBanDb db, Guid id, CancellationToken ct) => db.Conferences.FirstAsync(c => c.Id == new ConferenceId(id), ct);

    private async Task ReadAsync(CancellationToken ct)
    {
        var document = await ActAsync(async (s, db) => (await s.GetRequiredService<ReadDocument>().RunAsync(await ConferenceAsync(db, DocumentConference, ct), "article.txt", DemoData.Article, ct)).Value!);
        (Document, DocumentVersion) = (document.Id.Value, document.Version);
        Unmarked = document.Text[..document.Text.IndexOf('\n', StringComparison.Ordinal)];
        Finding = await ActAsync(async (_, db) => (await db.Conclusions.FirstAsync(c => c.SourceDocumentId == document.Id && c.Kind != ConclusionKind.Order, ct)).Id.Value);
        var all = await ActAsync(async (s, db) =>
        {
            var drafts = await db.Directives.Where(d => d.ConferenceId == document.ConferenceId).OrderBy(d => d.Ordinal).ToListAsync(ct);
            foreach (var last in drafts.TakeLast(2))
            {
                last.Amend(last.Action, ["Sở Nội vụ"], []);
                last.FallsDue(Period.Due.AddDays(30), standing: false, null, Period.Due);
            }
            for (var i = 0; i < 12; i++)
            {
                var entry = LexiconEntry.Add(document.OrganiserId, document.LineId, new LexiconText(LexiconKind.BodyName, $"Cơ quan mẫu số {i}"), false, []).Value!;
                db.LexiconEntries.Add(entry);
                Entries.Enqueue(entry.Id.Value);
            }
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("access.stage", "document", document.Id.Value), ct);
            return drafts;
        });
        (Drafts, Ready) = (all, [.. all.TakeLast(2)]);
    }

    private Task<Directive> TypeAsync(Guid conference, CancellationToken ct) => ActAsync(async (s, db) =>
        (await s.GetRequiredService<TypeConclusion>().RunAsync(await ConferenceAsync(db, conference, ct), new() { Sentence = "Rà soát lại các kiến nghị chưa trả lời", Leads = "Sở Nội vụ" }, ct)).Value!);

    private async Task BulletinAsync(CancellationToken ct)
    {
        BulletinConference = await PlanAsync("tin", ct);
        await TypeAsync(BulletinConference, ct);
        DraftBulletin = await ActAsync(async (s, db) => (await s.GetRequiredService<WriteBulletin>().RunAsync(await ConferenceAsync(db, BulletinConference, ct), ct)).Value!.Id.Value);
    }

    private async Task<(Guid Fresh, Guid WithFile, Guid File)> AssignAsync(string code, CancellationToken ct)
    {
        var fresh = await IssueOneAsync(Units[code].Id, ct);
        var withFile = await IssueOneAsync(Units[code].Id, ct);
        var file = await ActAsync(async (s, db) =>
        {
            byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
            var one = await AssignmentAsync(db, withFile, ct);
            await s.GetRequiredService<AddEvidence>().RunAsync(one, new(), "anh.png", png, ct);
            return one.Evidence[0].FileId!.Value.Value;
        }, Units[code].Id);
        return (fresh, withFile, file);
    }

    private async Task<Guid> ReportedAsync(string code, CancellationToken ct)
    {
        var id = ByUnit[code].WithFile;
        await ActAsync(async (s, db) => await s.GetRequiredService<ReportProgress>().RunAsync(await AssignmentAsync(db, id, ct), new() { State = ProgressState.Done, Text = "Đã xong" }, ct), Units[code].Id);
        return id;
    }

    private async Task<Guid> AskedAsync(string code, CancellationToken ct)
    {
        var id = await IssueOneAsync(Units[code].Id, ct);
        await ActAsync(async (s, db) => await s.GetRequiredService<AskBack>().RunAsync(await AssignmentAsync(db, id, ct), new() { Text = "Gửi báo cáo về đâu?" }, ct), Units[code].Id);
        return id;
    }

    private async Task<Guid> IssueOneAsync(UnitId lead, CancellationToken ct, params UnitId[] helpers)
    {
        var directive = await TypeAsync(IssueConference, ct);
        return await ActAsync(async (s, db) =>
        {
            var tracked = await db.Directives.FirstAsync(d => d.Id == directive.Id, ct);
            tracked.FallsDue(Period.Due.AddDays(30), standing: false, null, Period.Due);
            return (await s.GetRequiredService<IssueAssignments>().RunAsync(await ConferenceAsync(db, IssueConference, ct), [new(tracked.Id, [lead], helpers)], ct)).Value![0].Id.Value;
        });
    }

    private static Task<Assignment> AssignmentAsync(GiaoBanDb db, Guid id, CancellationToken ct) =>
        db.Assignments.Whole().FirstAsync(a => a.Id == new AssignmentId(id), ct);
}
