using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// Thông báo kết luận: the confirmed conclusions as a paper in the form of its day (domain.md §2.2, §2.4), with the number
/// left to the records clerk and the signature to whoever signs.
/// </summary>
internal sealed class NoticeOfConclusions(GiaoBanDb db, BusinessDay businessDay) : IUseCase
{
    private static readonly Refusal NothingConfirmed = new("Chưa có kết luận nào được xác nhận, nên chưa soạn được thông báo.");

    /// <param name="form">Null: the form of the organiser's family in force on the day of the notice.</param>
    public async Task<Result<byte[]>> WriteAsync(Conference conference, CancellationToken ct, DocumentForm? form = null)
    {
        var conclusions = await (from c in db.Conclusions join d in db.SourceDocuments on c.SourceDocumentId equals d.Id where c.ConferenceId == conference.Id && d.State == DocumentState.Confirmed orderby c.Ordinal select c).AsNoTracking().ToListAsync(ct);
        var directives = await db.Directives.AsNoTracking().Where(d => d.ConferenceId == conference.Id && (d.State == DirectiveState.Confirmed || d.State == DirectiveState.Issued)).OrderBy(d => d.Code).ToListAsync(ct);
        if (directives.Count == 0) return NothingConfirmed;

        // A notice follows its sitting within days; the form is the one in force then.
        var day = businessDay.Today < conference.Day ? conference.Day : businessDay.Fixed is null ? businessDay.Today : conference.Day.AddDays(1);
        var organiser = await db.Units.AsNoTracking().FirstAsync(u => u.Id == conference.OrganiserId, ct);
        if (form is null)
        {
            var inForce = DocumentForms.For(PaperFamilies.Of(organiser.Kind), day);
            if (!inForce.IsOk) return new Refusal(inForce.Refusal);
            form = inForce.Value;
        }

        return ConclusionNotice.Write(Paper(form, conference, organiser, day, conclusions, directives));
    }

    private static NoticePaper Paper(DocumentForm form, Conference conference, Unit organiser, DateOnly day, List<Conclusion> conclusions, List<Directive> directives) => new()
    {
        Form = form,
        Issuer = organiser.Name.ToUpperInvariant(),
        Symbol = form.Family is PaperFamily.Party ? $"TB/{organiser.Code}" : $"TB-{organiser.Code}",
        Place = PlaceNames.Of(organiser),
        Date = day,
        Subject = new PaperLine(IdOf(conference.Id.Value), $"kết luận tại {Say.Lower(conference.Name)}"),
        Opening = [.. Opening(conference)],
        Sections = [.. Sections(conclusions, directives)],
        Closing = [new PaperLine("closing", $"Văn phòng {organiser.ShortName} theo dõi, đôn đốc việc thực hiện Thông báo này.")],
        Recipients = ["Như thành phần dự họp", "Các cơ quan, đơn vị được giao nhiệm vụ", $"Lưu Văn phòng {organiser.ShortName}"],
        Authority = form.Family is PaperFamily.Party ? "T/L BAN THƯỜNG VỤ" : "TL. CHỦ TỊCH",
        Position = "CHÁNH VĂN PHÒNG",
    };

    private static IEnumerable<PaperLine> Opening(Conference conference)
    {
        var chair = conference.ChairName is { } name ? $" Đồng chí {name}{(conference.ChairPosition is { } office ? ", " + office : "")} chủ trì." : "";
        yield return new PaperLine("opening-1".Replace('-', '_'), $"{Say.Capital(Say.Part(conference.PartOfDay))} ngày {Say.Day(conference.Day)}, {conference.Name}.{chair}".Trim());
        var attended = conference.Delegates.OrderBy(d => d.Ordinal).Select(d => d.Position is null ? d.Name : $"{d.Name}, {d.Position}").ToList();
        if (attended.Count > 0) yield return new PaperLine("opening_2", $"Dự hội nghị có {string.Join("; ", attended)}.");
        yield return new PaperLine("opening_3", "Sau khi nghe báo cáo và ý kiến của các đại biểu, chủ trì hội nghị kết luận như sau:");
    }

    private static IEnumerable<PaperSection> Sections(List<Conclusion> conclusions, List<Directive> directives)
    {
        var seen = conclusions.Where(c => c.Kind is ConclusionKind.Outcome or ConclusionKind.Praise or ConclusionKind.Difficulty or ConclusionKind.Cause).ToList();
        if (seen.Count > 0) yield return new PaperSection(new PaperLine("h_seen", "Đánh giá chung"), [.. seen.Select(c => new PaperBlock(BlockKind.Paragraph, new PaperLine(IdOf(c.Id.Value), Say.Capital(c.Text))))]);

        List<PaperBlock> tasks = [];
        foreach (var (leads, i) in directives.GroupBy(d => d.Leads).Select((g, i) => (g, i)))
        {
            if (leads.Key.Length > 0) tasks.Add(new PaperBlock(BlockKind.Subheading, new PaperLine($"lead_{i}", Say.Capital(string.Join(", ", leads.First().LeadPhrases)))));
            tasks.AddRange(leads.Select(d => new PaperBlock(BlockKind.Item, new PaperLine(IdOf(d.Id.Value), Say.Capital(d.Action.TrimEnd('.', ';')) + Until(d)))));
        }
        yield return new PaperSection(new PaperLine("h_tasks", "Nhiệm vụ"), tasks);
    }

    private static string Until(Directive directive) => directive.DeadlineText is { } printed && directive.Action.Contains(printed, StringComparison.Ordinal) ? ""
        : directive.Due is { } due ? $", hoàn thành trước ngày {Say.Day(due)}" : directive.Recurrence is { } each ? $", báo cáo {Say.Each(each)}" : "";

    private static string IdOf(Guid id) => id.ToString("N");
}
