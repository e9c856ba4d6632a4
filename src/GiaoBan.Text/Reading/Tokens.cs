using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading;

internal enum TokenKind : byte { Word, Number, Mark }

/// <summary>Cuts text into words, numbers and single marks; texts and the phrases of the lexicon alike.</summary>
internal static class Tokens
{
    /// <summary>The token from <paramref name="at"/> on, which then stands behind it; false at the end of the text.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out int start, out TokenKind kind)
    {
        while (at < text.Length && text[at] is ' ' or '\n') at++;
        (start, kind) = (at, TokenKind.Mark);
        if (at >= text.Length) return false;

        if (char.IsAsciiDigit(text[at]))
        {
            kind = TokenKind.Number;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || IsInsideNumber(text, at))) at++;
        }
        else if (WordShape.IsPart(text, at))
        {
            kind = TokenKind.Word;
            while (at < text.Length && text[at] is not ('\n' or ' ') && WordShape.IsPart(text, at)) at++;
        }
        else at++;
        return true;
    }

    // 15/5, 30-9, 1.246, 61,4 — a separator between digits belongs to the number.
    private static bool IsInsideNumber(ReadOnlySpan<char> text, int i) =>
        text[i] is '/' or '-' or '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]);
}
