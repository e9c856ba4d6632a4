using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>The ways an order is handed over: pointed at a body, spoken by somebody, with roles in brackets or behind the lead.</summary>
internal sealed partial class ClauseReader
{
    // "Đối với Sở A, …" · "Riêng UBND thành phố B: …" — a body pointed at, then its order
    private (IReadOnlyList<Named> Leads, int After)? Pointed(int i, int to)
    {
        var n = script.Says(i, "riêng đối với") > 0 ? 3 : script.Says(i, "riêng với") > 0 ? 2 : script.Says(i, "đối với") > 0 || script.Says(i, "về phía") > 0 ? 2 : script.Is(i, "riêng") ? 1 : 0;
        if (n == 0 || !_bodies.StartsBody(i + n, to) || _bodies.Read(i + n, to) is not { } named) return null;
        // "Riêng với UBND huyện A, Chủ tịch tỉnh đề nghị …": behind the comma somebody speaks
        if (script.FindMark(i, named.End, ',') is > 0 and var comma && SpeakerThenFrame(comma + 1, to) > 0 && _bodies.Read(i + n, comma) is { } alone) return (alone.Names, comma + 1);
        if (script.IsMark(named.End, ',') || script.IsMark(named.End, ':')) return (named.Names, named.End + 1);
        return script.Is(i, "riêng") && LeadsTo(named.End, to) is >= 0 and var verb ? (named.Names, verb) : null;
    }

    /// <summary>"Chủ tịch UBND tỉnh yêu cầu", "đồng chí nhấn mạnh:": token behind the frame, or 0.</summary>
    private int SpeakerThenFrame(int i, int to)
    {
        if (!_bodies.StartsBody(i, to) && !script.Is(i, "hội") && !script.Is(i, "người")) return 0;
        var end = _bodies.StartsBody(i, to) && _bodies.Read(i, to) is { } who ? who.End : i;
        if (end == i && script.At(i, PhraseClass.Honorific) is > 0 and var h) end = i + h;
        if (end > i && end == i + script.At(i, PhraseClass.Honorific) && script.IsCapital(end)) end++; // "Ông Toàn cũng giao …"
        if (end == i && script.Says(i, "hội nghị") > 0) end = i + 2;
        if (end == i || end >= to) return 0;

        if (script.IsMark(end, ',')) end++;
        if (Agreed(end, to) is > 0 and var handed) return handed;
        while (script.IsAny(end, "cũng", "đã", "tiếp", "tục", "còn") || script.Is(end, "trực") && script.Is(end + 1, "tiếp") && script.At(end + 2, PhraseClass.Request) > 0) end++;
        if (script.At(end, PhraseClass.Speech) is var speech and > 0 && script.IsMark(end + speech, ':')) return end + speech + 1;
        return Frame(end, to) is > 0 and var n && (IsStrong(end, n, to) || script.IsAny(end, "nhắc", "quán") && (script.At(i, PhraseClass.Title) > 0 || script.At(i, PhraseClass.Honorific) > 0) || script.Is(end, "chỉ") && end == i + script.At(i, PhraseClass.Honorific)) ? end + n : 0;
    }

    // "(đồng chí A) tiếp thu ý kiến của tỉnh và giao …", "(ông B) thống nhất đề nghị tạm ứng kinh phí và giao Sở C …"
    private int Agreed(int i, int to)
    {
        if (script.At(i, PhraseClass.Decision) + script.At(i, PhraseClass.Praise) + script.Says(i, "tiếp thu ý kiến") == 0) return 0;
        for (var j = i + 2; j < Math.Min(to, i + 30); j++)
            if ((script.Is(j - 1, "và") || script.IsMark(j - 1, ',') || script.Says(j - 2, "đồng thời") > 0) && script.IsAny(j, "giao", "yêu", "đề", "phân") && Frame(j, to) is > 0 and var n
                && (script.IsMark(j + n - 1, ':') || _bodies.StartsBody(j + n, to) || script.Says(j, "giao nhiệm vụ") > 0)) return j + n;
        return 0;
    }

