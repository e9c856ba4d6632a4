using System.Globalization;
using System.Text;

namespace GiaoBan.Text;

/// <summary>The two forms every text takes here: exact (NFC, as written) and folded (for search).</summary>
public static class VietnameseText
{
    extension(string text)
    {
        /// <summary>
        /// Lower case without marks, for search: "Đôn đốc" becomes "don doc". Where the tone stands no longer matters,
        /// nor whether a rhyme of one letter is written i or y ("kỹ" = "kĩ", "quý" = "quí").
        /// </summary>
        public string Folded()
        {
            ArgumentNullException.ThrowIfNull(text);
            var plain = new StringBuilder(text.Length);
            foreach (var c in WellFormed.Of(text).Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
                // Ð (Icelandic Eth) stands for Đ in old files
                plain.Append(c is 'đ' or 'Đ' or 'Ð' or 'ð' ? 'd' : char.ToLowerInvariant(c));
            }
            FoldLoneY(plain);
            return plain.ToString();
        }

        /// <summary>Every run of blanks and line ends is one space, none at either end.</summary>
        public string Collapsed() => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // y is folded only where it is the whole rhyme: "ky", "quy"; "thuy", "may", "y te" keep theirs.
    private static void FoldLoneY(StringBuilder text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not 'y' || i + 1 < text.Length && char.IsLetter(text[i + 1])) continue;

            var onset = text[i - 1] is 'u' && i > 1 && text[i - 2] is 'q' ? 2 : text[i - 1] is 'h' or 'k' or 'l' or 'm' or 's' or 't' ? 1 : 0;
            if (onset > 0 && (i == onset || !char.IsLetter(text[i - onset - 1]))) text[i] = 'i';
        }
    }
}
