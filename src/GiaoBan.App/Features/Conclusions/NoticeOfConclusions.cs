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
using NoticeWriter = GiaoBan.Office.Papers.ConclusionNotice;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>
/// Thông báo kết luận as a paper: its words, out of the confirmed conclusions until somebody writes on them, in the form of
/// its day (domain.md §2.2, §2.4). Until it is issued the number is left to the records clerk and the signature to whoever signs.
/// </summary>
internal sealed class NoticeOfConclusions(GiaoBanDb db, BusinessDay businessDay) : IUseCase
{
    /// <summary>The words of a first version, and how many directives stand in them.</summary>
    public sealed record Words(IReadOnlyList<NoticeText> Paragraphs, int Orders);

    /// <summary>The issued paper as it went out; before that the last version of the draft, or what a first one would say.</summary>
    /// <param name="form">Null: the form of the organiser's family in force on the day of the notice.</param>
    public async Task<Result<byte[]>> WriteAsync(Conference conference, CancellationToken ct, DocumentForm? form = null)
    {
        var notice = await db.ConclusionNotices.AsNoTracking().Include(n => n.Versions).Include(n => n.Paragraphs).AsSplitQuery().FirstOrDefaultAsync(n => n.ConferenceId == conference.Id, ct);
        if (form is null && notice?.PaperId is { } issued) return await db.FileContents.AsNoTracking().Where(c => c.FileId == issued).Select(c => c.Bytes).FirstAsync(ct);

        var first = notice is null ? await TextAsync(conference, ct) : null;
        if (first is { Orders: 0 }) return ConclusionRefusals.NothingToNotice;

        // A notice follows its sitting within days; the form is the one in force then.
        var day = notice?.IssuedOn ?? (businessDay.Today < conference.Day ? conference.Day : businessDay.Fixed is null ? businessDay.Today : conference.Day.AddDays(1));
        var organiser = await db.Units.AsNoTracking().FirstAsync(u => u.Id == conference.OrganiserId, ct);
        if (form is null)
        {
            var inForce = DocumentForms.For(PaperFamilies.Of(organiser.Kind), day);
            if (!inForce.IsOk) return new Refusal(inForce.Refusal);
            form = inForce.Value;
        }
        return NoticeWriter.Write(Paper(form, organiser, day, first?.Paragraphs ?? notice!.TextOf(notice.Latest.Ordinal)));
    }

    public async Task<Words> TextAsync(Conference conference, CancellationToken ct)
    {
        var conclusions = await (from c in db.Conclusions join d in db.SourceDocuments on c.SourceDocumentId equals d.Id where c.ConferenceId == conference.Id && d.State == DocumentState.Confirmed orderby c.Ordinal select c).AsNoTracking().ToListAsync(ct);
        var directives = await db.Directives.AsNoTracking().Where(d => d.ConferenceId == conference.Id && (d.State == DirectiveState.Confirmed || d.State == DirectiveState.Issued)).OrderBy(d => d.Code).ToListAsync(ct);
        var organiser = await db.Units.AsNoTracking().FirstAsync(u => u.Id == conference.OrganiserId, ct);
        return new Words(
        [
            new(IdOf(conference.Id.Value), ParagraphKind.Subject, $"kết luận tại {Say.Lower(conference.Name)}"),
            .. Opening(conference), .. Seen(conclusions), .. Ordered(directives),
            new("closing", ParagraphKind.Closing, $"Văn phòng {organiser.ShortName} theo dõi, đôn đốc việc thực hiện Thông báo này."),
        ], directives.Count);
    }

    /// <summary>The paper with its number and signer still to come.</summary>
    public static NoticePaper Paper(DocumentForm form, Unit organiser, DateOnly day, IReadOnlyList<NoticeText> text)
    {
        var signing = SigningRule.Of(form.Family)[0];
        return new()
        {
            Form = form,
            Issuer = organiser.Name.ToUpperInvariant(),
            Symbol = form.Family is PaperFamily.Party ? $"TB/{organiser.Code}" : $"TB-{organiser.Code}",
            Place = PlaceNames.Of(organiser),
            Date = day,
            Subject = Line(text.First(t => t.Kind is ParagraphKind.Subject)),
            Opening = [.. text.TakeWhile(t => t.Kind is not ParagraphKind.Heading).Where(t => t.Kind is not (ParagraphKind.Subject or ParagraphKind.Closing)).Select(Line)],
            Sections = [.. Sections(text)],
            Closing = [.. text.Where(t => t.Kind is ParagraphKind.Closing).Select(Line)],
            Recipients = ["Như thành phần dự họp", "Các cơ quan, đơn vị được giao nhiệm vụ", $"Lưu Văn phòng {organiser.ShortName}"],
            Authority = signing.Authority,
            Position = signing.Position,
        };
    }