    private int Frame(int i, int to)
    {
        var request = script.RequestAt(i);
        if (request == 0)
        {
            var speech = script.At(i, PhraseClass.Speech);
            if (speech > 0 && script.IsMark(i + speech, ':')) return speech + 1;
            if (speech > 0 && script.IsAny(i, "nhấn", "lưu", "khẳng") && MustDo(i + speech, to)) return speech; // "nhấn mạnh các cấp ủy phải …"
            // "yêu cầu và đề nghị", "nhấn mạnh và yêu cầu"
            return speech > 0 && script.IsAny(i + speech, "và") && script.At(i + speech + 1, PhraseClass.Request) is > 0 and var second ? speech + 1 + second : 0;
        }
        // "giao ban", "giao chỉ tiêu", "phân công cấp ủy viên dự": the longer verb or no addressee behind
        if (OwnWork && script.Says(i, "phân công") > 0) return 0;
        if (script.IsAny(i, "giao", "phân", "chỉ", "đôn", "quán", "nhắc", "ủy") && !_bodies.StartsBody(SkipColon(i + request), to)) return 0;
        return script.IsMark(i + request, ':') ? request + 1 : request;
    }

    // "từ nay đến 30/4 đi cơ sở …", "trong tháng 5 mở lớp …": the time keeps its place in the task
    private bool VerbBehindTime(int i, int to)
    {
        var opens = script.Says(i, "từ nay") > 0 || script.IsAny(i, "trong", "trước", "từ", "đến", "sau", "ngay") && (script.IsAny(i + 1, "ngày", "tháng", "quý", "tuần", "năm", "hôm") || script.IsNumber(i + 1))
            || script.IsAny(i, "mỗi", "hằng", "hàng") && script.IsAny(i + 1, "tuần", "tháng", "quý", "năm", "ngày");
        if (!opens) return false;
        for (var j = i + 2; j < Math.Min(to, i + 10); j++)
        {
            if (script[j].Kind is TokenKind.Mark) return false;
            if (script.At(j, PhraseClass.Action) > 0) return true;
        }
        return false;
    }

    // A word no list knows, where an order must stand: good enough when it cannot be anything else.
    private bool MayBeVerb(int i, int to) =>
        to - i >= 4 && script.IsWord(i) && script.IsWord(i + 1) && !script.IsCapital(i + 1) && script.At(i, PhraseClass.Noun) == 0 && !_bodies.StartsBody(i, to) && !NamesSomething(i);

    private bool NamesSomething(int i) =>
        script.At(i, PhraseClass.Scope) + script.At(i, PhraseClass.PlainBody) + script.At(i, PhraseClass.Past) + script.At(i, PhraseClass.Passive) + script.At(i, PhraseClass.Trouble) + script.At(i, PhraseClass.Wish)
        + script.At(i, PhraseClass.Praise) + script.At(i, PhraseClass.Decision) + script.At(i, PhraseClass.ReportLead) + script.At(i, PhraseClass.Title) + script.At(i, PhraseClass.Opener) + script.At(i, PhraseClass.NotBody) > 0;

    private int SpeakerBehindComma(int i, int to)
    {
        var comma = script.FindMark(i, Math.Min(to, i + 8), ',');
        if (comma < 0 || script.At(comma + 1, PhraseClass.Honorific) == 0 && script.At(comma + 1, PhraseClass.Title) == 0) return 0;
        return SpeakerThenFrame(comma + 1, to) > 0 ? comma + 1 : 0;
    }

    private bool MustDo(int i, int to) =>
        _bodies.StartsBody(i, to) && _bodies.Read(i, to) is { } who && script.IsAny(who.End, "cần", "phải") && LeadsTo(who.End, to) >= 0;

