namespace GiaoBan.Text.Reading;

/// <summary>Cuts a paragraph into sentences, and a sentence at its semicolons.</summary>
internal static class Sentences
{
    // A "sentence" of a broken text may be megabytes; later walks look ahead, so it is cut.
    private const int LongestSentence = 400;

    public static List<Stretch> Of(Script script, Stretch paragraph)
    {
        var sentences = new List<Stretch>();
        var start = paragraph.From;
        for (var i = paragraph.From; i < paragraph.To; i++)
        {
            if (!EndsAt(script, i, paragraph.To) && i - start < LongestSentence) continue;
            var end = i + 1;
            while (end < paragraph.To && IsClosing(script, end)) end++;
            sentences.Add(new Stretch(start, end));
            start = end;
            i = end - 1;
        }
        if (start < paragraph.To) sentences.Add(new Stretch(start, paragraph.To));
        return sentences;
    }

    /// <summary>Parts between semicolons; those inside brackets or quotes do not count.</summary>
    public static List<Stretch> Clauses(Script script, Stretch sentence)
    {
        var clauses = new List<Stretch>();
        var (start, brackets, quoted) = (sentence.From, 0, false);
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (script.IsMark(i, '(')) brackets++;
            else if (script.IsMark(i, ')')) brackets = Math.Max(0, brackets - 1);
            else if (script.IsMark(i, '“')) quoted = true;
            else if (script.IsMark(i, '”')) quoted = false;
            else if (script.IsMark(i, ';') && brackets == 0 && !quoted)
            {
                if (i > start) clauses.Add(new Stretch(start, i));
                start = i + 1;
            }
        }
        if (start < sentence.To) clauses.Add(new Stretch(start, sentence.To));
        return clauses;
    }

    private static bool EndsAt(Script script, int i, int to)
    {
        if (!script.IsMark(i, '.') && !script.IsMark(i, '!') && !script.IsMark(i, '?') && !script.IsMark(i, '…')) return false;
        if (i + 1 >= to) return true;
        if (script[i + 1].Start == script[i].End && !IsClosing(script, i + 1) && !(script.IsWord(i + 1) && script.IsCapital(i + 1))) return false;
        if (script.IsMark(i, '.') && IsAbbreviation(script, i - 1)) return false;

        var next = i + 1;
        while (next < to && IsClosing(script, next)) next++;
        return next >= to || script.IsCapital(next) || script.IsNumber(next) || script.IsMark(next, '“') || script.IsMark(next, '-') || script.IsMark(next, '"');
    }

    private static bool IsAbbreviation(Script script, int i)
    {
        if (!script.IsWord(i) || !script.IsCapital(i)) return false;
        var length = script[i].End - script[i].Start;
        // "trong quý I." ends a sentence, "đ/c A." does not
        return script.IsAny(i, "tp", "tx", "tt", "ts", "ths", "gs", "pgs", "bs", "ks", "q", "p", "h") || (length == 1 && !script.IsAny(i, "a", "b", "c", "d", "i", "v", "x"));
    }

    private static bool IsClosing(Script script, int i) =>
        script.IsMark(i, '”') || script.IsMark(i, '"') || script.IsMark(i, ')') || script.IsMark(i, '/') || script.IsMark(i, '.') || script.IsMark(i, '…');
}
