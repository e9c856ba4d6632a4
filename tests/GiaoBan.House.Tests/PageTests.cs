using System.Reflection;
using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.House.Tests;

/// <summary>What a page asks of the rights table. A page that says nothing is closed; it must still say so on purpose.</summary>
public class PageTests
{
    /// <summary>Open to everybody, each with its reason.</summary>
    private static readonly Dictionary<string, string> Open = new()
    {
        ["SignInPage"] = "the door itself",
        ["SignInCodePage"] = "the door's second step",
        ["OutsideSignInPage"] = "the way back from the single sign-on",
        ["InvitedPage"] = "whoever holds the link has no password yet",
        ["GuestViewPage"] = "a guest holds a link and no account; the link is asked in the page",
        ["SignOutPage"] = "leaving needs no right",
        ["ProblemPage"] = "an error is shown to whoever met it",
        ["VerifyPage"] = "whoever holds a notice may ask whether it is one; no words of it are shown",
        ["BulletinPage"] = "published news is public",
        ["BulletinsPage"] = "the same",
    };

    /// <summary>Handlers that change something under a right to see, each with its reason.</summary>
    private static readonly Dictionary<string, string> Harmless = new()
    {
        ["MinePage.OnPostAsync"] = "marks one's own notices as read",
        ["HatsPage.OnPostChooseAsync"] = "chooses which of one's own roles this browser acts in; else whoever stands in could not come back",
    };

    private static readonly List<Type> Pages = [.. typeof(AsksAttribute).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel)) && !type.IsAbstract)];

    [Fact]
    public void Every_page_asks_or_is_open_on_purpose()
    {
        Assert.True(Pages.Count > 20);
        House.Keeps(Pages.SelectMany(Silent));
    }

    [Fact]
    public void The_open_pages_are_those_on_the_list() =>
        Assert.Equal(Open.Keys.Order(StringComparer.Ordinal), Pages.Where(page => page.GetCustomAttribute<OpenToAllAttribute>() is not null).Select(page => page.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Whatever_changes_something_asks_for_more_than_seeing() => House.Keeps(Pages.SelectMany(WeakPosts).Where(weak => !Harmless.ContainsKey(weak)));

    [Fact]
    public void A_harmless_post_is_still_there() => Assert.All(Harmless.Keys, name => Assert.Contains(Pages.SelectMany(WeakPosts), weak => weak == name));

    [Fact]
    public void Every_page_model_has_its_page_beside_it() => House.Keeps(Pages.Select(page => page.Name[..^"Page".Length]).Where(name =>
        !House.AllPaths.Any(path => path.StartsWith("src/GiaoBan.App/Features/", StringComparison.Ordinal) && path.EndsWith(".cshtml.cs", StringComparison.Ordinal) && House.Text(path).Contains($"class {name}Page", StringComparison.Ordinal) && House.AllPaths.Contains(path[..^3]))));

    /// <summary>A province has four thousand units: they are typed, not scrolled through (Features/Shared/_UnitPicker.cshtml).</summary>
    [Fact]
    public void No_page_lists_every_unit_to_choose_from() =>
        House.Keeps(House.Files.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal) && ListsUnits(file.Text)).Select(file => file.Path));

    [Theory]
    [InlineData("@foreach (var u in Model.Living) { <option value=\"@u.Id.Value\">@u.Name</option> }")]
    [InlineData("<option value=\"@unit.Id.Value\" selected>@unit.Name</option>")]
    public void A_list_of_units_would_be_seen(string markup) => Assert.True(ListsUnits(markup));

    private static bool ListsUnits(string markup) => markup.Contains("<option value=\"@unit.Id.Value\"", StringComparison.Ordinal) || markup.Contains("<option value=\"@u.Id.Value\"", StringComparison.Ordinal);

    [Fact]
    public void A_silent_an_unclear_and_a_weak_page_would_be_seen()
    {
        Assert.NotEmpty(Silent(typeof(SilentPage)));
        Assert.NotEmpty(Silent(typeof(TornPage)));
        Assert.NotEmpty(Silent(typeof(OpenPageThatAsks)));
        Assert.Equal(["WeakPage.OnPostAsync"], WeakPosts(typeof(WeakPage)));
        Assert.Empty(Silent(typeof(WeakPage)));
    }

    private static IEnumerable<string> Silent(Type page)
    {
        var (asks, open) = (page.GetCustomAttribute<AsksAttribute>() is not null, page.GetCustomAttribute<OpenToAllAttribute>() is not null);
        if (asks == open) yield return $"{page.Name} {(asks ? "asks and is open" : "neither asks nor is open")}";
        // The doorkeeper does not look at the handlers of an open page: a right asked there would be asked of nobody.
        if (open && Handlers(page).Any(handler => handler.GetCustomAttribute<AsksAttribute>() is not null)) yield return $"{page.Name} is open, what its handlers ask is never asked";
    }

    private static IEnumerable<string> WeakPosts(Type page) =>
        from handler in Handlers(page)
        where !handler.Name.StartsWith("OnGet", StringComparison.Ordinal) && page.GetCustomAttribute<OpenToAllAttribute>() is null
        let right = (handler.GetCustomAttribute<AsksAttribute>() ?? page.GetCustomAttribute<AsksAttribute>())?.Right
        where right is null || right.Value.ToString().StartsWith("See", StringComparison.Ordinal)
        select $"{page.Name}.{handler.Name}";

    private static IEnumerable<MethodInfo> Handlers(Type page) =>
        page.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.Name.StartsWith("On", StringComparison.Ordinal));

    private sealed class SilentPage : PageModel;

    [Asks(Right.SeeHome), OpenToAll]
    private sealed class TornPage : PageModel;

    [OpenToAll]
    private sealed class OpenPageThatAsks : PageModel
    {
        [Asks(Right.IssueAssignments)]
        public void OnPost() => ModelState.Clear();
    }

    [Asks(Right.SeeReport)]
    private sealed class WeakPage : PageModel
    {
        public void OnGet() => ModelState.Clear();
        public void OnPostAsync() => ModelState.Clear();
    }
}
