using GiaoBan.Domain.Periods;
using GiaoBan.Text;

namespace GiaoBan.Domain.Situations;

public enum SituationTopic { Land, Livelihood, Livestock, Labour, Reorganisation, Trade, Environment, Water, Credit, Security, Other }

/// <summary>How heavy it is: to be watched, to be settled soon, or a hot spot (điểm nóng).</summary>
public enum SituationWeight { Watch, Pressing, Hot }

public enum SituationState { Raised, InHand, Answered }

/// <summary>
/// Something that moves people at a place (tình hình cơ sở): a matter and a place down to the commune, never a person. It has
/// somebody who deals with it, an answer, and it can go into a report's words with its source kept.
/// </summary>
public sealed class SituationNote : IAudited, IVersioned, IOrganised
{
    /// <summary>Fewer households than this could be told who they are: no number is kept or printed.</summary>
    public const int FewestHouseholds = 5;

    private readonly List<SituationTaking> _takings = [];

    private SituationNote() { }

    private SituationNote(UnitId organiser, LineId line, UnitId raisedBy) => (OrganiserId, LineId, RaisedBy) = (organiser, line, raisedBy);

    public SituationId Id { get; private set; } = SituationId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public UnitId RaisedBy { get; private set; }
    public SituationTopic Topic { get; private set; }
    public SituationWeight Weight { get; private set; }

    /// <summary>Where, down to the commune.</summary>
    public string Place { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>About how many households; null where nobody counted, or so few that a number would name them.</summary>
    public int? Households { get; private set; }
    public DateOnly SeenOn { get; private set; }
    public DateOnly RaisedOn { get; private set; }
    public UnitId? OwnerId { get; private set; }
    public SituationState State { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    public int Version { get; private set; }

    /// <summary>The reports its words went into.</summary>
    public IReadOnlyList<SituationTaking> Takings => _takings;

    public static Result<SituationNote> Raise(UnitId organiser, LineId line, UnitId raisedBy, SituationText said, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (string.IsNullOrWhiteSpace(said.Summary)) return SituationRefusals.NeedsSummary;
        if (string.IsNullOrWhiteSpace(said.Place)) return SituationRefusals.NeedsPlace;
        if (said.SeenOn is not { } seen) return SituationRefusals.NeedsDay;
        if (seen > today) return SituationRefusals.SeenInFuture;
        if (said.Households < 0) return SituationRefusals.HouseholdsNegative;

        return new SituationNote(organiser, line, raisedBy)
        {
            Topic = said.Topic, Weight = said.Weight, Place = said.Place.Normalize().Collapsed(), Summary = said.Summary.Normalize().Collapsed(),
            Households = said.Households >= FewestHouseholds ? said.Households : null, SeenOn = seen, RaisedOn = today,
        };
    }

    /// <summary>Who deals with it from now on.</summary>
    public Result HandTo(UnitId owner)
    {
        if (State is SituationState.Answered) return SituationRefusals.AlreadyAnswered;

        (OwnerId, State) = (owner, SituationState.InHand);
        return Result.Ok;
    }

    public Result Reply(string? answer, string by, DateOnly today)
    {
        if (State is SituationState.Answered) return SituationRefusals.AlreadyAnswered;
        if (string.IsNullOrWhiteSpace(answer)) return SituationRefusals.NeedsAnswer;

        (State, Answer, AnsweredBy, AnsweredOn) = (SituationState.Answered, answer.Normalize().Collapsed(), by, today);
        return Result.Ok;
    }

    /// <summary>Its words went into a paragraph of a report; once into each report.</summary>
    public Result TakeInto(ReportId report, SectionKind section, int ordinal)
    {
        if (_takings.Exists(t => t.ReportId == report)) return SituationRefusals.AlreadyTaken;

        _takings.Add(new SituationTaking(Id, report, section, ordinal));
        return Result.Ok;
    }
}

/// <summary>What a unit writes of a situation. There is no field for a person.</summary>
public sealed record SituationText(SituationTopic Topic, SituationWeight Weight, string Place, string Summary, int? Households, DateOnly? SeenOn);

/// <summary>The paragraph of a report that a situation's words were taken into; the thread is tied when the report is sent.</summary>
public sealed class SituationTaking : IAudited
{
    private SituationTaking() { }

    internal SituationTaking(SituationId situation, ReportId report, SectionKind section, int ordinal) => (SituationId, ReportId, Section, Ordinal) = (situation, report, section, ordinal);

    public SituationTakingId Id { get; private set; } = SituationTakingId.New();
    public SituationId SituationId { get; private set; }
    public ReportId ReportId { get; private set; }
    public SectionKind Section { get; private set; }
    public int Ordinal { get; private set; }
}

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class SituationRefusals
{
    public static readonly Refusal NeedsSummary = new("Ghi tình hình: vấn đề gì, người dân mong gì.");
    public static readonly Refusal NeedsPlace = new("Ghi địa bàn đến cấp xã, như “các xã có cao tốc đi qua, huyện Chi Lăng”.");
    public static readonly Refusal NeedsDay = new("Ghi tình hình có từ khi nào.");
    public static readonly Refusal SeenInFuture = new("Ngày có tình hình không thể sau hôm nay.");
    public static readonly Refusal HouseholdsNegative = new("Số hộ không thể là số âm. Không rõ thì để trống.");
    public static readonly Refusal AlreadyAnswered = new("Tình hình này đã được trả lời. Có diễn biến mới thì nêu thành một tình hình mới.");
    public static readonly Refusal NeedsAnswer = new("Ghi câu trả lời để đơn vị nêu tình hình biết.");
    public static readonly Refusal AlreadyTaken = new("Tình hình này đã lấy vào báo cáo của kỳ. Sửa ngay trong báo cáo.");
    public static readonly Refusal NothingChosen = new("Chọn ít nhất một tình hình để lấy vào báo cáo.");
    public static readonly Refusal NoOpenReport = new("Đơn vị không có báo cáo nào đang viết. Báo cáo đã gửi thì đề nghị trả lại trước.");
    public static readonly Refusal NoRoom = new("Phần kết quả của báo cáo đã đủ số đoạn. Gộp bớt đoạn rồi lấy tiếp.");
    public static readonly Refusal NotOwn = new("Chỉ lấy được tình hình do đơn vị mình nêu.");

    public static Refusal LeadsToHousehold(string what) => new($"Đoạn này có {what}. Tình hình cơ sở chỉ ghi vấn đề và địa bàn đến cấp xã, không ghi người hay hộ cụ thể. Bỏ chi tiết ấy rồi ghi lại.");
}
