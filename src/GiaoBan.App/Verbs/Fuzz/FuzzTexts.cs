using System.Text;

namespace GiaoBan.App.Verbs.Fuzz;

/// <summary>Invents administrative papers by a small grammar: headers, items, tables, names, days – all allowed, none true.</summary>
internal static class FuzzTexts
{
    private static readonly string[] Units = ["Sở Nội vụ", "UBND các huyện A, B", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "các sở, ban, ngành", "cấp ủy, chính quyền các cấp", "Ban Dân vận Tỉnh ủy", "Ủy ban MTTQ tỉnh", "đồng chí Hà Văn Tám", "chi bộ các tổ dân phố 1, 2, 3", "UBND 03 xã chưa đạt chuẩn"];
    private static readonly string[] Frames = ["Giao ", "Yêu cầu ", "Đề nghị ", "- ", "Riêng ", "Đối với ", "Đồng chí nhấn mạnh: ", "", "1. ", "a) ", "• ", "2.1 - "];
    private static readonly string[] Works = ["rà soát hồ sơ tồn đọng", "chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch", "báo cáo định kỳ ngày 20 hằng tháng", "được phân công trực tiếp kiểm tra công trường", "khẩn trương hoàn thành; tổng hợp; trình", "làm đầu mối, Sở B, Sở C phối hợp, tổ chức", "phải quản chặt", "do Văn phòng chủ trì"];
    private static readonly string[] Times = [" trước ngày 15/5", ", xong trong tuần 47 (17/11 - 23/11)", " trước 30 tháng 8", " trong thời hạn 5 ngày làm việc kể từ ngày ký", " ngày mười lăm tháng Chín", " tại buổi giao ban thứ Hai tuần sau", " (hoàn thành trong quý II)", " mỗi tháng hai buổi", "", "", " từ 31/02 đến 99/99/9999"];
    private static readonly string[] Heads = ["THÔNG BÁO\nKết luận giao ban quý I năm 2019\n", "BIÊN BẢN\nHọp giao ban\n", "KẾ HOẠCH\nTổ chức hội nghị\n", "Tỉnh A giao ban công tác dân vận quý I\n\n12/4/2019 08:15\n\nChiều 11/4, đồng chí Hà Văn Tám, Bí thư Tỉnh ủy chủ trì hội nghị giao ban. Dự hội nghị có các ông, bà: Lê A, Chủ tịch; Trần B.\n", "GIẤY MỜI\n", "BÁO CÁO\n", ""];
    private static readonly string[] Ends = [".\n", ";\n", ":\n", "\n", "\n\n", " | ", "\t", " "];

    public static string Invent(Random random)
    {
        var text = new StringBuilder();
        if (random.Next(2) == 0) text.Append("TỈNH ỦY ĐẠI AN                     ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 77-TB/TU                        Đại An, ngày 02 tháng 4 năm 2019\n\n");
        text.Append(One(random, Heads));
        if (random.Next(4) == 0) text.Append("STT | Nội dung | Chủ trì | Phối hợp | Thời hạn\n");
        for (var lines = random.Next(1, 40); lines > 0; lines--)
            text.Append(One(random, Frames)).Append(One(random, Units)).Append(' ').Append(One(random, Works)).Append(One(random, Times)).Append(One(random, Ends));
        return text.ToString();
    }

    private static string One(Random random, string[] words) => words[random.Next(words.Length)];
}
