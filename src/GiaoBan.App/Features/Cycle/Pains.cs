using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>One assignment on a first page: its state, its words, whose it is, where it opens.</summary>
internal sealed record PainLine(Guid Id, AssignmentStatus Status, string Action, string Code, string Unit, DateOnly? Due, bool ByMilestone, int Age)
{
    public string Href => $"/nhiem-vu/{Id}";
    public (string Kind, string Words) Said => Say.Status(Status);
    public string Detail => $"{Unit}, {Told(Code, Due, ByMilestone, Age)}";

    /// <param name="code">Of the assignment.</param>
    /// <param name="due">Null: standing, or due before an event.</param>
    /// <param name="byMilestone">Due before an event.</param>
    /// <param name="age">Quarters since it was issued.</param>
    public static string Told(string code, DateOnly? due, bool byMilestone, int age) =>
        $"{code}{(due is { } day ? Tf($", hạn {Say.Day(day)}") : byMilestone ? T(", theo mốc") : T(", thường xuyên"))}{(age > 0 ? $", {Say.Age(age)}" : "")}";
}

/// <summary>The same short lists for every first page, each by one question to the database.</summary>
internal sealed class Pains(GiaoBanDb db, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    /// <summary>How much a state hurts: 0 most.</summary>
    public static int Rank(StatusKind kind) => kind switch { StatusKind.Late => 0, StatusKind.Asked => 1, StatusKind.Returned => 2, StatusKind.Said => 3, StatusKind.Soon => 4, StatusKind.Stale => 5, StatusKind.Fresh => 6, StatusKind.Doing => 7, _ => 8 };

    public static bool Hurts(StatusKind kind) => Rank(kind) < 7;

    public async Task<IReadOnlyList<PainLine>> LinesAsync(IQueryable<Assignment> some, int atMost, CancellationToken ct)
    {
        var rows = await some.Take(atMost).Select(a => new { a.Id, a.Code, a.Action, Unit = db.Units.Where(u => u.Id == a.LeadUnitId).Select(u => u.Name).First(), a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, a.MilestoneId, a.IssuedYear, a.IssuedQuarter }).ToListAsync(ct);
        var now = Quarter.Of(businessDay.Today);
        return [.. rows.Select(r => new PainLine(r.Id.Value, AssignmentStatus.Of(r.State, r.Due, r.IssuedOn, r.HeardOn, r.AskedOn, businessDay.Today, calendar), r.Action, r.Code, r.Unit, r.Due, r.MilestoneId is not null, now.Since(new Quarter(r.IssuedYear, r.IssuedQuarter))))];
    }

    /// <summary>The last day of issue whose time for the handshake is over.</summary>
    public DateOnly HandshakeOver()
    {
        var day = businessDay.Today;
        while (calendar.WorkdaysBetween(day, businessDay.Today) <= AssignmentStatus.HandshakeWorkdays) day = day.AddDays(-1);
        return day;
    }
}
