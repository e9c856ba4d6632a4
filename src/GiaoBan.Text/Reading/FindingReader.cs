using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading;

/// <summary>Says whether a sentence is a result, a difficulty, a cause or a proposal, and where its own words begin.</summary>
internal sealed class FindingReader(Script script)
{
    private readonly BodyReader _bodies = new(script);
    private readonly PersonReader _persons = new(script);

    public Finding? Read(Stretch sentence, SectionMode mode, bool afterTurn)
    {
        var s = WithoutLeadIn(sentence, mode);
        if (s.IsEmpty || s.To - s.From < 3 || IsCeremony(s)) return null;

        var (type, confidence, rule) = Classify(s, mode, afterTurn);
        var excerpt = script.Excerpt(s, confidence, rule);
        return new Finding(type, excerpt.Text, excerpt.Origin);
    }

    private (FindingType, double, string) Classify(Stretch s, SectionMode mode, bool afterTurn)
    {
        if (mode is SectionMode.Proposal) return (FindingType.Proposal, 0.9, "mục kiến nghị, đề xuất");
        if (ProposalAt(s) >= 0 && mode is not SectionMode.Cause) return (FindingType.Proposal, 0.8, "động từ kiến nghị, đề xuất");
        if (mode is SectionMode.Cause || script.Contains(s, PhraseClass.Cause)) return (FindingType.Cause, mode is SectionMode.Cause ? 0.9 : 0.8, "nêu nguyên nhân");
        if (script.Find(s with { To = Math.Min(s.To, s.From + 26) }, PhraseClass.Praise) is >= 0 and var praise && (praise == s.From || script.Contains(s with { To = praise }, PhraseClass.Speech) || SaysSomeone(s with { To = praise }))) return (FindingType.Praise, 0.7, "biểu dương, ghi nhận");

        var (good, trouble) = Weigh(s);
        if (mode is SectionMode.Trouble) return (FindingType.Difficulty, 0.9, "mục khó khăn, hạn chế");
        if (IsTurn(s)) trouble += 2;
        else if (afterTurn) trouble++;
        return trouble > good ? (FindingType.Difficulty, trouble - good > 1 ? 0.85 : 0.65, "từ chỉ khó khăn, hạn chế") : (FindingType.Result, good > trouble ? 0.85 : 0.7, "nêu việc đã làm");
    }

    /// <summary>"Tuy nhiên", "Bên cạnh đó … còn": from here on the paragraph tells what went wrong.</summary>
    public bool IsTurn(Stretch s) => script.At(s.From, PhraseClass.Adversative) > 0 && (!script.Is(s.From, "bên") || Weigh(s).Trouble > 0) || script.Is(s.From, "còn") || script.At(s.From, PhraseClass.Trouble) > 1;

    private (int Good, int Trouble) Weigh(Stretch s)
    {
        var (good, trouble) = (0, 0);
        for (var i = s.From; i < s.To; i++)
        {
            if (script.Is(i, "còn") && script.IsNumber(i + 1)) trouble++;
            var (bad, well) = (script.At(i, PhraseClass.Trouble), Math.Max(script.At(i, PhraseClass.Good), script.Is(i, "đã") ? 1 : 0));
            if (bad > 0 && bad >= well)
            {
                trouble++;
                i += bad - 1;
            }
            else if (well > 0)
            {
                good++;
                i += well - 1;
            }
        }
        return (good, trouble);
    }

    /// <summary>Whether talking about the past rather than ordering; used where no heading tells.</summary>
    public bool LooksBack(Stretch s)
    {
        var opening = s with { To = Math.Min(s.To, s.From + 14) };
        if (script.Find(opening, PhraseClass.Past) is >= 0 and var past && !MustBehind(past, s)) return true;
        if (script.At(s.From, PhraseClass.Adversative) > 0 && (!script.Is(s.From, "bên") || script.Contains(s, PhraseClass.Trouble)) || CauseAt(s with { To = Math.Min(s.To, s.From + 8) })) return true;
        if (script.IsAny(s.From, "còn") || script.At(s.From, PhraseClass.Trouble) > 0 && script.At(s.From, PhraseClass.Prohibition) == 0) return true;
        return false;
    }

