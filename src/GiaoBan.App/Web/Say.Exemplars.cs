using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Scoring;

namespace GiaoBan.App.Web;

/// <summary>The words for exemplars and for scoring.</summary>
internal static partial class Say
{
    public static string Field(ExemplarField field) => T(field switch
    {
        ExemplarField.Economy => "Kinh tế",
        ExemplarField.CultureAndSociety => "Văn hóa – xã hội",
        ExemplarField.DefenceAndSecurity => "Quốc phòng – an ninh",
        _ => "Xây dựng hệ thống chính trị",
    });

    public static string Level(RecognitionLevel level) => T(level switch
    {
        RecognitionLevel.Grassroots => "Cấp cơ sở",
        RecognitionLevel.District => "Cấp huyện",
        _ => "Cấp tỉnh",
    });

    public static (string Kind, string Words) Exemplar(ExemplarState state) => state switch
    {
        ExemplarState.Registered => ("fresh", T("Chờ duyệt đăng ký")),
        ExemplarState.Returned => ("back", T("Trả lại để bổ sung")),
        ExemplarState.Running => ("doing", T("Đang duy trì")),
        ExemplarState.Ended => ("none", T("Đã dừng")),
        _ => ("none", T("Trùng mô hình khác")),
    };

    public static (string Kind, string Words) Survives(SurvivalKind kind) => kind switch
    {
        SurvivalKind.Alive => ("done", T("Còn duy trì")),
        SurvivalKind.Ended => ("none", T("Đã dừng")),
        SurvivalKind.Missed => ("late", T("Quá mốc, chưa kiểm tra")),
        _ => ("fresh", T("Chưa đến mốc")),
    };

    public static (string Title, string Hint) Content(DossierContent content) => content switch
    {
        DossierContent.Situation => (T("Thực trạng, lý do"), T("Trước khi có mô hình thì thế nào, vì sao phải làm.")),
        DossierContent.Goals => (T("Mục tiêu, tiêu chí"), T("Đến khi nào thì đạt gì, đo bằng gì.")),
        DossierContent.Method => (T("Nội dung, cách thức"), T("Các bước làm, ai nói với ai, quy ước thế nào.")),
        DossierContent.Reach => (T("Địa bàn, đối tượng"), T("Thôn, khối phố nào; bao nhiêu hộ. Không ghi tên người dân.")),
        DossierContent.Forces => (T("Lực lượng"), T("Cơ quan, tổ chức nào chủ trì, phối hợp, tham gia.")),
        DossierContent.Resources => (T("Nguồn lực"), T("Kinh phí, ngày công, vật tư; từ đâu.")),
        DossierContent.Schedule => (T("Thời gian"), T("Bắt đầu, tiến độ, thời điểm đánh giá.")),
        DossierContent.Outputs => (T("Sản phẩm, kết quả đầu ra"), T("Kiểm chứng được: văn bản, số liệu, ảnh.")),
        _ => (T("Khả năng duy trì, nhân rộng"), T("Ai giữ tiếp, nơi nào làm theo được.")),
    };

    /// <summary>In the middle of a sentence.</summary>
    public static string Class(string? name) => Lower(name ?? T("dưới mức xếp loại"));

    public static string Points(long points) => VietnameseNumber.Write(points);

    public static string Points(long? points) => points is { } known ? Points(known) : T("chưa có");

    public static (string Kind, string Words) Scored(AppraisalState state) => state switch
    {
        AppraisalState.Blind => ("doing", T("Đang chấm độc lập")),
        AppraisalState.Open => ("said", T("Đã mở phiếu, chờ thống nhất")),
        _ => ("done", T("Đã thống nhất điểm")),
    };
}
