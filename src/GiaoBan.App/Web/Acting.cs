using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;

namespace GiaoBan.App.Web;

/// <summary>
/// Who acts in this request, and when. Use cases take their <see cref="Act"/>s from here, so that no change can be saved
/// without a name to it.
/// </summary>
internal sealed class Acting(TimeProvider clock)
{
    private Guid? _requestId;

    public Officer? Officer { get; private set; }
    public DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>The officer, in a place that only an officer reaches.</summary>
    public Officer Who => Officer ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>The officer at this moment of the work, which in a demonstration stands still.</summary>
    public Hand Hand(BusinessDay day) => new(Who.Name, day.NowUtc);

    /// <summary>The role demands a second factor that is not set up yet: nothing else is open until it is.</summary>
    public bool OwesSecondFactor { get; private set; }

    public void As(Officer? officer, bool owesSecondFactor = false) => (Officer, OwesSecondFactor) = (officer, owesSecondFactor);

    /// <summary>The form's own id: the first act of this request answers it, in the same transaction.</summary>
    public void Answering(Guid requestId) => _requestId = requestId;

    public Act Does(string name, string subjectKind, Guid subjectId, string? why = null)
    {
        var act = new Act(name, Officer?.Name ?? "giaoban", Officer?.AccountId.Value, subjectKind, subjectId, why, NowUtc, _requestId) { OrganiserId = Officer?.OrganiserId.Value, Words = ActWords.Of(name) };
        _requestId = null;
        return act;
    }

    /// <summary>What somebody does before they are let in, or who leaves: the account is known, the officer is not.</summary>
    public Act AtTheDoor(Account account, string name) => new(name, account.DisplayName, account.Id, "account", account.Id, null, NowUtc) { Words = ActWords.Of(name) };
}
