namespace GiaoBan.App.Web;

internal static class UploadedFile
{
    extension(IFormFile file)
    {
        /// <summary>The whole file; how large it may be is the request's limit.</summary>
        public async Task<byte[]> BytesAsync(CancellationToken ct)
        {
            using var memory = new MemoryStream();
            await file.CopyToAsync(memory, ct);
            return memory.ToArray();
        }
    }
}
