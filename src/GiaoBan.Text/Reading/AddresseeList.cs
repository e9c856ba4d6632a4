using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading;

/// <summary>Splits a list of addressees into bodies, shared heads and tails carried to each.</summary>
public static class AddresseeList
{
    public static IReadOnlyList<string> Split(string text)
    {
        var script = new Script(NormalisedText.From(text));
        return new BodyReader(script).Read(0, script.Count) is { } read ? [.. read.Names.Select(name => name.Text)] : [];
    }
}
