using System.Text.RegularExpressions;
using GiaoBan.Text;

namespace GiaoBan.Office.Papers.Checking;

/// <summary>
/// Finds the elements of a form in a paper by what they say and where they stand, never by style names:
/// most papers come from elsewhere. An element that is not there has no paragraphs.
/// </summary>
internal sealed partial class PaperElements
{
    private readonly Dictionary<string, IReadOnlyList<SeenParagraph>> _found = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SeenParagraph> _all;

    public PaperElements(IReadOnlyList<SeenParagraph> all)
    {
        _all = all;
        var afterHead = Head();
        var foot = Foot(afterHead);
        Body(afterHead, foot);
    }

    public IReadOnlyList<SeenParagraph> All => _all;

    public IReadOnlyList<SeenParagraph> this[string element] => _found.GetValueOrDefault(element, []);

    // Returns where the head ends.
    private int Head()
    {
        var top = _all.Take(40).ToList();
        var nation = top.FirstOrDefault(p => NationNames.Any(name => Folded(p).Contains(name, StringComparison.Ordinal)));
        var number = top.FirstOrDefault(p => NumberLine().IsMatch(p.Text));
        var date = top.FirstOrDefault(p => PlaceDate().IsMatch(p.Text));
        Put("nation-name", nation);
        Put("number", number);
        Put("place-date", date);
        Put("motto", top.FirstOrDefault(p => Folded(p).StartsWith("doc lap", StringComparison.Ordinal)));

        if (nation?.Cell is { } cell)
        {
            Put("nation-rule", top.FirstOrDefault(p => SameBlock(p, cell.Column) && p.Ordinal >= nation.Ordinal && (p.Rule is not null || IsMark(p))));
            Issuer([.. top.Where(p => SameBlock(p, 0) && cell.Column > 0 && (number is null || p.Ordinal < number.Ordinal || p.Cell?.Row != number.Cell?.Row))]);
        }

        return new[] { nation, number, date }.Max(p => p?.Ordinal ?? 0);

        bool SameBlock(SeenParagraph p, int column) =>
            p.Cell is { } c && c.Table == cell.Table && c.Row == cell.Row && c.Column == column;
    }

    private void Issuer(IReadOnlyList<SeenParagraph> left)
    {
        var mark = left.LastOrDefault(p => p.Text.Trim() is "*") ?? left.LastOrDefault(p => p.Rule is not null) ?? left.LastOrDefault(IsMark);
        Put("issuer-mark", mark);

        var names = left.Where(p => !p.IsBlank && !IsMark(p) && p.Text.Trim() is not "*").ToList();
        if (names.Count == 0) return;

        // An issuer's name may run over several paragraphs, all bold; but a name that begins like a body's is a body of its own.
        var issuer = names.Count - 1;
        while (issuer > 0 && names[issuer - 1].IsAllBold && names[issuer].IsAllBold && !BodyStart().IsMatch(Folded(names[issuer]))) issuer--;
        Put("issuer", [.. names[issuer..]]);
        Put("superior", [.. names[..issuer]]);
    }

    // Returns the ordinal of the first paragraph of the foot.
    private int Foot(int afterHead)
    {
        var label = _all.LastOrDefault(p => p.Ordinal > afterHead && Folded(p).StartsWith("noi nhan", StringComparison.Ordinal));
        if (label is null) return int.MaxValue;

        Put("recipients-label", label);
        Put("recipients", [.. _all.Where(p => p.Ordinal > label.Ordinal && p.Cell == label.Cell && !p.IsBlank)]);
        if (label.Cell is not { } cell) return label.Ordinal;

        Signature([.. _all.Where(p => p.Cell is { } c && c.Table == cell.Table && c.Column > cell.Column && !p.IsBlank && !p.Text.TrimStart().StartsWith('('))]);
        return _all.First(p => p.Cell?.Table == cell.Table).Ordinal;
    }

