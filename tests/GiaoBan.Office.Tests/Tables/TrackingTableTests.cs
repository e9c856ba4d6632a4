using GiaoBan.Office.Reading;
using GiaoBan.Office.Tables;

namespace GiaoBan.Office.Tests.Tables;

/// <summary>Tracking tables as offices really draw them.</summary>
public class TrackingTableTests
{
    [Fact]
    public void Title_rows_stand_above_and_the_header_may_have_two_rows()
    {
        var row = Assert.Single(Read(
            [["TỈNH ỦY LẠNG SƠN"], ["BẢNG THEO DÕI NHIỆM VỤ QUÝ II NĂM 2019"], [],
             ["STT", "Nội dung công việc", "Đơn vị thực hiện", "", "Thời hạn hoàn thành", "Kết quả"],
             ["", "", "Chủ trì", "Phối hợp", "", ""],
             ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
             ["1", "Rà soát các mô hình", "Sở Nội vụ", "Sở Tài chính", "30/9/2019", "Đang làm"]],
            new(4, 0, 5, 0), new(4, 1, 5, 1), new(4, 2, 4, 3), new(4, 4, 5, 4), new(4, 5, 5, 5)).Rows);

        Assert.Equal(("1", "Rà soát các mô hình", "Sở Nội vụ", "Sở Tài chính", "30/9/2019", "Đang làm"), (row.Number, row.Action, row.Lead, row.With, row.When, row.Result));
        Assert.Equal(7, row.Row);
        Assert.Equal(new TrackedColumns("B", "C", "D", "E", "F"), row.Columns);
    }

    [Fact]
    public void Heading_rows_are_no_work_and_stay_with_the_rows_below_them()
    {
        var rows = Read([Header, ["A", "CÔNG TÁC ĐẢNG"], ["I", "Công tác tổ chức"], ["1", "Việc một", "Sở Nội vụ", "", "Quý II"], ["II", "Công tác kiểm tra", "", "", ""], ["2", "Việc hai", "Thanh tra tỉnh", "", "Thường xuyên"]]).Rows;

        Assert.Equal([("Việc một", "A. CÔNG TÁC ĐẢNG · I. Công tác tổ chức"), ("Việc hai", "A. CÔNG TÁC ĐẢNG · II. Công tác kiểm tra")], rows.Select(r => (r.Action, r.Group)));
    }

    [Fact]
    public void A_row_without_a_number_goes_on_with_the_row_above()
    {
        var rows = Read([Header, ["1", "Rà soát mô hình", "Sở Nội vụ", "Sở Tài chính", "30/6/2019"], ["", "và báo cáo kết quả", "", "Sở Y tế"], ["", "", "Ban Dân tộc"], ["2", "Việc hai", "Thanh tra tỉnh", "", "Thường xuyên"]]).Rows;

        Assert.Equal(2, rows.Count);
        Assert.Equal(("Rà soát mô hình và báo cáo kết quả", "Sở Nội vụ\nBan Dân tộc", "Sở Tài chính\nSở Y tế"), (rows[0].Action, rows[0].Lead, rows[0].With));
    }

    [Fact]
    public void A_cell_drawn_over_several_rows_speaks_for_each_of_them()
    {
        var rows = Read([Header, ["1", "Việc một", "Sở Nội vụ", "", "30/6/2019"], ["2", "Việc hai"], ["3", "Việc ba", "Sở Y tế", "", "1/7/2019"]], new(2, 2, 3, 2), new(2, 4, 3, 4)).Rows;

        Assert.Equal(["Sở Nội vụ", "Sở Nội vụ", "Sở Y tế"], rows.Select(r => r.Lead));
        Assert.Equal(["30/6/2019", "30/6/2019", "1/7/2019"], rows.Select(r => r.When));
    }

    [Fact]
    public void Signatures_below_the_table_are_not_read()
    {
        var sheet = new FileTable("Bảng", [Header, ["1", "Việc một", "Sở Nội vụ", "", "30/6/2019"], ["", "NGƯỜI LẬP", "", "", "CHÁNH VĂN PHÒNG"], ["", "Nguyễn Văn A", "", "", "Trần Thị B"]]) { Numbers = [1, 2, 4, 5] };

        Assert.Equal("Việc một", Assert.Single(TrackingTable.Read([sheet]).Rows).Action);
    }

    [Fact]
    public void A_sheet_without_such_a_table_is_named_and_the_others_are_read()
    {
        var figures = new FileTable("Số liệu", [["Chỉ tiêu", "Quý I", "Quý II"], ["Số cuộc", "12", "14"]]);

        var table = TrackingTable.Read([figures, new FileTable("Việc", [Header, ["1", "Việc một", "Sở Nội vụ", "", ""]])]);

        Assert.Equal(["Số liệu"], table.SheetsWithout);
        Assert.Equal("Việc", Assert.Single(table.Rows).Sheet);
    }

    [Fact]
    public void A_table_without_a_column_of_numbers_has_a_task_in_every_row()
    {
        var rows = Read([["Nhiệm vụ", "Người phụ trách", "Tiến độ"], ["Việc một", "Sở Nội vụ", "Quý III"], ["Việc hai", "Sở Y tế", "31/12/2019"]]).Rows;

        Assert.Equal(["Việc một", "Việc hai"], rows.Select(r => r.Action));
    }

    [Fact]
    public void Rectangles_that_reach_to_the_end_of_the_sheet_cost_nothing()
    {
        var before = GC.GetTotalAllocatedBytes();
        var sheet = new FileTable("Bảng", [Header, ["1", "Việc một", "Sở Nội vụ", "", "30/6/2019"]]) { Merged = [.. Enumerable.Repeat(new MergedCells(1, 0, 1_048_576, 16_383), 20_000)] };

        Assert.NotNull(TrackingTable.Read([sheet]));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    internal static readonly string[] Header = ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả"];

    private static TrackedTable Read(string[][] rows, params MergedCells[] merged) =>
        TrackingTable.Read([new FileTable("Bảng", [.. rows.Where(r => r.Length > 0)]) { Numbers = [.. rows.Index().Where(r => r.Item.Length > 0).Select(r => r.Index + 1)], Merged = merged }]);
}
