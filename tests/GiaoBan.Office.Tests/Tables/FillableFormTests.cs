using GiaoBan.Office.Reading;
using GiaoBan.Office.Tables;

namespace GiaoBan.Office.Tests.Tables;

/// <summary>What goes out in a form comes in again, from either kind of file.</summary>
public class FillableFormTests
{
    private static readonly FillableForm Form = new("7f3a · Huyện ủy Bắc Sơn · Quý II", "Báo cáo quý II", "Hạn nộp ngày 20/6", [
        new("Điều còn nợ", "Đến nay", "Một câu", [new("Lập 11 nhóm Zalo", "2 quý", ("answer.1.state", "Đang làm"), ("answer.1.text", "Đã có 9 nhóm."))], ["Đã xong", "Đang làm"]),
        new("Số liệu", "Kỳ này", "Lý do", [new("Số buổi tiếp dân (buổi)", "Kỳ trước 1.240", ("figure.B01", "1.862"), ("figure.B01.reason", "=1+1 là chữ, không phải công thức")), new("Số đơn (đơn)", "", ("figure.B04", ""), ("figure.B04.reason", ""))]),
        new("Khó khăn", "Mỗi dòng một ý", null, [new("Khó khăn, đoạn 1", "", ("Difficulties.1", "Thiếu cán bộ;\nthiếu kinh phí: “chưa bố trí”."))]),
    ]);

    public static readonly TheoryData<string> Kinds = ["xlsx", "docx"];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_blank_comes_back_as_it_went_out(string kind)
    {
        var read = Read(kind == "xlsx" ? Form.ToXlsx() : Form.ToDocx(), kind);

        Assert.Equal(Form.Mark, read.Mark);
        Assert.Empty(read.Twice);
        Assert.Equal(Form.Parts.SelectMany(p => p.Rows).SelectMany(r => r.More is { } more ? (IEnumerable<(string, string)>)[r.Blank, more] : [r.Blank]).Order(), read.Values.Select(v => (v.Key, v.Value)).Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_same_form_is_the_same_file(string kind) =>
        Assert.Equal(kind == "xlsx" ? Form.ToXlsx() : Form.ToDocx(), kind == "xlsx" ? Form.ToXlsx() : Form.ToDocx());

    [Fact]
    public void A_field_in_two_rows_is_told_and_the_first_is_taken()
    {
        var table = new FileTable("t", [["Mã ô", "Nội dung", "Điền: số"], ["figure.B01", "", "1"], ["figure.B01", "", "2"], ["figure.B04", "", "3"], ["figure.B04", "", "3"]]);

        var read = FilledForm.Read([table]);

        Assert.Equal("figure.B01", Assert.Single(read.Twice));
        Assert.Equal(("1", "3"), (read.Values["figure.B01"], read.Values["figure.B04"]));
        Assert.Null(read.Mark);
    }

    [Fact]
    public void A_table_without_our_heads_holds_nothing() =>
        Assert.Empty(FilledForm.Read([new FileTable("t", [["STT", "Nội dung", "Kết quả"], ["figure.B01", "x", "1"]])]).Values);

    private static FilledForm Read(byte[] file, string kind) => FilledForm.Read(FileReader.Read($"bieu.{kind}", new MemoryStream(file)).Text!.Tables);
}
