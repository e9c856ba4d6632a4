using System.Text;

namespace GiaoBan.App.Verbs.Fuzz;

/// <summary>Ways to hurt a document: torn, doubled, filled with splinters, single bytes turned.</summary>
internal static class Mutations
{
    private static readonly string[] Splinters =
        [" ", "\n", "\t", "|", ":", ";", ",", ".", "(", ")", "“", "”", "-", "1.", "a)", "ngày 10 và ", "22 giờ ", "tháng 2-3/2020", "các ", "đồng chí ", "yêu cầu ", "Sở ", "UBND các xã ", "từ ngày ", "mỗi ", "\u0301", "\u200B", "\uFEFF", "\uD83D", "Nơi nhận:", "THÔNG BÁO\n", "tuần 47 (", "ngày cuối cùng của ", "1, 2, ", "được phân công ", "do ",
         "<w:tbl>", "</w:p>", "<w:p>", "<", ">", "&", "\"", "99999999999", "-1", "<row r=\"1048576\">", "<c r=\"XFD1\"/>", "<!--", "<![CDATA[", "]]>"];

    public static string Text(string whole, Random random)
    {
        var text = new StringBuilder(whole);
        for (var i = random.Next(1, 16); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 80), text.Length - at);
            switch (random.Next(5))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, text.ToString(at, length)); break;
                case 2: text.Insert(at, Splinters[random.Next(Splinters.Length)]); break;
                case 3: text.Insert(at, string.Concat(Enumerable.Repeat(Splinters[random.Next(Splinters.Length)], random.Next(1, 400)))); break;
                default: text[at] = (char)random.Next(1, 0x2100); break;
            }
        }
        return text.ToString();
    }

    public static byte[] Bytes(byte[] whole, Random random)
    {
        var at = random.Next(whole.Length);
        var length = Math.Min(random.Next(1, 200), whole.Length - at);
        switch (random.Next(6))
        {
            case 0: return whole[..at];
            case 1: return [.. whole[..at], .. whole[(at + length)..]];
            case 2: return [.. whole[..(at + length)], .. whole[at..]];
            case 3: return [.. whole[..at], .. Encoding.UTF8.GetBytes(Splinters[random.Next(Splinters.Length)]), .. whole[at..]];
            default:
                var hurt = (byte[])whole.Clone();
                for (var k = random.Next(1, 8); k > 0; k--) hurt[random.Next(hurt.Length)] = (byte)random.Next(256);
                return hurt;
        }
    }
}
