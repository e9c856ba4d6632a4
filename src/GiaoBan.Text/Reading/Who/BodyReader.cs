using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading.Who;

/// <summary>
/// Reads one or several bodies at a token, up to the verb: "UBND các huyện A, B và Công an tỉnh".
/// A name goes on while words are capitalised, follow a capital ("Giáo dục"), or say a scope ("tỉnh");
/// a comma or "và" belongs to it unless another body begins behind it.
/// </summary>
internal sealed partial class BodyReader(Script script)
{
    private const int MostUnknownWords = 5, LongestList = 120, LongestRest = 9, LongestClause = 15;
    private readonly PersonReader _persons = new(script);

    public Addressees? Read(int i, int to)
    {
        to = Math.Min(to, i + LongestList);
        var bodies = new List<Body>();
        var at = i;
        while (One(at, to) is { } body)
        {
            bodies.Add(body);
            at = body.Tokens.To;
            var separator = Separator(at, to);
            if (separator == 0 || !StartsBody(at + separator, to)) break;
            at += separator;
        }
        if (bodies.Count == 0) return null;

        var end = bodies[^1].Tokens.To;
        if ((LowerCaseRest(end, to) is > 0 and var more ? more : WhichOnes(end, to)) is > 0 and var rest)
        {
            bodies[^1] = bodies[^1] with { Tokens = bodies[^1].Tokens with { To = rest }, ScopeFrom = rest };
            end = rest;
        }
        return new Addressees(Sharing.Resolve(script, bodies), end);
    }

    // "Các xã | đã đạt chuẩn | cần …", "những đơn vị | chưa báo cáo | phải …", "UBND 03 tỉnh | chưa lấy xong ý kiến | khẩn trương …"
    private int WhichOnes(int i, int to)
    {
        if (!script.IsAny(i, "đã", "chưa", "đang", "còn", "có", "được", "trong", "để", "thuộc")) return 0;
        var isPlace = script.IsAny(i, "trong", "thuộc") && script.IsAny(i + 1, "vùng", "khu", "diện", "phạm", "tuyến");
        if (script.Is(i, "trong") && !isPlace) return 0;
        for (var j = i + 1; j < Math.Min(to, i + LongestClause); j++)
        {
            if (!script.IsWord(j) && !script.IsNumber(j) && !script.IsMark(j, '“') && !script.IsMark(j, '”')) return 0;
            if (script.IsAny(j, "cần", "phải") && (script.IsVerb(j + 1) || script.IsWord(j + 1))) return j;
            if (j > i + 2 && script.At(j, PhraseClass.Adverb) is > 1 and var adverb && script.IsVerb(j + adverb) && !script.IsAny(i, "trong", "để")) return j;
            if (isPlace && j > i + 2 && !script.IsCapital(j) && script.At(j, PhraseClass.Action) > 1 && script.At(j, PhraseClass.Scope) == 0 && script.IsCapital(j - 1)) return j;
        }
        return 0;
    }

    // "Phòng Dân vận …, dân tộc và tôn giáo | dự thảo", "Khối Tiểu học, mầm non | kiểm tra": the last field of the name, then a verb.
    private int LowerCaseRest(int i, int to)
    {
        if (i >= to || !script.IsMark(i, ',') && !script.Is(i, "và")) return 0;
        for (var (j, run) = (i + 1, 0); j < to && j - i <= LongestRest; j++)
        {
            if (script.Is(j, "và") && run > 0) run = 0;
            else if (!script.IsWord(j) || IsStop(j) || script.At(j, PhraseClass.Opener) > 0 || script.At(j, PhraseClass.Request) > 0 || script.At(j, PhraseClass.Quantifier) > 0) return 0;
            else if (script.IsVerb(j) && !script.IsCapital(j)) return run is > 1 and <= MostUnknownWords ? j : 0;
            else run++;
        }
        return 0;
    }

