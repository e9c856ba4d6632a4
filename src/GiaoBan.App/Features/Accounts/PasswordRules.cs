using GiaoBan.Domain;
using GiaoBan.Storage.Accounts;
using GiaoBan.Text;

namespace GiaoBan.App.Features.Accounts;

/// <summary>
/// What a password must be: long, and not put together from what guessing machines try first. No rules of composition and no
/// yearly change (NIST SP 800-63B): they make people write Abc@123456.
/// </summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;
    private const int LeftOver = 7;

    // What the best-known lists of stolen passwords are made of, in the folded form; longer first, so that a part does not hide the whole.
    private static readonly string[] Worn =
    [
        .. new[]
        {
            "password", "passw0rd", "p@ssw0rd", "p@ssword", "matkhau", "mat khau", "m@tkhau", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "asdf", "zxcvbnm", "zxcvbn", "1qaz2wsx", "qazwsx", "1q2w3e4r5t", "1q2w3e4r", "q1w2e3r4",
            "iloveyou", "anhyeuem", "emyeuanh", "yeuem", "yeuanh", "letmein", "welcome", "monkey", "dragon", "football", "baseball", "sunshine", "princess", "superman", "batman", "master", "shadow", "michael", "charlie", "computer", "internet",
            "administrator", "admin", "quantri", "root", "user", "login", "default", "changeme", "abc", "xyz", "test", "vietnam", "viet nam", "hanoi", "ha noi", "saigon", "langson", "lang son", "giaoban", "giao ban", "tinhuy", "tinh uy", "huyenuy", "ubnd",
            "danvan", "dan van", "vanphong", "van phong", "congan", "cong an", "1234567890", "0123456789", "123456789", "12345678", "1234567", "123456", "12345", "1234", "123", "987654321", "654321", "4321", "321", "111", "000", "666", "888", "999",
        }.OrderByDescending(w => w.Length),
    ];

    public static Refusal? Check(Account account, string password)
    {
        if (password.Length < Shortest) return AccountRefusals.PasswordTooShort;
        if (password.Length > Longest) return AccountRefusals.PasswordTooLong;

        return IsWorn(account, password) ? AccountRefusals.PasswordEasy : null;
    }

    /// <summary>Takes away the person's own names, worn words, years and repetitions; what is left must still be something.</summary>
    private static bool IsWorn(Account account, string password)
    {
        var left = password.Folded().ToLowerInvariant();
        IEnumerable<string> own = $"{account.UserName} {account.DisplayName} {account.Title}".Folded().ToLowerInvariant().Split([' ', '.', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2);
        foreach (var word in own.OrderByDescending(w => w.Length).Concat(Worn)) left = left.Replace(word, "", StringComparison.Ordinal);
        for (var year = 1940; year <= 2060; year++) left = left.Replace(year.ToString(System.Globalization.CultureInfo.InvariantCulture), "", StringComparison.Ordinal);
        var letters = left.Where(char.IsLetterOrDigit).ToList();
        return letters.Where((c, n) => n == 0 || (c != letters[n - 1] && c != letters[n - 1] + 1 && c != letters[n - 1] - 1)).Count() < LeftOver || letters.Distinct().Count() < 5;
    }
}
