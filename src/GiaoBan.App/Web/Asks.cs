using GiaoBan.Domain.Rights;

namespace GiaoBan.App.Web;

/// <summary>
/// What a page, or one of its handlers, asks to do. The handler's word goes before the page's. A page without any is
/// closed to all.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AsksAttribute(Right right) : Attribute
{
    public Right Right { get; } = right;
}

/// <summary>Open to somebody whose role demands a second factor they have yet to set up: the page where that is done.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Open to everybody, signed in or not. Each use is listed in the access check.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToAllAttribute : Attribute;
