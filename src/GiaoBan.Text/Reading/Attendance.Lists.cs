using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading;

/// <summary>Attendance written as a list: "Chủ trì: …", "Thư ký: …", the bullets under THÀNH PHẦN.</summary>
internal sealed partial class Attendance
{
    private static readonly string[] Guests = ["thành phần", "đại biểu", "tham dự", "dự họp", "cùng dự", "khách mời", "mời dự", "kính mời"];

    private void ReadLists(List<OutlineNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Marker?.Style is "HEADING") continue;
            var label = Label(node.Content, out var content);
            if (label is "chủ trì" or "chủ tọa" or "chủ tọa cuộc họp" or "người chủ trì" or "chủ trì cuộc họp" or "chủ trì hội nghị" or "điều hành" or "đồng chủ trì")
            {
                foreach (var person in PeopleOfList(content)) Add(_chairs, person, 0.95, "nhãn Chủ trì");
                continue;
            }
            var inPeople = Sections.ModeOf(_script, node) is SectionMode.People;
            if (label is "thư ký" or "ghi biên bản" or "người ghi biên bản" or "thư ký cuộc họp" or "thư ký hội nghị" or "thư ký ghi biên bản")
            {
                foreach (var person in PeopleOfList(content)) Add(_attendees, person, 0.9, "nhãn Thư ký");
                continue;
            }
            if (label is "có mặt" || Guests.Any(word => label?.StartsWith(word, StringComparison.Ordinal) == true)) inPeople = true;
            else if (!inPeople || Sections.IsHeading(_script, node) && node.Children.Count > 0 || label is "thời gian" or "địa điểm" or "vắng" or "vắng mặt" or "nội dung" or "chương trình" or "kinh phí" or "trang phục" or "phương tiện" or "ghi chú" or "lưu ý") continue;
            ReadListed(label == "có mặt" || Guests.Any(word => label?.StartsWith(word, StringComparison.Ordinal) == true) ? content : node.Content); // "Lãnh đạo: Phòng A, Phòng B" is one group
        }
    }

    private void ReadListed(Stretch content)
    {
        content = _script.Trim(content);
        if (content.IsEmpty || _script.Is(content.From, "vắng") || _script.Says(content.From, "thời gian") > 0 || _script.Says(content.From, "địa điểm") > 0) return;

        // "- Đồng chí A, chức vụ - Chủ trì."
        var preside = -1;
        for (var i = Math.Max(content.From, content.To - 4); i < content.To; i++)
            if (_script.At(i, PhraseClass.Preside) > 0 && (_script.IsDash(i - 1) || _script.IsMark(i - 1, ',') || _script.IsMark(i - 1, '(') || _script.IsMark(i - 1, ':'))) preside = i - 1;
        if (preside > 0)
        {
            foreach (var person in PeopleOfList(new Stretch(content.From, preside))) Add(_chairs, person, 0.95, "… - Chủ trì");
            return;
        }
        foreach (var sentence in Sentences.Of(_script, content))
            if (!_script.Is(sentence.From, "vắng"))
                foreach (var part in Sentences.Clauses(_script, sentence)) AddPart(part, isList: true);
    }

    // "Bà A, Chủ tịch Hội xã B: …" — whoever takes the floor under a name and an office was there
    private void ReadTurns(List<OutlineNode> nodes)
    {
        foreach (var node in nodes)
            if (node.Marker is not null && _script.At(node.Content.From, PhraseClass.Honorific) > 0 && _persons.Read(node.Content.From, node.Content.To) is { IsNamed: true, Positions.Count: > 0 } person && _script.IsMark(person.Whole.To, ':') && _script.At(person.Whole.To + 1, PhraseClass.Preside) == 0)
                Add(_attendees, person, 0.7, "phát biểu kèm chức vụ");
    }

    private List<Person> PeopleOfList(Stretch content)
    {
        content = _script.Trim(content);
        var people = People(content);
        if (people.Count == 0 && _persons.Read(content.From, content.To) is { IsNamed: true } bare) people.Add(bare);
        return people;
    }

    // "Chủ trì: …" — the words before an early colon
    private string? Label(Stretch content, out Stretch rest)
    {
        rest = content;
        var colon = _script.FindMark(content.From, Math.Min(content.To, content.From + 10), ':');
        if (colon < 0) return null;
        // "Thư ký (người ghi biên bản): …"
        var open = _script.FindMark(content.From, colon, '(');
        if (open == content.From || open < 0 && colon > content.From + 5 || open > 0 && !_script.IsMark(colon - 1, ')')) return null;
        rest = new Stretch(colon + 1, content.To);
        return KeyForm.Of(_script.Slice(content.From, open > 0 ? open : colon));
    }

    // "khách mời: đồng chí A, …"
    private Stretch WithoutLabel(Stretch part)
    {
        var colon = _script.FindMark(part.From, Math.Min(part.To, part.From + 4), ':');
        return colon > 0 && _script.At(part.From, PhraseClass.Honorific) + _script.At(part.From, PhraseClass.Quantifier) + _script.At(part.From, PhraseClass.Title) == 0
            && _script.At(colon + 1, PhraseClass.Honorific) + _script.At(colon + 1, PhraseClass.Title) > 0 ? part with { From = colon + 1 } : part;
    }

    // "các Phó Chủ tịch UBND tỉnh: Nguyễn Thị A, Phan Văn B"
    private int? SharedOffice(Stretch part)
    {
        var office = _script.At(part.From, PhraseClass.Honorific) is > 0 and var h ? part.From + h : _script.At(part.From, PhraseClass.Quantifier) is > 0 and var q ? part.From + q : part.From;
        if (_script.At(office, PhraseClass.Title) == 0) return null;
        var colon = _script.FindMark(office, Math.Min(part.To, office + 14), ':');
        if (colon < 0 || _script.FindMark(office, colon, '(') >= 0 || _persons.NameAt(colon + 1, part.To, true) == 0) return null;

        var at = colon + 1;
        _officeHere = new Stretch(office, colon);
        while (_persons.NameAt(at, part.To, true) is > 0 and var n)
        {
            var name = new Stretch(at, at + n);
            IReadOnlyList<Stretch> own = _persons.Read(at, part.To) is { IsNamed: true } person && person.Name == name ? person.Positions : [];
            Add(_attendees, new Person(name, [_officeHere, .. own], name), 0.85, "chức vụ chung");
            at = own.Count > 0 ? own[^1].To : name.To;
            if (!_script.IsMark(at, ',') && !_script.Is(at, "và")) break;
            at++;
        }
        return at;
    }
}
