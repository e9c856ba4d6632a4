using System.Text.RegularExpressions;
using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text;

/// <summary>Whether words speak of whom a congress is to elect (phương án nhân sự): that stays out of the program (lines not crossed).</summary>
public static partial class PersonnelPlan
{
    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words().IsMatch(KeyForm.Of(text));
    }

    [GeneratedRegex(@"\b(nhân sự|tái cử|ứng cử|đề cử|bầu cử ban|dự kiến (bầu|giữ chức|giới thiệu)|giới thiệu (ông|bà|đồng chí)|phiếu tín nhiệm|quy hoạch cán bộ|lý lịch|danh sách bầu|số dư)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
