using System.IO.Compression;
using System.Text;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>Files somebody might bring along, good and bad.</summary>
public static class Papers
{
    /// <summary>Three orders: one with lead and day, one to many units, one to all levels without a day.</summary>
    public const string Conclusions = """
        TỈNH ỦY LẠNG SƠN
        *
        Số 15-TB/TU
        Lạng Sơn, ngày 28 tháng 6 năm 2019

        THÔNG BÁO
        kết luận tại Hội nghị giao ban công tác dân vận quý II năm 2019

        Chiều ngày 27/6/2019, Thường trực Tỉnh ủy tổ chức hội nghị giao ban công tác dân vận quý II năm 2019. Đồng chí Nông Quốc Thái, Phó Bí thư Tỉnh ủy chủ trì hội nghị.

        Sau khi nghe báo cáo và ý kiến của các đại biểu, chủ trì hội nghị kết luận như sau:

        1. Giao Ban Dân vận Tỉnh ủy rà soát các mô hình “Dân vận khéo”, báo cáo Thường trực Tỉnh ủy trước ngày 30/9/2019.
        2. Giao Huyện ủy Bình Gia tăng cường đối thoại với nhân dân, hoàn thành trước ngày 15/9/2019.
        3. Yêu cầu chính quyền các cấp giải quyết dứt điểm đơn thư khiếu nại, tố cáo của công dân.
        """;

    public const string English = """
        Notice of conclusions of the quarterly coordination meeting.
        The office shall review all models before the end of September and report to the standing committee without delay.
        All districts are asked to hold a dialogue with the people at least once in every quarter of the year.
        """;

    /// <summary>The word that must not be found anywhere afterwards.</summary>
    public const string SecretWord = "khongduocluulaidau";

    public static readonly string Secret = Conclusions.Replace("THÔNG BÁO", "MẬT\nTHÔNG BÁO", StringComparison.Ordinal) + $"\n4. Giao Ban Dân vận Tỉnh ủy {SecretWord} trước ngày 30/9/2019.";

    /// <summary>A real picture of one grey dot.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    /// <summary>A zip that calls itself a Word file and holds none.</summary>
    public static byte[] FakeDocx()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("chu.txt").Open();
            entry.Write("không phải Word"u8);
        }
        return memory.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
