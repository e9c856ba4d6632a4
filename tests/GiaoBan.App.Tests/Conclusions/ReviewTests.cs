using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Conclusions;

/// <summary>The review page without script: accept, split, merge, take back, mark, answer; links and spans stay true.</summary>
public abstract class ReviewTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task All_that_lacks_nothing_is_accepted_in_one_act_and_the_rest_waits()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk);

        var after = await desk.SendAndSeeAsync(review.FormOf("Ready"));

        Assert.Contains("2 đã nhận, 1 chờ xem", after.Text, StringComparison.Ordinal);
        Assert.False(after.HasFormOf("Ready"));
        await using var db = Site.Open();
        Assert.Equal([true, true, false], (await DirectivesAsync(db, conference)).Select(d => d.IsAccepted));
        Assert.All(await DirectivesAsync(db, conference), d => Assert.Equal(DirectiveState.Draft, d.State));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.SendAsync(review.FormOf("Ready").With("_request", ""))).Status);
    }

    [Fact]
    public async Task The_text_on_the_page_is_the_stored_text_to_the_letter()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk);
        foreach (var number in review.Page.QuerySelectorAll(".paper sup").ToList()) number.Remove();

        await using var db = Site.Open();
        var text = (await db.SourceDocuments.SingleAsync(d => d.ConferenceId == conference)).Text;
        Assert.Equal(text.Split('\n').Where(line => line.Length > 0), review.Page.QuerySelectorAll(".paper p").Select(p => p.TextContent));
        Assert.All(review.Page.QuerySelectorAll(".paper p"), p => Assert.StartsWith(p.TextContent, text[int.Parse(p.GetAttribute("data-start")!, System.Globalization.CultureInfo.InvariantCulture)..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_is_accepted_and_the_next_is_shown()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk);

        var answer = await desk.SendAsync(review.FormOf("Accept"));

        await using var db = Site.Open();
        var directives = await DirectivesAsync(db, conference);
        Assert.EndsWith($"#d-{directives[1].Code}", answer.Location, StringComparison.Ordinal);
        Assert.True(directives[0].IsAccepted);
    }

    [Fact]
    public async Task Split_each_part_hangs_on_the_sentence_and_the_text_marks_both()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk);

        var after = await desk.SendAndSeeAsync(review.FormOf("Split").With("parts", "rà soát các mô hình “Dân vận khéo”\nbáo cáo Thường trực Tỉnh ủy trước ngày 30/9/2019"));

        await using var db = Site.Open();
        var directives = await DirectivesAsync(db, conference);
        var parts = directives.Where(d => d.ConclusionId == directives[0].ConclusionId).ToList();
        Assert.Equal(["rà soát các mô hình “Dân vận khéo”", "báo cáo Thường trực Tỉnh ủy trước ngày 30/9/2019"], parts.Select(p => p.Action));
        Assert.All(parts, p => Assert.Equal(("Ban Dân vận Tỉnh ủy", new DateOnly(2019, 9, 30)), (p.Leads, p.Due!.Value)));
        Assert.All(parts, p => Assert.Contains(db.ThreadLinks, l => l.FromId == p.ConclusionId.Value && l.ToId == p.Id.Value && l.Relation == Relation.Orders));
        Assert.Equal(["rà soát các mô hình “Dân vận khéo”1", "báo cáo Thường trực Tỉnh ủy trước ngày 30/9/20192"], after.Page.QuerySelectorAll(".paper mark.find-task").Take(2).Select(m => m.TextContent));
        Assert.All(after.Page.QuerySelectorAll("[data-item]"), item => Assert.NotNull(after.Page.GetElementById(item.GetAttribute("data-at")!)));
        await SpansAreTrueAsync(db, conference);
    }

    [Fact]
    public async Task Merged_the_first_hangs_on_both_sentences_and_the_second_is_kept_aside()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk);

        var refused = await desk.SendAsync(review.FormOf("Merge"));
        Assert.Contains("Hai việc có hai thời hạn, 30/09/2019 và 15/09/2019", refused.Problems, StringComparison.Ordinal);
        var after = await desk.SendAndSeeAsync(review.FormOf("Merge", which: 1));

        await using var db = Site.Open();
        var directives = await DirectivesAsync(db, conference);
        Assert.Equal([DirectiveState.Draft, DirectiveState.Draft, DirectiveState.Merged], directives.Select(d => d.State));
        Assert.Equal(["Huyện ủy Bình Gia", "chính quyền các cấp"], directives[1].LeadPhrases);
        Assert.Equal(2, await db.ThreadLinks.CountAsync(l => l.ToId == directives[1].Id.Value && l.Relation == Relation.Orders));
        Assert.Equal(2, after.Page.QuerySelectorAll(".drafts li.draft").Length);
        Assert.Contains("1 câu đã bỏ hoặc đã gộp", after.Text, StringComparison.Ordinal);
        var walked = (await desk.OpenAsync($"/mach/Directive/{directives[1].Id.Value}")).Page.QuerySelectorAll("[data-beside=tu] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, walked.Count);
        foreach (var sentence in walked) Assert.NotNull((await desk.OpenAsync(sentence)).Page.QuerySelector($"[data-beside=sang] a[href$='{directives[1].Id.Value}']"));
        await desk.SendAsync(after.FormOf("Confirm"));
        Assert.Equal([DirectiveState.Confirmed, DirectiveState.Confirmed, DirectiveState.Merged], (await DirectivesAsync(Site.Open(), conference)).Select(d => d.State));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Split")]
    [InlineData("Merge")]
    public async Task What_somebody_changed_meanwhile_is_a_conflict_with_both_sides(string handler)
    {
        using Person desk = await Site.DeskAsync(), other = await Site.SignedInAsync("vanphong");
        var (conference, review) = await ReadAsync(desk);
        await other.SendAsync((await other.OpenAsync(review.Path)).FormOf("Correct").With("Action", "Rà soát toàn bộ"));

        var form = review.FormOf(handler);
        var conflict = await desk.SendAsync(handler == "Split" ? form.With("parts", "việc một\nviệc hai") : form);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Rà soát toàn bộ", conflict.Page.QuerySelectorAll(".versions .read")[1].Text(), StringComparison.Ordinal);
        await using var db = Site.Open();
        Assert.Equal(3, (await DirectivesAsync(db, conference)).Count(d => d.State is DirectiveState.Draft && !d.IsAccepted));
    }

    [Fact]
    public async Task A_rejection_is_taken_back()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk);
        var rejected = await desk.SendAndSeeAsync(review.FormOf("Drop").With("reason", "Chỉ là khẩu hiệu"));
        Assert.Equal(2, rejected.Page.QuerySelectorAll(".drafts li.draft").Length);

        var back = await desk.SendAndSeeAsync(rejected.FormOf("Restore"));

        Assert.Equal(3, back.Page.QuerySelectorAll(".drafts li.draft").Length);
        await using var db = Site.Open();
        Assert.All(await DirectivesAsync(db, conference), d => Assert.Equal(DirectiveState.Draft, d.State));
    }

    [Fact]
    public async Task A_missed_sentence_is_marked_with_the_texts_own_letters_and_what_the_reader_makes_of_it()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk);
        const string Missed = "Sau khi nghe báo cáo và ý kiến của các đại biểu";

        var form = review.FormOf("Mark");
        var after = await desk.SendAndSeeAsync(form.With("Sentence", $"  {Missed.Replace(" và ", "\nvà ", StringComparison.Ordinal)} "));
        var twice = await desk.SendAsync(after.FormOf("Mark").With("Sentence", Missed));
        var elsewhere = await desk.SendAsync(after.FormOf("Mark").With("Sentence", "Giao Sở Y tế mở lớp."));

        Assert.Equal(4, after.Page.QuerySelectorAll(".drafts li.draft").Length);
        Assert.Contains("Câu này đã là việc", twice.Problems, StringComparison.Ordinal);
        Assert.Contains("Không thấy câu này trong văn bản", elsewhere.Problems, StringComparison.Ordinal);
        Assert.Equal("Giao Sở Y tế mở lớp.", elsewhere.FormOf("Mark")["Sentence"]);
        await using var db = Site.Open();
        Assert.Contains(await db.Conclusions.Where(c => c.ConferenceId == conference).ToListAsync(), c => c.Text == Missed && c.Kind is ConclusionKind.Order);
        await SpansAreTrueAsync(db, conference);
    }

    [Fact]
    public async Task What_is_missing_is_answered_in_one_list_and_a_ticked_rule_is_kept_with_its_words()
    {
        using var desk = await Site.DeskAsync();
        var text = Papers.Conclusions.Replace("3. Yêu cầu chính quyền các cấp giải quyết", "3. Tổ chức tập huấn cán bộ dân vận, xong đầu tháng 8.\n4. Yêu cầu chính quyền các cấp giải quyết", StringComparison.Ordinal);
        var (conference, review) = await ReadAsync(desk, text);
        var form = review.FormOf("Answer");
        var nothing = await desk.SendAsync(form);
        Assert.Contains("Chưa điền chỗ nào", nothing.Problems, StringComparison.Ordinal);

        var after = await desk.SendAndSeeAsync(nothing.FormOf("Answer").With("Rows[0].Lead", "Ban Dân vận Tỉnh ủy").With("Rows[0].UseRule", "true").With("Rows[1].Standing", "true"));

        Assert.Contains("4 việc, đủ chủ trì và thời hạn", after.Text, StringComparison.Ordinal);
        await using var db = Site.Open();
        var directives = await DirectivesAsync(db, conference);
        Assert.Equal(("Ban Dân vận Tỉnh ủy", new DateOnly(2019, 8, 7), "“đầu tháng” tính là ngày 7"), (directives[2].Leads, directives[2].Due!.Value, directives[2].DueRule));
        Assert.True(directives[3].IsStanding);
        Assert.Null(directives[0].DueRule);

        // Saving something else about it does not lose the rule.
        await desk.SendAsync(after.FormOf("Correct", which: 2).With("Action", "Tập huấn cán bộ"));
        Assert.Equal("“đầu tháng” tính là ngày 7", (await DirectivesAsync(Site.Open(), conference))[2].DueRule);
    }

    [Fact]
    public async Task Every_suggestion_is_taken_by_one_tick_and_a_typed_day_goes_before_it()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk, Papers.Conclusions.Replace(", báo cáo Thường trực Tỉnh ủy trước ngày 30/9/2019", "", StringComparison.Ordinal).Replace(", hoàn thành trước ngày 15/9/2019", "", StringComparison.Ordinal));

        await desk.SendAsync(review.FormOf("Answer").With("everyRule", "true").With("Rows[1].Due", "2019-08-20"));

        await using var db = Site.Open();
        var directives = await DirectivesAsync(db, conference);
        Assert.All(directives, d => Assert.False(d.LacksDue));
        Assert.Equal((new DateOnly(2019, 8, 20), null), (directives[1].Due!.Value, directives[1].DueRule));
        Assert.Equal("không nêu hạn thì tính đến ngày làm việc cuối quý III/2019", directives[0].DueRule);
    }

    [Fact]
    public async Task An_answer_that_is_refused_saves_nothing_and_keeps_what_was_typed()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk, Papers.Conclusions.Replace("Giao Huyện ủy Bình Gia tăng cường", "Tăng cường", StringComparison.Ordinal));

        var refused = await desk.SendAsync(review.FormOf("Answer").With("Rows[0].Lead", "Sở Nội vụ").With("Rows[1].Due", "2019-01-01"));

        Assert.Contains("Thời hạn không thể trước ngày họp", refused.Problems, StringComparison.Ordinal);
        Assert.Equal("Sở Nội vụ", refused.FormOf("Answer")["Rows[0].Lead"]);
        await using var db = Site.Open();
        Assert.True((await DirectivesAsync(db, conference))[1].LacksLead);
    }

    [Fact]
    public async Task A_finding_is_given_another_kind_left_out_or_made_an_order()
    {
        using var desk = await Site.DeskAsync();
        var (conference, review) = await ReadAsync(desk, Papers.Conclusions.Replace("1. Giao", "Thường trực Tỉnh ủy ghi nhận, biểu dương các huyện ủy đã làm tốt công tác dân vận.\n1. Giao", StringComparison.Ordinal));
        Assert.True(review.HasFormOf("Retype"), review.Text);

        var left = await desk.SendAndSeeAsync(review.FormOf("Retype").With("kind", "LeftOut"));
        Assert.DoesNotContain(left.Page.QuerySelectorAll("mark.find-praise"), m => m.TextContent.Contains("biểu dương", StringComparison.Ordinal));
        var ordered = await desk.SendAndSeeAsync(left.FormOf("Retype").With("kind", "Order"));

        Assert.Equal(4, ordered.Page.QuerySelectorAll(".drafts li.draft").Length);
        await using var db = Site.Open();
        await SpansAreTrueAsync(db, conference);
    }

    private async Task<(ConferenceId, Answer)> ReadAsync(Person desk, string? text = null)
    {
        var conference = await Site.NewConferenceAsync(desk);
        return (conference, await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(text ?? Papers.Conclusions)));
    }

    private static Task<List<Directive>> DirectivesAsync(GiaoBanDb db, ConferenceId conference) => db.Directives.AsNoTracking().Where(d => d.ConferenceId == conference).OrderBy(d => d.Ordinal).ThenBy(d => d.Code).ToListAsync();

    private static async Task SpansAreTrueAsync(GiaoBanDb db, ConferenceId conference)
    {
        var text = (await db.SourceDocuments.SingleAsync(d => d.ConferenceId == conference)).Text.EnumerateRunes().ToArray();
        foreach (var c in await db.Conclusions.Where(c => c.ConferenceId == conference && c.SpanStart != null).ToListAsync())
            Assert.Equal(c.Text, string.Concat(text[c.SpanStart!.Value..c.SpanEnd!.Value].Select(r => r.ToString())));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ReviewOnSqlite(SqliteSite site) : ReviewTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ReviewOnPostgres(PostgresSite site) : ReviewTests(site);
