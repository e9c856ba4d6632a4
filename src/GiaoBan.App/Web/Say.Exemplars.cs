using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Scoring;

namespace GiaoBan.App.Web;

/// <summary>The words for exemplars and for scoring.</summary>
internal static partial class Say
{
    public static string Field(ExemplarField field) => field switch
    {
        ExemplarField.Economy => "Kinh tế",
        ExemplarField.CultureAndSociety => "Văn hóa – xã hội",
        ExemplarField.DefenceAndSecurity => "Quốc phòng – an ninh",
        _ => "Xây dựng hệ thống chính trị",
    };

    public static string Level(RecognitionLevel level) => level switch
    {
        RecognitionLevel.Grassroots => "Cấp cơ sở",
        RecognitionLevel.District => "Cấp huyện",
        _ => "Cấp tỉnh",
    };

    public static (string Kind, string Words) Exemplar(ExemplarState state) => state switch
    {
        ExemplarState.Registered => ("fresh", "Chờ duyệt đăng ký"),
        ExemplarState.Returned => ("back", "Trả lại để bổ sung"),
        ExemplarState.Running => ("doing", "Đang duy trì"),
        ExemplarState.Ended => ("none", "Đã dừng"),
        _ => ("none", "Trùng mô hình khác"),
    };

    public static (string Kind, string Words) Survives(SurvivalKind kind) => kind switch
    {
        SurvivalKind.Alive => ("done", "Còn duy trì"),
        SurvivalKind.Ended => ("none", "Đã dừng"),
        SurvivalKind.Missed => ("late", "Quá mốc, chưa kiểm tra"),
        _ => ("fresh", "Chưa đến mốc"),
    };

    public static (string Title, string Hint) Content(DossierContent content) => content switch
    {
        DossierContent.Situation => ("Thực trạng, lý do", "Trước khi có mô hình thì thế nào, vì sao phải làm."),
        DossierContent.Goals => ("Mục tiêu, tiêu chí", "Đến khi nào thì đạt gì, đo bằng gì."),
        DossierContent.Method => ("Nội dung, cách thức", "Các bước làm, ai nói với ai, quy ước thế nào."),
        DossierContent.Reach => ("Địa bàn, đối tượng", "Thôn, khối phố nào; bao nhiêu hộ. Không ghi tên người dân."),
        DossierContent.Forces => ("Lực lượng", "Cơ quan, tổ chức nào chủ trì, phối hợp, tham gia."),
        DossierContent.Resources => ("Nguồn lực", "Kinh phí, ngày công, vật tư; từ đâu."),
        DossierContent.Schedule => ("Thời gian", "Bắt đầu, tiến độ, thời điểm đánh giá."),
        DossierContent.Outputs => ("Sản phẩm, kết quả đầu ra", "Kiểm chứng được: văn bản, số liệu, ảnh."),
        _ => ("Khả năng duy trì, nhân rộng", "Ai giữ tiếp, nơi nào làm theo được."),
    };

    /// <summary>In the middle of a sentence.</summary>
    public static string Class(string? name) => Lower(name ?? "dưới mức xếp loại");

    public static string Points(long points) => VietnameseNumber.Write(points);

    public static string Points(long? points) => points is { } known ? Points(known) : "chưa có";

    public static (string Kind, string Words) Scored(AppraisalState state) => state switch
    {
        AppraisalState.Blind => ("doing", "Đang chấm độc lập"),
        AppraisalState.Open => ("said", "Đã mở phiếu, chờ thống nhất"),
        _ => ("done", "Đã thống nhất điểm"),
    };
}
