using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using System.Text.RegularExpressions;
using GiaoBan.App.Web.Language;

namespace GiaoBan.House.Tests;

/// <summary>What the interface says in Vietnamese, read out of the compiled program: the keys the English must have.</summary>
internal static partial class SpokenWords
{
    /// <summary>Every phrase handed to T or Tf, and every run of words in the pages, with the type that says it.</summary>
    public static IEnumerable<(string Key, string Where)> Of(Assembly program) =>
        from type in program.GetTypes()
        from method in Il.MethodsOf(type)
        from key in Of(method, IsPage(type))
        where IsVietnamese(key)
        select (key, type.FullName!);

    /// <summary>Words that a page hands to a tag helper unspoken: those never pass where a page's own words are looked up.</summary>
    public static IEnumerable<(string Key, string Where)> PastTheResource(Assembly program) =>
        from type in program.GetTypes().Where(IsPage)
        from method in Il.MethodsOf(type)
        from step in Il.StepsOf(method).Zip(Il.StepsOf(method).Skip(1))
        where step.First.Operand is string words && IsVietnamese(words) && step.Second.Operand is ConstructorInfo { DeclaringType.Name: "HtmlString" }
        select ((string)step.First.Operand!, type.FullName!);

    public static bool IsVietnamese(string words) => Marked.IsMatch(words);

    private static bool IsPage(Type type) => type.FullName!.Contains(".Features_", StringComparison.Ordinal); // what Razor calls what it makes of a page, and the lambdas in it

    private static List<string> Of(MethodBase method, bool isPage)
    {
        Stack<StringBuilder> phrases = [];
        List<string> words = [];
        List<string> keys = [];
        var isSpoken = isPage;
        foreach (var (code, operand) in Il.StepsOf(method))
        {
            if (code == OpCodes.Ldstr) words.Add((string)operand!);
            else if (operand is MethodBase called)
            {
                if (called.DeclaringType == typeof(Phrase))
                {
                    if (called is ConstructorInfo) phrases.Push(new());
                    else if (called.Name is nameof(Phrase.AppendFormatted)) phrases.Peek().Append('{').Append(AnyHole.Count(phrases.Peek().ToString())).Append('}');
                    else if (called.Name is nameof(Phrase.AppendLiteral)) phrases.Peek().Append(Taken(words));
                }
                else if (called.DeclaringType == typeof(Words))
                {
                    if (called.Name is nameof(Words.Tf)) keys.Add(phrases.Pop().ToString());
                    else if (called.Name is nameof(Words.T)) isSpoken = true;
                }
                else if (isPage && called.Name is "WriteLiteral") keys.AddRange(Markup.RunsOf(Taken(words)));
            }
        }
        return isSpoken ? [.. keys, .. words] : keys;
    }

    private static string Taken(List<string> words)
    {
        var last = words[^1];
        words.RemoveAt(words.Count - 1);
        return last;
    }

    [GeneratedRegex("[à-ỹđÀ-ỸĐ]")]
    private static partial Regex Marked { get; }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex AnyHole { get; }
}
