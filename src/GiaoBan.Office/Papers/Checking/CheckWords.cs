using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers.Checking;

/// <summary>What people read in a report of deviations.</summary>
internal static class CheckWords
{
    public static string Element(string element) => element switch
    {
        "page" => "Trang giấy",
        "page-number" => "Số trang",
        "text" => "Chữ trong văn bản",
        "nation-name" => "Tiêu đề, Quốc hiệu",
        "motto" => "Tiêu ngữ",
        "superior" => "Tên cơ quan cấp trên",
        "issuer" => "Tên cơ quan ban hành",
        "issuer-mark" => "Dấu dưới tên cơ quan",
        "number" => "Số, ký hiệu",
        "place-date" => "Địa danh, ngày tháng",
        "type-name" => "Tên loại văn bản",
        "subject" => "Trích yếu",
        "subject-mark" => "Dấu dưới trích yếu",
        "heading" => "Đề mục",
        "body" => "Nội dung",
        "authority" => "Quyền hạn ký",
        "position" => "Chức vụ người ký",
        "signer" => "Họ tên người ký",
        "recipients-label" => "Chữ “Nơi nhận”",
        "recipients" => "Danh sách nơi nhận",
        _ => element,
    };

    public static string Expected(FormRule rule)
    {
        var values = rule.Unit is ""
            ? string.Join(" hoặc ", rule.Allowed.Split(" / ").Select(value => Value(rule.Property, value)))
            : rule.Unit is "ratio" ? rule.Allowed.Replace("..", "–", StringComparison.Ordinal) + " chiều dài chữ"
            : $"{rule.Allowed.Replace("..", "–", StringComparison.Ordinal)} {Unit(rule.Unit)}";
        return $"{Property(rule.Property)}: {values}";
    }

    public static string Found(FormRule rule, double value) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Round(value, 2)} {Unit(rule.Unit)}").TrimEnd();

    public static string Value(string property, string value) => (property, value) switch
    {
        (_, "yes") => "có",
        (_, "no") => "không",
        (_, "none") => "không có",
        (_, "center") => "giữa",
        (_, "left") => "trái",
        (_, "right") => "phải",
        (_, "both") => "đều hai bên",
        (_, "top") => "trên",
        (_, "bottom") => "dưới",
        (_, "hidden") => "không hiện",
        (_, "shown") => "hiện",
        (_, "black") => "đen",
        (_, "asterisk") => "dấu sao (*)",
        (_, "five-hyphens") => "năm gạch nối (-----)",
        (_, "line") => "đường kẻ liền",
        (_, "typed-line") => "gạch bằng ký tự hoặc gạch chân",
        (_, "slash") => "gạch chéo (T/M, K/T, T/L)",
        (_, "dot") => "dấu chấm (TM., KT., TL.)",
        (_, "NN-KH") => "Số NN-LOẠI/CƠ QUAN",
        (_, "NN/KH") => "Số: NN/LOẠI-CƠ QUAN",
        (_, "") => "không có",
        _ => value,
    };

    private static string Property(string property) => property switch
    {
        "width" => "rộng",
        "height" => "cao",
        "top" => "lề trên",
        "bottom" => "lề dưới",
        "left" => "lề trái",
        "right" => "lề phải",
        "place" => "vị trí",
        "align" => "căn lề",
        "size" => "cỡ chữ",
        "distance" => "cách mép giấy",
        "first-page" => "ở trang đầu",
        "font" => "phông chữ",
        "colour" => "màu chữ",
        "text" => "ghi",
        "bold" => "chữ đậm",
        "italic" => "chữ nghiêng",
        "underline" => "gạch chân",
        "caps" => "chữ in hoa",
        "side" => "ở bên",
        "line" => "đường kẻ hoặc giãn dòng",
        "line-exact" => "giãn dòng chính xác",
        "kind" => "hình thức",
        "colon" => "dấu hai chấm sau chữ “Số”",
        "pattern" => "cách ghi",
        "padded" => "số dưới 10 (tháng 1, 2) thêm số 0",
        "indent" => "thụt đầu dòng",
        "gap" => "cách đoạn",
        "ending" => "kết thúc bằng",
        "mark" => "viết tắt bằng",
        "titles" => "học hàm, học vị, quân hàm",
        "separator" => "cuối mỗi dòng",
        "last" => "cuối dòng cuối",
        _ => property,
    };

    private static string Unit(string unit) => unit switch { "lines" => "dòng", "ratio" => "chiều dài chữ", _ => unit };
}
