using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Tasks;

namespace GiaoBan.Text.Reading;

/// <summary>Walks the body once in order and decides, sentence by sentence, between finding and task.</summary>
internal sealed class BodyWalk(Script script, Frontmatter front, TaskReader tasks)
{
    private readonly FindingReader _findings = new(script);
    private readonly Dictionary<OutlineNode, Duty> _duties = [];
    private readonly Dictionary<OutlineNode, int> _firstTask = [];

    private readonly TaskTable _table = new(script, tasks);

    private bool _inItems; // the first numbered item ends the preamble

    public List<Finding> Findings { get; } = [];

    public void Official(List<OutlineNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Content.IsEmpty) continue;
            _inItems |= node.Marker is not null;
            _firstTask[node] = tasks.ItemStart = tasks.Tasks.Count;
            if (_table.Read(node.Content, holdsOrders: Sections.ModeOf(script, node) is SectionMode.Unknown or SectionMode.Task)) continue;
            if (tasks.ReadFields(node.Content, FirstTaskOf(node))) continue;

            var mode = Sections.ModeOf(script, node);
            var duty = node.Ancestors.Select(ancestor => _duties.GetValueOrDefault(ancestor)).FirstOrDefault(found => found is not null) ?? Duty.Nobody;
            if (node.Marker is null && node.AfterBlank && node.Parent is { Marker: not null }) duty = Duty.Nobody; // a closing paragraph is nobody's item
            if (mode is SectionMode.Aside or SectionMode.People) continue;
            if (mode is not (SectionMode.Result or SectionMode.Trouble or SectionMode.Cause or SectionMode.Proposal or SectionMode.Talk) && node.Children.Count > 0 && tasks.Heading(node.Content) is { } named)
            {
                _duties[node] = named;
                continue;
            }
            var hasFields = node.Children.Exists(child => Field.StartsAt(script, child.Content.From));
            if (!hasFields && Sections.IsHeading(script, node) && node.Children.Count > 0 && !EndsWithColon(node)) continue;
            if (IsPreamble(node)) continue;
            ReadContent(node, mode, duty);
            if (hasFields && tasks.Tasks.Count == tasks.ItemStart && mode is SectionMode.Unknown or SectionMode.Task) tasks.AddRow(new TaskRow(script.Trim(node.Content), default, default, default)); // its fields say who and when
        }
    }

    private int FirstTaskOf(OutlineNode field)
    {
        var parent = field.Parent;
        return parent is not null && _firstTask.TryGetValue(parent, out var first) ? first : Math.Max(0, tasks.Tasks.Count - 1);
    }

    private bool EndsWithColon(OutlineNode node) => script.IsMark(node.Content.To - 1, ':');

    // Who met, who came: told before the first item, read by Attendance.
    private bool IsPreamble(OutlineNode node)
    {
        if (_inItems || node.Marker is not null || node.Parent is not null || script.RequestAt(node.Content.From) > 0 || front.Facts.Kind is DocumentKind.Letter or DocumentKind.Other) return false;
        var opening = node.Content with { To = Math.Min(node.Content.To, node.Content.From + 60) };
        return script.Contains(opening, PhraseClass.Preside) || script.Says(node.Content.From, "sau khi") > 0 || script.Says(node.Content.From, "căn cứ") > 0 || script.Says(node.Content.From, "thực hiện") > 0
            || script.At(node.Content.From, PhraseClass.Attend) > 0 || MeetingLead.DateAt(script, opening, new(null)) is not null && script.Contains(opening, PhraseClass.Meeting);
    }

    private void ReadContent(OutlineNode node, SectionMode mode, Duty duty)
    {
        var (turned, found) = (false, false);
        if (front.Facts.Kind is DocumentKind.Minutes && mode is SectionMode.Unknown && TakesTheFloor(node.Content)) mode = SectionMode.Talk;
        var label = mode is SectionMode.Unknown or SectionMode.Task && Sections.LabelMode(script, node.Content) is SectionMode.Result or SectionMode.Trouble or SectionMode.Cause;
        if (label) mode = SectionMode.Unknown;
        tasks.ExpectsOrders = mode is SectionMode.Task || duty.FromHeading;
        foreach (var sentence in Sentences.Of(script, node.Content))
        {
            if (label && !tasks.HandsOver(sentence) || mode is SectionMode.Unknown or SectionMode.Task && duty.Leads.Count == 0 && Proposes(sentence))
            {
                turned |= _findings.IsTurn(sentence);
                found |= AddFinding(sentence, SectionMode.Unknown, turned);
                continue;
            }
            if (sentence.From > node.Content.From && script.At(sentence.From, PhraseClass.Prohibition) > 0) continue; // it only closes the order before it
            if (script.IsMark(sentence.From, '“')) continue;
            if (mode is SectionMode.Result or SectionMode.Trouble or SectionMode.Cause or SectionMode.Proposal or SectionMode.Talk || mode is SectionMode.Unknown && !duty.FromHeading && IsFinding(sentence, found))
            {
                turned |= _findings.IsTurn(sentence);
                found |= AddFinding(sentence, mode, turned);
                continue;
            }
            if (mode is SectionMode.Task && _findings.LooksBack(sentence) && !HasFrame(sentence) && !StartsWithVerb(sentence)) continue;
            if (tasks.Read(sentence, duty) is { } next) duty = next;
            else if (mode is SectionMode.Unknown && !duty.FromHeading && !HasFrame(sentence) && _findings.TellsState(sentence)) found |= AddFinding(sentence, mode, turned |= _findings.IsTurn(sentence));
        }
        if (EndsWithColon(node) && duty.Leads.Count > 0) _duties[node] = duty with { FromHeading = true };
    }

    // "2. Phòng Kinh tế: báo cáo bổ sung, …", "4. Đồng chí A: kiến nghị …"
    private bool TakesTheFloor(Stretch content)
    {
        var colon = script.FindMark(content.From, Math.Min(content.To, content.From + 14), ':');
        if (colon < 0 || !tasks.StartsBody(content.From, colon)) return false;
        foreach (var words in (string[])["báo cáo bổ sung", "báo cáo thêm", "trình bày", "phát biểu", "nhất trí", "đồng ý", "đồng tình", "nêu", "kiến nghị", "đề xuất", "cho rằng", "cho biết", "thống nhất với", "đánh giá"])
            if (script.Says(colon + 1, words) > 0) return true;
        return false;
    }

    private bool AddFinding(Stretch sentence, SectionMode mode, bool turned)
    {
        if (mode is SectionMode.Result or SectionMode.Trouble or SectionMode.Cause && script.IsMark(sentence.To - 1, ':')) return false;
        if (mode is SectionMode.Talk && !IsTalkWorth(sentence)) return false;
        if (_findings.Read(sentence, mode, turned) is not { } finding) return false;

        Findings.Add(finding);
        return true;
    }

    // In a discussion only what is asked for, what is wrong and why is worth keeping.
    private bool IsTalkWorth(Stretch sentence) => _findings.Read(sentence, SectionMode.Talk, false) is { Type: not FindingType.Result and not FindingType.Praise };

    // Where no heading tells: orders have frames, addressees or bare verbs; reports look back or give figures.
    private bool IsFinding(Stretch sentence, bool afterFinding)
    {
        if (script.Is(sentence.From, "về") && script.FindMark(sentence.From, sentence.To, ':') > 0) return false;
        if (HasFrame(sentence)) return _findings.LooksBack(sentence) && !OrdersLater(sentence);
        if (_findings.LooksBack(sentence)) return true;
        if (script.IsAny(sentence.From, "thực", "căn") && _findings.TellsState(sentence) && script.FindWord(sentence with { To = Math.Min(sentence.To, sentence.From + 8) }, "số") >= 0) return true;
        if (StartsWithPeriod(sentence) || script.Says(sentence.From, "thu ngân sách") > 0 && _findings.HasFigures(sentence)) return true;
        return afterFinding || front.Facts.Kind is DocumentKind.Conclusion && _findings.HasFigures(sentence) && !StartsWithVerb(sentence);
    }

    // "Kiến nghị Bộ A …", "Đại biểu một số xã đề xuất …": asked of somebody above, not ordered
    private bool Proposes(Stretch s)
    {
        if (script.Says(s.From, "kiến nghị") is > 0 and var n && tasks.StartsBody(s.From + n, s.To)) return true;
        var opening = s with { To = Math.Min(s.To, s.From + 12) };
        return script.Find(opening, PhraseClass.Proposal) is > 0 and var at && at > s.From && Delegates.Any(words => script.Says(s.From, words) > 0) && !script.Contains(opening with { To = at }, PhraseClass.Modal);
    }

    private static readonly string[] Delegates = ["đại biểu", "các đại biểu", "một số đại biểu", "một số ý kiến", "nhiều ý kiến", "các ý kiến", "ý kiến", "đại diện", "lãnh đạo một số", "một số địa phương", "một số đơn vị", "nhiều đại biểu", "cử tri"];

    private bool OrdersLater(Stretch sentence) => script.FindMark(sentence.From, sentence.To, ':') > 0 || script.FindWord(sentence, "đồng thời") > 0;

    private bool StartsWithPeriod(Stretch s) => script.IsAny(s.From, "quý", "tháng", "tuần", "năm") && script.FindMark(s.From, Math.Min(s.To, s.From + 8), ',') > 0
        || script.Is(s.From, "trong") && (script.IsNumber(s.From + 1) || script.IsAny(s.From + 1, "tháng", "quý", "năm", "tuần", "kỳ")) && script.FindMark(s.From, Math.Min(s.To, s.From + 10), ',') > 0 && !HasFrame(s);

    private bool StartsWithVerb(Stretch s) => script.At(s.From, PhraseClass.Action) > 0 || script.At(s.From, PhraseClass.Adverb) > 0;

    private bool HasFrame(Stretch s)
    {
        for (var i = s.From; i < Math.Min(s.To, s.From + 40); i++)
            if (script.RequestAt(i) > 0 && !script.IsAny(i - 1, "bàn", "được", "theo", "các", "chuyển")) return true;
        return HasModal(s);
    }

    private bool HasModal(Stretch s) => script.Contains(s with { To = Math.Min(s.To, s.From + 30) }, PhraseClass.Modal);

    public void News(List<OutlineNode> nodes, MeetingFacts meeting)
    {
        var voice = new NewsVoice(script, meeting);
        var directing = false;
        var sentenceCount = 0;
        foreach (var node in nodes)
        {
            tasks.ItemStart = tasks.Tasks.Count;
            var quoted = false;
            var (turned, duty) = (false, node.Parent is { } parent && _duties.TryGetValue(parent, out var above) ? above : Duty.Nobody);
            if (directing && node.Children.Count > 0 && tasks.Heading(node.Content) is { } named)
            {
                _duties[node] = named;
                continue;
            }
            foreach (var sentence in Sentences.Of(script, node.Content))
            {
                sentenceCount++;
                var inside = quoted || script.IsMark(sentence.From, '“') || script.IsMark(sentence.From, '"');
                quoted = script.FindMark(sentence.From, sentence.To, '”') < 0 && (quoted || script.FindMark(sentence.From, sentence.To, '“') >= 0);
                if (inside) continue;
                var saying = voice.Of(sentence, directing);
                if (saying is Saying.Order && (sentenceCount > 3 || script.Contains(sentence, PhraseClass.Request)))
                {
                    directing = true;
                    if (tasks.Read(sentence, duty) is { } next) duty = next;
                    if (script.IsMark(sentence.To - 1, ':') && duty.Leads.Count > 0) _duties[node] = duty with { FromHeading = true };
                    continue;
                }
                if (directing && (script.Says(sentence.From, "cùng ngày") > 0 || script.Says(sentence.From, "dịp này") > 0 || script.Says(sentence.From, "nhân dịp") > 0)) continue; // gifts and visits after the business
                if (saying is Saying.Aside || sentenceCount == 1 && nodes[0] == node) continue;
                if (directing && saying is not Saying.Proposal && !_findings.LooksBack(sentence))
                {
                    if (tasks.Read(sentence, duty) is { } next) duty = next;
                    continue;
                }
                turned |= _findings.IsTurn(sentence);
                if (_findings.Read(sentence, SectionMode.Unknown, turned) is { } finding) Findings.Add(finding);
            }
        }
    }
}
