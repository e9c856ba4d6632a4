using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>What somebody types on the short card.</summary>
internal sealed record CardInput
{
    [StringLength(200)] public string? Name { get; init; }
    public ExemplarField Field { get; init; }
    [StringLength(300)] public string? Place { get; init; }
    public DateOnly? StartedOn { get; init; }
    [StringLength(2000)] public string? What { get; init; }
    [StringLength(2000)] public string? Outcome { get; init; }
    public int Version { get; init; }

    public ExemplarCard Card => new(Name ?? "", Field, Place ?? "", StartedOn, What ?? "", Outcome);
    public string Words => string.Join('\n', Name, Place, What, Outcome);

    public static CardInput Of(Exemplar one) => new() { Name = one.Name, Field = one.Field, Place = one.Place, StartedOn = one.StartedOn, What = one.What, Outcome = one.Outcome, Version = one.Version };
}

/// <summary>Đăng ký mô hình: what looks like another of the same place is shown beside it, and is told apart with a reason or not registered.</summary>
internal sealed class RegisterExemplar(GiaoBanDb db, ExemplarBook book, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    /// <summary>What somebody said of one that looks alike.</summary>
    public sealed record Said
    {
        public Guid Exemplar { get; init; }
        [StringLength(500)] public string? Difference { get; init; }
    }

    /// <summary>What the card looks like, after it was refused or before.</summary>
    public IReadOnlyList<ExemplarId> Alike { get; private set; } = [];

    public async Task<Result<Exemplar>> RunAsync(CardInput input, IReadOnlyList<Said> said, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Words}\n{string.Join('\n', said.Select(s => s.Difference))}") is { } what) return ReportRefusals.PersonalData(what);
        var doubles = ExemplarLikeness.Doubles(new ComparedExemplar(default, input.Name ?? "", input.Place ?? "", input.What ?? ""), await book.ComparedAsync(null, ct));
        Alike = [.. doubles.Select(d => d.Id)];
        List<LikelyDouble> alike = [.. doubles.Select(d => new LikelyDouble(d.Id, d.Name, said.FirstOrDefault(s => s.Exemplar == d.Id.Value)?.Difference))];

        var (organiser, line, today) = (acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        var number = (await book.Ours().Where(e => e.Year == today.Year).MaxAsync(e => (int?)e.Number, ct) ?? 0) + 1;
        var registered = Exemplar.Register(organiser, line, acting.Who.UnitId, number, input.Card, alike, acting.Who.Name, today);
        if (registered.Value is not { } one) return registered;

        db.Exemplars.Add(one);
        db.Outbox.Add(TellUnit.Message(null, $"Mô hình mới chờ duyệt: {one.Name}, {one.Place}.", $"/mo-hinh/{one.Id.Value}", acting.NowUtc, organiser, line, [Role.DeskOfficer]));
        await db.CommitAsync(acting.Does("exemplar.register", "exemplar", one.Id.Value, one.Name), ct);
        return one;
    }
}
