namespace GiaoBan.Office.Reading;

public enum FileRefusalKind
{
    Empty, TooLarge, TooLong, NotWhatItSays, Damaged, ScannedPdf, OldDoc, OldXls, Image, Macro, Encrypted, ZipBomb, TooDeep, NoText, Unknown,
}

/// <summary>Why a file is not read, and a Vietnamese sentence that says so and what to do.</summary>
public sealed record FileRefusal(FileRefusalKind Kind, string Message);

/// <summary>Every way reading a file says no.</summary>
internal static class FileRefusals
{
    public static readonly FileRefusal Empty = new(FileRefusalKind.Empty,
        "Tệp không có nội dung (0 byte). Hãy mở lại tệp gốc, lưu rồi tải lên lần nữa.");

    public static FileRefusal TooLarge(long limit) => new(FileRefusalKind.TooLarge,
        $"Tệp lớn hơn mức cho phép ({limit / 1_000_000} MB). Hãy bỏ bớt ảnh hoặc tách tệp rồi tải lên lại.");

    public static FileRefusal TooLong(int limit) => new(FileRefusalKind.TooLong,
        $"Văn bản trong tệp dài quá {limit / 1_000_000} triệu chữ cái, không kết luận giao ban nào dài như vậy. Hãy tách riêng phần cần đọc rồi tải lên.");

    public static FileRefusal TooManyLines(int limit) => new(FileRefusalKind.TooLong,
        $"Văn bản trong tệp có hơn {limit / 1_000} nghìn dòng, không kết luận giao ban nào dài như vậy. Hãy tách riêng phần cần đọc rồi tải lên.");

    public static FileRefusal NotWhatItSays(string says, string really) => new(FileRefusalKind.NotWhatItSays,
        $"Tên tệp có đuôi .{says} nhưng nội dung là {really}. Hãy kiểm tra lại tệp, lưu đúng định dạng rồi tải lên.");

    public static readonly FileRefusal Damaged = new(FileRefusalKind.Damaged,
        "Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Hãy mở tệp gốc bằng Word hay Excel, lưu lại rồi tải lên lần nữa.");

    public static readonly FileRefusal ScannedPdf = new(FileRefusalKind.ScannedPdf,
        "Tệp PDF này là bản chụp, không có lớp chữ. Hãy tải lên bản Word gốc, hoặc nhận dạng chữ (OCR) trước.");

    public static readonly FileRefusal OldDoc = new(FileRefusalKind.OldDoc,
        "Tệp theo định dạng Word cũ (.doc). Hãy mở bằng Word, chọn Lưu thành .docx rồi tải lên.");

    public static readonly FileRefusal OldXls = new(FileRefusalKind.OldXls,
        "Tệp theo định dạng Excel cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành .xlsx rồi tải lên.");

    public static readonly FileRefusal Image = new(FileRefusalKind.Image,
        "Tệp là ảnh nên không đọc được chữ. Hãy tải lên bản Word, bản PDF có chữ, hoặc nhận dạng chữ (OCR) trước.");

    public static readonly FileRefusal Macro = new(FileRefusalKind.Macro,
        "Tệp có chứa macro nên không được nhận. Hãy lưu lại thành .docx hoặc .xlsx (không macro) rồi tải lên.");

    public static readonly FileRefusal Encrypted = new(FileRefusalKind.Encrypted,
        "Tệp có đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên; văn bản mật không đưa vào hệ thống này.");

    public static readonly FileRefusal ZipBomb = new(FileRefusalKind.ZipBomb,
        "Tệp nén phình ra quá lớn khi mở, không an toàn để đọc. Hãy lưu lại tệp từ Word hay Excel rồi tải lên.");

    public static readonly FileRefusal TooDeep = new(FileRefusalKind.TooDeep,
        "Tệp có bảng lồng trong bảng quá nhiều tầng. Hãy trình bày lại bảng cho đơn giản rồi tải lên.");

    public static readonly FileRefusal NoText = new(FileRefusalKind.NoText,
        "Không tìm thấy chữ nào trong tệp. Nếu nội dung là ảnh chụp, hãy tải lên bản có chữ.");

    public static readonly FileRefusal Unknown = new(FileRefusalKind.Unknown,
        "Chưa đọc được loại tệp này. Hãy dùng .docx, .xlsx, .pdf (có lớp chữ), .html hoặc .txt.");
}
