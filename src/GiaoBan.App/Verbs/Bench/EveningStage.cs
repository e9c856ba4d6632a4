using System.Globalization;
using System.Security.Claims;
using GiaoBan.App.Demo;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// A province on the evening before the due day: every unit has one person who is signed in and has written half of the report.
/// The sessions are rows like any other; only the hashing of 3,321 passwords is left out.
/// </summary>
/// <param name="Fields">Names of the fields each of them types: figures first, then paragraphs.</param>
internal sealed record EveningStage(IReadOnlyList<EveningStage.Typist> People, IReadOnlyList<string> Fields)
{
    /// <param name="Path">The page of the unit's report.</param>
    public sealed record Typist(ReportId Report, string Path, string Cookies, string Token);

    private const int Figures = 66;
    private const string Typing = "Người gõ ";
    private static readonly Act Staged = new("bench.fill", "bench", null, "bench", Guid.Empty, null, DateTime.UnixEpoch);

    public static async Task<EveningStage> FillAsync(IServiceProvider services, int count, int fields)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<GiaoBanDb>>().CreateDbContextAsync();
        if (await db.Units.AnyAsync()) throw new BadUse("Cơ sở dữ liệu này đã có dữ liệu. Đưa một cơ sở dữ liệu trống để đo.");

        var line = new LineOfWork("DV", "Công tác dân vận");
        List<Unit> units = [.. Enumerable.Range(1, count).Select(no => new Unit(no, $"H{no}", $"Huyện ủy số {no}", $"Huyện {no}", UnitKind.PartyCommittee, UnitLevel.District, null, new DateOnly(2010, 1, 1)))];
        var organiser = units[0].Id;
        List<Indicator> measures = [.. DemoUnits.Dictionary(organiser, line.Id, _ => "2010-Q1").Where(i => i.Kind is not IndicatorKind.Rate && i.IsReportedBy("", isDistrictCommittee: true)).Take(Figures)];
        var form = new ReportForm(organiser, line.Id, "BC", Enum.GetValues<SectionKind>());
        var period = ReportingPeriod.Open(1, organiser, line.Id, new Quarter(2019, 1), new("Quý I năm 2019", PeriodKind.Quarter, new(2018, 12, 15), new(2019, 3, 14), new(2019, 3, 20), new(2019, 3, 22)), WorkingCalendar.OfTheState()).Value!;
        List<UnitReport> reports = [.. units.Select(u => new UnitReport(period, u.Id, u.No, form.Id, isRegular: true))];
        List<Account> accounts = [.. units.Select(u => new Account { UserName = $"go{u.No}", NormalizedUserName = $"GO{u.No}", DisplayName = $"{Typing}{u.No}", SecurityStamp = "x" })];
        List<AccountSession> sessions = [.. accounts.Select(a => new AccountSession(a.Id, "127.0.0.1", "bench", "pwd", TimeProvider.System.GetUtcNow().UtcDateTime))];
        db.AddRange([line, form, period, .. units, .. measures, .. reports, .. accounts, .. sessions, .. units.Zip(accounts, (u, a) => new Grant(a.Id, Role.FocalPerson, u.Id, organiser, line.Id))]);
        await db.CommitAsync(Staged, CancellationToken.None);

        List<string> names = [.. measures.Select(m => ReportFields.Figure(m.Code)), .. Enum.GetValues<SectionKind>().SelectMany(s => Enumerable.Range(1, 7).Select(n => ReportFields.Paragraph(s, n)))];
        names = [.. names.Take(fields)];
        await HalfWrittenAsync(db, names);
        return new EveningStage([.. reports.Select((r, i) => SignedIn(services, r, accounts[i], sessions[i]))], names);
    }

    private static async Task HalfWrittenAsync(GiaoBanDb db, IReadOnlyList<string> names)
    {
        foreach (var field in names.Where((_, i) => i % 2 == 0))
            await db.Database.ExecuteSqlAsync($"INSERT INTO draft_field (report_id, field, value, saved_at_utc, saved_by, version) SELECT id, {field}, '12', {DateTime.UnixEpoch}, {Typing} || unit_no, 1 FROM unit_report");
        // Beside the product's table, for the bare upserts.
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE bench_field (report_id text, field text, value text, PRIMARY KEY (report_id, field))");
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Typist SignedIn(IServiceProvider services, UnitReport report, Account account, AccountSession session)
    {
        var who = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.UserName!), new(SessionCheck.Claim, session.Id.ToString())], IdentityConstants.ApplicationScheme));
        var door = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = door.TicketDataFormat.Protect(new AuthenticationTicket(who, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + SessionCheck.Longest }, IdentityConstants.ApplicationScheme));
        var forms = services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = services, User = who });
        var formCookie = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;
        return new Typist(report.Id, $"/ky/{report.PeriodId.Value}/bao-cao/{report.UnitId.Value}", string.Create(CultureInfo.InvariantCulture, $"{door.Cookie.Name}={ticket}; {formCookie}={forms.CookieToken}"), forms.RequestToken!);
    }
}
