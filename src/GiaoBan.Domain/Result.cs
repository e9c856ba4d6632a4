namespace GiaoBan.Domain;

/// <summary>A rule said no. <see cref="Message"/> is Vietnamese, says what to do, and is shown to the user as it stands.</summary>
public record Refusal(string Message);

/// <summary>Somebody else saved first. Both texts are kept and shown side by side; nothing is overwritten.</summary>
public sealed record Conflict(string Message, string Mine, string Theirs, int TheirVersion) : Refusal(Message);

/// <summary>What a rule answers: either it went through, or a <see cref="Domain.Refusal"/> says why not.</summary>
public readonly record struct Result(Refusal? Refusal)
{
    public static Result Ok => default;
    public bool IsOk => Refusal is null;
    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>A rule's answer that carries what was made when it went through.</summary>
public readonly record struct Result<T>(T? Value, Refusal? Refusal)
{
    public bool IsOk => Refusal is null;
    public static implicit operator Result<T>(T value) => new(value, null);
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
