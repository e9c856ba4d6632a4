using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;

namespace GiaoBan.App.Demo;

/// <summary>The units of Lạng Sơn as of early 2019 and the dictionary of measures, out of the sample's tables.</summary>
internal static class DemoUnits
{
    public static Dictionary<string, Unit> Load(DateOnly validFrom)
    {
        Dictionary<string, Unit> units = [];
        foreach (var row in DemoData.Table("Data/units.tsv"))
        {
            var parent = row["parent"].Length > 0 ? units[row["parent"]].Id : (UnitId?)null;
            var communes = int.TryParse(row["communes"], out var count) ? count : 0;
            units[row["code"]] = new Unit(units.Count + 1, row["code"], row["name"], row["short_name"], KindOf(row["kind"]), LevelOf(row["level"]), parent, validFrom, communes);
        }
        return units;
    }

    public static IEnumerable<Indicator> Dictionary(UnitId organiser, LineId line, Func<string, string> shift)
    {
        var no = 0;
        foreach (var row in DemoData.Table("Data/indicators.tsv"))
        {
            yield return new Indicator(++no, organiser, line, new IndicatorDefinition(
                row["code"], row["row"], row["name"], row["unit"], Named<IndicatorKind>(row["kind"]), Named<OverUnits>(row["over_units"]), Named<OverTime>(row["over_time"]),
                Null(row["numerator"]), Null(row["denominator"]), row["reporters"], row["better"] switch { "up" => true, "down" => false, _ => null }, row["small_cell"] == "yes", shift(row["valid_from"])));
        }
    }

    // "ratio-of-sums" → RatioOfSums
    private static T Named<T>(string kebab) where T : struct, Enum => Enum.Parse<T>(kebab.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static UnitKind KindOf(string kebab) => Named<UnitKind>(kebab);

    private static UnitLevel LevelOf(string kebab) => Named<UnitLevel>(kebab);

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
