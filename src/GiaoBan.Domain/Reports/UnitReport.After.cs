namespace GiaoBan.Domain.Reports;

/// <summary>What comes to a report after it was sent: figures filed later, and the signed paper.</summary>
public sealed partial class UnitReport
{
    /// <summary>Figures filed after the conference, oldest first; see <see cref="CountedOf"/>.</summary>
    public IReadOnlyList<Addendum> Addenda => _addenda;
    public IReadOnlyList<ReportScan> Scans => _scans;

    /// <summary>How many times it has been sent up: what a scan is pinned to. A first sending from before steps were kept counts as one.</summary>
    public int Sendings => _steps.Count(s => s.Kind is ReportStepKind.Sent) + (FirstSent is { } first && !_steps.Any(s => s.Kind is ReportStepKind.Sent && s.AtUtc <= first) ? 1 : 0);

    /// <summary>Files later figures beside the report's own (phụ lục số liệu bổ sung).</summary>
    /// <param name="figures">Only those that differ from what counts now.</param>
    /// <param name="isOver">The period's conference was held, or the period is closed: before, a report is returned and mended.</param>
    public Result Supplement(IReadOnlyList<LaterFigure> figures, bool isOver, string? reason, Hand by)
    {
        if (State is not ReportState.Accepted || !isOver) return ReportRefusals.NotYetSupplemented;
        if (string.IsNullOrWhiteSpace(reason)) return ReportRefusals.AddendumNeedsReason;
        var changed = figures.Where(f => f.Value != LastSaid(f)).ToList();
        if (changed.Count == 0) return ReportRefusals.AddendumChangesNothing;

        foreach (var figure in changed) _addenda.Add(new Addendum(Id, _addenda.Count + 1, Sendings, figure, reason, by));
        Step(ReportStepKind.Supplemented, by, reason);
        return Result.Ok;
    }

    /// <summary>Keeps the signed paper with the sending it was signed of.</summary>
    public Result<ReportScan> Attach(StoredFileId file, string fileHash, string contentHash, Hand by)
    {
        if (State is not (ReportState.Submitted or ReportState.Accepted)) return ReportRefusals.ScanOfNothingSent;
        if (_scans.Any(s => s.FileHash == fileHash && s.OfSending == Sendings)) return ReportRefusals.ScanKnown;

        var scan = new ReportScan(Id, _scans.Count + 1, Sendings, contentHash, file, fileHash, by);
        _scans.Add(scan);
        Step(ReportStepKind.Scanned, by);
        return scan;
    }

    /// <summary>The later figure of a measure that counts: the last one filed for the last sending; null where there is none.</summary>
    public Addendum? CountedOf(int indicator) => _addenda.Where(a => a.IndicatorNo == indicator && a.OfSending == Sendings).MaxBy(a => a.Ordinal);

    private long? LastSaid(LaterFigure figure) => CountedOf(figure.IndicatorNo) is { } last ? last.Value : figure.First;
}
