using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text;

public enum SecrecyLevel { Secret, TopSecret, HighestSecret }

/// <summary>A stamp that forbids this text to be here at all, with the line as printed.</summary>
public sealed record SecrecyStamp(SecrecyLevel Level, string Line);

/// <summary>
/// Looks for MẬT, TỐI MẬT, TUYỆT MẬT standing alone in the header block. The words inside a sentence
/// ("bảo vệ bí mật nhà nước") are ordinary words.
/// </summary>
public static class Secrecy
{
    private const int HeaderLines = 25;

    public static SecrecyStamp? StampOf(string text) => StampIn(NormalisedText.From(text).Value.Split('\n'));

    internal static SecrecyStamp? StampIn(IEnumerable<string> lines)
    {
        foreach (var line in lines.Take(HeaderLines))
        {
            if (Level(line) is { } level) return new SecrecyStamp(level, line);
        }
        return null;
    }

    // Stamps are capitals; brackets, spaces and the words "Độ mật:" may stand around them.
    private static SecrecyLevel? Level(string line)
    {
        var stamp = line.Trim(' ', '(', ')', '[', ']', '*', '.', '-');
        foreach (var label in (string[])["Độ mật", "ĐỘ MẬT", "Mức độ mật", "Dấu chỉ độ mật"])
            if (stamp.StartsWith(label, StringComparison.Ordinal)) return Named(KeyForm.Of(stamp[label.Length..].Trim(' ', ':')));
        return stamp.Any(char.IsLower) ? null : Named(KeyForm.Of(stamp));
    }

    private static SecrecyLevel? Named(string key) => key switch
    {
        "mật" => SecrecyLevel.Secret,
        "tối mật" => SecrecyLevel.TopSecret,
        "tuyệt mật" => SecrecyLevel.HighestSecret,
        _ => null,
    };
}
