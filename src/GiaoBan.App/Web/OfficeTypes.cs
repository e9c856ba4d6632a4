namespace GiaoBan.App.Web;

/// <summary>What a browser is told of the two files that offices send each other.</summary>
internal static class OfficeTypes
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
