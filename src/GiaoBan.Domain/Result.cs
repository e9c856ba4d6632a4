namespace GiaoBan.Domain;
/// <summary>A rule said no. <see cref="Message"/> is Vietnamese and is shown to the user as it stands.</summary>
public record Refusal(string Message);
