namespace GiaoBan.Office.Reading;

/// <summary>A stranger's stream brought into memory, because every library wants to seek, and no more of it than is allowed.</summary>
internal static class HeldFile
{
    /// <exception cref="FileRefusedException">Too large: before reading where the stream knows its length, else at the limit.</exception>
    public static MemoryStream Hold(Stream content, ReadLimits limits)
    {
        if (content.CanSeek && content.Length > limits.MaxBytes) throw new FileRefusedException(FileRefusals.TooLarge(limits.MaxBytes));

        var held = content.CanSeek ? new MemoryStream((int)(content.Length - content.Position)) : new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (held.Length + read > limits.MaxBytes)
            {
                held.Dispose();
                throw new FileRefusedException(FileRefusals.TooLarge(limits.MaxBytes));
            }
            held.Write(buffer, 0, read);
        }
        held.Position = 0;
        return held;
    }

    /// <summary>Held, and known to be a .docx that may be opened.</summary>
    public static MemoryStream HoldDocx(Stream content, ReadLimits limits)
    {
        var held = Hold(content, limits);
        if (held.Length == 0) throw new FileRefusedException(FileRefusals.Empty);

        var (kind, refusal) = FileKinds.Decide(".docx", held, limits);
        if (refusal is not null || kind is not FileKind.Docx) throw new FileRefusedException(refusal ?? FileRefusals.Unknown);
        return held;
    }
}
