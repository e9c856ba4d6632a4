using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;

namespace GiaoBan.App.Features.Conferences;

/// <summary>Thêm đại biểu: a named officer or a group as papers name it.</summary>
internal sealed class InviteDelegate(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi tên đại biểu hoặc nhóm đại biểu."), StringLength(300)] public string Name { get; init; } = "";
        [StringLength(300)] public string? Position { get; init; }
        public Guid? UnitId { get; init; }
    }

    public async Task<Result> RunAsync(Conference conference, Input input, CancellationToken ct)
    {
        var invited = conference.Invite(input.Name, input.Position, input.UnitId is { } id ? new UnitId(id) : null);
        if (invited.Refusal is { } no) return no;

        await db.CommitAsync(acting.Does("delegate.invite", "conference", conference.Id.Value, input.Name), ct);
        return Result.Ok;
    }
}
