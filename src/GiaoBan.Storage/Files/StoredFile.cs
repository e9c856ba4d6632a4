using System.Security.Cryptography;
using GiaoBan.Domain;

namespace GiaoBan.Storage.Files;

/// <summary>
/// A file somebody gave as evidence. Its bytes lie in the database, in a table of their own: one transaction, one backup,
/// and every node sees it.
/// </summary>
public sealed class StoredFile : IAudited
{
    /// <summary>20 MB: a scan of a dozen pages, not a film.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private StoredFile() { }

    public StoredFile(string name, string contentType, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        (Name, ContentType, Length, Sha256) = (name, contentType, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Content = new StoredFileContent(Id, bytes);
    }

    public StoredFileId Id { get; private set; } = StoredFileId.New();
    public string Name { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public int Length { get; private set; }
    public string Sha256 { get; private set; } = "";
    public StoredFileContent? Content { get; private set; }
}

public sealed class StoredFileContent
{
    private StoredFileContent() { }

    internal StoredFileContent(StoredFileId file, byte[] bytes) => (FileId, Bytes) = (file, bytes);

    public StoredFileId FileId { get; private set; }
    public byte[] Bytes { get; private set; } = [];
}
