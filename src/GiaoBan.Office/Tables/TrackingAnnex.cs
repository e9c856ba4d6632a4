namespace GiaoBan.Office.Tables;

/// <summary>One row of the table on its way out; what <see cref="TrackingTable"/> reads back is the same.</summary>
/// <param name="Due">Null where the work has no last day: printed as "Thường xuyên".</param>
public sealed record AnnexRow(string Code, string Action, string Lead, IReadOnlyList<string> With, DateOnly? Due, string Result);

/// <summary>The list of assignments as an official annex (phụ lục): whose, called what, and as of which day.</summary>
public sealed record TrackingAnnex(string Issuer, string Title, DateOnly AsOf, IReadOnlyList<AnnexRow> Rows)
{
    public const string Standing = "Thường xuyên";

    internal static readonly (string Name, double Width)[] Columns =
        [("STT", 6), ("Nội dung nhiệm vụ", 46), ("Cơ quan chủ trì", 24), ("Cơ quan phối hợp", 26), ("Thời hạn", 13), ("Kết quả thực hiện", 34), ("Mã", 17)];

    internal string Caption => $"(Tính đến ngày {AsOf.Day:00} tháng {(AsOf.Month < 3 ? $"0{AsOf.Month}" : $"{AsOf.Month}")} năm {AsOf.Year})";

    public byte[] ToXlsx() => new AnnexSheet(this).Build();

    public byte[] ToDocx() => new AnnexPaper(this).Build();
}
