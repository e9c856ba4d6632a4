using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>
/// Reads one clause of an order: [opener] [frame] [addressees] [modal] [chủ trì, phối hợp với …] action.
/// Walks from the left and gives up at the first word that fits nowhere.
/// </summary>
internal sealed partial class ClauseReader(Script script)
{
    private const int MostTries = 7, LongestLabel = 10;
    private readonly BodyReader _bodies = new(script);

    public bool ExpectsOrders { get; set; }

    /// <summary>A body has just been told what to do in this sentence: its "phân công …" is one of its works.</summary>
    public bool OwnWork { get; set; }

    /// <summary>The clause as an order; null when it is none.</summary>
    public Clause? Read(Stretch clause, Duty duty)
    {
        clause = WithoutNumber(script.Trim(clause));
        if (clause.IsEmpty || script.IsMark(clause.From, '“') || NotAnOrder(clause)) return null;

        // "Về công tác X, …", "Để …, …", "6 tháng cuối năm, …": the order begins behind one of the first commas or colons.
        var at = clause.From;
        for (var tries = 0; tries < MostTries && at < clause.To; tries++)
        {
            if (At(at, clause, duty, tries == 0) is { } found) return found.Action.IsEmpty ? null : found;
            if (tries == 0 && !CanOpenWithTopic(clause)) return null;
            at = NextStart(at, clause.To);
            if (at < 0) return null;
        }
        return null;
    }

    // "(1) rà soát …", "a) …" inside a sentence
    private Stretch WithoutNumber(Stretch clause)
    {
        var i = script.IsMark(clause.From, '(') ? clause.From + 1 : clause.From;
        return i + 1 < clause.To && script.IsMark(i + 1, ')') && (script.IsNumber(i) || script[i].End - script[i].Start <= 3) ? clause with { From = i + 2 } : clause;
    }

    private static readonly Clause Refused = new(null, [], default, "không phải nhiệm vụ");

