using GiaoBan.App.Features.Reports;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;

namespace GiaoBan.App.Demo;

/// <summary>A sample report as the fields its focal person would have typed.</summary>
internal static class DemoReports
{
    public static IEnumerable<(string Field, string Value)> Fields(DemoData.Report row, UnitReport report, IReadOnlyDictionary<string, Guid> promises)
    {
        yield return (ReportFields.ContactName, row.Contact.Name);
        yield return (ReportFields.ContactPost, row.Contact.Post);
        foreach (var section in row.Sections)
        {
            foreach (var (item, n) in section.Items.Select((item, i) => (item, i + 1)))
            {
                yield return (ReportFields.Paragraph(SectionOf(section.Code), n), item.Text);
                if (item.Addressee is { } to) yield return (ReportFields.Addressee(n), to.Unit ?? to.Name);
            }
        }
        foreach (var value in row.Indicators)
        {
            if (value.Filed is { } filed) yield return (ReportFields.Figure(value.Code), VietnameseNumber.Write((long)(filed * Indicator.Scale)));
            if ((value.Reason ?? value.MissingReason) is { } why) yield return (ReportFields.Reason(value.Code), why);
        }
        foreach (var answer in row.FollowUp ?? [])
        {
            if (!promises.TryGetValue(answer.Ref, out var line)) continue;
            yield return (ReportFields.AnswerState(line), StateOf(answer.State).ToString());
            yield return (ReportFields.AnswerText(line), answer.Text);
        }
    }

    public static SectionKind SectionOf(string code) => code switch
    {
        "results" => SectionKind.Outcomes,
        "advantages" => SectionKind.Advantages,
        "difficulties" => SectionKind.Difficulties,
        "causes" => SectionKind.Causes,
        "solutions" => SectionKind.Solutions,
        "proposals" => SectionKind.Proposals,
        _ => SectionKind.NextTasks,
    };

    public static ContributionType TypeOf(string type) => type == "result" ? ContributionType.Outcome : Enum.Parse<ContributionType>(type, ignoreCase: true);

    private static FollowUpState StateOf(string state) => state switch { "done" => FollowUpState.Done, "in_progress" => FollowUpState.InProgress, _ => FollowUpState.NotDone };
}
