using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading;

/// <summary>Who presided and who came, from prose ("… chủ trì. Dự hội nghị có …") and from lists ("THÀNH PHẦN").</summary>
internal sealed partial class Attendance
{
    private readonly Script _script;
    private readonly PersonReader _persons;
    private readonly List<Attendee> _chairs = [];
    private readonly List<Attendee> _attendees = [];
    private readonly List<(Person Person, bool Concludes)> _speakers = [];
    private bool _roleOnlyChair;
    private bool _manyHere; // "các ông, bà: A - x; B, C - y": the offices follow the names through the whole list
    private Stretch _officeHere; // "các Ủy viên Ban Thường vụ: A, x; B, y": one office goes before all

    private Attendance(Script script)
    {
        _script = script;
        _persons = new PersonReader(script);
    }

    public static (IReadOnlyList<Attendee> Chairs, IReadOnlyList<Attendee> Attendees) Read(Script script, Frontmatter front, List<OutlineNode> nodes)
    {
        var attendance = new Attendance(script);
        attendance.ReadLists(nodes);
        if (front.Facts.Kind is DocumentKind.Minutes) attendance.ReadTurns(nodes);
        attendance.ReadProse(front, nodes);
        attendance.ChooseChair(front);
        return (attendance._chairs, [.. attendance._attendees.Where(a => a.Name is null || !attendance._chairs.Any(chair => Same(chair.Name, a.Name)))]);
    }

    private static bool Same(string? a, string? b) => a is not null && b is not null && KeyForm.Of(a) == KeyForm.Of(b);

    private void ReadProse(Frontmatter front, List<OutlineNode> nodes)
    {
        var isNews = front.Facts.Kind is DocumentKind.News;
        var sentenceCount = 0;
        foreach (var node in nodes)
        {
            // In a notice the meeting is told before the first numbered item.
            if (!isNews && node.Marker is not null) break;
            foreach (var sentence in Sentences.Of(_script, node.Content))
            {
                if (sentenceCount++ < 10 || !isNews) ReadPreside(sentence);
                if (sentenceCount < 12) ReadAttend(sentence);
                CollectSpeakers(sentence);
            }
        }
        if (isNews)
            foreach (var (person, _) in _speakers)
                if (person.Positions.Count > 0) Add(_attendees, person, 0.7, "phát biểu kèm chức vụ");
    }

