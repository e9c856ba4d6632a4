namespace GiaoBan.Domain.Conclusions;

/// <summary>What became of a paragraph from one version to another.</summary>
public enum ParagraphFate { Kept, Changed, Added, Removed }

/// <summary>One paragraph in two versions; null on the side where it does not stand.</summary>
public sealed record ParagraphChange(ParagraphFate Fate, ParagraphKind Kind, string? Before, string? After);

/// <summary>Two versions side by side, paragraph by paragraph, in the order of the later one; what fell away stands where it stood.</summary>
public static class NoticeDifference
{
    public static IReadOnlyList<ParagraphChange> Between(IReadOnlyList<NoticeText> before, IReadOnlyList<NoticeText> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, stays) = (before.ToDictionary(p => p.Mark, StringComparer.Ordinal), after.Select(p => p.Mark).ToHashSet(StringComparer.Ordinal));
        var gone = before.Select((p, i) => (Paragraph: p, Behind: before.Take(i).LastOrDefault(q => stays.Contains(q.Mark)).Mark)).Where(p => !stays.Contains(p.Paragraph.Mark)).ToLookup(p => p.Behind ?? "", p => p.Paragraph);

        List<ParagraphChange> changes = [.. gone[""].Select(Removed)];
        foreach (var one in after)
        {
            changes.Add(!was.TryGetValue(one.Mark, out var old) ? new(ParagraphFate.Added, one.Kind, null, one.Text)
                : new(old.Text == one.Text && old.Kind == one.Kind ? ParagraphFate.Kept : ParagraphFate.Changed, one.Kind, old.Text, one.Text));
            changes.AddRange(gone[one.Mark].Select(Removed));
        }
        return changes;
    }

    private static ParagraphChange Removed(NoticeText gone) => new(ParagraphFate.Removed, gone.Kind, gone.Text, null);
}
