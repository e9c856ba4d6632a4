using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>Finds the one unit a printed name means: full name, short name or code, with or without "tỉnh", "tỉnh Lạng Sơn", "Việt Nam".</summary>
public sealed class UnitNames
{
    private readonly Dictionary<string, Unit?> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _provinces = new([""], StringComparer.Ordinal);

    public UnitNames(IEnumerable<Unit> units, DateOnly asOf)
    {
        foreach (var unit in units.Where(u => u.ExistsOn(asOf)))
        {
            _provinces.Add(Parted(Key(unit.Name)).Province);
            foreach (var name in NamesOf(unit)) _byName[name] = _byName.TryGetValue(name, out var other) && other != unit ? null : unit; // two units, one name: a question, not a guess
        }
    }

    public Unit? Find(string printed)
    {
        var key = Key(printed);
        if (_byName.TryGetValue(key, out var unit)) return unit;

        var (body, province) = Parted(key);
        return _provinces.Contains(province) && _byName.TryGetValue(body, out unit) ? unit : null;
    }

    private static HashSet<string> NamesOf(Unit unit)
    {
        HashSet<string> names = [Key(unit.Name), Key(unit.ShortName), Key(unit.Code), Parted(Key(unit.Name)).Body, Parted(Key(unit.ShortName)).Body, .. unit.Aliases.Select(a => Key(a.Name))];
        if (unit.Kind is UnitKind.Front && unit.Level is UnitLevel.Province) names.UnionWith(["mat tran to quoc", "uy ban mat tran to quoc", "uy ban mttq", "mttq", "ubmttq"]);
        return names;
    }

    // The blank at the end is for "Ủy ban MTTQ Việt Nam", where the two words stand last.
    private static string Key(string name) => $"{name.Folded().Replace('–', '-').Trim(' ', '.', ';', ',', ':')} ".Replace("viet nam ", "", StringComparison.Ordinal).TrimEnd();

    // A province's own paper writes "Ban Dân tộc tỉnh" for the body of its province, whatever the province is called. The
    // name of a province nobody here belongs to is not ours to drop: "Công an tỉnh Cao Bằng" is somebody else.
    private static (string Body, string Province) Parted(string key)
    {
        var at = $"{key} ".LastIndexOf(" tinh ", StringComparison.Ordinal);
        return at > 0 ? (key[..at], key[(at + " tinh".Length)..].Trim()) : (key, "");
    }
}
