using System.Reflection;

namespace GiaoBan.Domain.Tests;

public class ThreadLinkTests
{
    [Fact]
    public void A_link_reads_from_both_ends()
    {
        var (from, to) = (new Knot(KnotKind.Directive, Guid.NewGuid()), new Knot(KnotKind.Assignment, Guid.NewGuid()));
        var link = new ThreadLink(from, Relation.AssignedAs, to, 10, 42);
        Assert.Equal((from, Relation.AssignedAs, to, 10, 42), (link.From, link.Relation, link.To, link.SpanStart, link.SpanEnd));
        Assert.Equal((null, null), (new ThreadLink(from, Relation.AssignedAs, to).SpanStart, new ThreadLink(from, Relation.AssignedAs, to).SpanEnd));
    }

    [Fact]
    public void A_link_is_never_changed() =>
        Assert.DoesNotContain(typeof(ThreadLink).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), m => !m.IsSpecialName);

    [Fact]
    public void Two_new_ids_are_two()
    {
        Assert.NotEqual(AssignmentId.New(), AssignmentId.New());
        Assert.All(typeof(ITypedId).Assembly.GetExportedTypes().Where(t => t.IsValueType && t.IsAssignableTo(typeof(ITypedId)) && t != typeof(AccountId)), type =>
        {
            var id = (ITypedId)type.GetMethod("New")!.Invoke(null, null)!;
            Assert.Equal(7, id.Value.Version);
        });
    }

    [Fact]
    public void An_answer_is_yes_or_a_refusal()
    {
        Assert.True(Result.Ok.IsOk);
        Result no = new Refusal("Chưa được.");
        Assert.False(no.IsOk);
        Result<string> yes = "x";
        Assert.Equal((true, "x"), (yes.IsOk, yes.Value));
        Result<string> never = new Refusal("Chưa được.");
        Assert.Equal((false, null, "Chưa được."), (never.IsOk, never.Value, never.Refusal!.Message));
    }
}