    // "TT Phục vụ HCC: treo …", "Đ/c Hằng (VP): soạn …" — a label no lexicon knows, in front of a verb
    private (IReadOnlyList<Named> Leads, int Action)? Label(int i, int to)
    {
        var person = script.At(i, PhraseClass.Honorific);
        var colon = script.FindMark(i, Math.Min(to, i + LongestLabel), ':');
        if (colon <= i || !IsVerb(colon + 1) || person == 0 && !IsAbbreviation(i) || !script.IsCapital(i + person)) return null;

        var end = script.FindMark(i, colon, '(') is > 0 and var open ? open : colon;
        if (script.FindMark(i, end, ',') >= 0 || end <= i + person) return null;
        var name = new Stretch(i + person, end);
        return ([new Named(script.Slice(name), name)], colon + 1);
    }

    private bool IsAbbreviation(int i) => script.IsWord(i) && script.Slice(i, i + 1) is { Length: > 1 and < 8 } word && !word.Any(char.IsLower);

    private int SkipColon(int i) => script.IsMark(i, ':') ? i + 1 : i;

    // Behind a body, "chỉ đạo", "đôn đốc" are its work; "yêu cầu", "giao" are somebody speaking.
    private bool IsStrong(int i, int n, int to)
    {
        if (script.IsMark(i + n - 1, ':')) return true;
        return script.IsAny(i, "yêu", "đề", "giao", "lưu", "thống", "đồng", "nhất", "trân", "kính", "phân", "ủy");
    }

    // "(Giao A) làm đầu mối, B, C phối hợp, tổ chức …"
    private (IReadOnlyList<Named> With, int Action)? HelpersBehindLead(int i, int to)
    {
        var n = script.Says(i, "làm đầu mối") > 0 ? 3 : script.Says(i, "chủ trì") > 0 ? 2 : 0;
        if (n == 0 || !script.IsMark(i + n, ',') || !_bodies.StartsBody(i + n + 1, to) || _bodies.Read(i + n + 1, to) is not { } with || script.Says(with.End, "phối hợp") == 0) return null;

        var action = script.IsMark(with.End + 2, ',') ? with.End + 3 : with.End + 2;
        return IsVerb(action) ? (with.Names, action) : null;
    }

    // Under a heading "Yêu cầu nhà thầu …" is the heading's own work, "Giao Sở A …" hands it to another.
    private bool GivesToBody(int i, int to) =>
        script.Is(i, "giao") && script.RequestAt(i) is > 0 and var n && _bodies.StartsBody(i + n, to) && _bodies.Read(i + n, to) is { } who && LeadsTo(who.End, to) >= 0;

    // "đề nghị trong 6 tháng cuối năm Ban Chỉ đạo tiếp tục …"
    private int BodyBehindTime(int i, int to)
    {
        for (var j = i + 1; j < Math.Min(to, i + 10); j++)
            if ((script.IsCapital(j) || script.Is(j, "các")) && _bodies.StartsBody(j, to) && _bodies.Read(j, to) is { } who && LeadsTo(who.End, to) >= 0) return j;
        return i;
    }

    // "Sở A (chủ trì), Sở B, Sở C (phối hợp): rà soát …"
    private (IReadOnlyList<Named> Leads, IReadOnlyList<Named> With, int Action)? RolesInBrackets(int i, int to)
    {
        if (!_bodies.StartsBody(i, to) || _bodies.Read(i, to) is not { } lead || !script.IsMark(lead.End, '(') || script.At(lead.End + 1, PhraseClass.Preside) == 0) return null;

        IReadOnlyList<Named> with = [];
        var at = script.FindMark(lead.End, to, ')') + 1;
        if (at > 0 && (script.IsMark(at, ',') || script.IsMark(at, ';') || script.Is(at, "và")) && _bodies.StartsBody(at + 1, to) && _bodies.Read(at + 1, to) is { } others)
        {
            with = others.Names;
            at = others.End;
            if (script.IsMark(at, '(') && script.FindMark(at, to, ')') is > 0 and var close) at = close + 1;
        }
        if (script.IsMark(at, ':')) at++;
        return at > 0 && at < to && IsVerb(at) ? (lead.Names, with, at) : null;
    }
}