    private void ReadPreside(Stretch sentence)
    {
        if (_chairs.Count > 0) return;
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (_script.At(i, PhraseClass.Preside) == 0 || _script.Says(i, "chủ trì, phối hợp") > 0 || _script.Says(i, "chủ trì phối hợp") > 0 || _script.IsAny(i - 1, "vị", "quan")) continue;

            var after = _script.FindWord(new Stretch(Math.Max(sentence.From, i - 3), i), "dưới") >= 0 || _script.IsAny(i - 1, "sự");
            for (var colon = i + 1; colon < i + 5; colon++) after |= _script.IsMark(colon, ':') && colon < sentence.To; // "Chủ trì hội nghị: …"
            var where = after ? new Stretch(i, ClauseEnd(i, sentence.To)) : new Stretch(ClauseStart(i, sentence.From), i);
            var people = People(where);
            foreach (var person in people) Add(_chairs, person, 0.95, after ? "dưới sự chủ trì của" : "đứng trước “chủ trì”");
            if (people.Count == 0) _roleOnlyChair = true;
            return;
        }
    }

    private int ClauseEnd(int i, int to) => _script.FindMark(i, to, ';') is >= 0 and var end ? end : _script.FindWord(new Stretch(i, to), "tham dự") is >= 0 and var attend ? attend : to;

    private int ClauseStart(int i, int from)
    {
        // the persons of "dự có …; … " before a semicolon are not the chair's, unless they preside together
        if (_script.Is(i, "đồng") || _script.Is(i - 1, "đồng") || _script.Is(from, "các") && _script.At(from, PhraseClass.Honorific) > 0) return from;
        for (var j = i; j > from; j--)
            if (_script.IsMark(j, ';')) return j + 1;
        return from;
    }

    private void ReadAttend(Stretch sentence)
    {
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (_script.At(i, PhraseClass.Attend) is not (> 0 and var n)) continue;
            if (_script.IsAny(i - 1, "phần") && !_script.IsMark(i + n, ':') || _script.IsAny(i + n, "thảo", "án", "toán", "báo", "kiến")) continue;

            var from = OpensList(i + n, sentence.To);
            if (from < 0)
            {
                // "Đồng chí A, chức vụ … dự hội nghị"
                if (i > sentence.From) foreach (var person in People(new Stretch(sentence.From, i))) Add(_attendees, person, 0.8, "… dự hội nghị");
                continue;
            }
            (_manyHere, _officeHere) = (false, default);
            foreach (var part in Sentences.Clauses(_script, new Stretch(from, sentence.To))) AddPart(part);
            return;
        }
    }

    // "Dự hội nghị có", "Tham dự gồm:", "Cùng dự tại điểm cầu tỉnh có các đồng chí"
    private int OpensList(int i, int to)
    {
        for (var j = i; j < Math.Min(to, i + 14); j++)
        {
            if (_script.IsAny(j, "có", "gồm") || _script.IsMark(j, ':')) return _script.IsMark(j + 1, ':') || _script.Is(j + 1, "có") || _script.Is(j + 1, "gồm") ? j + 2 : j + 1;
            if (_script.At(j, PhraseClass.Honorific) > 0 && j == i) return j;
            if (_script.IsMark(j, '.') || _script.IsMark(j, ';')) return -1;
        }
        return -1;
    }

    private void AddPart(Stretch part, bool isList = false)
    {
        part = _script.Trim(part);
        while (!part.IsEmpty && _script.IsAny(part.From, "và", "cùng", "có", "với") || _script.Says(part.From, "sự tham dự của") > 0)
            part = part with { From = part.From + (_script.Is(part.From, "sự") ? 4 : 1) };
        part = WithoutLabel(part);
        var office = default(Person); // "các Phó Chủ tịch UBND tỉnh A, B"
        var plural = _script.Is(part.From, "các");
        _manyHere |= _script.Is(part.From, "các") && _script.At(part.From, PhraseClass.Honorific) > 0;
        var isBare = !part.IsEmpty && _persons.NameAt(part.From, part.To, false) > 0;
        var several = _manyHere && (isBare || _script.Is(part.From, "các"));
        if (!isBare) _officeHere = default;
        var bare = new List<Person>(); // "các ông A, B, Phó Chủ tịch …": the office is everybody's
        while (!part.IsEmpty)
        {
            if (_persons.Read(part.From, part.To) is { IsNamed: true } person && (person.Positions.Count > 0 || person.Whole.From < person.Name.From || isList || several))
            {
                if (!_officeHere.IsEmpty) person = person with { Positions = [_officeHere, .. person.Positions] };
                if (plural && person.Positions.Count > 0 && person.Positions[0].From < person.Name.From) office = person;
                if (person.Positions.Count == 0 && several) bare.Add(person);
                else foreach (var other in bare) Add(_attendees, other with { Positions = person.Positions }, 0.8, "chức vụ chung");
                if (person.Positions.Count > 0) bare.Clear();
                Add(_attendees, person, 0.9, "danh sách dự");
                part = Rest(part, person.Whole.To);
                continue;
            }
            if (office is not null && _persons.NameAt(part.From, part.To, false) is > 0 and var alike)
            {
                var name = new Stretch(part.From, part.From + alike);
                Add(_attendees, new Person(name, office.Positions, name), 0.85, "chức vụ chung");
                part = Rest(part, name.To);
                continue;
            }
            if (SharedOffice(part) is { } end)
            {
                part = Rest(part, end);
                continue;
            }
            AddGroup(part);
            return;
        }
    }

    private Stretch Rest(Stretch part, int from)
    {
        if (_script.IsMark(from, '(') && _script.FindMark(from, part.To, ')') is > 0 and var close) from = close + 1;
        while (from < part.To && (_script.IsMark(from, ',') || _script.IsDash(from) || _script.IsAny(from, "và", "cùng") || _script.IsMark(from, '.'))) from++;
        return new Stretch(from, part.To);
    }

    private void AddGroup(Stretch part)
    {
        var group = part;
        for (var i = group.From; i < group.To; i++)
            if (_script.IsMark(i, '(') && _script.FindMark(i, group.To, ')') >= group.To - 2) group = group with { To = i };
        group = _script.Trim(group);
        if (group.IsEmpty || group.To - group.From > 60) return;

        var text = _script.Slice(group);
        if (_attendees.Any(a => Same(a.Group, text))) return;
        _attendees.Add(new Attendee(null, [], text, new Origin(_script.SpanOf(group), 0.8, "nhóm dự họp")));
    }

    private void CollectSpeakers(Stretch sentence)
    {
        foreach (var person in People(sentence))
        {
            var verb = person.Whole.To;
            var speaks = _script.At(verb, PhraseClass.Speech) > 0 || _script.At(verb, PhraseClass.ReportLead) > 0 || _script.At(verb, PhraseClass.Proposal) > 0 || _script.At(verb, PhraseClass.Praise) > 0 || _script.IsAny(verb, "đã", "phát", "đề", "cũng", "trực") || _script.Is(person.Whole.From - 1, "theo");
            if (!speaks) continue;
            var before = new Stretch(sentence.From, person.Whole.From);
            var concludes = _script.FindWord(before, "kết luận") >= 0 || _script.FindWord(before, "chỉ đạo") >= 0 || _script.Says(verb, "phát biểu kết luận") > 0 || _script.Says(verb, "kết luận") > 0 || _script.FindWord(before, "bế mạc") >= 0;
            _speakers.Add((person, concludes));
        }
    }

    private List<Person> People(Stretch s)
    {
        var people = new List<Person>();
        for (var i = s.From; i < s.To; i++)
        {
            if (_script.At(i, PhraseClass.Honorific) == 0 && _script.At(i, PhraseClass.Title) == 0 && _script.At(i, PhraseClass.Rank) == 0 && _script.At(i, PhraseClass.FamilyName) == 0) continue;
            if (_persons.Read(i, s.To) is not { IsNamed: true } person) continue;
            if (person.Positions.Count == 0 && person.Whole.From == person.Name.From) continue;
            people.Add(person);
            i = person.Whole.To - 1;
        }
        return people;
    }

    private void Add(List<Attendee> list, Person person, double confidence, string rule)
    {
        var name = _script.Slice(person.Name);
        string[] positions = [.. person.Positions.Select(position => _script.Slice(_script.Trim(position)))];
        var known = list.FindIndex(a => Same(a.Name, name));
        if (known >= 0)
        {
            if (list[known].Positions.Count == 0 && positions.Length > 0) list[known] = list[known] with { Positions = positions };
            return;
        }
        list.Add(new Attendee(name, positions, null, new Origin(_script.SpanOf(person.Name), confidence, rule)));
    }

    // Whoever only concludes is the chair only when the text names no other.
    private void ChooseChair(Frontmatter front)
    {
        if (_chairs.Count > 0) return;
        foreach (var (person, _) in _speakers.Where(speaker => speaker.Concludes).Take(1)) Add(_chairs, person, 0.7, "phát biểu kết luận, không ai khác chủ trì");
        if (_chairs.Count > 0) return;

        var title = People(front.TitleTokens);
        foreach (var person in title.Take(1)) Add(_chairs, person, 0.7, "kết luận của … trong trích yếu");
        if (_chairs.Count == 0 && front.Facts.Kind is DocumentKind.News && !_roleOnlyChair)
            foreach (var (person, _) in _speakers.Where(speaker => _script.At(speaker.Person.Whole.To, PhraseClass.Request) > 0 || _script.Is(speaker.Person.Whole.To, "nhấn")).Take(1)) Add(_chairs, person, 0.5, "người duy nhất giao việc");
    }
}
