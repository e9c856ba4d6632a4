using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>
/// Ai đã dựng thêm trên bản đồ mới: undoing removes the bodies that had begun, so nothing of anybody's may stand on them but
/// what the reorganisation itself put there, and what it moved must still be where it put it.
/// </summary>
internal sealed class WhatBeganSince(GiaoBanDb db) : IUseCase
{
    public async Task<string?> BuiltOnAsync(Reorganisation reorganisation, IReadOnlyList<Move> moves, CancellationToken ct) =>
        await MovedOnAsync(moves, ct) ?? await OnTheNewAsync(reorganisation, moves, ct);

    private async Task<string?> MovedOnAsync(IReadOnlyList<Move> moves, CancellationToken ct)
    {
        var leads = moves.Where(m => m.Kind is HoldingKind.Lead).ToDictionary(m => new AssignmentId(m.Row), m => m.To!.Value);
        var leadIds = leads.Keys.ToList();
        var found = await db.Assignments.Where(a => leadIds.Contains(a.Id)).Select(a => new { a.Id, a.Code, a.LeadUnitId }).ToListAsync(ct);
        if (found.FirstOrDefault(a => a.LeadUnitId != leads[a.Id]) is { } gone) return gone.Code;

        var roles = moves.Where(m => m.Kind is HoldingKind.Role && !m.IsFolded).ToDictionary(m => m.Row, m => m.To!.Value);
        var roleIds = roles.Keys.ToList();
        return (await db.Grants.Where(g => roleIds.Contains(g.Id)).Select(g => new { g.Id, g.UnitId }).ToListAsync(ct)).Any(g => g.UnitId != roles[g.Id]) ? "vai trò của một tài khoản" : null;
    }

    private async Task<string?> OnTheNewAsync(Reorganisation reorganisation, IReadOnlyList<Move> moves, CancellationToken ct)
    {
        var all = reorganisation.Heirs.Select(h => h.UnitId).ToList();
        if (await db.UnitSuccessions.AnyAsync(s => s.ReorganisationId != reorganisation.Id && (all.Contains(s.PredecessorId) || all.Contains(s.SuccessorId)) && s.On >= reorganisation.On, ct)) return "đơn vị kế thừa";

        var born = reorganisation.Heirs.Where(h => h.Part is UnitPart.Begins).Select(h => h.UnitId).ToList();
        if (born.Count == 0) return null;

        var rows = moves.Select(m => m.Row).ToHashSet();
        if ((await db.Assignments.Where(a => born.Contains(a.LeadUnitId)).Select(a => new { a.Id, a.Code }).ToListAsync(ct)).FirstOrDefault(a => !rows.Contains(a.Id.Value)) is { } given) return given.Code;
        if ((await db.Assignments.SelectMany(a => a.Coordinators).Where(c => born.Contains(c.UnitId)).Select(c => c.Id).ToListAsync(ct)).Any(id => !rows.Contains(id.Value))) return "một việc phối hợp";
        if ((await db.Grants.Where(g => born.Contains(g.UnitId)).Select(g => g.Id).ToListAsync(ct)).Any(id => !rows.Contains(id))) return "vai trò của một tài khoản";
        if (await db.Reports.AnyAsync(r => born.Contains(r.UnitId), ct)) return "báo cáo của đơn vị mới";
        if (await db.Contributions.AnyAsync(c => born.Contains(c.UnitId), ct)) return "ý kiến tại hội nghị của đơn vị mới";
        if ((await db.Conferences.SelectMany(c => c.Delegates).Where(d => d.UnitId != null && born.Contains(d.UnitId.Value)).Select(d => d.Id).ToListAsync(ct)).Any(id => !rows.Contains(id.Value))) return "danh sách đại biểu";
        if ((await db.AgendaItems.Where(a => a.PresenterId != null && born.Contains(a.PresenterId.Value)).Select(a => a.Id).ToListAsync(ct)).Any(id => !rows.Contains(id.Value))) return "chương trình hội nghị";
        if (await db.ReportItems.AnyAsync(i => i.AddresseeId != null && born.Contains(i.AddresseeId.Value), ct)) return "một kiến nghị gửi đơn vị mới";
        // Children that passed to the new body have an edge of their own; one more is somebody else's work.
        var passed = moves.Count(m => m.Kind is HoldingKind.Child && m.To is { } to && born.Contains(to));
        return await db.UnitEdges.CountAsync(e => born.Contains(e.ParentId), ct) != passed ? "cây đơn vị" : null;
    }
}
