using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>How paragraphs of reports come into the text: as they are, several as one sentence, or quoted with the unit's name.</summary>
internal enum Pick { AsTheyAre, Merged, Quoted }

/// <summary>Lấy vào bản tổng hợp: paragraphs, confirmed matters and figures become sentences that keep where they came from.</summary>
internal sealed class PickSources(GiaoBanDb db, Acting acting, BusinessDay businessDay, MatterBook book, RollUps rollUps, LiveFeed live) : IUseCase
{
    private const int NamesAtMost = 5;

    public sealed record Input
    {
        public SectionKind Section { get; init; }
        public Pick How { get; init; }
        public List<Guid> Lines { get; init; } = [];
        public List<Guid> Matters { get; init; } = [];
        public List<Guid> Measures { get; init; } = [];
    }

    public async Task<Result> RunAsync(ReportingPeriod period, Input input, CancellationToken ct)
    {
        List<(string Text, SourceRef[] Sources)> wanted = [];
        if (input.Lines.Count > 0 && (await LinesAsync(period, input, wanted, ct)) is { Refusal: { } no }) return no;
        if (input.Matters.Count > 0) await MattersAsync(period, input, wanted, ct);
        if (input.Measures.Count > 0 && (await MeasuresAsync(period, input, wanted, ct)) is { Refusal: { } none }) return none;
        if (wanted.Count == 0) return ConsolidationRefusals.NothingPicked;

        var last = await db.LastOrdinalAsync(period, input.Section, ct);
        foreach (var (text, sources) in wanted)
        {
            var written = ConsolidatedSentence.Write(period.OrganiserId, period.LineId, period.Id, input.Section, ++last, text, sources, acting.Who.Name, businessDay.NowUtc);
            if (written.Value is not { } sentence) return written.Refusal!;
            db.ConsolidatedSentences.Add(sentence);
        }
        await db.CommitAsync(acting.Does("sentence.pick", "period", period.Id.Value), ct);
        live.Announce("consolidated");
        return Result.Ok;
    }

    private async Task<Result> LinesAsync(ReportingPeriod period, Input input, List<(string Text, SourceRef[] Sources)> wanted, CancellationToken ct)
    {
        var ids = input.Lines.Distinct().ToHashSet();
        var lines = (await db.FiledLines(period.Id).ToListAsync(ct)).Where(l => ids.Contains(l.Id.Value)).ToList();
        if (lines.Count != ids.Count) return ConsolidationRefusals.LineNotThere;
        if (input.How is Pick.Merged && lines.Count < 2) return ConsolidationRefusals.MergeNeedsTwo;

        if (input.How is Pick.Merged) wanted.Add(($"{string.Join("; ", lines.Select((l, i) => i == 0 ? Bare(l.Text) : Say.Lower(Bare(l.Text))))}.", [.. lines.Select(Source)]));
        else wanted.AddRange(lines.Select(l => (input.How is Pick.Quoted ? $"{l.Unit} {Said(input.Section)}: “{l.Text}”" : l.Text, new[] { Source(l) })));
        return Result.Ok;

        static SourceRef Source(FiledLine line) => new(SourceOfSentence.Line, line.Id.Value);
    }

    private async Task MattersAsync(ReportingPeriod period, Input input, List<(string Text, SourceRef[] Sources)> wanted, CancellationToken ct)
    {
        foreach (var matter in (await book.ConfirmedAsync(period, null, ct)).Where(m => input.Matters.Contains(m.Group.Id.Value)))
        {
            var names = string.Join(", ", matter.Units.Take(NamesAtMost)) + (matter.Units.Count > NamesAtMost ? $" và {matter.Units.Count - NamesAtMost} đơn vị khác" : "");
            var since = matter.Periods > 1 ? $", kỳ thứ {matter.Periods} liên tiếp" : "";
            wanted.Add(($"{Bare(matter.Group.Title)} ({matter.Units.Count} đơn vị nêu: {names}{since}).", [new SourceRef(SourceOfSentence.Matter, matter.Group.Id.Value)]));
        }
    }

    private async Task<Result> MeasuresAsync(ReportingPeriod period, Input input, List<(string Text, SourceRef[] Sources)> wanted, CancellationToken ct)
    {
        foreach (var row in (await rollUps.OfAsync(period, ct)).Where(m => input.Measures.Contains(m.Indicator.Id.Value)))
        {
            if (row.Now.Value is not { } value) return ConsolidationRefusals.MeasureNotThere;

            var coverage = row.Now.IsComplete ? "" : $" (số của {row.Now.Filed}/{row.Now.Asked} đơn vị)";
            var before = row.LastYear.Value is { } then && row.LastYear.Filed == row.Now.Filed ? $", cùng kỳ năm trước {VietnameseNumber.Write(then)}" : "";
            wanted.Add(($"{row.Indicator.Name}: {VietnameseNumber.Write(value)} {row.Indicator.UnitOfMeasure}{before}{coverage}.", [new SourceRef(SourceOfSentence.Measure, row.Indicator.Id.Value)]));
        }
        return Result.Ok;
    }

