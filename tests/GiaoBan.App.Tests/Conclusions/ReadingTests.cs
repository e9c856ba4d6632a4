using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Conclusions;

/// <summary>A paper brought to the desk: read, or refused with a sentence and no trace.</summary>
public abstract class ReadingTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task An_uploaded_text_is_read_into_orders_that_wait_for_a_person()
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);

        var review = await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions));

        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.Contains("Máy đọc được 3 việc.", review.Text, StringComparison.Ordinal);
        Assert.Equal(3, review.Page.QuerySelectorAll(".drafts li.draft").Length);
        Assert.Contains("rà soát các mô hình “Dân vận khéo”", review.Page.QuerySelector(".paper mark.find-task")!.TextContent, StringComparison.Ordinal);
        await using var db = Site.Open();
        var directives = await db.Directives.Where(d => d.ConferenceId == conference).OrderBy(d => d.Ordinal).ToListAsync();
        Assert.All(directives, d => Assert.Equal(DirectiveState.Draft, d.State));
        Assert.Equal([new DateOnly(2019, 9, 30), new DateOnly(2019, 9, 15), null], directives.Select(d => d.Due));
        Assert.False(await db.Assignments.AnyAsync(a => directives.Select(d => (DirectiveId?)d.Id).Contains(a.DirectiveId)));
    }

    [Fact]
    public async Task Every_span_is_the_stored_texts_own_characters()
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);
        await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions));

        await using var db = Site.Open();
        var text = (await db.SourceDocuments.SingleAsync(d => d.ConferenceId == conference)).Text.EnumerateRunes().ToArray();
        var conclusions = await db.Conclusions.Where(c => c.ConferenceId == conference).ToListAsync();
        Assert.NotEmpty(conclusions);
        Assert.All(conclusions, c => Assert.Equal(c.Text, string.Concat(text[c.SpanStart!.Value..c.SpanEnd!.Value].Select(r => r.ToString()))));
    }

    public static readonly TheoryData<string, string, byte[], string> Refused = new()
    {
        { "nothing at all", "", [], "Không đọc được chữ nào trong văn bản" },
        { "an empty file", "rong.txt", [], "Tệp không có nội dung (0 byte)" },
        { "blanks only", "trang.txt", "  \n \t \n"u8.ToArray(), "chữ nào" },
        { "English", "english.txt", Papers.Bytes(Papers.English), "không phải tiếng Việt" },
        { "a secret paper", "mat.txt", Papers.Bytes(Papers.Secret), "Văn bản có dấu MẬT" },
        { "a photo that says it is text", "ket-luan.txt", Papers.Jpeg, "Tệp là ảnh" },
        { "a photo that says it is Word", "ket-luan.docx", Papers.Png, "Tệp là ảnh" },
        { "a Word file that is none", "ket-luan.docx", Papers.FakeDocx(), "Hãy" },
        { "a text that says it is Word", "ket-luan.docx", Papers.Bytes(Papers.Conclusions), "nội dung là" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_cannot_be_taken_is_refused_with_a_sentence_and_nothing_is_stored(string what, string fileName, byte[] bytes, string sentence)
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);
        var form = (await desk.OpenAsync($"/hoi-nghi/{conference.Value}/doc")).Form("main form");

        var answer = await desk.SendAsync(fileName.Length == 0 ? form : form.Attach("file", fileName, bytes));

        Assert.Equal((what, HttpStatusCode.UnprocessableEntity), (what, answer.Status));
        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
        await using var db = Site.Open();
        Assert.False(await db.SourceDocuments.AnyAsync(d => d.ConferenceId == conference));
        Assert.False(await db.Conclusions.AnyAsync(c => c.ConferenceId == conference));
    }

    [Fact]
    public async Task A_citizens_number_and_address_are_masked_and_pointed_out_and_never_stored()
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);

        var review = await DemoSite.ReadAsync(desk, conference, "can-cuoc.txt", Papers.Bytes(Papers.Conclusions + "\n4. Giao Ban Dân vận Tỉnh ủy gặp bà Lò Thị Phượng, thôn Khuổi Bốc, căn cước số 0200 8500 1234."));

        Assert.Contains("Máy đã che", review.Page.QuerySelector(".note--soon[role=status]")!.TextContent, StringComparison.Ordinal);
        var kept = await Site.Database!.AllTextAsync();
        Assert.Contains("•••• •••• ••••", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("8500 1234", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Khuổi Bốc", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_a_byte_of_a_secret_paper_is_left_in_the_database()
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);
        var page = $"/hoi-nghi/{conference.Value}/doc";

        var uploaded = await desk.SendAsync((await desk.OpenAsync(page)).Form("main form").Attach("file", $"{Papers.SecretWord}.txt", Papers.Bytes(Papers.Secret)));
        var pasted = await desk.SendAsync((await desk.OpenAsync(page)).Form("main form").With("text", Papers.Secret));

        Assert.All([uploaded, pasted], a => Assert.Contains("Không có chữ nào được lưu lại", a.Problems, StringComparison.Ordinal));
        Assert.DoesNotContain(Papers.SecretWord, await Site.Database!.AllTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.False(Site.Database.HoldsOnDisk(Papers.SecretWord));
    }

    [Fact]
    public async Task Pasted_words_are_still_in_the_form_when_they_are_refused()
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);

        var answer = await desk.SendAsync((await desk.OpenAsync($"/hoi-nghi/{conference.Value}/doc")).Form("main form").With("text", Papers.English));

        Assert.Contains("The office shall review", answer.Form("main form")["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directive_somebody_else_corrected_meanwhile_shows_both_texts_and_overwrites_neither()
    {
        using Person desk = await Site.DeskAsync(), other = await Site.SignedInAsync("vanphong");
        var conference = await Site.NewConferenceAsync(desk);
        var review = await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions));
        FilledForm mine = (await desk.OpenAsync(review.Path)).FormOf("Correct"), theirs = (await other.OpenAsync(review.Path)).FormOf("Correct");

        await other.SendAsync(theirs.With("Action", "Rà soát toàn bộ mô hình"));
        var conflict = await desk.SendAsync(mine.With("Action", "Rà soát mô hình ở xã"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal(["Rà soát mô hình ở xã", "Rà soát toàn bộ mô hình"], conflict.Page.QuerySelectorAll(".versions .read").Select(v => v.Text()));
        await using var db = Site.Open();
        Assert.Equal("Rà soát toàn bộ mô hình", (await db.Directives.OrderBy(d => d.Ordinal).FirstAsync(d => d.ConferenceId == conference)).Action);
    }

    [Fact]
    public async Task A_day_before_the_sitting_is_refused()
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);
        var review = await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions));

        var answer = await desk.SendAsync(review.FormOf("Correct").With("Due", "2019-06-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Thời hạn không thể trước ngày họp 27/06/2019", answer.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_not_confirmed_without_the_day_of_the_sitting()
    {
        using var desk = await Site.DeskAsync();
        var conference = await Site.NewConferenceAsync(desk);
        var review = await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions));

        var answer = await desk.SendAsync(review.FormOf("Confirm").With("MeetingDay", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        await using var db = Site.Open();
        Assert.Equal(DocumentState.Draft, (await db.SourceDocuments.SingleAsync(d => d.ConferenceId == conference)).State);
    }

    [Fact]
    public async Task Until_it_is_confirmed_a_reading_is_the_desks_and_afterwards_everybodys()
    {
        using Person desk = await Site.DeskAsync(), focal = await Site.SignedInAsync("vanquan");
        var conference = await Site.NewConferenceAsync(desk);
        var text = Papers.Conclusions.Replace("các mô hình", "riêng các mô hình", StringComparison.Ordinal);
        var review = await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(text));
        var room = $"/ky/{(await Site.PeriodAsync(2)).Value}/ket-luan";
        Assert.DoesNotContain("riêng các mô hình", (await focal.OpenAsync(room)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync(review.Path)).Status);

        var confirmed = await desk.SendAsync(review.FormOf("Confirm"));

        Assert.Equal(HttpStatusCode.Redirect, confirmed.Status);
        Assert.Contains("riêng các mô hình", (await focal.OpenAsync(room)).Text, StringComparison.Ordinal);
        await using var db = Site.Open();
        var held = await db.Conferences.SingleAsync(c => c.Id == conference);
        Assert.Equal((ConferenceState.Concluded, "Nông Quốc Thái"), (held.State, held.ChairName));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ReadingOnSqlite(SqliteSite site) : ReadingTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ReadingOnPostgres(PostgresSite site) : ReadingTests(site);