    /// <summary>A body may begin here: a known head, a class, a person or an office.</summary>
    public bool StartsBody(int i, int to)
    {
        if (i >= to) return false;
        if (script.IsNumber(i) && Times.Numerals.Whole(script.KeyOf(i)) is not null) return script.At(i + 1, PhraseClass.PlainBody) > 0 || script.At(i + 1, PhraseClass.Body) > 0;
        if (!script.IsWord(i)) return false;
        if (script.Says(i, "lãnh đạo") > 0 && script.IsVerb(i + 2) && script.At(i + 2, PhraseClass.Body) == 0) return false; // "Lãnh đạo tổ chức tốt …": a verb

        var body = script.At(i, PhraseClass.Body);
        var title = script.At(i, PhraseClass.Title);
        var name = Math.Max(body, Math.Max(title, script.At(i, PhraseClass.UnitName)));
        if (script.At(i, PhraseClass.NotBody) > name) return false;
        if (script.At(i, PhraseClass.Honorific) > 0) return true;
        if (script.At(i, PhraseClass.Quantifier) is > 0 and var q)
            return body > q || script.At(i + q, PhraseClass.PlainBody) > 0 && script.At(i + q, PhraseClass.NotBody) <= script.At(i + q, PhraseClass.PlainBody) || StartsBody(i + q, Math.Min(to, i + LongestRest)); // "các các các …" of a broken text ends here
        // "thanh tra công tác …", "báo cáo", "ban hành": the verb is the longer reading
        return name > 0 && script.At(i, PhraseClass.Action) <= name && !(script.At(i, PhraseClass.Action) == name && !script.IsCapital(i));
    }

    private int Separator(int i, int to)
    {
        if (i >= to) return 0;
        if (script.IsMark(i, ',') && (script.Is(i + 1, "và") || script.Is(i + 1, "cùng"))) return 2;
        if (script.Says(i, "cùng với") > 0) return 2;
        if (script.IsMark(i, ',') || script.Is(i, "và") || script.Is(i, "cùng") || script.IsMark(i, '&') || script.IsMark(i, ';') && script.IsCapital(i + 1)) return 1;
        return 0;
    }

    private Body? One(int i, int to)
    {
        if (!StartsBody(i, to)) return null;
        if (script.At(i, PhraseClass.Body) == 0 && _persons.Read(i, to) is { IsNamed: true } person) return new Body(person.Whole, BodyKind.Person, person.Whole.To);

        var at = script.At(i, PhraseClass.Honorific) is > 0 and var h ? i + h : i;
        // "đ/c Tiến lập danh sách": among colleagues the given name is enough
        if (at > i && at < to && script.IsCapital(at) && script.At(at, PhraseClass.Body) + script.At(at, PhraseClass.Title) == 0 && !script.IsCapital(at + 1) && script.At(at + 1, PhraseClass.Action) > 0) return new Body(new Stretch(at, at + 1), BodyKind.Unit, at + 1);
        if (script.IsMark(at, ':')) at++;
        if (at > i && !(script.At(at, PhraseClass.Body) > 0 || script.At(at, PhraseClass.Title) > 0 || script.At(at, PhraseClass.UnitName) > 0)) return null; // "đồng chí" alone speaks, it is no name
        var from = at;
        var quantified = false;
        if (script.IsNumber(at)) at++;
        else if (script.At(at, PhraseClass.Quantifier) is > 0 and var q && script.At(at, PhraseClass.Body) <= q)
        {
            at += q;
            quantified = true;
            if (script.IsNumber(at)) at++;
        }
        var end = Tail(at, to, quantified || script.Is(from, "các"));
        return end <= from ? null : new Body(new Stretch(from, end), quantified ? BodyKind.Class : BodyKind.Unit, ScopeStart(from, end));
    }

    /// <summary>Walks over the name until it cannot go on.</summary>
    private int Tail(int i, int to, bool inClass)
    {
        var (first, opensWithClass) = (i, inClass);
        var (unknown, known) = (0, first); // where the name was still certain
        i += WithName(i, HeadLength(i));
        while (i < to)
        {
            if (script[i].Kind is TokenKind.Mark)
            {
                var n = Bridge(i, to, inClass, opensWithClass);
                if (n == 0) break;
                i += n;
                continue;
            }
            if (script.Is(i, "và"))
            {
                if (!BridgesName(i + 1, to, inClass, opensWithClass)) break;
                i++;
                continue;
            }
            if (script.IsNumber(i))
            {
                // "Là 1", "17 huyện", but not "ngày 15"
                if (script.At(i + 1, PhraseClass.PlainBody) == 0 && !script.IsCapital(i - 1) && !(inClass && IsNumbered(i)) && (i > first + HeadLength(first) || Times.Numerals.Whole(script.KeyOf(i)) is null)) break;
                i++;
                continue;
            }
            if (script.IsCapital(i))
            {
                if (i > first && script.At(i, PhraseClass.Honorific) > 0) break;
                if (Math.Max(i > first ? script.At(i, PhraseClass.Body) : 0, Math.Max(script.At(i, PhraseClass.Scope), Math.Max(script.At(i, PhraseClass.UnitName), script.At(i, PhraseClass.FieldName)))) is > 1 and var whole) i += whole;
                else i++;
                continue;
            }
            if (Quantity(i) is > 0 and var q && script.At(i + q, PhraseClass.PlainBody) is > 0 and var plain)
            {
                inClass = true;
                i += q + plain;
                continue;
            }
            var length = NameWord(i, first);
            if (length == 0) break;
            if (length < 0)
            {
                if (unknown == 0 && i - 1 > first && IsLevel(i - 1, i) && !script.IsCapital(i - 1) && !script.IsAny(i, "ủy", "đoàn", "đội")) break; // "… huyện" closes a name
                if (unknown == 0) known = i;
                if (++unknown > MostUnknownWords) return known > first + HeadLength(first) ? known : first;
                length = 1;
            }
            i += length;
        }
        return i;
    }

