using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading.Who;

/// <summary>Commas, dashes, brackets and "và" inside a name: does the same name go on behind them?</summary>
internal sealed partial class BodyReader
{
    /// <summary>Punctuation that stays inside the name: how many tokens to swallow, 0 to stop.</summary>
    private int Bridge(int i, int to, bool inClass, bool opensWithClass)
    {
        if (script.IsMark(i, '(') && script.FindMark(i, Math.Min(to, i + 12), ')') is > 0 and var close)
            return script.Contains(new Stretch(i, close), PhraseClass.Coordination) || script.Contains(new Stretch(i, close), PhraseClass.Preside) ? 0 : close - i + 1;
        if (script.IsDash(i)) return script.IsWord(i + 1) && (script.IsCapital(i + 1) || script.At(i + 1, PhraseClass.Scope) > 0 || script.Says(i + 1, "xã hội") > 0) ? 1 : 0;
        if (script.IsMark(i, '&')) return 1;
        if (script.IsMark(i, '/')) return 0;
        // "các Sở: Y tế, Nội vụ" — the colon of a list of names
        if (script.IsMark(i, ':')) return inClass && script.IsCapital(i + 1) && IsClassHead(i - 1) && !StartsAction(i + 1) ? 1 : 0;
        if (script.IsMark(i, ',') && inClass && script.IsNumber(i + 1) && script.IsNumber(i - 1) && IsNumbered(i + 1)) return 1;
        return script.IsMark(i, ',') && BridgesName(i + 1, to, inClass, opensWithClass) ? 1 : 0;
    }

    private bool IsClassHead(int i) => script.IsAny(i, "sở", "huyện", "xã", "phường", "phố", "bộ", "ngành", "tỉnh", "quận", "thôn", "bản", "ban", "phòng", "cục", "vụ", "đơn", "vị", "trấn", "khu", "tp") && script.IsAny(Math.Max(0, i - 1), "các", "những", "thành", "đặc", "thị", "đơn");

    private bool StartsAction(int i) => script.At(i, PhraseClass.Action) > 1 || script.At(i, PhraseClass.Adverb) > 1;

    // Behind a comma or "và": does this word go on with the same name?
    private bool BridgesName(int next, int to, bool inClass, bool opensWithClass)
    {
        if (next >= to) return false;
        if (script.At(next, PhraseClass.Honorific) > 0) return false;
        // các sở, ban, ngành · các huyện, thị xã, thành phố
        if (inClass && !script.IsCapital(next) && script.At(next, PhraseClass.PlainBody) is > 0 and var plain && (script.At(next, PhraseClass.Body) <= plain || script.IsMark(next + plain, ','))) return script.At(next, PhraseClass.NotBody) <= plain;
        // "Ban Dân vận các huyện ủy, thành ủy": under a head the committees are one class; alone they are bodies
        if (inClass && !opensWithClass && IsCommittee(next) && !script.IsCapital(next + 2)) return true;
        // "LĐLĐ các huyện, thị xã và công đoàn ngành": behind the last level another body begins
        if (inClass && script.Is(next - 1, "và") && (IsLevelWord(next - 2) == 1 || IsLevelWord(next - 3) == 2) && script.At(next, PhraseClass.Body) > script.At(next, PhraseClass.PlainBody)) return false;
        // "giám đốc các bệnh viện, trung tâm y tế", "TRƯỞNG CÁC THÔN, TỔ DÂN PHỐ": one unnamed class
        if (inClass && !opensWithClass && (!script.IsCapital(next) || IsAllCaps(next) && IsAllCaps(next - 2)) && script.At(next, PhraseClass.Body) is > 0 and var institution && script.At(next, PhraseClass.Action) < institution && !script.IsCapital(next + institution) | IsAllCaps(next) && !IsCommittee(next)) return true;
        // "UBND huyện, thị xã, thành phố": levels without a name are one class too
        if (IsLevelWord(next) is > 0 and var level && !script.IsCapital(next + level) && (IsLevelWord(next - 2) == 1 || IsLevelWord(next - 3) == 2) && !script.IsCapital(next)) return true;
        if (!script.IsCapital(next)) return false;
        // Văn hóa, Thể thao và Du lịch · UBND các huyện A, B
        if (script.At(next, PhraseClass.FieldName) > 0 && !(script.At(next, PhraseClass.Body) > 1)) return true;
        return !StartsBody(next, to) || inClass && IsPlaceNamedLikeBody(next);
    }

    private int IsLevelWord(int i) => script.IsAny(i, "huyện", "xã", "phường", "quận", "tỉnh") ? 1 : script.Says(i, "thị xã") > 0 || script.Says(i, "thành phố") > 0 || script.Says(i, "thị trấn") > 0 || script.Says(i, "đặc khu") > 0 ? 2 : 0;

    private bool IsCommittee(int i) => script.Says(i, "thành ủy") > 0 || script.Says(i, "thị ủy") > 0 || script.Says(i, "huyện ủy") > 0 || script.Says(i, "quận ủy") > 0 || script.Says(i, "đảng ủy trực thuộc") > 0;

    private bool IsPlaceNamedLikeBody(int i) => script.Is(i, "bản") && script.IsCapital(i + 1) || script.Says(i, "hội an") > 0 || script.Says(i, "hội hoan") > 0 || script.Says(i, "sở dầu") > 0 || script.Says(i, "đoàn kết") > 0 || script.Says(i, "đồn xá") > 0 || script.Says(i, "bản lang") > 0;

    // "các tổ dân phố 12, 15, 31"
    private bool IsNumbered(int i) => Times.Numerals.Whole(script.KeyOf(i)) is not null && !script.IsAny(i + 1, "ngày", "tháng", "giờ", "năm")
        && (script.IsAny(i - 1, "thôn", "xóm", "ấp", "tổ", "khóm", "khối", "cụm", "bản", "buôn") || script.Says(i - 2, "khu phố") > 0 || script.Says(i - 3, "tổ dân phố") > 0 || (script.IsMark(i - 1, ',') || script.Is(i - 1, "và")) && script.IsNumber(i - 2));
}
