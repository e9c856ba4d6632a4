using System.Globalization;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Verbs.Access.FormFields;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What to send to the pages of the consolidation and to those where a unit is asked back.</summary>
internal static class ConsolidationRecipes
{
    public static List<KeyValuePair<string, string>>? Fields(string route, string handler, AccessStage stage, string unit)
    {
        if (handler.StartsWith("GET", StringComparison.Ordinal)) return null;
        if (route.EndsWith("/van-de", StringComparison.Ordinal)) return Matters(handler, stage);
        if (route.EndsWith("/tong-hop/bao-cao", StringComparison.Ordinal)) return Sentences(handler, stage);
        if (route.EndsWith("/word", StringComparison.Ordinal)) return handler == "POST Look" ? [] : F(("Changes[0].Fate", "Added"), ("Changes[0].Sentence", stage.Now(db => db.ConsolidatedSentences.Where(s => s.PeriodId == stage.Period.Id).Select(s => s.Id).First()).Value.ToString()), ("Changes[0].Text", "Đoạn thêm trong Word"), ("Changes[0].Take", "true"));
        if (route.EndsWith("/hoi", StringComparison.Ordinal)) return Questions(handler, stage, unit);
        return handler switch
        {
            "POST Freeze" => F(("seen", stage.Now(db => db.FrozenEditions.Count(e => e.PeriodId == stage.Period.Id)).ToString(CultureInfo.InvariantCulture))),
            "POST Plan" when route == "/ke-hoach-nam" => F(("Rows[0].Indicator", stage.Indicator.ToString()), ("Rows[0].Value", "120")),
            "POST Joint" => F(("Form.Name", "Việc chung thử quyền"), ("Form.Amount", "0,01"), ("Form.Units", Number(stage.JointUnits()[0])), ("Form.Units", Number(stage.JointUnits()[1]))),
            "POST DropJoint" => F(("effort", stage.Joint().ToString())),
            _ => null,
        };

        static string Number(int no) => no.ToString(CultureInfo.InvariantCulture);
    }

    private static List<KeyValuePair<string, string>> Matters(string handler, AccessStage stage)
    {
        var groups = stage.Now(db => db.MatterGroups.AsNoTracking().Include(g => g.Lines).Where(g => g.PeriodId == stage.Period.Id && g.State == MatterState.Confirmed && g.AgendaItemId == null && g.Title.StartsWith("Vấn đề")).OrderBy(g => g.Title).ToList());
        var one = groups.First(g => g.Lines.Count > 2);
        List<Guid> lines = stage.Now(db =>
        {
            var placed = db.Set<MatterLine>().Select(l => l.ItemId).ToHashSet();
            return db.FiledLines(stage.Period.Id, SectionKind.Difficulties).AsEnumerable().Where(l => !placed.Contains(l.Id)).Take(2).Select(l => l.Id.Value).ToList();
        });
        var (matter, version) = (("matter", one.Id.Value.ToString()), ("version", one.Version.ToString(CultureInfo.InvariantCulture)));
        return handler switch
        {
            "POST Confirm" => F(("Section", "Difficulties"), ("Title", "Thử quyền"), ("Items", lines[0].ToString()), ("Items", lines[1].ToString())),
            "POST Part" => F(("section", "Difficulties"), ("all", lines[0].ToString()), ("all", lines[1].ToString())),
            "POST Rename" => F(matter, version, ("title", one.Title)),
            "POST TakeOut" => F(matter, version, ("item", one.Lines[0].ItemId.Value.ToString())),
            "POST Add" => F(matter, version, ("items", lines[0].ToString())),
            "POST Join" => F(matter, version, ("other", groups.First(g => g.Id != one.Id).Id.Value.ToString())),
            "POST Follow" => F(matter, version),
            _ => F(matter),
        };
    }

    private static List<KeyValuePair<string, string>> Sentences(string handler, AccessStage stage)
    {
        var one = stage.Now(db => db.ConsolidatedSentences.AsNoTracking().Where(s => s.PeriodId == stage.Period.Id && !s.IsDropped && s.Text.StartsWith("Câu thử")).OrderByDescending(s => s.Ordinal).First());
        return handler switch
        {
            "POST Pick" => F(("Section", "Difficulties"), ("How", "AsTheyAre"), ("Lines", stage.Now(db => db.FiledLines(stage.Period.Id, SectionKind.Outcomes).First().Id).Value.ToString())),
            "POST Write" => F(("section", "Outcomes"), ("text", "Một câu")),
            "POST Rewrite" => F(("Sentence", one.Id.Value.ToString()), ("Version", one.Version.ToString(CultureInfo.InvariantCulture)), ("Text", one.Text + " sửa")),
            _ => F(("sentence", one.Id.Value.ToString())),
        };
    }

    private static List<KeyValuePair<string, string>> Questions(string handler, AccessStage stage, string unit)
    {
        if (handler == "POST Answer")
            return F(("question", stage.Now(db => db.LineQuestions.Where(q => q.UnitId == stage.Units[unit].Id && q.Answer == null).Select(q => q.Id).First()).Value.ToString()), ("text", "Đơn vị đã rà lại"));

        // Each visitor asks about a measure nobody has asked about yet.
        var measure = stage.Now(db => db.Indicators.Where(i => i.OrganiserId == stage.Period.OrganiserId && !db.LineQuestions.Any(q => q.IndicatorId == i.Id)).Select(i => i.Id).First());
        return F(("Measure", measure.Value.ToString()), ("Text", "Số này gồm những gì?"), ("Days", "2"));
    }
}
