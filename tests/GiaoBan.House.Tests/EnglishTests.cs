using System.Text.Json;
using System.Text.RegularExpressions;
using GiaoBan.App.Web.Language;

namespace GiaoBan.House.Tests;

/// <summary>The one resource of English holds everything the interface says, nothing it does not, and keeps every hole.</summary>
public partial class EnglishTests
{
    private const string Resource = "src/GiaoBan.App/Web/Language/english.json";

    private static readonly IReadOnlyDictionary<string, string> English = JsonSerializer.Deserialize<Dictionary<string, string>>(House.Text(Resource))!;
    private static readonly Lazy<ILookup<string, string>> Spoken = new(() => SpokenWords.Of(typeof(Words).Assembly).Concat(Refused()).Distinct().ToLookup(s => s.Key, s => s.Where));

    [Fact]
    public void Whatever_the_interface_says_has_its_English() =>
        House.Keeps(Spoken.Value.Where(s => !English.ContainsKey(s.Key)).Select(s => $"{JsonSerializer.Serialize(s.Key, Plain)} of {s.First()} has no English in {Resource}"));

    [Fact]
    public void No_words_of_a_page_pass_the_resource_by() =>
        House.Keeps(SpokenWords.PastTheResource(typeof(Words).Assembly).Select(s => $"“{s.Key}” in {s.Where}: an attribute of a tag helper; write @T(\"…\")"));

    [Fact]
    public void Whatever_the_scripts_say_goes_with_the_page()
    {
        var scripts = House.Files.Where(f => f.Path.StartsWith("src/GiaoBan.App/wwwroot/js/", StringComparison.Ordinal)).ToList();
        House.Keeps(scripts.SelectMany(f => Quoted.Matches(f.Text).Select(m => m.Groups["words"].Value).Where(w => SpokenWords.IsVietnamese(w) && !ScriptWords.All.Contains(w)).Select(w => $"{f.Path}: “{w}” is not in {nameof(ScriptWords)}")));
        House.Keeps(ScriptWords.All.Where(w => !English.ContainsKey(w) || !scripts.Exists(f => f.Text.Contains($"t(\"{w}\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_hole_of_the_English_is_one_of_the_Vietnamese() =>
        House.Keeps(English.Where(e => HolesOf(e.Value).Except(HolesOf(e.Key)).Any()).Select(e => $"“{e.Key}”: “{e.Value}”"));

    [Fact]
    public void The_English_is_words_not_markup() => House.Keeps(English.Where(e => e.Value.AsSpan().ContainsAny('<', '>', '"')).Select(e => $"“{e.Key}”: “{e.Value}”"));

    [Fact]
    public void Nothing_in_the_resource_is_left_over()
    {
        var source = string.Concat(House.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Extension is ".cs" or ".cshtml").Select(f => f.Text));
        House.Keeps(English.Keys.Where(k => AnyHole.Split(k).Any(words => !source.Contains(JsonSerializer.Serialize(words, Plain).Trim('"'), StringComparison.Ordinal))).Select(k => $"“{k}” is said nowhere any more"));
    }

    [Fact]
    public void The_resource_is_in_order_and_each_phrase_once()
    {
        var keys = JsonDocument.Parse(House.Text(Resource)).RootElement.EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<(string Key, string Where)> Refused() =>
        from file in House.Files
        where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Extension is ".cs" && !file.Path.Contains("/Verbs/", StringComparison.Ordinal) && !file.Path.Contains("/Demo/", StringComparison.Ordinal)
        from said in RefusalTexts.Of(file)
        let key = said.HasHoles ? RefusalTexts.KeyOf(said.Text) : said.Text
        where SpokenWords.IsVietnamese(key)
        select (key, file.Path);

    private static HashSet<string> HolesOf(string words) => [.. AnyHole.Matches(words).Select(m => m.Groups["hole"].Value)];

    [GeneratedRegex("""["`](?<words>[^"`\n]*)["`]""")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"\{(?<hole>\d)(\|[^|}]*\|[^|}]*)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex AnyHole { get; }
}