    // "Các xã đã đạt chuẩn cần giữ vững …": the past only says which ones
    private bool MustBehind(int past, Stretch s)
    {
        for (var i = past + 1; i < Math.Min(s.To, past + 7); i++)
        {
            if (script[i].Kind is TokenKind.Mark) return false;
            if (script.IsAny(i, "cần", "phải") && script.IsVerb(i + 1)) return true;
        }
        return false;
    }

    // "báo cáo nguyên nhân" asks for the cause, it tells none
    private bool CauseAt(Stretch s) => script.Find(s, PhraseClass.Cause) is >= 0 and var at && (at == s.From || script.At(at - 2, PhraseClass.Action) != 2);

    public bool TellsState(Stretch s) => script.Contains(s, PhraseClass.Past) || script.Contains(s, PhraseClass.Trouble) || HasFigures(s);

    public bool HasFigures(Stretch s)
    {
        for (var i = s.From; i < s.To; i++)
            if (script.Is(i, "đạt") && (script.IsNumber(i + 1) || script.IsNumber(i + 2)) || script.Says(i, "so với cùng kỳ") > 0) return true;
        return false;
    }

    private int ProposalAt(Stretch s)
    {
        for (var i = s.From; i < Math.Min(s.To, s.From + 30); i++)
            if (script.At(i, PhraseClass.Proposal) > 0 && !script.IsCapital(i) | i == s.From && !script.IsAny(i - 1, "các", "những", "quyết", "nghị", "theo", "trả", "đơn", "ý", "tờ", "trình", "về", "văn", "được", "nhiều", "số") && !script.IsNumber(i - 1) && !script.Says(i, "kiến nghị cử tri").Equals(1)
                && !script.IsAny(i + 2, "của", "cử", "phát", "hợp", "phương", "các phương", "trên", "thu") && !IsObject(s, i)) return i;
        return -1;
    }

    // "giải quyết kiến nghị", "xử lý đề nghị": there the word is a thing
    private bool IsObject(Stretch s, int i) => i >= s.From + 2 && !script.IsCapital(i - 2) && script.At(i - 2, PhraseClass.Action) == 2;

    private bool IsCeremony(Stretch s)
    {
        var opening = s with { To = Math.Min(s.To, s.From + 16) };
        string[] ceremony = ["thảo luận", "nghe báo cáo", "nghe đồng chí", "được kết nối", "kết nối trực tuyến", "tham quan", "bế mạc", "khai mạc", "kết thúc", "thông qua chương trình", "phát biểu khai mạc", "phát biểu chỉ đạo", "phát biểu tại", "trao đổi sôi nổi", "sôi nổi", "biên bản lập", "biên bản được", "báo cáo thêm về", "báo cáo tóm tắt", "gợi mở"];
        if (ceremony.Any(words => script.FindWord(opening, words) >= 0)) return ProposalAt(s) < 0 || script.FindWord(opening, "thảo luận") >= 0;
        if (script.Find(opening, PhraseClass.Wish) is >= 0 and var wish && script.At(wish, PhraseClass.Wish) > 1 && ProposalAt(s) < 0) return true;
        if (script.Says(s.From, "sau khi nghe") > 0 || script.IsMark(s.From, '“') && script.FindMark(s.From, s.To, '”') >= s.To - 12 || script.IsMark(s.From, '"')) return true;
        return script.At(s.From, PhraseClass.Formula) > 0 || script.At(s.From, PhraseClass.Decision) > 0 || script.FindWord(s, "kính báo cáo") >= 0 || script.FindWord(s, "kính trình") >= 0 || script.Contains(opening, PhraseClass.Preside) && script.Contains(s, PhraseClass.Meeting) || script.At(s.From, PhraseClass.Attend) > 1;
    }

