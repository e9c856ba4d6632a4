using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Conclusions;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Approval;

/// <summary>A notice on its way to the signature: step by step, back with a reason, asked about on the side.</summary>
public abstract class ApprovalTests(DemoSite site) : OnANotice(site)
{
    [Fact]
    public async Task A_notice_goes_its_way_and_each_holder_is_told_and_finds_it_on_the_first_page()
    {
        using Person desk = await Site.DeskAsync(), head = await Site.SignedInAsync("vanphong"), chair = await Site.SignedInAsync("lanhdao"), stranger = await Site.FocalOfAsync("HND");
        var path = await DraftedAsync(desk);
        Assert.Contains("chưa trình ký", (await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Submit").To($"{path}?handler=Issue").With("Number", "1").With("Signer", "A"))).Problems, StringComparison.Ordinal);

        await SubmitAsync(desk, path, "vanphong", "lanhdao");

        Assert.Contains("Chờ đồng chí duyệt", await head.NoticesAsync("Chờ đồng chí duyệt"), StringComparison.Ordinal);
        Assert.Contains(path, (await head.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(path, (await chair.OpenAsync("/")).Html, StringComparison.Ordinal); // not yet the chair's turn
        Assert.False((await chair.OpenAsync(path)).HasFormOf("Approve"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ((await stranger.OpenAsync(path)).Status, (await stranger.OpenAsync(path + ".docx")).Status));

        var (mine, second) = ((await head.OpenAsync(path)).FormOf("Approve"), (await head.OpenAsync(path)).FormOf("Approve"));
        await head.SendAsync(mine.With("words", "Đồng ý, xin ký"));
        Assert.Contains(path, (await chair.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(path, (await head.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("Đồng ý, xin ký", (await chair.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.SendAsync(second)).Status); // two windows are not two steps

        await chair.SendAsync((await chair.OpenAsync(path)).FormOf("Approve"));
        Assert.Contains("đã duyệt xong", await desk.NoticesAsync("đã duyệt xong"), StringComparison.Ordinal);
        var notice = await NoticeAsync(path);
        Assert.Equal((NoticeState.Approved, true), (notice.State, notice.Route!.IsThrough));
        await using var db = Site.Open();
        Assert.Equal(["notice.draft", "notice.submit", "notice.approve", "notice.approve"], await db.AuditEntries.Where(e => e.SubjectId == notice.Id.Value).OrderBy(e => e.Seq).Select(e => e.Act).ToListAsync());
    }

    [Fact]
    public async Task A_return_says_why_and_what_was_changed_since_shows_by_paragraph()
    {
        using Person desk = await Site.DeskAsync(), head = await Site.SignedInAsync("vanphong");
        var path = await DraftedAsync(desk);
        await SubmitAsync(desk, path, "vanphong");
        Assert.Contains("Nêu lý do trả lại", (await head.SendAsync((await head.OpenAsync(path)).FormOf("Approve").To($"{path}?handler=Return"))).Problems, StringComparison.Ordinal);

        await head.SendAsync((await head.OpenAsync(path)).FormOf("Approve").To($"{path}?handler=Return").With("words", "Thiếu đoạn tổ chức thực hiện"));

        Assert.Contains("bị trả lại: Thiếu đoạn", await desk.NoticesAsync("bị trả lại: Thiếu đoạn"), StringComparison.Ordinal);
        var (form, older) = ((await desk.OpenAsync($"{path}/soan")).Form("main form"), (await desk.OpenAsync($"{path}/soan")).Form("main form"));
        var item = Enumerable.Range(0, 99).First(i => form[$"Form.Lines[{i}].Kind"] == "Item");
        var saved = await desk.SendAsync(form.With($"Form.Lines[{item}].Text", "Rà soát kỹ các kiến nghị\nGiao thêm một việc"));
        Assert.Equal(path, saved.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.SendAsync(older)).Status); // an older page overwrites nothing

        var difference = await desk.OpenAsync($"{path}/so-sanh?tu=1&den=2");
        Assert.Contains("khác phiên bản 1 ở 2 đoạn", difference.Text, StringComparison.Ordinal);
        Assert.Contains("Thiếu đoạn tổ chức thực hiện", difference.Text, StringComparison.Ordinal);
        Assert.Contains("Rà soát kỹ các kiến nghị", difference.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"{path}/so-sanh?tu=1&den=7")).Status);
        Assert.DoesNotContain("Giao thêm một việc", (await desk.OpenAsync($"{path}?ban=1")).Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Giao thêm một việc", await WordsAsync(desk, path + ".docx"), StringComparison.Ordinal);
        Assert.Contains("Form.Lines", (await desk.SendAsync((await desk.OpenAsync($"{path}/soan")).Form("main form").With($"Form.Lines[{item}].Text", "Gọi 0912345678"))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_is_asked_of_somebody_who_sees_that_notice_and_no_other()
    {
        using Person desk = await Site.DeskAsync(), asked = await Site.SignedInAsync("binhgia"), colleague = await Site.FocalOfAsync("HU-BINHGIA");
        var (path, other) = (await DraftedAsync(desk), await DraftedAsync(desk));
        var form = (await desk.OpenAsync(path)).FormOf("Ask").With("Due", Iso(Site.Today.AddDays(3))).With("Question", "Hạn có kịp không?");
        Assert.Contains("Không có ai tên đăng nhập hoặc họ tên “khong-ai”", (await desk.SendAsync(form.With("People", "khong-ai"))).Problems, StringComparison.Ordinal);

        await desk.SendAsync(form.With("People", "Triệu Minh Quân"));

        Assert.Contains("Xin ý kiến đồng chí", await asked.NoticesAsync("Xin ý kiến đồng chí"), StringComparison.Ordinal);
        Assert.Contains(path, (await asked.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ((await asked.OpenAsync(path)).Status, (await asked.OpenAsync(other)).Status, (await colleague.OpenAsync(path)).Status));
        Assert.False((await asked.OpenAsync(path)).HasFormOf("Submit"));
        await asked.SendAsync((await asked.OpenAsync(path)).FormOf("Answer").With("words", "Kịp, đề nghị giữ hạn"));
        Assert.Contains("Kịp, đề nghị giữ hạn", (await desk.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(path, (await asked.OpenAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stands_in_for_a_holder_approves_in_both_names()
    {
        var (holderAccount, colleagueAccount) = (await Site.NewAccountAsync("VPTU", "DeskOfficer", "Chánh Văn Vắng"), await Site.NewAccountAsync("VPTU", "DeskOfficer", "Phó Văn Thay"));
        using Person desk = await Site.DeskAsync(), holder = Site.Stranger(), colleague = Site.Stranger();
        await holder.SignInAsync(holderAccount.User, holderAccount.Password);
        await colleague.SignInAsync(colleagueAccount.User, colleagueAccount.Password);
        var path = await DraftedAsync(desk);
        await SubmitAsync(desk, path, holderAccount.User);
        await holder.SendAsync((await holder.OpenAsync("/lam-thay")).FormOf("Appoint").With("Form.User", colleagueAccount.User).With("Form.Until", Iso(Site.Today.AddDays(7))));
        Assert.False((await colleague.OpenAsync(path)).HasFormOf("Approve"));

        await colleague.SendAsync((await colleague.OpenAsync("/lam-thay")).FormOf("Choose"));
        await colleague.SendAsync((await colleague.OpenAsync(path)).FormOf("Approve"));

        var step = (await NoticeAsync(path)).Route!.Steps[0];
        Assert.Equal((StepState.Approved, "Chánh Văn Vắng", "Phó Văn Thay (thay Chánh Văn Vắng)"), (step.State, step.HolderName, step.By));
    }

    [Fact]
    public async Task A_leaver_hands_over_the_steps_and_questions_that_wait_too()
    {
        var (leaver, colleague, signer) = (await Site.NewAccountAsync("VPTU", "Leader", "Lý Văn Rời"), await Site.NewAccountAsync("VPTU", "Leader", "Vi Thị Nối"), await Site.NewAccountAsync("VPTU", "Leader", "Hà Văn Ký"));
        using Person desk = await Site.DeskAsync(), administrator = await Site.SignedInAsync("quantri"), next = Site.Stranger();
        var (waits, both) = (await DraftedAsync(desk), await DraftedAsync(desk));
        await desk.SendAsync((await desk.OpenAsync(waits)).FormOf("Ask").With("People", leaver.User).With("Due", Iso(Site.Today.AddDays(3))));
        await SubmitAsync(desk, waits, leaver.User, signer.User);
        await SubmitAsync(desk, both, leaver.User, colleague.User);

        var done = await administrator.SendAndSeeAsync((await administrator.OpenAsync("/quan-tri/ban-giao")).Form("main form").With("Form.Leaver", leaver.User).With("Form.Colleague", colleague.User));

        Assert.Contains("2 việc trình ký và xin ý kiến", done.Text, StringComparison.Ordinal); // one step, one question
        Assert.Contains("Còn 1 bước trình ký chưa chuyển được", done.Text, StringComparison.Ordinal); // nobody signs one round twice
        Assert.Equal(["Vi Thị Nối", "Hà Văn Ký"], (await NoticeAsync(waits)).Steps.OrderBy(s => s.Ordinal).Select(s => s.HolderName));
        Assert.Equal(["Lý Văn Rời", "Vi Thị Nối"], (await NoticeAsync(both)).Steps.OrderBy(s => s.Ordinal).Select(s => s.HolderName));
        await using (var db = Site.Open())
        {
            var notice = (await NoticeAsync(waits)).Id;
            Assert.Equal("Vi Thị Nối", (await db.OpinionRequests.AsNoTracking().SingleAsync(o => o.NoticeId == notice)).Name);
        }
        await next.SignInAsync(colleague.User, colleague.Password);
        Assert.Equal(HttpStatusCode.Redirect, (await next.SendAsync((await next.OpenAsync(waits)).FormOf("Approve"))).Status);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ApprovalsOnSqlite(SqliteSite site) : ApprovalTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ApprovalsOnPostgres(PostgresSite site) : ApprovalTests(site);
