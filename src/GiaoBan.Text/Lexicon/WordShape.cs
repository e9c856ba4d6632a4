namespace GiaoBan.Text.Lexicon;

/// <summary>What counts as one word. Vietnamese writes a syllable a word; an apostrophe stays inside (H'Ngoan, M'gar).</summary>
internal static class WordShape
{
    public static bool IsPart(ReadOnlySpan<char> text, int at)
    {
        if (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])) return true;
        if (text[at] is '\'' or '’' or '&' or '/' or '.' or '-' && at > 0 && at + 1 < text.Length)
            return char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && JoinsLetters(text, at);
        return false;
    }

    // "KH&ĐT", "Đ/c", "PT-TH", "T.Ư" are words; "xã/phường" and "tốt.Sau" are two.
    private static bool JoinsLetters(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\'' or '’' => true,
        '&' => true,
        '/' => text[at - 1] is 'đ' or 'Đ' or 'T' or 'v' or 'V' or 'L' or 't',
        '.' => char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]) && (at < 2 || !char.IsLower(text[at - 2])),
        _ => char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]) && (at + 2 >= text.Length || !char.IsLower(text[at + 2])), // "LSO-Chiều" is two
    };
}
