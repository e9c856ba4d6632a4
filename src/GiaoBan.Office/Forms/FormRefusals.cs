using System.Globalization;

namespace GiaoBan.Office.Forms;

/// <summary>Every way the forms say no.</summary>
internal static class FormRefusals
{
    public static string UnknownForm(string id, IEnumerable<DocumentForm> all) =>
        $"Chưa có mẫu thể thức “{id}”. Các mẫu đang có: {string.Join(", ", all.Select(form => form.Id))}.";

    public static string NoFormOn(PaperFamily family, DateOnly day, IEnumerable<DocumentForm> all)
    {
        var known = string.Join("; ", all.Where(form => form.Family == family)
            .Select(form => $"{form.Name} (từ {Short(form.From)}{(form.Until is { } until ? $" đến {Short(until)}" : "")})"));
        var whose = family is PaperFamily.Party ? "văn bản của Đảng" : "văn bản hành chính nhà nước";
        return $"Chưa có quy định thể thức {whose} áp dụng cho ngày {Short(day)}. Đang có: {known}. Hãy kiểm tra lại ngày văn bản hoặc chọn mẫu.";
    }

    public static string UnreadableNumber(string number) =>
        $"Chưa nhận ra số, ký hiệu “{number}” là của Đảng (như 15-TB/TU) hay của Nhà nước (như 15/TB-UBND). Hãy chọn mẫu thể thức.";

    public const string NoNumberOrDate =
        "Chưa tìm thấy số, ký hiệu và ngày, tháng, năm ban hành ở đầu văn bản nên chưa biết áp dụng quy định nào. Hãy chọn mẫu thể thức.";

    private static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
