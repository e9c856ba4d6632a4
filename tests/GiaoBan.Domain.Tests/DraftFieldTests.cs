using CsCheck;
using GiaoBan.Domain.Reports;

namespace GiaoBan.Domain.Tests;

/// <summary>Two people in one field: nothing typed may vanish.</summary>
public class DraftFieldTests
{
    private static readonly DateTime Now = new(2019, 3, 19, 2, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Typing_is_kept_and_counted()
    {
        var field = Field();
        field.Save("Một", 0, "Hà", Now).IsDone();
        field.Save("Một hai", 1, "Hà", Now.AddSeconds(3)).IsDone();
        Assert.Equal(("Một hai", 2, "Hà", Now.AddSeconds(3)), (field.Value, field.Version, field.SavedBy, field.SavedAtUtc));
    }

    [Fact]
    public void Another_who_has_seen_the_newest_text_may_change_it()
    {
        var field = Field();
        field.Save("Một", 0, "Hà", Now).IsDone();
        field.Save("Hai", 1, "Lan", Now).IsDone();
        Assert.Equal(("Hai", "Lan", 2), (field.Value, field.SavedBy, field.Version));
    }

    [Fact]
    public void Another_who_has_not_seen_it_is_shown_both()
    {
        var field = Field();
        field.Save("Một", 0, "Hà", Now).IsDone();
        field.Save("Hai", 0, "Lan", Now).IsRefused(ReportRefusals.FieldChangedBy("Hà", "Hai", "Một", 1));
        Assert.Equal(("Một", "Hà", 1), (field.Value, field.SavedBy, field.Version));
    }

    [Fact]
    public void The_same_text_is_no_conflict_and_no_change()
    {
        var field = Field();
        field.Save("Một", 0, "Hà", Now).IsDone();
        field.Save("Một", 0, "Lan", Now.AddMinutes(1)).IsDone();
        Assert.Equal(("Hà", Now, 1), (field.SavedBy, field.SavedAtUtc, field.Version));
    }

    [Fact]
    public void Ones_own_older_page_goes_through() // a slow line delivers two saves of one person out of step
    {
        var field = Field();
        field.Save("Một", 0, "Hà", Now).IsDone();
        field.Save("Một hai", 0, "Hà", Now).IsDone();
        Assert.Equal(("Một hai", 2), (field.Value, field.Version));
    }

    [Fact]
    public void Nobodys_text_goes_without_the_other_having_seen_it() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3], Gen.Int[0, 4]).Array[1, 12].Sample(saves =>
        {
            var field = Field();
            foreach (var (who, seen, text) in saves)
            {
                var (value, by, version) = (field.Value, field.SavedBy, field.Version);
                var mine = $"bản {text}";
                var answer = field.Save(mine, seen, $"người {who}", Now);
                if (answer.Refusal is Conflict both && (both.Mine, both.Theirs, both.TheirVersion) != (mine, value, version)) return false;
                if (!answer.IsOk && (field.Value, field.SavedBy, field.Version) != (value, by, version)) return false;
                if (answer.IsOk && field.Value != value && by != $"người {who}" && seen != version) return false;
            }
            return true;
        });

    private static DraftField Field() => new(ReportId.New(), "Difficulties.2");
}
