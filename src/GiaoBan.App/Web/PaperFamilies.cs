using GiaoBan.Domain.Organization;
using GiaoBan.Office.Forms;

namespace GiaoBan.App.Web;

/// <summary>Whose forms a body's papers follow: an authority and its offices the State's, everybody else in the cycle the Party's.</summary>
internal static class PaperFamilies
{
    public static PaperFamily Of(UnitKind issuer) => issuer is UnitKind.Authority or UnitKind.AuthorityBody ? PaperFamily.State : PaperFamily.Party;
}
