using System.Reflection;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;

namespace GiaoBan.House.Tests;

/// <summary>Every "no" of the domain, made with sample arguments, as the user would read it.</summary>
public class RefusalTests
{
    [Fact]
    public void Every_refusal_of_the_domain_is_a_sentence_that_helps()
    {
        var said = Said().ToList();
        Assert.True(said.Count > 50);
        House.Keeps(said.SelectMany(refusal => RefusalTexts.Flaws(refusal.Text).Select(flaw => $"{refusal.Name}: «{refusal.Text}» {flaw}")));
    }

    [Fact]
    public void No_two_refusals_of_a_module_say_the_same() =>
        House.Keeps(Said().GroupBy(refusal => (refusal.Name.Split('.')[0], refusal.Text)).Where(same => same.Count() > 1).Select(same => same.Key.ToString()));

    private static IEnumerable<(string Name, string Text)> Said()
    {
        foreach (var type in GlossaryTests.DomainTypes.Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal)))
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static)) yield return ($"{type.Name}.{field.Name}", ((Refusal)field.GetValue(null)!).Message);
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                foreach (var kind in method.GetParameters() is [{ ParameterType: var only }] && only == typeof(Indicator) ? Enum.GetValues<IndicatorKind>() : [IndicatorKind.Flow])
                {
                    var refusal = (Refusal)method.Invoke(null, [.. method.GetParameters().Select(p => Sample(p.ParameterType, kind))])!;
                    yield return ($"{type.Name}.{method.Name}({kind})", refusal.Message);
                }
            }
        }
    }

    private static object Sample(Type type, IndicatorKind kind) => type switch
    {
        _ when type == typeof(string) => "Sở Nội vụ",
        _ when type == typeof(int) => 3,
        _ when type == typeof(DateOnly) || type == typeof(DateOnly?) => new DateOnly(2019, 4, 3),
        _ when type == typeof(PeriodKind) => PeriodKind.Year,
        _ when type == typeof(IReadOnlyList<(string Code, string Mine, string Theirs)>) => new List<(string Code, string Mine, string Theirs)> { ("B01", "12", "14") },
        _ when type == typeof(Domain.Time.Quarter) => new Domain.Time.Quarter(2019, 2),
        _ when type == typeof(Indicator) => new Indicator(1, UnitId.New(), LineId.New(), new("B01", "1", "Số buổi", "buổi", kind, OverUnits.None, OverTime.None, null, null, "all", null, false, "2019-Q1")),
        _ => throw new NotSupportedException($"give {type.Name} a sample"),
    };
}
