using System.Globalization;
using System.Text;

namespace GiaoBan.Text;

/// <summary>The two forms every text takes here: exact (NFC, as written) and folded (for search).</summary>
public static class VietnameseText
{
    extension(string text)
    {
        /// <summary>Lower case without tone marks, for search: "Đôn đốc" becomes "don doc".</summary>
        public string Folded()
        {
            var plain = new StringBuilder(text.Length);
            foreach (var c in text.Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
                plain.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
            return plain.ToString();
        }
    }
}
