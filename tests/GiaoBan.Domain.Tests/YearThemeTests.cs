using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class YearThemeTests
{
    private static YearTheme Theme(string words = "Kỷ cương, liêm chính") => YearTheme.Plan(Organiser, Line, 2019, "dân vận chính quyền", words).Made();

    private static ThemeLineText Said(string word = "Kỷ cương", string text = "Kiểm tra công vụ", string due = "2019-12-31") => new(word, text, Lead, Day(due), "thông báo", "e03; b07");

    [Fact]
    public void A_theme_is_its_words_and_each_line_stands_under_one_of_them()
    {
        var theme = Theme(" Kỷ cương,liêm  chính ,");
        var line = theme.AddLine(Said()).Made();

        Assert.Equal(["Kỷ cương", "liêm chính"], theme.WordsOf());
        Assert.Equal((1, "E03, B07"), (line.Ordinal, line.Indicators));
        theme.ChangeLine(line.Id, Said("liêm chính", "Công khai thủ tục")).IsDone();
        Assert.Equal(("liêm chính", "Công khai thủ tục"), (theme.Lines[0].Word, theme.Lines[0].Text));
    }

    [Fact]
    public void What_is_missing_or_does_not_fit_is_refused_with_its_sentence()
    {
        YearTheme.Plan(Organiser, Line, 2019, "x", " , ").IsRefused(ProgrammeRefusals.ThemeNeedsWords);
        YearTheme.Plan(Organiser, Line, 2019, "x", "Kỷ cương, kỷ cương").IsRefused(ProgrammeRefusals.WordTwice);
        YearTheme.Plan(Organiser, Line, 2019, " ", "Kỷ cương").IsRefused(ProgrammeRefusals.ThemeNeedsField);
        var theme = Theme();
        theme.AddLine(Said("bứt phá")).IsRefused(ProgrammeRefusals.WordNotOfTheme);
        theme.AddLine(Said(text: " ")).IsRefused(ProgrammeRefusals.LineNeedsText);
        theme.AddLine(Said() with { Due = null }).IsRefused(ProgrammeRefusals.LineNeedsDue);
        theme.AddLine(Said(due: "2020-01-01")).IsRefused(ProgrammeRefusals.LineDueOutside(2019));
        theme.ChangeLine(ThemeLineId.New(), Said()).IsRefused(ProgrammeRefusals.NoSuchLine);
        Assert.Empty(theme.Lines);
    }

    [Fact]
    public void A_line_is_covered_in_the_quarters_in_which_something_is_going_on_for_it()
    {
        var theme = Theme();
        ThemeLine one = theme.AddLine(Said()).Made(), two = theme.AddLine(Said()).Made(), three = theme.AddLine(Said()).Made();
        LineService[] work = [new(one.Id, new(2019, 1), new(2019, 2)), new(two.Id, new(2019, 2), null)];

        IReadOnlyList<ThemeLine> In(int quarter) => ThemeCoverage.Uncovered(theme.Lines, work, new Quarter(2019, quarter));
        Assert.Equal([two, three], In(1));
        Assert.Equal([three], In(2));
        Assert.Equal([one, three], In(3)); // finished in the second; an open one goes on
    }
}
