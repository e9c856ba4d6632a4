using System.Globalization;

namespace GiaoBan.Office.Papers;

/// <summary>Open XML counts in twips (1/20 pt) and half points; the forms in millimetres and points.</summary>
internal static class Lengths
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsPerMillimetre);
    public static int TwipsOfPoints(double points) => (int)Math.Round(points * 20);
    public static double Millimetres(double twips) => twips / TwipsPerMillimetre;
    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
