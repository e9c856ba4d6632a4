namespace GiaoBan.Text;

/// <summary>Tells Vietnamese from another language, before a reader is sent over a text it cannot know.</summary>
public static class Language
{
    // Letters no other language writes with these marks; about every seventh letter of running Vietnamese is one.
    private const string Telling = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    private const int Sample = 20_000;

    /// <summary>At least one letter in thirty bears a Vietnamese mark, and there are twenty letters to judge by.</summary>
    public static bool IsVietnamese(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (letters, telling) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (Telling.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)) telling++;
        }
        return letters >= 20 && telling * 30 >= letters;
    }
}