    private Clause? At(int at, Stretch clause, Duty duty, bool first)
    {
        var i = SkipOpeners(at, clause.To);
        if (i >= clause.To) return null;
        if (Refuses(i, clause)) return Refused;

        var underHeading = duty.FromHeading && first;
        IReadOnlyList<Named>? leads = null;
        var framed = false;
        var rule = "động từ đứng đầu";

        if (!underHeading && first && !script.IsAny(i, "riêng", "đối") && SpeakerBehindComma(i, clause.To) is > 0 and var speaker) i = speaker; // "Trao đổi thêm, ông A đề nghị …"
        if (script.IsAny(i, "riêng", "đối", "về", "với") && Pointed(i, clause.To) is var (pointed, after))
        {
            (leads, i, rule) = (pointed, SkipOpeners(after, clause.To), "Đối với/Riêng …");
            if (SpeakerThenFrame(i, clause.To) is > 0 and var said)
            {
                i = SkipOpeners(said, clause.To);
                // "Riêng với huyện A, đồng chí chỉ đạo Huyện ủy …": the order names its own addressee
                if (_bodies.StartsBody(i, clause.To) && _bodies.Read(i, clause.To) is { } inner && LeadsTo(inner.End, clause.To) is >= 0 and var innerVerb) (leads, i) = (inner.Names, innerVerb);
            }
        }
        else if (!underHeading || !IsActionVerb(i) || GivesToBody(i, clause.To))
        {
            if (SpeakerThenFrame(i, clause.To) is > 0 and var said) (i, framed) = (said, true);
            else if (Frame(i, clause.To) is > 0 and var n && (!underHeading || GivesToBody(i, clause.To)) && !(duty.Leads.Count > 0 && script.IsAny(i, "chỉ", "đôn", "quán", "nhắc") && !script.IsMark(i + n - 1, ':'))) (i, framed) = (i + n, true);
            if (framed)
            {
                i = SkipOpeners(i, clause.To);
                if (Refuses(i, clause)) return Refused;
            }
        }

        // "Đồng chí nhấn mạnh: 6 tháng cuối năm, Thường trực HĐND … cần": the addressee may wait behind a time
        if (framed && leads is null && !_bodies.StartsBody(i, clause.To) && !IsVerb(i) && NextStart(i, clause.To) is > 0 and var later && later < i + 24 && _bodies.StartsBody(SkipOpeners(later, clause.To), clause.To)) i = SkipOpeners(later, clause.To);

        if (framed && leads is null && !_bodies.StartsBody(i, clause.To) && script.IsAny(i, "trong", "từ", "thời", "tới", "ngay")) i = BodyBehindTime(i, clause.To);

        if (leads is null && RolesInBrackets(i, clause.To) is { } roles) return new Clause(roles.Leads, roles.With, script.Trim(new Stretch(roles.Action, clause.To)), "vai trò ghi trong ngoặc", HelpersStay: true);
        if (leads is null && first && Label(i, clause.To) is var (label, labelled) && !(_bodies.StartsBody(i, clause.To) && _bodies.Read(i, clause.To) is { } known && LeadsTo(known.End, clause.To) >= 0)) (leads, i) = (label, labelled);
        if (leads is null && _bodies.StartsBody(i, clause.To) && !(underHeading && IsActionVerb(i)) && _bodies.Read(i, clause.To) is { } named && LeadsTo(named.End, clause.To) is >= 0 and var verbAt)
        {
            if (script.At(named.End, PhraseClass.Praise) > 0 || script.At(named.End, PhraseClass.Wish) > 0) return null;
            if (script.Says(named.End, "tiếp thu ý kiến") > 0 && (script.At(i, PhraseClass.Title) > 0 || script.At(i, PhraseClass.Honorific) > 0)) return null; // the chair listens, nobody is told to
            (leads, i) = (named.Names, verbAt);
            rule = framed ? "khung yêu cầu/giao + nơi nhận việc" : "nơi nhận việc + động từ";
        }
        else if (leads is null && !framed && _bodies.StartsBody(i, clause.To) && !IsActionVerb(i)) return null; // a body that does nothing here
        else if (framed) rule = "khung yêu cầu/giao";
        else if (leads is null && !first && !duty.FromHeading && !OpensWithTime(clause)) return null;

        if (leads is not null && HelpersBehindLead(i, clause.To) is var (helpers, work)) return new Clause(leads, helpers, script.Trim(new Stretch(work, clause.To)), "làm đầu mối, … phối hợp");
        i = SkipModals(i, clause.To);
        if (Refuses(i, clause)) return Refused;
        var (coordinators, action) = Coordination(i, clause.To);
        var must = leads is not null && !IsVerb(action) && script.IsAny(action, "phải", "cần") && MayBeVerb(action + 1, clause.To);
        if (must) action++;
        if (!IsVerb(action) && (leads is not null || duty.Leads.Count > 0) && VerbBehindTime(action, clause.To)) return new Clause(leads, coordinators, script.Trim(new Stretch(action, clause.To)), "thời gian đứng trước động từ");
        var unknown = must || ExpectsOrders && MayBeVerb(action, clause.To) && (leads is not null || underHeading);
        if (!IsVerb(action) && !unknown || script.At(action, PhraseClass.Passive) > 0 || script.Is(action + 1, "được") || script.Is(action + script.At(action, PhraseClass.Action), "được") && leads is not null && !framed) return null;
        if (script.At(action, PhraseClass.Praise) > 0 && leads is not null && !framed && first && !duty.FromHeading && script.IsAny(action, "ghi", "đánh", "hoan")) return Refused;
        return new Clause(leads, coordinators, script.Trim(new Stretch(action, clause.To)), rule, HelpersStay: coordinators.Count > 0 && leads is not null && script.IsMark(action - 1, ':'));
    }

