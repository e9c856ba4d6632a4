using GiaoBan.App.Features.Forms;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Demo;

/// <summary>The sample's outline in its two versions: the first for the first quarter, the second asks what the programme of the year has added.</summary>
internal static class DemoForms
{
    private const int SecondsEach = 15;

    private static readonly (SectionKind Section, int Minutes)[] Sections =
        [(SectionKind.Outcomes, 4), (SectionKind.Advantages, 1), (SectionKind.Difficulties, 2), (SectionKind.Causes, 1), (SectionKind.Solutions, 1), (SectionKind.Proposals, 2), (SectionKind.NextTasks, 3)];

    private static readonly Dictionary<char, string> Headings = new()
    {
        ['A'] = "Lãnh đạo, chỉ đạo, quán triệt", ['B'] = "Tiếp công dân, đối thoại", ['C'] = "Phục vụ người dân, doanh nghiệp", ['D'] = "Phong trào “Dân vận khéo”", ['E'] = "“Chính quyền thân thiện”", ['F'] = "Mặt trận, đoàn thể",
        ['G'] = "Tuyên truyền, tập huấn", ['H'] = "Nhân dân đóng góp, đời sống", ['I'] = "Dân chủ ở cơ sở", ['J'] = "Tình hình nổi lên", ['K'] = "Chuẩn bị đại hội Mặt trận",
    };

    private static readonly RuleText[] Rules =
    [
        new(RuleKind.SumOf, "B05.4", ["B05.1", "B05.2", "B05.3"], null, Blocks: true),
        new(RuleKind.NotMoreThan, "B06.1", ["B05.4"], null, Blocks: true),
        new(RuleKind.NotMoreThan, "B10.2", ["B10.1"], null, Blocks: true),
        new(RuleKind.Leap, "D02", [], 50, Blocks: false),
    ];

    public static ReportForm First(UnitId organiser, LineId line, IReadOnlyList<Indicator> dictionary, Quarter quarter, DateOnly on)
    {
        var outline = new FormOutline("Báo cáo công tác dân vận quý", [], [], on, on.AddYears(1),
            [.. Sections.Select(s => new SectionText(s.Section, null, null, s.Section is SectionKind.Outcomes, ReportForm.MostParagraphs, s.Minutes, []))],
            [.. dictionary.Where(i => i.Kind is not IndicatorKind.Rate && i.IsAskedIn(quarter.Code)).Select(Figure)]);
        var form = ReportForm.Draft(organiser, line, "BC-DV-2019", 1, outline).Value!;
        foreach (var rule in Rules) form.AddRule(rule);
        form.Publish(on, AskOnce.In(form, [], dictionary), "Đơn vị cộng sẵn tổng số đơn để đối chiếu với sổ tiếp công dân; máy so với tổng các phần.");
        return form;
    }

    /// <summary>By the pages' own use cases: drafted after the first, with the new measures, published.</summary>
    public static async Task SecondAsync(IServiceProvider services, GiaoBanDb db, Quarter quarter, CancellationToken ct)
    {
        var first = await db.ReportForms.AsNoTracking().Whole().FirstAsync(ct);
        var drafted = (await services.GetRequiredService<DraftForm>().AfterAsync(first, ct)).Value!;
        var dictionary = await db.Indicators.AsNoTracking().Where(i => i.Kind != IndicatorKind.Rate).OrderBy(i => i.No).ToListAsync(ct);
        var input = WriteForm.Input.Of(drafted, dictionary);
        var places = dictionary.Where(i => i.IsAskedIn(quarter.Code)).Index().ToDictionary(i => i.Item.Code, i => i.Index + 1);
        input.Figures.Clear();
        input.Figures.AddRange(dictionary.Where(i => places.ContainsKey(i.Code)).Select(i => new WriteForm.FigureInput { Code = i.Code, Include = true, Place = places[i.Code], Heading = Figure(i).Heading, Minutes = "0,25" }));
        await services.GetRequiredService<WriteForm>().RunAsync(drafted, input, ct);
        var published = await services.GetRequiredService<PublishForm>().RunAsync(drafted, drafted.Version, "Tổng số đơn giữ như phiên bản trước, để đối chiếu với sổ tiếp công dân.", ct);
        if (!published.IsOk) throw new InvalidOperationException($"The demo was refused: {published.Refusal!.Message}");
    }

    private static FigureText Figure(Indicator indicator) => new(indicator.Code, Headings.GetValueOrDefault(indicator.Code[0]), SecondsEach);
}
