using GiaoBan.App.Web;
using GiaoBan.Domain.Periods;

namespace GiaoBan.App.Features.Forms;

/// <summary>The words of an outline: its own where it has some, else the usual ones.</summary>
internal static class FormWords
{
    public static string Title(ReportForm form, SectionKind section) => form.PartOf(section)?.Title ?? Say.Section(section);

    public static string Hint(ReportForm form, SectionKind section) => form.PartOf(section)?.Hint ?? Say.SectionHint(section);

    public static string Required(ReportForm form, SectionKind section) => Tf($"Mục “{Title(form, section)}” bắt buộc có ít nhất một ý");

    public static string Kind(IndicatorKind kind) => T(kind switch
    {
        IndicatorKind.Flow => "phát sinh trong kỳ",
        IndicatorKind.Stock => "có đến cuối kỳ",
        IndicatorKind.Rate => "tỷ lệ",
        _ => "điểm số",
    });

    public static string Over(OverUnits rule) => T(rule switch
    {
        OverUnits.Sum => "cộng các đơn vị",
        OverUnits.Ratio => "tính lại từ tổng tử số và tổng mẫu số",
        _ => "không gộp giữa các đơn vị",
    });

    public static string Over(OverTime rule) => T(rule switch
    {
        OverTime.Sum => "cộng các kỳ",
        OverTime.Last => "lấy kỳ cuối",
        OverTime.RatioOfSums => "tính lại từ tổng các kỳ",
        OverTime.RatioOfLast => "tính lại từ số của kỳ cuối",
        _ => "không gộp giữa các kỳ",
    });

    /// <summary>Why a measure is combined as it is, for whoever doubts a sum.</summary>
    public static string WhyOver(Indicator indicator) => (indicator.Kind, indicator.OverUnits, indicator.OverTime) switch
    {
        (IndicatorKind.Rate, OverUnits.Ratio, _) => T("Hai đơn vị 90 % và 50 % không thành 140 %; máy cộng tử số, cộng mẫu số rồi chia."),
        (IndicatorKind.Rate or IndicatorKind.Score, _, _) => T("Do nơi khác tính cho cả tỉnh, hoặc các đơn vị tính chồng lên nhau."),
        (_, OverUnits.None, _) => T("Một người, một cuộc có thể nằm trong số của hai đơn vị, cộng lại thì thành hai."),
        (IndicatorKind.Stock, _, _) => T("Bốn quý cùng đếm một mô hình thì cuối năm vẫn là một mô hình."),
        (_, _, OverTime.None) => T("Một người đến trong cả hai quý vẫn là một người."),
        _ => T("Mỗi việc chỉ nằm trong số của một đơn vị và một kỳ."),
    };

    public static string Reporters(Indicator indicator) => string.Join(", ", indicator.Reporters.Split(',').Select(code => code switch { "all" => T("mọi đơn vị"), "district" => T("huyện ủy, thành ủy"), _ => code }));

    public static string Minutes(int seconds) => seconds == 0 ? T("0 phút") : seconds < 60 ? T("dưới 1 phút") : Tf($"{(seconds + 59) / 60} phút");
}
