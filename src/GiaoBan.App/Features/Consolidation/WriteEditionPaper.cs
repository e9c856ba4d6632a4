using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using PaperWriter = GiaoBan.Office.Papers.ConclusionNotice;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>
/// Báo cáo as a paper, out of a frozen edition and nothing else, so that the same edition always gives the same bytes (domain.md §2.4).
/// The number is left to the records clerk, the signature to whoever signs.
/// </summary>
internal sealed class EditionPaper(GiaoBanDb db) : IUseCase
{
    /// <param name="form">Null: the form of the organiser's family in force on the day the edition was frozen.</param>
    public async Task<Result<byte[]>> WriteAsync(FrozenEdition edition, DocumentForm? form, CancellationToken ct)
    {
        var content = edition.Read();
        if (content.Text.Count == 0) return ConsolidationRefusals.NothingToPrint;

        var organiser = await db.Units.AsNoTracking().FirstAsync(u => u.Id == edition.OrganiserId, ct);
        var line = await db.Lines.Where(l => l.Id == edition.LineId).Select(l => l.Name).FirstAsync(ct);
        var day = BusinessDay.DayOf(edition.FrozenAtUtc);
        if (form is null)
        {
            var inForce = DocumentForms.For(PaperFamilies.Of(organiser.Kind), day);
            if (!inForce.IsOk) return new Refusal(inForce.Refusal);
            form = inForce.Value;
        }
        return PaperWriter.Write(Paper(form, organiser, day, line, content));
    }

    private static NoticePaper Paper(DocumentForm form, Unit organiser, DateOnly day, string line, EditionContent content)
    {
        var signing = SigningRule.Of(form.Family)[0];
        var what = $"kết quả {Say.Lower(line)} {Say.Lower(content.Period)}";
        var subject = content.Text.Any(s => s.Section is SectionKind.NextTasks) ? $"{what}, nhiệm vụ trọng tâm kỳ tới" : what;
        return new()
        {
            Form = form,
            TypeName = "BÁO CÁO",
            Issuer = organiser.Name.ToUpperInvariant(),
            Symbol = form.Family is PaperFamily.Party ? $"BC/{organiser.Code}" : $"BC-{organiser.Code}",
            Place = PlaceNames.Of(organiser),
            Date = day,
            Subject = new("subject", form.Family is PaperFamily.Party ? subject : Say.Capital(subject)),
            Opening = [new("opening", $"{organiser.Name} báo cáo {what} như sau (số liệu tính từ ngày {Say.Day(content.From)} đến ngày {Say.Day(content.To)}, chi tiết tại Phụ lục):")],
            Sections = Sections(content),
            Closing = [new("closing", $"Trên đây là {what}; {organiser.Name} trân trọng báo cáo.")],
            Recipients = ["Như thành phần dự hội nghị", "Các cơ quan, đơn vị gửi báo cáo", $"Lưu Văn phòng {organiser.ShortName}"],
            Authority = signing.Authority,
            Position = signing.Position,
            Annex = new($"Số liệu {Say.Lower(line)} {Say.Lower(content.Period)}", $"(Kèm theo Báo cáo của {organiser.Name})", Figures(content)),
        };
    }

    // A matter that no sentence speaks of still stands in its section, and a section of matters alone still stands: what several units say must not fall away.
    private static List<PaperSection> Sections(EditionContent content)
    {
        var spoken = content.Text.SelectMany(t => t.Sentences).SelectMany(s => s.Sources).Where(s => s.Kind is SourceOfSentence.Matter).Select(s => s.Words).ToHashSet();
        var rest = content.Matters.Where(m => !spoken.Contains(m.Title)).ToLookup(m => m.Section);
        var written = content.Text.ToLookup(t => t.Section, t => t.Sentences);
        return [.. content.Text.Select(t => t.Section).Union(rest.Select(m => m.Key)).Order().Select(section => new PaperSection(
            new($"h_{section}", Say.Section(section)),
            [.. written[section].SelectMany(s => s).Select(s => new PaperBlock(BlockKind.Paragraph, new(s.Id.ToString("N"), s.Text))), .. rest[section].Select((m, i) => new PaperBlock(BlockKind.Item, new($"m_{section}_{i}", $"{m.Title.TrimEnd('.', ';')} ({m.Units.Count} đơn vị nêu)")))]))];
    }

    private static LetterTable Figures(EditionContent content)
    {
        var (hasPlan, hasBefore) = (content.Figures.Any(f => f.Plan is not null), content.Figures.Any(f => f.Before is not null));
        return new(
            [5, 8, 38, 11, 10, .. hasBefore ? (int[])[10] : [], 10, .. hasPlan ? (int[])[10, 9] : [], 17],
            ["TT", "Mã", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", .. hasBefore ? (string[])["Kỳ trước"] : [], "Cùng kỳ", .. hasPlan ? (string[])["Kế hoạch năm", "% kế hoạch"] : [], "Đơn vị có số"],
            [.. content.Figures.Select((f, i) => (IReadOnlyList<string>)[$"{i + 1}", f.Code, f.Name, f.UnitOfMeasure, Shown(f.Value), .. hasBefore ? (string[])[Shown(f.Before)] : [], Shown(f.LastYear), .. hasPlan ? (string[])[Shown(f.Plan), Shown(PlanTarget.Share(f.Reached, f.Plan))] : [], f.Refusal is null ? $"{f.Filed}/{f.Asked}" : "Không cộng giữa các đơn vị"])])
        { Figures = [.. Enumerable.Range(4, 2 + (hasBefore ? 1 : 0) + (hasPlan ? 2 : 0))] };
    }

    private static string Shown(long? value) => value is null ? "–" : VietnameseNumber.Write(value);
}
