using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading;

internal enum Saying { Report, Order, Proposal, Aside }

/// <summary>Who speaks in a sentence of a news article: the chair ordering, a delegate proposing, or the reporter telling.</summary>
internal sealed class NewsVoice(Script script, MeetingFacts meeting)
{
    private const int OpeningWords = 45;
    private readonly PersonReader _persons = new(script);
    private readonly BodyReader _bodies = new(script);

    public Saying Of(Stretch sentence, bool directing)
    {
        if (IsMeetingFact(sentence)) return Saying.Aside;

        var opening = sentence with { To = Math.Min(sentence.To, sentence.From + OpeningWords) };
        if (IsTaskList(opening)) return Saying.Order;

        var frame = FrameAt(opening);
        if (frame < 0) return ClosesMeeting(sentence) ? Saying.Order : Saying.Report;
        if (directing && script.IsAny(frame, "phân", "giao", "chỉ", "đôn")) return Saying.Order; // once orders are being given, those who hand on work are told to
        var before = new Stretch(sentence.From, frame);
        if (SpeaksForDelegates(before)) return Saying.Proposal;
        if (script.Contains(before, PhraseClass.Past) && !IsConclusion(before)) return Saying.Report;
        if (IsConclusion(opening) || NamesChair(before)) return Saying.Order;
        if (script.Says(frame, "kiến nghị") > 0) return Saying.Proposal;
        if (OtherPerson(before)) return script.IsAny(frame, "yêu", "giao", "phân", "chỉ", "lưu", "nhắc") ? Saying.Order : Saying.Proposal; // a superior orders, a guest asks
        return directing || !before.IsEmpty && (script.At(before.From, PhraseClass.Honorific) > 0 || script.At(before.From, PhraseClass.Title) > 0) || EndsWithSpeaker(before) ? Saying.Order : script.At(frame, PhraseClass.Proposal) > 0 ? Saying.Proposal : Saying.Report;
    }

    private bool IsMeetingFact(Stretch s)
    {
        var opening = s with { To = Math.Min(s.To, s.From + 60) };
        for (var i = opening.From; i < opening.To; i++)
            if (script.At(i, PhraseClass.Preside) > 0 && script.Says(i, "chủ trì, phối hợp") == 0 && script.Says(i, "chủ trì phối hợp") == 0 && (script.Contains(s, PhraseClass.Meeting) || script.Contains(opening, PhraseClass.Honorific) || script.At(s.From, PhraseClass.Title) > 0) && !script.Contains(s, PhraseClass.Request)) return true;
        if (script.At(s.From, PhraseClass.Attend) is > 0 and var n && (n > 1 || script.IsAny(s.From + n, "có", "gồm"))) return true;
        if (script.At(s.From, PhraseClass.Meeting) is > 0 and var meets && (script.Says(s.From + meets, "diễn ra") > 0 || script.Says(s.From + meets, "được tổ chức") > 0)) return true;
        return script.Says(s.From, "tham dự") > 0 || script.Says(s.From, "cùng dự") > 0 || script.Says(s.From, "hội nghị được") > 0 || script.Says(s.From, "cuộc họp được") > 0 || script.Says(s.From, "hội nghị diễn ra") > 0
            || script.Says(s.From, "hội nghị kết nối") > 0 || script.Says(s.From, "hội nghị đã nghe") > 0 || script.Says(s.From, "sau khi nghe các") > 0 && !script.Contains(s, PhraseClass.Request) && !script.Contains(s, PhraseClass.Speech);
    }

    // "Chủ tịch Hội … kết luận hội nghị." — no order in it, but orders follow.
    private bool ClosesMeeting(Stretch s)
    {
        if (s.To - s.From > OpeningWords || script.Find(s, PhraseClass.Attend) is >= 0 and var came && script.At(came, PhraseClass.Attend) > 1 || !SpeaksInOwnName(s)) return false;
        return script.FindWord(s, "kết luận hội nghị") >= 0 || script.FindWord(s, "kết luận cuộc họp") >= 0 || script.FindWord(s, "kết luận phiên họp") >= 0 || script.FindWord(s, "kết luận buổi") >= 0 || script.FindWord(s, "kết luận giao ban") >= 0
            || script.FindWord(s, "phát biểu kết luận") >= 0 || script.FindWord(s, "phát biểu chỉ đạo") >= 0;
    }

    private bool SpeaksInOwnName(Stretch s) => script.At(s.From, PhraseClass.Honorific) > 0 || script.At(s.From, PhraseClass.Title) > 0 || NamesChair(s);