    private void Signature(IReadOnlyList<SeenParagraph> lines)
    {
        var authority = lines.TakeWhile(p => OnBehalf().IsMatch(p.Text.Trim())).ToList();
        var rest = lines.Skip(authority.Count).ToList();
        var hasSigner = rest.Count > 1 && !PositionStart().IsMatch(Folded(rest[^1]));
        Put("authority", [.. authority]);
        Put("position", [.. hasSigner ? rest.SkipLast(1) : rest]);
        Put("signer", [.. hasSigner ? rest.TakeLast(1) : []]);
    }

    private void Body(int afterHead, int foot)
    {
        var middle = _all.Where(p => p.Ordinal > afterHead && p.Ordinal < foot && p.Cell is null).ToList();
        var rest = middle.SkipWhile(p => p.IsBlank).ToList();

        // A letter (công văn) has no type name and no subject here.
        if (rest.Count > 0 && !Folded(rest[0]).StartsWith("kinh gui", StringComparison.Ordinal))
        {
            Put("type-name", rest[0]);
            var subject = rest.Skip(1).SkipWhile(p => p.IsBlank && p.Rule is null).TakeWhile((p, i) => !p.IsBlank && !IsMark(p) && (i == 0 || (p.Align is "center" && p.IsAllBold))).ToList();
            Put("subject", [.. subject]);
            var after = rest.Skip(1).SkipWhile(p => subject.Contains(p) || (p.IsBlank && p.Rule is null)).ToList();
            var mark = after.FirstOrDefault() is { } next && IsMark(next) ? next : null;
            // A line drawn in Word is often anchored in the last line of the subject itself.
            Put("subject-mark", mark ?? subject.LastOrDefault(p => p.Rule is not null));
            rest = mark is null ? after : after[1..];
        }

        var body = rest.Where(p => !p.IsBlank && !IsMark(p)).ToList();
        Put("heading", [.. body.Where(IsHeading)]);
        Put("body", [.. body.Where(p => !IsHeading(p))]);
        Put("flow", [.. body]);
    }

    public SeenParagraph? First(string element) => this[element] is [var first, ..] ? first : null;

    public SeenParagraph? Last(string element) => this[element] is [.., var last] ? last : null;

    private static bool IsHeading(SeenParagraph p) =>
        p.IsOutlined || (p.IsAllBold && p.Text.Length < 250 && (p.IsNumbered || HeadingNumber().IsMatch(p.Text)));

    private static bool IsMark(SeenParagraph p) =>
        (p.IsBlank && p.Rule is not null) || (p.Text.Trim() is { Length: > 1 } t && t.All(c => c is '-' or '_' or '–' or '—' or '*'));

    private void Put(string element, params IReadOnlyList<SeenParagraph?> found) => _found[element] = [.. found.OfType<SeenParagraph>()];

    private static string Folded(SeenParagraph p) => p.Text.Folded().Collapsed();

    private static readonly string[] NationNames = ["dang cong san viet nam", "cong hoa xa hoi chu nghia"];

    [GeneratedRegex(@"^\s*Số\s*:?\s*[\d.…]*\s*[-/]\s*\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^[^,]{2,60},\s*ngày\b.*\btháng\b.*\bnăm\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlaceDate();

    [GeneratedRegex(@"^(van phong|ban|so|uy ban|dang|tinh uy|huyen uy|thanh uy|chi bo|hoi|phong|mat tran|cong an|trung tam|lien doan|bo chi huy|chi cuc)\b")]
    private static partial Regex BodyStart();

    [GeneratedRegex(@"^(T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|TUQ|TM|KT|TL|Q)[\s./]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@"^(pho |chanh |bi thu|truong |chu tich|chu nhiem|giam doc|uy vien)")]
    private static partial Regex PositionStart();

    [GeneratedRegex(@"^\s*([IVXLC]+|\d+(\.\d+)*|[A-ZĐ])\s*[.\-)/]", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();
}
