using GiaoBan.Domain.Bulletins;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class BulletinTests
{
    private static readonly DateOnly Today = Day("2019-04-12");

    [Fact]
    public void Each_sentence_names_its_source()
    {
        var bulletin = Draft();
        var knot = new Knot(KnotKind.Directive, Guid.NewGuid());
        var first = bulletin.Say("Hội nghị diễn ra.", "Biên bản");
        var second = bulletin.Say("Giao Sở Nội vụ rà soát.", "Chỉ đạo CD-04", knot);
        Assert.Equal([first, second], bulletin.Sentences);
        Assert.Equal((1, "Hội nghị diễn ra.", "Biên bản", null, null), (first.Ordinal, first.Text, first.Source, first.SourceKind, first.SourceId));
        Assert.Equal((2, KnotKind.Directive, knot.Id), (second.Ordinal, second.SourceKind, second.SourceId));
        Assert.Equal(("Giao ban quý I", Organiser, Line, BulletinState.Draft), (bulletin.Title, bulletin.OrganiserId, bulletin.LineId, bulletin.State));
        Assert.Throws<ArgumentException>(() => new Bulletin(Organiser, Line, ConferenceId.New(), " "));
    }

    [Fact]
    public void It_is_published_with_something_to_say_and_once()
    {
        var bulletin = Draft();
        bulletin.Publish(Today).IsRefused(BulletinRefusals.NothingToSay);
        bulletin.Withdraw().IsRefused(BulletinRefusals.NotPublished);
        bulletin.Say("Hội nghị diễn ra.", "Biên bản");
        bulletin.Publish(Today).IsDone();
        Assert.Equal((BulletinState.Published, Today), (bulletin.State, bulletin.PublishedOn));
        bulletin.Publish(Today).IsRefused(BulletinRefusals.AlreadyPublished);
    }

    [Fact]
    public void It_is_withdrawn_and_may_come_back()
    {
        var bulletin = Draft();
        bulletin.Say("Hội nghị diễn ra.", "Biên bản");
        bulletin.Publish(Today).IsDone();
        bulletin.Withdraw().IsDone();
        Assert.Equal(BulletinState.Withdrawn, bulletin.State);
        bulletin.Withdraw().IsRefused(BulletinRefusals.NotPublished);
        bulletin.Publish(Today.AddDays(1)).IsDone();
    }

    private static Bulletin Draft() => new(Organiser, Line, ConferenceId.New(), " Giao ban quý I ");
}
