namespace GiaoBan.Text.Reading.Who;

/// <summary>One body of a list of addressees, before carrying shared heads and tails.</summary>
internal sealed record Body(Stretch Tokens, BodyKind Kind, int ScopeFrom)
{
    /// <summary>The trailing "tỉnh", "các cấp" of the name, empty when it has none.</summary>
    public Stretch Scope => new(ScopeFrom, Tokens.To);
}

internal enum BodyKind { Unit, Class, Person }

/// <summary>A name ready to be printed; no span when parts were carried to it.</summary>
internal sealed record Named(string Text, Stretch? Tokens);

/// <summary>The list of bodies at the start of a clause and where it ends.</summary>
internal sealed record Addressees(IReadOnlyList<Named> Names, int End);
