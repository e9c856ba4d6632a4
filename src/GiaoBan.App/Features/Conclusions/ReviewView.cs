using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>One directive on the review page: its number, what its addressees open to, its suggestion, and the one after it.</summary>
internal sealed record ReviewItem(Directive Directive, int Number, string? MarkId, bool IsUnsure, IReadOnlyList<OpenedPhrase> Leads, DueSuggestion? Suggestion, Directive? Next)
{
    public bool IsLacking => Directive.LacksLead || Directive.LacksDue;
    public bool IsReady => Directive.State is DirectiveState.Draft && !Directive.IsAccepted && !IsLacking;
}

/// <summary>What the review page shows.</summary>
internal sealed partial class ReviewPage
{
    private const double SureFrom = 0.7;

    public sealed record Spoken(Guid Id, string Short);

    public SourceDocument Document { get; private set; } = null!;
    public IReadOnlyList<ReviewItem> Items { get; private set; } = [];

    /// <summary>Rejected, merged and made into nothing: still there, below the others.</summary>
    public IReadOnlyList<Directive> Aside { get; private set; } = [];
    public IReadOnlyList<Conclusion> Findings { get; private set; } = [];
    public IReadOnlyList<IReadOnlyList<MarkedPiece>> Paragraphs { get; private set; } = [];
    public IReadOnlyList<Spoken> Contributions { get; private set; } = [];
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Printed names in this document that are no unit and no group known here.</summary>
    public IReadOnlyList<string> UnknownNames { get; private set; } = [];
    public IReadOnlyList<AnswerMissing.Row> Answered { get; private set; } = [];
    public MarkSentence.Input Marking { get; private set; } = new();
    public (string Words, Unit Unit)? Offer { get; private set; }
    public Conflict? Conflict { get; private set; }

    public IReadOnlyList<ReviewItem> Lacking => [.. Items.Where(x => x.Directive.IsOpen && x.IsLacking)];
    public IReadOnlyList<ReviewItem> Ready => [.. Items.Where(x => x.IsReady)];
    public int Accepted => Items.Count(x => x.Directive.IsAccepted);

    public string Headline => Items.Count == 0 ? T("Máy không thấy việc nào trong văn bản.") : Lacking.Count == 0 ? Tf($"{Items.Count} việc, đủ chủ trì và thời hạn.") : Tf($"Máy đọc được {Items.Count} việc. {Say.Capital(Say.Count(Lacking.Count))} việc còn thiếu chủ trì hoặc thời hạn.");

    public async Task OnGetAsync(Guid document, string? nho, Guid? la, CancellationToken ct)
    {
        await readings.RecordAsync("document", document, ct);
        await LoadAsync(document, ct);
        if (nho is { Length: > 0 and <= 120 } && Units.FirstOrDefault(u => u.Id.Value == la) is { } unit) Offer = (nho, unit);
    }

    private async Task LoadAsync(Guid document, CancellationToken ct)
    {
        Document = await db.SourceDocuments.AsNoTracking().FirstAsync(d => d.Id == new SourceDocumentId(document), ct);
        var conclusions = await db.Conclusions.AsNoTracking().Where(c => c.SourceDocumentId == Document.Id).OrderBy(c => c.Ordinal).ToListAsync(ct);
        var byId = conclusions.ToDictionary(c => c.Id);
        var all = (await db.DirectivesOf(Document.Id).AsNoTracking().ToListAsync(ct))
            .OrderBy(d => byId[d.ConclusionId].SpanStart ?? int.MaxValue).ThenBy(d => d.Ordinal).ThenBy(d => d.Code, StringComparer.Ordinal).ToList();
        var shown = all.Where(d => d.IsOpen || d.State is DirectiveState.Issued).ToList();
        Aside = [.. all.Except(shown)];
        Findings = [.. conclusions.Where(c => c.Kind is not ConclusionKind.Order)];

        var ids = shown.Select(d => d.Id.Value).ToList();
        var ordered = (await db.ThreadLinks.AsNoTracking().Where(l => l.Relation == Relation.Orders && ids.Contains(l.ToId)).ToListAsync(ct)).ToLookup(l => l.FromId, l => l.ToId);
        var marks = new ReviewMarks(Document.Text, conclusions, shown, ordered);
        Paragraphs = MarkedText.Cut(Document.Text, marks.All);
        await LoadItemsAsync(shown, marks, byId, ct);
        var spoken = await (from c in db.Contributions join u in db.Units on c.UnitId equals u.Id where c.ConferenceId == Document.ConferenceId orderby c.Seq select new { c.Id, u.ShortName, c.Text }).ToListAsync(ct);
        Contributions = [.. spoken.Select(s => new Spoken(s.Id.Value, $"{s.ShortName}: {(s.Text.Length > 80 ? s.Text[..80].TrimEnd() + "…" : s.Text)}"))];
    }

    private async Task LoadItemsAsync(List<Directive> shown, ReviewMarks marks, Dictionary<ConclusionId, Conclusion> conclusions, CancellationToken ct)
    {
        var rules = await suggestedDue.OfAsync(Document, ct);
        Units = await expansions.UnitsAsync(Document.OrganiserId, rules.HeldOn, ct);
        List<ReviewItem> items = [];
        HashSet<string> unknown = [];
        for (var i = 0; i < shown.Count; i++)
        {
            var directive = shown[i];
            var leads = await expansions.OpenAsync(directive.LeadPhrases, Document.OrganiserId, rules.HeldOn, ct);
            var helpers = await expansions.OpenAsync(directive.CoordinatorPhrases, Document.OrganiserId, rules.HeldOn, ct);
            if (directive.IsOpen) unknown.UnionWith(leads.Concat(helpers).Where(IsOneUnknownName).Select(p => p.Phrase));
            items.Add(new ReviewItem(directive, i + 1, marks.IdOf(directive), conclusions[directive.ConclusionId].Confidence < SureFrom, leads, rules.For(directive), shown.Skip(i + 1).FirstOrDefault(d => d.IsOpen)));
        }
        (Items, UnknownNames) = (items, [.. unknown]);
    }

    // "các đơn vị liên quan" is nobody's name: it waits for the page that issues. "BDV" is somebody's.
    private static bool IsOneUnknownName(OpenedPhrase phrase) =>
        phrase.Units.Count == 0 && phrase.Rule is null && !phrase.Phrase.StartsWith("các ", StringComparison.OrdinalIgnoreCase) && !phrase.Phrase.StartsWith("đồng chí ", StringComparison.OrdinalIgnoreCase);
}
