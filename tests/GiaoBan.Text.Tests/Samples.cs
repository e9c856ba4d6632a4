namespace GiaoBan.Text.Tests;

/// <summary>Small documents written for the tests; persons and figures are invented.</summary>
internal static class Samples
{
    /// <summary>Orders as they stand in a notice of conclusions dated 2 April 2019.</summary>
    public static string Conclusion(string body) => $"""
        TỈNH ỦY ĐẠI AN                     ĐẢNG CỘNG SẢN VIỆT NAM
        *
        Số 77-TB/TU                        Đại An, ngày 02 tháng 4 năm 2019

        THÔNG BÁO
        Kết luận giao ban quý I, triển khai nhiệm vụ quý II năm 2019
        -----

        Ngày 28/3/2019, đồng chí Hà Văn Tám, Phó Bí thư Thường trực Tỉnh ủy chủ trì Hội nghị giao ban. Thường trực Tỉnh ủy kết luận như sau:

        {body.Replace("\n", "\n        ", StringComparison.Ordinal)}

        Nơi nhận:                          T/M BAN THƯỜNG VỤ
        - Các cơ quan,                     PHÓ BÍ THƯ
        """;

    public const string News = """
        Thị xã Bình Hòa giao ban công tác dân vận quý III

        12/10/2022 08:15

        Sáng 11/10, tại hội trường Thị ủy, Ban Dân vận Thị ủy Bình Hòa mở hội nghị giao ban công tác dân vận quý III, bàn nhiệm vụ quý IV/2022. Đồng chí Phan Thị Lụa, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Thị ủy chủ trì hội nghị. Dự hội nghị có đồng chí Cao Văn Bền, Phó Chủ tịch UBND thị xã; lãnh đạo các đoàn thể thị xã.

        Trong quý III, khối dân vận các xã, phường vận động nhân dân hiến 3.200 m2 đất làm đường. Tuy nhiên, việc nắm tình hình ở vài khu phố còn chậm.

        Phát biểu kết luận hội nghị, đồng chí Trưởng Ban Dân vận Thị ủy yêu cầu khối dân vận các xã, phường rà soát mô hình “Dân vận khéo”, báo cáo trước ngày 20/11; nắm chắc tình hình nhân dân vùng dự án. Phòng Nội vụ phối hợp với Hội Nông dân thị xã mở lớp tập huấn trong tháng 11.

        Minh Thư
        """;
}
