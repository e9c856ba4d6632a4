using System.Globalization;
using GiaoBan.App.Features.Forms;
using GiaoBan.App.Web;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>A draft of an outline for each act on drafts, a measure to end, and what to send to their pages.</summary>
internal sealed class FormStage(IServiceProvider services)
{
    private static readonly string[] Acts = ["POST Save", "POST Rule", "POST Unrule", "POST Publish", "POST Drop"];

    private readonly Dictionary<string, (Guid Id, int Version)> _drafts = [];
    private Guid _published, _measure;

    public Guid For(string handler) => _drafts.TryGetValue(handler, out var draft) ? draft.Id : _published;

    public async Task SetAsync(Officer desk, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(desk);
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        _published = (await db.ReportForms.AsNoTracking().OrderByDescending(f => f.Edition).FirstAsync(ct)).Id.Value;
        _measure = (await db.Indicators.AsNoTracking().OrderByDescending(i => i.No).FirstAsync(ct)).Id.Value;
        foreach (var act in Acts)
        {
            var form = (await scope.ServiceProvider.GetRequiredService<DraftForm>().RunAsync($"Đề cương thử {act}", ct)).Value!;
            var input = WriteForm.Input.Of(form, await db.Indicators.AsNoTracking().ToListAsync(ct));
            input.Figures[0] = input.Figures[0] with { Include = true };
            await scope.ServiceProvider.GetRequiredService<WriteForm>().RunAsync(form, input, ct);
            _drafts[act] = (form.Id.Value, form.Version);
        }
    }

    public List<KeyValuePair<string, string>>? Fields(string route, string handler) => (route, handler) switch
    {
        ("/de-cuong", "POST") => F(("name", "Đề cương thử")),
        ("/de-cuong/{form:guid}", "POST Save") => F(("Version", Version(handler)), ("Name", "Đề cương thử"), ("Sections[0].Kind", "Outcomes"), ("Sections[0].Include", "true")),
        ("/de-cuong/{form:guid}", "POST Rule") => F(("Kind", nameof(RuleKind.Empty)), ("Code", "A01")),
        ("/de-cuong/{form:guid}", "POST Unrule") => F(("rule", Guid.NewGuid().ToString())),
        ("/de-cuong/{form:guid}", "POST Publish") => F(("version", Version(handler)), ("reason", "Kiểm tra quyền")),
        ("/de-cuong/{form:guid}", "POST Draft" or "POST Drop") => [],
        ("/chi-tieu", "POST Define") => F(("Code", "Z99"), ("Name", "Chỉ tiêu của phép thử"), ("UnitOfMeasure", "lần"), ("OfAll", "true"), ("ValidFrom", "2030-Q1")),
        ("/chi-tieu", "POST End") => F(("id", _measure.ToString()), ("last", "2029-Q4")),
        _ => null,
    };

    private string Version(string handler) => _drafts[handler].Version.ToString(CultureInfo.InvariantCulture);
}
