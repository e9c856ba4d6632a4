using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading.Who;

/// <summary>Where the scope of a name begins: "… tỉnh", "… các xã, phường". Neighbours of the same kind may borrow it.</summary>
internal sealed partial class BodyReader
{
    // The last run of scope words: "… tỉnh", "… các cấp", "… hai cấp thành phố".
    private int ScopeStart(int from, int end)
    {
        var start = end;
        while (true)
        {
            var moved = false;
            for (var i = Math.Max(from + 1, start - 4); i < start; i++)
                if (!script.IsCapital(i) && script.At(i, PhraseClass.Scope) == start - i && IsLevel(i, start))
                {
                    start = i;
                    moved = true;
                    break;
                }
            if (!moved) return Levels(from, start);
        }
    }

    // "cấp ủy, chính quyền | các xã, phường": the whole list of levels is the scope
    private int Levels(int from, int start)
    {
        var listed = start;
        while (script.IsMark(listed - 1, ',') || script.Is(listed - 1, "và"))
        {
            if (IsLevelWord(listed - 2) == 1 && listed - 2 > from) listed -= 2;
            else if (IsLevelWord(listed - 3) == 2 && listed - 3 > from) listed -= 3;
            else break;
        }
        return listed < start && script.Is(listed - 1, "các") && listed - 1 > from ? listed - 1 : start;
    }

    private bool IsLevel(int i, int end)
    {
        var key = script.Slice(i, end).ToLowerInvariant();
        return key is "tỉnh" or "thành phố" or "huyện" or "thị xã" or "quận" or "xã" or "phường" or "thị trấn" or "đặc khu" or "các cấp" or "hai cấp" or "2 cấp" or "cấp tỉnh" or "cấp huyện" or "cấp xã"
            or "của tỉnh" or "trung ương" or "cùng cấp" or "khu vực" or "toàn tỉnh" or "cơ sở" or "địa phương";
    }
}
