using GiaoBan.Domain;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>
/// What every letter of the desk has in common: whose it is, its symbol, place and day, who keeps it and who signs (domain.md §2.4). The
/// number and the name under the signature are left to those who give them.
/// </summary>
internal sealed class DeskLetters(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    /// <summary>The form of letters of this body on this day; refused where none is known.</summary>
    public async Task<Result<DocumentForm>> FormAsync(CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId;
        var form = DocumentForms.For(PaperFamilies.Of(await db.Units.Where(u => u.Id == organiser).Select(u => u.Kind).FirstAsync(ct)), businessDay.Today);
        if (!form.IsOk) return new Refusal(form.Refusal);
        return form.Value;
    }

    public async Task<LetterPaper> BeginAsync(DocumentForm form, string subject, IReadOnlyList<string> addressees, CancellationToken ct)
    {
        var body = await db.Units.AsNoTracking().FirstAsync(u => u.Id == acting.Who.OrganiserId, ct);
        var desk = await db.Units.AsNoTracking().FirstAsync(u => u.Id == acting.Who.UnitId, ct);
        var party = form.Family is PaperFamily.Party;
        return new LetterPaper
        {
            Form = form,
            Issuer = body.Name,
            Symbol = party ? $"CV/{body.Code}" : $"{body.Code}-{desk.Code}",
            Place = PlaceNames.Of(body),
            Date = businessDay.Today,
            Subject = subject,
            Addressees = addressees,
            Before = [],
            After = [],
            Recipients = ["Như trên", $"Lưu Văn phòng {body.ShortName}"],
            Authority = party ? "T/L BAN THƯỜNG VỤ" : "TL. CHỦ TỊCH",
            Position = "CHÁNH VĂN PHÒNG",
        };
    }
}
