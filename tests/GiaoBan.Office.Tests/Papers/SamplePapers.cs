using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;

namespace GiaoBan.Office.Tests.Papers;

/// <summary>Papers like those an office really sends: long names, two pages, a unit with several items.</summary>
internal static class SamplePapers
{
    public static DocumentForm Form(string id) => DocumentForms.Find(id).Value!;

    public static NoticePaper Party(string form = "party-2018") => new()
    {
        Form = Form(form),
        Superior = "Đảng bộ tỉnh Lạng Sơn",
        Issuer = "Ban Thường vụ Tỉnh ủy",
        Number = 5,
        Symbol = "TB/TU",
        Place = "Lạng Sơn",
        Date = form is "party-2018" ? new(2019, 4, 2) : new(2026, 7, 2),
        Subject = new("subject", "kết luận của đồng chí Phó Bí thư Thường trực Tỉnh ủy\ntại Hội nghị giao ban công tác dân vận quý I năm 2019"),
        Opening = Opening,
        Sections = Sections,
        Closing = [new("closing", "Ban Thường vụ Tỉnh ủy thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện.")],
        Recipients = ["Ban Dân vận Trung ương (b/c)", "Thường trực Tỉnh ủy (b/c)", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh", "Các huyện ủy, thành ủy, đảng ủy trực thuộc", "Lưu Văn phòng Tỉnh ủy"],
        Authority = "T/L Ban Thường vụ",
        Position = "Chánh Văn phòng",
        Signer = "Hoàng Văn Thử",
    };

    public static NoticePaper State(string form = "state-2020") => Party() with
    {
        Form = Form(form),
        Superior = "Ủy ban nhân dân tỉnh Lạng Sơn",
        Issuer = "Văn phòng",
        Number = 145,
        Symbol = "TB-VP",
        Date = form is "state-2020" ? new(2022, 8, 16) : new(2019, 2, 6),
        Subject = new("subject", "Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp giao ban về công tác dân vận chính quyền quý III năm 2022"),
        Sections =
        [
            new(new("h1", "Đánh giá chung"), [new(BlockKind.Paragraph, new("p1", Assessment))]),
            new(new("h2", "Nhiệm vụ trong thời gian tới"), [.. Enumerable.Range(1, 12).Select(i => new PaperBlock(BlockKind.Item, new($"i{i}", Task)))]),
        ],
        Recipients = ["Chủ tịch, các Phó Chủ tịch UBND tỉnh (b/c)", "Các sở, ban, ngành liên quan", "UBND các huyện, thành phố", "Lưu: VT, TH"],
        Authority = "TL. Chủ tịch\nKT. Chánh Văn phòng",
        Position = "Phó Chánh Văn phòng",
    };

    /// <summary>A consolidated report (báo cáo) with its figures as an annex.</summary>
    public static NoticePaper Report(string form) => (form.StartsWith("party", StringComparison.Ordinal) ? Party(form) : State(form)) with
    {
        TypeName = "BÁO CÁO",
        Symbol = form.StartsWith("party", StringComparison.Ordinal) ? "BC/TU" : "BC-VP",
        Subject = new("subject", "kết quả công tác dân vận quý I năm 2019, nhiệm vụ trọng tâm kỳ tới"),
        Annex = new("Số liệu công tác dân vận quý I năm 2019", "(Kèm theo Báo cáo của Tỉnh ủy Lạng Sơn)", new(
            [5, 8, 40, 12, 12, 12, 11], ["TT", "Mã", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Cùng kỳ", "Đơn vị có số"],
            [.. Enumerable.Range(1, 66).Select(i => (IReadOnlyList<string>)[$"{i}", $"B{i:00}", "Số cuộc đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân", "cuộc", "1.240", "1.198", "16/16"])])),
    };

    private const string Assessment = "Trong quý I, cấp ủy, chính quyền, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đã tập trung lãnh đạo, chỉ đạo, triển khai đồng bộ các nhiệm vụ công tác dân vận; phong trào thi đua “Dân vận khéo” được duy trì với 1.246 mô hình.";

    private const string Task = "Chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc tỉnh rà soát, lựa chọn các mô hình tiêu biểu, báo cáo kết quả trước ngày 30/6/2019; kịp thời phản ánh những khó khăn, vướng mắc phát sinh từ cơ sở để được hướng dẫn, tháo gỡ.";

    private static IReadOnlyList<PaperLine> Opening =>
    [
        new("opening_1", "Ngày 28/3/2019, tại Hội trường Tỉnh ủy, đồng chí Phó Bí thư Thường trực Tỉnh ủy chủ trì Hội nghị giao ban công tác dân vận quý I, triển khai nhiệm vụ quý II năm 2019. Tham dự có đại diện lãnh đạo các sở, ban, ngành, đoàn thể tỉnh và các huyện ủy, thành ủy."),
        new("opening_2", "Sau khi nghe Ban Dân vận Tỉnh ủy báo cáo và ý kiến phát biểu của các đại biểu, đồng chí Phó Bí thư Thường trực Tỉnh ủy kết luận như sau:"),
    ];

    private static IReadOnlyList<PaperSection> Sections =>
    [
        new(new("h1", "Đánh giá kết quả quý I"), [new(BlockKind.Paragraph, new("p1", Assessment)), new(BlockKind.Paragraph, new("p2", "Tuy nhiên, việc nắm tình hình nhân dân ở một số xã vùng cao, biên giới có lúc chưa kịp thời."))]),
        new(new("h2", "Nhiệm vụ trọng tâm quý II"),
        [
            new(BlockKind.Subheading, new("u1", "Ban Dân vận Tỉnh ủy")),
            new(BlockKind.Item, new("t1", Task)),
            new(BlockKind.Item, new("t2", Task)),
            new(BlockKind.Subheading, new("u2", "Ban Dân tộc tỉnh")),
            new(BlockKind.Item, new("t3", "Chuẩn bị các điều kiện tổ chức Đại hội đại biểu các dân tộc thiểu số tỉnh lần thứ III năm 2019.")),
            new(BlockKind.Subheading, new("u3", "Các huyện ủy, thành ủy")),
            new(BlockKind.Paragraph, new("t4", Task)),
            new(BlockKind.Paragraph, new("t5", Task)),
        ]),
        new(new("h3", "Tổ chức thực hiện"), [new(BlockKind.Paragraph, new("p3", "Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc, tổng hợp kết quả thực hiện Thông báo này, báo cáo Thường trực Tỉnh ủy."))]),
    ];
}
