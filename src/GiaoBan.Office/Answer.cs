using System.Diagnostics.CodeAnalysis;

namespace GiaoBan.Office;

/// <summary>
/// What was asked for, or a Vietnamese sentence saying why not and what to do, shown to the user as it stands.
/// Office does not know the domain's refusals, so it says no in its own small type.
/// </summary>
public readonly record struct Answer<T> where T : class
{
    private Answer(T? value, string? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }
    public string? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value)), MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsOk => Value is not null;

    internal static Answer<T> Of(T value) => new(value, null);
    internal static Answer<T> No(string refusal) => new(null, refusal);
}
