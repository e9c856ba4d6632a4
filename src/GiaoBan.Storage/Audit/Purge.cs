using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GiaoBan.Domain;
using GiaoBan.Storage.Files;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GiaoBan.Storage.Audit;

/// <summary>
/// Takes the words of a row out of everything that holds them: the row, its drafts and copies, its search text, the payloads
/// of the record. Hashes, actors and reasons stay, and so does whatever else stood in the same payloads.
/// </summary>
public static class Purge
{
    public const string Blank = "(đã xóa nội dung)";

    /// <summary>Chosen in the place of a table: the reason of the entry whose number is the key.</summary>
    public const string Reason = "audit_entry";

    /// <summary>The act whose own reason stays: it says why words are gone.</summary>
    public const string ActName = "audit.purge";

    /// <summary>Shorter words stand everywhere ("Không có khó khăn"): only values as long as a sentence are looked for in other rows.</summary>
    private const int Telling = 40;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Which columns of which tables hold words of people; the first is the one whose copies are looked for elsewhere. Codes and numbers are not content.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["report_item"] = ["Text", "AddresseeName"],
        ["follow_up"] = ["Promised", "Text"],
        ["figure"] = ["Reason"],
        ["unit_report"] = ["ReturnReason", "ContactName", "ContactPost"],
        ["conference"] = ["Name", "Place", "ChairName", "ChairPosition"],
        ["delegate"] = ["Name", "Position"],
        ["agenda_item"] = ["Title"],
        ["contribution"] = ["Text", "SpeakerName", "SpeakerPost"],
        ["source_document"] = ["Text", "FileName", "Title", "Attendees"],
        ["conclusion"] = ["Text"],
        ["directive"] = ["Action", "RejectReason"],
        ["conclusion_notice"] = ["NoAssignmentReason", "SkipReason", "Signer"],
        ["notice_version"] = ["Why"],
        ["notice_paragraph"] = ["Text"],
        ["approval_step"] = ["Comment", "HolderName"],
        ["opinion_request"] = ["Answer", "Question", "Name"],
        ["assignment"] = ["Action", "Deliverable"],
        ["progress_note"] = ["Text"],
        ["evidence"] = ["Title"],
        ["verification"] = ["Reason"],
        ["extension"] = ["Reason"],
        ["unit_request"] = ["Text", "Answer"],
        ["coordinating_unit"] = ["Note", "Duty"],
        ["lexicon_entry"] = ["Words"],
        ["bulletin"] = ["Title"],
        ["guest_link"] = ["Guest"],
        ["bulletin_sentence"] = ["Text"],
        ["stored_file"] = ["Name"],
        // Copies that no act changes: they are cleaned, not audited.
        ["draft_field"] = ["Value"],
        ["notice"] = ["Text"],
    };

    /// <summary>Cleans the words of these rows out of everything. Returns how many rows and payloads were touched; saves nothing yet.</summary>
    public static async Task<(int Rows, int Payloads)> BlankAsync(GiaoBanDb db, IReadOnlyList<(string Table, string Key)> chosen, DateTime nowUtc, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(chosen);
        HashSet<string> words = new(StringComparer.Ordinal);
        HashSet<(string, string)> found = [];
        foreach (var (table, key) in chosen.Distinct())
        {
            if (await FindAsync(db, table, key, ct) is not { } row) continue;
            words.UnionWith(Values(row).Take(1).Where(v => v.Length >= Telling && v != Blank));
            if (row.Entity is StoredFile file) db.Entry(await db.FileContents.FirstAsync(c => c.FileId == file.Id, ct)).Property(c => c.Bytes).CurrentValue = [];
            Clean(row, isChosen: true, words);
            found.Add((table, key));
        }
        var rows = found.Count;
        foreach (var table in Words.Keys) rows += await CleanCopiesAsync(db, table, found, words, ct);
        await CleanOutboxAsync(db, words, ct);
        var whys = chosen.Where(c => c.Table == Reason).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return (rows + whys.Count, await CleanPayloadsAsync(db, found, whys, words, nowUtc, ct));
    }

    private static IEnumerable<string> Values(EntityEntry row) => Words[row.Metadata.GetTableName()!].Select(p => row.Property(p).CurrentValue as string ?? "");

    /// <summary>The value without the words; the same length where it goes on holding others, so that spans still point right. Null when nothing changes.</summary>
    private static string? Cleaned(string? value, bool isChosen, bool isSearch, HashSet<string> words)
    {
        if (value is not { Length: > 0 }) return null;
        if (isChosen) return value == Blank || value == Blank.Folded() ? null : isSearch ? Blank.Folded() : Blank;

        var clean = words.Select(w => isSearch ? w.Folded() : w).Where(w => w.Length >= Telling).Aggregate(value, (v, w) => v.Replace(w, new string('█', w.Length), StringComparison.Ordinal));
        return clean == value ? null : clean;
    }

    private static bool Clean(EntityEntry row, bool isChosen, HashSet<string> words)
    {
        var touched = false;
        foreach (var name in Words[row.Metadata.GetTableName()!].Append("SearchText").Where(n => row.Metadata.FindProperty(n) is not null))
        {
            var property = row.Property(name);
            if (Cleaned(property.CurrentValue as string, isChosen, name == "SearchText", words) is not { } clean) continue;
            // The purge's own payload must not say what was.
            (property.CurrentValue, property.OriginalValue, property.IsModified, touched) = (clean, clean, true, true);
        }
        return touched;
    }

    private static async Task<EntityEntry?> FindAsync(GiaoBanDb db, string table, string key, CancellationToken ct)
    {
        if (!Words.ContainsKey(table) || TypeOf(db, table) is not { } type) return null;

        var row = await Rows(db, type).FirstOrDefaultAsync(r => RowChange.KeyOf(type, p => p.GetGetter().GetClrValue(r)) == key, ct);
        return row is null ? null : db.Attach(row);
    }

    private static async Task<int> CleanCopiesAsync(GiaoBanDb db, string table, HashSet<(string, string)> done, HashSet<string> words, CancellationToken ct)
    {
        if (words.Count == 0 || TypeOf(db, table) is not { } type) return 0;

        var touched = 0;
        var getters = Words[table].Select(n => type.FindProperty(n)!.GetGetter()).ToList();
        await foreach (var row in Rows(db, type).WithCancellation(ct))
        {
            if (done.Contains((table, RowChange.KeyOf(type, p => p.GetGetter().GetClrValue(row))))) continue;
            if (!getters.Any(g => Cleaned(g.GetClrValue(row) as string, false, false, words) is not null)) continue;
            if (Clean(db.Attach(row), isChosen: false, words)) touched++;
        }
        return touched;
    }

    // What waits to be told is JSON: its texts are cleaned one by one, so that it can still be delivered.
    private static async Task CleanOutboxAsync(GiaoBanDb db, HashSet<string> words, CancellationToken ct)
    {
        foreach (var message in await db.Outbox.ToListAsync(ct))
        {
            if (JsonNode.Parse(message.Body) is not JsonObject body) continue;
            foreach (var (name, value) in body.ToList())
            {
                if (value is not JsonValue text || !text.TryGetValue<string>(out var was) || Cleaned(was, false, false, words) is not { } clean) continue;
                body[name] = clean;
                db.Entry(message).Property(m => m.Body).CurrentValue = body.ToJsonString(Plain);
            }
        }
    }

    private static async Task<int> CleanPayloadsAsync(GiaoBanDb db, HashSet<(string, string)> chosen, HashSet<string> whys, HashSet<string> words, DateTime nowUtc, CancellationToken ct)
    {
        var touched = 0;
        await foreach (var entry in db.AuditEntries.AsNoTracking().Include(e => e.Payload).AsAsyncEnumerable().WithCancellation(ct))
        {
            var (payload, own) = (entry.Payload!, new HashSet<string>(StringComparer.Ordinal));
            var left = JsonNode.Parse(payload.Json ?? payload.Left ?? "[]") is JsonArray changes && CleanChanges(changes, chosen, words, own) ? changes.ToJsonString(Plain) : null;
            var leftWhy = CleanedWhy(entry, whys, words, own);
            if (left is null && leftWhy is null) continue;

            db.Attach(entry);
            if (left is not null) payload.Blank(left);
            if (leftWhy is not null) entry.BlankWhy(leftWhy);
            db.Redactions.Add(new Redaction(entry.Seq, left, leftWhy, nowUtc));
            touched++;
        }
        return touched;
    }

    // A reason often repeats what was typed into the row: then it goes with it, however short.
    private static string? CleanedWhy(AuditEntry entry, HashSet<string> whys, HashSet<string> words, HashSet<string> own)
    {
        if (entry is not { Why: { Length: > 0 } why, WhyHash: not null } || why == Blank || entry.Act == ActName) return null;

        var repeats = own.Any(o => o.Contains(why, StringComparison.Ordinal) || why.Contains(o, StringComparison.Ordinal));
        return Cleaned(why, isChosen: repeats || whys.Contains(Canonical.Text(entry.Seq)!), isSearch: false, words);
    }

    /// <param name="own">Takes up what the chosen rows said in this entry.</param>
    private static bool CleanChanges(JsonArray changes, HashSet<(string, string)> chosen, HashSet<string> words, HashSet<string> own)
    {
        var found = false;
        foreach (var change in changes.OfType<JsonObject>())
        {
            var table = (string)change["row"]!;
            if (!Words.TryGetValue(table, out var columns)) continue;

            var isChosen = chosen.Contains((table, (string)change["key"]!));
            foreach (var side in new[] { change["now"], change["was"] }.OfType<JsonObject>())
            {
                foreach (var column in columns.Append("SearchText").Where(side.ContainsKey))
                {
                    if (Cleaned((string?)side[column], isChosen, column == "SearchText", words) is not { } clean) continue;
                    if (isChosen && column != "SearchText") own.Add((string)side[column]!);
                    (side[column], found) = (clean, true);
                }
            }
        }
        return found;
    }

    private static IEntityType? TypeOf(GiaoBanDb db, string table) => db.Model.GetEntityTypes().FirstOrDefault(t => t.GetTableName() == table);

    private static IAsyncEnumerable<object> Rows(GiaoBanDb db, IEntityType type) =>
        ((IQueryable<object>)typeof(Purge).GetMethod(nameof(Untracked), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.ClrType).Invoke(null, [db])!).AsAsyncEnumerable();

    private static IQueryable<T> Untracked<T>(GiaoBanDb db) where T : class => db.Set<T>().AsNoTracking();
}
