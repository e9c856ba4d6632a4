namespace GiaoBan.Domain.Exemplars;

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class ExemplarRefusals
{
    public static readonly Refusal NeedsName = new("Đặt tên cho mô hình, ngắn và nói được việc làm.");
    public static readonly Refusal NeedsCommune = new("Ghi địa bàn đến cấp xã, ví dụ: thôn Nà Lầu, xã Hoàng Đồng, thành phố Lạng Sơn.");
    public static readonly Refusal NeedsStart = new("Ghi ngày bắt đầu của mô hình, không sau hôm nay.");
    public static readonly Refusal NeedsWhat = new("Ghi một hai câu: mô hình làm gì, làm thế nào.");
    public static readonly Refusal NotThere = new("Không tìm thấy mô hình này. Mở lại danh sách và chọn lại.");
    public static readonly Refusal NotWaiting = new("Mô hình không còn chờ duyệt đăng ký. Tải lại trang để xem tình trạng mới nhất.");
    public static readonly Refusal WhyReturned = new("Ghi lý do trả lại để đơn vị biết phải bổ sung gì.");
    public static readonly Refusal Closed = new("Mô hình đã dừng hoặc đã gộp vào mô hình khác nên không sửa được nữa. Muốn làm lại thì đăng ký mới.");
    public static readonly Refusal RecognisedStays = new("Mô hình đã có quyết định công nhận nên không bỏ vì trùng được. Đánh dấu trùng ở mô hình kia.");
    public static readonly Refusal NotOfItself = new("Không chọn chính mô hình này. Chọn một mô hình khác.");
    public static readonly Refusal WhatChanged = new("Ghi nơi đây đã làm khác gì so với nơi học theo; làm y nguyên thì ghi “làm như nơi học”.");
    public static readonly Refusal StartIsChecked = new("Đã có lần kiểm tra sau ngày bắt đầu nên không đổi ngày bắt đầu được. Các phần khác vẫn sửa được.");
    public static readonly Refusal NoSuchCheck = new("Chỉ kiểm tra mô hình sau 6, 12 và 24 tháng. Chọn một trong ba mốc.");
    public static readonly Refusal WhatWasSeen = new("Ghi đã thấy gì khi kiểm tra: còn bao nhiêu hộ, việc gì đang chạy.");
    public static readonly Refusal WhyEnded = new("Ghi vì sao mô hình dừng. Nơi khác sẽ học từ lý do này.");
    public static readonly Refusal NotInTheList = new("Mô hình chưa vào danh sách theo dõi nên chưa công nhận được. Duyệt đăng ký trước.");
    public static readonly Refusal WhichDecision = new("Ghi số, ngày và cơ quan ban hành quyết định công nhận.");
    public static readonly Refusal NoDistricts = new("Cấp huyện đã kết thúc ngày 30/6/2025. Chọn cấp cơ sở hoặc cấp tỉnh.");
    public static readonly Refusal RecognisedAlready = new("Mô hình đã được công nhận ở cấp này. Chọn cấp khác.");
    public static readonly Refusal ScoresItsOwn = new("Người của đơn vị đăng ký không chấm mô hình của đơn vị mình. Chọn người khác.");
    public static readonly Refusal NotItsLine = new("Dòng báo cáo này không phải của đơn vị đăng ký mô hình, hoặc báo cáo chưa gửi. Chọn một dòng trong danh sách.");

    public static Refusal LooksLike(string name) => new($"Phiếu này giống mô hình “{name}” ở cùng địa bàn. Nếu là một thì không đăng ký lại; nếu khác, ghi khác ở chỗ nào.");
    public static Refusal NoneOfThisName(string words) => new($"Không có mô hình nào mang mã hoặc tên “{words}”. Chép mã từ danh sách, như MH-2019-001.");
    public static Refusal SeveralOfThisName(string words, string codes) => new($"Có mấy mô hình cùng tên “{words}”: {codes}. Ghi mã của mô hình muốn chọn.");
    public static Refusal InACircle(string name) => new($"“{name}” đã học từ mô hình này, nên không thể là nơi được học theo. Chọn mô hình khác.");
    public static Refusal OlderThanParent(string name, DateOnly start) => new($"“{name}” bắt đầu ngày {start:dd/MM/yyyy}, sau mô hình này. Sửa ngày bắt đầu hoặc chọn nơi khác.");
    public static Refusal CheckTooEarly(int months, DateOnly day) => new($"Mốc {months} tháng đến ngày {day:dd/MM/yyyy} mới kiểm tra. Chờ đến ngày ấy.");
    public static Refusal CheckedAlready(int months) => new($"Mốc {months} tháng đã kiểm tra rồi. Mô hình dừng sau đó thì ghi ở phần dừng.");
    public static Refusal EndBeforeStart(DateOnly start) => new($"Ngày dừng phải từ ngày bắt đầu {start:dd/MM/yyyy} trở đi.");
    public static Refusal DecisionDay(DateOnly start) => new($"Ngày quyết định phải từ ngày bắt đầu {start:dd/MM/yyyy} đến hôm nay. Xem lại ngày ký.");
    public static Refusal EndedBefore(DateOnly end) => new($"Mô hình đã dừng ngày {end:dd/MM/yyyy}, trước ngày quyết định. Xem lại ngày ký.");
}