    private bool IsTaskList(Stretch opening)
    {
        var colon = script.FindMark(opening.From, opening.To, ':');
        return colon > 0 && script.Contains(opening with { To = colon }, PhraseClass.ListLead);
    }

    private int FrameAt(Stretch s)
    {
        for (var i = s.From; i < s.To; i++)
        {
            if (script.IsCapital(i) && i > s.From) continue;
            if (script.IsMark(i, ';') && !Agrees(s with { To = i })) return -1;
            if (script.RequestAt(i) is > 0 and var request && !IsNoun(i))
            {
                if (script.IsAny(i, "giao", "phân", "ủy", "chỉ", "đôn", "nhắc", "quán") && !script.IsMark(i + request, ':') && (!_bodies.StartsBody(i + request, s.To) || !script.IsAny(i, "giao", "phân", "ủy") && !NamesChair(new Stretch(s.From, i)))) continue;
                return i;
            }
            if (script.At(i, PhraseClass.Speech) is > 0 and var n && (script.IsMark(i + n, ':') || script.IsAny(i, "nhấn", "quán", "gợi"))) return i;
            if (script.At(i, PhraseClass.Proposal) > 0 && !IsNoun(i) && !script.IsAny(i + 2, "các", "phương", "những")) return i;
        }
        return -1;
    }

    // "… nhất trí với báo cáo; lưu ý …": agreeing is only the way to what is asked
    private bool Agrees(Stretch s) => script.Contains(s, PhraseClass.Decision) || script.Contains(s, PhraseClass.Praise);

    // "theo yêu cầu", "các đề nghị", "đáp ứng yêu cầu", "công tác chỉ đạo"
    private bool IsNoun(int i) => script.IsAny(i - 1, "theo", "các", "những", "ứng", "tác", "sự", "quyết", "trả", "lãnh", "đạo", "về", "mục", "việc", "được", "ban", "bàn", "của", "số", "lời", "một", "có", "trung", "tập", "tục", "bám", "điều") || script.IsMark(i - 1, ',') && script.Says(i, "chỉ đạo") > 0 || script.Says(i, "chỉ đạo") > 0 && script.IsAny(i + 2, "thực", "điều", "triển", "của", "việc", "công", "tăng", "hoàn", "xử", "giải", "chặt", "quyết");

    private bool SpeaksForDelegates(Stretch before)
    {
        string[] delegates = ["đại biểu", "các ý kiến", "một số ý kiến", "ý kiến", "lãnh đạo các", "lãnh đạo một số", "đại diện", "các địa phương", "các đơn vị", "cử tri", "lãnh đạo xã", "lãnh đạo phường", "lãnh đạo huyện", "các huyện", "các xã", "nhiều xã", "một số xã", "một số huyện", "một số địa phương", "một số đơn vị", "người dân", "các thành viên"];
        return delegates.Any(words => script.FindWord(before, words) is >= 0 and var at && !IsIntro(before, at));
    }

    // "Sau khi nghe ý kiến các đại biểu, đồng chí …": the delegates are only mentioned
    private bool IsIntro(Stretch before, int at)
    {
        var comma = script.FindMark(at, before.To, ',');
        return comma > 0 && (script.Find(before with { From = comma }, PhraseClass.Honorific) > 0 || script.Find(before with { From = comma }, PhraseClass.Title) > 0);
    }

    private bool IsConclusion(Stretch s) => script.FindWord(s, "kết luận") >= 0 || script.FindWord(s, "bế mạc") >= 0 || script.FindWord(s, "phát biểu chỉ đạo") >= 0 || script.FindWord(s, "chỉ đạo:") >= 0;

    private bool NamesChair(Stretch before)
    {
        foreach (var chair in meeting.Chairs)
        {
            if (chair.Name is { } name && script.FindWord(before, KeyForm.Of(name)) >= 0) return true;
            foreach (var position in chair.Positions)
                if (script.FindWord(before, KeyForm.Of(position)) >= 0) return true;
        }
        return false;
    }

    private bool OtherPerson(Stretch before)
    {
        for (var i = before.From; i < before.To; i++)
            if (_persons.Read(i, before.To) is { IsNamed: true } person && (person.Positions.Count > 0 || person.Whole.From < person.Name.From)) return true;
        return false;
    }

    private bool EndsWithSpeaker(Stretch before)
    {
        string[] bodies = ["thường trực", "ban thường vụ", "chủ tịch", "bí thư", "lãnh đạo", "đồng chí", "hội nghị", "ubnd", "chủ tọa", "giám đốc", "bộ trưởng", "thứ trưởng", "trưởng ban", "ông", "bà"];
        return bodies.Any(words => script.FindWord(before, words) >= 0) || before.IsEmpty;
    }
}
