using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Situations;

namespace GiaoBan.App.Web;

/// <summary>The words of the programmes.</summary>
internal static partial class Say
{
    public static string State(CommendationState state) => T(state switch
    {
        CommendationState.Decided => "Đã khen",
        CommendationState.Declined => "Không khen",
        _ => "Chờ quyết định",
    });

    public static string Fate(PilotFate fate) => T(fate switch
    {
        PilotFate.Extend => "Nhân rộng",
        PilotFate.Fix => "Sửa rồi làm tiếp",
        _ => "Dừng",
    });

    /// <summary>"178 trên 226 đại hội cấp xã đã tổ chức (79%)".</summary>
    public static string Tally(CongressTally tally) => Tf($"{Count(tally.Held)} trên {Count(tally.Count)} đại hội cấp {Level(tally.Level)} đã tổ chức ({Percent(tally.Held, tally.Count)}%)");

    // One decimal: 412 of 414 is not all of them.
    private static string Share(int part, int all) => (100m * part / all).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Topic(SituationTopic topic) => T(topic switch
    {
        SituationTopic.Land => "Đất đai, giải phóng mặt bằng",
        SituationTopic.Livelihood => "Đời sống, việc làm",
        SituationTopic.Livestock => "Chăn nuôi, dịch bệnh",
        SituationTopic.Labour => "Lao động qua biên giới",
        SituationTopic.Reorganisation => "Sắp xếp thôn, xã",
        SituationTopic.Trade => "Cửa khẩu, buôn bán",
        SituationTopic.Environment => "Môi trường",
        SituationTopic.Water => "Nước sinh hoạt",
        SituationTopic.Credit => "Tín dụng, cho vay",
        SituationTopic.Security => "An ninh, trật tự",
        _ => "Vấn đề khác",
    });

    public static string Weight(SituationWeight weight) => T(weight switch
    {
        SituationWeight.Watch => "Theo dõi",
        SituationWeight.Pressing => "Cần giải quyết sớm",
        _ => "Điểm nóng",
    });

    public static string State(SituationState state) => T(state switch
    {
        SituationState.Raised => "Chưa ai xử lý",
        SituationState.InHand => "Đang xử lý",
        _ => "Đã trả lời",
    });

    /// <summary>A measure of a pilot with its sample: "109/120 (91%)", "28 phút (n = 1.204)".</summary>
    public static string Measured(PilotMeasure measure, int value, int sample) =>
        measure.IsShare ? $"{Count(value)}/{Count(sample)} ({Share(value, sample)}%)" : $"{Count(value)}{(measure.UnitOfMeasure is { } unit ? " " + unit : "")} (n = {Count(sample)})";
}
