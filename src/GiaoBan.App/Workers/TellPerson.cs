using System.Text.Json;
using GiaoBan.Domain;
using GiaoBan.Storage.Outbox;

namespace GiaoBan.App.Workers;

/// <summary>Something to tell one person by name: what is theirs alone, such as a step of an approval route.</summary>
internal sealed record TellPerson(Guid AccountId, string Text, string Url)
{
    public const string Kind = "tell-person";

    public static OutboxMessage Message(AccountId account, string text, string url, DateTime nowUtc) =>
        new(Kind, JsonSerializer.Serialize(new TellPerson(account.Value, text, url)), nowUtc);
}
