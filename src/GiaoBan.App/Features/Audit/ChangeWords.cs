using System.Globalization;
using System.Text.Json;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

/// <summary>One field of one thing, as it was and as it is; null where there was or is nothing.</summary>
internal sealed record FieldChange(string Field, string? Was, string? Now);

/// <summary>One thing an act touched.</summary>
internal sealed record ThingChange(string Table, string Key, string Thing, IReadOnlyList<FieldChange> Fields);

/// <summary>What an act changed, in words: names for ids, days as they are written, figures with their comma.</summary>
internal sealed class ChangeWords(GiaoBanDb db) : IUseCase
{
    // What only the machine needs: an id of the row itself, order, versions, folded copies.
    private static readonly HashSet<string> Unsaid = ["Id", "Seq", "Version", "SearchText", "ExternalId", "OrganiserId", "LineId", "FormId", "PeriodNo", "UnitNo", "IndicatorNo", "ReportId", "PeriodId", "TokenHash", "LeftHash", "Ordinal"];

    private Dictionary<string, string>? _units;
    private Dictionary<int, string> _unitNos = [], _indicators = [], _periods = [];

    public async Task<IReadOnlyList<ThingChange>> ReadAsync(AuditPayload? payload, CancellationToken ct)
    {
        if ((payload?.Json ?? payload?.Left) is not { } json) return [];

        await LoadAsync(ct);
        using var changes = JsonDocument.Parse(json);
        return [.. changes.RootElement.EnumerateArray().Select(One).Where(t => t.Fields.Count > 0)];
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        if (_units is not null) return;

        var units = await db.Units.AsNoTracking().Select(u => new { u.Id, u.No, u.ShortName }).ToListAsync(ct);
        _units = units.ToDictionary(u => u.Id.Value.ToString("D"), u => u.ShortName, StringComparer.Ordinal);
        _unitNos = units.GroupBy(u => u.No).ToDictionary(g => g.Key, g => g.First().ShortName);
        _indicators = (await db.Indicators.AsNoTracking().Select(i => new { i.No, i.Name }).ToListAsync(ct)).GroupBy(i => i.No).ToDictionary(g => g.Key, g => g.First().Name);
        _periods = (await db.Periods.AsNoTracking().Select(p => new { p.No, p.Name }).ToListAsync(ct)).GroupBy(p => p.No).ToDictionary(g => g.Key, g => g.First().Name);
    }

    private ThingChange One(JsonElement change)
    {
        var (table, key) = (change.GetProperty("row").GetString()!, change.GetProperty("key").GetString()!);
        var now = change.TryGetProperty("now", out var n) ? n : default;
        var was = change.TryGetProperty("was", out var w) ? w : default;
        List<FieldChange> fields = [];
        if (now.ValueKind is not JsonValueKind.Object) fields.Add(new(T("Dòng này"), T("có"), T("bị xóa")));
        else
        {
            foreach (var column in now.EnumerateObject().Where(c => !Unsaid.Contains(c.Name)))
            {
                var before = was.ValueKind is JsonValueKind.Object && was.TryGetProperty(column.Name, out var b) ? b.GetString() : null;
                var (old, fresh) = (Said(table, column.Name, before), Said(table, column.Name, column.Value.GetString()));
                if (old != fresh) fields.Add(new(AuditWords.Field(column.Name), old, fresh));
            }
        }
        return new ThingChange(table, key, Thing(table, key), fields);
    }

    private string Thing(string table, string key)
    {
        if (table != "figure") return AuditWords.Table(table);

        var parts = key.Split('/').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList(); // period, indicator, unit: the key's order
        return $"{_indicators.GetValueOrDefault(parts[1], T("chỉ tiêu"))}, {_unitNos.GetValueOrDefault(parts[2], T("đơn vị"))}, {Say.Lower(_periods.GetValueOrDefault(parts[0], T("kỳ")))}";
    }

    private string? Said(string table, string column, string? value)
    {
        if (value is null or "") return null;
        if (Guid.TryParse(value, out _)) return _units!.GetValueOrDefault(value, Tf($"mã {value[..8]}"));
        if (table == "figure" && column is "Value" or "Previous" && long.TryParse(value, CultureInfo.InvariantCulture, out var scaled)) return VietnameseNumber.Write(scaled);
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Say.Day(day);
        if (column.EndsWith("Utc", StringComparison.Ordinal) && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)) return Say.Moment(moment);
        return AuditWords.Value(value);
    }
}
