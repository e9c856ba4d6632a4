using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading;

internal enum SectionMode { Unknown, Result, Trouble, Cause, Task, Proposal, Talk, Aside, People }

/// <summary>What a heading says its section holds; the first telling word decides ("kết quả thực hiện nhiệm vụ" is a result).</summary>
internal static class Sections
{
    private const int HeadingWords = 16;

    private static readonly (PhraseClass Use, SectionMode Mode)[] Cues =
    [
        (PhraseClass.HeadPeople, SectionMode.People), (PhraseClass.HeadAside, SectionMode.Aside), (PhraseClass.HeadResult, SectionMode.Result), (PhraseClass.HeadTrouble, SectionMode.Trouble),
        (PhraseClass.HeadCause, SectionMode.Cause), (PhraseClass.HeadProposal, SectionMode.Proposal), (PhraseClass.HeadTalk, SectionMode.Talk), (PhraseClass.HeadTask, SectionMode.Task),
    ];

    public static SectionMode ModeOf(Script script, OutlineNode node)
    {
        if (node.Mode is { } known) return known;

        var above = node.Parent is { } parent ? ModeOf(script, parent) : SectionMode.Unknown;
        var own = IsHeading(script, node) ? Telling(script, node.Content, Words(script, node)) : SectionMode.Unknown;
        if (own is SectionMode.Task && above is SectionMode.Result && !LooksAhead(script, node.Content)) own = SectionMode.Unknown; // "KẾT QUẢ" → "Công tác lãnh đạo, chỉ đạo"
        if (own is SectionMode.Proposal && above is SectionMode.Task && script.Says(node.Content.From, "đề nghị") > 0) own = SectionMode.Unknown; // "NHIỆM VỤ" → "ĐỀ NGHỊ": asked of bodies beside
        node.Mode = own is SectionMode.Unknown ? above : own;
        return node.Mode.Value;
    }

    private static bool LooksAhead(Script script, Stretch heading) =>
        ((string[])["nhiệm vụ", "phương hướng", "giải pháp", "thời gian tới", "kết luận", "giao việc", "tổ chức thực hiện", "trọng tâm", "kế hoạch", "phân công"]).Any(words => script.FindWord(heading, words) >= 0);

    // A paragraph that ends in a colon is a sentence: only its first words head what follows.
    private static int Words(Script script, OutlineNode node) => node.Marker is null && script.At(node.Content.From, PhraseClass.Honorific) == 0 ? 3 : HeadingWords;

    public static bool IsHeading(Script script, OutlineNode node)
    {
        if (node.Content.IsEmpty) return true;
        if (node.Marker?.Style is "HEADING") return true;

        var last = node.Content.To - 1;
        if (script.IsMark(last, ':')) return node.Content.To - node.Content.From <= 30;
        var ends = script.IsMark(last, '.') || script.IsMark(last, ';') || script.IsMark(last, '!');
        return !ends && (node.Children.Count > 0 || node.Marker?.Style is "I" or "A" or "phần") && node.Content.To - node.Content.From <= 40;
    }

    /// <summary>"1. Về kết quả: Toàn tỉnh …" — the words before the first colon head the text behind it.</summary>
    public static SectionMode LabelMode(Script script, Stretch content)
    {
        var colon = script.FindMark(content.From, Math.Min(content.To, content.From + 9), ':');
        if (colon < 0 || colon + 1 >= content.To) return SectionMode.Unknown;
        var from = script.Is(content.From, "về") ? content.From + 1 : content.From;
        return Telling(script, new Stretch(from, colon), 3);
    }

    private static bool HandsOver(Script script, Stretch heading)
    {
        for (var i = Math.Max(heading.From + 1, heading.To - 7); i < heading.To; i++)
            if (script.RequestAt(i) is > 0 and var n && i + n >= heading.To - 4 && !script.IsAny(i - 1, "ý", "các", "những", "theo", "kiến")) return true;
        return false;
    }

    private static SectionMode Telling(Script script, Stretch heading, int words)
    {
        // "Đồng chí A đánh giá cao …, thống nhất phân công:" — what stands before the colon tells what follows it
        if (script.IsMark(heading.To - 1, ':') && HandsOver(script, heading)) return SectionMode.Unknown;
        if (script.IsMark(heading.To - 1, ':') && script.FindWord(heading with { From = Math.Max(heading.From, heading.To - 6) }, "kính mời") >= 0) return SectionMode.People;
        if (script.Says(heading.From, "đề nghị") > 0 && heading.To - heading.From <= 3) return SectionMode.Proposal; // "IV. ĐỀ NGHỊ"
        for (var i = heading.From; i < Math.Min(heading.To, heading.From + words); i++)
        {
            var (best, mode) = (0, SectionMode.Unknown);
            foreach (var (use, means) in Cues)
                if (script.At(i, use) is var n && n > best && (means is not SectionMode.Aside || i <= heading.From + 1)) (best, mode) = (n, means);
            if (best > 0) return mode;
        }
        return SectionMode.Unknown;
    }
}
