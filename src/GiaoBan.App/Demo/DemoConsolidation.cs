using GiaoBan.App.Features.Consolidation;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>The desk between reports and conference: confirms what the machine puts together, writes the text, freezes an edition, asks a unit back.</summary>
internal static class DemoConsolidation
{
    private const int SentencesOfASection = 4;
    private static readonly SectionKind[] Spoken = [SectionKind.Outcomes, SectionKind.Difficulties, SectionKind.Proposals, SectionKind.NextTasks];
    private const string Answers = "Huyện ủy Bình Gia"; // has an account, so that whoever tries the program can answer
    private static readonly string[] Shown = ["A01", "B01", "B08", "D01"];

    /// <summary>Before the conference: one matter on its agenda, a text, an edition to lie on the table.</summary>
    public static async Task BeforeConferenceAsync(PeriodId period, DemoFollowUp.ActAs asAsync, CancellationToken ct)
    {
        var first = await ConfirmFirstAsync(period, null, asAsync, ct);
        if (first is { } id) await DeskAsync(asAsync, async (s, db) => Must(await s.GetRequiredService<RaiseMatter>().RunAsync(await db.MatterGroups.Include(g => g.Lines).FirstAsync(g => g.Id == id, ct), ct)));
        foreach (var section in Spoken) await PickAsync(period, section, first, asAsync, ct);
        await DeskAsync(asAsync, async (s, db) => (await s.GetRequiredService<FreezeEdition>().RunAsync(await PeriodAsync(db, period, ct), 0, ct)).IsOk);
    }

    /// <summary>The quarter after: the same matter goes on, the rest is left for whoever tries the program; one line is asked about.</summary>
    public static async Task NextPeriodAsync(PeriodId period, DemoFollowUp.ActAs asAsync, CancellationToken ct)
    {
        var before = await DeskAsync(asAsync, (_, db) => db.MatterGroups.Where(g => g.PeriodId != period && g.State == MatterState.Confirmed).Select(g => (MatterGroupId?)g.Id).FirstOrDefaultAsync(ct));
        await ConfirmFirstAsync(period, before, asAsync, ct);
        await DeskAsync(asAsync, async (s, db) =>
        {
            var lines = await db.FiledLines(period, SectionKind.Difficulties).ToListAsync(ct);
            var line = lines.Find(l => l.Unit == Answers) ?? lines.FirstOrDefault();
            if (line is null) return true;

            var report = await db.Reports.FirstAsync(r => r.PeriodId == period && r.UnitId == line.UnitId, ct);
            return Must(await s.GetRequiredService<AskUnit>().RunAsync(report, new() { Line = line.Id.Value, Text = "Khó khăn này đã có ở bao nhiêu xã, từ khi nào?", Days = 2 }, ct));
        });
    }

    // The proposal of most units; where an earlier matter is given, the one the machine thinks goes on with it.
    private static Task<MatterGroupId?> ConfirmFirstAsync(PeriodId id, MatterGroupId? before, DemoFollowUp.ActAs asAsync, CancellationToken ct) => DeskAsync<MatterGroupId?>(asAsync, async (s, db) =>
    {
        var (period, book) = (await PeriodAsync(db, id, ct), s.GetRequiredService<MatterBook>());
        var lines = await db.FiledLines(id, SectionKind.Difficulties).ToListAsync(ct);
        var proposed = (await book.ProposedAsync(period, SectionKind.Difficulties, [], lines, ct)).Matters;
        if (proposed.Count == 0) return null;

        var chosen = before is { } last ? await GoingOnAsync(db, last, proposed, ct) : proposed[0];
        List<Guid> items = [.. chosen.Lines.Select(l => l.Id.Value)];
        Must(await s.GetRequiredService<ConfirmMatter>().RunAsync(period, new() { Section = SectionKind.Difficulties, Title = chosen.Title, Items = items, All = items }, ct));
        var group = await db.MatterGroups.Include(g => g.Lines).FirstAsync(g => g.PeriodId == id && g.State == MatterState.Confirmed, ct);
        if (before is { } earlier && (await book.ProposedAsync(period, SectionKind.Difficulties, await book.ConfirmedAsync(period, SectionKind.Difficulties, ct), lines, ct)).Earlier.GetValueOrDefault(group.Id)?.Id == earlier)
            Must(await s.GetRequiredService<ChangeMatter>().FollowAsync(period, group, earlier.Value, ct));
        return group.Id;
    });

    // What the machine thinks is the matter of the period before; the first where it recognises none.
    private static async Task<ProposedMatter> GoingOnAsync(GiaoBanDb db, MatterGroupId before, IReadOnlyList<ProposedMatter> proposed, CancellationToken ct)
    {
        var old = await (from l in db.Set<MatterLine>() join i in db.ReportItems on l.ItemId equals i.Id where l.GroupId == before select new { i.Id, i.Text }).ToListAsync(ct);
        return proposed.FirstOrDefault(p => MatterSuggestion.Earlier([.. p.Lines.Select(l => new MatterSentence(l.Id, l.UnitId, l.Text, MatterGroupId.New()))], [.. old.Select(o => new MatterSentence(o.Id, default, o.Text, before))]).Count > 0) ?? proposed[0];
    }

    private static Task<bool> PickAsync(PeriodId id, SectionKind section, MatterGroupId? matter, DemoFollowUp.ActAs asAsync, CancellationToken ct) => DeskAsync(asAsync, async (s, db) =>
    {
        var lines = (await db.FiledLines(id, section).ToListAsync(ct)).DistinctBy(l => l.UnitId).Take(SentencesOfASection).Select(l => l.Id.Value).ToList();
        if (lines.Count == 0) return true;

        List<Guid> measures = section is SectionKind.Outcomes ? [.. (await db.Indicators.Where(i => Shown.Contains(i.Code) && i.OverUnits == OverUnits.Sum).Select(i => i.Id).ToListAsync(ct)).Select(i => i.Value)] : [];
        return Must(await s.GetRequiredService<PickSources>().RunAsync(await PeriodAsync(db, id, ct), new() { Section = section, How = Pick.Quoted, Lines = lines, Matters = section is SectionKind.Difficulties && matter is { } one ? [one.Value] : [], Measures = measures }, ct));
    });

    private static Task<ReportingPeriod> PeriodAsync(GiaoBanDb db, PeriodId period, CancellationToken ct) => db.Periods.AsNoTracking().FirstAsync(p => p.Id == period, ct);

    private static async Task<T> DeskAsync<T>(DemoFollowUp.ActAs asAsync, Func<IServiceProvider, GiaoBanDb, Task<T>> act)
    {
        T answer = default!;
        await asAsync(DemoAccounts.DeskOfficerName, Role.DeskOfficer, "BDVTU", async (s, db) =>
        {
            answer = await act(s, db);
            return true;
        });
        return answer;
    }
}
