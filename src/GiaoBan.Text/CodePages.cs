using System.Text;

namespace GiaoBan.Text;

/// <summary>The tables of the code pages Vietnam wrote in before Unicode.</summary>
internal static class CodePages
{
    // 0xA1..0xFF. Careful: ư is 0xAD, which looks like a soft hyphen to everybody else.
    private const string Tcvn3 =
        "ĂÂÊÔƠƯĐăâêôơưđẰ" +
        "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
        "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
        "éẹềểễếệìỉỄẾỒĩíịò" +
        "Ổỏõóọồổỗốộờởỡớợù" +
        "ỖủũúụừửữứựỳỷỹýỵỐ";

    // 0x80..0x9F as in Windows-1252
    private const string Windows80 = "€\u0081‚ƒ„…†‡ˆ‰\u008A‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™\u009A›œ\u009D\u009EŸ";

    // Base letter and mark character, two by two; VNI writes the mark as a letter of its own.
    private static readonly Dictionary<string, char> VniPairs = Pairs(
        "aùáaøàaûảaõãaïạaââaáấaàầaåẩaãẫaäậaêăaéắaèằaúẳaüẵaëặeùéeøèeûẻeõẽeïẹeâêeáếeàềeåểeãễeäệ" +
        "oùóoøòoûỏoõõoïọoâôoáốoàồoåổoãỗoäộôùớôøờôûởôõỡôïợuùúuøùuûủuõũuïụöùứöøừöûửöõữöïựyùýyøỳyûỷyõỹ");

    private static readonly Dictionary<char, char> VniLone = new() { ['æ'] = 'ỉ', ['ó'] = 'ĩ', ['ò'] = 'ị', ['ô'] = 'ơ', ['ö'] = 'ư', ['î'] = 'ỵ', ['ñ'] = 'đ', ['Æ'] = 'Ỉ', ['Ó'] = 'Ĩ', ['Ò'] = 'Ị', ['Ô'] = 'Ơ', ['Ö'] = 'Ư', ['Î'] = 'Ỵ', ['Ñ'] = 'Đ' };

    public static string FromTcvn3(string latin1)
    {
        var text = new StringBuilder(latin1.Length);
        foreach (var c in latin1) text.Append(c is >= '\u00A1' and <= '\u00FF' ? Tcvn3[c - 0xA1] : c);
        return text.ToString().Normalize();
    }

    public static string FromVni(string latin1)
    {
        var text = new StringBuilder(latin1.Length);
        for (var i = 0; i < latin1.Length; i++)
        {
            if (i + 1 < latin1.Length && VniPairs.TryGetValue(latin1.Substring(i, 2), out var pair))
            {
                text.Append(pair);
                i++;
            }
            else text.Append(VniLone.GetValueOrDefault(latin1[i], latin1[i]));
        }
        return text.ToString();
    }

    public static string FromWindows1258(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
            text.Append(b switch
            {
                0xC3 => 'Ă', 0xCC => '\u0300', 0xD0 => 'Đ', 0xD2 => '\u0309', 0xD5 => 'Ơ', 0xDD => 'Ư', 0xDE => '\u0303', 0xE3 => 'ă', 0xEC => '\u0301', 0xF0 => 'đ', 0xF2 => '\u0323', 0xF5 => 'ơ', 0xFD => 'ư', 0xFE => '₫',
                >= 0x80 and <= 0x9F => Windows80[b - 0x80],
                _ => (char)b,
            });
        return text.ToString().Normalize();
    }

    private static Dictionary<string, char> Pairs(string triples)
    {
        var pairs = new Dictionary<string, char>();
        for (var i = 0; i + 2 < triples.Length; i += 3)
        {
            var (written, meant) = (triples.Substring(i, 2), triples[i + 2]);
            pairs[written] = meant;
            pairs[written.ToUpperInvariant()] = char.ToUpperInvariant(meant);
            pairs[char.ToUpperInvariant(written[0]) + written[1..]] = char.ToUpperInvariant(meant);
        }
        return pairs;
    }
}
