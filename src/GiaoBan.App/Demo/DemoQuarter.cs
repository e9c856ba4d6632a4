using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Features.Bulletins;
using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Features.Conferences;
using GiaoBan.App.Features.Cycle;
using GiaoBan.App.Features.Periods;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using GiaoBan.Text.Reading;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>
/// Lives the sample quarter through the same use cases as the pages: opens the period, files the reports, holds the
/// conference, reads the article, assigns, follows up and opens the next period. What a person would answer comes from
/// this script and is marked as such.
/// </summary>
internal sealed class DemoQuarter(IServiceProvider services, string articleText, string articleName)
{
    public const string Line = "DV";
    public const string Organiser = "TU";
    public const string MarkedAsScript = "kịch bản mẫu";

    private static readonly DateOnly SampleConference = new(2019, 3, 28);

    private readonly BusinessDay _businessDay = services.GetRequiredService<BusinessDay>();
    private readonly WorkingCalendar _calendar = services.GetRequiredService<WorkingCalendar>();
    private Dictionary<string, Unit> _units = [];
    private LineOfWork _line = null!;
    private int _shift; // days between the sample's conference and the article's

    public DateOnly LastDay { get; private set; }

    /// <summary>The quarter of our own article, for whoever needs a full house and not somebody's paper.</summary>
    public static Task LiveSampleAsync(IServiceProvider services, CancellationToken ct) => Sample(services).LiveAsync(ct);

    /// <summary>The same as far as its official papers: nothing that comes after changes them.</summary>
    public static Task LiveToPapersAsync(IServiceProvider services, CancellationToken ct) => Sample(services).ToPapersAsync(ct);

    private static DemoQuarter Sample(IServiceProvider services) => new(services, DemoData.Article, "article.txt");

    public async Task LiveAsync(CancellationToken ct)
    {
        var (first, conference) = await ToPapersAsync(ct);
        await TellThePublicAsync(conference, ct);
        await FollowUpAsync(ct);
        _businessDay.StandStillOn(Shifted(DemoData.Periods[1].DataTo), new TimeOnly(7, 30));
        await AtTheDeskAsync(async (s, db) => { await DemoForms.SecondAsync(s, db, QuarterOf(DemoData.Periods[1]), ct); return true; });
        var second = await OpenAsync(DemoData.Periods[1], DemoData.Reports("Q1-2019"), ct);
        await FileReportsAsync(second, DemoData.Reports("Q2-2019"), ct);
        LastDay = Shifted(DemoData.Periods[1].Due);
        _businessDay.StandStillOn(LastDay, new TimeOnly(8, 0));
        await DemoConsolidation.NextPeriodAsync(second.Id, AsAsync, ct);
        await AfterwardsAsync(first, second, ct);
        _businessDay.StandStillOn(LastDay, new TimeOnly(9, 0));
        var mission = new DemoMission(_units, _units[Organiser].Id, _line.Id, Shifted, AsAsync);
        await mission.LiveAsync(ct);
        await DemoMissionExemplars.LiveAsync(_units, Shifted, LastDay, AsAsync, ct);
        await mission.EmulateAsync(ct);
        await StandStillAsync(ct);
    }

    private async Task<(ReportingPeriod First, ConferenceId Conference)> ToPapersAsync(CancellationToken ct)
    {
        var reading = DocumentReader.Read(articleText);
        _shift = (reading.Meeting.Date?.Date ?? SampleConference).DayNumber - SampleConference.DayNumber;
        await FoundAsync(ct);
        var first = await OpenAsync(DemoData.Periods[0], DemoData.Reports("Q1-2019"), ct);
        await FileReportsAsync(first, DemoData.Reports("Q1-2019"), ct);
        var conference = await ConferAsync(first, ct);
        await ConcludeAsync(conference, ct);
        await IssueAsync(conference, ct);
        await DemoNotice.LiveAsync(conference, _businessDay.Today, AsAsync, ct);
        return (first, conference);
    }

    private DateOnly Shifted(DateOnly day) => day.AddDays(_shift);

