using System.IO.Compression;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Forms;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>
/// Công văn đôn đốc: one letter for each chosen unit, with the table of what it owes. A letter counts as a reminder of each
/// assignment in it and stands in its story.
/// </summary>
internal sealed class ChaseUnits(GiaoBanDb db, Acting acting, ChasingLetter letter, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public List<Guid> Units { get; init; } = [];
        public PaperFamily Family { get; init; }

        /// <summary>Not only what is late or silent, but everything still open.</summary>
        public bool All { get; init; }
    }

    public sealed record Paper(string Name, string Type, byte[] Bytes);

    public async Task<Result<Paper>> RunAsync(Input input, CancellationToken ct)
    {
        if (input.Units.Count == 0) return AssignmentRefusals.NoUnitToChase;
        var (today, organiser) = (businessDay.Today, acting.Who.OrganiserId);
        var form = DocumentForms.For(input.Family, today);
        if (!form.IsOk) return new Refusal(form.Refusal);

        var ladder = await GiveReminders.LadderAsync(db, organiser, acting.Who.LineId, ct);
        var chosen = input.Units.ConvertAll(u => new UnitId(u));
        List<(string Code, byte[] Bytes)> letters = [];
        foreach (var unit in await db.Units.AsNoTracking().Where(u => chosen.Contains(u.Id)).OrderBy(u => u.No).ToListAsync(ct))
        {
            var owed = await letter.OwedAsync(unit.Id, input.All, ct);
            if (owed.Count == 0) continue; // a letter goes only to whoever really has something to do

            letters.Add((unit.Code, await letter.WriteAsync(form.Value, unit, owed, ladder.AgendaAfter, ct)));
            var told = owed.Count(o => Count(o, ladder));
            if (told > 0) db.Outbox.Add(TellUnit.Message(unit.Id, $"Công văn đôn đốc {told} nhiệm vụ, ngày {Say.Day(today)}.", "/nhiem-vu?loc=mo", acting.NowUtc, organiser, acting.Who.LineId));
        }
        if (letters.Count == 0) return AssignmentRefusals.NothingToChase;

        await db.CommitAsync(acting.Does("letter.chase", "line", acting.Who.LineId.Value, $"{letters.Count} đơn vị"), ct);
        live.Announce("assignments");
        return letters is [var one] ? new Paper($"cong-van-don-doc-{one.Code}.docx", OfficeTypes.Docx, one.Bytes) : new Paper($"cong-van-don-doc-{Say.Iso(today)}.zip", "application/zip", Zipped(letters));
    }

    // The same letter drawn again on the same day is no second reminder.
    private bool Count(ChasingLetter.Owed owed, ReminderLadder ladder)
    {
        var (one, today) = (owed.Assignment, businessDay.Today);
        if (owed.Given.Any(r => r.Track is ReminderTrack.Letter && r.SlotOn == today)) return false;

        var ordinal = one.Due < today ? Reminding.CountFor(one.Due, owed.Given) + 1 : 0;
        db.Reminders.Add(new Reminder(one.Id, ReminderTrack.Letter, today, one.Due, ordinal, ordinal >= ladder.AgendaAfter && !owed.Given.Any(r => r.WantsAgenda && r.Due == one.Due), $"Công văn đôn đốc ngày {Say.Day(today)}", today));
        return true;
    }

    private byte[] Zipped(List<(string Code, byte[] Bytes)> letters)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (code, bytes) in letters)
            {
                var entry = zip.CreateEntry($"cong-van-don-doc-{code}.docx");
                entry.LastWriteTime = new DateTimeOffset(businessDay.Today.ToDateTime(default), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        return memory.ToArray();
    }
}
