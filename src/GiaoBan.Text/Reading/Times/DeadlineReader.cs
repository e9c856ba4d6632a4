using System.Collections.Frozen;

namespace GiaoBan.Text.Reading.Times;

internal readonly record struct DeadlineHit(Stretch Tokens, Stretch Whole, DateOnly? Date, Recurrence? Recurrence, int Strength);

/// <summary>
/// Finds the deadline of an action: a time counts only behind a word that limits ("trước", "chậm nhất", "trong", "xong").
/// "Nghị định ngày 30/5" and "Ngày hội 18/11" are dates of things and stay out.
/// </summary>
internal sealed class DeadlineReader(Script script, TimeBase since)
{
    private const int Limits = 3, Places = 2, Bare = 1;
    private readonly TimeReader _times = new(script, since);

    // Longest first where one begins with another.
    private static readonly (string Words, int Strength, bool Kept)[] Triggers =
    [
        ("chậm nhất trước", Limits, true), ("chậm nhất là vào", Limits, true), ("chậm nhất là đến", Limits, true), ("chậm nhất là trong", Limits, true), ("chậm nhất là", Limits, true),
        ("chậm nhất vào", Limits, true), ("chậm nhất đến", Limits, true), ("chậm nhất trong", Limits, true), ("chậm nhất sau", Limits, true), ("chậm nhất", Limits, true),
        ("muộn nhất là", Limits, true), ("muộn nhất vào", Limits, true), ("muộn nhất", Limits, true), ("không muộn hơn", Limits, true), ("không chậm hơn", Limits, true), ("không chậm quá", Limits, true), ("không để chậm quá", Limits, true), ("không để quá", Limits, true), ("không quá", Limits, true), ("chậm quá", Limits, true),
        ("hạn cuối là", Limits, false), ("hạn cuối", Limits, false), ("hạn chót", Limits, false), ("thời hạn hoàn thành", Limits, false), ("thời hạn", Limits, false), ("hạn hoàn thành", Limits, false),
        ("thời gian hoàn thành", Limits, false), ("thời gian thực hiện", Limits, false), ("thời gian", Limits, false),
        ("xong", Limits, false), ("hoàn thành", Limits, false), ("hoàn tất", Limits, false),
        ("từ nay cho đến hết", Limits, true), ("từ nay đến hết", Limits, true), ("từ nay cho đến", Limits, true), ("từ nay đến", Limits, true), ("đến trước", Limits, true), ("đến hết", Limits, true), ("hết", Limits, true),
        ("trước", Limits, true), ("đến", Places, true), ("ngay trong", Places, true), ("trong thời hạn", Places, true), ("trong thời gian", Places, true), ("trong vòng", Places, true), ("ngay đầu", Places, true), ("ngay từ đầu", Places, true),
        ("ngay sau", Places, true), ("trong", Places, true), ("sau", Places, true), ("vào", Places, false), ("định kỳ vào", Places, false), ("tại", Places, true),
    ];

