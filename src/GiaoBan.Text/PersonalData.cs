using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text;

public enum PersonalDataKind { IdentityNumber, MobilePhone, HomeAddress, PersonName }

/// <summary>Something that points at a private person: where it stands in the given text (UTF-16).</summary>
public readonly record struct PersonalDatum(PersonalDataKind Kind, int Start, int Length);

/// <summary>Finds identity numbers, private mobile numbers (in digits or words) and a citizen's address beside the name.</summary>
public static class PersonalData
{
    private const int LabelReach = 28, AddressReach = 90;

    private static readonly string[] CalledAfterSomebody = ["đường", "phố", "ngõ", "xã", "phường", "trấn", "huyện", "trường", "thcs", "thpt", "học", "non", "chợ", "cầu", "hồ", "khu", "thôn", "bản", "khối", "xóm", "quỹ", "giải"];

    public static IReadOnlyList<PersonalDatum> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = KeyForm.Of(text);
        List<PersonalDatum> found = [.. Digits(key), .. SpelledDigits(key), .. Addresses(text)];
        return [.. found.OrderBy(datum => datum.Start)];
    }

    /// <summary>The text with everything found blacked out; lengths stay, so offsets stay.</summary>
    public static string Mask(string text)
    {
        var masked = text.ToCharArray();
        foreach (var datum in Find(text))
            for (var i = datum.Start; i < datum.Start + datum.Length; i++)
                if (!char.IsWhiteSpace(masked[i])) masked[i] = '•';
        return new string(masked);
    }

    private static IEnumerable<PersonalDatum> Digits(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsAsciiDigit(key[i]) && key[i] != '+') continue;
            if (i > 0 && char.IsLetterOrDigit(key[i - 1])) continue;

            var end = EndOfNumber(key, i, out var digits, out var grouped);
            if (end > i && !IsPartOfMore(key, i, end, digits) && Kind(key, i, end, digits, grouped) is { } kind) yield return new PersonalDatum(kind, i, end - i);
            i = Math.Max(i, end - 1);
        }
    }

    private static int EndOfNumber(string key, int i, out string digits, out bool grouped)
    {
        Span<char> kept = stackalloc char[16];
        var (count, end) = (0, i);
        grouped = false;
        var at = key[i] == '+' ? i + 1 : i;
        while (at < key.Length && count < kept.Length)
        {
            if (char.IsAsciiDigit(key[at]))
            {
                kept[count++] = key[at++];
                end = at;
            }
            else if (key[at] is ' ' or '\u00A0' or '.' or '-' && at + 1 < key.Length && char.IsAsciiDigit(key[at + 1]) && count is > 1 and < 12 && !IsWhole(kept[..count], at - i))
            {
                grouped |= key[at] is '.';
                at++;
            }
            else break;
        }
        digits = new string(kept[..count]);
        return end;
    }

    // "0912 345 678 0987 654 321", "CMND 123456789 12/3/2010": the next number is not the rest of this one.
    private static bool IsWhole(ReadOnlySpan<char> digits, int length) => IsMobile(digits) || digits is ['8', '4', ..] && digits.Length == 11 || digits.Length == 9 && length == 9;

    private static bool IsMobile(ReadOnlySpan<char> digits) => digits is ['0', '3' or '5' or '7' or '8' or '9', ..] && digits.Length == 10;

    // A piece of a symbol, a decimal or a date – save a telephone number written in one, which stands beside anything.
    private static bool IsPartOfMore(string key, int start, int end, string digits)
    {
        if (end < key.Length && char.IsLetterOrDigit(key[end])) return true;
        if (IsMobile(digits) && end - start == digits.Length) return false;

        return start > 0 && key[start - 1] is '/' or '-' or '.' or ',' || end < key.Length && (key[end] is '/' or '-' || key[end] is ',' && end + 1 < key.Length && char.IsLetterOrDigit(key[end + 1]));
    }

    private static PersonalDataKind? Kind(string key, int start, int end, string digits, bool grouped)
    {
        var before = key[Math.Max(0, start - LabelReach)..start];
        if (Says(before, "cmnd", "cccd", "căn cước", "chứng minh nhân dân", "chứng minh thư", "định danh", "cmt")) return digits.Length is 9 or 12 ? PersonalDataKind.IdentityNumber : null;
        if (Says(before, "đường dây nóng", "hotline", "tổng đài", "tài khoản", "stk", "mã số thuế", "mst", "mã số", "mã hồ sơ", "số seri")) return null;

        var phone = digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11 ? "0" + digits[2..] : digits;
        if (IsMobile(phone)) return PersonalDataKind.MobilePhone;
        if (grouped || IsAmount(key, end)) return null;
        return digits.Length == 12 && digits[0] is '0' || digits.Length == 9 && digits[0] is '0' or '1' or '2' or '3' && !key.AsSpan(start, end - start).Contains(' ') ? PersonalDataKind.IdentityNumber : null;
    }

    private static bool IsAmount(string key, int end)
    {
        var after = key[end..Math.Min(key.Length, end + 12)].TrimStart();
        return Array.Exists(["đồng", "đ ", "vnđ", "vnd", "usd", "triệu", "tỷ", "tấn", "m2", "ha", "%", "lượt", "người", "kwh"], unit => after.StartsWith(unit, StringComparison.Ordinal));
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // "không chín một hai …": nine or more digit words in a row are a number being dictated
    private static IEnumerable<PersonalDatum> SpelledDigits(string key)
    {
        string[] names = ["không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín"];
        var (run, start, end) = (0, -1, 0);
        var first = "";
        for (var i = 0; i <= key.Length;)
        {
            var stop = i;
            while (stop < key.Length && char.IsLetter(key[stop])) stop++;
            var word = key[i..stop];
            if (word.Length > 0 && Array.IndexOf(names, word) >= 0)
            {
                if (run++ == 0) (start, first) = (i, word);
                end = stop;
            }
            else if (word.Length > 0 || i >= key.Length || key[i] is not (' ' or ',' or '-' or '.'))
            {
                if (run is >= 9 and <= 12) yield return new PersonalDatum(run == 10 && first == "không" ? PersonalDataKind.MobilePhone : PersonalDataKind.IdentityNumber, start, end - start);
                run = 0;
            }
            i = Math.Max(stop, i + 1);
        }
    }

    /// <summary>Persons by name, whoever they are; a street, a commune or a school called after somebody is no person.</summary>
    internal static IEnumerable<PersonalDatum> Names(string text)
    {
        var script = new Script(NormalisedText.Verbatim(text));
        var persons = new PersonReader(script);
        for (var i = 0; i < script.Count; i++)
        {
            if (NamedAt(script, persons, i) is not { } person) continue;

            if (!IsCalledAfterSomebody(script, person)) yield return new PersonalDatum(PersonalDataKind.PersonName, script[person.Name.From].Start, script[person.Name.To - 1].End - script[person.Name.From].Start);
            i = person.Whole.To - 1;
        }
    }

    private static Person? NamedAt(Script script, PersonReader persons, int i) =>
        (script.At(i, PhraseClass.Honorific) > 0 || script.At(i, PhraseClass.FamilyName) > 0) && persons.Read(i, script.Count) is { IsNamed: true } person ? person : null;

    // "xã Hoàng Văn Thụ", "công viên Lê Lợi", but "ông Hoàng Văn Thụ", "trưởng thôn Hoàng Văn Thụ", "Chủ tịch xã Hoàng Văn Thụ"
    private static bool IsCalledAfterSomebody(Script script, Person person)
    {
        var at = person.Name.From;
        if (script.Says(at - 2, "công viên") > 0) return true;
        return person.Positions.Count == 0 && person.Whole.From == at && script.IsAny(at - 1, CalledAfterSomebody) && !script.IsAny(at - 2, "trưởng", "phó", "thư", "tịch", "viên", "cán", "bộ", "ông", "bà");
    }

    private static IEnumerable<PersonalDatum> Addresses(string text)
    {
        var script = new Script(NormalisedText.Verbatim(text));
        var persons = new PersonReader(script);
        for (var i = 0; i < script.Count; i++)
        {
            if (NamedAt(script, persons, i) is not { } person) continue;

            var reach = Math.Min(text.Length, script[person.Whole.To - 1].End + AddressReach);
            for (var j = person.Whole.To; j < script.Count && script[j].Start < reach && !script.IsMark(j, '.'); j++)
            {
                if (AddressAt(script, j, person) is not (> 0 and var from)) continue;
                var to = from;
                while (to < script.Count && !script.IsMark(to, ';') && !script.IsMark(to, ')') && !script.IsMark(to, '.') && !Ends(script, to)) to++;
                while (to > from && script.IsMark(to - 1, ',')) to--;
                if (to > from) yield return new PersonalDatum(PersonalDataKind.HomeAddress, script[from].Start, script[to - 1].End - script[from].Start);
                i = to;
                break;
            }
        }
    }

    private static int AddressAt(Script script, int j, Person person)
    {
        foreach (var words in (string[])["thường trú tại", "trú tại", "ngụ tại", "ngụ ở", "hộ khẩu thường trú", "đăng ký thường trú", "nơi ở", "địa chỉ", "nhà ở", "chỗ ở", "thường trú", "tạm trú tại", "sinh sống tại"])
            if (script.Says(j, words) is > 0 and var n) return script.IsMark(j + n, ':') || script.Is(j + n, "tại") ? j + n + 1 : j + n;
        // "ông A, thôn 3, xã B", "bà B (tổ 5)", "hộ ông C ở bản Nà Pàn": only right behind a citizen's name
        var isCitizen = person.Positions.Count == 0 && (person.Whole.From < person.Name.From && script.IsAny(person.Whole.From, "ông", "bà", "anh", "chị", "cháu") || script.Says(person.Whole.From - 2, "công dân") == 2);
        var next = j == person.Whole.To + 1 && (script.IsMark(j - 1, ',') || script.IsMark(j - 1, '(') || script.IsAny(j - 1, "ở", "trú"));
        return isCitizen && next && IsPlace(script, j) ? j : 0;
    }

    // "khối", "khu", "tổ" are also bodies: with a number they are where somebody lives.
    private static bool IsPlace(Script script, int j) =>
        script.IsAny(j, "thôn", "bản", "xóm", "ấp", "buôn", "làng", "ngõ", "hẻm", "đường", "phố") && !script.Is(j + 1, "trưởng")
        || script.Says(j, "số nhà") > 0 || script.Says(j, "tổ dân phố") > 0 || script.Says(j, "khu phố") > 0 || script.Says(j, "tiểu khu") > 0
        || script.IsAny(j, "số", "tổ", "khối", "khu") && script.IsNumber(j + 1);

    private static bool Ends(Script script, int i) => i > 0 && (script.At(i, PhraseClass.Honorific) > 0 || script.At(i, PhraseClass.Past) > 0 || script.At(i, PhraseClass.Speech) > 0 || script.At(i, PhraseClass.Proposal) > 0 || script.IsAny(i, "về", "do", "vì", "bị", "là", "có", "được", "gửi"));
}
