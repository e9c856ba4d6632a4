using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Forms;
using GiaoBan.Storage;
using GiaoBan.Storage.Files;
using Microsoft.EntityFrameworkCore;
using NoticeWriter = GiaoBan.Office.Papers.ConclusionNotice;

namespace GiaoBan.App.Features.Approval;

/// <summary>
/// Cấp số, ban hành: number, day and signature are set, the .docx is written once and kept as it is. The code on it carries
/// number, day and the hash of the words, so that the page behind it can say whether they belong together.
/// </summary>
internal sealed class IssueNotice(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public int? Number { get; init; }
        public DateOnly? On { get; init; }
        [StringLength(20)] public string? Register { get; init; }
        [StringLength(10)] public string? Signing { get; init; }
        [StringLength(120)] public string? Signer { get; init; }
    }

    /// <param name="address">Where this installation is reached, as the one who issues reaches it: it goes into the code.</param>
    public async Task<Result> RunAsync(ConclusionNotice notice, int seen, Conference conference, Input input, string address, CancellationToken ct)
    {
        if (notice.Version != seen) return ConclusionRefusals.NoticeChangedMeanwhile;
        var orders = await db.OrdersAsync(conference.Id, ct);
        if (notice.MayIssue(orders) is { Refusal: { } no }) return no;
        if (input.Number is not { } number || number < 1) return ConclusionRefusals.NumberTooSmall;

        var organiser = await db.Units.AsNoTracking().FirstAsync(u => u.Id == conference.OrganiserId, ct);
        var (family, day) = (PaperFamilies.Of(organiser.Kind), input.On ?? conference.Day);
        var form = DocumentForms.For(family, day);
        if (!form.IsOk) return new Refusal(form.Refusal);

        var signing = SigningRule.Of(family).FirstOrDefault(r => r.Key == input.Signing) ?? SigningRule.Of(family)[0];
        var text = notice.TextOf(notice.Latest.Ordinal);
        var paper = NoticeOfConclusions.Paper(form.Value, organiser, day, text) with { Number = number, Authority = signing.Authority, Position = signing.Position, Signer = (input.Signer ?? "").Trim() };
        var register = string.IsNullOrWhiteSpace(input.Register) ? RegisterOf(family, day) : input.Register.Trim();
        if (await db.ConclusionNotices.AnyAsync(n => n.OrganiserId == notice.OrganiserId && n.Register == register && n.Symbol == paper.Symbol && n.Number == number, ct)) return ConclusionRefusals.NumberTaken(paper.NumberText, register);

        var hash = HashOf(paper.NumberText, day, text);
        var file = new StoredFile($"thong-bao-{paper.NumberText.Replace('/', '-')}.docx", OfficeTypes.Docx, NoticeWriter.Write(paper with { Code = QrCode.Png(VerifyNotice.AddressOf(address, paper.NumberText, day, hash)) }));
        var issue = new NoticeIssue(number, paper.Symbol, register, paper.NumberText, day, paper.Signer, hash, file.Id, file.Sha256);
        if (notice.Issue(issue, orders, conference.Day) is { Refusal: { } refused }) return refused;

        db.Files.Add(file);
        db.Outbox.Add(TellUnit.Message(null, $"Đã ban hành thông báo kết luận số {paper.NumberText}, ngày {Say.Day(day)}: {Say.Lower(conference.Name)}.", TellHolder.PageOf(conference.Id), acting.NowUtc, notice.OrganiserId, notice.LineId, [Role.DeskOfficer, Role.Leader]));
        await db.CommitAsync(acting.Does("notice.issue", "notice", notice.Id.Value, paper.NumberText + (notice.SkipReason is { } why ? $", bỏ qua đường trình ký: {why}" : "")), ct);
        live.Announce("notice");
        return Result.Ok;
    }

    /// <summary>The number after the last one of its register, and what else the form starts from.</summary>
    public async Task<Input> SuggestAsync(ConclusionNotice notice, Conference conference, DateOnly today, Unit organiser, CancellationToken ct)
    {
        var (family, day) = (PaperFamilies.Of(organiser.Kind), today < conference.Day ? conference.Day : today);
        var register = RegisterOf(family, day);
        var last = await db.ConclusionNotices.Where(n => n.OrganiserId == notice.OrganiserId && n.Register == register).MaxAsync(n => n.Number, ct) ?? 0;
        return new Input { Number = last + 1, On = day, Register = register, Signing = SigningRule.Of(family)[0].Key };
    }

    /// <summary>What the code stands for: number, day and every paragraph, each on a line of its own.</summary>
    public static string HashOf(string number, DateOnly day, IEnumerable<NoticeText> text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', text.Select(t => t.Text).Prepend(Say.Iso(day)).Prepend(number)))));

    // The State's numbers begin anew each year, the Party's with each committee's term: five years, from the congress in the last
    // quarter of a year that five divides. The desk can write another.
    private static string RegisterOf(PaperFamily family, DateOnly day)
    {
        if (family is PaperFamily.State) return $"{day.Year}";
        var start = day.Year - day.Year % 5;
        if (day.Year == start && day.Month < 10) start -= 5;
        return $"{start}-{start + 5}";
    }
}