    private static readonly FrozenDictionary<string, (string Words, int Strength, bool Kept)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        Triggers.GroupBy(trigger => trigger.Words.Split(' ')[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public DeadlineHit? Find(Stretch s, bool isField = false)
    {
        DeadlineHit? best = null;
        for (var i = s.From; i < s.To; i++)
        {
            if (HitAt(i, s, isField) is not { } hit) continue;
            // the later of two equally plain ones: a report-back's date stands last
            if (best is null || Weight(hit) >= Weight(best.Value)) best = hit;
            i = hit.Tokens.To - 1;
        }
        return best;
    }

    private static int Weight(DeadlineHit hit) => (hit.Strength * 2) + (hit.Date is null && hit.Recurrence is null ? -3 : 0);

    private DeadlineHit? HitAt(int i, Stretch s, bool isField)
    {
        if (script[i].Kind is TokenKind.Mark) return null;
        if (Range(i, s) is { } range) return range;

        if (!ByFirstWord.TryGetValue(script.KeyOf(i), out var triggers)) return Alone(i, s, isField);
        foreach (var (words, strength, kept) in triggers)
        {
            if (script.Says(i, words) is not (> 0 and var n)) continue;
            var after = script.IsMark(i + n, ':') ? i + n + 1 : i + n;
            // xong trước 15/5: the inner word decides
            if (!kept && strength == Limits && after < s.To && HitAt(after, s, true) is { } inner && (inner.Date is not null || inner.Recurrence is not null)) return inner with { Whole = new Stretch(i, inner.Whole.To), Strength = Limits };
            if (_times.Read(after, s.To) is not { } time || !Allows(words, time, after)) continue;
            if (IsOtherUse(words, i, s)) continue;
            return Hit(kept ? i : after, time, i, strength);
        }
        return Alone(i, s, isField);
    }

    private static bool Allows(string words, TimeExpression time, int after) => words switch
    {
        "vào" => time.Grain is not Grain.Year and not Grain.Vague,
        "tại" or "ngay sau" => time.Grain is Grain.Vague,
        "sau" or "chậm nhất sau" => time.Grain is Grain.Relative,
        "trong" or "trong thời hạn" or "trong vòng" => time.Grain is not Grain.Vague and not Grain.Recurring || time.Recurrence is null && time.Grain is Grain.Vague && after > 0,
        "hết" or "đến" => time.Grain is not Grain.Vague,
        "trước" or "chậm nhất trước" or "đến trước" => true,
        _ => time.Grain is not Grain.Vague, // "hoàn thành đại hội" names the work, not its time
    };

    // "tính đến ngày", "định hướng đến năm 2030", "kể từ … trước đó" say when, not until when.
    private bool IsOtherUse(string words, int i, Stretch s) => words switch
    {
        "đến" => script.IsAny(i - 1, "tính", "hướng", "nhìn", "liên", "cho") || script.Is(i - 1, "từ"),
        "trước" => script.IsAny(i - 1, "tháng", "năm", "quý", "nhiệm", "đợt"),
        "sau" => false,
        _ => i < s.From,
    };

    // từ 15/01 đến 28/02/2026 · từ ngày … đến ngày … · từ tháng 8 đến tháng 11/2021
    private DeadlineHit? Range(int i, Stretch s)
    {
        if (!script.Is(i, "từ") || script.Is(i + 1, "nay")) return null;
        if (_times.Read(i + 1, s.To) is not { } start) return null;

        var j = start.End;
        if (!script.Is(j, "đến")) return null;
        j = script.Is(j + 1, "hết") ? j + 2 : j + 1;
        return _times.Read(j, s.To) is { Date: not null } end ? Hit(i, end, i, Places) : null;
    }

    // A time with no limiting word: recurring ones, halves of months at the end, and anything in a deadline field.
    private DeadlineHit? Alone(int i, Stretch s, bool isField)
    {
        if (isField && _times.Read(i, s.To) is { } any) return Hit(i, any, i, Places);
        if (!script.IsAny(i, "định", "hằng", "hàng", "mỗi", "thứ", "chủ", "nửa", "cuối", "ngày", "tuần") && !script.IsNumber(i)) return null;
        if (_times.Read(i, s.To) is not { } time) return null;
        if (time.Grain is Grain.Recurring) return Hit(i, time, i, Places);
        if (time.Grain is Grain.Relative) return Hit(i, time, i, Places);

        var last = time.End >= s.To || script.IsMark(time.End, '.') || script.IsMark(time.End, ';') || script.IsMark(time.End, ')');
        if (!last || script.IsAny(i - 1, "sau", "dịp", "từ", "lũ", "kỳ")) return null;
        if (script.Is(i, "nửa") || (script.Is(i, "cuối") && time.Grain is Grain.Month)) return Hit(i, time, i, Bare);
        if (script.Is(i, "ngày") && time.Grain is Grain.Day && ReportsBack(i, s)) return Hit(i, time, i, Bare);
        return null;
    }

    // gửi báo cáo ngày 10/11: the date of the sending itself
    private bool ReportsBack(int i, Stretch s)
    {
        for (var j = Math.Max(s.From, i - 8); j < i; j++)
            if (script.IsAny(j, "gửi", "nộp") || script.Says(j, "báo cáo") > 0) return script.IsWord(i - 1) && !IsDocument(i);
        return false;
    }

    // "Công văn số 12/UBND ngày 30/5"
    private bool IsDocument(int i)
    {
        for (var j = Math.Max(0, i - 6); j < i; j++)
            if (script.Is(j, "số")) return true;
        return false;
    }

    private static DeadlineHit Hit(int from, TimeExpression time, int whole, int strength) =>
        new(new Stretch(from, time.End), new Stretch(whole, time.End), time.Date, time.Recurrence, strength);
}
