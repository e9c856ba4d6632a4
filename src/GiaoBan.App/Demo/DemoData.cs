using System.Globalization;
using System.Text.Json;

namespace GiaoBan.App.Demo;

/// <summary>The sample quarter as it lies in the program: invented figures, sentences and persons; real names of institutions.</summary>
internal static class DemoData
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString };

    public sealed record PeriodRow(string Code, string Name, string Kind, DateOnly DataFrom, DateOnly DataTo, DateOnly Due, DateOnly GraceUntil, DateTimeOffset? Conference);
    public sealed record Contact(string Post, string Name);
    public sealed record Addressee(string? Unit, string Name);
    public sealed record Item(string Id, string Text, string? Line, Addressee? Addressee);
    public sealed record Section(string Code, string Title, IReadOnlyList<Item> Items);
    public sealed record Value(string Code, [property: System.Text.Json.Serialization.JsonPropertyName("value")] decimal? Filed, decimal? Previous, string? MissingReason, string? Reason);
    public sealed record Returned(DateTimeOffset SubmittedAt, DateTimeOffset ReturnedAt, string Reason);
    public sealed record Answer(string Id, string Ref, string State, string Text);
    public sealed record UnitRef(string Code, string Name);
    public sealed record Report(string Id, UnitRef Unit, Contact Contact, DateTimeOffset SubmittedAt, IReadOnlyList<Returned> Returns, IReadOnlyList<Section> Sections, IReadOnlyList<Value> Indicators, IReadOnlyList<Answer>? FollowUp);
    public sealed record Speaker(string Name, string Post);
    public sealed record Spoken(string Id, DateTimeOffset At, string Unit, Speaker Speaker, string Type, string Text, IReadOnlyList<string> ReportItems);
    public sealed record AgendaRow(string Title, int Minutes, string Presenter, IReadOnlyList<string> ReportItems);
    public sealed record Direction(string Code, string? Addressee, IReadOnlyList<string> Coordinators, string Text);
    public sealed record Proof(string Title, DateOnly Date);
    public sealed record Moved(DateOnly FirstDue, DateOnly NewDue, string Reason);
    public sealed record Entry(string Id, string Direction, string Unit, string State, DateOnly? UpdatedOn, string? Note, IReadOnlyList<Proof> Evidence, Moved? Extension);
    public sealed record Look(int Months, string State);
    public sealed record ExemplarRow(string Id, string Name, string Field, string Place, string RegisteredBy, string Started, string What, string Result, string RecognisedLevel, string? Parent, IReadOnlyList<Look> Survival);
    public sealed record Progress(DateOnly AsOf, IReadOnlyList<Direction> Directions, IReadOnlyList<Entry> Entries);

    public sealed record ThemeRow(int Year, string Name, string Field, IReadOnlyList<ThemeWordRow> Words, IReadOnlyList<ServedRow> ServedBy);
    public sealed record ThemeWordRow(string Word, IReadOnlyList<ThemeLineRow> Lines);
    public sealed record ThemeLineRow(string Code, string Text, string Lead, string Due, string Product, IReadOnlyList<string> Indicators);
    public sealed record ServedRow(string Line, IReadOnlyList<string> Items);

    public sealed record PilotRow(string Name, PilotPaper Decision, IReadOnlyList<PilotSiteRow> Sites);
    public sealed record PilotPaper(string Title, DateOnly Date);
    public sealed record PilotSiteRow(string Unit, string Place, DateOnly Started, string Hypothesis, string? Control, PilotFigures Baseline, PilotFigures Latest, PilotLook Evaluation);
    public sealed record PilotFigures(int Surveyed, int Satisfied, int FilesResolved, int FilesOnTime, int AverageWaitMinutes, int ComplaintsOnAttitude);
    public sealed record PilotLook(DateOnly Date);

    public static PilotRow Pilot => Json<PilotRow>("Data/pilots.json");
    public sealed record SituationRow(string Group, string ReportedBy, string Area, string Summary, string FirstSeen, string State, int? HouseholdsAbout, string Owner);
    public sealed record SituationFile(IReadOnlyList<SituationRow> Items);

    public static IReadOnlyList<SituationRow> Situations => Json<SituationFile>("Data/situations.json").Items;
    public sealed record CongressStepRow(string Name, int TMinusDays, string Output);
    public sealed record CongressLevelRow(string Level, DateOnly Deadline, IReadOnlyList<DateOnly>? PlannedDates, string? Pilot, DateOnly? PilotPlanned, IReadOnlyList<CongressStepRow> Milestones);
    public sealed record DistrictRow(string District, int Communes, [property: System.Text.Json.Serialization.JsonPropertyName("done_by_2019_06_14")] int DoneBy20190614, DateOnly LastCommuneOn, DateOnly DistrictCongressPlanned, DateOnly? DistrictCongressHeld);
    public sealed record CongressRow(string Name, string Lead, IReadOnlyList<CongressLevelRow> Levels, IReadOnlyList<DistrictRow>? ByDistrict);
    public sealed record CongressFile(IReadOnlyList<CongressRow> Congresses);
    public sealed record NeedRow(string Topic, IReadOnlyList<string> FromItems);
    public sealed record ClassRow(string Name, string Organiser, DateOnly Starts, DateOnly Ends, int? Attendances);
    public sealed record TrainingFile(IReadOnlyList<NeedRow> Needs, IReadOnlyList<ClassRow> Classes);

    public static IReadOnlyList<CongressRow> Congresses => Json<CongressFile>("Data/congress.json").Congresses;
    public static TrainingFile Training => Json<TrainingFile>("Data/training.json");
    public static ThemeRow Theme => Json<ThemeRow>("Data/theme.json");
    public static IReadOnlyList<PeriodRow> Periods => Json<List<PeriodRow>>("Data/periods.json");
    public static IReadOnlyList<Spoken> Contributions => Json<List<Spoken>>("Data/contributions.json");
    public static IReadOnlyList<AgendaRow> Agenda => Json<List<AgendaRow>>("Data/agenda.json");
    public static Progress Q2Progress => Json<Progress>("Data/progress/Q2-2019.json");
    public static IReadOnlyList<ExemplarRow> Exemplars => Json<List<ExemplarRow>>("Data/exemplars.json");
    public static string Article => Text("Data/article.txt");

    /// <summary>The reports of one period, in the order they came in.</summary>
    public static IReadOnlyList<Report> Reports(string period) =>
        [.. Names.Where(n => n.StartsWith($"Data/reports/{period}/", StringComparison.Ordinal)).Select(Json<Report>).OrderBy(r => r.SubmittedAt)];

    /// <summary>Rows of a tab-separated table as dictionaries by column name.</summary>
    public static IEnumerable<Dictionary<string, string>> Table(string name)
    {
        var lines = Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].TrimEnd('\r').Split('\t');
        return lines.Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Select(cells => columns.Zip(cells).ToDictionary(c => c.First, c => c.Second));
    }

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Names => typeof(DemoData).Assembly.GetManifestResourceNames().Select(n => n.Replace('\\', '/'));

    private static T Json<T>(string name) => JsonSerializer.Deserialize<T>(Text(name), Snake)!;

    private static string Text(string name)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No demo data {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
