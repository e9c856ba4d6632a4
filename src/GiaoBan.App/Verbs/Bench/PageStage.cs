using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// A hundred thousand assignments beside those of the sample quarter: five years of an office with 65 units. Each is lived
/// through the domain's own acts; only the writing goes past the audit, row by row as the mapping would.
/// </summary>
internal static class PageStage
{
    public const int Assignments = 100_000;

    public static async Task FillAsync(GiaoBanDb db, DateOnly today, CancellationToken ct)
    {
        var model = await db.Assignments.AsNoTracking().OrderBy(a => a.Code).FirstAsync(ct);
        var units = await db.Units.Where(u => u.ValidTo == null).OrderBy(u => u.No).Select(u => u.Id).Take(65).ToListAsync(ct);
        var type = db.Model.FindEntityType(typeof(Assignment))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        var columns = type.GetProperties().Select(p => (Property: p, Name: p.GetColumnName(table)!, Mapping: p.GetRelationalTypeMapping())).ToList();

        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = transaction.GetDbTransaction();
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var chance = new Random(20190628);
        for (var n = 1; n <= Assignments; n++)
        {
            var one = Lived(model, units[chance.Next(units.Count)], n, today, chance);
            insert.Parameters.Clear();
            foreach (var (i, (property, _, mapping)) in columns.Index())
            {
                var value = property.IsShadowProperty() ? null : property.PropertyInfo!.GetValue(one);
                insert.Parameters.Add(mapping.CreateParameter(insert, $"@p{i}", value, property.IsNullable));
            }
            await insert.ExecuteNonQueryAsync(ct);
        }
        await transaction.CommitAsync(ct);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", ct);
    }

    // Three in four are done; of the open ones some are late, some silent, some wait for a check or an answer.
    private static Assignment Lived(Assignment model, UnitId lead, int number, DateOnly today, Random chance)
    {
        var issued = today.AddDays(-chance.Next(1, 1800));
        var due = chance.Next(10) == 0 ? (DateOnly?)null : issued.AddDays(chance.Next(20, 120));
        var done = chance.Next(100) < (issued < today.AddDays(-150) ? 95 : 40);
        var one = new Assignment(model.OrganiserId, model.LineId, model.PeriodId, new Quarter(2010, 1), model.DirectiveId, 1000 + number, new(lead, $"{model.Action} (việc thứ {number})", due, due is null), issued);
        if (chance.Next(8) == 0 && !done) return one;

        one.Receive(issued.AddDays(2));
        var heard = issued.AddDays(chance.Next(3, 60));
        one.Report(done || chance.Next(5) == 0 ? ProgressState.Done : ProgressState.OnTrack, "Đang làm.", "Người thử", heard < today ? heard : today);
        if (!done || one.State is not AssignmentState.Reported) return one;

        one.Prove(new EvidenceSource("Báo cáo"), heard < today ? heard : today);
        one.Verify(default, "Người kiểm", heard < today ? heard : today);
        return one;
    }
}
