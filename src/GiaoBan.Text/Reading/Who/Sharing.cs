using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading.Who;

/// <summary>
/// Carries what is written once but meant for each: the head ("UBND các huyện A, B" → "UBND huyện A", "UBND huyện B")
/// and the tail ("cấp ủy, chính quyền các cấp" → "cấp ủy các cấp", "chính quyền các cấp").
/// </summary>
internal static class Sharing
{
    public static IReadOnlyList<Named> Resolve(Script script, List<Body> bodies)
    {
        var names = new List<Named>();
        for (var i = 0; i < bodies.Count; i++)
        {
            var body = bodies[i];
            if (body.Kind is BodyKind.Person)
            {
                names.Add(PersonName(script, body));
                continue;
            }
            var tokens = WithoutPointing(script, body.Tokens);
            if (tokens.IsEmpty) continue;
            if (Members(script, tokens) is { Count: > 1 } members) names.AddRange(members);
            else if (SharedTail(script, bodies, i) is { IsEmpty: false } tail) names.Add(new Named(script.Slice(tokens) + " " + script.Slice(tail), null));
            else if (SharedHead(script, bodies, i) is { Length: > 0 } head) names.Add(new Named(head + " " + script.Slice(tokens), null));
            else names.Add(new Named(script.Slice(tokens), tokens));
        }
        return names;
    }

    // "UBND thành phố A, huyện B": the second place is meant as "UBND huyện B"
    private static string SharedHead(Script script, List<Body> bodies, int i)
    {
        var at = bodies[i].Tokens.From;
        if (i == 0 || script.IsCapital(at) || ClassLength(script, at) is not (> 0 and var own) || !script.IsCapital(at + own)) return "";

        // what stands before "huyện A" in the body above: "UBND", "Chủ tịch Hội LHPN"
        var above = bodies[i - 1].Tokens;
        for (var at2 = above.To - 2; at2 > above.From; at2--)
            if (!script.IsCapital(at2) && ClassLength(script, at2) is > 0 and var length && at2 + length < above.To && script.IsCapital(at2 + length)) return script.Slice(above.From, at2);
        return "";
    }

    private static Named PersonName(Script script, Body body)
    {
        var person = new PersonReader(script).Read(body.Tokens.From, body.Tokens.To)!;
        return new Named(script.Slice(person.Name), person.Name);
    }

    // "… nêu trên", "(LĐLĐ)" point at something; they are no part of the name.
    private static Stretch WithoutPointing(Script script, Stretch tokens)
    {
        var to = tokens.To;
        if (script.IsMark(to - 1, ')'))
            for (var i = to - 1; i > tokens.From; i--)
                if (script.IsMark(i, '('))
                {
                    to = i;
                    break;
                }
        for (var i = tokens.From + 1; i + 1 < to; i++)
            if (script.IsDash(i) && (script.Says(i + 1, "cơ quan") > 0 || script.Says(i + 1, "đơn vị") > 0)) to = i; // "… - cơ quan thường trực Ban Chỉ đạo"
        string[] pointers = ["nêu trên", "nói trên"];
        foreach (var words in pointers)
            if (to - 2 > tokens.From && script.Says(to - 2, words) > 0) to -= 2;
        return new Stretch(tokens.From, to);
    }

    // Only a neighbour of the same kind lends its tail: a department is of the province without saying so.
    private static Stretch SharedTail(Script script, List<Body> bodies, int i)
    {
        var last = bodies[^1];
        if (!bodies[i].Scope.IsEmpty || i == bodies.Count - 1 || !LacksTail(script, bodies[i]) || script.FindMark(bodies[i].Tokens.To, last.Tokens.From, ';') >= 0) return default;

        return last.Kind is BodyKind.Person ? default : last.Scope;
    }

