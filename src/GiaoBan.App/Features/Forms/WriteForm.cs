using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;

namespace GiaoBan.App.Features.Forms;

/// <summary>Sửa bản đang soạn: what is asked, of whom, in which order, at what cost.</summary>
internal sealed class WriteForm(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record SectionInput
    {
        public SectionKind Kind { get; init; }
        public bool Include { get; init; }
        public int? Place { get; init; }
        public string? Title { get; init; }
        public string? Hint { get; init; }
        public bool Required { get; init; }
        public int? Most { get; init; }
        public int? Minutes { get; init; }
        public List<UnitKind> Units { get; init; } = [];
    }

    public sealed record FigureInput
    {
        public string Code { get; init; } = "";
        public bool Include { get; init; }
        public int? Place { get; init; }
        public string? Heading { get; init; }

        /// <summary>As it is written here: 0,5 is half a minute.</summary>
        public string? Minutes { get; init; }
    }

    public sealed record Input
    {
        public int Version { get; init; }
        public string Name { get; init; } = "";
        public DateOnly? ValidFrom { get; init; }
        public DateOnly? SunsetOn { get; init; }
        public List<UnitKind> Units { get; init; } = [];
        public List<PeriodKind> Periods { get; init; } = [];
        public List<SectionInput> Sections { get; init; } = [];
        public List<FigureInput> Figures { get; init; } = [];

        /// <summary>Everything that could be asked, with what this form asks marked and first.</summary>
        public static Input Of(ReportForm form, IReadOnlyList<Indicator> dictionary)
        {
            var outline = form.ToOutline(dictionary);
            return new()
            {
                Version = form.Version, Name = outline.Name, ValidFrom = outline.ValidFrom, SunsetOn = outline.SunsetOn, Units = [.. outline.Units], Periods = [.. outline.Periods],
                Sections = [.. outline.Sections.Index().Select(s => new SectionInput { Kind = s.Item.Kind, Include = true, Place = s.Index + 1, Title = s.Item.Title, Hint = s.Item.Hint, Required = s.Item.IsRequired, Most = s.Item.ParagraphsAtMost, Minutes = s.Item.Minutes, Units = [.. s.Item.Units] }),
                    .. Enum.GetValues<SectionKind>().Where(k => !form.SectionOrder.Contains(k)).Select(k => new SectionInput { Kind = k, Most = ReportForm.MostParagraphs })],
                Figures = [.. outline.Figures.Index().Select(f => new FigureInput { Code = f.Item.Code, Include = true, Place = f.Index + 1, Heading = f.Item.Heading, Minutes = VietnameseNumber.Write(f.Item.Seconds * Indicator.Scale / 60) }),
                    .. dictionary.Where(i => form.FigureOf(i.Code) is null).OrderBy(i => i.No).Select(i => new FigureInput { Code = i.Code })],
            };
        }

        /// <summary>What was chosen, in the order of the numbers given; what has none comes after.</summary>
        public Result<FormOutline> Outline()
        {
            List<FigureText> figures = [];
            foreach (var one in Figures.Where(f => f.Include).OrderBy(f => f.Place ?? int.MaxValue))
            {
                var minutes = VietnameseNumber.Read(one.Minutes);
                if (minutes.Refusal is { } no) return new Refusal($"{one.Code}: {no.Message}");
                figures.Add(new FigureText(one.Code, one.Heading, (int)Math.Clamp((minutes.Value ?? 0) * 60 / Indicator.Scale, -1, int.MaxValue)));
            }
            return new FormOutline(Name, Units, Periods, ValidFrom, SunsetOn,
                [.. Sections.Where(s => s.Include).OrderBy(s => s.Place ?? int.MaxValue).Select(s => new SectionText(s.Kind, s.Title, s.Hint, s.Required, s.Most ?? ReportForm.MostParagraphs, s.Minutes ?? 0, s.Units))], figures);
        }
    }

    public async Task<Result> RunAsync(ReportForm form, Input input, CancellationToken ct)
    {
        if (form.Version != input.Version) return new Conflict("Người khác vừa sửa bản soạn này. Bản anh chị gõ còn nguyên ở dưới, chưa lưu.", "", "", form.Version);
        var outline = input.Outline();
        if (outline.Value is not { } written) return outline.Refusal!;
        if (form.Rewrite(written) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("form.write", "form", form.Id.Value, form.Title), ct);
        return Result.Ok;
    }

    internal static Conflict Changed(ReportForm form) => new("Người khác vừa sửa bản soạn này. Bản đang lưu hiện ở dưới; sửa lại trên bản ấy.", "", "", form.Version);
}

/// <summary>Thêm, bỏ một quy tắc kiểm tra của bản đang soạn.</summary>
internal sealed class WriteRule(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Input
    {
        public RuleKind Kind { get; init; }
        public string? Code { get; init; }
        public List<string> Others { get; init; } = [];
        public int? Percent { get; init; }
        public bool Blocks { get; init; }
    }

    public async Task<Result> AddAsync(ReportForm form, Input input, CancellationToken ct)
    {
        // Fields that this kind has no use for may still hold something: they are hidden by nothing but the reader's eye.
        var others = input.Kind is RuleKind.NotMoreThan or RuleKind.SumOf ? input.Others : [];
        if (form.AddRule(new RuleText(input.Kind, input.Code ?? "", others, input.Kind is RuleKind.Leap ? input.Percent : null, input.Blocks)) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("form.rule", "form", form.Id.Value, form.Title), ct);
        return Result.Ok;
    }

    public async Task<Result> RemoveAsync(ReportForm form, Guid rule, CancellationToken ct)
    {
        if (form.RemoveRule(new FormRuleId(rule)) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("form.rule", "form", form.Id.Value, form.Title), ct);
        return Result.Ok;
    }
}
