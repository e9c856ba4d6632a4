using GiaoBan.Text;

namespace GiaoBan.Domain.Programmes;

/// <summary>Something staff must learn (nhu cầu tập huấn), gathered from lines of reports: the thread leads from each line to it.</summary>
public sealed class TrainingNeed : IAudited, IOrganised
{
    private TrainingNeed() { }

    public TrainingNeedId Id { get; private set; } = TrainingNeedId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Topic { get; private set; } = "";

    public static Result<TrainingNeed> Gather(UnitId organiser, LineId line, string? topic) =>
        string.IsNullOrWhiteSpace(topic) ? ProgrammeRefusals.NeedNeedsTopic : new TrainingNeed { OrganiserId = organiser, LineId = line, Topic = topic.Normalize().Collapsed() };
}

/// <summary>
/// A class for staff (lớp tập huấn): posts are enrolled, not people; afterwards it is told how many of each came. Nobody's
/// name and nobody's marks.
/// </summary>
public sealed class TrainingCourse : IAudited, IVersioned, IOrganised
{
    /// <summary>Of one post of one unit in one class: more is a slip of the finger.</summary>
    public const int MostPosts = 10_000;

    private readonly List<CourseSeat> _seats = [];

    private TrainingCourse() { }

    public TrainingCourseId Id { get; private set; } = TrainingCourseId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Who holds it.</summary>
    public UnitId HeldBy { get; private set; }
    public DateOnly Starts { get; private set; }
    public DateOnly Ends { get; private set; }
    public TrainingNeedId? NeedId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<CourseSeat> Seats => _seats;

    public int Posts => _seats.Sum(s => s.Posts);
    public int? Came => _seats.Exists(s => s.Came is not null) ? _seats.Sum(s => s.Came ?? 0) : null;

    public static Result<TrainingCourse> Plan(UnitId organiser, LineId line, CourseText said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (string.IsNullOrWhiteSpace(said.Name)) return ProgrammeRefusals.CourseNeedsName;
        if (said.Starts is not { } from || said.Ends is not { } to) return ProgrammeRefusals.CourseNeedsDays;
        if (to < from) return ProgrammeRefusals.CourseDaysReversed;

        return new TrainingCourse { OrganiserId = organiser, LineId = line, Name = said.Name.Normalize().Collapsed(), HeldBy = said.HeldBy, Starts = from, Ends = to, NeedId = said.Need };
    }

    /// <summary>So many of a post of a unit are to come; said again, the number is put right, but not below those who came.</summary>
    public Result Enrol(UnitId unit, string? post, int posts)
    {
        if (string.IsNullOrWhiteSpace(post)) return ProgrammeRefusals.SeatNeedsPost;
        if (posts < 1) return ProgrammeRefusals.SeatNeedsCount;
        if (posts > MostPosts) return ProgrammeRefusals.SeatTooMany(MostPosts);
        var name = post.Normalize().Collapsed();
        var seat = _seats.Find(s => s.UnitId == unit && s.Post.Folded() == name.Folded());
        if (seat?.Came > posts) return ProgrammeRefusals.MoreCameThanPosts(seat.Came.Value, posts);

        if (seat is null) _seats.Add(seat = new CourseSeat(Id, _seats.Count + 1, unit, name));
        seat.For(posts);
        return Result.Ok;
    }

    public Result Attend(CourseSeatId id, int came, DateOnly today)
    {
        if (_seats.Find(s => s.Id == id) is not { } seat) return ProgrammeRefusals.NoSuchSeat;
        if (today < Starts) return ProgrammeRefusals.CourseNotBegun(Starts);
        if (came < 0) return ProgrammeRefusals.CameNegative;
        if (came > seat.Posts) return ProgrammeRefusals.MoreCameThanPosts(came, seat.Posts);

        seat.Attended(came);
        return Result.Ok;
    }
}

/// <summary>What the desk writes of a class.</summary>
public sealed record CourseText(string Name, UnitId HeldBy, DateOnly? Starts, DateOnly? Ends, TrainingNeedId? Need);

/// <summary>So many of one post of one unit in one class (chỉ tiêu học viên theo chức danh), and how many of them came.</summary>
public sealed class CourseSeat : IAudited
{
    private CourseSeat() { }

    internal CourseSeat(TrainingCourseId course, int ordinal, UnitId unit, string post) => (CourseId, Ordinal, UnitId, Post) = (course, ordinal, unit, post);

    public CourseSeatId Id { get; private set; } = CourseSeatId.New();
    public TrainingCourseId CourseId { get; private set; }
    public int Ordinal { get; private set; }
    public UnitId UnitId { get; private set; }
    public string Post { get; private set; } = "";
    public int Posts { get; private set; }
    public int? Came { get; private set; }

    internal void For(int posts) => Posts = posts;

    internal void Attended(int came) => Came = came;
}

/// <summary>How many of a unit's enrolled posts have been taught in a year (độ phủ tập huấn).</summary>
public readonly record struct TrainingCoverage(UnitId Unit, int Posts, int Came)
{
    /// <summary>By unit over the classes that have begun, the least covered first: a class still to come leaves nobody out.</summary>
    public static IReadOnlyList<TrainingCoverage> Of(IEnumerable<TrainingCourse> courses, DateOnly today) =>
        [.. courses.Where(c => c.Starts <= today).SelectMany(c => c.Seats).GroupBy(s => s.UnitId).Select(g => new TrainingCoverage(g.Key, g.Sum(s => s.Posts), g.Sum(s => s.Came ?? 0))).OrderBy(c => (double)c.Came / c.Posts).ThenByDescending(c => c.Posts)];
}
