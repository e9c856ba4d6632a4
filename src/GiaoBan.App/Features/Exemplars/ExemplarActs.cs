using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Conferences;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>Sửa phiếu, viết hồ sơ: the unit that registered it.</summary>
internal sealed class WriteExemplar(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Part
    {
        public DossierContent Content { get; init; }
        [StringLength(6000)] public string? Text { get; init; }
    }

    public async Task<Result> CardAsync(Exemplar one, CardInput input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Words) is { } what) return ReportRefusals.PersonalData(what);
        if (one.Version != input.Version) return new Conflict("Người khác vừa sửa phiếu này. Xem phiếu đang lưu rồi sửa lại nếu cần.", input.What ?? "", one.What, one.Version);
        if (one.Mend(input.Card, businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("exemplar.mend", "exemplar", one.Id.Value, one.Name), ct);
        return Result.Ok;
    }

    public async Task<Result> DossierAsync(Exemplar one, IReadOnlyList<Part> parts, int version, CancellationToken ct)
    {
        if (guard.FindPersonalData(string.Join('\n', parts.Select(p => p.Text))) is { } what) return ReportRefusals.PersonalData(what);
        if (one.Version != version) return new Conflict("Người khác vừa sửa hồ sơ này. Xem hồ sơ đang lưu rồi sửa lại nếu cần.", "", "", one.Version);
        foreach (var part in parts)
            if (one.Write(part.Content, part.Text) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("exemplar.dossier", "exemplar", one.Id.Value, $"{one.Dossier.Count + 1}/{DossierPart.Contents} nội dung"), ct);
        return Result.Ok;
    }
}

/// <summary>Duyệt đăng ký: into the list, back with a reason, or the same as another.</summary>
internal sealed class JudgeExemplar(GiaoBanDb db, ExemplarBook book, Acting acting, TextGuard guard) : IUseCase
{
    public Task<Result> AdmitAsync(Exemplar one, CancellationToken ct) => TellAsync(one, one.Admit(), "exemplar.admit", $"Mô hình “{one.Name}” đã vào danh sách theo dõi.", ct);

    public Task<Result> ReturnAsync(Exemplar one, string? reason, CancellationToken ct) => guard.FindPersonalData(reason ?? "") is { } what ? Task.FromResult<Result>(ReportRefusals.PersonalData(what)) : TellAsync(one, one.Return(reason ?? ""), "exemplar.return", $"Mô hình “{one.Name}” được trả lại: {reason}", ct);

    public async Task<Result> DoubleAsync(Exemplar one, string? other, CancellationToken ct)
    {
        var found = await book.TheOneAsync(other, ct);
        if (found.Refusal is { } no) return no;

        var kept = await book.Ours().Whole().FirstAsync(e => e.Id == found.Value, ct);
        return await TellAsync(one, one.IsSameAs(kept), "exemplar.double", $"Mô hình “{one.Name}” trùng với “{kept.Name}” nên chỉ theo dõi một.", ct);
    }

    private async Task<Result> TellAsync(Exemplar one, Result done, string act, string news, CancellationToken ct)
    {
        if (!done.IsOk) return done;

        db.Outbox.Add(TellUnit.Message(one.UnitId, news, $"/mo-hinh/{one.Id.Value}", acting.NowUtc, one.OrganiserId, one.LineId));
        await db.CommitAsync(acting.Does(act, "exemplar", one.Id.Value, one.StateReason ?? one.Name), ct);
        return Result.Ok;
    }
}

