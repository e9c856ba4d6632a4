using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading.Who;

/// <summary>A person as written: name (empty when only the office is named), offices, and the tokens used.</summary>
internal sealed record Person(Stretch Name, IReadOnlyList<Stretch> Positions, Stretch Whole)
{
    public bool IsNamed => !Name.IsEmpty;
}

/// <summary>Reads "đồng chí A, chức vụ, chức vụ", "Chức vụ A" and "A - chức vụ" at a token.</summary>
internal sealed class PersonReader(Script script)
{
    private const int LongestName = 6, LongestOffice = 24;

    public Person? Read(int i, int to)
    {
        var start = i;
        var marked = false;
        while (i < to && (script.At(i, PhraseClass.Honorific) is > 0 and var h))
        {
            i += h;
            marked = true;
        }
        if (script.IsMark(i, ':') && marked) i++;
        while (i < to && script.At(i, PhraseClass.Rank) is > 0 and var r)
        {
            i += r;
            marked = true;
            if (script.IsMark(i, ',') || script.IsMark(i, '.')) i++;
        }
        if (i >= to) return null;

        if (NameAt(i, to, marked) is > 0 and var named)
        {
            var name = new Stretch(i, i + named);
            var (positions, end) = PositionsAfter(name.To, to);
            return new Person(name, positions, new Stretch(start, end));
        }
        return OfficeThenName(start, i, to, marked);
    }

    // Phó Bí thư Tỉnh ủy - Chủ tịch UBND tỉnh Trần Văn A
    private Person? OfficeThenName(int start, int i, int to, bool marked)
    {
        if (script.At(i, PhraseClass.Quantifier) > 0) i++;
        if (script.At(i, PhraseClass.Title) == 0) return null;

        var positions = new List<Stretch>();
        var j = i;
        while (true)
        {
            var end = EndOfOffice(j, to, out var nameAt);
            if (end <= j) break;
            positions.Add(new Stretch(j, end));
            if (nameAt >= 0)
            {
                var from = nameAt;
                while (from < to && (script.At(from, PhraseClass.Rank) is > 0 and var r)) from += r;
                var length = NameAt(from, to, true);
                return length == 0 ? null : new Person(new Stretch(from, from + length), positions, new Stretch(start, from + length));
            }
            if (end < to && (script.IsMark(end, ',') || script.IsDash(end)) && script.At(end + 1, PhraseClass.Title) > 0) j = end + 1;
            else
            {
                j = end;
                break;
            }
        }
        return marked && positions.Count > 0 ? new Person(default, positions, new Stretch(start, j)) : null;
    }

    /// <summary>How many tokens make a person's name here. Unmarked names must begin with a known family name.</summary>
    public int NameAt(int i, int to, bool marked)
    {
        var n = 0;
        while (i + n < to && n < LongestName && IsNamePart(i + n, n)) n++;
        // "Hoàng Văn A Phó Bí thư": the office begins inside the run of capitals
        while (n > 1 && i + n < to && script.IsWord(i + n) && !script.IsCapital(i + n) && script.At(i + n - 1, PhraseClass.Title) > 1) n--;
        if (n < 2 || (n == LongestName && !marked)) return 0;
        if (script.Says(i, "hồ chí minh") > 0) return 0;
        if (!marked && (script.At(i, PhraseClass.Body) > 1 || script.At(i, PhraseClass.UnitName) > 1 || n == 2 && script.At(i, PhraseClass.Body) > 0)) return 0;
        if (!marked && (script.At(i, PhraseClass.FamilyName) == 0 || IsPlaceWord(i - 1) && (n == 2 || script.Is(i - 2, "các")))) return 0;
        return n;
    }

    private bool IsPlaceWord(int i) => script.IsAny(i, "huyện", "xã", "phường", "thị", "quận", "thôn", "bản", "tỉnh", "phố", "khu", "sông", "núi", "cầu", "đường", "hồ", "trấn", "các", "tp", "tx", "tt", "ubnd", "hđnd");

    private bool IsNamePart(int i, int n)
    {
        if (!script.IsWord(i) || !script.IsCapital(i)) return false;
        var key = script.KeyOf(i);
        if (key is "ubnd" or "hđnd" or "mttq" or "ubmttq" or "gđ" or "bch" or "btv" or "pct" or "uv" or "đbqh") return false;
        if (script.At(i, PhraseClass.Title) is > 1) return false;
        return n == 0 || script[i].Start == script[i - 1].End + 1;
    }

    /// <summary>Offices after a name: behind a comma, a dash or in brackets, as long as each begins like an office.</summary>
    private (IReadOnlyList<Stretch> Positions, int End) PositionsAfter(int i, int to)
    {
        var positions = new List<Stretch>();
        var end = i;
        while (end < to && (script.IsMark(end, ',') || script.IsDash(end) || script.IsMark(end, '(') && positions.Count == 0))
        {
            var j = script.Says(end + 1, "đều là") > 0 || script.Says(end + 1, "cùng là") > 0 ? end + 3 : end + 1;
            if (j >= to || script.At(j, PhraseClass.Title) == 0) break;
            var stop = EndOfOffice(j, to, out var nameAt);
            if (nameAt >= 0 || stop <= j) break; // the office of the next person, who stands behind it
            positions.Add(new Stretch(j, stop));
            end = script.IsMark(stop, ')') ? stop + 1 : stop;
        }
        return (positions, end);
    }

