using GiaoBan.Domain.Organization;

namespace GiaoBan.App.Web;

/// <summary>The place a paper is dated at: "Tỉnh ủy Lạng Sơn" writes from Lạng Sơn.</summary>
internal static class PlaceNames
{
    private static readonly string[] Kinds = ["Tỉnh ủy ", "Thành ủy ", "Huyện ủy ", "Ủy ban nhân dân tỉnh ", "Ủy ban nhân dân thành phố ", "Ủy ban nhân dân huyện ", "UBND tỉnh ", "UBND thành phố ", "UBND huyện "];

    public static string Of(Unit body) => Kinds.FirstOrDefault(k => body.Name.StartsWith(k, StringComparison.Ordinal)) is { } kind ? body.Name[kind.Length..] : body.Name;
}
