using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Times;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>Turns ordering sentences into tasks: list openers, one task a clause, deadlines, and who governs what follows.</summary>
internal sealed partial class TaskReader(Script script, TimeBase since)
{
    private readonly ClauseReader _clauses = new(script);
    private readonly BodyReader _bodies = new(script);
    private readonly DeadlineReader _deadlines = new(script, since);

    public List<ReadTask> Tasks { get; } = [];

    /// <summary>The first task of the paragraph or item being read: "nội dung này giao …" speaks of all since then.</summary>
    public int ItemStart { get; set; }

    /// <summary>In a section of tasks a body followed by an unknown word orders something too.</summary>
    public bool ExpectsOrders { get; set; }

    /// <summary>Reads a sentence; returns the duty that governs the next one, or null when it ordered nothing.</summary>
    public Duty? Read(Stretch sentence, Duty duty)
    {
        if (AttachDeadline(sentence) || AttachLead(sentence)) return duty;
        if (script.Says(sentence.From, "trên đây") > 0) return null; // the closing formula, whatever it asks for

        var s = sentence;
        var list = ListAfterColon(s);
        if (list > 0)
        {
            // "yêu cầu các sở tập trung các nhiệm vụ sau: …": the head only says who
            var head = _clauses.Read(s with { To = list - 1 }, duty);
            duty = head?.Leads is { } leads ? new Duty(leads, head.Coordinators, false) : duty.FromHeading ? duty : Duty.Nobody;
            s = s with { From = list };
        }
        var found = false;
        (_clauses.ExpectsOrders, _clauses.OwnWork) = (ExpectsOrders, false);
        foreach (var part in WithAddressees(Sentences.Clauses(script, s)))
            foreach (var clause in Joined(part))
            {
                if (found && AttachDeadline(clause)) continue;
                _clauses.ExpectsOrders = ExpectsOrders || found; // what follows an order in its sentence is one more
                if (_clauses.Read(clause, duty) is { } order)
                {
                    if (order.Leads is not null) duty = new Duty(order.Leads, order.Coordinators, duty.FromHeading && found, order.HelpersStay);
                    found = true;
                    _clauses.OwnWork |= order.Leads is not null && order.Rule == "nơi nhận việc + động từ";
                    if (OpensList(order.Action)) continue;
                    // "… kết luận như sau:", "Sở A tham mưu các nội dung:" only open the list below
                    if (!script.IsMark(clause.To - 1, ':')) Add(order, duty, clause, sentence);
                }
            }
        return found ? duty : null;
    }

    // "cần tập trung vào bốn nhóm việc.", "thực hiện một số nội dung sau": what they are follows
    private bool OpensList(Stretch action)
    {
        var end = action.To;
        while (end > action.From && (script.IsAny(end - 1, "sau", "đây", "tâm", "trọng", "chính", "thể", "cụ", "bản", "cơ", "yếu", "chủ", "lớn"))) end--;
        foreach (var (words, n) in ((string, int)[])[("nhóm việc", 2), ("nhóm nhiệm vụ", 3), ("nhiệm vụ", 2), ("nội dung", 2), ("vấn đề", 2), ("giải pháp", 2), ("công việc", 2), ("nhóm giải pháp", 3), ("nhóm nội dung", 3), ("việc", 1)])
            if (end - n > action.From && script.Says(end - n, words) == n && (script.IsNumber(end - n - 1) || script.IsAny(end - n - 1, "hai", "ba", "bốn", "năm", "sáu", "bảy") || script.Is(end - n - 1, "số") && script.Is(end - n - 2, "một"))) return end - action.From <= 9;
        return false;
    }

