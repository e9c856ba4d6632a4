using GiaoBan.Text;

namespace GiaoBan.App.Web;

/// <summary>
/// Keeps citizens' data out (product.md, lines that are not crossed): asked before any free text leaves its author's draft.
/// </summary>
internal sealed class TextGuard
{
    /// <summary>What kind of personal data the text holds, in Vietnamese; null when there is none.</summary>
    public string? FindPersonalData(string text) => PersonalData.Find(text) is [var first, ..] ? Called(first.Kind) : null;

    /// <summary>The same, and what would lead to one household of a place: for notes on the mood at the grass roots.</summary>
    public string? FindHousehold(string text) => HouseholdData.Find(text) is [var first, ..] ? Called(first.Kind) : null;

    private static string Called(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.IdentityNumber => "số căn cước hoặc chứng minh nhân dân",
        PersonalDataKind.MobilePhone => "số điện thoại cá nhân",
        PersonalDataKind.PersonName => "tên người",
        _ => "địa chỉ của một người dân",
    };
}
