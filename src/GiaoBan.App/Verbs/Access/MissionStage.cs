using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of the programmes need, and what to send to them: a theme with lines to tie.</summary>
internal sealed class MissionStage(IServiceProvider services)
{
    private const int Staged = 2031, Ties = 24;

    private readonly Queue<Guid> _lines = [];
    private int _year = Staged;

    public async Task SetAsync(Officer desk, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(desk);
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var theme = YearTheme.Plan(desk.OrganiserId, desk.LineId, Staged, "phép thử", "Kỷ cương").Value!;
        for (var n = 0; n < Ties; n++) _lines.Enqueue(theme.AddLine(new ThemeLineText("Kỷ cương", $"Dòng thử {n}", null, new DateOnly(Staged, 12, 31))).Value!.Id.Value);
        db.YearThemes.Add(theme);
        await db.CommitAsync(scope.ServiceProvider.GetRequiredService<Acting>().Does("access.stage", "theme", theme.Id.Value), ct);
    }

    /// <summary>Each visitor plans a year that nobody has planned.</summary>
    public string Year(string handler) => (handler == "POST Plan" ? ++_year : Staged).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public List<KeyValuePair<string, string>>? Fields(string route, string handler) => (route, handler) switch
    {
        ("/mach/{kind}/{knot:guid}", "POST Tie") => F(("line", _lines.Dequeue().ToString())),
        ("/chu-de/{year:int?}", "POST Plan") => F(("Words", "Kỷ cương, hành động"), ("Field", "phép thử")),
        ("/chu-de/{year:int?}", "POST Line") => F(("Word", "Kỷ cương"), ("Text", "Một dòng nữa"), ("Due", $"{Staged}-06-30")),
        ("/chu-de/{year:int?}", "POST Tie") => F(("line", _lines.Dequeue().ToString()), ("code", Code)),
        _ => null,
    };

    /// <summary>Of an assignment there is.</summary>
    public string Code { get; set; } = "";

    private static List<KeyValuePair<string, string>> F(params (string Name, string Value)[] fields) => [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];
}
