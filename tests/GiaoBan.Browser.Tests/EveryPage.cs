using System.Diagnostics;

namespace GiaoBan.Browser.Tests;

/// <summary>
/// Every page a role can reach by links from its first page, one of each kind, on a desk and on a phone. Each walk is made
/// once; the tests ask what it found.
/// </summary>
public sealed class EveryPage(Product product)
{
    private const int Desk = 1280, Phone = 360, PagesAtMost = 100;
    private static readonly Dictionary<string, Findings> Walks = [];
    // The same page differs by role and by how far things have come: it is looked at again when it shows an element that none of
    // its kind has shown yet. Looking at all of them every time takes two cores a quarter of an hour.
    private static readonly Dictionary<string, HashSet<string>> Seen = [];
    private static readonly HashSet<string> LookedAtOnAPhone = []; // a narrow window changes the layout of a kind, not of a role

    private const string Elements = "[...new Set([...document.querySelectorAll('body *')].map(e => `${e.localName}.${e.getAttribute('class') ?? ''}.${e.getAttribute('type') ?? ''}.${e.getAttribute('role') ?? ''}`))]";

    private sealed record Findings(List<string> Paths, List<string> Axe, List<string> TooWide, List<string> Complaints);

    public static TheoryData<string> Everybody => [Product.AdministratorName, Product.DeskOfficer, Product.FocalPerson, Product.Leader, Nobody];

    private const string Nobody = "nobody";

    // Cells of a row that lie on one another when a table turns into lines.
    private const string Overlapping = """
        [...document.querySelectorAll('main tr')].slice(0, 60).flatMap(row => {
          const boxes = [...row.children].map(c => c.getBoundingClientRect()).filter(b => b.width > 1 && b.height > 1)
          const both = boxes.some((a, i) => boxes.slice(i + 1).some(b => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2))
          return both ? ['cells overlap: ' + row.innerText.slice(0, 60)] : []
        }).slice(0, 3)
        """;

    private const string StickingOut = "[...document.querySelectorAll('main *, footer *, header *')].filter(e => e.getBoundingClientRect().right + scrollX > innerWidth + 0.5 && !e.closest('nav')).slice(0, 4).map(e => `${e.localName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)";

    [Theory(Timeout = Product.Limit), MemberData(nameof(Everybody))]
    public async Task Keeps_every_rule_of_accessibility_on_a_desk_and_on_a_phone(string user) => Nothing((await WalkAsync(user)).Axe);

    [Theory(Timeout = Product.Limit), MemberData(nameof(Everybody))]
    public async Task Never_scrolls_sideways_and_never_overlaps_on_a_phone(string user) => Nothing((await WalkAsync(user)).TooWide);

    [Theory(Timeout = Product.Limit), MemberData(nameof(Everybody))]
    public async Task Logs_no_error_breaks_no_policy_and_asks_no_other_host(string user) => Nothing((await WalkAsync(user)).Complaints);

    [Fact(Timeout = Product.Limit)]
    public async Task The_walks_reach_the_pages_they_are_meant_for()
    {
        var desk = (await WalkAsync(Product.DeskOfficer)).Paths.Select(p => Person.KindOf(p.Split('?')[0])).ToHashSet();
        string[] meant = ["/", "/ky", "/ky/mo", "/ky/·", "/ky/·/tong-hop", "/ky/·/tong-hop/·", "/ky/·/giao-ban", "/ky/·/ket-luan", "/ky/·/giao-viec", "/ky/·/bao-cao/·", "/hoi-nghi/·", "/hoi-nghi/·/doc", "/hoi-nghi/·/ban-tin", "/van-ban/·", "/nhiem-vu", "/nhiem-vu/·", "/cua-toi", "/ban-tin", "/dang-xuat"];
        Assert.Empty(meant.Except(desk));
    }

    [Fact(Timeout = Product.Limit)]
    public async Task A_picture_without_words_is_found()
    {
        await using var person = await product.ComesAsync();
        await person.OpensAsync("/dang-nhap");
        await person.AsksAsync<bool>("document.querySelector('main').appendChild(new Image()) instanceof Image");
        Assert.Contains("image-alt: <img>", await person.BreaksAsync());
    }