    private bool NotAnOrder(Stretch clause)
    {
        for (var j = clause.From + 1; j < Math.Min(clause.To, clause.From + 14); j++)
            if (script.Is(j, "nào") && script.FindWord(clause with { From = j }, "sẽ") >= 0 | script.FindWord(clause with { From = j }, "thì") >= 0) return true; // "Chi bộ nào nộp muộn sẽ …": a warning
        string[] never = ["nếu có", "nếu phát sinh", "trường hợp có", "trường hợp phát sinh", "thông báo để", "trên đây là", "đã", "nguyên nhân", "quá thời hạn", "mục tiêu chung", "mục tiêu là"];
        if (never.Any(words => script.Says(clause.From, words) > 0) || script.FindWord(clause with { To = Math.Min(clause.To, clause.From + 9) }, "nếu có") >= 0) return true;
        foreach (var condition in (string[])["nếu phát sinh", "nếu gặp", "nếu xảy ra", "nếu còn"])
            if (script.FindWord(clause with { To = Math.Min(clause.To, clause.From + 9) }, condition) >= 0) return true;
        // "Thực hiện Công văn số …, đến nay …" tells the occasion
        if (script.IsAny(clause.From, "thực", "căn", "theo") && script.FindWord(clause with { To = Math.Min(clause.To, clause.From + 8) }, "số") >= 0 && (script.Contains(clause, PhraseClass.Past) || script.FindMark(clause.From, clause.To, ',') < 0)) return true;
        var notice = script.FindWord(clause, "thông báo để");
        var opening = clause with { To = Math.Min(clause.To, clause.From + 12) };
        if (script.FindWord(opening, "xin thông báo") >= 0 || script.FindWord(opening, "thông báo") >= 0 && EndsInFormula(clause)) return true;
        return notice >= 0 && notice < clause.From + 24 || script.FindWord(clause, "thông báo đến") is >= 0 and var told && told < clause.From + 14 && script.Contains(clause, PhraseClass.Formula);
    }

    private bool EndsInFormula(Stretch clause)
    {
        for (var j = Math.Max(clause.From, clause.To - 7); j < clause.To; j++)
            if (script.At(j, PhraseClass.Formula) is > 0 and var n && j + n == clause.To) return true;
        return false;
    }

    private bool Refuses(int i, Stretch clause)
    {
        if (script.At(i, PhraseClass.Praise) > 0 && script.IsAny(i, "ghi", "đánh", "hoan", "cảm", "chúc")) return true;
        if (script.At(i, PhraseClass.Praise) > 0 && script.Contains(clause with { From = i }, PhraseClass.Past)) return true;
        if (script.At(i, PhraseClass.Modal) is > 0 and var modal && script.At(i + modal, PhraseClass.Exhortation) > 0) return true;
        if (script.At(i, PhraseClass.Exhortation) > 0 || script.At(i, PhraseClass.Wish) > 0 && script.At(i, PhraseClass.Request) == 0) return true;
        if (script.At(i, PhraseClass.Decision) is > 0 and var decided && script.At(i, PhraseClass.Request) < decided && script.At(i, PhraseClass.Action) <= decided) return true;
        if (script.At(i, PhraseClass.Formula) is > 0 and var formula && clause.To - i - formula <= 7) return true;
        // "căn cứ nội dung kết luận nghiêm túc triển khai thực hiện": nothing but the formula at its end
        if (clause.To - i <= 14 && script.IsAny(i, "căn", "theo", "tổ", "chủ", "trên", "nghiêm"))
            for (var j = i; j < clause.To; j++)
                if (script.At(j, PhraseClass.Formula) is > 0 and var tail && j + tail == clause.To) return true;
        return false;
    }