    // How a report speaks of what a unit wrote there.
    private static string Said(SectionKind section) => section switch
    {
        SectionKind.Outcomes or SectionKind.Advantages => "báo cáo",
        SectionKind.Proposals => "kiến nghị",
        SectionKind.NextTasks => "đề ra",
        _ => "nêu",
    };

    private static string Bare(string text) => text.TrimEnd('.', ';', ' ');
}

/// <summary>Viết câu: what the desk adds of its own; it is marked as such.</summary>
internal sealed class WriteSentence(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(ReportingPeriod period, SectionKind section, string? text, CancellationToken ct)
    {
        if (guard.FindPersonalData(text ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var last = await db.LastOrdinalAsync(period, section, ct);
        var written = ConsolidatedSentence.Write(period.OrganiserId, period.LineId, period.Id, section, last + 1, text, [], acting.Who.Name, businessDay.NowUtc);
        if (written.Value is not { } sentence) return written.Refusal!;

        db.ConsolidatedSentences.Add(sentence);
        await db.CommitAsync(acting.Does("sentence.write", "sentence", sentence.Id.Value), ct);
        live.Announce("consolidated");
        return Result.Ok;
    }
}

/// <summary>Sửa câu: other words over the same sources; of two people who write at once both texts are kept.</summary>
internal sealed class RewriteSentence(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public Guid Sentence { get; init; }
        public int Version { get; init; }
        [StringLength(2 * ConsolidatedSentence.Longest)] public string? Text { get; init; }
    }

    public async Task<Result> RunAsync(ReportingPeriod period, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Text ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (await db.SentenceAsync(period, input.Sentence, ct) is not { } sentence) return ConsolidationRefusals.SentenceNotThere;
        if (sentence.Rewrite(input.Text, input.Version, acting.Who.Name, businessDay.NowUtc) is { Refusal: { } no }) return no;

        try
        {
            await db.CommitAsync(acting.Does("sentence.rewrite", "sentence", sentence.Id.Value), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another hand was in this sentence at the same moment: looked at anew, it is an ordinary conflict.
            db.ChangeTracker.Clear();
            return await db.SentenceAsync(period, input.Sentence, ct) is { } theirs ? theirs.Rewrite(input.Text, input.Version, acting.Who.Name, businessDay.NowUtc) : ConsolidationRefusals.SentenceNotThere;
        }
        live.Announce("consolidated");
        return Result.Ok;
    }
}

/// <summary>Bỏ câu, lấy lại, đưa lên: where a sentence stands, and whether it stands at all.</summary>
internal sealed class PlaceSentence(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public async Task<Result> DropAsync(ReportingPeriod period, Guid sentence, bool drop, CancellationToken ct)
    {
        if (await db.SentenceAsync(period, sentence, ct) is not { } one) return ConsolidationRefusals.SentenceNotThere;

        if (drop) one.Drop();
        else one.Restore();
        await db.CommitAsync(acting.Does(drop ? "sentence.drop" : "sentence.restore", "sentence", one.Id.Value), ct);
        live.Announce("consolidated");
        return Result.Ok;
    }

    /// <summary>Changes places with the one before it; the first stays where it is.</summary>
    public async Task<Result> RaiseAsync(ReportingPeriod period, Guid sentence, CancellationToken ct)
    {
        var all = await db.ConsolidatedSentences.Where(s => s.PeriodId == period.Id && !s.IsDropped).OrderBy(s => s.Section).ThenBy(s => s.Ordinal).ToListAsync(ct);
        var at = all.FindIndex(s => s.Id.Value == sentence);
        if (at < 0) return ConsolidationRefusals.SentenceNotThere;
        if (at == 0 || all[at - 1].Section != all[at].Section) return Result.Ok;

        var (above, below) = (all[at - 1].Ordinal, all[at].Ordinal);
        all[at].StandAt(above);
        all[at - 1].StandAt(below);
        await db.CommitAsync(acting.Does("sentence.move", "sentence", sentence), ct);
        live.Announce("consolidated");
        return Result.Ok;
    }
}

internal static class SentencesOfPeriod
{
    extension(GiaoBanDb db)
    {
        public Task<ConsolidatedSentence?> SentenceAsync(ReportingPeriod period, Guid sentence, CancellationToken ct) =>
            db.ConsolidatedSentences.FirstOrDefaultAsync(s => s.Id == new SentenceId(sentence) && s.PeriodId == period.Id, ct);

        /// <summary>Where the last sentence of a section stands; 0 where there is none.</summary>
        public async Task<int> LastOrdinalAsync(ReportingPeriod period, SectionKind section, CancellationToken ct) =>
            await db.ConsolidatedSentences.Where(s => s.PeriodId == period.Id && s.Section == section).MaxAsync(s => (int?)s.Ordinal, ct) ?? 0;
    }
}