/// <summary>Học từ đâu: from whom it was taken over, and what was done otherwise.</summary>
internal sealed class TakeOverExemplar(GiaoBanDb db, ExemplarBook book, Acting acting, TextGuard guard) : IUseCase
{
    public async Task<Result> RunAsync(Exemplar one, string? parent, string? changed, CancellationToken ct)
    {
        if (guard.FindPersonalData(changed ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var found = await book.TheOneAsync(parent, ct);
        if (found.Refusal is { } none) return none;
        var from = await book.Ours().AsNoTracking().FirstAsync(e => e.Id == found.Value, ct);
        if (one.TakeOver(from, [.. await book.AboveAsync(from.Id, ct)], changed ?? "") is { Refusal: { } no }) return no;

        db.Outbox.Add(TellUnit.Message(from.UnitId, $"Mô hình “{from.Name}” được nhân rộng: {one.Name}, {one.Place}.", $"/mo-hinh/{one.Id.Value}", acting.NowUtc, one.OrganiserId, one.LineId));
        await db.CommitAsync(acting.Does("exemplar.take-over", "exemplar", one.Id.Value, $"{one.Name} học {from.Name}"), ct);
        return Result.Ok;
    }
}

/// <summary>Còn duy trì không: a look after 6, 12 or 24 months, or its end between two looks.</summary>
internal sealed class CheckExemplar(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public async Task<Result> LookAsync(Exemplar one, int months, bool isAlive, string? seen, CancellationToken ct)
    {
        if (guard.FindPersonalData(seen ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (one.Check(months, isAlive, seen, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("exemplar.check", "exemplar", one.Id.Value, $"{months} tháng: {(isAlive ? "còn duy trì" : "đã dừng")}"), ct);
        return Result.Ok;
    }

    public async Task<Result> EndAsync(Exemplar one, string? reason, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (one.End(businessDay.Today, reason) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("exemplar.end", "exemplar", one.Id.Value, one.EndReason), ct);
        return Result.Ok;
    }
}

/// <summary>Công nhận: a decision of some level, with the scoring it rests on where there was one.</summary>
internal sealed class RecogniseExemplar(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    public sealed record Input
    {
        public RecognitionLevel Level { get; init; }
        [StringLength(60)] public string? Number { get; init; }
        [StringLength(200)] public string? Body { get; init; }
        public DateOnly? On { get; init; }
    }

    public async Task<Result> RunAsync(Exemplar one, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Number}\n{input.Body}") is { } what) return ReportRefusals.PersonalData(what);
        var scored = await db.Appraisals.AsNoTracking().Where(a => a.SubjectId == one.Id.Value && a.State == AppraisalState.Agreed).OrderByDescending(a => a.AgreedOn).Select(a => (AppraisalId?)a.Id).FirstOrDefaultAsync(ct);
        if (one.Recognise(new RecognitionText(input.Level, input.Number, input.Body, input.On, scored), businessDay.Today) is { Refusal: { } no }) return no;

        db.Outbox.Add(TellUnit.Message(one.UnitId, $"Mô hình “{one.Name}” được công nhận {Say.Lower(Say.Level(input.Level))}.", $"/mo-hinh/{one.Id.Value}", acting.NowUtc, one.OrganiserId, one.LineId));
        await db.CommitAsync(acting.Does("exemplar.recognise", "exemplar", one.Id.Value, $"{Say.Level(input.Level)}, {input.Number}"), ct);
        return Result.Ok;
    }
}

/// <summary>Gắn với dòng báo cáo: where its unit has told of it, so that the thread leads here and back.</summary>
internal sealed class TieExemplar(GiaoBanDb db, Acting acting) : IUseCase
{
    public async Task<Result> RunAsync(Exemplar one, Guid item, CancellationToken ct)
    {
        var line = new ReportItemId(item);
        var isTheirs = await (from i in db.SentLines(acting.Who) join r in db.Reports on i.ReportId equals r.Id where i.Id == line && r.UnitId == one.UnitId select i.Id).AnyAsync(ct);
        if (!isTheirs) return ExemplarRefusals.NotItsLine;

        await db.TieAsync([line], Relation.TellsOf, new Knot(KnotKind.Exemplar, one.Id.Value), ct);
        await db.CommitAsync(acting.Does("exemplar.tie", "exemplar", one.Id.Value, one.Name), ct);
        return Result.Ok;
    }
}