    private int HeadLength(int i) =>
        Math.Max(1, Math.Max(script.At(i, PhraseClass.Body), Math.Max(script.At(i, PhraseClass.Title), Math.Max(script.At(i, PhraseClass.UnitName), script.At(i, PhraseClass.PlainBody)))));

    // "Chánh Văn phòng HĐND và UBND": the office ends inside the unit's name
    private int WithName(int first, int head)
    {
        for (var k = 1; k < head; k++)
            if (script.At(first + k, PhraseClass.UnitName) is > 0 and var unit && k + unit > head) return k + unit;
        return head;
    }

    private int Quantity(int i) => script.IsAny(i, "các", "những") ? 1 : 0;

    /// <summary>Lower-case word inside a name: its length, -1 when unknown, 0 when the name ends before it.</summary>
    private int NameWord(int i, int first)
    {
        var scope = script.At(i, PhraseClass.Scope);
        var body = Math.Max(script.At(i, PhraseClass.Body), script.At(i, PhraseClass.UnitName));
        var verb = VerbLength(i);
        var name = Math.Max(scope, body);
        if (name > verb) return script.At(i, PhraseClass.NotBody) > name ? 0 : name;
        // "Nội vụ", "Chăn nuôi": the second syllable of a capitalised word, unless a longer verb starts on it
        if (i > first && script.IsCapital(i - 1) && verb <= 1 && !IsAllCaps(i - 1) && !(verb == 1 && EndsPlaceName(i, first))) return script.At(i, PhraseClass.Modal) > 0 || script.At(i, PhraseClass.Passive) > 0 || IsStop(i) ? 0 : 1;
        if (verb > 0) return 0;
        if (name > 0) return name;
        if (IsStop(i)) return 0;
        return -1;
    }

    // "Đắk Nang lập", "Dĩ An thu": a name of two capitals is whole, the verb may begin.
    private bool EndsPlaceName(int i, int first) =>
        // "Văn phòng Hội gửi": one word that is a body by itself
        i - 1 > first && script.At(i - 1, PhraseClass.Body) == 1 && script.IsAny(i - 1, "hội", "sở", "ban", "bộ", "cục", "đoàn", "viện", "trường", "trạm")
        || i - 2 > first && script.IsCapital(i - 2) && script[i - 2].End + 1 == script[i - 1].Start && !IsAllCaps(i - 2) && script.At(i - 2, PhraseClass.Body) == 0 && script.At(i - 2, PhraseClass.FieldName) == 0;

    private bool IsStop(int i) => script.At(i, PhraseClass.Past) > 0 || script.At(i, PhraseClass.Speech) > 1 && script.At(i, PhraseClass.Action) == 0 || script.At(i, PhraseClass.Wish) > 1 || script.At(i, PhraseClass.Praise) > 1 || script.At(i, PhraseClass.Decision) > 1 || script.At(i, PhraseClass.Passive) > 0
        || script.IsAny(i, "thì", "là", "để", "về", "tại", "trong", "từ", "với", "theo", "không", "còn", "chưa", "trước", "sau", "nếu", "khi", "như", "rằng", "việc", "và", "hoặc", "nên", "vì", "do", "đến", "bằng", "này", "nhất", "ở", "vào", "có", "được", "đang", "sẽ", "mỗi", "từng");

    private int VerbLength(int i) => Math.Max(
        Math.Max(script.At(i, PhraseClass.Action), script.At(i, PhraseClass.Adverb)),
        Math.Max(Math.Max(script.At(i, PhraseClass.Coordination), script.At(i, PhraseClass.Prohibition)), Math.Max(script.At(i, PhraseClass.Modal), script.At(i, PhraseClass.Preside))));

    private bool IsAllCaps(int i)
    {
        var text = script.Slice(i, i + 1);
        return text.Length > 1 && char.IsUpper(text[1]);
    }
}