    private void NowIs(DateTimeOffset moment) => _businessDay.StandStillOn(Shifted(DateOnly.FromDateTime(moment.DateTime)), TimeOnly.FromDateTime(moment.DateTime));

    /// <summary>Does one act as an officer of a unit, in a scope of its own as a request would.</summary>
    private async Task<T> AsAsync<T>(string name, Role role, string unit, Func<IServiceProvider, GiaoBanDb, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var organiser = _units.GetValueOrDefault(Organiser)?.Id ?? default;
        scope.ServiceProvider.GetRequiredService<Acting>().As(new Officer(default, name, null, role, _units.GetValueOrDefault(unit)?.Id ?? organiser, organiser, _line?.Id ?? default));
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<GiaoBanDb>());
    }

    private Task<T> AtTheDeskAsync<T>(Func<IServiceProvider, GiaoBanDb, Task<T>> act) => AsAsync(DemoAccounts.DeskOfficerName, Role.DeskOfficer, "BDVTU", act);

    private async Task FoundAsync(CancellationToken ct)
    {
        _businessDay.StandStillOn(Shifted(new DateOnly(2019, 1, 2)));
        await AtTheDeskAsync(async (s, db) =>
        {
            _line = new LineOfWork(Line, "Công tác dân vận");
            db.Lines.Add(_line);
            _units = DemoUnits.Load(Shifted(new DateOnly(2016, 1, 1)));
            db.Units.AddRange(_units.Values);
            List<Indicator> dictionary = [.. DemoUnits.Dictionary(_units[Organiser].Id, _line.Id, Shift)];
            db.Indicators.AddRange(dictionary);
            db.ReportForms.Add(DemoForms.First(_units[Organiser].Id, _line.Id, dictionary, QuarterOf(DemoData.Periods[0]), Shifted(new DateOnly(2019, 1, 2))));
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("demo.found", "line", _line.Id.Value, MarkedAsScript), ct);
            return true;
        });
        await DemoAccounts.MakeAsync(services, _units, _line.Id, ct);
    }

    // Codes of validity ("2019-Q2") move with the sample when an article of another year is given.
    private string Shift(string validFrom) => _shift == 0 ? validFrom
        : validFrom.Split('-') is [var year, { } quarter] ? Moved(new Quarter(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), quarter[1] - '0')).Code
        : Moved(new Quarter(int.Parse(validFrom, System.Globalization.CultureInfo.InvariantCulture), 1)).Code;

    private Quarter Moved(Quarter quarter) => Quarter.Of(Shifted(quarter.FirstDay.AddDays(30)));

    private async Task<ReportingPeriod> OpenAsync(DemoData.PeriodRow row, IReadOnlyList<DemoData.Report> reporters, CancellationToken ct)
    {
        var (from, to) = (Shifted(row.DataFrom), Shifted(row.DataTo));
        var quarter = QuarterOf(row);
        var due = Max(_calendar.OrNextWorkday(Shifted(row.Due)), _calendar.AddWorkdays(to, 1));
        _businessDay.StandStillOn(to, new TimeOnly(8, 0));
        return await AtTheDeskAsync(async (s, db) =>
        {
            var input = new OpenPeriod.Input
            {
                Year = quarter.Year, Quarter = quarter.Number, Name = _shift == 0 ? row.Name : Say.Capital(quarter.ToString()), Kind = row.Kind == "half-year" && quarter.Number is 2 or 4 ? PeriodKind.HalfYear : PeriodKind.Quarter,
                DataFrom = from, DataTo = to, Due = due, GraceUntil = Max(due, Shifted(row.GraceUntil)), ExternalId = row.Code, CommuneBefore = 1, DaysAreMeant = true,
            };
            var period = Must(await s.GetRequiredService<OpenPeriod>().RunAsync(input, [.. reporters.Select(r => _units[r.Unit.Code].Id)], ct));
            await LastYearAsync(db, s.GetRequiredService<Acting>(), period, row.Code, ct);
            return period;
        });
    }

    private Quarter QuarterOf(DemoData.PeriodRow row) => Quarter.Of(Shifted(row.DataFrom).AddDays(45));

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    // Last year's figures come with the sample: the office had them before it had this program.
    private async Task LastYearAsync(GiaoBanDb db, Acting acting, ReportingPeriod period, string code, CancellationToken ct)
    {
        var indicators = await db.Indicators.Where(i => i.Kind != IndicatorKind.Rate).ToDictionaryAsync(i => i.Code, ct);
        foreach (var report in DemoData.Reports(code))
        {
            foreach (var value in report.Indicators.Where(v => v.Previous is not null && indicators.ContainsKey(v.Code)))
            {
                var figure = new Figure(period.No, _units[report.Unit.Code].No, indicators[value.Code].No);
                figure.CompareWith((long)(value.Previous!.Value * Indicator.Scale));
                db.Figures.Add(figure);
            }
        }
        await db.CommitAsync(acting.Does("demo.history", "period", period.Id.Value, MarkedAsScript), ct);
    }

    private async Task FileReportsAsync(ReportingPeriod period, IReadOnlyList<DemoData.Report> reports, CancellationToken ct)
    {
        foreach (var row in reports)
        {
            foreach (var returned in row.Returns)
            {
                NowIs(returned.SubmittedAt);
                await SubmitAsync(period, row, ct);
                NowIs(returned.ReturnedAt);
                await JudgeAsync(period, row, accept: false, returned.Reason, ct);
            }
            NowIs(row.SubmittedAt);
            await SubmitAsync(period, row, ct);
            await JudgeAsync(period, row, accept: true, null, ct);
        }
        // A quarter's rows came in seconds: the database's own housekeeping, on which its plans rest, has not been by yet.
        await AtTheDeskAsync((_, db) => db.Database.ExecuteSqlRawAsync("ANALYZE", ct));
    }

    // Asked at the cell about a figure far from its usual, the unit stands by it: once, with a reason that goes with the figure.
    private async Task SubmitAsync(ReportingPeriod period, DemoData.Report row, CancellationToken ct)
    {
        var asked = await SendAsync(period, row, Role.FocalPerson, row.Contact.Name, [], ct);
        if (asked.Count > 0) await SendAsync(period, row, Role.FocalPerson, row.Contact.Name, [.. asked.Select(p => (ReportFields.Reason(ReportFields.CodeOf(p.Field)!), "Đơn vị đã rà lại, số đúng như đã ghi."))], ct);
        if (row.Unit.Code == DemoAccounts.HeadOf) await SendAsync(period, row, Role.UnitHead, DemoAccounts.HeadName, [], ct); // there a head approves before it goes up
    }

    private Task<IReadOnlyList<FieldProblem>> SendAsync(ReportingPeriod period, DemoData.Report row, Role role, string name, IReadOnlyList<(string Field, string Value)> reasons, CancellationToken ct) => AsAsync<IReadOnlyList<FieldProblem>>(name, role, row.Unit.Code, async (s, db) =>
    {
        var report = await db.Reports.Include(r => r.Items).Include(r => r.FollowUps).Include(r => r.Steps).AsSplitQuery().FirstAsync(r => r.PeriodId == period.Id && r.UnitId == _units[row.Unit.Code].Id, ct);
        var kept = await db.DraftFields.Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, ct);
        foreach (var (field, value) in DemoReports.Fields(row, report, await PromisesAsync(db, report, ct)).Concat(reasons))
        {
            if (!kept.TryGetValue(field, out var draft)) db.DraftFields.Add(draft = kept[field] = new DraftField(report.Id, field));
            Must(draft.Save(value, draft.Version, row.Contact.Name, s.GetRequiredService<BusinessDay>().NowUtc));
        }
        await db.SaveChangesAsync(ct);
        var submit = s.GetRequiredService<SubmitReport>();
        var sent = await submit.RunAsync(report, ct);
        if (sent.IsOk || (reasons.Count == 0 && submit.Problems.Count > 0 && submit.Problems.TrueForAll(p => p.Message.EndsWith(FigureChecks.OrReason, StringComparison.Ordinal)))) return submit.Problems;
        throw new InvalidOperationException($"{row.Id}: {sent.Refusal!.Message} {string.Join(" ", submit.Problems.Select(p => $"{p.Field}: {p.Message}"))}");
    });

    // "Q1-2019.HU-HUULUNG.N1" → the line of this report that asks about it.
    private static async Task<Dictionary<string, Guid>> PromisesAsync(GiaoBanDb db, UnitReport report, CancellationToken ct)
    {
        var sources = report.FollowUps.Where(f => f.SourceKind is KnotKind.ReportLine).Select(f => new ReportItemId(f.SourceId)).ToList();
        var items = await db.ReportItems.Where(i => sources.Contains(i.Id)).ToListAsync(ct);
        return items.Where(i => i.ExternalId is not null).ToDictionary(i => i.ExternalId!, i => report.FollowUps.First(f => f.SourceId == i.Id.Value).Id.Value);
    }

    private async Task JudgeAsync(ReportingPeriod period, DemoData.Report row, bool accept, string? reason, CancellationToken ct) => await AtTheDeskAsync(async (s, db) =>
        Must(await s.GetRequiredService<JudgeReport>().RunAsync(await db.Reports.Include(r => r.Steps).FirstAsync(r => r.PeriodId == period.Id && r.UnitId == _units[row.Unit.Code].Id, ct), accept, reason, ct)));

    private async Task<ConferenceId> ConferAsync(ReportingPeriod period, CancellationToken ct)
    {
        _businessDay.StandStillOn(Shifted(new DateOnly(2019, 3, 25)));
        var day = Shifted(SampleConference);
        var id = await AtTheDeskAsync(async (s, db) =>
        {
            var planned = await s.GetRequiredService<PlanConference>().RunAsync(period, new() { Name = $"Hội nghị giao ban công tác dân vận {Say.Lower(period.Name)}", Day = day, PartOfDay = Domain.Conferences.PartOfDay.Afternoon }, ct);
            return Must(planned).Id;
        });
        foreach (var row in DemoData.Agenda) await AtTheDeskAsync(async (s, db) => Must(await s.GetRequiredService<AddAgendaItem>().RunAsync(
            await ConferenceAsync(db, id, ct), new() { Title = row.Title, Minutes = row.Minutes, PresenterId = _units[row.Presenter].Id.Value, ReportItemIds = await LinesAsync(db, row.ReportItems, ct) }, ct)));
        await DemoConsolidation.BeforeConferenceAsync(period.Id, AsAsync, ct);
        foreach (var said in DemoData.Contributions)
        {
            NowIs(said.At);
            await AtTheDeskAsync(async (s, db) =>
            {
                var conference = await ConferenceAsync(db, id, ct);
                var point = DemoData.Agenda.ToList().FindIndex(a => a.ReportItems.Intersect(said.ReportItems).Any());
                return Must(await s.GetRequiredService<HearContribution>().RunAsync(conference, new()
                {
                    UnitId = _units[said.Unit].Id.Value, Type = DemoReports.TypeOf(said.Type), Text = said.Text, SpeakerName = said.Speaker.Name, SpeakerPost = said.Speaker.Post,
                    AgendaItemId = conference.Agenda.FirstOrDefault(a => a.Ordinal == point + 1)?.Id.Value, ReportItemIds = [.. await LinesAsync(db, said.ReportItems, ct)], ExternalId = said.Id,
                }, ct));
            });
        }
        return id;
    }

    private static Task<Conference> ConferenceAsync(GiaoBanDb db, ConferenceId id, CancellationToken ct) =>
        db.Conferences.Include(c => c.Agenda).Include(c => c.Delegates).Include(c => c.Contributions).FirstAsync(c => c.Id == id, ct);

    private static async Task<List<Guid>> LinesAsync(GiaoBanDb db, IReadOnlyList<string> externalIds, CancellationToken ct) =>
        [.. (await db.ReportItems.Where(i => externalIds.Contains(i.ExternalId!)).Select(i => i.Id).ToListAsync(ct)).Select(i => i.Value)];

    private async Task ConcludeAsync(ConferenceId id, CancellationToken ct)
    {
        _businessDay.StandStillOn(Shifted(SampleConference), new TimeOnly(17, 0));
        var document = await AtTheDeskAsync(async (s, db) => Must(await s.GetRequiredService<ReadDocument>().RunAsync(await ConferenceAsync(db, id, ct), articleName, articleText, ct)));
        var answers = await AtTheDeskAsync(async (_, db) => DemoAnswers.For(await db.Directives.AsNoTracking().Where(d => d.ConferenceId == id).ToListAsync(ct), DemoData.Q2Progress));
        foreach (var direction in answers.NotInArticle) await AtTheDeskAsync(async (s, db) =>
        {
            var typed = Must(await s.GetRequiredService<TypeConclusion>().RunAsync(await ConferenceAsync(db, id, ct), new() { Sentence = direction.Text, Leads = direction.Addressee is { } to ? _units.GetValueOrDefault(to)?.Name ?? to : null }, ct));
            return answers.Remember(typed.Id, direction.Code);
        });
        await AnswerAsync(id, answers, ct);
        await AtTheDeskAsync(async (s, db) =>
        {
            var read = await db.SourceDocuments.FirstAsync(d => d.Id == document.Id, ct);
            return Must(await s.GetRequiredService<ConfirmDocument>().RunAsync(read, new()
            {
                Version = read.Version, MeetingDay = read.MeetingDay ?? Shifted(SampleConference), PartOfDay = Enum.TryParse<Domain.Conferences.PartOfDay>(read.PartOfDay, out var part) ? part : null,
                Place = read.Place, ChairName = read.ChairName, ChairPosition = read.ChairPosition, Attendees = read.Attendees,
            }, ct));
        });
    }

    // What the article leaves open a person would answer: which contribution led to it, and by when.
    private async Task AnswerAsync(ConferenceId id, DemoAnswers answers, CancellationToken ct)
    {
        var directives = await AtTheDeskAsync((_, db) => db.Directives.AsNoTracking().Where(d => d.ConferenceId == id).ToListAsync(ct));
        var contributions = await AtTheDeskAsync((_, db) => db.Contributions.AsNoTracking().Where(c => c.ConferenceId == id).OrderBy(c => c.Seq).ToListAsync(ct));
        foreach (var directive in directives) await AtTheDeskAsync(async (s, db) =>
        {
            var one = await db.Directives.FirstAsync(d => d.Id == directive.Id, ct);
            if (answers.CodeOf(one.Id) is { } code) one.KnownOutsideAs(code);
            return Must(await s.GetRequiredService<CorrectDirective>().RunAsync(one, new()
            {
                Version = one.Version, Action = one.Action, Leads = one.Leads, Coordinators = one.Coordinators, Due = one.LacksDue ? LastWorkday(directive) : null, DueRule = one.LacksDue ? MarkedAsScript : null,
                ContributionId = DemoAnswers.Behind(one, contributions)?.Id.Value,
            }, ct));
        });
    }

    private DateOnly LastWorkday(Directive directive)
    {
        var day = Quarter.Of(Shifted(SampleConference).AddDays(20)).LastDay;
        while (!_calendar.IsWorkday(day)) day = day.AddDays(-1);
        return day;
    }

    private async Task IssueAsync(ConferenceId id, CancellationToken ct)
    {
        _businessDay.StandStillOn(Shifted(new DateOnly(2019, 3, 29)), new TimeOnly(9, 0));
        await AtTheDeskAsync(async (s, db) =>
        {
            var conference = await ConferenceAsync(db, id, ct);
            var expansions = s.GetRequiredService<Expansions>();
            List<IssueAssignments.Chosen> chosen = [];
            foreach (var directive in await db.Directives.Where(d => d.ConferenceId == id && d.State == DirectiveState.Confirmed).OrderBy(d => d.Code).ToListAsync(ct))
            {
                var leads = (await expansions.OpenAsync(directive.LeadPhrases, conference.OrganiserId, conference.Day, ct)).SelectMany(p => p.Units).Select(u => u.Id);
                var helpers = (await expansions.OpenAsync(directive.CoordinatorPhrases, conference.OrganiserId, conference.Day, ct)).SelectMany(p => p.Units).Select(u => u.Id);
                var answered = DemoData.Q2Progress.Entries.Where(e => e.Direction == directive.ExternalId).Select(e => _units[e.Unit].Id);
                List<UnitId> all = [.. leads.Concat(answered).Distinct()];
                chosen.Add(new(directive.Id, all.Count > 0 ? all : [_units["BDVTU"].Id], [.. helpers]));
            }
            return Must(await s.GetRequiredService<IssueAssignments>().RunAsync(conference, chosen, ct));
        });
    }

    private async Task TellThePublicAsync(ConferenceId id, CancellationToken ct)
    {
        var bulletin = await AtTheDeskAsync(async (s, db) => Must(await s.GetRequiredService<WriteBulletin>().RunAsync(await ConferenceAsync(db, id, ct), ct)).Id);
        await AtTheDeskAsync(async (s, db) => Must(await s.GetRequiredService<PublishBulletin>().RunAsync(await db.Bulletins.Include(b => b.Sentences).FirstAsync(b => b.Id == bulletin, ct), ct)));
    }

    private async Task FollowUpAsync(CancellationToken ct)
    {
        foreach (var entry in DemoData.Q2Progress.Entries.Where(e => e.UpdatedOn is not null).OrderBy(e => e.UpdatedOn))
        {
            _businessDay.StandStillOn(Shifted(entry.UpdatedOn!.Value), new TimeOnly(10, 0));
            var assignment = await AtTheDeskAsync((_, db) => db.Assignments.Where(a => a.LeadUnitId == _units[entry.Unit].Id && db.Directives.Any(d => d.Id == a.DirectiveId && d.ExternalId == entry.Direction)).Select(a => (AssignmentId?)a.Id).FirstOrDefaultAsync(ct));
            if (assignment is { } id) await DemoFollowUp.LiveAsync(entry, id, _units, Shifted, AsAsync, ct);
        }
    }

    // What comes late: one unit is given a later day, another mends a figure the conference has heard.
    private async Task AfterwardsAsync(ReportingPeriod first, ReportingPeriod second, CancellationToken ct)
    {
        _businessDay.StandStillOn(Max(Shifted(DemoData.Periods[1].DataTo), second.DataTo), new TimeOnly(9, 0));
        await AtTheDeskAsync(async (s, db) => Must(await s.GetRequiredService<AllowLater>().RunAsync(await db.Periods.FirstAsync(p => p.Id == second.Id, ct), new()
        {
            Unit = _units["BCHQS"].Id.Value, NewDue = _calendar.AddWorkdays(second.Due, 5), Expires = _calendar.AddWorkdays(second.Due, 10), Reason = "Đơn vị diễn tập dài ngày",
        }, ct)));
        await AsAsync("Hoàng Văn Chính", Role.FocalPerson, "HU-LOCBINH", async (s, db) =>
        {
            var (unit, period) = (_units["HU-LOCBINH"], await db.Periods.FirstAsync(p => p.Id == first.Id, ct));
            var report = await db.Reports.Include(r => r.Steps).Include(r => r.Addenda).AsSplitQuery().FirstAsync(r => r.PeriodId == first.Id && r.UnitId == unit.Id, ct);
            var asked = await s.GetRequiredService<FiguresAsked>().OfAsync(report, period, unit, ct);
            var mended = asked.Last(f => f.Filed?.Value > 0 && f.Indicator.OverUnits is OverUnits.Sum);
            return Must(await s.GetRequiredService<SupplementReport>().RunAsync(report, period, asked, new Dictionary<string, string> { [mended.Indicator.Code] = VietnameseNumber.Write(mended.Filed!.Value + 3 * Indicator.Scale) }, "Ba xã báo sau hội nghị", ct));
        });
    }

    private async Task StandStillAsync(CancellationToken ct)
    {
        _businessDay.StandStillOn(LastDay);
        await AtTheDeskAsync(async (s, db) =>
        {
            db.Settings.Add(new Setting(Database.DemoDayKey, Say.Iso(LastDay)));
            await db.CommitAsync(s.GetRequiredService<Acting>().Does("demo.stand-still", "setting", Guid.Empty, MarkedAsScript), ct);
            await Sealer.SealAsync(db, s.GetRequiredService<Acting>().NowUtc, ct);
            return true;
        });
    }
}
