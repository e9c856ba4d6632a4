using System.Net;
using System.Text;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Consolidation;

/// <summary>The text with its sources, the edition that is frozen out of it, and the question back to a unit.</summary>
public abstract class ReportTextTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_sentence_keeps_its_sources_however_its_words_are_changed_and_one_without_says_whose_it_is()
    {
        using var desk = await Site.DeskAsync();
        var period = await Site.PeriodAsync(2);
        var at = $"/ky/{period.Value}/tong-hop/bao-cao";
        var lines = await LinesAsync(period, 2);
        var pick = await PickAsync();

        Assert.Contains("Chưa chọn đoạn nào", (await desk.SendAsync(pick.With("How", "Merged"))).Problems, StringComparison.Ordinal);
        Assert.Contains("ít nhất hai đoạn", (await desk.SendAsync(pick.With("How", "Merged").With("Lines", lines[0].Id.Value.ToString()))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(pick.With("How", "Merged").With("Lines", [.. lines.Select(l => l.Id.Value.ToString())]));
        await desk.SendAsync((await PickAsync()).With("How", "Quoted").With("Lines", lines[0].Id.Value.ToString()));
        var own = $"Câu của người tổng hợp {Guid.NewGuid():N}";
        await desk.SendAsync((await desk.OpenAsync(at)).Form("#m-Outcomes form[action*='handler=Write']").With("text", own));

        var (merged, quoted, written) = (await SentenceAsync(s => s.Sources.Count == 2 && s.PeriodId == period), await SentenceAsync(s => s.Text.Contains("báo cáo: “") && s.PeriodId == period), await SentenceAsync(s => s.Text == own));
        Assert.Equal(lines.Select(l => l.Id.Value).Order(), merged.Sources.Select(s => s.SourceId).Order());
        Assert.StartsWith(lines[0].Text.TrimEnd('.', ';', ' ') + "; ", merged.Text, StringComparison.Ordinal);
        Assert.EndsWith($"báo cáo: “{lines[0].Text}”", quoted.Text, StringComparison.Ordinal);

        var page = await desk.OpenAsync(at);
        Assert.Contains("Người tổng hợp viết", page.Page.QuerySelector($"#c-{written.Id.Value}")!.TextContent, StringComparison.Ordinal);
        await desk.SendAsync(page.Form($"#c-{merged.Id.Value} form[action*='handler=Rewrite']").With("Text", "Toàn tỉnh làm tốt."));
        merged = await SentenceAsync(s => s.Id == merged.Id);
        Assert.Equal(("Toàn tỉnh làm tốt.", 2), (merged.Text, merged.Sources.Count));

        await desk.SendAsync(page.Form($"#c-{written.Id.Value} form[action*='handler=Drop']"));
        Assert.Null((await desk.OpenAsync(at)).Page.QuerySelector($"#c-{written.Id.Value}"));
        await desk.SendAsync((await desk.OpenAsync(at)).Form("form[action*='handler=Restore']").With("sentence", written.Id.Value.ToString()));
        Assert.NotNull((await desk.OpenAsync(at)).Page.QuerySelector($"#c-{written.Id.Value}"));

        async Task<FilledForm> PickAsync() => (await desk.OpenAsync(at)).Form("#m-Outcomes form[action*='handler=Pick']");
    }

    [Fact]
    public async Task Words_that_are_refused_stand_in_their_box_again()
    {
        const string Refused = "Ông Nông Văn A, số căn cước 020085001234.";
        using var desk = await Site.DeskAsync();
        var at = $"/ky/{(await Site.PeriodAsync(2)).Value}/tong-hop/bao-cao";
        const string Write = "#m-Causes form[action*='handler=Write']";
        var fresh = await desk.SendAsync((await desk.OpenAsync(at)).Form(Write).With("text", Refused));
        Assert.Equal((Refused, ""), (fresh.Form(Write)["text"], fresh.Form("#m-Outcomes form[action*='handler=Write']")["text"]));

        var text = $"Câu còn nguyên {Guid.NewGuid():N}";
        await desk.SendAsync(fresh.Form(Write).With("text", text));
        var one = await SentenceAsync(s => s.Text == text);
        var rewrite = $"#c-{one.Id.Value} form[action*='handler=Rewrite']";
        var changed = await desk.SendAsync((await desk.OpenAsync(at)).Form(rewrite).With("Text", Refused));
        Assert.Equal((Refused, "0"), (changed.Form(rewrite)["Text"], changed.Form(rewrite)["Version"]));
        Assert.Equal(text, (await SentenceAsync(s => s.Id == one.Id)).Text);
    }

    [Theory]
    [InlineData("Quý I năm 2019", "quý I năm 2019")]
    [InlineData("UBND huyện chậm", "UBND huyện chậm")]
    [InlineData("Ý kiến", "ý kiến")]
    [InlineData("", "")]
    public void A_name_inside_a_sentence_begins_small_and_an_abbreviation_does_not(string name, string inside) => Assert.Equal(inside, GiaoBan.App.Web.Say.Lower(name));

    [Fact]
    public async Task Two_who_write_one_sentence_at_once_lose_nothing()
    {
        using Person one = await Site.DeskAsync(), other = await Site.DeskAsync();
        var period = await Site.PeriodAsync(2);
        var at = $"/ky/{period.Value}/tong-hop/bao-cao";
        var text = $"Câu hai người sửa {Guid.NewGuid():N}";
        await one.SendAsync((await one.OpenAsync(at)).Form("#m-Advantages form[action*='handler=Write']").With("text", text));
        var id = (await SentenceAsync(s => s.Text == text)).Id;
        var (mine, theirs) = ((await one.OpenAsync(at)).Form($"#c-{id.Value} form"), (await other.OpenAsync(at)).Form($"#c-{id.Value} form"));

        await other.SendAsync(theirs.With("Text", "Bản của người kia."));
        var clash = await one.SendAsync(mine.With("Text", "Bản của tôi."));

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Equal("Bản của người kia.", (await SentenceAsync(s => s.Id == id)).Text);
        Assert.Contains("Bản của tôi.", clash.Text, StringComparison.Ordinal);
        await one.SendAsync(clash.FormOf("Rewrite", 1));
        Assert.Equal("Bản của người kia. Bản của tôi.", (await SentenceAsync(s => s.Id == id)).Text);
    }

    [Fact]
    public async Task A_frozen_edition_can_be_made_again_and_what_changes_afterwards_stands_beside_it()
    {
        using var desk = await Site.DeskAsync();
        var period = await Site.PeriodAsync(1);
        var at = $"/ky/{period.Value}/tong-hop/ban-chot";
        var form = (await desk.OpenAsync(at)).FormOf("Freeze");
        var late = (await desk.OpenAsync(at)).FormOf("Freeze");
        var answer = await desk.SendAndSeeAsync(form);
        Assert.Contains("chưa đổi", answer.Text, StringComparison.Ordinal);
        Assert.Contains("vừa chốt một bản", (await desk.SendAsync(late)).Problems, StringComparison.Ordinal);

        FrozenEdition edition;
        await using (var db = Site.Open())
        {
            edition = await db.FrozenEditions.AsNoTracking().Where(e => e.PeriodId == period).OrderByDescending(e => e.Ordinal).FirstAsync();
            Assert.Equal(edition.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(edition.Content))));
            await using var scope = Site.Services.CreateAsyncScope();
            var again = await scope.ServiceProvider.GetRequiredService<EditionBook>().MakeAsync(await db.Periods.SingleAsync(p => p.Id == period), CancellationToken.None);
            Assert.Equal(edition.Content, again.Canonical());
            Assert.Equal(edition.Content, EditionContent.Read(edition.Content).Canonical());
            Assert.Equal(edition.Content, Encoding.UTF8.GetString((await desk.OpenAsync($"{at}/{edition.Ordinal}?handler=Json")).Bytes));
        }

        // A figure is put right at one unit: the edition stands, the page says what, who and from what to what.
        var (name, was) = await CorrectAsync(period, 100);
        var changed = await desk.OpenAsync($"{at}/{edition.Ordinal}");
        var row = changed.Page.QuerySelectorAll("section[aria-labelledby='dc-h'] tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains(name, StringComparison.Ordinal));
        Assert.Contains("Người đính chính", row.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{VietnameseNumber.Write(was)} thành {VietnameseNumber.Write(was + 100)}", row.TextContent, StringComparison.Ordinal);
        await using (var db = Site.Open())
        {
            Assert.Equal(edition.Content, (await db.FrozenEditions.SingleAsync(e => e.Id == edition.Id)).Content);
            var record = await Verifier.VerifyAsync(db, null, CancellationToken.None);
            Assert.Equal((0, true), (record.Drift, record.ChainOk));
        }
        await CorrectAsync(period, -100); // other tests know the sample's figures
        Assert.Contains("chưa đổi", (await desk.OpenAsync($"{at}/{edition.Ordinal}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_asked_about_one_line_answers_on_its_page_and_both_stay_there()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HU-BINHGIA");
        var (period, asked) = (await Site.PeriodAsync(1), await Site.UnitAsync("HU-BINHGIA"));
        await using var db = Site.Open();
        var line = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id where r.PeriodId == period && r.UnitId == asked && !i.IsWithdrawn orderby i.Ordinal select i).FirstAsync();
        var at = $"/ky/{period.Value}/bao-cao/{asked.Value}/hoi";
        var question = $"Số tổ này tính đến ngày nào, {Guid.NewGuid():N}?";
        var form = (await desk.OpenAsync($"{at}?dong={line.Id.Value}")).FormOf("Ask").With("Text", question);
        Assert.Equal(line.Id.Value.ToString(), form["Line"]);

        var refused = await desk.SendAsync(form.With("Days", "40"));
        Assert.Contains("từ 1 đến 20", refused.Problems, StringComparison.Ordinal);
        Assert.Equal(("40", question), (refused.FormOf("Ask")["Days"], refused.FormOf("Ask")["Text"]));
        Assert.Contains("chỉ về một chỗ", (await desk.SendAsync(form.With("Measure", await Measure()))).Problems, StringComparison.Ordinal);
        Assert.Contains("Ghi điều muốn hỏi", (await desk.SendAsync(form.With("Text", " "))).Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(form)).Status);
        Assert.Contains("đang có một câu hỏi", (await desk.SendAsync((await desk.OpenAsync($"{at}?dong={line.Id.Value}")).FormOf("Ask").With("Text", question))).Problems, StringComparison.Ordinal);
        Assert.Contains(question, (await desk.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains(question, (await unit.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains(question, await unit.NoticesAsync(question), StringComparison.Ordinal);

        using var stranger = await Site.FocalOfAsync("HND");
        var (answer, late) = ((await unit.OpenAsync(at)).FormOf("Answer"), (await unit.OpenAsync(at)).FormOf("Answer"));
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync(at)).Status);
        Assert.Contains("Ghi câu trả lời", (await unit.SendAsync(answer.With("text", ""))).Problems, StringComparison.Ordinal);

        // A second question waits beside it: what was refused as the answer to one does not stand under the other.
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync((await desk.OpenAsync(at)).FormOf("Ask").With("Text", question).With("Measure", await Measure()))).Status);
        var both = await unit.SendAsync(answer.With("text", "Hỏi số 020085001234 nhé"));
        Assert.Equal("Hỏi số 020085001234 nhé", Assert.Single(both.Page.QuerySelectorAll("textarea"), a => a.TextContent.Trim().Length > 0).TextContent.Trim());
        Assert.Equal(2, both.Page.QuerySelectorAll("textarea").Length);
        await unit.SendAsync((await unit.OpenAsync(at)).Form($"form[action*='handler=Answer']:not(:has(input[value='{answer["question"]}']))").With("text", "Đúng là số ấy."));
        await unit.SendAsync(answer.With("text", "Tính đến ngày 14/3."));
        Assert.Contains("đã được trả lời", (await unit.SendAsync(late.With("text", "Lần nữa."))).Problems, StringComparison.Ordinal);

        Assert.Contains("Đáp: Tính đến ngày 14/3.", (await desk.OpenAsync($"/ky/{period.Value}/bao-cao/{asked.Value}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(question, (await desk.OpenAsync("/")).Text, StringComparison.Ordinal);

        async Task<string> Measure() => (await desk.OpenAsync(at)).Page.QuerySelectorAll("#h-so option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0);
    }

    [Fact]
    public async Task Of_two_who_answer_one_question_at_the_same_moment_the_second_is_told()
    {
        var (period, asked) = (await Site.PeriodAsync(1), await Site.UnitAsync("HU-BINHGIA"));
        await using var scope = Site.Services.CreateAsyncScope();
        await using var db = Site.Open();
        var report = await db.Reports.AsNoTracking().SingleAsync(r => r.PeriodId == period && r.UnitId == asked);
        var about = LineQuestion.Ask(new Asked(report.OrganiserId, report.LineId, period, asked, null, null), "Có đúng không?", "Tổng hợp", Site.Today, Site.Today).Value!;
        db.LineQuestions.Add(about);
        await db.CommitAsync(SmallRecord.Does("test.ask"), CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<GiaoBan.App.Web.Acting>().As(new GiaoBan.Domain.Rights.Officer(default, "Người sau", null, GiaoBan.Domain.Rights.Role.FocalPerson, asked, report.OrganiserId, report.LineId));
        await scope.ServiceProvider.GetRequiredService<GiaoBan.Storage.GiaoBanDb>().LineQuestions.SingleAsync(q => q.Id == about.Id); // looked at before the other wrote

        about.Say("Đúng.", "Người trước", Site.Today);
        await db.CommitAsync(SmallRecord.Does("test.answer"), CancellationToken.None);
        var second = await scope.ServiceProvider.GetRequiredService<AnswerQuestion>().RunAsync(report, about.Id.Value, "Sai.", CancellationToken.None);

        Assert.Equal(ConsolidationRefusals.AlreadyAnswered, second.Refusal);
        await using var after = Site.Open();
        Assert.Equal("Đúng.", (await after.LineQuestions.SingleAsync(q => q.Id == about.Id)).Answer);
    }

    private async Task<(string Measure, long Was)> CorrectAsync(PeriodId period, long by)
    {
        await using var db = Site.Open();
        var found = await (from f in db.Figures
                           join i in db.Indicators on f.IndicatorNo equals i.No
                           join r in db.Reports on new { P = f.PeriodNo, U = f.UnitNo } equals new { P = r.PeriodNo, U = r.UnitNo }
                           where r.PeriodId == period && i.OverUnits == OverUnits.Sum && f.Value > 0
                           orderby i.No select new { Figure = f, i.Name, Report = r.Id }).FirstAsync();
        var was = found.Figure.Value!.Value;
        found.Figure.Set(was + by, by > 0 ? "Đếm lại" : null);
        await db.CommitAsync(new Act("report.submit", "Người đính chính", null, "report", found.Report.Value, null, DateTime.UtcNow), CancellationToken.None);
        return (found.Name, was);
    }

    private async Task<List<FiledLine>> LinesAsync(PeriodId period, int count)
    {
        await using var db = Site.Open();
        return await db.FiledLines(period, SectionKind.Outcomes).Take(count).ToListAsync();
    }

    private async Task<ConsolidatedSentence> SentenceAsync(System.Linq.Expressions.Expression<Func<ConsolidatedSentence, bool>> which)
    {
        await using var db = Site.Open();
        return await db.ConsolidatedSentences.AsNoTracking().Include(s => s.Sources).Where(which).OrderByDescending(s => s.WrittenAtUtc).FirstAsync();
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ReportTextOnSqlite(SqliteSite site) : ReportTextTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ReportTextOnPostgres(PostgresSite site) : ReportTextTests(site);
