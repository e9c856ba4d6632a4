using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>
/// Ban hành bảng điểm: pasted line by line as it stands in the decision, cells apart by a bar or a tab. Nothing is kept of a table with
/// one line that cannot be read.
/// </summary>
internal sealed class PublishTable(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard) : IUseCase
{
    private const string WithEvidence = "minh chứng";

    public sealed record Input
    {
        [StringLength(200)] public string? Name { get; init; }
        [StringLength(200)] public string? Place { get; init; }
        public int? Year { get; init; }

        /// <summary>"1.2 | Nhiều lực lượng tham gia | 10 | minh chứng", the last cell only where it is asked for.</summary>
        [StringLength(20_000)] public string? Criteria { get; init; }

        /// <summary>"T1 | Báo cáo chậm | 2 | 3 | 1.2": points each time, times at most, from which criterion.</summary>
        [StringLength(6000)] public string? Deductions { get; init; }

        /// <summary>"Xuất sắc | 90".</summary>
        [StringLength(2000)] public string? Classes { get; init; }
    }

    public async Task<Result<PointTable>> RunAsync(Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData($"{input.Criteria}\n{input.Deductions}\n{input.Name}\n{input.Place}\n{input.Classes}") is { } what) return ReportRefusals.PersonalData(what);
        var read = Read(input);
        if (read.Value is not { } text) return read.Refusal!;

        var (organiser, line, place) = (acting.Who.OrganiserId, acting.Who.LineId, text.Place.Trim());
        var edition = (await db.PointTables.Of(acting.Who).Where(t => t.Place == place && t.Year == text.Year).MaxAsync(t => (int?)t.Edition, ct) ?? 0) + 1;
        var published = PointTable.Publish(organiser, line, text, edition, acting.Who.Name, businessDay.Today);
        if (published.Value is not { } table) return published;

        db.PointTables.Add(table);
        await db.CommitAsync(acting.Does("scoring.table", "point-table", table.Id.Value, $"{table.Name}, {table.Place}, {table.Year}"), ct);
        return table;
    }

    public static Result<PointTableText> Read(Input input)
    {
        List<CriterionText> criteria = [];
        List<DeductionText> deductions = [];
        List<ClassText> classes = [];
        foreach (var (line, cells) in Rows(input.Criteria))
        {
            if (cells.Length is < 3 or > 4 || VietnameseNumber.Read(cells[2]).Value is not { } most || (cells.Length == 4 && cells[3].Length > 0 && !cells[3].Equals(WithEvidence, StringComparison.OrdinalIgnoreCase))) return ScoringRefusals.LineUnread(line);
            criteria.Add(new(cells[0], cells[1], most, cells.Length == 4 && cells[3].Length > 0));
        }
        foreach (var (line, cells) in Rows(input.Deductions))
        {
            if (cells.Length is < 3 or > 5 || VietnameseNumber.Read(cells[2]).Value is not { } each || !int.TryParse(cells.ElementAtOrDefault(3) is { Length: > 0 } times ? times : "1", CultureInfo.InvariantCulture, out var atMost)) return ScoringRefusals.LineUnread(line);
            deductions.Add(new(cells[0], cells[1], each, atMost, cells.ElementAtOrDefault(4) is { Length: > 0 } within ? within : null));
        }
        foreach (var (line, cells) in Rows(input.Classes))
        {
            if (cells.Length != 2 || VietnameseNumber.Read(cells[1]).Value is not { } from) return ScoringRefusals.LineUnread(line);
            classes.Add(new(cells[0], from));
        }
        return new PointTableText(input.Name ?? "", input.Place ?? "", input.Year ?? 0, criteria, deductions, classes);
    }

    private static IEnumerable<(string Line, string[] Cells)> Rows(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (line, line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : '|', StringSplitOptions.TrimEntries)));
}
