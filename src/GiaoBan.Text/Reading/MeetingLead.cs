using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Reading;

/// <summary>The opening of a report on a meeting: "Chiều 28/3/2019, tại …, Tỉnh ủy tổ chức hội nghị …".</summary>
internal static class MeetingLead
{
    /// <summary>Stands for a day whose year the text does not tell.</summary>
    public const int NoYear = 1996; // a leap year, so that 29 February passes

    /// <summary>The first "Sáng/Chiều/Tối/Ngày … d/m" of a stretch, with the part of day.</summary>
    public static (DatedExcerpt Date, PartOfDay? Part, int End)? DateAt(Script script, Stretch s, TimeBase since)
    {
        var times = new TimeReader(script, since with { Document = since.Document ?? new DateOnly(NoYear, 1, 1) });
        for (var i = s.From; i < s.To; i++)
        {
            var part = PartWord(script, i);
            var j = part is null ? i : i + 1;
            if (part is null && !script.Is(i, "ngày") && !script.Is(i, "hôm")) continue;
            if (script.IsAny(j, "qua") || script.IsAny(j, "nay")) j++;
            if (script.IsMark(j, ',')) j++;
            if (script.Is(j, "ngày")) j++;
            if (script.Is(j, "thứ") || script.Is(j, "chủ"))
            {
                j += 2;
                if (script.IsMark(j, ',')) j++;
                if (script.Is(j, "ngày")) j++;
            }
            if (script.IsMark(j, '(')) j++;
            if (script.Is(j, "ngày")) j++;
            // "Chiều và tối 5/8"
            if (!script.IsNumber(j)) continue;
            var from = script.Is(j - 1, "ngày") ? j - 1 : j;
            if (times.Read(from, s.To) is not { Grain: Grain.Day, Date: { } date } time) continue;
            if (IsOfDocument(script, i)) continue;

            var tokens = new Stretch(from, time.End);
            return (new DatedExcerpt(date, script.Slice(tokens), new Origin(script.SpanOf(tokens), part is null ? 0.85 : 0.95, "ngày họp trong đoạn mở đầu")), part, time.End);
        }
        return null;
    }

    // "Thực hiện Công văn số 12/… ngày 30/5"
    private static bool IsOfDocument(Script script, int i)
    {
        for (var j = Math.Max(0, i - 6); j < i; j++)
            if (script.Is(j, "số")) return true;
        return false;
    }

    public static PartOfDay? PartWord(Script script, int i) =>
        script.Is(i, "sáng") ? PartOfDay.Morning : script.IsAny(i, "chiều", "trưa") ? PartOfDay.Afternoon : script.IsAny(i, "tối", "đêm") ? PartOfDay.Evening : null;

    /// <summary>"tại hội trường …," up to the comma before whoever acts.</summary>
    public static Stretch Place(Script script, int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 12); i++)
        {
            if (!script.IsAny(i, "tại", "ở")) continue;
            for (var j = i + 1; j < to; j++)
                if (script.IsMark(j, ',') || script.IsMark(j, '.') || script.IsMark(j, ';'))
                    return new Stretch(i + 1, j);
            return new Stretch(i + 1, to);
        }
        return default;
    }
}
