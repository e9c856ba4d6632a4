namespace GiaoBan.Text.Lexicon;

/// <summary>
/// The form in which words are compared: lower case, the tone on one agreed vowel (hoà = hòa, uỷ = ủy).
/// Letter for letter as long as the text, so that an offset means the same in both.
/// </summary>
internal static class KeyForm
{
    // Every letter of every text passes here: a table, because asking for the case of one letter outside ASCII is slow.
    private static readonly char[] Letters = [.. Enumerable.Range(0, 0x2040).Select(code => Letter((char)code))];

    public static string Of(string text) => string.Create(text.Length, text, static (key, text) =>
    {
        var letters = Letters;
        for (var i = 0; i < text.Length; i++) key[i] = text[i] < letters.Length ? letters[text[i]] : char.ToLowerInvariant(text[i]);
        for (var i = 0; i + 1 < key.Length; i++) MoveTone(key, i);
    });

    private static char Letter(char c) => c switch
    {
        'Ð' or 'ð' => 'đ',
        '’' => '\'',
        '–' or '—' or '‑' => '-',
        _ => char.ToLowerInvariant(c),
    };

    // oà oè uỳ → òa òe ùy, when nothing follows in the syllable and the u does not belong to q.
    private static void MoveTone(Span<char> key, int i)
    {
        if (key[i] is not ('o' or 'u')) return;
        if (i + 2 < key.Length && char.IsLetter(key[i + 2])) return;
        if (key[i] is 'u' && i > 0 && key[i - 1] is 'q') return;

        var tone = (key[i], key[i + 1]) switch
        {
            ('o', 'à') or ('o', 'è') or ('u', 'ỳ') => 1,
            ('o', 'á') or ('o', 'é') or ('u', 'ý') => 2,
            ('o', 'ả') or ('o', 'ẻ') or ('u', 'ỷ') => 3,
            ('o', 'ã') or ('o', 'ẽ') or ('u', 'ỹ') => 4,
            ('o', 'ạ') or ('o', 'ẹ') or ('u', 'ỵ') => 5,
            _ => 0,
        };
        if (tone is 0) return;

        key[i + 1] = key[i + 1] switch
        {
            'à' or 'á' or 'ả' or 'ã' or 'ạ' => 'a',
            'è' or 'é' or 'ẻ' or 'ẽ' or 'ẹ' => 'e',
            _ => 'y',
        };
        key[i] = (key[i] is 'o' ? " òóỏõọ" : " ùúủũụ")[tone];
    }
}