    // Topics that may stand before the order, up to a comma or colon.
    private bool CanOpenWithTopic(Stretch clause) =>
        script.FindMark(clause.From, Math.Min(clause.To, clause.From + 24), ':') is > 0 and var colon && _bodies.StartsBody(colon + 1, clause.To) ||
        script.At(clause.From, PhraseClass.Opener) > 0 || script.IsNumber(clause.From)
        || script.IsAny(clause.From, "về", "đối", "để", "trong", "nhằm", "riêng", "với", "trên", "căn", "sau", "tại", "từ", "phát", "kết", "bế", "cuối", "qua", "trước", "đồng", "cùng", "ngoài", "thay", "tiếp", "ghi", "đánh", "nhấn", "nhiệm", "quý", "tháng", "thừa", "xét", "thực", "theo", "tới", "thời", "nhất", "hiện", "song", "khi", "hội", "đề", "ý", "nhân", "chủ", "bí", "phó", "giám", "ông", "bà", "thường", "ban", "lãnh", "bộ", "thứ", "ubnd", "ủy", "trưởng", "đ/c", "các", "chỉ", "định", "tham", "một", "cho", "là", "đây", "mặt", "do", "liên", "mỗi", "hằng", "hàng");

    private bool OpensWithTime(Stretch clause) => script.IsAny(clause.From, "trong", "để", "nhằm", "về", "đối", "từ", "thời", "trước", "riêng", "căn", "trên", "với", "nhiệm", "quý", "tháng", "tới");

    private int NextStart(int i, int to)
    {
        var brackets = 0;
        for (var j = i; j < to; j++)
        {
            if (script.IsMark(j, '(')) brackets++;
            else if (script.IsMark(j, ')')) brackets--;
            else if (brackets == 0 && (script.IsMark(j, ',') || script.IsMark(j, ':'))) return j + 1 < to ? j + 1 : -1;
        }
        return -1;
    }

    private int SkipOpeners(int i, int to)
    {
        while (i < to)
        {
            if (script.IsMark(i, '(') && script.IsMark(i + 2, ')')) i += 3;
            else if (script.IsMark(i, ',') || script.IsMark(i, ':') || script.Is(i, "và") && script.At(i + 1, PhraseClass.Request) + script.At(i + 1, PhraseClass.Action) > 0) i++;
            else if (script.At(i, PhraseClass.Opener) is > 0 and var n && !script.IsAny(i, "riêng", "để", "nhằm", "với", "cùng") && script.At(i, PhraseClass.Request) == 0 && script.At(i, PhraseClass.Action) <= n && (script.IsMark(i + n, ',') || script.IsMark(i + n, ':') || n > 1)) i += n;
            else break;
        }
        return i;
    }

    private int LeadsTo(int end, int to)
    {
        // "các cấp hội trong thời gian tới cần", "các thành viên theo nhiệm vụ được phân công tăng cường"
        if (script.At(end, PhraseClass.Opener) is > 1 and var opener && !IsVerb(end)) end = script.IsMark(end + opener, ',') ? end + opener + 1 : end + opener;
        foreach (var aside in (string[])["theo nhiệm vụ được phân công", "theo nhiệm vụ được giao", "theo chức năng, nhiệm vụ được giao", "theo chức năng, nhiệm vụ", "theo thẩm quyền", "theo phân công", "theo lĩnh vực phụ trách", "mỗi đơn vị", "mỗi cơ quan", "mỗi địa phương", "mỗi xã, phường", "mỗi xã", "mỗi huyện", "mỗi phường", "mỗi ngành", "theo quy định", "theo phân cấp", "theo địa bàn phụ trách", "theo địa bàn được phân công", "theo lĩnh vực", "theo lĩnh vực được phân công"])
            if (script.Says(end, aside) is > 0 and var n) end = script.IsMark(end + n, ',') ? end + n + 1 : end + n;
        if (end >= to) return -1;
        if ((script.Says(end, "được phân công") > 0 || script.Says(end, "được giao") > 0) && PassiveOrder(end, to) is > 0 and var given) return given;
        if (script.IsMark(end, '(') && script.FindMark(end, to, ')') is > 0 and var close) end = close + 1;
        if (script.IsMark(end, ':') || script.IsMark(end, ',') && (IsVerb(end + 1) || script.Says(end + 1, "theo chức năng") > 0 || script.Says(end + 1, "căn cứ") > 0))
        {
            var i = SkipOpeners(end + 1, to);
            if (script.Is(i, "mỗi") && script.At(i + 1, PhraseClass.PlainBody) is > 0 and var each && IsVerb(i + 1 + each)) i += 1 + each; // "Khối dân vận các xã: mỗi xã xây dựng …"
            return IsVerb(i) || script.At(i, PhraseClass.Modal) > 0 || Frame(i, to) > 0 ? i : -1;
        }
        return IsVerb(end) || VerbBehindTime(end, to) || ExpectsOrders && !script.IsCapital(end) && MayBeVerb(end, to) || script.At(end, PhraseClass.Modal) > 0 || script.At(end, PhraseClass.Preside) > 0 || script.Is(end, "không") ? end : -1;
    }

