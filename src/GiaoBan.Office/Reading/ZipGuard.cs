using System.IO.Compression;

namespace GiaoBan.Office.Reading;

/// <summary>
/// Unfolds a package once into nothing, counting, before any library may trust it. The declared sizes are not believed.
/// </summary>
internal static class ZipGuard
{
    private const long SmallEnough = 1_000_000;

    public static FileRefusal? Check(Stream package, ReadLimits limits)
    {
        try
        {
            package.Position = 0;
            using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > limits.MaxEntries) return FileRefusals.ZipBomb;

            long total = 0;
            var buffer = new byte[81_920];
            foreach (var entry in zip.Entries)
            {
                if (Inflate(entry, buffer, limits, ref total) is { } refusal) return refusal;
            }
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return FileRefusals.Damaged;
        }
        finally
        {
            package.Position = 0;
        }
    }

    private static FileRefusal? Inflate(ZipArchiveEntry entry, byte[] buffer, ReadLimits limits, ref long total)
    {
        using var content = entry.Open();
        long size = 0;
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            size += read;
            total += read;
            if (total > limits.MaxInflatedBytes) return FileRefusals.ZipBomb;
            if (size > SmallEnough && size > limits.MaxRatio * entry.CompressedLength) return FileRefusals.ZipBomb;
        }
        return null;
    }
}