    /// <summary>
    /// Where an office ends: at punctuation that opens another office, a person or a new thought, or at the verb.
    /// "Giám đốc Sở Văn hóa, Thể thao và Du lịch" keeps its comma. nameAt says where a name begins behind it.
    /// </summary>
    private int EndOfOffice(int i, int to, out int nameAt)
    {
        nameAt = -1;
        var j = i + Math.Max(1, script.At(i, PhraseClass.Title));
        var limit = Math.Min(to, i + LongestOffice);
        while (j < limit)
        {
            if (Math.Max(script.At(j, PhraseClass.UnitName), script.At(j, PhraseClass.FieldName)) is > 2 and var unit && script.IsCapital(j))
            {
                j += unit;
                continue;
            }
            if (script.At(j, PhraseClass.Honorific) > 0 || script.At(j, PhraseClass.Rank) > 0 && script.IsCapital(j) && !script.Is(j, "ts"))
            {
                nameAt = script.At(j, PhraseClass.Rank) > 0 ? j : -1;
                return j;
            }
            if (script.IsMark(j, ',') || script.IsDash(j) || script.Is(j, "và") || script.IsMark(j, '&'))
            {
                if (!ContinuesOffice(j, limit)) return j;
                j++;
                continue;
            }
            if (script[j].Kind is TokenKind.Mark) return j;
            if (NameAt(j, to, false) > 0 && (!script.IsCapital(j - 1) || script.IsAny(j - 1, "sở", "bộ", "hội", "ban", "viện", "cục", "trường", "đoàn", "ubnd", "hđnd") || EndsPlace(j)))
            {
                nameAt = j;
                return j;
            }
            if (script.IsWord(j) && !script.IsCapital(j) && EndsBeforeVerb(j)) return j;
            j++;
        }
        return j;
    }

    // "Chủ tịch UBND huyện Phụng Hiệp | Võ Văn Út": two capitals name the place, what follows is a person's family name
    private bool EndsPlace(int j)
    {
        var from = j;
        while (from > 0 && script.IsCapital(from - 1) && script.IsWord(from - 1)) from--;
        return j - from >= 2 && script.IsAny(from - 1, "huyện", "xã", "phường", "quận", "tỉnh", "phố", "trấn", "thôn", "bản", "khu") && script.At(j, PhraseClass.FamilyName) > 0 && script.At(j - 1, PhraseClass.FamilyName) == 0;
    }

    private bool EndsBeforeVerb(int j)
    {
        if (script.IsCapital(j - 1) && script.At(j, PhraseClass.Preside) == 0 && script.At(j, PhraseClass.Action) <= 1 && script.At(j, PhraseClass.Speech) <= 1 && script.At(j, PhraseClass.Attend) == 0
            && script.At(j, PhraseClass.Past) == 0 && script.At(j, PhraseClass.Adverb) <= 1 && !script.IsAny(j, "đồng", "làm", "cùng", "dự", "nêu", "giao", "chỉ", "tại", "về", "có", "thay")) return false;
        if (script.At(j, PhraseClass.Scope) is > 0 and var scope && scope >= script.At(j, PhraseClass.Action)) return false;
        if (script.At(j, PhraseClass.Body) is > 0 and var body && body >= script.At(j, PhraseClass.Action)) return false;
        return script.At(j, PhraseClass.Preside) > 0 || script.At(j, PhraseClass.Action) > 0 || script.At(j, PhraseClass.Speech) > 0 || script.At(j, PhraseClass.ReportLead) > 0
            || script.At(j, PhraseClass.Attend) > 0 || script.At(j, PhraseClass.Past) > 0 || script.At(j, PhraseClass.Adverb) > 0 || script.At(j, PhraseClass.Modal) > 0 || script.At(j, PhraseClass.Praise) > 0
            || script.IsAny(j, "đồng", "làm", "cùng", "dự", "tại", "có", "thay", "nêu", "được", "về", "thì", "là", "sau", "trong", "cho", "trên", "vừa", "với");
    }

    private bool ContinuesOffice(int separator, int to)
    {
        var next = separator + 1;
        if (next >= to || !script.IsWord(next)) return false;
        if (script.At(next, PhraseClass.Title) > 0 && !script.Is(next, "thường")) return false;
        if (script.At(next, PhraseClass.Honorific) > 0 || NameAt(next, to, false) > 0) return false;
        if (script.Is(separator, "và")) return script.IsCapital(next) || script.At(next, PhraseClass.PlainBody) > 0 && script.At(next, PhraseClass.Title) == 0;
        // a dash or comma inside a unit's name is followed by another capitalised part of it
        return script.IsCapital(next) && script.At(next, PhraseClass.Body) == 0 && script.IsWord(next + 1) && script.At(next, PhraseClass.FamilyName) + script.At(next, PhraseClass.Attend) == 0;
    }
}