    private static IEnumerable<NoticeText> Opening(Conference conference)
    {
        var chair = conference.ChairName is { } name ? $" Đồng chí {name}{(conference.ChairPosition is { } office ? ", " + office : "")} chủ trì." : "";
        yield return new("opening_1", ParagraphKind.Opening, $"{Say.Capital(Say.Part(conference.PartOfDay))} ngày {Say.Day(conference.Day)}, {conference.Name}.{chair}".Trim());
        var attended = conference.Delegates.OrderBy(d => d.Ordinal).Select(d => d.Position is null ? d.Name : $"{d.Name}, {d.Position}").ToList();
        if (attended.Count > 0) yield return new("opening_2", ParagraphKind.Opening, $"Dự hội nghị có {string.Join("; ", attended)}.");
        yield return new("opening_3", ParagraphKind.Opening, "Sau khi nghe báo cáo và ý kiến của các đại biểu, chủ trì hội nghị kết luận như sau:");
    }

    private static IEnumerable<NoticeText> Seen(List<Conclusion> conclusions)
    {
        var seen = conclusions.Where(c => c.Kind is ConclusionKind.Outcome or ConclusionKind.Praise or ConclusionKind.Difficulty or ConclusionKind.Cause).ToList();
        return seen.Count == 0 ? [] : [new("h_seen", ParagraphKind.Heading, "Đánh giá chung"), .. seen.Select(c => new NoticeText(IdOf(c.Id.Value), ParagraphKind.Paragraph, Say.Capital(c.Text)))];
    }

    private static IEnumerable<NoticeText> Ordered(List<Directive> directives)
    {
        yield return new("h_tasks", ParagraphKind.Heading, "Nhiệm vụ");
        if (directives.Count == 0) yield return new("no_tasks", ParagraphKind.Paragraph, "Hội nghị không phát sinh nhiệm vụ mới.");
        foreach (var (leads, i) in directives.GroupBy(d => d.Leads).Select((g, i) => (g, i)))
        {
            if (leads.Key.Length > 0) yield return new($"lead_{i}", ParagraphKind.Subheading, Say.Capital(string.Join(", ", leads.First().LeadPhrases)));
            foreach (var d in leads) yield return new(IdOf(d.Id.Value), ParagraphKind.Item, Say.Capital(d.Action.TrimEnd('.', ';')) + Until(d));
        }
    }

    private static IEnumerable<PaperSection> Sections(IReadOnlyList<NoticeText> text)
    {
        var rest = text.SkipWhile(t => t.Kind is not ParagraphKind.Heading).Where(t => t.Kind is not (ParagraphKind.Subject or ParagraphKind.Closing)).ToList();
        for (var at = 0; at < rest.Count;)
        {
            var blocks = rest.Skip(at + 1).TakeWhile(t => t.Kind is not ParagraphKind.Heading).ToList();
            yield return new PaperSection(Line(rest[at]), [.. blocks.Select(b => new PaperBlock(b.Kind switch { ParagraphKind.Subheading => BlockKind.Subheading, ParagraphKind.Item => BlockKind.Item, _ => BlockKind.Paragraph }, Line(b)))]);
            at += blocks.Count + 1;
        }
    }

    private static PaperLine Line(NoticeText text) => new(text.Mark, text.Text);

    private static string Until(Directive directive) => directive.DeadlineText is { } printed && directive.Action.Contains(printed, StringComparison.Ordinal) ? ""
        : directive.Due is { } due ? $", hoàn thành trước ngày {Say.Day(due)}" : directive.Recurrence is { } each ? $", báo cáo {Say.Each(each)}" : "";

    private static string IdOf(Guid id) => id.ToString("N");
}
