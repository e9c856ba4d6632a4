using System.Globalization;
using System.Text;

namespace GiaoBan.Text;

/// <summary>Cleans a raw text character by character: what cannot be seen must not change the reading.</summary>
internal static class InvisibleMarks
{
    private const int WideGap = 3;

    public static List<CleanLine> SplitIntoLines(string raw)
    {
        var lines = new List<CleanLine>();
        var text = new StringBuilder();
        var gaps = new List<int>();
        var (spaces, tab, bars) = (0, false, 0);

        foreach (var c in TabTables.Render(Composed(raw)))
        {
            if (c is '\r') continue;
            if (c is '\n')
            {
                EndLine();
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                spaces++;
                tab |= c is '\t';
                continue;
            }
            if (spaces > 0 && text.Length > 0)
            {
                if (spaces >= WideGap || (tab && spaces > 1)) gaps.Add(text.Length);
                text.Append(' ');
            }
            (spaces, tab) = (0, false);
            text.Append(c);
            if (c is '|') bars++;
        }
        EndLine();
        while (lines.Count > 0 && lines[^1].Text.Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines;

        void EndLine()
        {
            // One empty line says as much as five.
            if (text.Length > 0 && bars > 0 && OnlyBar(text.ToString()) is >= 0 and var bar) gaps.Add(bar); // two cells: an official header or signature from a Word file
            gaps.Sort();
            if (text.Length > 0 || (lines.Count > 0 && lines[^1].Text.Length > 0))
                lines.Add(new CleanLine(text.ToString(), gaps.Count == 0 ? [] : [.. gaps]));
            text.Clear();
            gaps.Clear();
            (spaces, tab, bars) = (0, false, 0);
        }
    }

    private static int OnlyBar(string text)
    {
        var found = -1;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is not '|' || text[i - 1] is not ' ') continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    private static string Composed(string raw)
    {
        var cleaned = NeedsCleaning(raw) ? Cleaned(raw) : raw;
        return cleaned.IsNormalized(NormalizationForm.FormC) ? cleaned : cleaned.Normalize(NormalizationForm.FormC);
    }

    // Almost every text needs nothing: then it is not copied.
    private static bool NeedsCleaning(string raw)
    {
        foreach (var c in raw)
        {
            if (c is >= ' ' and < '\u007F' or '\n' or '\t' or >= '\u00C0' and < '\u0300' or >= '\u1E00' and < '\u1F00') continue;
            if (c is '\r' or '\0' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' or '\uFFFE' || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format) return true;
        }
        return false;
    }

    private static string Cleaned(string raw)
    {
        var kept = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1])) kept.Append(c).Append(raw[++i]);
            else if (char.IsSurrogate(c) || c is '\uFFFE') kept.Append('\uFFFD'); // Normalize() throws on half a pair and on the mark turned round
            else if (c is '\r' && (i + 1 >= raw.Length || raw[i + 1] is not '\n')) kept.Append('\n');
            else if (c is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') kept.Append('\n');
            else if (c is '\0' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format) continue; // zero-width, BOM, soft hyphen
            else kept.Append(c);
        }
        return kept.ToString();
    }
}
