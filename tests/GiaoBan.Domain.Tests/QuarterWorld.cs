using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>Quarters lived at random: issued, taken, asked about, reported, proven, checked, returned, extended, split, repeated, reorganised.</summary>
internal sealed class QuarterWorld
{
    private readonly ReorganisationWorld _bodies = new([]);
    private readonly Dictionary<AssignmentId, Quarter> _issued = [];
    private readonly Milestone _congress = Milestone.Plan(Organiser, Line, "Đại hội", null).Value!;
    private int _number, _reorganised;

    public Quarter Now { get; private set; } = new(2019, 1);
    public IReadOnlyList<Assignment> All => _bodies.Assignments;
    public int IssuedEver => _issued.Count;

    public void Live(IReadOnlyList<(int Act, int Which, int How)> acts)
    {
        (_bodies.Today, _reorganised) = (Now.FirstDay.AddDays(9), 0);
        Issue(acts.Count, repeats: acts.Count % 5 == 0 && _bodies.Assignments.Count(a => a.Repeats is not null && !a.IsContinued && a.StoppedOn is null) < 3, hangs: acts.Count % 3 == 0);
        foreach (var (act, which, how) in acts)
        {
            if (act < 8) Issue(which, repeats: false, hangs: act < 2);
            else if (act < 14) Reorganise(act, which, how);
            else if (_bodies.Assignments.Count > 0) Do(act, Pick(which), how);
        }
        _bodies.Today = Now.LastDay;
        foreach (var last in _bodies.Assignments.ToList()) Continue(last);
    }

    /// <summary>Opens the next period with the assignments it is given, and says what of all that was ever issued went missing or has a wrong age.</summary>
    public IReadOnlyList<string> OpenNextAndFindLost(IReadOnlyList<Assignment> given)
    {
        Now = Now.Next;
        var living = _bodies.Living.Select(u => u.Id).ToHashSet();
        var carried = CarryOver.Reporters([], given).SelectMany(unit => CarryOver.Of(unit, given, null, Now).Select(d => (unit, d))).ToLookup(x => x.d.Source.Id);
        List<string> lost = [];
        foreach (var (id, since) in _issued)
        {
            var one = _bodies.Assignments.SingleOrDefault(a => a.Id == id);
            if (one is null) lost.Add($"{id} is gone");
            else if (!one.IsOpen && (one.ClosedOn is null || carried[id.Value].Any())) lost.Add($"{one.Code} is closed and not closed");
            else if (one.IsOpen && carried[id.Value].ToList() is not [var debt]) lost.Add($"{one.Code} is open and carried {carried[id.Value].Count()} times");
            else if (one.IsOpen && carried[id.Value].Single() is var (unit, line) && (unit != one.LeadUnitId || !living.Contains(unit) || line.Age != Now.Since(since) || line.Age < 1)) lost.Add($"{one.Code} is carried by the wrong unit or with age {line.Age} in place of {Now.Since(since)}");
        }
        if (_bodies.Assignments.Count != _issued.Count) lost.Add("some were never written down");
        return lost;
    }

    public void Misremember(Assignment one) => _issued[one.Id] = _issued[one.Id].Previous;

    private Assignment Pick(int which) => _bodies.Assignments.Where(a => a.IsOpen).ToList() is { Count: > 0 } open && which % 10 > 0 ? open[which % open.Count] : _bodies.Assignments[which % _bodies.Assignments.Count];

    private UnitId Body(int which) => _bodies.Living[which % _bodies.Living.Count].Id;

    private void Put(Assignment one, Quarter quarter)
    {
        _bodies.Assignments.Add(one);
        _issued.Add(one.Id, quarter);
    }

    private void Issue(int which, bool repeats, bool hangs)
    {
        var due = Calendar.OrNextWorkday(_bodies.Today.AddDays(20 + which % 200));
        var one = new Assignment(Organiser, Line, PeriodId.New(), Now, DirectiveId.New(), ++_number, new(Body(which), $"Việc {_number}", hangs ? null : due, false), _bodies.Today);
        if (repeats) one.Repeat(which % 2 == 0 ? Recurrence.Quarterly : Recurrence.Yearly, due);
        else if (hangs) one.HangOn(_congress, 1 + which % 9, Calendar);
        Put(one, Now);
    }

    private void Reorganise(int kind, int which, int how)
    {
        // Each takes thirty days: a third would run out of the quarter.
        if (_reorganised++ < 2) _bodies.Try(kind, which, how);
    }

    private void Continue(Assignment last)
    {
        while (last.Next(_number + 1, _bodies.Today, Calendar) is { } next)
        {
            _number++;
            Put(next, Quarter.Of(next.IssuedOn));
            last = next;
        }
    }

    private void Do(int act, Assignment one, int how)
    {
        var (today, unit) = (_bodies.Today, one.LeadUnitId);
        var checker = _bodies.Living.Select(u => u.Id).First(u => u != unit);
        switch (act % 13)
        {
            case 0: one.Receive(today); break;
            case 1: one.Report((ProgressState)(how % 3), "Đang làm", "Hà", today); break;
            case 2: one.Report(ProgressState.Done, "Đã xong", "Hà", today); break;
            case 3: one.Prove(new("Biên bản"), today); break;
            case 4 or 5:
                if (how % 3 == 0) { one.Report(ProgressState.Done, "Đã xong", "Hà", today); one.Prove(new("Biên bản"), today); }
                one.Verify(how % 9 == 0 ? unit : checker, "Lan", today, _bodies.Assignments.Count(p => p.ParentId == one.Id && p.IsOpen), how % 2 == 0 ? "Phần còn lại làm sau" : null);
                break;
            case 6: one.Return(checker, "Thiếu số liệu", "Lan", today); break;
            case 7: one.Extend((one.Due ?? today).AddDays(how), "Mưa lũ", today, how % 4 == 0 ? 1 : null); break;
            case 8: one.Ask(how % 2 == 0 ? new(RequestKind.Extension, "Chờ số liệu", (one.Due ?? today).AddDays(30)) : new(RequestKind.ChangeOfLead, "Không phải việc của đơn vị", null, Body(how)), "Hà", today, Calendar); break;
            case 9: one.Settle(new(how % 2 == 0, "Đồng ý", null, Heir(one.OpenRequest?.ProposedLeadUnitId)), "Lan", today); break;
            case 10:
                if (one.HandOn(new(Body(how)), _number + 1, today, Above(one)).Value is { } part) { _number++; Put(part, Later(one.IssuedIn, Quarter.Of(today))); }
                break;
            case 11:
                _congress.MoveTo(how % 5 == 0 ? null : today.AddDays(how * 3));
                foreach (var hung in _bodies.Assignments) hung.Follow(_congress, today, Calendar);
                break;
            default: one.Stop(today); break;
        }
    }

    // The body proposed may have ended since; who settles it names whoever answers for it now, as the program does.
    private UnitId? Heir(UnitId? proposed) => proposed is { } named ? _bodies.Lineage.HeirsOf(named, _bodies.Today)[0] : null;

    private List<UnitId> Above(Assignment one)
    {
        List<UnitId> above = [];
        for (var next = one.ParentId; next is { } id;)
        {
            var whole = _bodies.Assignments.Single(a => a.Id == id);
            above.Add(whole.LeadUnitId);
            next = whole.ParentId;
        }
        return above;
    }

    private static Quarter Later(Quarter a, Quarter b) => a > b ? a : b;
}