    /// <summary>Leaves out "Theo báo cáo của …,", "ông A, giám đốc …, cho biết", and the label of a speaker.</summary>
    private Stretch WithoutLeadIn(Stretch sentence, SectionMode mode)
    {
        var s = sentence with { From = SkipMarks(sentence.From, sentence.To) };
        var original = s;
        if (s.IsEmpty) return s;

        if ((script.Is(s.From, "theo") && (script.IsAny(s.From + 1, "báo", "đánh", "số", "thống", "tổng", "ý", "phản", "đồng", "ông", "bà") || script.StartsWithReport(s.From + 1) || _bodies.StartsBody(s.From + 1, s.To) || _persons.Read(s.From + 1, s.To) is { IsNamed: true }) || script.Is(s.From, "qua") && script.At(s.From + 1, PhraseClass.Action) > 0) && script.FindMark(s.From, Math.Min(s.To, s.From + 30), ',') is > 0 and var comma)
            return s with { From = comma + 1 };

        if (script.IsAny(s.From, "thực", "căn") && script.FindWord(s with { To = Math.Min(s.To, s.From + 8) }, "số") >= 0)
            for (var i = s.From; i < s.To - 3; i++)
                if (script.IsMark(i, ',') && script.At(i + 1, PhraseClass.Past) > 0) return s with { From = i + 1 };

        var colon = script.FindMark(s.From, Math.Min(s.To, s.From + 16), ':');
        if (script.Is(s.From, "về") && colon > 0 && colon + 1 < s.To) return s with { From = colon + 1 };
        if (colon > 0 && colon + 1 < s.To && script.At(s.From, PhraseClass.Cause) + script.At(s.From, PhraseClass.Trouble) == 0 && (_bodies.StartsBody(s.From, colon) || _persons.Read(s.From, colon) is not null)) s = s with { From = colon + 1 };

        for (var i = s.From; i < Math.Min(s.To, s.From + 34); i++)
        {
            if (script.At(i, PhraseClass.ReportLead) is not (> 0 and var n) || script.IsCapital(i) && i > s.From) continue;
            var after = i + n;
            if (script.Is(after, "của")) continue; // "ý kiến phản ánh của …" is a thing
            if (script.Is(after, "thêm")) after++;
            if (script.Is(after, "rằng") || script.Is(after, "là") && !script.Is(after + 1, "do")) after++;
            var separated = script.IsMark(after, ',') || script.IsMark(after, ':');
            if (separated) after++;
            if (i > s.From && !SaysSomeone(new Stretch(s.From, i))) continue;
            if (script.Says(i, "nêu") > 0 && !separated && ProposalAt(s) is >= 0 and var proposal) return s with { From = proposal };
            if (script.IsAny(i, "báo", "đánh", "trình", "giải", "làm", "thông") && !separated && !(script.Says(i, "giải trình") > 0 || script.Says(i, "báo cáo thêm") > 0)) continue;
            if (after < s.To) return s with { From = after };
        }
        if (mode is SectionMode.Talk or SectionMode.Unknown or SectionMode.Result && ProposalAt(s) is > 0 and var at && at > s.From && _persons.Read(s.From, s.To) is { IsNamed: true } && script.At(s.From, PhraseClass.Honorific) > 0) return s with { From = at };
        return s.IsEmpty ? original : s;
    }

    private bool SaysSomeone(Stretch before) => _persons.Read(before.From, before.To) is not null || script.Says(before.From, "báo cáo") > 0 || script.Says(before.From, "các báo cáo") > 0 || script.Says(before.From, "các ý kiến") > 0 || script.Says(before.From, "đại diện") > 0
        || script.Says(before.From, "hội nghị") > 0 || script.Says(before.From, "các đại biểu") > 0 || _bodies.StartsBody(before.From, before.To) && before.To - before.From < 10;

    private int SkipMarks(int from, int to)
    {
        while (from < to && (script.IsMark(from, '*') || script.IsMark(from, '-') || script.IsMark(from, '+') || script.IsMark(from, '.') || script.IsMark(from, '/'))) from++;
        return from;
    }
}

internal static class ReportWords
{
    public static bool StartsWithReport(this Script script, int i) => script.At(i, PhraseClass.ReportLead) > 0;
}
