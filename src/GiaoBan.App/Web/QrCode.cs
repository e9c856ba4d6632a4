using System.Globalization;
using System.Text;
using QRCoder;

namespace GiaoBan.App.Web;

/// <summary>A QR code as one SVG path, drawn on the server: no picture service sees the secret, and no inline style is needed.</summary>
internal static class QrCode
{
    /// <param name="text">What the code says.</param>
    /// <param name="label">For whoever hears the page.</param>
    public static string Svg(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        var size = data.ModuleMatrix.Count;
        return $"""<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{label}" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""";
    }

    /// <summary>The same as a picture for a paper; the same text always gives the same bytes.</summary>
    public static byte[] Png(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(pixelsPerModule: 4);
    }
}
