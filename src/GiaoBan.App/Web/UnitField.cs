namespace GiaoBan.App.Web;

/// <summary>One field in which a unit is chosen by typing: see Features/Shared/_UnitPicker.cshtml.</summary>
internal sealed record UnitField(string Id, string Name, string Label, string? Value = null, string? Hint = null);
