namespace GiaoBan.Domain.Conferences;

/// <summary>What a speaker brings (product.md, room 3). A proposal goes up; a solution is offered to this conference.</summary>
public enum ContributionType { Outcome, Advantage, Difficulty, Cause, Solution, Proposal }

/// <summary>One typed contribution (ý kiến phát biểu), tied to its unit and, by the thread, to a report line.</summary>
public sealed class Contribution : IAudited
{
    private Contribution() { }

    internal Contribution(ConferenceId conference, int seq, ContributionText spoken)
    {
        (ConferenceId, Seq, UnitId, Type, Text) = (conference, seq, spoken.UnitId, spoken.Type, spoken.Text.Trim());
        (SpeakerName, SpeakerPost, AgendaItemId) = (spoken.SpeakerName, spoken.SpeakerPost, spoken.AgendaItemId);
        (SpokenAtUtc, ExternalId) = (spoken.SpokenAtUtc, spoken.ExternalId);
    }

    public ContributionId Id { get; private set; } = ContributionId.New();
    public ConferenceId ConferenceId { get; private set; }
    public int Seq { get; private set; }
    public UnitId UnitId { get; private set; }
    public ContributionType Type { get; private set; }
    public string Text { get; private set; } = "";
    public string? SpeakerName { get; private set; }
    public string? SpeakerPost { get; private set; }
    public AgendaItemId? AgendaItemId { get; private set; }
    public DateTime SpokenAtUtc { get; private set; }
    public string? ExternalId { get; private set; }
}

/// <summary>What the minutes taker types while somebody speaks.</summary>
public sealed record ContributionText(UnitId UnitId, ContributionType Type, string Text, string? SpeakerName, string? SpeakerPost, AgendaItemId? AgendaItemId, DateTime SpokenAtUtc, string? ExternalId = null);

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class ConferenceRefusals
{
    public static readonly Refusal OnPapers = new("Kỳ này kết luận trên văn bản, không họp, nên không có chương trình, thành phần và ý kiến. Muốn họp thì lập hội nghị khác.");
    public static readonly Refusal NotOnPapers = new("Hội nghị này có họp: gắn dòng báo cáo với mục chương trình hoặc ý kiến.");
    public static readonly Refusal NothingToGround = new("Chọn câu kết luận và ít nhất một dòng báo cáo làm căn cứ.");
    public static readonly Refusal AlreadyConcluded = new("Hội nghị đã kết luận, không thêm được nữa.");
    public static readonly Refusal AgendaNeedsTitle = new("Mục chương trình cần có tên.");
    public static readonly Refusal AgendaMinutes = new("Thời lượng từ 1 đến 240 phút.");
    public static readonly Refusal DelegateNeedsName = new("Ghi tên đại biểu hoặc tên nhóm đại biểu.");
    public static readonly Refusal ContributionNeedsText = new("Ý kiến chưa có chữ nào.");
    public static readonly Refusal GuestNeedsName = new("Ghi đường dẫn này gửi cho ai, để sau còn biết mà thu hồi.");
    public static readonly Refusal GuestNeedsLastDay = new("Chọn ngày cuối: đường dẫn cho khách luôn có hạn.");
    public static readonly Refusal GuestLinkUnknown = new("Đường dẫn này không đúng: thiếu chữ hoặc đã bị sửa. Mở lại từ thư mời, hoặc đề nghị cơ quan mời gửi lại.");
    public static readonly Refusal GuestLinkRevoked = new("Cơ quan mời đã thu hồi đường dẫn này. Nếu vẫn cần xem, đề nghị cơ quan mời gửi đường dẫn mới.");
    public static readonly Refusal NeedsName = new("Hội nghị cần có tên.");
    public static readonly Refusal UnknownUnit = new("Chọn đơn vị phát biểu trong danh sách.");

    public static Refusal GuestLastDay(DateOnly from, DateOnly until) => new($"Ngày cuối của đường dẫn phải từ {from:dd/MM/yyyy} đến {until:dd/MM/yyyy}.");

    public static Refusal GuestLinkExpired(DateOnly lastDay) => new($"Đường dẫn này đã hết hạn sau ngày {lastDay:dd/MM/yyyy}. Nếu vẫn cần xem, đề nghị cơ quan mời gửi đường dẫn mới.");
}
