using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Tests;

/// <summary>Words of one office beside the shipped lexicons: they are used, they are not used for anything else, and nothing leaks.</summary>
public class LexiconAdditionsTests
{
    private const string Notice = """
        TỈNH ỦY LẠNG SƠN
        Số 15-TB/TU
        Lạng Sơn, ngày 28 tháng 6 năm 2019
        THÔNG BÁO
        kết luận tại Hội nghị giao ban công tác dân vận quý II năm 2019
        Chiều ngày 27/6/2019, Thường trực Tỉnh ủy tổ chức hội nghị giao ban. Chủ trì hội nghị kết luận như sau:

        """;

    private static string Order(string sentence) => $"{Notice}1. {sentence}\n2. Giao Sở Nội vụ báo cáo kết quả trước ngày 30/9/2019.";

    [Fact]
    public void An_abbreviation_of_the_office_is_a_lead_and_in_small_letters_it_is_none()
    {
        var own = new LexiconAdditions(["QXZ"], [], [], []);

        var task = DocumentReader.Read(Order("QXZ rà soát các mô hình trước ngày 30/9/2019."), own).Tasks[0];

        Assert.Equal(["QXZ"], task.Leads.Select(l => l.Text));
        Assert.StartsWith("rà soát các mô hình", task.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentReader.Read(Order("Giao Sở Y tế qxz rà soát trước ngày 30/9/2019."), own).Tasks.SelectMany(t => t.Leads), l => l.Text == "qxz");
    }

    [Fact]
    public void A_verb_and_a_frame_of_the_office_begin_an_order()
    {
        var order = Order("Ủy thác Sở Y tế vần xoay lịch trực trước ngày 30/9/2019.");
        var own = new LexiconAdditions([], [], ["vần xoay"], ["ủy thác"]);

        Assert.DoesNotContain(DocumentReader.Read(order).Tasks, t => t.Text.StartsWith("vần xoay", StringComparison.Ordinal));
        var task = DocumentReader.Read(order, own).Tasks[0];
        Assert.Equal(("Sở Y tế", "vần xoay lịch trực"), (task.Leads.Single().Text, task.Text[..18]));
    }

    [Fact]
    public void Without_additions_and_after_others_were_used_the_reading_is_the_shipped_one()
    {
        var order = Order("Giao Ban Dân vận Tỉnh ủy rà soát các mô hình trước ngày 30/9/2019.");
        var before = ReadingJson.Write(DocumentReader.Read(order));
        DocumentReader.Read(order, new LexiconAdditions(["Ban Dân vận Tỉnh ủy rà soát"], ["các mô hình"], ["ngày"], ["trước"]));
        Assert.Equal(before, ReadingJson.Write(DocumentReader.Read(order)));
        Assert.Equal(before, ReadingJson.Write(DocumentReader.Read(order, LexiconAdditions.None)));
    }

    [Fact]
    public void Words_the_reader_takes_for_something_else_are_told()
    {
        Assert.Equal("một việc phải làm", LexiconAdditions.ClashOfName("rà soát"));
        Assert.Equal("chức vụ", LexiconAdditions.ClashOfVerb("giám đốc"));
        Assert.NotNull(LexiconAdditions.ClashOfPosition("đồng chí"));
        Assert.NotNull(LexiconAdditions.ClashOfFrame("các"));
        Assert.Null(LexiconAdditions.ClashOfName("Sở Nội vụ"));
        Assert.Null(LexiconAdditions.ClashOfName("BDVTU"));
        Assert.Null(LexiconAdditions.ClashOfVerb("vần xoay"));
    }

    [Fact]
    public void Every_shipped_list_can_be_read_whole_and_no_other()
    {
        Assert.All(LexiconTables.Names, name => Assert.All(LexiconTables.Read(name)!.Rows, row => Assert.Equal(LexiconTables.Read(name)!.Columns.Count, row.Count)));
        Assert.Contains(LexiconTables.Read("units")!.Rows, r => r[0] == "Ban Dân vận Trung ương" && r[4] == "2025-01-31" && r[5] == "Ban Tuyên giáo và Dân vận Trung ương");
        Assert.Null(LexiconTables.Read("../units"));
    }
}