    private static void Nothing(List<string> found) => Assert.True(found.Count == 0, $"{found.Count}:\n{string.Join("\n", found)}");

    private async Task<Findings> WalkAsync(string user)
    {
        Product.NotInAQuickRun();
        if (Walks.TryGetValue(user, out var known)) return known;

        var watch = Stopwatch.StartNew();
        await using var person = user == Nobody ? await product.ComesAsync(Desk) : await product.SignsInAsync(user, Desk);
        var findings = new Findings([], [], [], []);
        Queue<string> ahead = new(user == Nobody ? ["/dang-nhap", "/ban-tin", "/xac-minh", "/khong-co-trang-nay"] : ["/", "/khong-co-trang-nay"]);
        HashSet<string> kinds = ["/dang-nhap", .. ahead.Select(KindOf)];
        while (ahead.TryDequeue(out var path) && findings.Paths.Count < PagesAtMost)
        {
            await person.OpensAsync(path);
            findings.Paths.Add(path);
            var isNew = await ShowsSomethingNewAsync(person, Person.KindOf(path.Split('?')[0]));
            if (isNew) await LookAsync(person, path, findings);
            await person.Page.SetViewportSizeAsync(Phone, 740);
            if (LookedAtOnAPhone.Add(Person.KindOf(path.Split('?')[0]))) await LookAsync(person, path + " on a phone", findings, colours: false);
            var wide = await person.AsksAsync<int>("document.scrollingElement.scrollWidth");
            if (wide > Phone) findings.TooWide.Add($"{path} is {wide} px wide: {string.Join("; ", await person.AsksAsync<string[]>(StickingOut))}");
            findings.TooWide.AddRange((await person.AsksAsync<string[]>(Overlapping)).Select(o => $"{path}: {o}"));
            await person.Page.SetViewportSizeAsync(Desk, 860);
            foreach (var next in await person.AsksAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href').split('#')[0])"))
                if (IsPage(next) && kinds.Add(KindOf(next))) ahead.Enqueue(next);
        }
        findings.Complaints.AddRange(person.Complaints);
        TestContext.Current.TestOutputHelper?.WriteLine($"{user}: {findings.Paths.Count} pages{(ahead.Count > 0 ? $", {ahead.Count} left" : "")} in {watch.Elapsed.TotalSeconds:0} s");
        return Walks[user] = findings;
    }

    private static async Task<bool> ShowsSomethingNewAsync(Person person, string kind)
    {
        var seen = Seen.TryGetValue(kind, out var known) ? known : Seen[kind] = [];
        var before = seen.Count;
        seen.UnionWith(await person.AsksAsync<string[]>(Elements));
        return seen.Count > before;
    }

    private static async Task LookAsync(Person person, string where, Findings findings, bool colours = true) =>
        findings.Axe.AddRange((await person.BreaksAsync(colours)).Select(broken => $"{where} {broken}"));

    private static bool IsPage(string path) => !path.Contains(".docx", StringComparison.Ordinal) && !path.Contains("handler=", StringComparison.Ordinal) && !path.StartsWith("/minh-chung/", StringComparison.Ordinal) && !path.StartsWith("/ngon-ngu", StringComparison.Ordinal); // the other language would be that of every page after

    // One of each kind; but of what differs with how far a period or a conference has come, one for each of them.
    private static string KindOf(string path)
    {
        var plain = path.Split('?')[0];
        if (plain.StartsWith("/mach/", StringComparison.Ordinal)) return "/mach";
        if (plain.StartsWith("/hoi-nghi/", StringComparison.Ordinal) && plain.Count('/') == 2) return plain;
        return plain.StartsWith("/ky/", StringComparison.Ordinal) && (plain.Length == 40 || plain.Contains("/bao-cao/", StringComparison.Ordinal) || plain.EndsWith("/ket-luan", StringComparison.Ordinal)) ? plain[..40] + Person.KindOf(plain[40..]) : Person.KindOf(plain);
    }
}