    private static bool LacksTail(Script script, Body body)
    {
        var head = script.At(body.Tokens.From, PhraseClass.Quantifier) is > 0 and var q && script.At(body.Tokens.From, PhraseClass.Body) <= q ? body.Tokens.From + q : body.Tokens.From;
        string[] shared = ["ủy ban mttq", "ub mttq", "ubmttq", "mttq", "mặt trận", "ủy ban mặt trận", "hội", "đoàn", "các đoàn thể", "đoàn thể", "các hội", "viện ksnd", "vksnd", "viện kiểm sát", "tand", "tòa án",
            "công an", "cấp ủy", "chính quyền", "hđnd", "ubnd", "hội đồng nhân dân", "ủy ban nhân dân", "liên đoàn lao động", "lđlđ", "ban chỉ huy", "bộ chỉ huy", "quân sự", "thường trực", "ủy ban kiểm tra", "đảng ủy", "tổ chức", "các tổ chức",
            "ban dân vận", "ban tuyên giáo", "ban tổ chức", "khối dân vận", "huyện đoàn", "trạm y tế"];
        foreach (var name in shared)
            if (script.Says(head, name) > 0) return !EndsWithOwnPlace(script, body);
        return false;
    }

    // "UBND huyện Mai Châu", "Ban Tổ chức Tỉnh ủy" already say whose they are.
    private static bool EndsWithOwnPlace(Script script, Body body)
    {
        var last = body.Tokens.To - 1;
        if (script.IsAny(last, "ủy") && script.IsAny(last - 1, "tỉnh", "huyện", "thành", "đảng", "thị", "quận")) return !script.Is(body.Tokens.From, "cấp");
        for (var i = body.Tokens.From + 1; i < body.Tokens.To; i++)
            if (script.IsAny(i, "huyện", "xã", "phường", "tỉnh", "phố", "quận") && !script.Is(i + 1, "hội")) return true;
        return false;
    }

    /// <summary>Members of "PREFIX các CLASS[:] A, B và [CLASS2] C"; null when the class has no named members.</summary>
    private static List<Named>? Members(Script script, Stretch tokens)
    {
        for (var i = tokens.From; i < Math.Min(tokens.To - 2, tokens.From + 12); i++)
        {
            if (!script.Is(i, "các")) continue;

            var headLength = ClassLength(script, i + 1);
            if (headLength == 0) continue;
            var list = i + 1 + headLength;
            if (script.IsMark(list, ':')) list++;
            if (list >= tokens.To || !script.IsCapital(list) && !script.IsNumber(list)) return null;

            var prefix = script.Slice(tokens.From, i);
            return Split(script, prefix, script.Slice(i + 1, i + 1 + headLength), list, tokens.To);
        }
        return null;
    }

    private static int ClassLength(Script script, int i)
    {
        string[] classes = ["sở", "bộ", "huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn", "đặc khu", "tỉnh", "phòng", "ban", "chi cục", "cục", "vụ", "thôn", "bản", "xóm", "huyện ủy", "đảng ủy xã", "đảng ủy phường", "hội", "trường", "chi bộ", "đồn", "tổ dân phố", "khu phố", "khóm", "ấp", "buôn", "tổ"];
        var best = 0;
        foreach (var name in classes) best = Math.Max(best, script.Says(i, name));
        return best;
    }

    private static List<Named> Split(Script script, string prefix, string head, int from, int to)
    {
        var names = new List<Named>();
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to)
            {
                // "Văn hóa, Thể thao và Du lịch" is one member
                if (i == start && script.At(i, PhraseClass.FieldName) is > 0 and var field && i + field <= to)
                {
                    i += field - 1;
                    continue;
                }
                if (!script.IsMark(i, ',') && !script.Is(i, "và") && !script.IsMark(i, ';')) continue;
            }
            if (i > start) names.Add(Member(script, prefix, ref head, start, i));
            start = i + 1;
        }
        return names;
    }

    private static Named Member(Script script, string prefix, ref string head, int from, int to)
    {
        // "… và thành phố Đồng Hới": a member may bring its own class
        var own = ClassLength(script, from);
        if (own > 0 && !script.IsCapital(from) && script.IsCapital(from + own)) head = script.Slice(from, from + own);
        var name = own > 0 && !script.IsCapital(from) ? script.Slice(from + own, to) : script.Slice(from, to);
        var text = string.Join(' ', new[] { prefix, head, name }.Where(part => part.Length > 0));
        return new Named(text, null);
    }
}
