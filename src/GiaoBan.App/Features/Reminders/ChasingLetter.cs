using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>The words of the chasing letter (domain.md §2.4, §3.2 H).</summary>
internal sealed class ChasingLetter(GiaoBanDb db, DeskLetters letters, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    /// <summary>Working days a unit is given to answer.</summary>
    private const int AnswerWithin = 5;

    private static readonly string[] Heads = ["STT", "Mã", "Nội dung nhiệm vụ", "Thời hạn", "Tình trạng"];
    private static readonly int[] Widths = [7, 18, 43, 16, 16];

    public sealed record Owed(Assignment Assignment, AssignmentStatus Status, int Age, IReadOnlyList<Reminder> Given);

    /// <summary>What a unit still has to do: late or silent, or everything open; what waits for the checker is not the unit's to chase.</summary>
    public async Task<IReadOnlyList<Owed>> OwedAsync(UnitId unit, bool all, CancellationToken ct)
    {
        var (organiser, line, today) = (acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        var open = await db.Assignments.AsNoTracking().Include(a => a.Extensions).Where(a => a.OrganiserId == organiser && a.LineId == line && a.LeadUnitId == unit && a.State != AssignmentState.Verified && a.State != AssignmentState.Reported)
            .OrderBy(a => a.Due == null).ThenBy(a => a.Due).ThenBy(a => a.Code).ToListAsync(ct);
        var ids = open.ConvertAll(a => a.Id);
        var given = (await db.Reminders.AsNoTracking().Where(r => ids.Contains(r.AssignmentId)).ToListAsync(ct)).ToLookup(r => r.AssignmentId);
        return [.. open.Select(a => new Owed(a, AssignmentStatus.Of(a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, today, calendar), Math.Max(0, a.AgeInQuarters(Quarter.Of(today))), [.. given[a.Id]]))
            .Where(o => all || o.Status.Kind is StatusKind.Late or StatusKind.Stale)];
    }

    public async Task<byte[]> WriteAsync(DocumentForm form, Unit unit, IReadOnlyList<Owed> owed, int agendaAfter, CancellationToken ct)
    {
        var today = businessDay.Today;
        var (late, silent) = (owed.Count(o => o.Status.Kind is StatusKind.Late), owed.Count(o => o.Status.Kind is StatusKind.Stale));
        return OfficialLetter.Write(await letters.BeginAsync(form, $"đôn đốc thực hiện {owed.Count} nhiệm vụ được giao", [unit.Name], ct) with
        {
            Before = [$"Qua theo dõi việc thực hiện các kết luận tại hội nghị giao ban, đến ngày {Say.Day(today)} {unit.Name} còn {owed.Count} nhiệm vụ chưa hoàn thành{Split(late, silent)}, cụ thể:"],
            Table = new LetterTable(Widths, Heads, [.. owed.Select((o, i) => Row(i + 1, o))]),
            After =
            [
                $"Đề nghị {unit.Name} khẩn trương thực hiện, báo cáo kết quả kèm minh chứng trước ngày {Say.Day(calendar.AddWorkdays(today, AnswerWithin))}; nhiệm vụ có vướng mắc thì nêu rõ nguyên nhân và thời gian xin gia hạn.",
                $"Nhiệm vụ đã đôn đốc {agendaAfter} lần mà chưa hoàn thành được đưa ra hội nghị giao ban gần nhất.",
            ],
        });
    }

    private static string Split(int late, int silent) => (late, silent) switch
    {
        ( > 0, > 0) => $", trong đó {late} nhiệm vụ quá hạn, {silent} nhiệm vụ chưa có báo cáo tiến độ",
        ( > 0, 0) => $", trong đó {late} nhiệm vụ quá hạn",
        (0, > 0) => $", trong đó {silent} nhiệm vụ chưa có báo cáo tiến độ",
        _ => "",
    };

    private IReadOnlyList<string> Row(int number, Owed owed)
    {
        var one = owed.Assignment;
        var due = one.Due is { } day ? Say.Day(day) + (one.Extensions.Count > 0 ? $"\n(hạn đầu {Say.Day(one.FirstDue)}, lùi {one.Extensions.Count} lần)" : "") : one.MilestoneId is null ? "thường xuyên" : "theo mốc";
        var times = owed.Given.Count(r => r.Ordinal > 0);
        var state = Say.Status(owed.Status).Words + (owed.Age > 0 ? $"\n{Say.Age(owed.Age)}" : "") + (times > 0 ? $"\nđã nhắc {times} lần" : "");
        return [number.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Code, one.Action, due, state];
    }
}
