using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Papers;
using GiaoBan.Office.Reading;

namespace GiaoBan.Office.Tests.Papers;

/// <summary>The official letter in every form: its subject under the number, to whom, a ruled table, the foot of its family.</summary>
public class OfficialLetterTests
{
    private static readonly string[] Forms = ["party-2018", "party-2026", "state-2011", "state-2020"];

    public static TheoryData<string> All => [.. Forms];

    [Theory, MemberData(nameof(All))]
    public void It_is_a_valid_file_and_the_same_bytes_twice(string form)
    {
        var bytes = OfficialLetter.Write(Letter(form));
        Assert.Equal(bytes, OfficialLetter.Write(Letter(form)));

        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var main = package.MainDocumentPart!.Document!.Body!;
        Assert.Equal(3, main.Elements<Table>().Count()); // head, what is owed, foot
        Assert.All(main.Elements<Table>().ElementAt(1).Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>(), Assert.NotNull);
    }

    [Theory]
    [InlineData("party-2018", "Số        -CV/TU", "Về việc đôn đốc", "T/L BAN THƯỜNG VỤ", ".")]
    [InlineData("state-2020", "Số:        /UBND-VP", "V/v đôn đốc", "TL. CHỦ TỊCH", "./.")]
    public void Each_family_says_it_in_its_way(string form, string number, string subject, string authority, string ending)
    {
        var text = FileReader.Read("a.docx", new MemoryStream(OfficialLetter.Write(Letter(form)))).Text!.Text;
        Assert.Contains(string.Join(' ', number.Split(' ', StringSplitOptions.RemoveEmptyEntries)), string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains(subject, text, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Sở Nội vụ", text, StringComparison.Ordinal);
        Assert.Contains(authority, text, StringComparison.Ordinal);
        Assert.Contains($"trước ngày 5/7/2019{ending}", text, StringComparison.Ordinal);
        Assert.Contains("NV-2019-Q1-014", text, StringComparison.Ordinal);
        Assert.DoesNotContain("THÔNG BÁO", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void Its_head_and_foot_keep_to_the_form(string form)
    {
        var report = DocumentCheck.Check(new MemoryStream(OfficialLetter.Write(Letter(form))), SamplePapers.Form(form));
        Assert.True(report.IsOk, report.Refusal);
        // The checker knows papers with a name of their kind: it misses that name in a letter, and takes "Kính gửi" for body text.
        Assert.Empty(report.Value.Deviations.Where(d => d.Element is not ("type-name" or "subject" or "subject-mark" or "heading" or "body")).Select(d => $"{d.Element} {d.Property}: {d.Expected} / {d.Found}"));
    }

    [Fact]
    public void Several_addressees_stand_each_on_a_line()
    {
        var text = FileReader.Read("a.docx", new MemoryStream(OfficialLetter.Write(Letter("state-2020") with { Addressees = ["Sở Nội vụ", "Sở Tài chính"] }))).Text!.Text;
        Assert.Contains("- Sở Nội vụ;", text, StringComparison.Ordinal);
        Assert.Contains("- Sở Tài chính.", text, StringComparison.Ordinal);
    }

    private static LetterPaper Letter(string form)
    {
        var party = form.StartsWith("party", StringComparison.Ordinal);
        return new LetterPaper
        {
            Form = SamplePapers.Form(form),
            Issuer = party ? "Tỉnh ủy Lạng Sơn" : "Ủy ban nhân dân tỉnh Lạng Sơn",
            Symbol = party ? "CV/TU" : "UBND-VP",
            Place = "Lạng Sơn",
            Date = form switch { "party-2018" => new(2019, 6, 28), "party-2026" => new(2026, 6, 29), "state-2011" => new(2019, 6, 28), _ => new(2022, 6, 28) },
            Subject = "đôn đốc thực hiện 2 nhiệm vụ được giao",
            Addressees = ["Sở Nội vụ"],
            Before = ["Qua theo dõi việc thực hiện các kết luận tại hội nghị giao ban, đến ngày 28/6/2019 Sở Nội vụ còn 2 nhiệm vụ chưa hoàn thành, cụ thể:"],
            Table = new([7, 18, 43, 16, 16], ["STT", "Mã", "Nội dung nhiệm vụ", "Thời hạn", "Tình trạng"], [["1", "NV-2019-Q1-014", "Rà soát các kiến nghị còn tồn", "14/6/2019", "Trễ 10 ngày\nquá 1 quý"], ["2", "NV-2019-Q1-015", "Báo cáo mô hình", "thường xuyên", "Chưa báo 31 ngày"]]),
            After = ["Đề nghị Sở Nội vụ khẩn trương thực hiện, báo cáo kết quả kèm minh chứng trước ngày 5/7/2019"],
            Recipients = ["Như trên", "Lưu Văn phòng"],
            Authority = party ? "T/L BAN THƯỜNG VỤ" : "TL. CHỦ TỊCH",
            Position = "CHÁNH VĂN PHÒNG",
        };
    }
}
