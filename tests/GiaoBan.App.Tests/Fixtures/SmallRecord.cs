using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>
/// A sealed record of some twenty acts: one of each root, then a dozen units. Made once, copied for every test that wants to
/// tamper with it.
/// </summary>
public abstract class SmallRecord : EmptyRecord
{
    public const int LaterUnits = 12;
    private static readonly DateTime Now = new(2019, 3, 28, 7, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2019, 3, 28);

    public static Act Does(string name) => new(name, "Người thử", null, "thử", Guid.Empty, null, Now);

    public static Unit NewUnit(int no, string code) => new(no, code, $"Đơn vị {code}", code, UnitKind.PartyBody, UnitLevel.Province, null, new DateOnly(2016, 1, 1));

    protected override async Task FillAsync(GiaoBanDb db)
    {
        await WriteAsync(db);
        await Sealer.SealAsync(db, Now, CancellationToken.None);
    }

    private static async Task WriteAsync(GiaoBanDb db)
    {
        var (organiser, line) = (NewUnit(1, "TU"), new LineOfWork("DV", "Công tác dân vận"));
        await AddAsync(db, "unit.add", organiser, line);
        var form = new ReportForm(organiser.Id, line.Id, "BC-1", Enum.GetValues<SectionKind>());
        await AddAsync(db, "form.add", form);
        var plan = new PeriodPlan("Quý I năm 2019", PeriodKind.Quarter, new DateOnly(2018, 12, 15), new DateOnly(2019, 3, 14), new DateOnly(2019, 3, 18), new DateOnly(2019, 3, 20), null);
        var period = ReportingPeriod.Open(1, organiser.Id, line.Id, new Quarter(2019, 1), plan, WorkingCalendar.OfTheState()).Value!;
        await AddAsync(db, "period.open", period);
        var report = new UnitReport(period, organiser.Id, organiser.No, form.Id, isRegular: true);
        report.Owe(new Knot(KnotKind.Assignment, Guid.CreateVersion7()), "Điều đã hứa");
        await AddAsync(db, "report.add", report);
        var conference = new Conference(organiser.Id, line.Id, period.Id, "Hội nghị giao ban", Day, PartOfDay.Afternoon, null);
        await AddAsync(db, "conference.plan", conference);
        var document = new SourceDocument(organiser.Id, line.Id, conference.Id, "ket-luan.txt", "Giao đơn vị rà soát.", new("Notice", null, null, null, null, Day, null, null, null, null, null, null, null));
        var conclusion = new Conclusion(conference.Id, document.Id, 1, ConclusionKind.Order, "Giao đơn vị rà soát.", 0, 20, 1);
        await AddAsync(db, "document.read", document, conclusion);
        var directive = new Directive(organiser.Id, line.Id, conference.Id, conclusion.Id, "CD-2019-Q1-01", 1, new("Rà soát", ["Đơn vị"], []));
        await AddAsync(db, "directive.add", directive);
        await AddAsync(db, "assignment.issue", new Assignment(organiser.Id, line.Id, period.Id, new Quarter(2019, 1), directive.Id, 1, new(organiser.Id, "Rà soát", Day.AddDays(60), false), Day));
        var bulletin = new Bulletin(organiser.Id, line.Id, conference.Id, "Hội nghị giao ban");
        bulletin.Say("Hội nghị diễn ra.", "Biên bản");
        await AddAsync(db, "bulletin.write", bulletin);
        var figure = new Figure(1, 1, 1);
        figure.Set(34400, null);
        await AddAsync(db, "figure.set", figure);
        for (var no = 2; no < 2 + LaterUnits; no++) await AddAsync(db, "unit.add", NewUnit(no, $"DV{no:00}"));
    }

    private static async Task AddAsync(GiaoBanDb db, string act, params object[] rows)
    {
        db.AddRange(rows);
        await db.CommitAsync(Does(act), CancellationToken.None);
        db.ChangeTracker.Clear();
    }
}

public sealed class SqliteRecord : SmallRecord
{
    protected override TestDatabase NewDatabase() => TestDatabase.Sqlite();
}

public sealed class PostgresRecord : SmallRecord
{
    protected override TestDatabase? NewDatabase() => TestDatabase.Postgres();
}
