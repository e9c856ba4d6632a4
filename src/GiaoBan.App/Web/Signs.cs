using System.Collections.Frozen;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.App.Web;

/// <summary>The line drawings of the interface, on a grid of 20. Class "f" is filled, class "k" is cut out of it.</summary>
internal static class Signs
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["done"] = """<circle class="f" cx="10" cy="10" r="8"/><path class="k" d="m6.5 10.3 2.4 2.4 4.6-5"/>""",
        ["said"] = """<circle cx="10" cy="10" r="7"/><path d="m7 10.2 2.2 2.2L13.2 8"/>""",
        ["doing"] = """<circle cx="10" cy="10" r="7"/><path class="f" d="M10 3a7 7 0 0 1 0 14z"/>""",
        ["soon"] = """<circle cx="10" cy="10" r="7"/><path d="M10 6v4l2.5 2"/>""",
        ["late"] = """<path class="f" d="M10 1.8 19 17.6H1z"/><path class="k" d="M10 7.5v4.5M10 14.8v.1"/>""",
        ["stale"] = """<circle cx="10" cy="10" r="7" stroke-dasharray="2.6 2.9"/><path d="M7.5 10h5"/>""",
        ["fresh"] = """<circle cx="10" cy="10" r="7"/>""",
        ["ask"] = """<path d="M3 4.5h14v9H9.5L6 16.5v-3H3z"/>""",
        ["back"] = """<path d="M7.5 4.5 3.5 8.5l4 4M4 8.5h7.5a4.5 4.5 0 0 1 0 9H8"/>""",
        ["person"] = """<circle cx="10" cy="7" r="3.2"/><path d="M3.8 17c.7-3.4 3.2-5 6.2-5s5.5 1.6 6.2 5"/>""",
        ["find"] = """<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4 4"/>""",
        ["paper"] = """<path d="M5 2.5h7l3.5 3.5v11.5H5z"/><path d="M12 2.5V6h3.5M7.5 10h5M7.5 13h5"/>""",
        ["voice"] = """<rect x="7.5" y="2.5" width="5" height="9" rx="2.5"/><path d="M4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v3"/>""",
        ["flag"] = """<path d="M5 18V3h10l-2.5 3.5L15 10H5"/>""",
        ["list"] = """<path d="M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1"/>""",
        ["pen"] = """<path d="m4 16 .8-3.5L13.5 4 16 6.5 7.5 15.2z"/>""",
        ["clip"] = """<path d="m15.5 9-6 6a3.5 3.5 0 0 1-5-5l6.5-6.5a2.3 2.3 0 0 1 3.3 3.3L8 13"/>""",
        ["people"] = """<circle cx="7" cy="7" r="2.7"/><path d="M2 16c.5-3 2.4-4.5 5-4.5s4.5 1.5 5 4.5M12.5 4.6a2.7 2.7 0 0 1 0 4.9M14 11.8c2.2.5 3.5 2 4 4.2"/>""",
        ["home"] = """<path d="M3 9.5 10 3.5l7 6M5 8.5V17h10V8.5"/>""",
        ["print"] = """<path d="M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z"/>""",
        ["down"] = """<path d="M10 3v9M6 8.5l4 4 4-4M4 16.5h12"/>""",
        ["up"] = """<path d="M10 16V4M5.5 8.5 10 4l4.5 4.5"/>""",
        ["none"] = """<circle cx="10" cy="10" r="7"/><path d="m5.2 14.8 9.6-9.6"/>""",
        ["open"] = """<path d="M4 4v4a4 4 0 0 0 4 4h8M12.5 8.5 16 12l-3.5 3.5"/>""",
    }.ToFrozenDictionary();

    // A list draws some forty of them: written out once.
    private static readonly FrozenDictionary<string, string> Full = Drawn(small: false), Small = Drawn(small: true);

    public static string Svg(string name, bool small = false) => (small ? Small : Full)[name];

    private static FrozenDictionary<string, string> Drawn(bool small) => Paths.ToFrozenDictionary(p => p.Key, p =>
        $"""<svg class="icon{(small ? " icon--s" : "")}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">{p.Value}</svg>""");
}

// Tag helpers are public: Razor passes over an internal one without a word, and the tag goes to the browser as it stands.
/// <summary>&lt;sign name="paper" /&gt;: a drawing beside words that say the same.</summary>
[HtmlTargetElement("sign", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SignTagHelper : TagHelper
{
    public string Name { get; set; } = "";
    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Signs.Svg(Name, Small));
    }
}

/// <summary>&lt;state kind="late"&gt;Trễ 4 ngày&lt;/state&gt;: colour, sign and word together; the colour never stands alone.</summary>
[HtmlTargetElement("state")]
public sealed class StateTagHelper : TagHelper
{
    public string Kind { get; set; } = "fresh";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state state--{Kind}");
        output.PreContent.SetHtmlContent(Signs.Svg(Kind));
    }
}