    // "Thủ trưởng các sở; Chủ tịch UBND các huyện xây dựng …": a clause of names alone belongs to the next
    private List<Stretch> WithAddressees(List<Stretch> clauses)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            var names = script.Trim(clauses[i]);
            var at = script.At(names.From, PhraseClass.Request) is > 0 and var n ? names.From + n : names.From;
            if (!_bodies.StartsBody(at, names.To) || _bodies.Read(at, names.To) is not { } read || read.End < names.To) continue;
            clauses[i] = new Stretch(clauses[i].From, clauses[i + 1].To);
            clauses.RemoveAt(i + 1);
        }
        return clauses;
    }

    /// <summary>A heading that only names who: "2.3. Ban A chủ trì, phối hợp với B:".</summary>
    public Duty? Heading(Stretch content)
    {
        var s = script.Trim(content);
        var i = s.From;
        foreach (var words in (string[])["riêng đối với", "đối với", "về phía", "riêng"])
            if (script.Says(i, words) is > 0 and var n) i += n;
        if (script.At(i, PhraseClass.Request) is > 0 and var frame && script.At(i, PhraseClass.Action) <= frame) i += frame;
        if (!_bodies.StartsBody(i, s.To) || _bodies.Read(i, s.To) is not { } named) return null;
        if (named.End >= s.To) return new Duty(named.Names, [], true);
        if (script.At(named.End, PhraseClass.Speech) > 0 || script.RequestAt(named.End) > 0) return null; // "Ông A kết luận và giao nhiệm vụ:" speaks

        var j = named.End;
        while (j < s.To && (script.At(j, PhraseClass.Modal) > 0 || script.At(j, PhraseClass.Adverb) > 0 && script.At(j, PhraseClass.Coordination) == 0)) j++;
        if (script.At(j, PhraseClass.Coordination) is > 0 and var c)
            return _bodies.Read(j + c, s.To) is { } with && with.End >= s.To - 3 ? new Duty(named.Names, with.Names, true) : null;
        return s.To - j <= 8 && (script.At(j, PhraseClass.Preside) > 0 || EndsAsListOpener(new Stretch(j, s.To))) ? new Duty(named.Names, [], true) : null;
    }

    private bool EndsAsListOpener(Stretch rest) => script.Contains(rest, PhraseClass.ListLead) || script.Says(rest.From, "tập trung") > 0 || script.FindWord(rest, "nhiệm vụ") >= 0;

    // "các nhiệm vụ trọng tâm gồm: a; b; c"
    private int ListAfterColon(Stretch s)
    {
        var colon = script.FindMark(s.From, Math.Min(s.To, s.From + 60), ':');
        if (colon < 0 || colon + 1 >= s.To) return 0;
        var head = new Stretch(s.From, colon);
        if (!script.Contains(head, PhraseClass.ListLead)) return 0;
        return _clauses.IsVerb(colon + 1) || script.IsMark(colon + 1, '(') || _bodies.StartsBody(colon + 1, s.To) ? colon + 1 : 0;
    }

    // ", đồng thời rà soát …", ", giao Sở B …" begin a second order inside one clause
    private IEnumerable<Stretch> Joined(Stretch clause)
    {
        var from = clause.From;
        for (var i = clause.From + 3; i < clause.To - 2; i++)
        {
            if (!script.IsMark(i, ',') && !script.IsMark(i, '.')) continue;
            var second = script.Says(i + 1, "đồng thời") is > 0 and var n && (_clauses.IsVerb(i + 1 + n) || script.At(i + 1 + n, PhraseClass.Request) > 0)
                || script.At(i + 1, PhraseClass.Request) is > 0 and var r && script.IsAny(i + 1, "giao", "đề", "yêu") && _bodies.StartsBody(i + 1 + r, clause.To) && script.At(i + 1, PhraseClass.Action) <= r;
            if (!second) continue;
            yield return new Stretch(from, i);
            from = i + 1;
        }
        yield return new Stretch(from, clause.To);
    }

    private void Add(Clause order, Duty duty, Stretch clause, Stretch sentence)
    {
        var leads = order.Leads ?? DoneBy(order.Action) ?? duty.Leads;
        var coordinators = order.Coordinators.Count > 0 ? order.Coordinators : InsideText(order.Action) is { Count: > 0 } inside ? inside : duty.FromHeading || duty.HelpersStay || order.Leads is not null ? duty.Coordinators : [];
        var text = WithoutTail(order.Action);
        var deadline = (_deadlines.Find(order.Action) ?? Before(order.Action, clause)) is { } hit ? ToDeadline(hit) : null;
        var confidence = leads.Count > 0 ? (order.Leads is not null ? 0.9 : 0.8) : 0.6;
        var excerpt = script.Excerpt(text, confidence, order.Rule);
        Tasks.Add(new ReadTask(excerpt.Text, Excerpts(leads), Excerpts(coordinators), deadline, script.SpanOf(sentence), excerpt.Origin));
    }

    // "lập một đầu mối …, do Ủy ban MTTQ tỉnh chủ trì": the lead stands in the order itself
    private IReadOnlyList<Named>? DoneBy(Stretch action)
    {
        for (var i = action.From + 2; i < action.To - 2; i++)
            if (script.Is(i, "do") && _bodies.StartsBody(i + 1, action.To) && _bodies.Read(i + 1, action.To) is { } who)
                foreach (var role in (string[])["chủ trì", "phụ trách", "đảm nhiệm", "đảm nhận", "làm đầu mối", "chịu trách nhiệm"])
                    if (script.Says(who.End, role) is > 0 and var n && (who.End + n >= action.To || script[who.End + n].Kind is TokenKind.Mark)) return who.Names;
        return null;
    }

    // "Từ nay đến cuối năm, Trường A mở lớp …": the limit opens the sentence
    private DeadlineHit? Before(Stretch action, Stretch clause)
    {
        var at = script.At(clause.From, PhraseClass.Request) is > 0 and var n ? clause.From + n : clause.From;
        if (script.IsAny(at, "mỗi", "hằng", "hàng", "định") && script.FindMark(at, Math.Min(action.From, at + 8), ',') is > 0 and var pause && _deadlines.Find(new Stretch(at, pause), isField: true) is { Recurrence: not null } every) return every;
        if (!script.IsAny(at, "từ", "trước", "chậm", "đến", "hết", "trong", "muộn") || script.FindMark(at, Math.Min(action.From, at + 14), ',') is not (> 0 and var comma)) return null;
        return _deadlines.Find(new Stretch(at, comma)) is { Date: not null } hit && hit.Whole.From == at && hit.Whole.To == comma && !script.IsAny(comma - 1, "quý", "i", "ii", "iii", "iv") ? hit : null;
    }

    public List<Excerpt> Excerpts(IReadOnlyList<Named> names) =>
        [.. names.Select(name => name.Tokens is { } tokens ? script.Excerpt(tokens, 0.9, "như trong văn bản") : new Excerpt(name.Text, new Origin(null, 0.8, "mang phần chung của danh sách")))];

    private Deadline ToDeadline(DeadlineHit hit) =>
        new(script.Slice(hit.Tokens), hit.Date, hit.Recurrence, new Origin(script.SpanOf(hit.Tokens), hit.Date is null && hit.Recurrence is null ? 0.4 : 0.6 + (0.1 * hit.Strength), "thời hạn"));

    // ", hoàn thành trước ngày 30/11" and "(thời hạn: 15/9)" say only when.
    private Stretch WithoutTail(Stretch action)
    {
        if (Bracket(action) is { } before) return before;
        if (_deadlines.Find(action) is not { } hit || hit.Whole.To < action.To - 1) return action;
        var from = hit.Whole.From;
        if (!script.IsAny(from, "hoàn", "xong", "thời", "hạn") && !script.IsMark(from - 1, '(')) return action;
        if (!script.IsMark(from - 1, ',') && !script.IsMark(from - 1, '(') && !script.IsMark(from - 1, '.')) return action;
        var text = script.Trim(new Stretch(action.From, from - 1));
        return text.To - text.From >= 3 ? text : action;
    }

    // "… (phối hợp: A, B), gửi báo cáo trước …": what follows the bracket only says whom to tell and when
    private Stretch? Bracket(Stretch action)
    {
        var open = script.FindMark(action.From, action.To, '(');
        if (open < action.From + 3 || script.At(open + 1, PhraseClass.Coordination) == 0) return null;
        var close = script.FindMark(open, action.To, ')');
        var rest = close < 0 ? action.To : close + 1;
        if (script.IsMark(rest, ',')) rest++;
        return rest >= action.To || script.At(rest, PhraseClass.ReportBack) > 0 || script.IsAny(rest, "xong", "hoàn", "thời") ? new Stretch(action.From, open) : null;
    }

    /// <summary>Coordinators named in the middle or in brackets; there the words stay in the text.</summary>
    private IReadOnlyList<Named> InsideText(Stretch action)
    {
        for (var i = action.From; i < action.To; i++)
        {
            if (script.At(i, PhraseClass.Coordination) is not (> 0 and var n)) continue;
            if (script.IsAny(i - 1, "trình", "chế", "hoạch", "tác", "sự", "việc", "chất", "lượng", "quả")) continue;
            var names = script.IsMark(i + n, ':') ? i + n + 1 : i + n;
            if (_bodies.StartsBody(names, action.To) && _bodies.Read(names, action.To) is { } with) return with.Names;
        }
        return [];
    }

    /// <summary>"giao Sở A", "yêu cầu các xã": a frame with an addressee right behind it.</summary>
    public bool HandsOver(Stretch s)
    {
        for (var i = s.From; i < s.To; i++)
            if (script.RequestAt(i) is > 0 and var n && _bodies.StartsBody(i + n, s.To)) return true;
        return false;
    }

    public bool StartsBody(int i, int to) => _bodies.StartsBody(i, to);
}