    // "Ông A được phân công trực tiếp kiểm tra …", "Sở B được giao chủ trì rà soát …"
    private int PassiveOrder(int end, int to)
    {
        var i = end + (script.Says(end, "được phân công") > 0 ? 3 : 2);
        if (script.Says(i, "nhiệm vụ") > 0) i += 2;
        return i < to && IsVerb(i) ? i : 0;
    }

    private int SkipModals(int i, int to)
    {
        while (i < to && script.At(i, PhraseClass.Modal) is > 0 and var n)
        {
            var next = script.IsMark(i + n, ',') && script.IsAny(i, "là", "làm") ? i + n + 1 : i + n; // "là cơ quan đầu mối, tổng hợp …"
            if (!IsVerb(next) && script.At(next, PhraseClass.Modal) == 0 && script.At(next, PhraseClass.Preside) == 0) break;
            i = next;
        }
        // "cần tập trung: tuyên truyền …; chăm lo …"
        if (script.IsMark(i + 2, ':') && script.At(i, PhraseClass.Action) == 2 && script.IsAny(i, "tập", "thực", "quan") && IsVerb(i + 3)) return i + 3;
        return script.At(i, PhraseClass.Modal) is > 0 and var last && script.IsMark(i + last, ':') && IsVerb(i + last + 1) ? i + last + 1 : i;
    }

    /// <summary>"chủ động phối hợp với A, B" before the action is taken out; "chủ trì" alone too.</summary>
    private (IReadOnlyList<Named> Coordinators, int Action) Coordination(int i, int to)
    {
        var j = i;
        while (j < to && script.At(j, PhraseClass.Coordination) == 0 && script.At(j, PhraseClass.Adverb) is > 0 and var adverb && (script.At(j, PhraseClass.Action) <= adverb || script.At(j + adverb, PhraseClass.Coordination) > 0)) j += adverb;
        if (script.At(j, PhraseClass.Coordination) is > 0 and var n)
        {
            var names = j + n;
            if (_bodies.StartsBody(names, to) && _bodies.Read(names, to) is { } with)
            {
                var action = SkipModals(script.IsMark(with.End, ',') || script.IsMark(with.End, ':') ? with.End + 1 : with.End, to);
                if (script.IsAny(action, "để", "trong", "và") && IsVerb(action + 1)) action++;
                if (IsVerb(action)) return (with.Names, action);
                return (with.Names, i); // "phối hợp với Sở A." is itself the action
            }
        }
        if (script.Is(i, "chủ") && script.At(i, PhraseClass.Preside) is > 0 and var preside)
        {
            var action = script.IsMark(i + preside, ',') ? i + preside + 1 : i + preside;
            if (IsVerb(action) && script.At(i, PhraseClass.Action) <= preside) return Coordination(action, to);
        }
        return ([], i);
    }

    public bool IsVerb(int i) => script.IsVerb(i);

    private bool IsActionVerb(int i) => (script.At(i, PhraseClass.Action) is > 0 and var verb && verb >= script.At(i, PhraseClass.Body) && verb >= script.At(i, PhraseClass.UnitName)) || script.At(i, PhraseClass.Prohibition) > 0 || script.At(i, PhraseClass.Adverb) > 0 && script.At(i, PhraseClass.Body) == 0;
}
